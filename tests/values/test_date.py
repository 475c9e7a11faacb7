from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jbp.values.date import parse_date, show_date
from jbp.values.problem import BadValue


@given(st.dates(date(1900, 1, 1), date(2200, 12, 31)))
def test_every_day_of_a_plan_is_read_and_shown(day: date) -> None:
    assert parse_date(day.isoformat()) == day
    with pytest.raises(BadValue) as caught:
        parse_date(show_date(day))
    assert caught.value.meant == day.isoformat()


@given(st.text(max_size=40) | st.from_regex(r"[0-9]{1,4}[-./ ][0-9A-Za-z]{1,9}[-./ ][0-9]{1,5}", fullmatch=True))
def test_any_text_is_a_date_or_refused(text: str) -> None:
    try:
        parse_date(text)
    except BadValue as bad:
        meant = bad.meant
    else:
        meant = None
    assert meant is None or parse_date(meant)


def test_show_date() -> None:
    assert show_date(date(2026, 6, 30)) == "30 Jun 2026"
    assert show_date(date(2026, 3, 1)) == "1 Mar 2026"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("30.6.2026", "2026-06-30"),
        ("30/06/2026", "2026-06-30"),
        ("06/30/2026", "2026-06-30"),
        ("2026/06/30", "2026-06-30"),
        ("2026-6-3", "2026-06-03"),
        ("20260630", "2026-06-30"),
        ("2026-06-30T12:00:00Z", "2026-06-30"),
        ("June 30, 2026", "2026-06-30"),
        ("30th June 2026", "2026-06-30"),
        ("2026-30-06", "2026-06-30"),
        ("2026-02-30", "2026-02-28"),
        ("3/4/2026", None),
        ("2026-06", None),
        ("0226-06-30", None),
        ("2201-01-01", None),
        ("2026-02-00", None),
        ("soon", None),
        ("", None),
        ("1" * 100_000, None),
    ],
)
def test_what_was_meant(text: str, meant: str | None) -> None:
    with pytest.raises(BadValue) as caught:
        parse_date(text)
    assert (caught.value.rule, caught.value.meant) == ("impossible-date", meant)
    assert len(caught.value.message) < 250


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2026-02-30", "February 2026 has 28 days"),
        ("2026-13-40", "there is no month 13"),
        ("1899-12-31", "years 1900 to 2200, not in 1899"),
        ("3/4/2026", "2026-04-03 or 2026-03-04"),
    ],
)
def test_the_reason_is_said(text: str, words: str) -> None:
    with pytest.raises(BadValue, match=words):
        parse_date(text)
