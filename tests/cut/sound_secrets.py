"""Private entries without mistakes: with them the whole plan is sound, and so everything can be made of it.

Where nothing of the whole plan can be made, a fault that shows it shows nothing; these plans leave no such excuse.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from tests.cut.secrets import of_nobody, put_into, secrets_of
from tests.cut.shared_plans import shared_plans

from jbp.finding import Severity, Spot
from jbp.reading.inputs import FileBytes, Inputs, Table
from jbp.reading.read import read

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from tests.cut.secrets import Secret
    from tests.cut.shared_plans import Shared

    from jbp.address import Address
    from jbp.finding import Finding

_TRIES = 12


@cache
def sound_plans(count: int) -> tuple[Shared, ...]:
    """As many shared plans without mistakes, now and somewhat later."""
    sound = (
        one
        for one in shared_plans(count * 3)
        if not _mistakes(of_nobody(one)) and not _mistakes(of_nobody(one, later=True))
    )
    return tuple(one for one, _ in zip(sound, range(count), strict=False))


def with_sound_secrets(shared: Shared, draw: Random, *, later: bool = False) -> dict[str, str]:
    """The files of a plan that one partner sees as the shared plan, and in which nothing is a mistake."""
    secrets = secrets_of(shared, draw, later=later, sound=True)
    for _ in range(_TRIES):
        files = put_into(shared, secrets, draw, later=later)
        files = {name: text.replace(",a lot\n", ",7\n") for name, text in files.items()}
        mistakes = _mistakes(files)
        if not mistakes:
            return files
        wrong = {finding.at for finding in mistakes if not isinstance(finding.at, Spot)}
        secrets = tuple(_without(one, wrong) for one in secrets if (*one.table, one.id) not in wrong)
    raise AssertionError([(finding.at, finding.message) for finding in mistakes])


def _without(secret: Secret, wrong: set[Address]) -> Secret:
    """An entry without the lines that a mistake was found in."""
    home = (*secret.table, secret.id)
    keys = {at[len(home)] for at in wrong if len(at) > len(home) and at[: len(home)] == home}
    return secret._replace(lines=tuple(line for line in secret.lines if line.strip().partition(":")[0] not in keys))


def _mistakes(files: Mapping[str, str]) -> list[Finding]:
    return [finding for finding in read(_inputs(files)).findings if finding.severity is Severity.ERROR]


def _inputs(files: Mapping[str, str]) -> Inputs:
    """The files as they are found on a disk."""
    parts = tuple(_file(files, name) for name in files if name.startswith("kept/"))
    base = Inputs(_file(files, "shared.yaml"), tables=_tables(files, "shared.yaml")) if "shared.yaml" in files else None
    return Inputs(_file(files, "plan.yaml"), parts, base, tables=_tables(files, "plan.yaml", "kept/own.yaml"))


def _file(files: Mapping[str, str], name: str) -> FileBytes:
    return FileBytes(name, files[name].encode())


def _tables(files: Mapping[str, str], *naming: str) -> tuple[Table, ...]:
    said = "".join(files.get(name, "") for name in naming)
    tables = (name for name in files if name.endswith(".csv") and f"actuals_from: {name}" in said)
    return tuple(Table(name, _file(files, name)) for name in tables)
