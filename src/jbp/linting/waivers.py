"""Waivers: which findings the partners have looked at and accept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.finding import Spot, Suppression
from jbp.linting.verdict import Suppressed
from jbp.values.date import parse_date
from jbp.values.problem import BadValue

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from jbp.address import Address
    from jbp.finding import Finding
    from jbp.linting.settings import Settings
    from jbp.reading.document import Document
    from jbp.waiver import Waiver, WaiverRecord


def sifted(findings: Iterable[Finding], document: Document, as_of: date) -> tuple[list[Finding], list[Suppressed]]:
    """The findings that no waiver of the plan covers on that day, and those that one does."""
    holding = tuple(waiver for waiver in document.waivers if holds(waiver, as_of))
    kept: list[Finding] = []
    suppressed: list[Suppressed] = []
    for finding in findings:
        waiver = next((waiver for waiver in holding if covers(waiver, finding, document)), None)
        if waiver is None:
            kept.append(finding)
        else:
            suppressed.append(Suppressed(finding, Suppression("waiver", waiver.reason)))
    return kept, suppressed


def records(document: Document, findings: Sequence[Finding], settings: Settings) -> Iterator[WaiverRecord]:
    """What became of each waiver, in the order in which they are written."""
    del document, findings, settings
    yield from ()


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


def covers(waiver: Waiver, finding: Finding, document: Document) -> bool:
    """Whether a waiver speaks of a finding: it names the rule, and the entry or one that holds it."""
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
