from __future__ import annotations

import pytest
from tests.changes.plans import SMALL, state

from jbp.changes.diff import diff
from jbp.changes.summary import summarize

DATED = SMALL.replace(
    "owner: ana}\n",
    "owner: ana, review_by: 2026-06-01}\n  soon: {title: People leave, level: low, review_by: 2026-06-02}\n",
)


@pytest.mark.parametrize(
    ("edits", "said"),
    [
        ((("2026-06-01", "2026-06-11"),), "1 review date slipped, by 10 days"),
        ((("2026-06-01", "2026-06-11"), ("2026-06-02", "2026-06-05")), "2 review dates slipped, by 10 days at most"),
    ],
)
def test_changes_of_one_sort_are_counted_in_words(edits: tuple[tuple[str, str], ...], said: str) -> None:
    later = DATED
    for old, new in edits:
        assert old in later
        later = later.replace(f"review_by: {old}", f"review_by: {new}")
    assert said in [kindred.text for kindred in summarize(diff(state(DATED), state(later))).kindred]
