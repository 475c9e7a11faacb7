from __future__ import annotations

from decimal import Decimal

from tests.figures.plans import plan_of

from jbp.figures.target import interval_of, quantity_of, steps_of, tbd_of, tbds_in, text_of
from jbp.values.interval import Interval

TARGETS = (
    plan_of(
        """
    kpis:
      k:
        title: K
        targets:
          2026-Q1: 10-12
          2026-Q2: TBD
          2026-Q3: {tbd: needs the survey, owner: ana, due: 2026-04-30}
          2026-Q4: {threshold: TBD, target: $750k, stretch: $900k}
          total: {threshold: 5, target: TBD}
    """
    )
    .kpis["k"]
    .targets
)


def test_a_quantity_is_itself() -> None:
    assert text_of(TARGETS["2026-Q1"]) == "10-12"
    assert interval_of(TARGETS["2026-Q1"]) == Interval(Decimal(10), Decimal(12))
    assert tbd_of(TARGETS["2026-Q1"]) is None
    assert steps_of(TARGETS["2026-Q1"]) is None


def test_what_is_still_to_be_determined_is_no_quantity() -> None:
    for key in ("2026-Q2", "2026-Q3"):
        assert quantity_of(TARGETS[key]) is None
        assert tbd_of(TARGETS[key]) is not None
        assert text_of(TARGETS[key]) == "TBD"


def test_of_three_steps_the_target_counts() -> None:
    assert text_of(TARGETS["2026-Q4"]) == "$750k"
    assert quantity_of(TARGETS["total"]) is None
    assert steps_of(TARGETS["2026-Q4"]) is TARGETS["2026-Q4"]
    assert tbd_of(TARGETS["2026-Q4"]) is None


def test_steps_are_searched_for_what_is_still_open() -> None:
    open_figures = [at for key, target in TARGETS.items() for at, _ in tbds_in((key,), target)]
    assert open_figures == [("2026-Q2",), ("2026-Q3",), ("2026-Q4", "threshold"), ("total", "target")]


def test_nothing_is_nothing() -> None:
    assert quantity_of(None) is None
    assert tbd_of(None) is None
    assert steps_of(None) is None
    assert list(tbds_in((), None)) == []
