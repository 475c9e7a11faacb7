"""From the bytes of a plan's files to its Document: the one way in.

Parse every file, unite the parts, lay the overlay, cut for a partner, type, resolve. Nothing that a file holds raises.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from jbp.finding import Spot
from jbp.reading.ambiguous_texts import check_ambiguous_texts
from jbp.reading.collector import Collector
from jbp.reading.currencies import check_currencies
from jbp.reading.customers import check_customers
from jbp.reading.cycles import check_cycles
from jbp.reading.document import Document
from jbp.reading.empty_texts import check_empty_texts
from jbp.reading.formulas import check_formulas
from jbp.reading.games import check_games
from jbp.reading.overlay_owners import check_owners
from jbp.reading.partners import check_partners
from jbp.reading.periods import check_calendar, check_period_keys
from jbp.reading.references import references, resolve_references
from jbp.reading.shares import check_shares
from jbp.reading.texts import Texts, is_known_version
from jbp.reading.typed import type_plan
from jbp.reading.waivers import may_waive, waivers
from jbp.syntax.nodes import MapNode, Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jbp.finding import Finding
    from jbp.model.plan import Plan
    from jbp.reading.inputs import Inputs
    from jbp.syntax.by_section import Sections
    from jbp.syntax.parse import Parsed
    from jbp.waiver import Waiver

NOBODY = ""
"""For whom a plan is cut where every partner is to see what is left."""


def read_lightly(inputs: Inputs, partner: str | None = None, known: Sections | None = None) -> Document:
    """Read a plan that was read before, for a walk through its history: its shape is looked at, and nothing else.

    Args:
        inputs: the bytes of its files.
        partner: as in `read`.
        known: what texts were parsed before; those of this plan are added.
    """
    return _read(inputs, Texts(Collector(), known, is_light=True), partner)


def read(inputs: Inputs, partner: str | None = None) -> Document:
    """Read a plan.

    Args:
        inputs: the bytes of its files.
        partner: cut the plan for this partner before anything is typed or computed; positions and texts are then those
            of the redacted plan.
    """
    texts = Texts(Collector())
    document = _read(inputs, texts, partner)
    if inputs.waivers is None and inputs.base is None:
        return document
    from jbp.reading.waivers_beside import with_waivers_beside  # few plans have any  # noqa: PLC0415

    return with_waivers_beside(document, inputs, partner, texts.owners)


def _read(inputs: Inputs, texts: Texts, partner: str | None) -> Document:
    tree = texts.tree(inputs)
    shared = texts.redacted(inputs.main.name, tree, NOBODY) if tree is not None and texts.overlay is not None else None
    if partner is not None:
        return replace(_read_cut(inputs.main.name, tree, texts, partner), shared=shared)
    if tree is None:
        return _document(inputs.main.name, texts, None, None)
    if texts.overlay is not None:
        check_owners(texts.overlay, tree, texts.found)
    if texts.actuals:
        texts.tell_of_tables()
    document = _document(inputs.main.name, texts, tree, _understand(tree, texts))
    return replace(document, shared=shared, owners=texts.owners)


def redact(inputs: Inputs, partner: str) -> Source | None:
    """The text of the plan as one partner may see it, in canonical layout; None as long as it cannot be read."""
    texts = Texts(Collector())
    tree = texts.tree(inputs)
    return None if tree is None else texts.redacted(inputs.main.name, tree, partner)


def _read_cut(name: str, tree: MapNode | None, texts: Texts, partner: str) -> Document:
    """A partner's Document: read from the redacted text alone, so that nothing else can show."""
    redacted = None if tree is None else texts.redacted(name, tree, partner)
    if redacted is None:
        return _unreadable(name, partner)
    left = Texts(Collector(), is_light=texts.is_light)
    tree = left.parse(redacted)
    return _document(name, left, tree, _understand(tree, left) if tree is not None else None)


def _unreadable(name: str, partner: str) -> Document:
    """What is said to a partner of a plan whose text is broken: that alone, since nobody knows what may be shown."""
    found = Collector()
    found.add(
        "yaml-syntax",
        Spot(name, 0, 0),
        f"this plan cannot be shown to {partner} before its text is mended",
        label="not to be read",
        mend="Run jbp validate without --for, where the whole plan may be seen.",
    )
    texts = Texts(found)
    texts.sources[name] = Source(name, "")
    return _document(name, texts, None, None)


def _understand(tree: MapNode, texts: Texts) -> Plan | None:
    """Type and resolve; the plan where its shape is right."""
    found = texts.found
    if texts.is_light:
        return type_plan(tree, found) if is_known_version(tree, found) else None
    check_ambiguous_texts(texts.parsed, tree, found)
    if not is_known_version(tree, found):
        return None
    plan = type_plan(tree, found)
    check_empty_texts(texts.parsed, tree, found)
    named = references(tree)
    calendar = check_calendar(tree, found)
    check_period_keys(tree, named, calendar, found)
    check_partners(tree, found)
    check_customers(tree, found)
    resolve_references(tree, named, found)
    check_games(tree, found)
    check_formulas(tree, found)
    check_cycles(tree, named, found)
    check_currencies(plan, tree, found)
    check_shares(tree, found)
    return plan


def _document(name: str, texts: Texts, tree: MapNode | None, plan: Plan | None) -> Document:
    document = Document(name, texts.sources, tree, plan, texts.found.findings(), tuple(_waivers(texts.parsed)))
    if texts.covered:
        # A plan with a covered value is none; what is said of that value, or of what it held, is no news.
        document = replace(document, plan=None, findings=tuple(_beside(texts, document)))
    if texts.actuals:
        from jbp.reading.actuals import without_fixes  # as above  # noqa: PLC0415

        document = without_fixes(document, texts.actuals.values())
    return document.with_findings(sorted(document.findings, key=document.order))


def _beside(texts: Texts, document: Document) -> Iterator[Finding]:
    """The findings of broken YAML, and those beside the lines that had to be covered."""
    for finding in document.findings:
        place = document.place(finding.at, finding.part)
        is_news = (place.file, place.line) not in texts.covered and (texts.is_whole or finding.name not in _ECHOES)
        if is_news or finding.name == "yaml-syntax":
            yield finding


_ECHOES = frozenset({"dangling-reference", "missing-key"})
"""What may follow from an entry that could not be read."""


def _waivers(parsed: Iterable[Parsed]) -> Iterator[Waiver]:
    for one in parsed:
        if one.tree is not None and may_waive(one.source.text):
            yield from waivers(one.source, one.tree, one.comments)
