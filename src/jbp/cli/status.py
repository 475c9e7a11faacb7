"""`jbp status`."""

from typing import Annotated

import typer

from jbp.cli import options
from jbp.cli.request import Surroundings

Owner = Annotated[
    str | None, typer.Option("--owner", metavar="PERSON", help="Only what this person is accountable for, by their id.")
]
Party = Annotated[
    str | None,
    typer.Option("--party", metavar="PARTNER", help="Only what applies to this partner, or is done by its people."),
]
Within = Annotated[
    str | None,
    typer.Option("--within", metavar="DURATION", help="How far ahead to look, as 30d, 6w or 3m. Default: 30d."),
]
Format = Annotated[
    str | None, typer.Option("--format", metavar="FORMAT", help="text (default), markdown or json.", show_default=False)
]


def status(  # noqa: PLR0913 - a command's options are its arguments
    surroundings: Surroundings,
    *,
    plans: options.Plans = None,
    partner: options.Partner = None,
    owner: Owner = None,
    party: Party = None,
    within: Within = None,
    format: Format = None,  # noqa: A002 - the word users know
) -> int:
    """Show on one screen what is overdue, stalled, due soon, and waiting for whom; and what the next review will ask.

    Work and milestones, promises, decisions, conversations, risks and scenarios to look at, actions of reviews, and
    figures still owed: whatever has a day and is not settled.
    """
    from jbp.cli.standing import Asked, show_status  # typer alone is needed for help  # noqa: PLC0415

    return show_status(Asked(surroundings, tuple(plans or ()), partner, owner, party, within, format))
