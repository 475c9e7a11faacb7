"""Linting: a plan, a day and settings give findings."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from jbp.figures.calendar import plan_calendar
from jbp.finding import Severity
from jbp.lint.selection import is_chosen, is_fixed, severity_of, stated_severity
from jbp.lint.waivers import unwaived
from jbp.reading.integrity import INTEGRITY
from jbp.rules.context import Context

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from jbp.finding import Finding
    from jbp.lint.settings import Settings
    from jbp.model.plan import Plan
    from jbp.reading.document import Document


def lint(document: Document, as_of: date, settings: Settings) -> tuple[Finding, ...]:
    """The findings of a plan on a day: those of its integrity and, where that is sound, those of the pitfalls.

    They are sorted by file, line, column and code.
    """
    found = [*integrity(document, settings)]
    if document.plan is not None and are_pitfalls_looked_at(document):
        found.extend(_pitfalls(document.plan, as_of, settings))
    return tuple(sorted(unwaived(found, document, as_of), key=document.order))


def integrity(document: Document, settings: Settings) -> Iterator[Finding]:
    """What is wrong with the plan's integrity; only its warnings can be switched off or given another severity."""
    for finding in document.findings:
        rule = INTEGRITY[finding.name]
        if is_fixed(rule):
            yield finding
        elif is_chosen(rule, settings):
            severity = stated_severity(rule, settings, finding.severity)
            if severity is not None:
                yield replace(finding, severity=severity)


def are_pitfalls_looked_at(document: Document) -> bool:
    """Whether the five pitfalls can be judged: nothing is wrong with the plan's integrity."""
    return document.plan is not None and all(finding.severity is not Severity.ERROR for finding in document.findings)


def _pitfalls(plan: Plan, as_of: date, settings: Settings) -> Iterator[Finding]:
    from jbp.rules.catalogue import RULES  # validate shares this module and asks no rule  # noqa: PLC0415

    context = Context(plan, as_of, plan_calendar(plan))
    for each in RULES:
        severity = severity_of(each.rule, plan, settings) if is_chosen(each.rule, settings) else None
        if severity is not None:
            yield from (each.rule.finding(flag, severity) for flag in each.check(context))
