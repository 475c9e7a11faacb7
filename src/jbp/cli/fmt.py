"""`jbp fmt`."""

from typing import Annotated

import typer

from jbp.cli import options
from jbp.cli.request import Surroundings
from jbp.cli.session import begin

Check = Annotated[
    bool,
    typer.Option(
        "--check",
        help="Name the files that are not in this layout, and write nothing: exit status 1.",
        show_default=False,
    ),
]
Diff = Annotated[
    bool,
    typer.Option("--diff", help="Show what would change, and write nothing: exit status 1.", show_default=False),
]


def fmt(
    surroundings: Surroundings,
    *,
    plans: options.Plans = None,
    stdin_filename: options.StdinFilename = None,
    check: Check = False,
    diff: Diff = False,
) -> int:
    """Lay plans out: fields in the order of the format, one indentation, and everything says what it said before.

    Comments, blank lines, quotes, block texts and line ends stay. Parts, overlays and waivers.yaml are laid out too; a
    file that cannot be laid out without doubt stays as it is.
    """
    from jbp.cli.formatting import Formatting  # typer alone is needed for help  # noqa: PLC0415

    session = begin(surroundings)
    return Formatting(session, writes=not (check or diff), shows=diff).done(tuple(plans or ()), stdin_filename)
