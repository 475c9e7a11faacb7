"""Parts and overlay: several trees become the one tree of a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.address import show_address
from jbp.finding import Related, Spot
from jbp.model.naming import NAME_FIELDS
from jbp.model.sections import HEAD, OVERLAY_HEAD
from jbp.model.stored import shape
from jbp.syntax.nodes import Entry, MapNode, Scalar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jbp.address import Address
    from jbp.reading.collector import Collector
    from jbp.syntax.nodes import Node


def unite_parts(main: MapNode, parts: Iterable[MapNode], found: Collector) -> MapNode:
    """The plan with its parts: sections are united, an entry stands whole in one file."""
    for part in parts:
        main = _unite(main, _sections_of(part, found), (), found)
    return main


def _sections_of(part: MapNode, found: Collector) -> MapNode:
    """A part without the keys that belong into the plan itself, each of which is reported."""
    kept: list[Entry] = []
    for entry in part.entries:
        if _is_section(entry.key.text):
            kept.append(entry)
            continue
        known = entry.key.text in (shape().fields_at(()) or ())
        found.add(
            "wrong-type" if known else "unknown-key",
            _spot(entry.key),
            f'a part holds sections only; "{entry.key.text}" is {"none" if known else "unknown to the format"}',
            label="not a section",
            mend="Move it into the plan that names this part." if known else "Take it out.",
        )
    return part._replace(entries=tuple(kept))


def _is_section(key: str) -> bool:
    return key.startswith("x-") or (key not in HEAD and key in (shape().fields_at(()) or ()))


def _unite(ours: MapNode, theirs: MapNode, address: Address, found: Collector) -> MapNode:
    standing = {entry.key.text: index for index, entry in reversed(tuple(enumerate(ours.entries)))}
    entries = list(ours.entries)
    for entry in theirs.entries:
        at = (*address, entry.key.text)
        index = standing.get(entry.key.text)
        if index is None:
            standing[entry.key.text] = len(entries)
            entries.append(entry)
            continue
        mine = entries[index]
        if isinstance(mine.value, MapNode) and isinstance(entry.value, MapNode) and _may_be_united(at):
            entries[index] = Entry(mine.key, _unite(mine.value, entry.value, at, found))
        elif entry.key.file != mine.key.file:
            _report_twice(at, mine, entry, found)
    return ours._replace(entries=tuple(entries))


def _may_be_united(address: Address) -> bool:
    """A section may stand in several files; an entry, and what is the team's own, may not."""
    return shape().is_section(address) and not str(address[0]).startswith("x-")


def _report_twice(address: Address, first: Entry, second: Entry, found: Collector) -> None:
    found.add(
        "duplicate-id",
        _spot(second.key),
        f"{show_address(address)} stands in two files of this plan, and an entry stands whole in one",
        label="stands here again",
        mend="Keep one of the two, or give one another id.",
        related=(Related(_spot(first.key), "stands here first"),),
    )


def lay_overlay(shared: MapNode, overlay: MapNode, found: Collector) -> MapNode:
    """The shared plan with what an overlay adds; what it would change is reported and left as it was."""
    added = overlay._replace(entries=tuple(entry for entry in overlay.entries if entry.key.text not in OVERLAY_HEAD))
    return _lay(shared, added, (), found)


def _lay(ours: MapNode, added: MapNode, address: Address, found: Collector) -> MapNode:
    standing = {entry.key.text: index for index, entry in reversed(tuple(enumerate(ours.entries)))}
    entries = list(ours.entries)
    for entry in added.entries:
        index = standing.get(entry.key.text)
        if index is None:
            standing[entry.key.text] = len(entries)
            entries.append(entry)
            continue
        mine, at = entries[index], (*address, entry.key.text)
        stated, more = _written_out(mine.value, entry.value, at), _written_out(entry.value, mine.value, at)
        if isinstance(stated, MapNode) and isinstance(more, MapNode):
            entries[index] = Entry(mine.key, _lay(stated, more, at, found))
        elif not _same(mine, entry):
            _report_change(at, mine, entry, found)
    return ours._replace(entries=tuple(entries))


def _written_out(node: Node, other: Node, address: Address) -> Node:
    """An entry that is written as its name alone, with the name under its key where the other file has more to say."""
    if not isinstance(node, Scalar) or not isinstance(other, MapNode):
        return node
    fields = shape().fields_at(address) or ()
    # People have a title besides, which is not what they are called.
    field = next((name for name in ("name", *NAME_FIELDS) if name in fields), None)
    if field is None:
        return node
    key = Scalar(field, "plain", node.file, node.start, node.end)
    return MapNode((Entry(key, node),), flow=True, file=node.file, start=node.start, end=node.end)


def _same(first: Entry, second: Entry) -> bool:
    one, other = first.value, second.value
    return isinstance(one, Scalar) and isinstance(other, Scalar) and one.text == other.text


def _report_change(address: Address, shared: Entry, overlay: Entry, found: Collector) -> None:
    found.add(
        "overlay-changes-shared-entry",
        _spot(overlay.key),
        f"the overlay states {show_address(address)}, which the shared plan states already",
        label="an overlay adds, and never changes",
        mend="Change it in the shared plan, or add an entry of your own beside it.",
        related=(Related(_spot(shared.key), "stated here in the shared plan"),),
    )


def _spot(node: Scalar) -> Spot:
    return Spot(node.file, node.start, node.end)
