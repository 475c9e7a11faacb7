"""`jbp diff`."""

from typing import Annotated

import typer

from jbp.cli import options
from jbp.cli.request import Comparing, Surroundings

States = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[BASE] [HEAD]",
        help="The states to compare: git revisions (main, HEAD~3, a tag), REV:path, files, folders, or - for standard "
        "input. Default: from where this branch began to the working tree.",
        show_default=False,
    ),
]
Plan = Annotated[
    str | None,
    typer.Option("--plan", metavar="PLAN", help="Which plan or folder. Default: all plans in this folder."),
]
Base = Annotated[
    str | None,
    typer.Option(
        "--base",
        metavar="BRANCH",
        help="The branch that the changes will go to; compared from where this one began. Default: JBP_BASE, "
        "origin/HEAD, main, master.",
    ),
]
Perspective = Annotated[
    str | None,
    typer.Option("--perspective", metavar="PARTNER", help="Say of each material change whom it favours, seen by them."),
]
LevelOption = Annotated[
    str | None,
    typer.Option("--level", metavar="LEVEL", help="Show changes from this level on: material, review, info (default)."),
]
Only = Annotated[
    list[str] | None,
    typer.Option(
        "--only",
        metavar="WHAT",
        help="Show changes of a rule (target-lowered), an area (target) or below an address (kpis) alone. Again for "
        "more.",
    ),
]
Format = Annotated[
    str | None,
    typer.Option(
        "--format",
        metavar="FORMAT",
        help="text (default), markdown (for a comment), html (side by side; of one plan) or json.",
        show_default=False,
    ),
]
FailOn = Annotated[
    str | None,
    typer.Option("--fail-on", metavar="LEVEL", help="Exit with 1 where a change of this level or above is shown."),
]
ExitCode = Annotated[bool, typer.Option("--exit-code", help="Exit with 1 where anything changed.", show_default=False)]


def diff(  # noqa: PLR0913 - a command's options are its arguments
    surroundings: Surroundings,
    *,
    states: States = None,
    plan: Plan = None,
    base: Base = None,
    partner: options.Partner = None,
    perspective: Perspective = None,
    level: LevelOption = None,
    only: Only = None,
    format: Format = None,  # noqa: A002 - the word users know
    output: options.Output = None,
    fail_on: FailOn = None,
    exit_code: ExitCode = False,
) -> int:
    """Say what changed between two states of a plan: which targets moved, which dates slipped, what came and went.

    Entries are known by their id, never by their place: reordering, comments and layout are no changes, and neither is
    the same figure written in another way. Material is what the partners agreed to; the rest is work going on.
    """
    from jbp.cli.comparing import compare  # most calls come here without typer  # noqa: PLC0415

    return compare(
        Comparing(
            surroundings,
            tuple(states or ()),
            plan,
            base,
            partner,
            perspective,
            level,
            tuple(only or ()),
            format,
            output,
            fail_on,
            exit_code,
        )
    )
