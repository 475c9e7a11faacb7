from __future__ import annotations

import pytest
from tests.figures.plans import plan_of

from jbp.model.words import WorkStatus
from jbp.views.elements.marks import mark_party, mark_status

PLAN = plan_of("partners: {a: A, b: B, c: C}")


@pytest.mark.parametrize(
    ("party", "tone", "name"),
    [
        (("a",), "p1", "A"),
        (("joint",), "joint", "Joint"),
        (("a", "b", "c"), "joint", "Joint"),
        (("a", "c"), "several", "A, C"),
        ((), "none", ""),
    ],
)
def test_a_party_has_a_tone_and_a_name(party: tuple[str, ...], tone: str, name: str) -> None:
    mark = mark_party(party, PLAN)
    assert (mark.tone, mark.name) == (tone, name)


def test_only_where_the_format_says_so_silence_means_joint() -> None:
    assert mark_party((), PLAN, unstated_is_joint=True).tone == "joint"


def test_every_status_has_a_word_and_only_trouble_is_loud() -> None:
    statuses = (*WorkStatus.__args__, None)  # type: ignore[attr-defined]
    marks = [mark_status(status) for status in statuses]
    assert len({mark.word for mark in marks}) == len(statuses)
    assert {mark.key for mark in marks if mark.loud} == {"delayed", "stalled"}
