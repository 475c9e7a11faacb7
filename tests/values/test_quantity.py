from __future__ import annotations

from decimal import Decimal, localcontext
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jbp.values.problem import BadValue
from jbp.values.quantity import (
    is_tbd,
    parse_decimal,
    parse_percent,
    parse_quantity,
    parse_whole,
    show_number,
    show_quantity,
)

if TYPE_CHECKING:
    from collections.abc import Callable

PIECES = st.sampled_from(
    ["-", "$", "€", "USD ", " EUR", "1", "012", "3.50", ".", ",", "k", "M", "B", "%", "pt", "+", "<"]
)
TEXTS = st.text(max_size=30) | st.lists(PIECES, max_size=8).map("".join)
NUMBERS = st.decimals(0, 10**6, allow_nan=False, places=2)


@st.composite
def written(draw: st.DrawFn) -> str:
    first, second = sorted((draw(NUMBERS), draw(NUMBERS)))
    currency = draw(st.sampled_from(["", "$", "EUR ", "CHF "]))
    suffix = draw(st.sampled_from(["", "k", "M", "B"])) + ("" if currency else draw(st.sampled_from(["", "%", "pt"])))
    shapes = [f"{currency}{first}{suffix}", f"{currency}{first}-{second}{suffix}", f"{currency}{first}{suffix}+"]
    return draw(st.sampled_from([*shapes, f"<{currency}{first}{suffix}", f"-{currency}{first}{suffix}"]))


@pytest.mark.parametrize(
    ("text", "low", "high", "currency", "unit"),
    [
        ("12", 12, 12, None, ""),
        ("012", 12, 12, None, ""),
        ("-0.50", "-0.5", "-0.5", None, ""),
        ("-0", 0, 0, None, ""),
        ("10-12", 10, 12, None, ""),
        ("10\N{EN DASH}12", 10, 12, None, ""),
        ("26-31%", 26, 31, None, "percent"),
        ("26%-31%", 26, 31, None, "percent"),
        ("$70-80k", 70_000, 80_000, "USD", ""),
        ("$70k-$80k", 70_000, 80_000, "USD", ""),
        ("$900k-1.2M", 900_000, 1_200_000, "USD", ""),
        ("10-12 CHF", 10, 12, "CHF", ""),
        ("-10-5", -10, 5, None, ""),
        ("-10--5", -10, -5, None, ""),
        ("40%+", 40, None, None, "percent"),
        ("<40%", None, 40, None, "percent"),
        ("$1M+", 1_000_000, None, "USD", ""),
        ("-$2M", -2_000_000, -2_000_000, "USD", ""),
        ("2M USD", 2_000_000, 2_000_000, "USD", ""),
        ("€2M", 2_000_000, 2_000_000, "EUR", ""),
        ("£0.5k", 500, 500, "GBP", ""),
        ("¥3B", 3_000_000_000, 3_000_000_000, "JPY", ""),
        ("2MXN", 2, 2, "MXN", ""),
        ("2pt", 2, 2, None, "points"),
    ],
)
def test_parse_quantity(text: str, low: str | None, high: str | None, currency: str | None, unit: str) -> None:
    quantity = parse_quantity(text)
    assert quantity.low == (None if low is None else Decimal(low))
    assert quantity.high == (None if high is None else Decimal(high))
    assert (quantity.currency, quantity.unit, quantity.text) == (currency, unit, text)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("1,200", "1200"),
        ("$1,200k", "$1200k"),
        ("1,200,000.50", "1200000.50"),
        ("1.200,50", "1200.50"),
        ("1.200.000", "1200000"),
        ("12,5", "12.5"),
        ("1 200", "1200"),
        ("1\N{NARROW NO-BREAK SPACE}200", "1200"),
        ("1'200", "1200"),
        ("1_000", "1000"),
        ("1e3", "1000"),
        ("1.5E+3", "1500"),
        ("12-10", "10-12"),
        ("$80-70k", "$70-80k"),
        ("$1M-900k", "$900k-1M"),
        ("-5--10", "-10--5"),
        ("900-1M", "900k-1M"),
        ("$500-1.2k", "$500-1200"),
        ("5-0k", "0-5k"),
        ("$2M USD", "$2M"),
        ("40 %", "40%"),
        ("40 percent", "40%"),
        ("2 pp", "2pt"),
        (">40%", "40%+"),
        ("\N{GREATER-THAN OR EQUAL TO} 40%", "40%+"),
        ("at least 40%", "40%+"),
        ("<= 40%", "<40%"),
        ("40+%", "40%+"),
        ("10 - 12", "10-12"),
        ("10 to 12", "10-12"),
        ("10..12", "10-12"),
        ("$2 million", "$2M"),
        ("2m", "2M"),
        ("5K", "5k"),
        ("2bn EUR", "2B EUR"),
        ("usd 5", "USD 5"),
        ("US$5", "USD 5"),
        ("$-5", "-$5"),
        ("\N{MINUS SIGN}5", "-5"),
        ("+5", "5"),
        ("(500)", "-500"),
        ("~40", "40"),
        ("5 days", "5"),
        ("5 million dollars", "5M USD"),
        ("between 5", None),
        (" 40% ", "40%"),
        ("tbd", "TBD"),
        ("1.2.3", None),
        ("$2M EUR", None),
        ("$5-\N{EURO SIGN}6", None),
        ("ABC 5", None),
        ("$40%", None),
        ("5%-6pt", None),
        ("twelve", None),
        ("", None),
        ("TBD", None),
        ("1e999999999", None),
        ("9" * 31, None),
        ("9" * 25 + "B", None),
        ("0." + "1" * 31, None),
        ("9" * 100_000, None),
    ],
)
def test_what_was_meant(text: str, meant: str | None) -> None:
    with pytest.raises(BadValue) as caught:
        parse_quantity(text)
    assert (caught.value.rule, caught.value.meant) == ("bad-quantity", meant)
    assert len(caught.value.message) < 250
    assert caught.value.message.endswith(".")


def test_two_currencies_name_both_readings() -> None:
    with pytest.raises(BadValue, match=r"write \$2M or EUR 2M\."):
        parse_quantity("$2M EUR")


def refused(parse: Callable[[str], object], text: str) -> BadValue | None:
    try:
        parse(text)
    except BadValue as bad:
        return bad
    return None


@pytest.mark.parametrize("parse", [parse_quantity, parse_percent, parse_whole, parse_decimal])
@given(TEXTS)
def test_any_text_is_read_or_refused_with_a_meaning_that_is_read(parse: Callable[[str], object], text: str) -> None:
    bad = refused(parse, text)
    if bad and bad.meant and not is_tbd(bad.meant):
        assert parse(bad.meant) is not None


@given(written())
def test_the_canonical_text_means_the_same(text: str) -> None:
    quantity = parse_quantity(text)
    assert parse_quantity(quantity.canonical()) == quantity
    assert parse_quantity(quantity.canonical()).canonical() == quantity.canonical()


@given(written(), written())
def test_canonical_texts_are_equal_iff_values_are(one: str, other: str) -> None:
    left, right = parse_quantity(one), parse_quantity(other)
    assert (left.canonical() == right.canonical()) == (left == right)


@given(written())
def test_what_is_shown_can_be_written(text: str) -> None:
    quantity = parse_quantity(text)
    shown = show_quantity(quantity).replace(",", "")
    if quantity.is_bound:
        shown = f"{shown[2:]}+" if quantity.high is None else f"<{shown[2:]}"
    assert parse_quantity(shown) == quantity


@pytest.mark.parametrize("text", ["$2M", "$2000k", "USD 2000000", "2.0M USD", "$2M-2000k"])
def test_one_value_has_one_canonical_text(text: str) -> None:
    assert parse_quantity(text).canonical() == "USD 2000000"


def test_numbers_are_written_without_exponent() -> None:
    assert str(parse_quantity("$70k").low) == "70000"
    assert str(parse_quantity("$1.25B").low) == "1250000000"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("10-12", "10\N{EN DASH}12"),
        ("$70-80k", "$70\N{EN DASH}80k"),
        ("$900k-1.2M", "$900k\N{EN DASH}1.2M"),
        ("$500-2000", "$500\N{EN DASH}2,000"),
        ("$0-80k", "$0\N{EN DASH}80k"),
        ("26-31%", "26\N{EN DASH}31%"),
        ("40%+", "\N{GREATER-THAN OR EQUAL TO} 40%"),
        ("<$2M", "\N{LESS-THAN OR EQUAL TO} $2M"),
        ("$1200k", "$1.2M"),
        ("$1.25k", "$1,250"),
        ("$1234567", "$1,234,567"),
        ("-$2M", "-$2M"),
        ("300k CHF", "CHF 300k"),
        ("25000", "25,000"),
        ("2pt", "2pt"),
    ],
)
def test_show_quantity(text: str, shown: str) -> None:
    assert show_quantity(parse_quantity(text)) == shown


@pytest.mark.parametrize(
    ("number", "places", "shown"),
    [
        ("1250.50", None, "1,250.5"),
        ("-1250", None, "-1,250"),
        ("0.00", None, "0"),
        ("66.6666666666666667", None, "66.67"),
        ("0.000123456789", None, "0.000123"),
        ("2.25", 1, "2.2"),
        ("-0.04", 1, "0"),
        ("1E+6", None, "1,000,000"),
    ],
)
def test_show_number(number: str, places: int | None, shown: str) -> None:
    assert show_number(Decimal(number), places) == shown


@pytest.mark.parametrize(("text", "low"), [("40", 40), ("40%", 40), ("0", 0), ("1", 1), ("0.4%", "0.4"), ("150", 150)])
def test_a_bare_number_means_percent(text: str, low: str) -> None:
    quantity = parse_percent(text)
    assert (quantity.low, quantity.unit, quantity.text) == (Decimal(low), "percent", text)


@pytest.mark.parametrize(
    ("text", "readings"),
    [("0.4", "40% or 0.4%"), ("0.2-0.4", "20-40% or 0.2-0.4%"), ("-0.4", "-40% or -0.4%"), ("0.3+", "30%+ or 0.3%+")],
)
def test_a_fraction_can_be_read_in_two_ways(text: str, readings: str) -> None:
    with pytest.raises(BadValue, match="two ways") as caught:
        parse_percent(text)
    assert readings in caught.value.message
    assert caught.value.meant == readings.split(" or ", maxsplit=1)[0]


def test_what_was_meant_by_a_percentage_is_one() -> None:
    for text, meant in (("40 percent", "40%"), ("0,4", "40%"), ("$ 1,200", None), ("tbd", "TBD")):
        with pytest.raises(BadValue) as caught:
            parse_percent(text)
        assert caught.value.meant == meant


def test_points_are_no_percentage_unless_asked_for() -> None:
    assert parse_percent("2pt", points=True).unit == "points"
    for text in ("2pt", "$5"):
        with pytest.raises(BadValue, match="no percentage"):
            parse_percent(text)


@pytest.mark.parametrize(("text", "number"), [("012", 12), ("-5", -5), ("0", 0), ("-0", 0), ("3", 3)])
def test_parse_whole(text: str, number: int) -> None:
    assert parse_whole(text) == number


@pytest.mark.parametrize(
    ("text", "meant"),
    [("1e3", "1000"), ("1_000", "1000"), ("1,200", "1200"), ("12.0", "12"), ("2k", "2000"), ("1.5", None), ("x", None)],
)
def test_no_whole_number(text: str, meant: str | None) -> None:
    with pytest.raises(BadValue) as caught:
        parse_whole(text)
    assert (caught.value.rule, caught.value.meant) == ("wrong-type", meant)


@pytest.mark.parametrize("text", ["9" * 31, "9" * 5000, "١٢"])
def test_no_number_of_a_plan(text: str) -> None:
    for parse in (parse_whole, parse_decimal):
        with pytest.raises(BadValue):
            parse(text)


def test_parse_decimal() -> None:
    assert parse_decimal("-0.50") == Decimal("-0.5")
    assert str(parse_decimal("-0")) == "0"
    with pytest.raises(BadValue) as caught:
        parse_decimal("1,5")
    assert caught.value.meant == "1.5"


def test_only_these_letters_are_owed() -> None:
    assert is_tbd("TBD")
    assert not is_tbd("tbd")


def test_no_digit_is_lost_whatever_the_context() -> None:
    with localcontext() as context:
        context.prec = 3
        quantity = parse_quantity("123456789.012345678-987654321B")
        assert quantity.canonical() == "123456789012345678-987654321000000000"
        assert show_number(Decimal("1234567.25")) == "1,234,567.25"
