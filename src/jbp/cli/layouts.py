"""The files that `jbp fmt` and `jbp ci` look at, and how they are in layout."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from jbp.cli.named_plans import PIPE, STDIN, named_plans
from jbp.errors import JbpError, NoPlanError
from jbp.reading.inputs import FileBytes
from jbp.reading.laid_out import laid_out
from jbp.report.difference import difference_begins
from jbp.report.reporter import Untidy
from jbp.workspace.discover import is_waivers_name
from jbp.workspace.plan_files import load_files

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from jbp.reading.laid_out import LaidOut
    from jbp.workspace.plan_files import PlanFile, PlanFiles, RawFile


class Named(NamedTuple):
    """A plan of a call, and which of its files are meant.

    Attributes:
        plan: the plan.
        only: the one file of it that was named, every link resolved; None where all are meant.
    """

    plan: PlanFile
    only: str | None = None


def named_files(arguments: Sequence[str], cwd: Path, stdin_filename: str | None = None) -> tuple[Named, ...]:
    """The plans that arguments name, each once; a part that is named stands for itself here.

    Raises:
        NoPlanError: there are none.
        UsageError: a name is given to standard input, which is not read.
    """
    found: dict[tuple[str, str | None], Named] = {}
    for argument in arguments:
        for named in _named(argument, cwd, stdin_filename if argument == STDIN else None):
            found.setdefault((os.path.realpath(named.plan.path), named.only), named)
    whole = {real for real, only in found if only is None}
    if not found or (stdin_filename is not None and STDIN not in arguments):
        # One question for all: the working folder, or the message that nothing of all that was named is a plan.
        return tuple(Named(plan) for plan in named_plans(tuple(arguments), cwd, stdin_filename))
    return tuple(named for (real, only), named in found.items() if only is None or real not in whole)


def _named(argument: str, cwd: Path, stdin_filename: str | None) -> Iterator[Named]:
    try:
        plans = named_plans((argument,), cwd, stdin_filename)
    except NoPlanError:
        return  # a hook names whatever YAML was changed
    real = os.path.realpath(cwd / argument)
    for plan in plans:
        is_part = plan.path != PIPE and os.path.isfile(real) and os.path.realpath(plan.path) != real  # noqa: PTH113
        yield Named(plan, real if is_part else None)


def own_files(files: PlanFiles, only: str | None = None) -> tuple[RawFile, ...]:
    """The files that people write for a plan, or an overlay; those of the plan that it extends are another plan's."""
    mine = (files.main, *files.parts, *filter(None, (files.waivers,)))
    return tuple(file for file in mine if only is None or os.path.realpath(file.path) == only)


def in_layout(file: RawFile) -> LaidOut:
    """A file in layout."""
    return laid_out(FileBytes(file.name, file.data), of_waivers=is_waivers_name(file.name))


def untidy_files(plans: Iterable[PlanFile], is_asked: Callable[[Path], bool]) -> tuple[Untidy, ...]:
    """The files of plans that are not in layout, with the first line that would change.

    What cannot be read is passed over, since linting tells of it.

    Args:
        plans: the plans.
        is_asked: whether a file counts.
    """
    found: dict[str, Untidy] = {}
    for plan in plans:
        try:
            files = own_files(load_files(plan))
            asked = [file for file in files if file.name not in found and is_asked(file.path)]
        except JbpError:
            continue
        for one in map(in_layout, asked):
            if one.is_changed:
                line, _ = difference_begins(one.file.name, one.file.data, one.data)
                found[one.file.name] = Untidy(one.file.name, line)
    return tuple(found.values())
