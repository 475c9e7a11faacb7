from __future__ import annotations

from decimal import Decimal

import pytest

from jbp.layout.marks import arrow, bar, number, wheel


@pytest.mark.parametrize(("percent", "full"), [("0", False), ("-5", False), ("100", True), ("140", True)])
def test_nothing_and_everything_have_no_slice(percent: str, full: bool) -> None:  # noqa: FBT001 - a table of cases
    shape = wheel(Decimal(percent))
    assert (shape.slice, shape.full) == ("", full)


def test_a_slice_runs_clockwise_from_the_top() -> None:
    assert wheel(Decimal(25)).slice == "M9 9V1.5A7.5 7.5 0 0 1 16.5 9Z"
    assert " 0 1 1 " in wheel(Decimal(75)).slice


def test_a_tick_can_always_be_seen() -> None:
    assert bar(Decimal("0.5"), Decimal(0), 200).tick == 1
    assert bar(Decimal("0.5"), Decimal(1), 200).tick == 199
    assert bar(Decimal("0.5"), None, 200).tick is None


def test_every_direction_has_its_arrow() -> None:
    assert len({arrow("up"), arrow("flat"), arrow("down")}) == 3


@pytest.mark.parametrize(("value", "text"), [(1.0, "1"), (1.239, "1.24"), (-0.001, "0"), (100, "100"), (-2.5, "-2.5")])
def test_coordinates_are_short(value: float, text: str) -> None:
    assert number(value) == text
