"""Team rules asked of small plans, for the tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.rules.small_plans import AS_OF

from jbp.api import load_text
from jbp.errors import UsageError
from jbp.figures.calendar import plan_calendar
from jbp.rules.context import Context
from jbp.rules.team.read import team_rules
from jbp.syntax.parse import Source

if TYPE_CHECKING:
    from jbp.rule import Flag
    from jbp.rules.family import LintRule

HEAD = """\
jbp: 1
id: small
title: Small
profile: new
currency: USD
horizon: {start: 2026-01-01, end: 2026-12-31}
partners: {a: Aldane, b: Birk}
"""


def rule_of(select: str, condition: str, message: str = "found", **keys: str) -> LintRule:
    """One rule; every value is written as it would stand in the file, in one line."""
    lines = {"select": select, "condition": condition, "message": message, "severity": "warning", **keys}
    text = "rules:\n  own-rule:\n" + "".join(f"    {key}: {value}\n" for key, value in lines.items())
    (rule,) = team_rules(Source("team-rules.yaml", text))
    return rule


def context_of(sections: str) -> Context:
    """A sound plan of two partners with these sections, on `AS_OF`."""
    document = load_text("plan.yaml", (HEAD + sections).encode())
    assert document.plan is not None, document.findings
    return Context(document.plan, AS_OF, plan_calendar(document.plan))


def flags(rule: LintRule, sections: str) -> list[Flag]:
    """What a rule finds."""
    return list(rule.check(context_of(sections)))


def kpi_holds(condition: str, fields: str) -> bool:
    """Whether a condition holds for a KPI with these fields."""
    return not flags(rule_of("kpis.*", condition), f"kpis:\n  k: {{title: K, {fields}}}\n")


def mistakes(text: str) -> list[str]:
    """What is said of a file that is refused, without its name."""
    try:
        team_rules(Source("team-rules.yaml", text))
    except UsageError as error:
        lines = str(error).split("\n")
        assert all(line.startswith("team-rules.yaml:") for line in lines)
        return [line.removeprefix("team-rules.yaml:") for line in lines]
    return []
