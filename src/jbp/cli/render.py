"""`jbp render`."""

from typing import Annotated

import typer

from jbp.cli import options, words
from jbp.cli.request import Rendering, Surroundings
from jbp.views.catalogue import DOCUMENTS

Name = Annotated[
    str | None,
    typer.Argument(
        metavar="DOCUMENT",
        help=f"{', '.join(DOCUMENTS)}, or all. Default: all.",
        autocompletion=words.documents,
        show_default=False,
    ),
]
Plan = Annotated[
    str | None,
    typer.Argument(metavar="PLAN", help="The plan, or - for standard input. Default: the plan in this folder."),
]
Out = Annotated[
    str | None,
    typer.Option(
        "--out",
        metavar="PLACE",
        help="A folder for the documents, or a file for one of them. Default: standard output, for one document.",
    ),
]

Review = Annotated[
    str | None,
    typer.Option(
        "--review",
        metavar="ID",
        help="The review or meeting that an agenda, minutes or a deck is of. Default: the next, or the last.",
    ),
]

Check = Annotated[
    bool,
    typer.Option(
        "--check",
        help="Say which documents at --out are not those that would be written now, and write nothing. Fix the day "
        "with --as-of.",
        show_default=False,
    ),
]

Open = Annotated[
    bool,
    typer.Option(
        "--open",
        help="Open the document with the desktop's program for it; of all documents, the page that leads to them.",
        show_default=False,
    ),
]

Watch = Annotated[
    bool,
    typer.Option(
        "--watch",
        help="Make the documents again whenever the plan or its files, the configuration, a template or the theme "
        "changes. Ctrl-C ends it.",
        show_default=False,
    ),
]


Base = Annotated[
    str | None,
    typer.Option(
        "--base",
        metavar="BRANCH",
        help="Show in timeline and deck what slipped since this branch parted from here.",
    ),
]


def render(  # noqa: PLR0913 - a command's options are its arguments
    surroundings: Surroundings,
    *,
    document: Name = None,
    plan: Plan = None,
    partner: options.Partner = None,
    format: options.DocumentFormat = None,  # noqa: A002 - the word users know
    out: Out = None,
    review: Review = None,
    base: Base = None,
    theme: options.ThemeOption = None,
    check: Check = False,
    open: Open = False,  # noqa: A002 - as above
    watch: Watch = False,
    template: options.TemplateOption = None,
) -> int:
    """Make the documents that people look at: from the one-pager to the deck of a business review, or the whole plan.

    A document is Markdown, or one HTML file that needs nothing beside it; pages to print (pdf), slides of PowerPoint
    (pptx), a workbook of Excel (xlsx), a picture of its first chart (svg), a calendar for a calendar program (ics), or
    its content for another program (json). All documents as HTML get a page that leads to them, index.html.
    """
    from jbp.cli.documents import make_documents  # the documents load what no other command needs  # noqa: PLC0415

    asked = Rendering(
        surroundings,
        document,
        plan,
        partner,
        format,
        out,
        review,
        base,
        check=check,
        open=open,
        watch=watch,
        template=template,
        theme=theme,
    )
    return make_documents(asked)
