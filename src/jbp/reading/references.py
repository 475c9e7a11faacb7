"""Every reference of a tree, and whether what it names exists (005)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jbp.address import parse_address
from jbp.finding import Related
from jbp.model.naming import noun_of
from jbp.model.references import ANYWHERE, PATTERNS, SECTIONS, WORDS_BESIDE_PARTNERS, Kind
from jbp.model.scalars import is_id
from jbp.reading.collector import renaming, replacement
from jbp.reading.names import describe, name_of, shortened
from jbp.reading.typed import close_word, is_misnamed
from jbp.syntax.nodes import ListNode, MapNode, Scalar, find, is_absent, keys_at

if TYPE_CHECKING:
    from jbp.address import Address
    from jbp.finding import Part
    from jbp.model.references import Node as Pattern
    from jbp.reading.collector import Collector
    from jbp.syntax.nodes import Node


class Reference(NamedTuple):
    """A text that names something else in the plan: where it stands, what it can lead to, and what it says."""

    address: Address
    kind: Kind
    part: Part
    text: str


def references(tree: MapNode) -> tuple[Reference, ...]:
    """Every reference of a tree, in the order of the text; what is absent or the team's own (``x-``) is passed over."""
    found: list[Reference] = []
    _of_mapping(tree, (), PATTERNS, found)
    return tuple(found)


# They gather into a list: yielded, each reference would pass through all the levels above it.
def _of_mapping(node: MapNode, address: Address, pattern: Pattern | None, found: list[Reference]) -> None:
    if pattern is not None and pattern.free:
        return
    for key, value in node.entries:
        name = key.text
        following = pattern.at(name) if pattern is not None else None
        common = ANYWHERE.get(name)
        # Most entries are texts that no pattern speaks of.
        if (
            isinstance(value, Scalar)
            and following is None
            and common is None
            and (pattern is None or pattern.key is None)
        ):
            continue
        if name.startswith("x-") or is_absent(value):
            continue
        at = (*address, name)
        if pattern is not None and pattern.key is not None:
            found.append(Reference(at, pattern.key, "key", name))
        _of_value(value, at, following, common, found)


def _of_value(value: Node, at: Address, pattern: Pattern | None, common: Kind | None, found: list[Reference]) -> None:
    kind = pattern.value if pattern is not None and pattern.value is not None else common
    if isinstance(value, Scalar):
        # A one-item list may be written as its text where the format allows it.
        kind = kind or (pattern.steps["[]"].value if pattern is not None and "[]" in pattern.steps else None)
        if kind is not None:
            found.append(Reference(at, kind, "value", value.text))
    elif isinstance(value, ListNode):
        following = pattern.at(0) if pattern is not None else None
        for number, item in enumerate(value.items):
            if not is_absent(item):
                _of_value(item, (*at, number), following, None if following is not None else kind, found)
    else:
        _of_mapping(value, at, pattern, found)


class Targets:
    """What there is to be named, by kind."""

    def __init__(self, tree: MapNode) -> None:
        self._tree = tree
        self._ids: dict[Kind, dict[str, Address]] = {}
        for kind, sections in SECTIONS.items():
            self._ids[kind] = {
                key: (*section.split("."), key)
                for section in sections
                for key in keys_at(tree, tuple(section.split(".")))
            }
        self._components = _texts(tree, ("components",))
        self._below: dict[Address, dict[str, Address]] = {}

    def of(self, reference: Reference) -> dict[str, Address]:
        """Everything that a reference could name: by id, with its address."""
        kind, at = reference.kind, reference.address
        if kind is Kind.OPTION:
            return self._beside((*at[:2], "options"))
        if kind is Kind.ACTIVITY:
            return self._beside(at[:3])
        if kind is Kind.COMPONENT:
            return {name: ("components", number) for number, name in enumerate(self._components)}
        return self._ids.get(kind, {})

    def _beside(self, place: Address) -> dict[str, Address]:
        """The entries at a place, kept: thousands of activities may each name one of thousands."""
        if place not in self._below:
            self._below[place] = {key: (*place, key) for key in keys_at(self._tree, place)}
        return self._below[place]

    def exists(self, reference: Reference) -> bool:
        """Whether what a reference names is there (periods are judged elsewhere)."""
        _, kind, _, text = reference
        if kind is Kind.PERIOD or kind is Kind.PERIOD_OR_DATE or text in self.of(reference):
            return True  # (a set of the two would hash the kind, which costs as much as all else here)
        if kind is Kind.PERSON_LOOSELY:
            return not is_id(text)
        if kind is Kind.PARTY:
            return text == "joint"
        if kind is Kind.COMPONENT:
            return not self._components
        if kind is Kind.PARTNER:
            return any(text in WORDS_BESIDE_PARTNERS.get(str(step), ()) for step in reference.address[2:])
        return kind in {Kind.ADDRESS, Kind.ACTIVITY} and self._stands(text)

    def _stands(self, text: str) -> bool:
        address = parse_address(text)
        return address is not None and len(address) > 1 and find(self._tree, address) is not None


def resolve_references(tree: MapNode, named: tuple[Reference, ...], found: Collector) -> None:
    """Report every reference that leads nowhere."""
    targets = Targets(tree)
    for reference in named:
        if targets.exists(reference) or found.has_reported(reference.address):
            continue
        if not _is_excused(reference, tree):
            _report(reference, targets, tree, found)


def _is_excused(reference: Reference, tree: MapNode) -> bool:
    """Whether the section that a reference leads to is itself wrong, which is reported, so that nobody knows."""
    if reference.kind is Kind.ADDRESS:
        steps = tuple(reference.text.split("."))
        sections: tuple[tuple[str, ...], ...] = (steps[:1], steps[:2])
    else:
        sections = tuple(tuple(section.split(".")) for section in SECTIONS.get(reference.kind, ()))
    return any(_is_wrong_section(section, tree) for section in sections)


def _is_wrong_section(section: tuple[str, ...], tree: MapNode) -> bool:
    node = find(tree, section)
    if node is not None and (isinstance(node[1], MapNode) or noun_of(section) is not None):
        return False
    return node is not None or section == ("partners",) or is_misnamed(section[-1], section[:-1], tree)


def _report(reference: Reference, targets: Targets, tree: MapNode, found: Collector) -> None:
    address, text = reference.address, reference.text
    candidates = targets.of(reference)
    meant = _meant(text, candidates, tree)
    if meant is None and reference.kind in {Kind.ADDRESS, Kind.ACTIVITY}:
        from jbp.reading.addresses import entry_addresses, meant_address  # only a mistake pays  # noqa: PLC0415

        candidates = entry_addresses(tree) if reference.kind is Kind.ADDRESS or "." in text else candidates
        meant = meant_address(text, candidates)
    noun = _NOUN.get(reference.kind, reference.kind.value)
    field = next(
        (step for step in reversed(address[: -1 if reference.part == "key" else None]) if isinstance(step, str)), ""
    )
    related: tuple[Related, ...] = ()
    if meant is not None:
        node = find(tree, candidates[meant])
        name = name_of(node[1]) if node is not None else None
        related = (Related(candidates[meant], f'did you mean this one, "{shortened(name or meant)}"?'),)
    found.add(
        "dangling-reference",
        address,
        f'{describe(tree, address)} names {noun} "{shortened(text)}" under {field}, which does not exist',
        part=reference.part,
        label=f"no {noun} has this id" if reference.kind not in _WRITTEN_OUT else "nothing stands there",
        mend=f"Write {meant}." if meant else _how_to_mend(reference, candidates),
        related=related,
        stated=(text,),
        fix=renaming(address, meant) if reference.part == "key" else replacement(address, meant),
    )


_NOUN = {
    Kind.PERSON_LOOSELY: "person",
    Kind.PARTY: "partner",
    Kind.CUSTOMER: "segment or account",
    Kind.OPTION: "option",
    Kind.ACTIVITY: "activity",
}
_WRITTEN_OUT = frozenset({Kind.ADDRESS, Kind.ACTIVITY, Kind.COMPONENT})


def _how_to_mend(reference: Reference, candidates: dict[str, Address]) -> str:
    if reference.kind is Kind.ADDRESS:
        from jbp.reading.addresses import example_address  # only a mistake pays  # noqa: PLC0415

        return f"Write the address of an entry of this plan, such as {example_address(candidates)}."
    if not candidates:
        sections = " or ".join(SECTIONS.get(reference.kind, ("the section it belongs to",)))
        return f"Add it under {sections}, or take the reference out."
    return f"Write one of: {', '.join(list(candidates)[:8])}; or add the missing entry."


def _meant(text: str, candidates: dict[str, Address], tree: MapNode) -> str | None:
    """The candidate that was probably meant: by its id, else by its name."""
    close = close_word(text, tuple(candidates))
    if close is not None:
        return close
    names = {}
    for key, address in candidates.items():
        node = find(tree, address)
        name = name_of(node[1]) if node is not None else None
        if name:
            names[name.lower()] = key
    named = close_word(text, tuple(names))
    return names[named] if named is not None else None


def _texts(tree: MapNode, address: Address) -> tuple[str, ...]:
    node = find(tree, address)
    if node is None or not isinstance(node[1], ListNode):
        return ()
    return tuple(item.text for item in node[1].items if isinstance(item, Scalar))
