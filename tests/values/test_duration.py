from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jbp.values.duration import Duration, DurationUnit, parse_duration, show_duration
from jbp.values.problem import BadValue

UNITS: tuple[DurationUnit, ...] = ("d", "w", "m", "y")
DURATIONS = st.builds(Duration, st.integers(0, 9999), st.sampled_from(UNITS))


@given(DURATIONS)
def test_every_duration_is_read(duration: Duration) -> None:
    assert parse_duration(f"{duration.amount}{duration.unit}") == duration


@given(DURATIONS, st.dates())
def test_no_duration_leaves_the_calendar(duration: Duration, day: date) -> None:
    assert duration.before(day) <= day <= duration.after(day)


@given(st.text(max_size=30) | st.from_regex(r"P?T?[0-9]{1,5} ?[a-zA-Z]{0,8}", fullmatch=True))
def test_any_text_is_a_duration_or_refused(text: str) -> None:
    try:
        parse_duration(text)
    except BadValue as bad:
        meant = bad.meant
    else:
        meant = None
    assert meant is None or parse_duration(meant)


@pytest.mark.parametrize(
    ("text", "day", "after"),
    [
        ("30d", date(2026, 1, 31), date(2026, 3, 2)),
        ("6w", date(2026, 1, 1), date(2026, 2, 12)),
        ("1m", date(2026, 1, 31), date(2026, 2, 28)),
        ("1m", date(2028, 1, 30), date(2028, 2, 29)),
        ("9m", date(2026, 6, 15), date(2027, 3, 15)),
        ("12m", date(2026, 12, 31), date(2027, 12, 31)),
        ("2y", date(2028, 2, 29), date(2030, 2, 28)),
    ],
)
def test_after(text: str, day: date, after: date) -> None:
    assert parse_duration(text).after(day) == after


def test_before() -> None:
    assert parse_duration("1m").before(date(2026, 3, 31)) == date(2026, 2, 28)
    assert parse_duration("90d").before(date(2028, 1, 31)) == date(2027, 11, 2)


def test_days_compare_lengths() -> None:
    assert [parse_duration(text).days for text in ("3d", "2w", "9m", "2y")] == [3, 14, 270, 730]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("30 days", "30d"),
        ("P30D", "30d"),
        ("P3M", "3m"),
        ("3M", "3m"),
        ("3 months", "3m"),
        ("1 year", "1y"),
        ("2 quarters", "6m"),
        ("0030 d", "30d"),
        ("9999 quarters", None),
        ("12345d", None),
        ("8h", None),
        ("-3d", None),
        ("30", None),
        ("", None),
        ("9" * 100_000, None),
    ],
)
def test_what_was_meant(text: str, meant: str | None) -> None:
    with pytest.raises(BadValue) as caught:
        parse_duration(text)
    assert (caught.value.rule, caught.value.meant) == ("wrong-type", meant)
    assert len(caught.value.message) < 250


def test_show_duration() -> None:
    assert [show_duration(parse_duration(text)) for text in ("9m", "1y", "0d")] == ["9 months", "1 year", "0 days"]
