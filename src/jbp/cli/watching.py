"""`jbp render --watch`: the documents are made again whenever something changes that they are made of."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from jbp.cli.asked_documents import asked_documents
from jbp.cli.configured_theme import theme_files
from jbp.cli.exits import told
from jbp.cli.making import prepared
from jbp.cli.one_plan import find_one
from jbp.cli.own_templates import template_folder
from jbp.cli.request import Request
from jbp.cli.settings import SettingsFinder
from jbp.cli.working_through import work_through
from jbp.cli.writing import Writer, open_made
from jbp.errors import JbpError, ReadError
from jbp.letters import one_line
from jbp.workspace.output import write_stderr
from jbp.workspace.plan_places import places_of
from jbp.workspace.standing import standing
from jbp.workspace.watched import Watched, look, require_watcher, wait_for_change

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from jbp.cli.making import Making
    from jbp.cli.request import Rendering
    from jbp.cli.session import Session


def watch_documents(rendering: Rendering, session: Session) -> int:
    """Make the documents, and again after each change, until Ctrl-C ends it, which is no failure.

    Raises:
        JbpError: the call is wrong, there is no plan, or the library that watching needs is not installed.
    """
    require_watcher()
    plan = find_one(asked_documents(rendering, session).plan, session.cwd)
    gc.enable()  # other calls end before what they leave behind matters
    try:
        _Watching(rendering, session, plan.path).go_on()
    except KeyboardInterrupt:
        write_stderr("\njbp: no longer watching.\n")
    return 0


class _Watching:
    """One call that watches."""

    def __init__(self, rendering: Rendering, session: Session, plan: Path) -> None:
        self._rendering, self._session, self._plan = rendering, session, plan
        self._opens = rendering.open

    def go_on(self) -> None:
        """Make the documents and wait, again and again."""
        watched = self._watched()
        seen = look(watched)
        self._make()
        self._say(f"watching {self._shown([self._plan])} and what belongs to it. Ctrl-C ends it.")
        while True:
            changed = wait_for_change(watched, seen)
            self._say(f"{self._shown(changed)} changed.")
            watched = self._watched()
            seen = look(watched)
            self._make()

    def _watched(self) -> Watched:
        """All that the documents are made of."""
        request = Request("lint", self._rendering.surroundings)
        finder = SettingsFinder(request, self._session.environment, self._session.cwd)
        templates = template_folder(self._rendering, self._session, self._plan)
        around = Watched(
            trees=frozenset() if templates is None else frozenset({templates}),
            files=frozenset(finder.files(self._plan)) | theme_files(self._rendering, self._session, self._plan),
        )
        return places_of(self._plan) | around

    def _make(self) -> None:
        """Make the documents; what keeps them from being made is told, and may be mended."""
        try:
            asked = asked_documents(self._rendering, self._session)
            making = prepared(asked, self._rendering, self._session)
            if making is None:
                return
            renewer = _Renewer(making)
            status = work_through(making, renewer)
        except JbpError as error:
            write_stderr(told(error))
            return
        if status == 0 and not renewer.written:
            self._say("every document is up to date.")
        if status == 0 and self._opens:
            self._opens = False
            open_made(asked)

    def _say(self, sentence: str) -> None:
        if not self._session.quiet:
            write_stderr(f"jbp: {one_line(sentence)}\n")

    def _shown(self, files: Iterable[Path]) -> str:
        cwd = self._session.cwd
        return ", ".join((file.relative_to(cwd) if file.is_relative_to(cwd) else file).as_posix() for file in files)


class _Renewer(Writer):
    """Writes the documents that are not what stands there, so that nothing else looks as if it had changed."""

    def __init__(self, making: Making) -> None:
        super().__init__(making)
        self.written = 0

    def take(self, name: str, made: bytes) -> None:
        """Write a document, where it is another one than before."""
        if self._there(name) != made:
            super().take(name, made)
            self.written += 1

    def _there(self, name: str) -> bytes | None:
        file = self._asked.file(name)
        try:
            return None if file is None else standing(file)
        except ReadError:  # what keeps it from being read may not keep it from being written
            return None
