"""`jbp new`."""

from typing import Annotated

import typer

from jbp.cli import options, words
from jbp.cli.request import Surroundings

Kind = Annotated[
    str,
    typer.Argument(
        metavar="KIND",
        help="What to add: risk, kpi, initiative, activity, conversation, decision, … Or the address of the section.",
        autocompletion=words.kinds,
        show_default=False,
    ),
]
Settings = Annotated[
    list[str] | None,
    typer.Option(
        "--set",
        metavar="FIELD=VALUE",
        help="A field of it, as a plan writes it; give it again for each: --set name='Data is late' --set owner=ana. "
        "`name` is the field that says what it is called; targets.total stands inside another.",
    ),
]
Id = Annotated[
    str | None, typer.Option("--id", metavar="ID", help="Its id. Default: made of its name.", show_default=False)
]
Holder = Annotated[
    str | None,
    typer.Option(
        "--in", metavar="ENTRY", help="The entry that it stands in: of an activity its initiative, by id or address."
    ),
]


def new(  # noqa: PLR0913 - a command's options are its arguments
    surroundings: Surroundings,
    *,
    kind: Kind,
    fields: Settings = None,
    entry_id: Id = None,
    holder: Holder = None,
    plan: options.OnePlan = None,
    dry_run: options.DryRun = False,
) -> int:
    """Add an entry to a plan, with the questions that the field asks of it as comments.

    It goes after the last of its kind, in the file where these stand; a section that is missing goes where the format
    has it. Nothing else of the file changes. An entry that would make the plan invalid is not written.
    """
    from jbp.cli.adding import Adding, add_entry  # typer alone is needed for help  # noqa: PLC0415

    return add_entry(Adding(surroundings, kind, tuple(fields or ()), entry_id, holder, plan, dry_run=dry_run))
