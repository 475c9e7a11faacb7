"""`jbp lint --diff`: what fixes would change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.letters import one_line
from jbp.report.closing import counted
from jbp.report.safe import neutral
from jbp.workspace.output import write_output, write_stderr, write_stdout

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from jbp.cli.looking import Outcome
    from jbp.report.reporter import Failure


def show_differences(outcomes: Iterable[Outcome], output: Path | None, *, quiet: bool) -> int:
    """Write the differences, say how many findings they mend, and give the exit status: 1 where there are any."""
    texts: list[str] = []
    told: set[Failure] = set()  # what many plans share, such as a configuration, is said once
    fixed, status = 0, 0
    for outcome in outcomes:
        if outcome.failure is not None and outcome.failure not in told:
            told.add(outcome.failure)
            write_stderr(neutral(f"jbp: {one_line(outcome.failure.message)}\n"))
            status = max(status, outcome.failure.exit_code)
        if outcome.difference not in texts:  # plans that share a part change it alike
            texts.append(outcome.difference)
            fixed += outcome.fixed
    text = "".join(texts)
    if output is None:
        write_stdout(text)
    else:
        write_output(output, text)
    if not quiet:
        write_stderr(f"{counted(fixed, 'finding')} would be mended.\n")
    return status or (1 if text else 0)
