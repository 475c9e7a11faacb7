"""`jbp templates`: the shipped templates, and checks of one's own."""

from typing import Annotated

import typer

from jbp.cli import words
from jbp.cli.request import Surroundings
from jbp.cli.surrounded import surrounded
from jbp.errors import UsageError
from jbp.workspace.output import write_stderr

templates = typer.Typer(
    name="templates",
    help="Show the templates that lay out documents, and the themes they may wear; copy them to change them, and check "
    "your own.",
    rich_markup_mode=None,
)

Name = Annotated[
    str,
    typer.Argument(
        metavar="NAME",
        help="A template (sheet.html) or a document with its format (risks.html).",
        autocompletion=words.templates,
    ),
]
Names = Annotated[
    list[str],
    typer.Argument(
        metavar="NAME",
        help="Templates (sheet.html) or documents (risks.html); without a format, all of its formats. Or a theme.",
        autocompletion=words.templates,
    ),
]
Out = Annotated[
    str | None,
    typer.Option("--out", metavar="DIR", help="The folder to write to. Default: templates; for a theme, its name."),
]
Parts = Annotated[
    bool,
    typer.Option(
        "--parts",
        help="Also the templates that they begin with or take pieces from. Those that you do not copy stay the "
        "shipped ones, also in later versions of jbp.",
        show_default=False,
    ),
]
Force = Annotated[bool, typer.Option("--force", help="Write over what stands there already.", show_default=False)]
Places = Annotated[
    list[str],
    typer.Argument(metavar="PLACE", help="Templates of your own, or folders of them; themes; a .pptx of your company."),
]
Document = Annotated[
    str | None,
    typer.Option(
        "--document",
        metavar="DOCUMENT",
        help="The document that they lay out. Default: what their names say, else whatever they fit.",
        autocompletion=words.documents,
    ),
]
ListFormat = Annotated[
    str | None,
    typer.Option("--format", metavar="FORMAT", help="text or json. Default: text.", autocompletion=words.list_formats),
]


@templates.callback(invoke_without_command=True)
def _root(context: typer.Context) -> None:
    if context.invoked_subcommand is None:
        write_stderr(f"{context.get_help()}\n")
        raise typer.Exit(UsageError.exit_code)


def list_(
    surroundings: Surroundings,
    *,
    format: ListFormat = None,  # noqa: A002 - the word users know
) -> int:
    """List the templates that travel with jbp: what each lays out, and for which documents."""
    from jbp.cli.shipped_templates import list_templates  # few calls need it  # noqa: PLC0415

    return list_templates(surroundings, format)


def show(surroundings: Surroundings, *, name: Name) -> int:
    """Print a shipped template, to be read."""
    from jbp.cli.shipped_templates import show_template  # as above  # noqa: PLC0415

    return show_template(surroundings, name)


def copy(
    surroundings: Surroundings, *, names: Names, out: Out = None, parts: Parts = False, force: Force = False
) -> int:
    """Write shipped templates into a folder, to be changed. Nothing is overwritten without --force.

    A document without templates of its own gets a copy of those that lay out all of its kind.
    """
    from jbp.cli.shipped_templates import copy_templates  # as above  # noqa: PLC0415

    return copy_templates(surroundings, tuple(names), out, parts=parts, force=force)


def check(
    surroundings: Surroundings,
    *,
    places: Places,
    document: Document = None,
    format: ListFormat = None,  # noqa: A002 - the word users know
) -> int:
    """Lay out every document that templates of your own can, with the plans of jbp's examples, and say what is wrong.

    Ends with 1 where something is. Nothing is written. Of a theme, or of a presentation that is to be one, it is said
    which colours were mended and what slides lack; one that cannot be used is an error.
    """
    from jbp.cli.checking_templates import check_templates  # as above  # noqa: PLC0415

    return check_templates(surroundings, tuple(places), document, format)


for _name, _command, _line in (
    ("list", list_, "List what is shipped."),
    ("show", show, "Print a shipped template."),
    ("copy", copy, "Write shipped templates, to be changed."),
    ("check", check, "Say what is wrong with templates."),
):
    templates.command(_name, short_help=_line)(surrounded(_command))
