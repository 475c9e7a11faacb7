"""Histories of a plan: the shared one, and one in which private things come, change and go between its commits."""

from __future__ import annotations

import os
import shutil
from random import Random
from typing import TYPE_CHECKING, Final

from tests.cli.repositories import Repo
from tests.cut.remembering import Memory
from tests.cut.secrets import of_nobody, with_secrets
from tests.cut.shared_plans import AS_OF

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import pytest
    from tests.cut.answers import Answer, Asker
    from tests.cut.questions import Question
    from tests.cut.shared_plans import Shared

QUESTIONS: Final[tuple[Question, ...]] = (
    ("log", "--plan", "plan.yaml"),
    ("log", "--plan", "plan.yaml", "--format", "json"),
    ("log", "kpis", "--plan", "plan.yaml"),
    ("log", "--plan", "plan.yaml", "--since", "2026-05-05"),
    ("diff", "v1", "--plan", "plan.yaml"),
    ("diff", "v1..v2", "--plan", "plan.yaml"),
    ("diff", "--base", "main", "--plan", "plan.yaml", "--format", "json"),
    ("diff", "main", "--plan", "plan.yaml", "--format", "markdown"),
    ("ci", "plan.yaml", "--base", "main", "--report", "comment=out/c.md", "--report", "changes=out/c.json"),
    ("lint", "plan.yaml", "--base", "main"),
    ("trend", "--plan", "plan.yaml"),
    ("trend", "--plan", "plan.yaml", "--format", "json"),
    ("render", "timeline", "plan.yaml", "--format", "html", "--base", "main"),
    ("render", "qbr", "plan.yaml", "--format", "md", "--base", "main"),
)


class Histories:
    """Asks about histories in one folder, one after the other."""

    def __init__(self, ask: Asker, monkeypatch: pytest.MonkeyPatch) -> None:
        self._ask = ask
        self._memory = Memory(monkeypatch)
        self._known: dict[int, dict[Question, Answer]] = {}
        self.calls = 0
        self.overlays = 0
        self.waivers = 0
        monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)

    def differing(self, shared: Shared, seed: int, only: Callable[[Question], bool] = bool) -> list[str]:
        """The questions that are answered otherwise where something private is, or was, in the plan.

        Args:
            shared: what the partner is to see.
            seed: draws what is private, and in which commits.
            only: which questions are asked; all of them where not given.
        """
        draw = Random(seed)  # noqa: S311 - no secret depends on it
        questions = tuple(
            (*question, "--for", shared.reader, "--as-of", AS_OF) for question in QUESTIONS if only(question)
        )
        known = self._known.setdefault(shared.number, {})
        new = [question for question in questions if question not in known]
        if new:
            self._lay(shared, None)
            known |= {question: self._ask(*question) for question in new}
        self._lay(shared, draw)
        answers = {question: self._ask(*question) for question in questions}
        self._memory.forget()
        self.calls += len(questions)
        return [
            f"{' '.join(question)}\n--- is told of the shared plan\n{known[question]}\n--- and of this one\n{answer}"
            for question, answer in answers.items()
            if answer != known[question]
        ]

    def leave(self) -> None:
        """Take the last history away again."""
        self._ask.lay({})
        shutil.rmtree(self._ask.folder / ".git", ignore_errors=True)

    def _lay(self, shared: Shared, draw: Random | None) -> None:
        """Commit the earlier state to main, the later one to a branch; with `draw`, private things as well."""
        self.leave()
        repo = Repo(self._ask.folder)
        seen: set[str] = set()
        for later, day, tag in ((True, 2, "v1"), (False, 12, "v2")):
            for number in range(1 if draw is None else draw.randint(1, 3)):
                aside = draw is not None and number > 0 and draw.random() < 0.3
                if aside:
                    repo.branch("aside")
                files = of_nobody(shared, later=later) if draw is None else with_secrets(shared, draw, later=later)
                self._commit(repo, files, day + number, "Agree it" if draw is None else f"Hide more of it, {number}")
                seen |= files.keys() if draw is not None else set()
                if aside:
                    _merge(repo, "work" if not later else "main")
            repo.git("tag", tag)
            if later:
                repo.branch("work")
        self.overlays += "shared.yaml" in seen
        self.waivers += "waivers.yaml" in seen

    def _commit(self, repo: Repo, files: Mapping[str, str], day: int, message: str) -> None:
        self._ask.lay(files)
        repo.git("add", "--all")
        repo.git("commit", "--quiet", "--allow-empty", f"--date=2026-05-{day:02}T12:00:00Z", f"--message={message}")


def _merge(repo: Repo, branch: str) -> None:
    """Bring what was committed aside into a branch, by a commit of its own."""
    repo.git("checkout", "--quiet", branch)
    repo.git("merge", "--quiet", "--no-ff", "--message=Bring it in", "aside")
    repo.git("branch", "--quiet", "--delete", "aside")
