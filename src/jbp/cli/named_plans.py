"""The plans that a command line names."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from jbp.errors import UsageError
from jbp.workspace.discover import find_plans
from jbp.workspace.plan_files import PlanFile

STDIN: Final = "-"
PIPE: Final = Path(STDIN)
"""The path that stands for standard input; a file of this name has a longer one."""


def named_plans(arguments: tuple[str, ...], cwd: Path, stdin_filename: str | None = None) -> tuple[PlanFile, ...]:
    """The plans that the arguments name, standard input last; without arguments those of the working folder.

    Raises:
        NoPlanError: there are none.
        UsageError: a name is given to standard input, which is not read.
    """
    files = tuple(argument for argument in arguments if argument != STDIN)
    piped = len(files) < len(arguments)
    if stdin_filename is not None and not piped:
        raise UsageError("--stdin-filename says what standard input is called, so it needs a - among the plans.")
    found = find_plans(files, cwd) if files or not piped else ()
    return (*found, PlanFile(PIPE, stdin_filename or "<stdin>")) if piped else found


def located(plan: PlanFile, cwd: Path) -> Path:
    """Where a plan lies, by which its configuration is found; standard input lies where its name says."""
    return cwd / (plan.shown if plan.path == PIPE else plan.path)
