"""`jbp log`."""

from typing import Annotated

import typer

from jbp.cli import options
from jbp.cli.request import Surroundings

AddressArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="ADDRESS",
        help="The entry or field whose history is told: kpis.close-rate. Default: the whole plan.",
        show_default=False,
    ),
]
Since = Annotated[
    str | None, typer.Option("--since", metavar="DATE", help="Tell nothing from before this day, as 2026-03-31.")
]
Format = Annotated[
    str | None, typer.Option("--format", metavar="FORMAT", help="text (default) or json.", show_default=False)
]
LevelOption = Annotated[
    str | None,
    typer.Option("--level", metavar="LEVEL", help="Tell changes from this level on: material, review, info (default)."),
]


def log(  # noqa: PLR0913 - a command's options are its arguments
    surroundings: Surroundings,
    *,
    address: AddressArgument = None,
    plan: options.OnePlan = None,
    partner: options.Partner = None,
    since: Since = None,
    level: LevelOption = None,
    format: Format = None,  # noqa: A002 - the word users know
) -> int:
    """Tell what happened to a plan, or to one of its entries: each commit that changed it, newest first.

    A renamed entry is followed by what `formerly` says, and a renamed file by the plan's `id`. With --for, commits that
    change nothing in that partner's view do not appear, and of the others neither author nor message is told.
    """
    from jbp.cli.telling import Telling, tell_history  # typer alone is needed for help  # noqa: PLC0415

    return tell_history(Telling(surroundings, address, plan, partner, since, level, format))
