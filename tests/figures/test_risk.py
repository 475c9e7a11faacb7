from __future__ import annotations

import pytest
from tests.figures.plans import plan_of

from jbp.figures.risk import by_level, is_settled, risk_level
from jbp.model.risk import Risk


@pytest.mark.parametrize(
    ("stated", "level"),
    [
        ({"level": "low", "likelihood": "high", "impact": "high"}, "low"),
        ({"likelihood": "medium", "impact": "high"}, "high"),
        ({"likelihood": "medium", "impact": "medium"}, "medium"),
        ({"likelihood": "low", "impact": "high"}, "medium"),
        ({"likelihood": "low", "impact": "low"}, "low"),
        ({"impact": "high"}, "medium"),
        ({}, "medium"),
    ],
)
def test_a_risk_is_as_high_as_stated_or_as_its_signs_say(stated: dict[str, str], level: str) -> None:
    assert risk_level(Risk.model_validate({"title": "R", **stated})) == level


def test_the_highest_comes_first_and_then_the_one_to_be_reviewed_first() -> None:
    plan = plan_of("""
        risks:
          low: {title: L, level: low}
          never: {title: N, level: high}
          later: {title: A, level: high, review_by: 2026-06-30}
          soon: {title: S, level: high, review_by: 2026-03-31}
    """)
    assert [risk.title for risk in by_level(plan.risks.values())] == ["S", "A", "N", "L"]


def test_a_risk_is_settled_where_nothing_is_to_be_done() -> None:
    statuses = ("open", "occurred", "closed", "accepted", None)
    settled = [one for one in statuses if is_settled(Risk.model_validate({"title": "R", "status": one}))]
    assert settled == ["closed", "accepted"]
