"""`jbp trend`: figures as they are and as they were."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from tests.changes.plans import SMALL
from tests.cli.repositories import Repo

if TYPE_CHECKING:
    from tests.cli.calls import Jbp

MEASURED = SMALL.replace(
    "targets: {summer: $500k, autumn: $750k}", "targets: {summer: $500k, autumn: $600k}, actuals: {summer: $480k}"
)


def test_the_figures_stand_by_period(jbp: Jbp) -> None:
    jbp.write("plan.yaml", MEASURED)
    ended = jbp("trend", "revenue")
    assert ended.out == (
        "Solution A revenue\n"
        "           Target  Actual  Forecast\n"
        "  May-Jul   $500k   $480k         –\n"  # noqa: RUF001
        "  Aug-Oct   $600k       –         –\n"  # noqa: RUF001
    )
    assert "Close rate" in jbp("trend").out
    assert jbp("trend", "revenu").status == 2
    assert 'Did you mean "revenue"?' in jbp("trend", "revenu").err


def test_what_the_plan_said_before_is_told_from_its_history(jbp: Jbp) -> None:
    repo = Repo(jbp.folder)
    repo.commit(plan__yaml=SMALL)
    repo.commit(plan__yaml=SMALL.replace("autumn: $750k", "autumn: $700k"))
    repo.commit(
        plan__yaml=SMALL.replace("revenue: {title", "income: {formerly: [revenue], title").replace("$750k", "$700k")
    )
    final = MEASURED.replace("revenue: {title", "income: {formerly: [revenue], title")
    repo.commit(plan__yaml=final)
    told = json.loads(jbp("trend", "income", "--format", "json").out)["figures"]
    autumn = [one["value"] for one in told if one["when"] == "autumn"]
    assert autumn == ["USD 600000", "USD 700000", "USD 750000"] or sorted(autumn) == sorted(
        ["USD 600000", "USD 700000", "USD 750000"]
    )
    assert [one["until"] is None for one in told if one["value"] == "USD 600000"] == [True]
    assert all(one["since"] for one in told)
    assert "target for Aug-Oct was $700k from" in jbp("trend", "income").out
    rows = list(csv.DictReader(io.StringIO(jbp("trend", "income", "--format", "csv").out)))
    assert {row["value"] for row in rows} == {"USD 600000", "USD 700000", "USD 750000", "USD 500000", "USD 480000"}


def test_a_figure_that_was_never_committed_has_no_beginning(jbp: Jbp) -> None:
    repo = Repo(jbp.folder)
    repo.commit(other__txt="x")
    repo.write("plan.yaml", SMALL)
    told = json.loads(jbp("trend", "revenue", "--format", "json").out)["figures"]
    assert {one["since"] for one in told} == {None}


def test_a_picture_is_one_of_one_kpi(jbp: Jbp) -> None:
    jbp.write("plan.yaml", MEASURED)
    ended = jbp("trend", "revenue", "--format", "svg", "--as-of", "2026-09-01")
    assert ended.status == 0
    picture = ET.fromstring(ended.out)  # noqa: S314 - made here
    assert picture.tag == "{http://www.w3.org/2000/svg}svg"
    assert jbp("trend", "--format", "svg").status == 2


def test_cells_are_no_formulas_and_a_partner_sees_its_own(jbp: Jbp) -> None:
    hostile = SMALL.replace("Solution A revenue", "'=HYPERLINK(1)'").replace(
        "rate: {title", "rate: {private_to: a, title"
    )
    jbp.write("plan.yaml", hostile)
    assert "'=HYPERLINK(1)" in jbp("trend", "--format", "csv").out
    assert "Close rate" not in jbp("trend", "--for", "b").out
    assert jbp("trend", "rate", "--for", "b").status == 2
