"""`jbp redact`."""

import os
from pathlib import Path
from typing import Annotated

import typer

from jbp.cli import options
from jbp.cli.one_plan import find_one, load_one, tell
from jbp.cli.request import Surroundings
from jbp.cli.session import begin
from jbp.errors import UsageError
from jbp.workspace.output import write_output, write_stderr, write_stdout
from jbp.workspace.plan_files import PlanFiles, load_files

Plan = Annotated[
    str | None,
    typer.Argument(metavar="PLAN", help="The plan, or - for standard input. Default: the plan in this folder."),
]
Out = Annotated[str | None, typer.Option("--out", metavar="FILE", help="The file to write. Default: standard output.")]


def redact(surroundings: Surroundings, *, plan: Plan = None, partner: options.Partner = None, out: Out = None) -> int:
    """Write the plan for one partner: without what is private to others, parts and overlay in one file.

    Comments of what is left are kept. What is written is the plan that --for shows in the other commands.
    """
    session = begin(surroundings)
    reader = session.text(partner, "for")
    if reader is None:
        raise UsageError("redact needs --for PARTNER: for whom is the plan to be written?")
    document = load_one(plan, session, reader)
    if document.tree is None:
        tell(document.findings, document, session)
        return 1
    text = document.sources[document.name].text
    if out is None:
        write_stdout(text)
        return 0
    if plan != "-":
        _refuse_own_files(Path(out), load_files(find_one(plan, session.cwd)))
    write_output(Path(out), text)
    if not session.quiet:
        write_stderr(f"wrote {out}\n")
    return 0


def _refuse_own_files(out: Path, files: PlanFiles | None) -> None:
    """Never write over the plan itself: what was private to others would be lost."""
    while files is not None:
        beside = (files.waivers, *(table.file for table in files.tables))
        for file in (files.main, *files.parts, *filter(None, beside)):
            if os.path.realpath(out) == os.path.realpath(file.path):
                raise UsageError(
                    f"--out {out} is a file of the plan itself, and would lose what is private. Name another file."
                )
        files = files.base
