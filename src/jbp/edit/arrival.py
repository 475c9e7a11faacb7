"""Where among its neighbours a new entry goes, and how it is set apart from them.

A section goes where the format has it: after the nearest one before it that is there; so does a field of an entry whose
fields are in that order. Everything else becomes the last of what holds it. A blank line parts a new entry from the one
above where blank lines part its neighbours.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jbp.edit.canonical import group_of
from jbp.edit.layout import STEP
from jbp.edit.span import column, end_of_lines, is_kept_open, line_start
from jbp.edit.value import is_filled
from jbp.model.sections import OVERLAY_HEAD
from jbp.model.stored import shape
from jbp.syntax.nodes import MapNode, find, is_absent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.address import Address

_DEEPEST_STEP: Final = 8


def place_of_new(text: str, tree: MapNode, address: Address) -> int | None:
    """Which entry of its holder the first missing level of an address becomes; None for the last."""
    for length in range(len(address)):
        found = find(tree, address[:length])
        if found is None:
            return None
        holder = found[1]
        if find(tree, address[: length + 1]) is None:
            return _place(text, holder, address[: length + 1]) if isinstance(holder, MapNode) else None
    return None


def _place(text: str, holder: MapNode, address: Address) -> int | None:
    """The place that the format gives to a section or a field; None where its holder has no order.

    The fields of an entry may stand in any order, and keep it: only where they are in that of the format does a new one
    go among them. So it is in brackets; an empty place there is most often a comma that lacks quotes, and stays last.
    """
    fields = _order(holder, address)
    if fields is None:
        return None
    before = set(fields[: fields.index(str(address[-1]))])
    if len(address) == 1:
        before |= OVERLAY_HEAD
    ranks = [_rank(key.text, fields) if key.text in before else -1 for key, _ in holder.entries]
    nearest = max(ranks)
    place = len(ranks) - ranks[::-1].index(nearest) if nearest >= 0 else 0
    if holder.flow:
        return place if _has_room_before(text, holder, place) else None
    if place:
        return place
    first = holder.entries[0].key.start
    if text[line_start(text, first) : first].strip():
        return None  # it stands behind the dash of an item
    # What stands above the first entry may speak of the whole file: it is not parted from that entry.
    return 1 if _has_comment_above(text, first) else 0


def _has_room_before(text: str, holder: MapNode, place: int) -> bool:
    """Whether an entry inside brackets can be written in front of another: on the line of the comma before it."""
    if place == len(holder.entries):
        return False
    at = holder.entries[place].key.start
    return text[line_start(text, at) : at].rstrip()[-1:] in {",", "{"}


def _order(holder: MapNode, address: Address) -> tuple[str, ...] | None:
    """The fields of a holder in the order that counts for a new one; None where none does."""
    fields = shape().fields_at(address[:-1])
    if fields is None or address[-1] not in fields or not is_filled(holder):
        return None
    if holder.flow and any(is_absent(value) for _, value in holder.entries):
        return None
    is_section = shape().is_section(address[:-1]) and not holder.flow
    return fields if is_section or _is_in_order(holder, fields) else None


def _is_in_order(holder: MapNode, fields: tuple[str, ...]) -> bool:
    ranks = [fields.index(key.text) if key.text in fields else len(fields) for key, _ in holder.entries]
    return ranks == sorted(ranks)


def _rank(key: str, fields: tuple[str, ...]) -> int:
    """The rank of a field; what says that a file is an overlay stands at its head."""
    return fields.index(key) if key in fields else 0


def _has_comment_above(text: str, at: int) -> bool:
    start = line_start(text, at)
    return start > 0 and text[line_start(text, start - 1) : start].lstrip().startswith("#")


def is_parted(text: str, holder: MapNode, place: int, address: Address) -> bool:
    """Whether a blank line stands between a new entry and the one above it.

    Args:
        text: the file's text.
        holder: the block mapping that takes the entry.
        place: which of its entries it becomes; 1 or more.
        address: where the entry stands.
    """
    if is_kept_open(text, holder.entries[place - 1].value):
        return False  # the blank line would be part of the text above
    last = len(holder.entries)
    before = _is_gap(text, holder, place - 2) if place > 1 else None
    after = _is_gap(text, holder, place - 1) if place < last else None
    group = group_of(str(address[0])) if len(address) == 1 else None
    if group not in {None, group_of(holder.entries[place - 1].key.text)}:
        # A group of sections opens.
        return after if after is not None else any(_is_gap(text, holder, one) for one in range(last - 1))
    if group is not None and place < last and group != group_of(holder.entries[place].key.text):
        return bool(before)  # the blank line below it is that of the next group
    return all(gap for gap in (before, after) if gap is not None) and (before, after) != (None, None)


def _is_gap(text: str, holder: MapNode, place: int) -> bool:
    """Whether a blank line stands between an entry and the next."""
    indent = column(text, holder.entries[place].key.start)
    end = end_of_lines(text, holder.entries[place].value, indent)
    between = text[end : line_start(text, holder.entries[place + 1].key.start)]
    return any(not line.strip() for line in between.split("\n")[1:-1])


def stands_open(holder: MapNode, place: int, address: Address) -> bool:
    """Whether a new entry takes lines of its own because the entry above it does: both are entries keyed by ids."""
    above = holder.entries[place - 1].value
    is_keyed = shape().stands_at(address[:-1]) and shape().fields_at(address[:-1]) is None
    return is_keyed and isinstance(above, MapNode) and not above.flow


def step_of(text: str, tree: MapNode, address: Address) -> int:
    """How far what belongs to a key is indented around an address: as its neighbours do, else as what it stands in."""
    holders = [found[1] for length in range(len(address)) if (found := find(tree, address[:length])) is not None]
    steps = [step for holder in holders if isinstance(holder, MapNode) for step in _steps(text, holder, address)]
    return steps[-1] if steps else STEP


def _steps(text: str, holder: MapNode, address: Address) -> Iterator[int]:
    """How far the entries of a mapping indent what belongs to them; that on the way to an address comes last."""
    for key, value in sorted(holder.entries, key=lambda entry: entry.key.text in address):
        if isinstance(value, MapNode) and not (holder.flow or value.flow) and is_filled(value):
            step = column(text, value.entries[0].key.start) - column(text, key.start)
            if 1 <= step <= _DEEPEST_STEP:
                yield step
