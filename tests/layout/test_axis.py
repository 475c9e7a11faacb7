from __future__ import annotations

from datetime import date

import pytest

from jbp.layout.axis import Axis

YEAR = Axis(date(2026, 1, 1), date(2026, 12, 31), 0, 365)


def test_a_day_has_a_place_and_a_width() -> None:
    assert (YEAR.begin(date(2026, 1, 1)), YEAR.end(date(2026, 12, 31))) == (0, 365)
    assert YEAR.middle(date(2026, 1, 2)) == pytest.approx(1.5)
    assert (YEAR.begin(date(2020, 1, 1)), YEAR.end(date(2030, 1, 1))) == (0, 365)


@pytest.mark.parametrize(("width", "first", "count"), [(800, "Jan", 12), (200, "J", 12), (80, "Q1", 4), (10, "", 4)])
def test_months_are_named_as_shortly_as_their_room_asks(width: float, first: str, count: int) -> None:
    months = Axis(date(2026, 1, 1), date(2026, 12, 31), 0, width).months()
    assert (months[0].label, len(months)) == (first, count)
    assert months[-1].x + months[-1].width == pytest.approx(width)


def test_a_year_begins_where_its_first_month_does() -> None:
    years = Axis(date(2025, 11, 1), date(2026, 2, 28), 0, 400).years()
    assert [year.label for year in years] == ["2025", "2026"]
    assert years[0].width + years[1].width == pytest.approx(400)
