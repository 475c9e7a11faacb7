"""How often each rule speaks, as one JSON object for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from jbp.report.json_ import trouble
from jbp.report.statistics import finding, rule_counts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from jbp.report.reporter import PlanReport, Setting, Total
    from jbp.report.statistics import RuleCount

__all__ = ["aside", "assembled", "finding", "shows_suppressed"]

FORMAT_VERSION = 1
shows_suppressed = False


def assembled(plans: Iterable[PlanReport], total: Callable[[], Total], setting: Setting) -> Iterator[str]:
    """The object: the rules that speak, and what it all comes to."""
    counts = rule_counts(plans)
    whole = total()
    data = {
        "format_version": FORMAT_VERSION,
        "command": setting.command,
        "as_of": setting.as_of,
        "statistics": [_data(one) for one in counts],
        "plans": len(whole.plans),
        "failures": [trouble(one.message, one.exit_code) for one in whole.failures],
        "stale": [*whole.stale],
        "summary": {"errors": whole.errors, "warnings": whole.warnings, "notes": whole.notes},
    }
    yield json.dumps(data, indent=2) + "\n"


def aside(total: Total, setting: Setting) -> str:
    """Nothing."""
    del total, setting
    return ""


def _data(count: RuleCount) -> dict[str, object]:
    severities = {severity.value: times for severity, times in count.severities.items()}
    return {"code": count.code, "name": count.name, "count": count.times, "severities": severities}
