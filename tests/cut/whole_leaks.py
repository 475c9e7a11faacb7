"""Leaks seeded on purpose that make something of the whole plan: each document, each format and each command.

They show only where the whole plan is sound, since nothing is made of a plan with mistakes: see `sound_secrets`.
"""

from __future__ import annotations

import importlib
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from tests.cut.leaks import Uncut
from tests.cut.questions import DOCUMENT_NAMES, FORMATS, in_format, in_words, of_all, of_document

from jbp import api
from jbp.cli.making import Making

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from random import Random

    import pytest
    from tests.cut.leaks import Leak
    from tests.cut.questions import Question
    from tests.cut.shared_plans import Shared

    from jbp.reading.document import Document

_READERS: Final = {
    "lint": ("looking", "read"),
    "score": ("score", "read"),
    "status": ("standing", "_document"),
    "decide": ("deciding", "load_one"),
    "trend": ("trending", "load_one"),
    "diff": ("comparing", "read"),
    "redact": ("redact", "load_one"),
    "get": ("get", "load_one"),
}
"""In which module, and by which name, each command reads the plan."""


_TOGETHER: Final = "all"
"""What stands for all documents, with the page that leads to them."""


class WholeLeak(NamedTuple):
    """A fault, and the command, with its format or the document, that shows it."""

    seed: Leak
    command: str
    form: str = "text"
    document: str = ""

    def question(self, shared: Shared, draw: Random) -> Question:
        """What is asked to see it."""
        if self.document == _TOGETHER:
            return of_all(shared)
        if self.document:
            return of_document(shared, self.document, self.form)
        return (
            in_words(shared, self.command, draw)
            if self.form == "text"
            else in_format(shared, self.command, self.form, draw)
        )


def _rendering(is_meant: Callable[[str, str], bool]) -> Leak:
    """Make documents of the whole plan, where it is one that is meant, by its name and its format."""

    def seed(monkeypatch: pytest.MonkeyPatch) -> None:
        uncut, render = Uncut(monkeypatch), api.render

        def told(document: Document, name: str, *, format: str, **named: object) -> str | bytes:  # noqa: A002
            shown = uncut.document(document) if is_meant(name, format) else document
            return render(shown, name, format=format, **named)  # type: ignore[arg-type]

        monkeypatch.setattr(api, "render", told)

    return seed


def _reading(module: str, name: str) -> Leak:
    """Let a command look at the whole plan."""

    def seed(monkeypatch: pytest.MonkeyPatch) -> None:
        uncut, home = Uncut(monkeypatch), importlib.import_module(f"jbp.cli.{module}")
        reads = getattr(home, name)
        monkeypatch.setattr(home, name, lambda *given: uncut.document(reads(*given)))

    return seed


def _of_document(name: str) -> Leak:
    return _rendering(lambda one, _: one == name)


def _of_format(form: str) -> Leak:
    return _rendering(lambda _, one: one == form)


def _page(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the page that leads to all documents of the whole plan."""
    uncut, page_of = Uncut(monkeypatch), Making.page_of

    def told(making: Making, names: Iterable[str]) -> bytes:
        return page_of(replace(making, found=uncut.document(making.found)), names)

    monkeypatch.setattr(Making, "page_of", told)


WHOLE_LEAKS: Final = {
    "the page of all documents is made of the whole plan": WholeLeak(_page, "render", "html", _TOGETHER),
    **{
        f"the document {name} is made of the whole plan": WholeLeak(_of_document(name), "render", "md", name)
        for name in DOCUMENT_NAMES
    },
    **{
        f"documents in {form} are made of the whole plan": WholeLeak(_of_format(form), "render", form)
        for command, form in FORMATS
        if command == "render"
    },
    **{
        f"{command} tells of the whole plan": WholeLeak(_reading(*place), command)
        for command, place in _READERS.items()
    },
}
