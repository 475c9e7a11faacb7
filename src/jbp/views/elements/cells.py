"""Cells: what stands in one place of a table, a list or a card, as plain values with their words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from jbp.values.date import show_date

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from jbp.views.elements.marks import PartyMark, StatusView, TrendMark


@dataclass(frozen=True, slots=True)
class Text:
    """A text of the plan or a fixed word; `strong` where it is what the row is about, `quiet` where it is detail."""

    text: str
    strong: bool = False
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Day:
    """A day as people read it; `late` where it has passed and should not have. A spreadsheet takes `day` itself."""

    text: str
    day: date | None = None
    late: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure in words; `tbd` where it is still to be determined and must stand out.

    Attributes:
        text: with its unit; empty where there is none.
        tbd: whether it is still to be determined.
        number: the number itself where it is one, for a spreadsheet; a percentage as 40 for 40%.
        unit: ``percent``, a currency such as ``USD``, or empty.
        loud: whether it must be seen first, as a figure behind its plan must.
        middle: the middle of a range, by which it is sorted among numbers.
    """

    text: str
    tbd: bool = False
    number: Decimal | None = None
    unit: str = ""
    loud: bool = False
    middle: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a risk, a gap or a likelihood: ``low``, ``medium`` or ``high``, and its word."""

    key: str
    word: str


@dataclass(frozen=True, slots=True)
class Completion:
    """A completion wheel: percent complete (None where nothing is known), and the same in words."""

    percent: Decimal | None
    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """A link; its address was vetted, and is empty where it must not be followed."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Lines:
    """Several cells below each other in one place."""

    cells: tuple[Cell, ...]


Cell: TypeAlias = "Text | Day | Figure | Level | Completion | Link | Lines | StatusView | PartyMark | TrendMark"


NOTHING = Text("")
"""An empty place."""
NO_DAY = Day("")
"""The place of a day that is not stated."""


def is_blank(cell: Cell) -> bool:
    """Whether a cell shows nothing."""
    if isinstance(cell, Lines):
        return all(map(is_blank, cell.cells))
    return isinstance(cell, (Text, Day, Figure, Completion, Link)) and not cell.text


def lines_of(*cells: Cell) -> Cell:
    """Those of the cells that show something, below each other."""
    filled = tuple(cell for cell in cells if not is_blank(cell))
    if not filled:
        return NOTHING
    return filled[0] if len(filled) == 1 else Lines(filled)


def text_cell(text: str | None) -> Text:
    """A text of the plan; empty where it states none."""
    return Text(text or "")


def named_cell(title: str, *details: str | None) -> Cell:
    """What a row is about, and details below it."""
    return lines_of(Text(title, strong=True), *[Text(detail, quiet=True) for detail in details if detail])


def day_cell(day: date | None, *, late: bool = False) -> Day:
    """A day; `late` where it has passed and should not have, empty where there is none."""
    return NO_DAY if day is None else Day(show_date(day), day, late=late)
