"""What `jbp render` does: the documents of one plan, written where they are wanted. Nothing here needs typer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from jbp import api
from jbp.cli.one_plan import errors_of, load_one, tell
from jbp.cli.session import begin
from jbp.errors import UsageError, WriteError
from jbp.views.catalogue import DOCUMENTS
from jbp.workspace.output import write_output, write_stderr, write_stdout

if TYPE_CHECKING:
    from jbp.cli.request import Rendering
    from jbp.cli.session import Session
    from jbp.reading.document import Document

_ALL: Final = "all"
_FORMATS: Final = ("md", "html")


def make_documents(rendering: Rendering) -> int:
    """Make the documents that were asked for, and give the exit status."""
    session = begin(rendering.surroundings)
    names, plan = _named(rendering.document, rendering.plan)
    form = session.word(rendering.format or _ending(rendering.out), "--format", _FORMATS, "md")
    target = _target(rendering.out, names, form)
    found = load_one(plan, session, session.text(rendering.partner, "for"))
    mistakes = errors_of(found)
    if mistakes:
        tell(mistakes, found, session)
        write_stderr(f"\njbp: {found.name} cannot be shown before this is mended.\n")
        return 1
    for name in names:
        _write(name, form, found, target, session)
    return 0


def _named(document: str | None, plan: str | None) -> tuple[tuple[str, ...], str | None]:
    """The documents and the plan that the arguments name; a plan may stand alone."""
    if document is None or document == _ALL:
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


def _ending(out: str | None) -> str | None:
    """The format that the name of a file to write asks for."""
    ending = Path(out).suffix.removeprefix(".") if out else ""
    return ending if ending in _FORMATS else None


def _target(out: str | None, names: tuple[str, ...], form: str) -> Path | None:
    """The folder or the file to write to; None for standard output."""
    if out is None:
        if len(names) > 1:
            raise UsageError(f"{len(names)} documents need a folder: --out DIR. Or name one of {', '.join(names)}.")
        return None
    ending = _ending(out)
    if ending is not None and not Path(out).is_dir():
        if len(names) > 1:
            raise UsageError(f"--out {out} is one file, and these are {len(names)} documents. Name a folder.")
        if ending != form:
            raise UsageError(f"--out {out} asks for {ending}, and --format for {form}. Choose one.")
    return Path(out)


def _write(name: str, form: str, document: Document, target: Path | None, session: Session) -> None:
    text = api.render(document, name, format=form, as_of=session.as_of())
    if target is None:
        write_stdout(text)
        return
    file = target if _ending(str(target)) and not target.is_dir() else target / f"{name}.{form}"
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WriteError(f"The folder {file.parent} could not be made: {error.strerror}.") from error
    write_output(file, text)
    if not session.quiet:
        write_stderr(f"wrote {file}\n")
