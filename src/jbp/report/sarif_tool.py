"""What SARIF says of jbp itself, and of the rules of which something is reported."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jbp.finding import Severity
from jbp.report.layout import MEND, RULE
from jbp.report.pages import page
from jbp.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jbp.report.sarif_places import Json
    from jbp.rule import Rule

# What GitHub calls the severities of findings that are no matter of security.
_PROBLEMS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "recommendation"}


_LAYOUT: Final[dict[str, Json]] = {
    "id": RULE,
    "name": "layout",
    "shortDescription": {"text": "The file is laid out as jbp fmt does it."},
    "fullDescription": {"text": "One layout for all, so that a change of a plan shows what changed in it."},
    "help": {"text": MEND, "markdown": MEND},
    "defaultConfiguration": {"level": Severity.ERROR.value},
}


def tool(rules: Iterable[Rule], *, of_layout: bool = False) -> dict[str, Json]:
    """The tool object; `of_layout` where it has results about how files are laid out."""
    described: list[Json] = [*([_LAYOUT] if of_layout else []), *map(_descriptor, rules)]
    return {
        "driver": {
            "name": "jbp",
            "fullName": "jbp, joint business planning as code",
            "version": VERSION,
            "semanticVersion": VERSION,
            "rules": described,
        }
    }


def _descriptor(rule: Rule) -> dict[str, Json]:
    """The documentation of a rule; its text is the rule's own, as everywhere else."""
    severity = _highest(rule)
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.why or rule.summary},
        "help": {"text": page(rule, "text"), "markdown": page(rule, "markdown")},
        "defaultConfiguration": {"level": severity.value},
        "properties": {
            "tags": ["joint-business-plan", rule.pitfall.value],
            "problem.severity": _PROBLEMS[severity],
        },
    }


def _highest(rule: Rule) -> Severity:
    """The highest severity that the rule has by itself, in a partnership of whichever profile."""
    return max((one for one in rule.severities if one is not None), key=lambda one: one.rank, default=Severity.NOTE)
