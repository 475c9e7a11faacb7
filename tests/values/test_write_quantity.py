from __future__ import annotations

import pytest

from jbp.values.interval import Interval
from jbp.values.quantity import Quantity, parse_quantity, write_quantity


@pytest.mark.parametrize(
    ("stated", "written"),
    [
        ("USD 300000", "$300k"), ("$1.25M", "$1.25M"), ("CHF 5000", "CHF 5k"), ("70000-80000 EUR", "€70-80k"),
        ("10-12", "10-12"), ("26%-31%", "26-31%"), ("2pt", "2pt"), ("40%+", "40%+"), ("<12", "<12"), ("-$2M", "-$2M"),
        ("1250000", "1250000"), ("1250.5", "1250.5"), ("0", "0"), ("-5--2", "-5--2"),
    ],
)  # fmt: skip
def test_it_reads_as_the_same_quantity(stated: str, written: str) -> None:
    quantity = parse_quantity(stated)
    assert write_quantity(quantity) == written
    assert parse_quantity(written) == quantity


@pytest.mark.parametrize("interval", [Interval(None, None), Interval.point(10**40)])
def test_what_no_text_says_is_not_written(interval: Interval) -> None:
    assert write_quantity(Quantity(interval, None, "", "")) is None
