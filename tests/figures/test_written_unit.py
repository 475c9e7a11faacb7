from __future__ import annotations

import pytest

from jbp.figures.written_unit import written_unit
from jbp.model.kpi import Kpi


@pytest.mark.parametrize(
    ("fields", "unit"),
    [
        ({"targets": {"total": "40%"}}, "percent"),
        ({"targets": {"total": "40%"}, "actuals": {"2026-Q1": "26-31%"}, "tolerance": "2pt"}, "percent"),
        ({"targets": {"total": "$1M"}, "baseline": {"value": "€20k"}}, "money"),
        ({"actuals": {"2026-Q1": "$1M"}, "targets": {"total": {"tbd": "not agreed"}}}, "money"),
        ({"targets": {"total": {"threshold": "10%", "target": "20%", "stretch": "30%"}}}, "percent"),
        ({"targets": {"total": {"threshold": "10%", "target": "20%", "stretch": "30"}}}, None),
        ({"targets": {"total": "40%"}, "forecast": {"2026-Q1": "38"}}, None),
        ({"targets": {"total": "40%"}, "prior": {"2025": "38"}}, None),
        ({"targets": {"total": "40%"}, "benchmark": {"value": "38"}}, None),
        ({"targets": {"total": "40%"}, "actuals": {"2026-Q1": "$1M"}}, None),
        ({"targets": {"total": "40"}}, None),
        ({"targets": {"total": "2pt"}}, None),
        ({"baseline": {"value": "40%"}}, None),
        ({}, None),
    ],
)
def test_the_unit_is_what_every_figure_says(fields: dict[str, object], unit: str | None) -> None:
    assert written_unit(Kpi.model_validate({"title": "K", **fields})) == unit
