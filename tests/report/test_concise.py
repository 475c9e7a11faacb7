from __future__ import annotations

from tests.report.reports import SETTING, dangling, shelf

from jbp.report import concise
from jbp.report.reporter import PlanCount, Total, report

LINE = (
    "plans/acme/plan.yaml:18:18: error JBP005 dangling-reference: "
    'initiative "Shelf reset" measures itself by KPI "category-shre", which does not exist\n'
)


def test_a_finding_is_a_line_and_there_is_nothing_else() -> None:
    assert report(concise, [(shelf(), (dangling(), dangling()), True)], SETTING) == LINE * 2


def test_a_message_of_several_lines_is_one() -> None:
    assert concise.finding(dangling(message="a\n::error::b\x1b"), shelf(), SETTING).count("\n") == 1


def test_the_closing_words_are_said_beside_the_result() -> None:
    total = Total((PlanCount("p.yaml", 1, 0, 0, judged=True),))
    assert concise.aside(total, SETTING) == "Found 1 error in p.yaml, as of 15 Jun 2026.\n"
