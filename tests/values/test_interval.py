from __future__ import annotations

import operator
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from jbp.values.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Callable

NUMBERS = st.decimals(-(10**9), 10**9, allow_nan=False, places=3)


@st.composite
def interval_and_number(draw: st.DrawFn) -> tuple[Interval, Decimal]:
    low, number, high = sorted((draw(NUMBERS), draw(NUMBERS), draw(NUMBERS)))
    return Interval(draw(st.sampled_from((low, None, number))), draw(st.sampled_from((high, None, number)))), number


@pytest.mark.parametrize("apply", [operator.add, operator.sub, operator.mul, operator.truediv])
@given(interval_and_number(), interval_and_number())
def test_a_result_contains_the_result_of_every_number(
    apply: Callable[[Interval, Interval], Interval], left: tuple[Interval, Decimal], right: tuple[Interval, Decimal]
) -> None:
    assume(apply is not operator.truediv or not right[0].contains(Decimal(0)))
    single = apply(Interval.point(left[1]), Interval.point(right[1]))
    assert single.is_point
    assert single.low is not None
    assert apply(left[0], right[0]).contains(single.low)


@given(interval_and_number(), interval_and_number())
def test_the_hull_contains_both(left: tuple[Interval, Decimal], right: tuple[Interval, Decimal]) -> None:
    hull = left[0].hull(right[0])
    assert hull.contains(left[1])
    assert hull.contains(right[1])


@given(interval_and_number())
def test_the_middle_lies_inside(pair: tuple[Interval, Decimal]) -> None:
    middle = pair[0].middle
    assert middle is None or pair[0].contains(middle)


def between(low: str | None, high: str | None) -> Interval:
    return Interval(None if low is None else Decimal(low), None if high is None else Decimal(high))


def test_the_sums_of_the_field() -> None:
    assert between("4", "6") + between("6", "8") + between("6", "8") == between("16", "22")
    assert between("40", "50") * between("0.4", "0.4") == between("16.0", "20.0")


def test_bounds_stay_bounds() -> None:
    assert between("40", None) + between("1", "2") == between("41", None)
    assert between("40", None).scale(Decimal(-1)) == between(None, "-40")
    assert between("0", "0") * between(None, None) == between("0", "0")
    assert between("1", "1") / between("2", None) == between("0", "0.5")
    assert between("1", "4") - between(None, "1") == between("0", None)


def test_thirds_stay_one_number_and_keep_many_digits() -> None:
    third = Interval.point(1) / Interval.point(3)
    assert third.is_point
    assert len(str(third.low)) == 62
    assert (between("1", "2") / Interval.point(3)).contains(third.low or Decimal(0))


@pytest.mark.parametrize("divisor", [between("0", "0"), between("-1", "1"), between("0", None), between(None, None)])
def test_nothing_is_divided_by_zero(divisor: Interval) -> None:
    with pytest.raises(ZeroDivisionError):
        Interval.point(1) / divisor


def test_an_interval_runs_upward() -> None:
    with pytest.raises(ValueError, match="upward"):
        between("2", "1")


def test_the_middle_of_a_bound_is_what_is_stated() -> None:
    assert between("40", None).middle == 40
    assert between(None, "40").middle == 40
    assert between(None, None).middle is None
    assert between("10", "13").middle == Decimal("11.5")
