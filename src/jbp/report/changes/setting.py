"""How changes are told: in which format, how wide, and from whose point of view."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from jbp.address import show_address
from jbp.changes.favour import seen_by
from jbp.changes.material import Level
from jbp.letters import one_line

if TYPE_CHECKING:
    from jbp.changes.change import Change
    from jbp.changes.comparison import Comparison
    from jbp.reading.document import Place


LEVELS: Final = {Level.MATERIAL: "Material", Level.REVIEW: "To review", Level.INFO: "For information"}
"""What a reader sees above the changes of a level."""
FATES: Final = {
    "added": "This plan is new: it is not in {base}.",
    "removed": "This plan is gone: it is in {base} alone.",
}
"""What is said of a plan that came or went as a whole."""


class ChangesSetting(NamedTuple):
    """How changes are told.

    Attributes:
        width: the columns of the terminal.
        color: whether it is coloured.
        verbose: whether what is folded is shown: details, and changes for information.
        perspective: the partner for whom it is said whom each material change favours; None where nobody asks.
    """

    width: int = 80
    color: bool = False
    verbose: bool = False
    perspective: str | None = None


def place_of(change: Change, comparison: Comparison) -> Place | None:
    """Where a change stands: in the later state, or in the earlier one where it was removed."""
    document, at = (comparison.base, change.was_at) if change.kind == "removed" else (comparison.head, change.at)
    return None if document is None else document.place(at, "key")


def where(change: Change, comparison: Comparison) -> str:
    """The address of a change, and the file and line it stands in."""
    place = place_of(change, comparison)
    address = one_line(show_address(change.at))
    return address if place is None else f"{address}   {one_line(place.file)}:{place.line}"


def favoured(change: Change, perspective: str) -> str:
    """Whom a change favours, seen by one partner; empty where the plan does not say."""
    return "" if change.favour is None else seen_by(change.favour, perspective)
