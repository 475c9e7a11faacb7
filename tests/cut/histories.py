"""Histories of a plan: the shared one, and one in which private things come, change and go between its commits."""

from __future__ import annotations

import os
import shutil
from random import Random
from typing import TYPE_CHECKING, Final

from tests.cli.repositories import Repo
from tests.cut.secrets import of_nobody, with_secrets
from tests.cut.shared_plans import AS_OF

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    import pytest
    from tests.cut.answers import Answer, Asker
    from tests.cut.questions import Question
    from tests.cut.shared_plans import Shared

_QUESTIONS: Final[tuple[Question, ...]] = (
    ("log", "--plan", "plan.yaml"),
    ("log", "--plan", "plan.yaml", "--format", "json"),
    ("log", "kpis", "--plan", "plan.yaml"),
    ("diff", "v1", "--plan", "plan.yaml"),
    ("diff", "--base", "main", "--plan", "plan.yaml", "--format", "json"),
    ("diff", "main", "--plan", "plan.yaml", "--format", "markdown"),
    ("ci", "plan.yaml", "--base", "main", "--report", "comment=out/c.md", "--report", "changes=out/c.json"),
    ("lint", "plan.yaml", "--base", "main"),
    ("trend", "--plan", "plan.yaml", "--format", "json"),
    ("render", "timeline", "plan.yaml", "--format", "html", "--base", "main"),
    ("render", "qbr", "plan.yaml", "--format", "md", "--base", "main"),
)


class Histories:
    """Asks about histories in one folder, one after the other."""

    def __init__(self, ask: Asker, monkeypatch: pytest.MonkeyPatch) -> None:
        self._ask = ask
        self._known: dict[int, dict[Question, Answer]] = {}
        monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
        self._monkeypatch = monkeypatch

    def differing(self, shared: Shared, seed: int) -> list[str]:
        """The questions that are answered otherwise where something private is, or was, in the plan."""
        draw = Random(seed)  # noqa: S311 - no secret depends on it
        questions = tuple((*question, "--for", shared.reader, "--as-of", AS_OF) for question in _QUESTIONS)
        if shared.number not in self._known:
            self._lay(shared, None)
            self._known[shared.number] = {question: self._ask(*question) for question in questions}
        expected = self._known[shared.number]
        self._lay(shared, draw)
        return [
            f"{' '.join(question)}\n--- is told of the shared plan\n{expected[question]}\n--- and of this one\n{answer}"
            for question in questions
            if (answer := self._ask(*question)) != expected[question]
        ]

    def _lay(self, shared: Shared, draw: Random | None) -> None:
        """Commit the earlier state to main, the later one to a branch; with `draw`, private things as well."""
        folder: Path = self._ask.folder
        self._ask.lay({})
        shutil.rmtree(folder / ".git", ignore_errors=True)
        repo = Repo(folder)
        for later, tag in ((True, "v1"), (False, "v2")):
            states = 1 if draw is None else draw.randint(1, 3)
            for number in range(states):
                files = of_nobody(shared, later=later) if draw is None else _private(shared, draw, later=later)
                self._commit(repo, files, "Agree the plan" if draw is None else f"Hide more of it, {number}")
            repo.git("tag", tag)
            if later:
                repo.branch("work")

    def _commit(self, repo: Repo, files: Mapping[str, str], message: str) -> None:
        self._ask.lay(files)
        self._monkeypatch.setenv("GIT_AUTHOR_DATE", "2026-05-02T12:00:00Z")
        repo.commit(message)

    @property
    def calls(self) -> int:
        """How many questions are asked of each history."""
        return len(_QUESTIONS)


def _private(shared: Shared, draw: Random, *, later: bool) -> dict[str, str]:
    # An overlay lies in a repository of its own; beside the plan it would be a second plan of this one.
    return with_secrets(shared, draw, later=later, overlays=False)
