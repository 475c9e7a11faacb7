"""The documents of a call of `jbp render`, each made in memory."""

from __future__ import annotations

import warnings
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from jbp import api
from jbp.cli.one_plan import errors_of, load_one, tell
from jbp.cli.own_templates import configured_templates
from jbp.cli.theming import chosen_theme
from jbp.errors import LettersWarning, RenderWarning, UsageError
from jbp.letters import one_line
from jbp.rendering.formats import ALL_FORMATS, TEXT_FORMATS, painter
from jbp.report.safe import neutral
from jbp.views.catalogue import DOCUMENTS
from jbp.workspace.output import encoded, write_stderr

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jbp.cli.asked_documents import Asked
    from jbp.cli.request import Rendering
    from jbp.cli.session import Session
    from jbp.finding import Finding
    from jbp.reading.document import Document
    from jbp.rendering.theme import Theme
    from jbp.views.elements.view import View


class Note(NamedTuple):
    """What is told of a document that cannot show something as it is written, and whether it speaks of letters."""

    text: str
    of_letters: bool


class Notes:
    """Tells what documents cannot show; of letters the first one is told whole, and the others by their names.

    Args:
        quiet: whether nothing is told.
    """

    def __init__(self, *, quiet: bool) -> None:
        self._quiet = quiet
        self._lacking: list[str] = []

    def take(self, name: str, notes: Iterable[Note]) -> None:
        """Tell the notes of a document, or keep its name."""
        for note in notes:
            if not note.of_letters or not self._lacking:
                self._tell(f"{name}: {one_line(note.text)}")
            if note.of_letters:
                self._lacking.append(name)

    def close(self) -> None:
        """Name the other documents that show codes of letters."""
        if self._lacking[1:]:
            self._tell(f"Codes of letters are also shown in: {', '.join(self._lacking[1:])}.")

    def _tell(self, line: str) -> None:
        if not self._quiet:
            write_stderr(neutral(f"{line}\n"))


@dataclass(frozen=True)
class Making:
    """What is the same for all documents of a call."""

    asked: Asked
    found: Document
    rendering: Rendering
    session: Session
    theme: Theme | None

    def made(self, name: str) -> bytes:
        """One document; what it cannot show as it is written is told. Raises what `api.render` does."""
        made, notes = self.made_with_notes(name)
        Notes(quiet=self.session.quiet).take(name, notes)
        return made

    def made_with_notes(self, name: str) -> tuple[bytes, tuple[Note, ...]]:
        """One document, and what it cannot show as it is written. Raises what `api.render` does."""
        with warnings.catch_warnings(record=True, action="always", category=RenderWarning) as unshown:
            made = api.render(
                self.found,
                name,
                format=self.asked.form,
                as_of=self.session.as_of(),
                review=self.rendering.review,
                findings=self.findings if DOCUMENTS[name].takes_findings else (),
                template=self.asked.templates,
                theme=self.theme,
                base=self.base if DOCUMENTS[name].takes_base else None,
            )
        notes = tuple(Note(str(one.message), of_letters=issubclass(one.category, LettersWarning)) for one in unshown)
        return encoded(made) if isinstance(made, str) else made, notes

    @cached_property
    def base(self) -> Document | None:
        """The plan as it was at the base that was named; None where none was, or it was not there."""
        if self.rendering.base is None:
            return None
        from contextlib import closing  # few documents are compared  # noqa: PLC0415

        from jbp.cli.bases import Bases  # noqa: PLC0415
        from jbp.cli.one_plan import find_one  # noqa: PLC0415
        from jbp.workspace.plan_files import load_files  # noqa: PLC0415

        if self.asked.plan == "-":
            raise UsageError("--base looks for the plan's file in git, and standard input is none. Name the file.")
        plan = find_one(self.asked.plan, self.session.cwd)
        partner = self.session.text(self.rendering.partner, "for")
        with closing(Bases(self.session.cwd, self.rendering.base)) as bases:
            return bases.document(plan, api.inputs_of(load_files(plan)), partner)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What is found in the plan, as its configuration says; by the first document that shows it, once."""
        from jbp.cli.request import Request  # few documents lint  # noqa: PLC0415
        from jbp.cli.settings import SettingsFinder  # noqa: PLC0415

        session = self.session
        finder = SettingsFinder(Request("lint", self.rendering.surroundings), session.environment, session.cwd)
        settings = finder.settings(session.cwd / self.found.name)
        return api.lint(self.found, as_of=session.as_of(), settings=settings)

    def page_of(self, names: Iterable[str]) -> bytes:
        """The page that leads to documents."""
        from jbp.rendering import render  # most calls make one document  # noqa: PLC0415
        from jbp.views.index.view import view_index  # noqa: PLC0415

        assert self.found.plan is not None  # noqa: S101 - documents of it were made
        kinds = [DOCUMENTS[name] for name in names]
        view = view_index(self.found.plan, self.session.as_of(), kinds, self.asked.form)
        made = render(view, self.asked.form, self.theme) if self.asked.templates is None else self._by_templates(view)
        return encoded(made) if isinstance(made, str) else made

    def _by_templates(self, view: View) -> str:
        """The page of a view in the frame of the call's own templates; a file of one document's lays out no other."""
        from jbp.workspace.own_documents import own_document  # few calls have any  # noqa: PLC0415

        assert self.asked.templates is not None  # noqa: S101 - see `page_of`
        return own_document(view, self.asked.form, replace(self.asked.templates, main=None), theme=self.theme)


def prepared(asked: Asked, rendering: Rendering, session: Session) -> Making | None:
    """What the documents are made of; None where the plan has mistakes, which are told.

    Raises:
        JbpError: there is no plan, it cannot be read, or what the format needs is not installed.
    """
    found = load_one(asked.plan, session, session.text(rendering.partner, "for"))
    mistakes = errors_of(found)
    if mistakes:
        tell(mistakes, found, session)
        write_stderr(f"\njbp: {found.name} cannot be shown before this is mended.\n")
        return None
    if asked.templates is None and asked.form in TEXT_FORMATS:
        asked = asked._replace(templates=configured_templates(rendering, session, found.name, asked.form))
    if asked.templates is None:
        painter(ALL_FORMATS[asked.form])  # what is missing for the format is said once, and not of each document
    theme = chosen_theme(rendering, session, found.name) if ALL_FORMATS[asked.form].themed else None
    return Making(asked, found, rendering, session, theme)
