"""Linting: a plan, a day and settings give findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from jbp.finding import Finding
    from jbp.linting.settings import Settings
    from jbp.model.plan import Plan
    from jbp.reading.document import Document


def lint(document: Document, as_of: date, settings: Settings) -> tuple[Finding, ...]:
    """The findings of a plan on a day: those of its integrity and, where that is sound, those of the pitfalls.

    They are sorted by file, line, column and code.
    """
    from jbp.linting.waivers import unwaived  # validate shares this module and waives nothing  # noqa: PLC0415

    broken = tuple(finding for finding in document.findings if finding.severity is Severity.ERROR)
    if document.plan is None or broken:
        # An error of integrity cannot be waived: nothing behind it has been looked at.
        return tuple(sorted(integrity(document, settings), key=document.order))
    found = [*integrity(document, settings), *_pitfalls(document.plan, as_of, settings)]
    return tuple(sorted(unwaived(found, document, as_of), key=document.order))


def integrity(document: Document, settings: Settings) -> Iterator[Finding]:
    """What is wrong with the plan's integrity; only its warnings can be switched off or given another severity."""
    if not document.findings:
        return
    # A plan without mistakes needs no rules of integrity.
    from jbp.linting.selection import is_chosen, is_fixed, stated_severity  # noqa: PLC0415
    from jbp.reading.integrity import INTEGRITY  # noqa: PLC0415

    for finding in document.findings:
        rule = INTEGRITY[finding.name]
        if is_fixed(rule):
            yield finding
        elif is_chosen(rule, settings):
            severity = stated_severity(rule, settings, finding.severity)
            if severity is not None:
                yield finding._replace(severity=severity)


def are_pitfalls_looked_at(document: Document) -> bool:
    """Whether the five pitfalls can be judged: nothing is wrong with the plan's integrity."""
    return document.plan is not None and all(finding.severity is not Severity.ERROR for finding in document.findings)


def _pitfalls(plan: Plan, as_of: date, settings: Settings) -> Iterator[Finding]:
    from jbp.figures.calendar import plan_calendar  # validate shares this module and asks no rule  # noqa: PLC0415
    from jbp.linting.selection import is_chosen, severity_of  # noqa: PLC0415
    from jbp.rules.catalogue import RULES  # noqa: PLC0415
    from jbp.rules.context import Context  # noqa: PLC0415

    context = Context(plan, as_of, plan_calendar(plan))
    for each in RULES:
        severity = severity_of(each.rule, plan, settings) if is_chosen(each.rule, settings) else None
        if severity is not None:
            yield from (each.rule.finding(flag, severity) for flag in each.check(context))
