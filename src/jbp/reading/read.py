"""From the bytes of a plan's files to its Document: the one way in.

Parse every file, unite the parts, lay the overlay, cut for a partner, type, resolve. Nothing that a file holds raises.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from jbp.finding import Spot
from jbp.model.stored import shape
from jbp.reading.ambiguous_texts import check_ambiguous_texts
from jbp.reading.collector import Collector
from jbp.reading.currencies import check_currencies
from jbp.reading.customers import check_customers
from jbp.reading.cycles import check_cycles
from jbp.reading.document import Document
from jbp.reading.empty_texts import check_empty_texts
from jbp.reading.formulas import check_formulas
from jbp.reading.games import check_games
from jbp.reading.partners import check_partners
from jbp.reading.periods import check_calendar, check_period_keys
from jbp.reading.references import references, resolve_references
from jbp.reading.shares import check_shares
from jbp.reading.typed import type_plan
from jbp.reading.unite import lay_overlay, unite_parts
from jbp.reading.waivers import may_waive, waivers
from jbp.syntax.nodes import MapNode, Scalar, Source, find, keys_at
from jbp.syntax.parse import Parsed, decode, parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jbp.finding import Finding, Location
    from jbp.model.plan import Plan
    from jbp.reading.actuals import Actuals
    from jbp.reading.inputs import FileBytes, FileProblem, Inputs
    from jbp.syntax.by_section import Sections
    from jbp.waiver import Waiver

FORMAT_VERSION = "1"
NOBODY = ""
"""For whom a plan is cut where every partner is to see what is left."""


def read_lightly(inputs: Inputs, partner: str | None = None, known: Sections | None = None) -> Document:
    """Read a plan that was read before, for a walk through its history: its shape is looked at, and nothing else.

    Args:
        inputs: the bytes of its files.
        partner: as in `read`.
        known: what texts were parsed before; those of this plan are added.
    """
    return _read(inputs, _Texts(Collector(), known, is_light=True), partner)


def read(inputs: Inputs, partner: str | None = None) -> Document:
    """Read a plan.

    Args:
        inputs: the bytes of its files.
        partner: cut the plan for this partner before anything is typed or computed; positions and texts are then those
            of the redacted plan.
    """
    texts = _Texts(Collector())
    document = _read(inputs, texts, partner)
    if inputs.waivers is None and inputs.base is None:
        return document
    from jbp.reading.waivers_beside import with_waivers_beside  # few plans have any  # noqa: PLC0415

    return with_waivers_beside(document, inputs, partner, texts.owners)


def _read(inputs: Inputs, texts: _Texts, partner: str | None) -> Document:
    tree = texts.tree(inputs)
    shared = texts.redacted(inputs.main.name, tree, NOBODY) if tree is not None and texts.overlay is not None else None
    if partner is not None:
        return replace(_read_cut(inputs.main.name, tree, texts, partner), shared=shared)
    if tree is None:
        return _document(inputs.main.name, texts, None, None)
    if texts.overlay is not None:
        _check_owners(texts.overlay, tree, texts.found)
    if texts.actuals:
        texts.tell_of_tables()
    document = _document(inputs.main.name, texts, tree, _understand(tree, texts))
    return replace(document, shared=shared, owners=texts.owners)


def redact(inputs: Inputs, partner: str) -> Source | None:
    """The text of the plan as one partner may see it, in canonical layout; None as long as it cannot be read."""
    texts = _Texts(Collector())
    tree = texts.tree(inputs)
    return None if tree is None else texts.redacted(inputs.main.name, tree, partner)


def _read_cut(name: str, tree: MapNode | None, texts: _Texts, partner: str) -> Document:
    """A partner's Document: read from the redacted text alone, so that nothing else can show."""
    redacted = None if tree is None else texts.redacted(name, tree, partner)
    if redacted is None:
        return _unreadable(name, partner)
    left = _Texts(Collector(), is_light=texts.is_light)
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
    texts = _Texts(found)
    texts.sources[name] = Source(name, "")
    return _document(name, texts, None, None)


class _Texts:
    """The files of a plan while they become one tree."""

    def __init__(self, found: Collector, known: Sections | None = None, *, is_light: bool = False) -> None:
        self.found = found
        self.known = known
        self.is_light = is_light
        self.sources: dict[str, Source] = {}
        self.parsed: list[Parsed] = []
        self.owners: dict[str, tuple[str, ...]] = {}
        self.overlay: MapNode | None = None
        self.actuals: dict[str, Actuals] = {}
        self.covered: set[tuple[str, int]] = set()
        self.is_whole = True

    def tree(self, inputs: Inputs) -> MapNode | None:
        """The united tree of a plan, or of an overlay laid over the plan that it extends."""
        own = self._united(inputs)
        if any(problem.at == ("extends",) for problem in inputs.problems):
            return None  # an overlay of nothing: by itself it lacks what every plan must state
        if own is None or not self._may_extend(own, inputs):
            return None
        if inputs.base is None:
            return self._with_actuals(own, inputs)
        self.overlay = own
        for file in (inputs.main, *inputs.parts):
            self.owners[file.name] = _owners(own)
        shared = self._united(inputs.base)
        if shared is None:
            return None
        shared = self._with_actuals(shared, inputs.base)
        return lay_overlay(shared, self._with_actuals(own, inputs, shared), self.found)

    def _with_actuals(self, tree: MapNode, inputs: Inputs, shared: MapNode | None = None) -> MapNode:
        """A tree with the figures of its tables; for an overlay, the plan that it extends is `shared`."""
        if not inputs.tables:
            return tree
        from jbp.reading.actuals import with_actuals  # few plans have tables  # noqa: PLC0415

        own = {file.name for file in (inputs.main, *inputs.parts)}
        actuals = with_actuals(tree, inputs.tables, shared, own if shared is None else own | self.sources.keys())
        self.actuals[inputs.main.name] = actuals
        for source in actuals.sources:
            self.sources[source.name] = source
            if shared is not None:
                self.owners[source.name] = self.owners[inputs.main.name]
        return actuals.tree

    def tell_of_tables(self) -> None:
        """Note what is wrong with tables: all of it, for somebody who sees the whole plan."""
        from jbp.reading.actuals import tell  # as above  # noqa: PLC0415

        tell([mistake for actuals in self.actuals.values() for mistake in actuals.mistakes], self.found)

    def _may_extend(self, own: MapNode, inputs: Inputs) -> bool:
        """Whether a file is a plan, or an overlay that this jbp can lay over one; what keeps it from that is noted."""
        extends = own.get("extends")
        if extends is None:
            return True
        if not isinstance(extends.value, Scalar):
            spot = Spot(extends.value.file, extends.value.start, extends.value.end)
            message = "an overlay extends one plan, and `extends` holds more than a path"
            self.found.add("wrong-type", spot, message, label="one path belongs here", mend="Write the path alone.")
            return False
        version = own.get("jbp")
        if inputs.base is None or version is None:
            return True
        value = version.value
        return _is_known_version(own, self.found, Spot(value.file, value.start, value.end))

    def redacted(self, name: str, tree: MapNode, partner: str) -> Source | None:
        """The text that is left for a partner; None where that cannot be told from a text with mistakes."""
        if self.found:
            return None
        from jbp.cut.cut import cut  # only --for pays for it  # noqa: PLC0415
        from jbp.edit.attach import attached  # noqa: PLC0415
        from jbp.edit.canonical import canonical  # noqa: PLC0415
        from jbp.edit.remarks import united  # noqa: PLC0415

        left = cut(tree, partner, self.owners)
        if self.actuals and self._is_short_of_figures(left, partner):
            return None
        remarks = united(
            [
                attached(one.source, one.tree, one.comments, doubtful=False)
                for one in self.parsed
                if one.tree is not None and partner in self.owners.get(one.source.name, (partner,))
            ]
        )
        return Source(name, canonical(left, shape(), remarks))

    def _is_short_of_figures(self, left: MapNode, partner: str) -> bool:
        """Whether a table is wrong in what concerns the KPIs that a partner may see."""
        seen = frozenset(keys_at(left, ("kpis",)))
        return any(
            mistake.concerns(seen)
            for name, actuals in self.actuals.items()
            if partner in self.owners.get(name, (partner,))
            for mistake in actuals.mistakes
        )

    def _united(self, inputs: Inputs) -> MapNode | None:
        main = self._read(inputs.main)
        parts = [tree for tree in map(self._read, inputs.parts) if tree is not None]
        self._add_file_problems(inputs.main.name, main, inputs.problems)
        return unite_parts(main, parts, self.found) if main is not None and parts else main

    def _read(self, file: FileBytes) -> MapNode | None:
        source = decode(file.data, file.name)
        if not isinstance(source, Source):
            self.sources[file.name] = Source(file.name, file.data.decode(errors="replace"))
            self.found.add_problems((source,))
            return None
        return self.parse(source)

    def parse(self, source: Source) -> MapNode | None:
        """The tree of one file; what is wrong with its text is noted."""
        self.sources[source.name] = source
        parsed = parse(source) if self.known is None else self.known.parse(source)
        self.found.add_problems(parsed.problems)
        if parsed.tree is None:
            parsed = self._recovered(parsed)
        self.parsed.append(parsed)
        return parsed.tree

    def _recovered(self, broken: Parsed) -> Parsed:
        """What can be read of a broken text, so that its other mistakes are told as well."""
        from jbp.syntax.recover import recover  # only a broken text pays for it  # noqa: PLC0415

        again = recover(broken)
        if again is None:
            return broken
        self.found.add_problems(again.problems)
        self.covered.update((broken.source.name, line) for line in again.lines)
        self.is_whole = self.is_whole and again.is_whole
        return again.parsed

    def _add_file_problems(self, name: str, tree: MapNode | None, problems: Iterable[FileProblem]) -> None:
        for problem in problems:
            node = find(tree, problem.at) if tree is not None else None
            spot = Spot(name, node[1].start, node[1].end) if node is not None else Spot(name, 0, 0)
            self.found.add(problem.rule, spot, problem.message.rstrip("."), mend=problem.mend)


def _understand(tree: MapNode, texts: _Texts) -> Plan | None:
    """Type and resolve; the plan where its shape is right."""
    found = texts.found
    if texts.is_light:
        return type_plan(tree, found) if _is_known_version(tree, found) else None
    check_ambiguous_texts(texts.parsed, tree, found)
    if not _is_known_version(tree, found):
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


def _is_known_version(tree: MapNode, found: Collector, at: Location = ("jbp",)) -> bool:
    node = find(tree, ("jbp",))
    if node is None or not isinstance(node[1], Scalar) or node[1].text in {FORMAT_VERSION, ""}:
        return True
    found.add(
        "unsupported-format-version",
        at,
        f'this plan is written in version "{node[1].text}" of the format, and this jbp reads version {FORMAT_VERSION}',
        label="not a version that this jbp reads",
        mend=f"Write jbp: {FORMAT_VERSION}, or install the jbp that reads this version.",
    )
    return False


def _check_owners(overlay: MapNode, tree: MapNode, found: Collector) -> None:
    """Report an overlay that is private to no partner, so that nobody would ever see it."""
    at, partners = find(overlay, ("private_to",)), find(tree, ("partners",))
    if at is None:
        key = overlay.entries[0].key
        found.add(
            "missing-key",
            Spot(key.file, key.start, key.end),
            "the overlay does not say to whom it is private",
            label="private_to is missing",
            mend="Add a line `private_to: ` with the id of your company.",
        )
    ids = [entry.key.text for entry in partners[1].entries] if partners and isinstance(partners[1], MapNode) else []
    for owner in _owners(overlay):
        if at is not None and owner not in ids:
            found.add(
                "dangling-reference",
                Spot(at[1].file, at[1].start, at[1].end),
                f'the overlay is private to "{owner}", which is no partner of this plan',
                label="no partner has this id",
                mend=f"Write one of: {', '.join(ids)}.",
            )


def _owners(overlay: MapNode) -> tuple[str, ...]:
    """The partners an overlay is private to; none where that is malformed, which hides it from everybody."""
    node = find(overlay, ("private_to",))
    if node is None:
        return ()
    value = node[1]
    if isinstance(value, Scalar):
        return (value.text,)
    items = () if isinstance(value, MapNode) else value.items
    return tuple(item.text for item in items if isinstance(item, Scalar))


def _document(name: str, texts: _Texts, tree: MapNode | None, plan: Plan | None) -> Document:
    document = Document(name, texts.sources, tree, plan, texts.found.findings(), tuple(_waivers(texts.parsed)))
    if texts.covered:
        # A plan with a covered value is none; what is said of that value, or of what it held, is no news.
        document = replace(document, plan=None, findings=tuple(_beside(texts, document)))
    if texts.actuals:
        from jbp.reading.actuals import without_fixes  # as above  # noqa: PLC0415

        document = without_fixes(document, texts.actuals.values())
    return document.with_findings(sorted(document.findings, key=document.order))


def _beside(texts: _Texts, document: Document) -> Iterator[Finding]:
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
