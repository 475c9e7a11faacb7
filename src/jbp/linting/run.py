"""Linting: a plan, a day and settings give findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.finding import Severity
from jbp.linting.verdict import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from jbp.finding import Finding
    from jbp.linting.settings import Settings
    from jbp.model.plan import Plan
    from jbp.reading.document import Document
    from jbp.reading.partner_views import PartnerView
    from jbp.rules.context import Context
    from jbp.rules.family import LintRule
    from jbp.waiver import WaiverRecord


def lint(document: Document, as_of: date, settings: Settings, base: Document | None = None) -> tuple[Finding, ...]:
    """The findings of a plan on a day: those of its integrity and, where that is sound, those of the pitfalls.

    They are sorted by file, line, column and code. `base` is the plan as it was, where it is to be compared.
    """
    return judge(document, as_of, settings, base).findings


def judge(document: Document, as_of: date, settings: Settings, base: Document | None = None) -> Verdict:
    """Those findings, and beside them what the plan's waivers accept."""
    if document.plan is None or not are_pitfalls_looked_at(document):
        # An error of integrity cannot be waived: nothing behind it has been looked at.
        return Verdict(tuple(sorted(integrity(document, settings), key=document.order)), judged=False)
    from jbp.linting.waivers import records, sifted  # validate shares this module and waives nothing  # noqa: PLC0415

    context = _context(document, document.plan, as_of, base)
    found = [*integrity(document, settings), *_pitfalls(context, settings)]
    kept, suppressed = sifted(found, document, as_of)
    if document.waivers:
        kept.extend(_about_waivers(records(document, found, settings), context, settings))
    selecting = _selecting(context, settings) if settings.team else {}
    return Verdict(
        tuple(sorted(kept, key=document.order)),
        tuple(sorted(suppressed, key=lambda one: document.order(one.finding))),
        idle=tuple(name for name, selects in selecting.items() if not selects),
        busy=tuple(name for name, selects in selecting.items() if selects),
    )


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


def _context(document: Document, plan: Plan, as_of: date, base: Document | None) -> Context:
    from jbp.figures.calendar import plan_calendar  # validate shares this module and asks no rule  # noqa: PLC0415
    from jbp.rules.context import Context  # noqa: PLC0415

    context = Context(plan, as_of, plan_calendar(plan), views=_views(document))
    return _compared(context, document, base) if plan.sign_off or base is not None else context


def _views(document: Document) -> tuple[PartnerView, ...]:
    """What the partners are shown from whom the plan keeps something."""
    if not document.may_keep_secrets:
        return ()
    from jbp.reading.partner_views import partner_views  # few plans keep any  # noqa: PLC0415

    return partner_views(document)


def _compared(context: Context, document: Document, base: Document | None) -> Context:
    """The context with what the partners would sign now, and with what changed since the base."""
    from dataclasses import replace  # few plans are signed or compared  # noqa: PLC0415

    from jbp.changes.diff import diff  # noqa: PLC0415
    from jbp.changes.digest import digest  # noqa: PLC0415
    from jbp.changes.state import state_of  # noqa: PLC0415

    head = state_of(document)
    earlier = None if base is None else state_of(base)
    if head is not None and context.plan.sign_off:
        context = replace(context, digest=digest(head.shared))
    if head is None or earlier is None:
        return context
    return replace(context, base=earlier.plan, changes=diff(earlier, head))


def _pitfalls(context: Context, settings: Settings) -> Iterator[Finding]:
    from jbp.rules.catalogue import RULES  # as above  # noqa: PLC0415

    yield from _asked(RULES, context, settings)
    yield from _asked(settings.team, context, settings)


def _about_waivers(records: Iterable[WaiverRecord], context: Context, settings: Settings) -> Iterator[Finding]:
    """What is to be said of the waivers themselves, once it is known what they covered."""
    from dataclasses import replace  # few plans have waivers  # noqa: PLC0415

    from jbp.rules.catalogue import WAIVER_RULES  # noqa: PLC0415

    yield from _asked(WAIVER_RULES, replace(context, waivers=tuple(records)), settings)


def _selecting(context: Context, settings: Settings) -> dict[str, bool]:
    """Of each of the team's own rules that is asked and says what it looks at, whether the plan holds any of that."""
    return {
        each.rule.name: each.selects(context)
        for each, _ in _speaking(settings.team, context, settings)
        if each.selects is not None
    }


def _asked(rules: Iterable[LintRule], context: Context, settings: Settings) -> Iterator[Finding]:
    """What these rules find, each asked with its own options, where the settings let it speak."""
    options = settings.options
    for each, severity in _speaking(rules, context, settings):
        own = context.of(options.get(each.rule.name)) if options else context
        yield from (each.rule.finding(flag, severity) for flag in each.check(own))


def _speaking(rules: Iterable[LintRule], context: Context, settings: Settings) -> Iterator[tuple[LintRule, Severity]]:
    """Those of the rules that the settings let speak, each with how much it matters in this plan."""
    from jbp.linting.selection import is_chosen, severity_of  # as above  # noqa: PLC0415

    for each in rules:
        severity = severity_of(each.rule, context.plan, settings) if is_chosen(each.rule, settings) else None
        if severity is not None:
            yield each, severity
