"""To whom an overlay is private."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.finding import Spot
from jbp.syntax.nodes import MapNode, Scalar, find

if TYPE_CHECKING:
    from jbp.reading.collector import Collector


def owners_of(overlay: MapNode) -> tuple[str, ...]:
    """The partners an overlay is private to; none where that is malformed, which hides it from everybody."""
    node = find(overlay, ("private_to",))
    if node is None:
        return ()
    value = node[1]
    if isinstance(value, Scalar):
        return (value.text,)
    items = () if isinstance(value, MapNode) else value.items
    return tuple(item.text for item in items if isinstance(item, Scalar))


def check_owners(overlay: MapNode, tree: MapNode, found: Collector) -> None:
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
    for owner in owners_of(overlay):
        if at is not None and owner not in ids:
            found.add(
                "dangling-reference",
                Spot(at[1].file, at[1].start, at[1].end),
                f'the overlay is private to "{owner}", which is no partner of this plan',
                label="no partner has this id",
                mend=f"Write one of: {', '.join(ids)}.",
            )
