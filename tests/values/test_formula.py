from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jbp.values.formula import parse_formula
from jbp.values.interval import Interval
from jbp.values.problem import BadValue

VALUES = {
    "pursued": Interval(Decimal(40), Decimal(50)),
    "close-rate": Interval.point(Decimal("0.4")),
    "none": Interval.point(0),
}


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("pursued * close-rate", "16", "20"),
        ("pursued", "40", "50"),
        ("2 + 3 * 4", "14", "14"),
        ("(2 + 3) * 4", "20", "20"),
        ("10 - 2 - 3", "5", "5"),
        ("100 / 10 / 2", "5", "5"),
        ("pursued - pursued", "-10", "10"),
        ("-2 * 3", "-6", "-6"),
        ("pursued * 40%", "16", "20"),
        ("1.5 * (pursued + 10)", "75", "90"),
    ],
)
def test_a_formula_is_computed(text: str, low: str, high: str) -> None:
    assert parse_formula(text).compute(VALUES.get) == Interval(Decimal(low), Decimal(high))


def test_a_formula_names_its_parts_once() -> None:
    assert parse_formula("(won + won-again) / pursued + won").names == ("won", "won-again", "pursued")


@pytest.mark.parametrize("text", ["missing * 2", "pursued / none", "pursued / (pursued - pursued)"])
def test_without_a_value_there_is_no_result(text: str) -> None:
    assert parse_formula(text).compute(VALUES.get) is None


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("pursued*close-rate", "pursued * close-rate"),
        ("pursued* 40%", "pursued * 40%"),
        ("", None),
        ("pursued *", None),
        ("* pursued", None),
        ("pursued close-rate", None),
        ("(pursued", None),
        ("pursued)", None),
        ("()", None),
        ("pursued ** 2", None),
        ("Pursued * 2", None),
        ("__import__('os')", None),
        ("(" * 30 + "1" + ")" * 30, None),
        ("1 + " * 300 + "1", None),
    ],
)
def test_what_is_no_formula_is_explained(text: str, meant: str | None) -> None:
    with pytest.raises(BadValue) as caught:
        parse_formula(text)
    assert caught.value.rule == "wrong-type"
    assert caught.value.meant == meant
    assert caught.value.message.endswith(".")


@given(st.text(alphabet="ab1 -+*/().%9\n", max_size=60))
def test_any_text_is_a_formula_or_a_bad_value(text: str) -> None:
    try:
        formula = parse_formula(text)
    except BadValue:
        return
    formula.compute(lambda _: Interval(Decimal(-1), Decimal(2)))


sums = st.recursive(
    st.integers(0, 99).map(str),
    lambda inner: st.tuples(inner, st.sampled_from("+-*"), inner).map(lambda it: f"({it[0]} {it[1]} {it[2]})"),
    max_leaves=12,
)


@given(sums)
def test_numbers_come_out_as_in_any_other_arithmetic(text: str) -> None:
    expected = Decimal(eval(text))  # noqa: S307 - digits, brackets and operators, written above
    assert parse_formula(text).compute(VALUES.get) == Interval.point(expected)
