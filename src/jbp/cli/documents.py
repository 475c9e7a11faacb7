"""What `jbp render` does: the documents of one plan, written where they are wanted. Nothing here needs typer."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from jbp import api
from jbp.cli.one_plan import errors_of, load_one, tell
from jbp.cli.session import begin
from jbp.errors import UsageError, WriteError
from jbp.rendering.formats import FORMATS, NothingToShow
from jbp.views.catalogue import DOCUMENTS
from jbp.workspace.output import write_output, write_stderr, write_stdout

if TYPE_CHECKING:
    from jbp.cli.request import Rendering
    from jbp.cli.session import Session
    from jbp.linting.settings import Settings
    from jbp.reading.document import Document

_ALL: Final = "all"


def make_documents(rendering: Rendering) -> int:
    """Make the documents that were asked for, and give the exit status."""
    session = begin(rendering.surroundings)
    names, plan = _named(rendering.document, rendering.plan)
    form = session.word(rendering.format or _ending(rendering.out), "--format", tuple(FORMATS), "md")
    names = _shown(names, form)
    target = _target(rendering.out, names, form)
    found = load_one(plan, session, session.text(rendering.partner, "for"))
    mistakes = errors_of(found)
    if mistakes:
        tell(mistakes, found, session)
        write_stderr(f"\njbp: {found.name} cannot be shown before this is mended.\n")
        return 1
    _make(names, _Making(form, target, found, rendering, session))
    return 0


def _shown(names: tuple[str, ...], form: str) -> tuple[str, ...]:
    """Those of the documents that the format can show; one that was asked for alone must be among them."""
    shown = tuple(name for name in names if FORMATS[form].makes(name))
    if not shown:
        raise UsageError(f"The format {form} shows {', '.join(FORMATS[form].documents)} alone, and not {names[0]}.")
    return shown


class _Making(NamedTuple):
    """What is the same for all documents of a call."""

    form: str
    target: Path | None
    found: Document
    rendering: Rendering
    session: Session

    def made(self, name: str) -> str | bytes:
        """One document; what lints the plan does so as the plan's configuration says."""
        settings = _settings(self) if DOCUMENTS[name].takes_findings else api.DEFAULT
        review, day = self.rendering.review, self.session.as_of()
        return api.render(self.found, name, format=self.form, as_of=day, review=review, settings=settings)


def _make(names: tuple[str, ...], making: _Making) -> None:
    """Make the documents; of several, those that hold nothing for this format are left out, and named."""
    for name in names:
        try:
            _write(name, making)
        except NothingToShow as nothing:
            if len(names) == 1:
                raise
            if not making.session.quiet:
                write_stderr(f"left out: {nothing}\n")


def _settings(making: _Making) -> Settings:
    from jbp.cli.request import Request  # few documents lint  # noqa: PLC0415
    from jbp.cli.settings import SettingsFinder  # noqa: PLC0415

    session = making.session
    finder = SettingsFinder(Request("lint", making.rendering.surroundings), session.environment, session.cwd)
    return finder.settings(session.cwd / making.found.name)


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
    return ending if ending in FORMATS else None


def _target(out: str | None, names: tuple[str, ...], form: str) -> Path | None:
    """The folder or the file to write to; None for standard output."""
    if out is None:
        if len(names) > 1:
            raise UsageError(f"{len(names)} documents need a folder: --out DIR. Or name one of {', '.join(names)}.")
        if FORMATS[form].binary and sys.stdout is not None and sys.stdout.isatty():
            raise UsageError(f"{form} is no text, and a terminal cannot show it: --out FILE.{form}, or a pipe.")
        return None
    ending = _ending(out)
    if ending is not None and not Path(out).is_dir():
        if len(names) > 1:
            raise UsageError(f"--out {out} is one file, and these are {len(names)} documents. Name a folder.")
        if ending != form:
            raise UsageError(f"--out {out} asks for {ending}, and --format for {form}. Choose one.")
    return Path(out)


def _write(name: str, making: _Making) -> None:
    made, target, form = making.made(name), making.target, making.form
    if target is None:
        write_stdout(made)
        return
    file = target if _ending(str(target)) and not target.is_dir() else target / f"{name}.{form}"
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WriteError(f"The folder {file.parent} could not be made: {error.strerror}.") from error
    write_output(file, made)
    if not making.session.quiet:
        write_stderr(f"wrote {file}\n")
