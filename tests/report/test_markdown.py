from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.hostile.reports import hostile_document, hostile_report
from tests.hostile.texts import EVERY
from tests.report.reports import SETTING, dangling, shelf

from jbp.finding import Finding, Severity
from jbp.report import markdown
from jbp.report.reporter import Failure, PlanCount, PlanReport, Total, Written, report

LIMIT = 65_000


def listed(*found: Finding, name: str = "plans/acme/plan.yaml") -> str:
    return report(markdown, [(hostile_document(name), found, True)], SETTING)


def test_a_report_is_a_heading_a_summary_and_a_table() -> None:
    assert listed(dangling()) == (
        "# jbp lint\n"
        "\n"
        "Found 1 error in plans/acme/plan.yaml, as of 15 Jun 2026.\n"
        "\n"
        "## plans/acme/plan.yaml: 1 finding\n"
        "\n"
        "| Severity | Place | Finding | Next step |\n"
        "| --- | --- | --- | --- |\n"
        "| error | line 18 initiatives.shelf-reset.leading\\_kpi | "
        'initiative "Shelf reset" measures itself by KPI "category-shre", which does not exist '
        "(dangling-reference JBP005) | Write category-share. |\n"
    )


def test_a_report_without_findings_says_so() -> None:
    assert report(markdown, [(shelf(), (), True)], SETTING) == (
        "# jbp lint\n\nNo findings in plans/acme/plan.yaml, as of 15 Jun 2026.\n"
    )


def test_the_most_severe_stand_first() -> None:
    text = listed(*(dangling(severity=severity) for severity in reversed(Severity)))
    rows = [line.split(" | ")[0] for line in text.splitlines() if "| line " in line]
    assert rows == ["| error", "| warning", "| note"]


def test_many_findings_of_a_plan_are_folded() -> None:
    text = listed(*(dangling(message=f"number {number}") for number in range(25)))
    open_, folded = text.split("<details>")
    assert open_.count("\n| error |") == 10
    assert folded.startswith("\n<summary>15 more findings</summary>\n\n| Severity |")
    assert folded.count("\n| error |") == 15
    assert folded.endswith("|\n\n</details>\n")


def test_what_does_not_fit_is_counted_and_the_errors_are_shown() -> None:
    kinds = [Severity.NOTE] * 3_000 + [Severity.WARNING] * 2_000 + [Severity.ERROR] * 12
    text = listed(*(dangling(severity=kind, message=f"number {number}") for number, kind in enumerate(kinds)))
    assert len(text) < LIMIT
    shown = sum(line.startswith(("| error ", "| warning ", "| note ")) for line in text.splitlines())
    assert text.count("\n| error ") == 12
    assert shown > 100
    assert text.endswith(f"\n… and {5_012 - shown:,} more: run `jbp lint`.\n")


def test_a_thousand_plans_are_one_short_report_in_the_order_of_the_plans() -> None:
    found = tuple(dangling(message=f"number {number}") for number in range(3))
    rows = [markdown.finding(one, shelf(), SETTING) for one in found]
    pieces = [Written(row, one.code, one.name, one.severity) for row, one in zip(rows, found, strict=True)]
    plans = (PlanReport(f"plans/{number:04}/plan.yaml", iter(pieces)) for number in range(1_000))
    text = "".join(markdown.assembled(plans, Total, SETTING))
    assert len(text) < LIMIT
    headings = [line for line in text.splitlines() if line.startswith("## ")]
    assert headings == sorted(headings)
    assert "more: run `jbp lint`." in text


def test_what_could_not_be_looked_at_is_said() -> None:
    failures = tuple(Failure(f"No plan in @folder {number}.", 4) for number in range(3_000))
    text = "".join(markdown.assembled((), lambda: Total(failures=failures), SETTING))
    assert "\n## Not looked at\n\n- No plan in `@folder` 0.\n" in text
    assert text.endswith(" more\n")
    assert len(text) < LIMIT
    assert markdown.aside(Total(), SETTING) == ""


@pytest.mark.parametrize("text", EVERY, ids=range(len(EVERY)))
def test_no_text_makes_a_report_too_long(text: str) -> None:
    rows = 60 if len(text) > 1_000 else 200  # the longest fill a report soon
    whole = hostile_report(markdown, [text] * rows, name=text)
    assert len(whole) < LIMIT


_CUT = re.compile(r"(?:… and )?([\d,]+) more: run ")
"""What a report says that has no room for all rows, as where several texts are as long as texts may be."""


@given(st.lists(st.text() | st.sampled_from(EVERY), min_size=1, max_size=5), st.text())
def test_no_text_breaks_a_table(texts: list[str], name: str) -> None:
    lines = hostile_report(markdown, texts, name).splitlines()
    assert all("\x1b" not in line and "\u202e" not in line for line in lines)
    rows = [line for line in lines if line.startswith(("| error ", "| warning ", "| note "))]
    cut = [int(found[1].replace(",", "")) for line in lines if (found := _CUT.match(line))]
    assert len(rows) + sum(cut) == 3 * len(texts)


def test_findings_are_walked_through_once_and_not_all_kept() -> None:
    kept: list[int] = []

    def walked() -> object:
        for number in range(20_000):
            kept.append(number)
            yield Written("| error | a | b | c |\n", "JBP005", "dangling-reference", Severity.ERROR)

    total = Total((PlanCount("p.yaml", 20_000, 0, 0, judged=True),))
    text = "".join(markdown.assembled([PlanReport("p.yaml", walked())], lambda: total, SETTING))  # type: ignore[arg-type]
    assert len(kept) == 20_000
    assert len(text) < LIMIT
