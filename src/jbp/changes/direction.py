"""Which way a value went: up, down, later, earlier, better, worse; nowhere, where no order says so."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from jbp.changes.compare import items_between
from jbp.changes.content import Steps, Tbd
from jbp.values.duration import Duration
from jbp.values.quantity import Quantity

if TYPE_CHECKING:
    from jbp.changes.change import Direction
    from jbp.changes.content import Content
    from jbp.values.interval import Interval

RISING: Final = (("low", "medium", "high"), ("down", "flat", "up"), ("short", "mid", "long"))
"""Words from less to more, of one field each."""
IMPROVING: Final[tuple[tuple[str, ...], ...]] = (
    ("stalled", "delayed", "on_track", "done"),
    ("not_met", "partly_met", "met"),
    ("occurred", "open", "closed"),
    ("escalated", "open", "agreed"),
    ("insufficient", "on_track", "full"),
    ("none", "weak", "good", "strong"),
    ("distressed", "watch", "stable"),
)
"""Words from worse to better, of one field each."""
_ENDS: Final = frozenset({"until", "end", "extension", "expires"})
"""Days on which something ends, so that a later one gives more time instead of losing some."""
_WORDS_IN_ORDER: Final = frozenset(
    {
        "status",
        "trend",
        "likelihood",
        "impact",
        "level",
        "gap",
        "touch",
        "term",
        "relationship",
        "mobilization",
        "value",
    }
)


def direction_of(field: str, before: Content, after: Content) -> Direction:
    """Which way the value of a field went."""
    if isinstance(before, tuple) and isinstance(after, tuple):
        return _of_lists(before, after)
    if isinstance(before, date) and isinstance(after, date):
        return _of_days(field, before, after)
    if isinstance(before, Duration) and isinstance(after, Duration):
        return "lengthened" if after.days > before.days else "shortened" if after.days < before.days else ""
    return _of_figures(before, after) or _of_leaves(field, before, after)


def _of_figures(before: Content, after: Content) -> Direction:
    if isinstance(before, Tbd) or isinstance(after, Tbd):
        return _of_open_figure(before, after)
    if isinstance(before, Quantity) and isinstance(after, Quantity):
        return _of_quantities(before, after)
    return _of_steps(before, after) if isinstance(before, Steps) and isinstance(after, Steps) else ""


def _of_leaves(field: str, before: Content, after: Content) -> Direction:
    if isinstance(before, bool) or isinstance(after, bool):
        return ""
    if isinstance(before, int | Decimal) and isinstance(after, int | Decimal):
        return "raised" if after > before else "lowered"
    if isinstance(before, str) and isinstance(after, str) and field in _WORDS_IN_ORDER:
        return _of_words(before, after)
    return ""


def _of_words(before: str, after: str) -> Direction:
    for rising in RISING:
        if before in rising and after in rising:
            return "raised" if rising.index(after) > rising.index(before) else "lowered"
    for improving in IMPROVING:
        if before in improving and after in improving:
            return "improved" if improving.index(after) > improving.index(before) else "worsened"
    return ""


def _of_open_figure(before: Content, after: Content) -> Direction:
    if isinstance(before, Tbd) and isinstance(after, Tbd):
        return _of_days("due", before.due, after.due) if before.due and after.due else ""
    return "determined" if isinstance(before, Tbd) else "reopened"


def _of_quantities(before: Quantity, after: Quantity) -> Direction:
    if (before.currency, before.unit) != (after.currency, after.unit):
        return ""
    return _of_intervals(before.interval, after.interval)


def _of_intervals(before: Interval, after: Interval) -> Direction:
    low = _sign(before.low, after.low, missing=Decimal("-Infinity"))
    high = _sign(before.high, after.high, missing=Decimal("Infinity"))
    if low >= 0 and high >= 0:
        return "raised"
    if low <= 0 and high <= 0:
        return "lowered"
    return "widened" if low < 0 else "narrowed"


def _sign(before: Decimal | None, after: Decimal | None, *, missing: Decimal) -> int:
    one, other = (missing if end is None else end for end in (before, after))
    return (other > one) - (other < one)


def _of_steps(before: Steps, after: Steps) -> Direction:
    earlier = dict(before)
    ways = {_of_figures(earlier[name], figure) for name, figure in after if name in earlier and earlier[name] != figure}
    return ways.pop() if len(ways) == 1 else ""


def _of_days(field: str, before: date, after: date) -> Direction:
    if before == after:
        return ""
    if field in _ENDS:
        return "lengthened" if after > before else "shortened"
    return "slipped" if after > before else "advanced"


def _of_lists(before: tuple[Content, ...], after: tuple[Content, ...]) -> Direction:
    lost, gained = items_between(before, after)
    if lost and gained:
        return ""
    return "extended" if gained else "reduced" if lost else ""
