"""The Document: a plan, where each of its addresses stands, and what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from jbp.address import show_address
from jbp.finding import Spot
from jbp.syntax.nodes import find

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from jbp.address import Address
    from jbp.finding import Finding, Location, Part
    from jbp.model.plan import Plan
    from jbp.syntax.nodes import MapNode, Node, Scalar, Source
    from jbp.waiver import Waiver


_NONE: Mapping[str, tuple[str, ...]] = MappingProxyType({})


class Place(NamedTuple):
    """Where something stands, for people and editors: lines and columns count from 1, in code points."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int
    address: str


@dataclass(frozen=True, slots=True)
class Document:
    """What reading a plan gives.

    Attributes:
        name: how messages call the plan's file.
        sources: every file read, by name. For a partner's view this is the redacted text, and nothing else.
        tree: the plan's parts and overlay as one tree; None where the text is not to be read at all.
        plan: the typed plan; None as long as there is an error of integrity in its shape.
        findings: what is wrong with the plan's integrity (001 to 013), sorted.
        waivers: the accepted findings that the plan's comments name, and the files of waivers beside it.
        shared: for a plan with an overlay laid on it, the text that every partner may see; else None, since the tree
            tells it. See `jbp.reading.shared`.
        owners: for the files of an overlay, the partners they are private to; none in a partner's view.
    """

    name: str
    sources: Mapping[str, Source]
    tree: MapNode | None
    plan: Plan | None
    findings: tuple[Finding, ...]
    waivers: tuple[Waiver, ...] = ()
    shared: Source | None = None
    owners: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: _NONE)

    def spot(self, at: Location, part: Part = "value") -> Spot:
        """The stretch of text of an address; of what is absent, the key of the nearest entry that exists."""
        if isinstance(at, Spot):
            return at
        if self.tree is None:
            return Spot(self.name, 0, 0)
        found, complete = self._nearest(at)
        if found is None:
            return _first_line(self.tree)
        key, value = found
        node = key if key is not None and (part == "key" or not complete or not _is_short(value)) else value
        return Spot(node.file, node.start, node.end)

    @property
    def may_keep_secrets(self) -> bool:
        """Whether something in it may be private to some partners: most plans never write the word."""
        if self.owners:
            return True
        # An escape may write it as well; however else it is spelt, it is a key that the format does not know.
        return any("private_to" in source.text or "\\" in source.text for source in self.sources.values())

    def has_section(self, at: Location) -> bool:
        """Whether the plan has the section that an address lies in; of a stretch of text it has."""
        if isinstance(at, Spot) or self.tree is None or not at:
            return True
        return find(self.tree, at[:1]) is not None

    def place(self, at: Location, part: Part = "value") -> Place:
        """The file, line and column of an address or a stretch of text."""
        spot = self.spot(at, part)
        source = self.sources[spot.file]
        line, column = source.position(spot.start)
        end_line, end_column = source.position(spot.end)
        return Place(spot.file, line, column, end_line, end_column, "" if isinstance(at, Spot) else show_address(at))

    def order(self, finding: Finding) -> tuple[str, int, int, str]:
        """Where a finding stands among others: by file, line, column and code."""
        place = self.place(finding.at, finding.part)
        return place.file, place.line, place.column, finding.code

    def with_findings(self, findings: Iterable[Finding]) -> Document:
        """The same document with other findings."""
        return replace(self, findings=tuple(findings))

    def _nearest(self, address: Address) -> tuple[tuple[Scalar | None, Node] | None, bool]:
        if self.tree is None:
            return None, False
        for length in range(len(address), 0, -1):
            found = find(self.tree, address[:length])
            if found is not None:
                return found, length == len(address)
        return None, False


def _is_short(value: Node) -> bool:
    """Whether underlining the value itself says more than underlining its key: a text, or a flow collection."""
    return getattr(value, "flow", True) is True


def _first_line(tree: MapNode) -> Spot:
    """The plan's first key: where what the whole plan lacks is reported."""
    if not tree.entries:
        return Spot(tree.file, tree.start, tree.start)
    key = tree.entries[0].key
    return Spot(key.file, key.start, key.end)
