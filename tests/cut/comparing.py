"""Asking the same of a plan that holds something private and of the shared plan that the partner is to see."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, TypeAlias

from tests.cut.questions import FORMATS, in_format, in_text, of_all
from tests.cut.remembering import Memory
from tests.cut.secrets import of_nobody, with_secrets
from tests.cut.sound_secrets import with_sound_secrets

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pytest
    from tests.cut.answers import Answer, Asker
    from tests.cut.questions import Question
    from tests.cut.shared_plans import Shared


Known: TypeAlias = "dict[tuple[int, Question], Answer]"
"""What is told of shared plans, by their numbers."""


class Comparer:
    """Compares plan after plan, and counts.

    Args:
        ask: asks jbp.
        monkeypatch: takes back what is remembered.
        known: what a comparer before this one was told of shared plans by the same jbp; more is added.
    """

    def __init__(self, ask: Asker, monkeypatch: pytest.MonkeyPatch, known: Known | None = None) -> None:
        self._ask = ask
        self._known: Known = {} if known is None else known
        self.plans = 0
        self.asked: dict[tuple[str, str], int] = {}
        self._memory = Memory(monkeypatch)

    def differing(
        self,
        shared: Shared,
        seed: int,
        formats: Sequence[tuple[str, str]] = (),
        *,
        sound: bool = False,
        together: bool = False,
    ) -> list[str]:
        """The questions that are answered otherwise where something private is in the plan, with both answers.

        Every command is asked for its text.

        Args:
            shared: what the partner is to see.
            seed: draws what is private; in every third plan, in its earlier state as well.
            formats: commands to ask for a format besides.
            sound: whether nothing of what is private is a mistake.
            together: whether to ask for all documents too, with the page that leads to them.
        """
        draw = Random(seed)  # noqa: S311 - no secret depends on it
        private = self.private(shared, draw, sound=sound, earlier=seed % 3 == 0)
        questions = (*in_text(shared, draw), *(in_format(shared, command, form, draw) for command, form in formats))
        questions = (*questions, of_all(shared)) if together else questions
        self.plans += 1
        return self.asked_of(shared, private, questions)

    def private(self, shared: Shared, draw: Random, *, sound: bool, earlier: bool) -> dict[str, str]:
        """The files of a plan that holds something private, and of its earlier state, in a folder `before`."""
        put_in = with_sound_secrets if sound else with_secrets
        before = put_in(shared, draw, later=True) if earlier else of_nobody(shared, later=True)
        return put_in(shared, draw) | _before(before)

    def asked_of(self, shared: Shared, private: Mapping[str, str], questions: Sequence[Question]) -> list[str]:
        """The questions that are answered otherwise of these files than of the shared plan, with both answers."""
        answers = self._answers(private, questions)
        expected = self._expected(shared, questions)
        self._memory.forget()
        for question in questions:
            form = question[question.index("--format") + 1] if "--format" in question else "text"
            self.asked[question[0], form] = self.asked.get((question[0], form), 0) + 1
        return [
            f"{' '.join(question)}\n--- is told of the shared plan\n{expected[question]}\n--- and of this one\n{answer}"
            f"\n--- which is\n{_shown(private)}"
            for question, answer in zip(questions, answers, strict=True)
            if answer != expected[question]
        ]

    def leave(self) -> None:
        """Take the last plan's files away again."""
        self._ask.lay({})

    def _answers(self, files: Mapping[str, str], questions: Sequence[Question]) -> list[Answer]:
        self._ask.lay(files)
        return [self._ask(*question) for question in questions]

    def _expected(self, shared: Shared, questions: Sequence[Question]) -> dict[Question, Answer]:
        new = [question for question in questions if (shared.number, question) not in self._known]
        if new:
            answers = self._answers(of_nobody(shared) | _before(of_nobody(shared, later=True)), new)
            self._known.update(zip(((shared.number, question) for question in new), answers, strict=True))
        return {question: self._known[shared.number, question] for question in questions}


def drawn_formats(number: int, count: int = 3) -> tuple[tuple[str, str], ...]:
    """As many commands with a format, so that over the plans each comes up as often as any other."""
    return tuple(FORMATS[(number * count + one) % len(FORMATS)] for one in range(count))


def _before(files: Mapping[str, str]) -> dict[str, str]:
    return {f"before/{name}": text for name, text in files.items()}


def _shown(files: Mapping[str, str]) -> str:
    return "\n".join(f"=== {name}\n{text}" for name, text in files.items())
