"""Waivers: which findings the partners have looked at and accept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.finding import Spot
from jbp.values.date import parse_date
from jbp.values.problem import BadValue

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from jbp.address import Address
    from jbp.finding import Finding
    from jbp.reading.document import Document
    from jbp.waiver import Waiver


def unwaived(findings: Iterable[Finding], document: Document, as_of: date) -> tuple[Finding, ...]:
    """The findings that no waiver of the plan covers on that day."""
    holding = tuple(waiver for waiver in document.waivers if holds(waiver, as_of))
    if not holding:
        return tuple(findings)
    return tuple(finding for finding in findings if not any(_covers(waiver, finding, document) for waiver in holding))


def holds(waiver: Waiver, as_of: date) -> bool:
    """Whether a waiver counts: it gives a reason, and its end, where it has one, is a date that has not passed."""
    if not waiver.reason.strip():
        return False
    if waiver.until is None:
        return True
    try:
        return parse_date(waiver.until) >= as_of
    except BadValue:
        return False


def _covers(waiver: Waiver, finding: Finding, document: Document) -> bool:
    if not {finding.name, finding.code} & set(waiver.rules):
        return False
    if isinstance(finding.at, Spot):
        return waiver.address == ()
    return _reported_at(finding.at, document)[: len(waiver.address)] == waiver.address


def _reported_at(at: Address, document: Document) -> Address:
    """The address whose line the finding shows: for a section that is absent, the plan's first key."""
    entries = () if document.tree is None else document.tree.entries
    if entries and all(entry.key.text != at[0] for entry in entries if at):
        return (entries[0].key.text,)
    return at
