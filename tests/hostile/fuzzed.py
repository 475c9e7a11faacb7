"""What fuzzing does to a text, and what is demanded of it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from tests.hostile.corpus.case import HEAD, SOUND
from tests.processes.pace import lasts_longer_than

from jbp.api import load_text
from jbp.errors import JbpError
from jbp.finding import Severity
from jbp.linting.configuration import parse_configuration
from jbp.reading.inputs import FileBytes, Inputs, Table
from jbp.reading.read import read
from jbp.rules.team.read import team_rules_of
from jbp.syntax.nodes import Source
from jbp.syntax.parse import decode, parse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

SLOWEST: Final = 2.0
"""Seconds of work that reading a text may take."""

_TABLE: Final = HEAD + b"kpis:\n  revenue: {title: Revenue, unit: money, actuals_from: hostile.csv}\n"


def alike(data: bytes) -> Iterator[str]:
    """Both parsers give the same tree, or refuse with the same words at the same places."""
    source = decode(data, "plan.yaml")
    if isinstance(source, Source):
        fast, pure = parse(source), parse(source, "pure")
        for what in ("tree", "problems", "comments"):
            if getattr(fast, what) != getattr(pure, what):
                yield f"the parsers differ in {what}"


def _plan(data: bytes) -> None:
    for partner in (None, "a"):
        document = load_text("plan.yaml", data, partner=partner)
        said = any(finding.severity is Severity.ERROR for finding in document.findings)
        assert said or document.plan is not None, "no plan, and no mistake that says why"


def _beside(data: bytes) -> None:
    main = FileBytes("plan.yaml", SOUND)
    read(Inputs(main, waivers=FileBytes("waivers.yaml", data)))
    read(Inputs(FileBytes("plan.yaml", HEAD), parts=(FileBytes("part.yaml", data.removeprefix(HEAD)),)))


def _table(data: bytes) -> None:
    table = Table("hostile.csv", FileBytes("hostile.csv", data.removeprefix(HEAD)))
    read(Inputs(FileBytes("plan.yaml", _TABLE), tables=(table,)))


def _configuration(data: bytes) -> None:
    parse_configuration("jbp.toml", data.decode(errors="replace"))


def _team_rules(data: bytes) -> None:
    team_rules_of("team-rules.yaml", data)


READERS: Final[Mapping[str, Callable[[bytes], None]]] = {
    "plan": _plan,
    "beside": _beside,
    "table": _table,
    "configuration": _configuration,
    "team rules": _team_rules,
}
"""What reads a text; what it cannot read it says with an error of its own."""


def faults(data: bytes, readers: Mapping[str, Callable[[bytes], None]] = READERS) -> Iterator[str]:
    """Everything that is wrong with how a text is read."""
    yield from alike(data)
    for name, reader in readers.items():
        begun = time.process_time()
        try:
            reader(data)
        except JbpError:
            pass
        except Exception as error:  # noqa: BLE001 - whatever escapes is what is looked for
            yield f"{name}: {type(error).__name__} escaped: {error}"
        if lasts_longer_than(SLOWEST, time.process_time() - begun):
            yield f"{name}: reading takes more than {SLOWEST} seconds"


def smallest(data: bytes, fault: str) -> bytes:
    """A text as short as can be found that has the fault still."""
    step = len(data) // 2
    while step:
        at = 0
        while at < len(data):
            less = data[:at] + data[at + step :]
            if any(_kind(found) == _kind(fault) for found in faults(less)):
                data = less
            else:
                at += step
        step //= 2
    return data


def _kind(fault: str) -> str:
    return fault.partition(" escaped")[0]
