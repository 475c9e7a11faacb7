"""By what a page sorts the rows of its tables: the values behind the words, put beside them as attributes.

The script of a page compares what it finds there and knows nothing of dates, money or statuses: numbers by their size,
texts by the alphabet, what is empty last. So days are written as 2026-06-30, and marks as numbers, the greater the
sooner they must be seen.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from markupsafe import Markup, escape

from jbp.values.notation import plain
from jbp.views.elements.cells import Completion, Day, Figure, Level, Lines, Link, Text, is_blank
from jbp.views.elements.marks import JOINT, SEVERAL, UNSTATED, PartyMark, StatusView, TrendMark

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sized
    from typing import TypeAlias

    from jbp.views.elements.blocks import Column, Table
    from jbp.views.elements.cells import Cell
    from jbp.views.elements.marks import StatusMark

    Sorted: TypeAlias = "Cell | date | Decimal | int | str | None"

_NONE: Final = Markup("")
FEW: Final = 3
"""So many rows are seen at one glance; a table that has more can be sorted."""
_WIDE: Final = 2
"""A column of words that is given so much room holds sentences, which nobody sorts."""

_STATUSES: Final[Mapping[str, int]] = MappingProxyType(
    {
        "stalled": 7,
        "delayed": 6,
        "unknown": 5,
        "not_started": 4,
        "on_track": 3,
        "done": 2,
        "cancelled": 1,
        "not_applicable": 0,
    }
)
_HEAT: Final[Mapping[str, int]] = MappingProxyType({"low": 1, "medium": 2, "high": 3})
_TRENDS: Final[Mapping[str, int]] = MappingProxyType({"down": 1, "flat": 2, "up": 3})
# Partners stand in the plan's order: their tones are p1, p2 and so on.
_PARTIES: Final[Mapping[str, str]] = MappingProxyType({JOINT: "q", SEVERAL: "r", UNSTATED: ""})


def sorts(value: Sorted) -> Markup:
    """The attribute of a cell that says what it is sorted by; none where its own words say it."""
    key = sort_key(value)
    return _NONE if key is None else _attribute(key)


@lru_cache(1024)
def _attribute(key: str) -> Markup:
    return Markup(f' data-sort="{escape(key)}"')  # noqa: S704 - escaped


def sort_key(value: Sorted) -> str | None:  # noqa: PLR0911 - a kind of value each
    """What a value is sorted by: empty where there is nothing, None where its own words are it."""
    match value:
        case None:
            return ""
        case date():
            return value.isoformat()
        case Decimal() | int():
            return plain(Decimal(value))
        case str():
            return None if value else ""
        case Lines():
            return sort_key(next((cell for cell in value.cells if not is_blank(cell)), None))
        case StatusView() | PartyMark() | TrendMark() | Level():
            return _key_of_mark(value)
        case _:
            return sort_key(_value_in(value))


def _value_in(cell: Text | Link | Day | Figure | Completion) -> date | Decimal | str | None:
    """What stands behind the words of a cell."""
    match cell:
        case Day():
            return cell.day
        case Figure():
            return cell.number if cell.number is not None else cell.middle
        case Completion():
            return cell.percent
        case _:
            return cell.text


def _key_of_mark(mark: Level | StatusView | PartyMark | TrendMark) -> str:
    match mark:
        case StatusView():
            return str(max(_urgency(one) for one in (mark.said, mark.computed) if one is not None))
        case PartyMark():
            return _PARTIES.get(mark.tone, mark.tone)
        case TrendMark():
            return str(_TRENDS[mark.key])
        case Level():
            return str(_HEAT[mark.key])


def _urgency(status: StatusMark) -> int:
    return _STATUSES[status.key]


def sorted_columns(table: Table) -> frozenset[int]:
    """The places of the columns by which the table can be sorted; none where sorting would not help.

    That is where it has few rows, where its order is what it says, and where all is the same.
    """
    rows = [row for group in table.groups for row in group.rows if not row.total]
    if table.in_order or not are_many(rows):
        return frozenset()
    places = frozenset(
        place
        for place, column in enumerate(table.columns)
        if _is_sorted(column, place) and _differ(row.cells[place] for row in rows)
    )
    # Names alone are found by reading; it is days, figures and marks that ask for an order of their own.
    return frozenset() if places == {0} else places


def are_many(rows: Sized) -> bool:
    """Whether rows are so many that sorting them helps."""
    return len(rows) > FEW


def _is_sorted(column: Column, place: int) -> bool:
    return bool(column.title) and (place == 0 or column.kind != "text" or column.width < _WIDE)


def _differ(cells: Iterable[Cell]) -> bool:
    keys = (cell if key is None else key for cell in cells for key in (sort_key(cell),))
    first = next(keys, None)
    return any(key != first for key in keys)
