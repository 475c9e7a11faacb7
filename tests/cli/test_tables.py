"""Commands on a plan whose figures stand in a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.calls import Jbp

PLAN = """\
jbp: 1
id: shelf
title: Shelf reset
profile: new
horizon: {start: 2026-01-01, end: 2026-12-31}
currency: EUR
partners: {a: Acme, b: Beta}
kpis:
  sales: {title: Sales, unit: money, targets: {2026-Q1: 40k}, actuals_from: actuals.csv}
  margin: {title: Margin, unit: percent, actuals_from: actuals.csv, private_to: a}
"""
TABLE = "kpi,when,value\nsales,2026-01,12.25k\nmargin,2026-01,31%\nsales,2026-02,\u20ac14k\n"


@pytest.fixture
def shop(jbp: Jbp) -> Jbp:
    jbp.write("plan.yaml", PLAN)
    jbp.write("actuals.csv", TABLE)
    return jbp


def test_a_mistake_is_shown_where_it_stands(shop: Jbp) -> None:
    assert shop("validate").status == 0
    shop.write("actuals.csv", TABLE + 'sales,2026-03,"14,5k"\n')
    ended = shop("validate", "--format", "concise")
    assert ended.status == 1
    assert ended.out.startswith("actuals.csv:5:15: error JBP009 bad-quantity")
    assert "fixable" not in ended.out


def test_get_prints_the_rows_of_one_kpi(shop: Jbp) -> None:
    assert shop("get", "kpis.sales.actuals").out == "2026-01: 12.25k\n2026-02: \u20ac14k\n"
    assert shop("get", "kpis.sales.actuals.2026-01").out == "12.25k\n"
    assert shop("get", "kpis.sales").out == (
        "title: Sales\nunit: money\ntargets: {2026-Q1: 40k}\nactuals_from: actuals.csv\n"
        "actuals:\n  2026-01: 12.25k\n  2026-02: \u20ac14k\n"
    )
    assert shop("get", "kpis.sales.actuals", "--for", "b").out == "{2026-01: 12.25k, 2026-02: \u20ac14k}\n"


@pytest.mark.parametrize("address", ["kpis.sales.actuals.2026-01", "kpis.sales.actuals.2026-03"])
def test_set_says_where_to_change_it(shop: Jbp, address: str) -> None:
    ended = shop("set", address, "15k")
    assert ended.status == 4
    assert ended.err == f"jbp: {address} stands in actuals.csv: change it there.\n"
    assert (shop.folder / "plan.yaml").read_text("utf-8") == PLAN
    assert (shop.folder / "actuals.csv").read_text("utf-8") == TABLE


def test_redact_writes_the_figures_and_no_name_of_a_table(shop: Jbp) -> None:
    text = shop("redact", "--for", "b").out
    assert "actuals: {2026-01: 12.25k, 2026-02: \u20ac14k}" in text
    assert "actuals.csv" not in text
    assert "31%" not in text
    for name in ("seen.yaml", "actuals.csv"):
        ended = shop("redact", "--for", "b", "--out", name)
        assert (ended.status == 0) == (name == "seen.yaml"), ended
    shop.write("actuals.csv", "")
    assert shop("validate", "seen.yaml").status == 0
    assert shop("validate", "plan.yaml").status == 1


def test_what_is_private_in_a_table_shows_nowhere(shop: Jbp) -> None:
    before = [shop(command, "--for", "b") for command in ("validate", "redact", "lint")]
    shop.write("actuals.csv", TABLE.replace("31%", "oops") + "margin,2026-02\nmargin,2026-01,3\n")
    assert [shop(command, "--for", "b") for command in ("validate", "redact", "lint")] == before
    assert shop("validate").status == 1
