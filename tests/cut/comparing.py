"""Asking the same of a plan that holds something private and of the shared plan that the partner is to see."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from tests.cut.questions import FORMATS, in_format, in_text
from tests.cut.secrets import of_nobody, with_secrets

from jbp.reading import read as reading

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pytest
    from tests.cut.answers import Answer, Asker
    from tests.cut.questions import Question
    from tests.cut.shared_plans import Shared

    from jbp.reading.document import Document
    from jbp.reading.inputs import Inputs


class Comparer:
    """Compares plan after plan, and counts."""

    def __init__(self, ask: Asker, monkeypatch: pytest.MonkeyPatch) -> None:
        self._ask = ask
        self._known: dict[tuple[int, Question], Answer] = {}
        self._documents: dict[tuple[Inputs, str | None, bool], tuple[Document, Mapping[str, tuple[str, ...]]]] = {}
        self.plans = 0
        self.calls = 0
        self.asked: dict[tuple[str, str], int] = {}
        # Files mean the same whatever is asked: reading them once for all questions leaves time for more plans.
        self._reads = reading._read
        monkeypatch.setattr(reading, "_read", self._read)

    def differing(
        self, shared: Shared, seed: int, formats: Sequence[tuple[str, str]] = (), commands: int | None = None
    ) -> list[str]:
        """The questions that are answered otherwise where something private is in the plan, with both answers.

        Args:
            shared: what the partner is to see.
            seed: draws what is private.
            formats: commands to ask for a format.
            commands: how many commands are asked for text, besides `redact`; all of them where it is None.
        """
        draw = Random(seed)  # noqa: S311 - no secret depends on it
        private = with_secrets(shared, draw) | _before(with_secrets(shared, draw, later=True))
        in_words = in_text(shared, draw)
        if commands is not None:
            in_words = (*draw.sample(in_words[:-1], commands), in_words[-1])
        questions = (*in_words, *(in_format(shared, command, form, draw) for command, form in formats))
        answers = self._answers(private, questions)
        expected = self._expected(shared, questions)
        self.plans += 1
        self.calls += len(questions)
        for form in formats:
            self.asked[form] = self.asked.get(form, 0) + 1
        self._documents.clear()
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
            self._known |= {(shared.number, question): answer for question, answer in zip(new, answers, strict=True)}
        return {question: self._known[shared.number, question] for question in questions}

    def _read(self, inputs: Inputs, texts: reading._Texts, partner: str | None) -> Document:
        key = (inputs, partner, texts.is_light)
        if key not in self._documents:
            self._documents[key] = (self._reads(inputs, texts, partner), texts.owners)
        document, owners = self._documents[key]
        texts.owners.update(owners)
        return document


def drawn_formats(number: int, count: int = 3) -> tuple[tuple[str, str], ...]:
    """As many commands with a format, so that over the plans each comes up about as often as any other."""
    return tuple(FORMATS[(number + one * 17) % len(FORMATS)] for one in range(count))


def _before(files: Mapping[str, str]) -> dict[str, str]:
    return {f"before/{name}": text for name, text in files.items()}


def _shown(files: Mapping[str, str]) -> str:
    return "\n".join(f"=== {name}\n{text}" for name, text in files.items())
