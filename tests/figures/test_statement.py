from __future__ import annotations

from tests.figures.plans import plan_of

from jbp.figures.calendar import plan_calendar
from jbp.figures.statement import Statement, statement_of


def statement(lines: str) -> Statement:
    plan = plan_of(f"financials: {{pnl: {{a: {{lines: {lines}}}}}}}")
    found = statement_of(plan, plan_calendar(plan), "a")
    assert found is not None
    return found


def test_lines_stand_by_direction() -> None:
    found = statement("{wages: {2026-Q1: 1}, margin: {2026-Q1: 9}, revenue: {2026-Q2: 1}, fees_income: {2026-Q1: 9}}")
    assert [(line.name, line.direction) for line in found.lines] == [
        ("revenue", "income"),
        ("fees_income", "income"),
        ("wages", "cost"),
        ("margin", "computed"),
    ]
    assert found.periods == ("2026-Q1", "2026-Q2")


def test_the_total_stands_last() -> None:
    assert statement("{revenue: {total: 3, 2026-Q2: 2, 2026-Q1: 1}}").periods == ("2026-Q1", "2026-Q2", "total")


def test_break_even_is_certain_where_no_range_can_undo_it() -> None:
    found = statement("{revenue: {2026-Q1: 5-9, 2026-Q2: 20}, cost: {2026-Q1: 7}}")
    assert (found.break_even, found.certain, found.falls_back) == ("2026-Q1", False, None)
    found = statement("{revenue: {2026-Q1: 5, 2026-Q2: 20}, cost: {2026-Q1: 7}}")
    assert (found.break_even, found.certain, found.falls_back) == ("2026-Q2", True, None)


def test_a_partner_may_fall_back_into_a_loss() -> None:
    found = statement("{revenue: {2026-Q1: 5}, cost: {2026-Q2: 7, 2026-Q3: 1}}")
    assert (found.break_even, found.falls_back) == ("2026-Q1", "2026-Q2")


def test_what_is_not_known_is_named() -> None:
    found = statement("{revenue: {2026-Q1: TBD}, cost: {2026-Q1: GBP 7}, wages: {2026-Q1: 1}, profit: {2026-Q1: TBD}}")
    assert (found.results, found.unknown, found.break_even) == ((), ("revenue", "cost"), None)


def test_a_partner_without_lines_has_no_statement() -> None:
    plan = plan_of("financials: {pnl: {a: {loss_accepted: Yes}}}")
    calendar = plan_calendar(plan)
    assert statement_of(plan, calendar, "a") is None
    assert statement_of(plan, calendar, "b") is None
