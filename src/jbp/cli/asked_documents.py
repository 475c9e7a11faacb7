"""What a call of `jbp render` asks for: which documents, of which plan, in which format, and where they go."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from jbp.cli.own_templates import named_templates
from jbp.errors import UsageError
from jbp.rendering.formats import ALL_FORMATS
from jbp.rendering.own.templates import require_laid_out
from jbp.views.catalogue import DOCUMENTS

if TYPE_CHECKING:
    from jbp.cli.request import Rendering
    from jbp.cli.session import Session
    from jbp.rendering.own.templates import OwnTemplates

ALL: Final = "all"
_PAGES: Final = "html"
"""The format in which one page can lead to others."""


class Asked(NamedTuple):
    """What is asked for.

    Attributes:
        names: the documents, each of which the format can show.
        plan: the plan as it was named; None for the one in the working folder.
        form: the format.
        target: the folder or the file to write to; None for standard output.
        indexed: whether a page that leads to all of them is made too.
        templates: those that the call names; None where it names none.
    """

    names: tuple[str, ...]
    plan: str | None
    form: str
    target: Path | None
    indexed: bool = False
    templates: OwnTemplates | None = None

    def file(self, name: str) -> Path | None:
        """The file that a document is written to; None for standard output."""
        if self.target is None or (_ending(str(self.target)) and not self.target.is_dir()):
            return self.target
        return self.target / f"{name}.{self.form}"


def asked_documents(rendering: Rendering, session: Session) -> Asked:
    """What the arguments ask for.

    Raises:
        UsageError: they name no document, no format, or documents and a place that do not go together.
        ReadError: a template that they name cannot be read.
    """
    _require_sense(rendering)
    names, plan = _named(rendering.document, rendering.plan)
    templates = named_templates(rendering, session)
    by_itself = templates.forms[0] if templates is not None and len(templates.forms) == 1 else "md"
    form = session.word(rendering.format or _ending(rendering.out), "--format", tuple(ALL_FORMATS), by_itself)
    if templates is not None:
        require_laid_out(form, templates)
    names = _shown(names, form)
    target = _target(rendering.out, names, form)
    return Asked(names, plan, form, target, indexed=len(names) > 1 and form == _PAGES, templates=templates)


def _require_sense(rendering: Rendering) -> None:
    """Refuse what cannot be done together, or not without a place."""
    for flag, wish, why in (
        ("--check", rendering.check, "it compares with the documents that stand there"),
        ("--open", rendering.open, "it opens what is written there"),
        ("--watch", rendering.watch, "it writes them there again and again"),
    ):
        if wish and rendering.out is None:
            raise UsageError(f"{flag} needs a place for the documents, since {why}: --out FILE, or --out DIR.")
    if rendering.check and (rendering.open or rendering.watch):
        raise UsageError(f"--check writes nothing. Leave it out, or {'--open' if rendering.open else '--watch'}.")
    if rendering.watch and "-" in (rendering.document, rendering.plan):
        raise UsageError("--watch needs a plan in a file: standard input never changes again.")


def _named(document: str | None, plan: str | None) -> tuple[tuple[str, ...], str | None]:
    """The documents and the plan that the arguments name; a plan may stand alone."""
    if document is None or document == ALL:
        return tuple(DOCUMENTS), plan
    if document in DOCUMENTS:
        return (document,), plan
    if plan is None and (document == "-" or Path(document).exists()):
        return tuple(DOCUMENTS), document
    from jbp.reading.typed import close_word  # only an error pays for it  # noqa: PLC0415

    close = close_word(document, tuple(DOCUMENTS))
    hint = f'Did you mean "{close}"? ' if close else ""
    raise UsageError(
        f'There is no document "{document}". {hint}There are: {", ".join(DOCUMENTS)}, and all of them: all.'
    )


def _shown(names: tuple[str, ...], form: str) -> tuple[str, ...]:
    """Those of the documents that the format can show; one that was asked for alone must be among them."""
    shown = tuple(name for name in names if ALL_FORMATS[form].makes(name))
    if not shown:
        raise UsageError(f"The format {form} shows {', '.join(ALL_FORMATS[form].documents)} alone, and not {names[0]}.")
    return shown


def _ending(out: str | None) -> str | None:
    """The format that the name of a file to write asks for."""
    ending = Path(out).suffix.removeprefix(".") if out else ""
    return ending if ending in ALL_FORMATS else None


def _target(out: str | None, names: tuple[str, ...], form: str) -> Path | None:
    """The folder or the file to write to; None for standard output."""
    if out is None:
        if len(names) > 1:
            raise UsageError(f"{len(names)} documents need a folder: --out DIR. Or name one of {', '.join(names)}.")
        if ALL_FORMATS[form].binary and sys.stdout is not None and sys.stdout.isatty():
            raise UsageError(f"{form} is no text, and a terminal cannot show it: --out FILE.{form}, or a pipe.")
        return None
    ending = _ending(out)
    if ending is not None and not Path(out).is_dir():
        if len(names) > 1:
            raise UsageError(f"--out {out} is one file, and these are {len(names)} documents. Name a folder.")
        if ending != form:
            raise UsageError(f"--out {out} asks for {ending}, and --format for {form}. Choose one.")
    return Path(out)
