from __future__ import annotations

import datetime as dt

import pytest
from tests.linting.plans import document_of, without_risks

from jbp.finding import Spot
from jbp.linting.run import lint
from jbp.linting.settings import Settings
from jbp.linting.waivers import holds
from jbp.rules.base_plan import AS_OF, BASE
from jbp.waiver import Waiver

DAY = dt.date(2026, 6, 15)


def waiver(until: str | None = None, reason: str = "agreed") -> Waiver:
    return Waiver(("no-risks",), (), reason, until, Spot("plan.yaml", 0, 1))


@pytest.mark.parametrize(
    ("until", "reason", "counts"),
    [
        (None, "agreed with both sponsors", True),
        ("2026-06-15", "agreed", True),
        ("2026-06-14", "agreed", False),
        ("2026-02-30", "agreed", False),
        ("soon", "agreed", False),
        (None, "", False),
        (None, "  ", False),
    ],
)
def test_a_waiver_needs_a_reason_and_ends_with_its_day(until: str | None, reason: str, *, counts: bool) -> None:
    assert holds(waiver(until, reason), DAY) is counts


def names(text: str) -> list[str]:
    return [finding.name for finding in lint(document_of(text), AS_OF, Settings())]


@pytest.mark.parametrize("rule", ["no-risks", "JBP401"])
def test_above_the_first_line_it_covers_the_whole_plan(rule: str) -> None:
    text = f"# jbp: ignore[{rule}] -- the sponsors know\n" + without_risks()
    assert "no-risks" in names(without_risks())
    assert "no-risks" not in names(text)


def test_without_a_reason_it_covers_nothing() -> None:
    assert "no-risks" in names("# jbp: ignore[no-risks]\n" + without_risks())


def test_on_or_above_the_line_that_is_shown_it_covers_that_finding_alone() -> None:
    bad = BASE.replace("owner: finn", "owner: Sales team")
    document = document_of(bad)
    shown = [each for each in lint(document, AS_OF, Settings()) if each.name == "no-single-owner"]
    assert shown
    mark = "# jbp: ignore[no-single-owner] until 2026-07-01 -- being hired"
    for finding in shown:
        lines = bad.splitlines()
        at = document.place(finding.at, finding.part).line - 1
        beside = [*lines[:at], f"{lines[at]}  {mark}", *lines[at + 1 :]]
        above = [*lines[:at], " " * (len(lines[at]) - len(lines[at].lstrip())) + mark, *lines[at:]]
        for text in (beside, above):
            assert names("\n".join(text) + "\n").count("no-single-owner") == len(shown) - 1


def test_an_error_of_integrity_in_the_text_is_no_entry_to_waive() -> None:
    assert "yaml-syntax" in names("# jbp: ignore[yaml-syntax] -- we like it\njbp: 1\na: [\n")
