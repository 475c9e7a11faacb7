"""Waivers: which findings the partners have looked at and accept, and which waivers no longer cover any.

Findings and waivers meet in marks (a rule, an address, perhaps a fingerprint): each finding is looked up by the few
marks that would cover it, so that many waivers cost no more than few.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, Final, TypeAlias

from jbp.finding import Severity, Spot, Suppression
from jbp.linting.verdict import Suppressed
from jbp.rule import Pitfall
from jbp.rules.record.ends import has_ended
from jbp.syntax.nodes import walk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from jbp.address import Address
    from jbp.finding import Finding
    from jbp.linting.settings import Settings
    from jbp.reading.document import Document
    from jbp.rule import Rule
    from jbp.waiver import Waiver, WaiverRecord

_MOST_GUESSES: Final = 50
"""For how many waivers it is asked which entry was meant, and for how many names which rule; each looks at all."""

Mark: TypeAlias = "tuple[str, Address, str | None]"
"""A rule's name or code in small letters, an address, and a fingerprint or None for every finding."""


def sifted(findings: Iterable[Finding], document: Document, as_of: date) -> tuple[list[Finding], list[Suppressed]]:
    """The findings that no waiver of the plan covers on that day, and those that one does."""
    if not document.waivers:
        return list(findings), []
    holding: dict[Mark, Waiver] = {}
    for waiver in document.waivers:
        if holds(waiver, as_of):
            for _, mark in _marks(waiver):
                holding.setdefault(mark, waiver)
    kept: list[Finding] = []
    suppressed: list[Suppressed] = []
    coverage = _Coverage(document)
    for finding in findings:
        by = next((holding[mark] for mark in coverage.marks(finding) if mark in holding), None)
        if by is None:
            kept.append(finding)
        else:
            suppressed.append(Suppressed(finding, Suppression("waiver", by.reason)))
    return kept, suppressed


def records(document: Document, findings: Sequence[Finding], settings: Settings) -> Iterator[WaiverRecord]:
    """What became of each waiver of which something may be said, in the order in which they are written.

    Args:
        document: the plan.
        findings: everything that is found in it, before any of it is waived.
        settings: which rules are asked; of the others nobody can know whether they would have found something.
    """
    from jbp.waiver import WaiverRecord  # few plans have one  # noqa: PLC0415

    coverage = _Coverage(document)
    met = {mark for finding in findings for mark in coverage.marks(finding)}
    rules, entries = _Rules(document, settings), _Entries(document)
    for waiver in document.waivers:
        if waiver.silent:
            continue
        idle = tuple(name for name, mark in _marks(waiver) if mark not in met and rules.is_asked(name))
        unknown = tuple(name for name in waiver.rules if rules.named(name) is None)
        # A comment stands on an entry, and what covers something leads somewhere.
        astray = bool(idle and waiver.name is not None and waiver.address and waiver.address not in entries)
        meant = entries.meant(waiver) if astray else None
        fixed = tuple(name for name in idle if not rules.is_waivable(name))
        yield WaiverRecord(waiver, idle, unknown, astray, meant, rules.close(unknown), fixed)


def holds(waiver: Waiver, as_of: date) -> bool:
    """Whether a waiver counts: it gives a reason, and its end, where it has one, is a date that has not passed."""
    return bool(waiver.reason.strip()) and not has_ended(waiver, as_of)


class _Rules:
    """The rules of a run, by what a waiver may call them."""

    def __init__(self, document: Document, settings: Settings) -> None:
        self._plan = document.plan
        self._settings = settings
        self._guesses = _MOST_GUESSES
        self._team = {_key(text): each.rule for each in settings.team for text in (each.rule.name, each.rule.code)}

    def named(self, text: str) -> Rule | None:
        """The rule of this name or code, the team's own included."""
        from jbp.rules.catalogue import rule_named  # only who waives pays for it  # noqa: PLC0415

        return rule_named(text) or self._team.get(_key(text))

    def is_waivable(self, text: str) -> bool:
        """Whether a waiver can cover what a rule finds: not 001 to 012, and not what is said of waivers themselves."""
        from jbp.rules.catalogue import WAIVER_RULES  # as above  # noqa: PLC0415

        rule = self.named(text)
        if rule is None:
            return True
        is_fixed = rule.pitfall is Pitfall.INTEGRITY and rule.severities.new is Severity.ERROR
        return not is_fixed and all(rule is not each.rule for each in WAIVER_RULES)

    def close(self, unknown: tuple[str, ...]) -> tuple[str, ...]:
        """The rules that were probably meant by what is none."""
        from jbp.rules.catalogue import close_rule  # as above  # noqa: PLC0415

        left = max(self._guesses, 0)
        self._guesses -= len(unknown)
        return tuple(rule for rule in map(close_rule, unknown[:left]) if rule is not None)

    def is_asked(self, text: str) -> bool:
        """Whether there is such a rule, and it was asked."""
        from jbp.linting.selection import is_chosen, severity_of  # as above  # noqa: PLC0415

        rule = self.named(text)
        if rule is None or self._plan is None or not is_chosen(rule, self._settings):
            return False
        return severity_of(rule, self._plan, self._settings) is not None


class _Entries:
    """What stands in a plan, for waivers that name what does not."""

    def __init__(self, document: Document) -> None:
        self._tree = document.tree
        self._guesses = _MOST_GUESSES

    def __contains__(self, address: Address) -> bool:
        return address in self._addresses

    def meant(self, waiver: Waiver) -> str | None:
        """The address that was probably meant by one that leads nowhere."""
        self._guesses -= 1
        if waiver.address is None or self._tree is None or self._guesses < 0:
            return None
        from jbp.address import show_address  # only a mistake pays for it  # noqa: PLC0415
        from jbp.reading.addresses import entry_addresses, meant_address  # noqa: PLC0415

        return meant_address(show_address(waiver.address), entry_addresses(self._tree))

    @cached_property
    def _addresses(self) -> frozenset[Address]:
        return frozenset(address for address, _, _ in walk(self._tree)) if self._tree is not None else frozenset()


class _Coverage:
    """The marks that would cover each finding of a document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._fingerprint = _fingerprints(document)
        self._starts: Mapping[str, list[tuple[int, Address]]] | None = None

    def marks(self, finding: Finding) -> Iterator[Mark]:
        """Of the finding's own entry first, of the whole plan last."""
        fingerprints = (None,) if self._fingerprint is None else (None, self._fingerprint(finding))
        for address in self._addresses(finding):
            for length in range(len(address), -1, -1):
                for key in (finding.name, finding.code.lower()):
                    yield from ((key, address[:length], each) for each in fingerprints)

    def _addresses(self, finding: Finding) -> tuple[Address, ...]:
        """Where a finding stands; what is absent also where its line is shown, at the plan's first key."""
        if isinstance(finding.at, Spot):
            return (self._entry(finding.at),)
        entries = () if self._document.tree is None else self._document.tree.entries
        if entries and finding.at and not self._document.has_section(finding.at):
            return (finding.at, (entries[0].key.text,))
        return (finding.at,)

    def _entry(self, spot: Spot) -> Address:
        """The entry in which a stretch of text lies."""
        if self._starts is None:
            self._starts = _starts(self._document)
        starts = self._starts.get(spot.file, [])
        at = bisect_right(starts, spot.start, key=lambda start: start[0])
        return starts[at - 1][1] if at else ()


def _fingerprints(document: Document) -> Callable[[Finding], str] | None:
    """What gives the fingerprints of a document's findings; None where no waiver names one."""
    if all(waiver.fingerprint is None for waiver in document.waivers):
        return None
    from jbp.linting.fingerprint import fingerprints  # few waivers do  # noqa: PLC0415

    return fingerprints(document)


def _starts(document: Document) -> Mapping[str, list[tuple[int, Address]]]:
    """Where the entries and items of each file begin, in the order of the text."""
    starts: dict[str, list[tuple[int, Address]]] = {}
    for address, key, value in walk(document.tree) if document.tree is not None else ():
        node = key or value
        starts.setdefault(node.file, []).append((node.start, address))
    for each in starts.values():
        each.sort(key=lambda start: start[0])
    return starts


def _marks(waiver: Waiver) -> Iterator[tuple[str, Mark]]:
    """What a waiver covers, by the rules it names; nothing where it stands above no entry."""
    if waiver.address is not None:
        fingerprint = None if waiver.fingerprint is None else waiver.fingerprint.lower()
        for name in waiver.rules:
            yield name, (_key(name), waiver.address, fingerprint)


def _key(text: str) -> str:
    """A rule's name or code as marks hold it; a number alone is that of a code."""
    return f"jbp{text}" if text.isdecimal() else text.lower()
