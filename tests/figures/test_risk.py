from __future__ import annotations

import pytest

from jbp.figures.risk import risk_level
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
