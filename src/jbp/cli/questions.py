"""What a new entry is asked: the field's questions, as comments among the fields that are given."""

from __future__ import annotations

import textwrap
import tomllib
from datetime import timedelta
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from jbp.address import parse_address
from jbp.model.naming import noun_of
from jbp.model.scalars import is_id
from jbp.operation import Commented
from jbp.resources import resource
from jbp.syntax.nodes import MapNode, find, keys_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from jbp.model.kinds import EntryKind
    from jbp.operation import Data

_WIDTH: Final = 92
_MOST: Final = 6
"""How many ids a question lists."""
_PARTNERS: Final = ("a", "b")
"""What stands in an example where a plan has no partners yet."""


class Question(NamedTuple):
    """What is asked about a field.

    Attributes:
        text: the question.
        example: an answer, as the plan would write it; empty where the first id of the plan is one.
    """

    text: str
    example: str = ""


@cache
def questions() -> Mapping[str, Mapping[str, Question]]:
    """The questions by kind and field."""
    text = resource("templates/new/questions.toml").read_text(encoding="utf-8")
    return {
        kind: {field: Question(*asked) for field, asked in fields.items()}
        for kind, fields in tomllib.loads(text).items()
    }


def with_questions(kind: EntryKind, given: Mapping[str, Data], plan: MapNode, today: date) -> Commented:
    """The fields that are given, in the order of the format, with the questions that are left as comments.

    Args:
        kind: the kind of the entry.
        given: its fields as far as they are known.
        plan: the plan, whose ids may be answers.
        today: the day from which days in examples are counted.
    """
    asking = _Asking(kind, plan, today)
    above: dict[str, tuple[str, ...]] = {}
    waiting: list[str] = []
    for field in _in_order(kind, given):
        if field in given:
            above[field], waiting = tuple(waiting), []
        else:
            waiting += asking.lines(field)
    return Commented({key: given[key] for key in _in_order(kind, given) if key in given}, above, tuple(waiting))


def in_order(kind: EntryKind, given: Mapping[str, Data]) -> dict[str, Data]:
    """The fields that are given in the order of the format."""
    return {field: given[field] for field in _in_order(kind, given) if field in given}


def _in_order(kind: EntryKind, given: Mapping[str, Data]) -> tuple[str, ...]:
    """Fields given or asked for in the order of the format; those that it does not know come last."""
    asked = questions().get(kind.word, {})
    known = [field for field in kind.fields if field in given or field in asked]
    return (*known, *(field for field in given if field not in known))


class _Asking:
    """Writes the questions about one entry of a plan."""

    def __init__(self, kind: EntryKind, plan: MapNode, today: date) -> None:
        self._kind = kind
        self._plan = plan
        self._today = today

    def lines(self, field: str) -> Iterator[str]:
        question = questions()[self._kind.word][field]
        answers = self._answers(field)
        listed = _either(answers) if self._kind.words_of(field) else _some(answers) if answers else ""
        text = f"{question.text} ({listed})" if listed else question.text
        yield from (f"## {line}" for line in textwrap.wrap(text, _WIDTH, break_on_hyphens=False))
        yield f"# {field}: {self._example(field, question, answers)}"

    def _answers(self, field: str) -> tuple[str, ...]:
        """What may be answered: the words of the field, or ids of the plan."""
        words = self._kind.words_of(field)
        if words:
            return words
        sections = self._kind.leads_to(field)
        ids = tuple(key for section in sections for key in self._shared_ids(section))
        return ("joint", *ids) if ids and field == "party" else ids

    def _shared_ids(self, section: str) -> Iterator[str]:
        """The ids of a section that every partner may see: a comment does not go away with what it names."""
        found = find(self._plan, parse_address(section) or ())
        if found is not None and isinstance(found[1], MapNode):
            for key, value in found[1].entries:
                if is_id(key.text) and not (isinstance(value, MapNode) and value.get("private_to")):
                    yield key.text

    def _example(self, field: str, question: Question, answers: tuple[str, ...]) -> str:
        example = question.example
        if example.startswith("+") and example.endswith("d"):
            return (self._today + timedelta(days=int(example[1:-1]))).isoformat()
        if example:
            first, second, *_ = (*filter(is_id, keys_at(self._plan, ("partners",))), *_PARTNERS)
            return example.replace("@1", first).replace("@2", second)
        one = answers[0] if answers else f"id-of-a-{_noun(self._kind.leads_to(field)[0])}"
        return f"[{one}]" if self._kind.is_list(field) else one


def _noun(section: str) -> str:
    """What the entries of a section are called, as a part of an id."""
    return (noun_of((*section.split("."), "x")) or "entry").lower().replace(" ", "-")


def _either(answers: tuple[str, ...]) -> str:
    """Words one after the other."""
    return answers[0] if len(answers) == 1 else f"{', '.join(answers[:-1])} or {answers[-1]}"


def _some(ids: tuple[str, ...]) -> str:
    """Ids one after the other; of many the first few."""
    return _either(ids) if len(ids) <= _MOST else f"{', '.join(ids[:_MOST])}, …"
