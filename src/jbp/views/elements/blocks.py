"""What documents are made of: sections of blocks, blocks of cells, all of them plain values with their words.

A view says what stands in a document; how a block looks in HTML, Markdown, PowerPoint, PDF or Excel is known to that
format's one painter. So a document is written once, and every format can show it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date
    from decimal import Decimal

    from jbp.views.elements.heading import Heading
    from jbp.views.elements.marks import PartyMark, StatusView, TrendMark
    from jbp.views.timeline.view import TimelineView

# Cells: what stands in one place of a table, a list or a card.


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

# Blocks: what a section is made of.


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of text; `quiet` for a hint."""

    text: str
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """What somebody said, and who and when, in words."""

    text: str
    by: str
    party: PartyMark | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list: what it says first, and its details behind or below."""

    text: str
    details: tuple[Cell, ...] = ()


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list; `ordered` where the order means something."""

    items: tuple[Item, ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """Names and values, a line each."""

    pairs: tuple[tuple[str, Cell], ...]


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table; numbers stand at the right. `width` is its share where it matters, else 0."""

    title: str
    kind: Literal["text", "number", "day", "mark"] = "text"
    width: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the first cell names it.

    Attributes:
        cells: a cell for each column.
        total: whether it sums the others up.
        party: to whom it applies, where that matters and no cell says it.
    """

    cells: tuple[Cell, ...]
    total: bool = False
    party: PartyMark | None = None


@dataclass(frozen=True, slots=True)
class RowGroup:
    """Rows that belong together, under a title where they have one."""

    rows: tuple[Row, ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table. `table_of` makes one without empty columns.

    Attributes:
        label: what it shows, for those who hear it.
        columns: its columns.
        groups: its rows.
        in_order: whether the order of its rows is what it says: periods, steps, lines of a calculation.
    """

    label: str
    columns: tuple[Column, ...]
    groups: tuple[RowGroup, ...]
    in_order: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """A panel of its own; `party` says to whom it applies."""

    title: str
    blocks: tuple[Block, ...]
    party: PartyMark | None = None


@dataclass(frozen=True, slots=True)
class Cards:
    """Panels side by side where there is room, below each other where there is not.

    Attributes:
        cards: the panels.
        folded: what a page calls them that shows them only when asked; empty where they are always shown.
    """

    cards: tuple[Card, ...]
    folded: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: from 0 to `value`, with a tick at `mark` (a target) where there is one; all on the chart's own scale."""

    label: str
    value: Decimal
    shown: str
    mark: Decimal | None = None
    mark_shown: str = ""
    party: PartyMark | None = None
    behind: bool = False


@dataclass(frozen=True, slots=True)
class BarChart:
    """Bars below each other.

    Attributes:
        title: what the chart is called.
        description: what it shows, in words.
        bars: its bars.
        value_title, mark_title: what the lengths and the ticks are called; actual and target where nothing is said.
    """

    title: str
    description: str
    bars: tuple[Bar, ...]
    value_title: str = ""
    mark_title: str = ""


@dataclass(frozen=True, slots=True)
class Point:
    """One point of a line: its label on the axis, its number, and the same in words."""

    label: str
    value: Decimal
    shown: str


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a chart; `dashed` for what is planned or forecast, in a party's colour where it is a party's."""

    name: str
    points: tuple[Point, ...]
    dashed: bool = False
    party: PartyMark | None = None


@dataclass(frozen=True, slots=True)
class LineChart:
    """Lines over periods. `labels` are the periods on the axis, in their order."""

    title: str
    description: str
    labels: tuple[str, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class HeatCell:
    """One field of a heat map: how hot it is (``low``, ``medium``, ``high``), and what stands in it."""

    heat: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HeatMap:
    """A map of two measures, the rows from high to low, the columns from low to high."""

    title: str
    description: str
    across: str
    down: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[HeatCell, ...]], ...]


@dataclass(frozen=True, slots=True)
class TimelineChart:
    """The execution timeline as a chart."""

    view: TimelineView


Chart: TypeAlias = "BarChart | LineChart | HeatMap | TimelineChart"
Block: TypeAlias = "Paragraph | Quote | Bullets | Facts | Table | Cards | Chart"


@dataclass(frozen=True, slots=True)
class Section:
    """A section under a title. One without blocks is never made: see `section`.

    Attributes:
        title: its title.
        blocks: what stands in it.
        note: what stands small beside the title.
        detail: whether it tells more of one entry that a table before it names.
        party: whom alone it concerns; None where it is of several or of nobody.
    """

    title: str
    blocks: tuple[Block, ...]
    note: str = ""
    detail: bool = False
    party: PartyMark | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A document made of sections.

    Attributes:
        document: which document it is.
        heading: what stands on top.
        lead: the sentence below it, such as the north star; empty where there is none.
        sections: its sections, none of them empty.
    """

    document: str
    heading: Heading
    sections: tuple[Section, ...]
    lead: str = ""
    template: ClassVar[str] = "sheet"


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide of a deck.

    Attributes:
        title: a claim drawn from the figures ("Bookings are at 92% of plan"), not a topic.
        blocks: what shows it; so much as fits a slide of 16:9 in letters of 11 points or more.
        kicker: the part of the deck that it belongs to.
        notes: what whoever presents it should know and say.
    """

    title: str
    blocks: tuple[Block, ...]
    kicker: str = ""
    notes: str = ""


@dataclass(frozen=True, slots=True)
class Deck:
    """A document made of slides; the first is made of the heading and the lead."""

    document: str
    heading: Heading
    slides: tuple[Slide, ...]
    lead: str = ""
    template: ClassVar[str] = "deck"


def section(
    title: str, *blocks: Block | None, note: str = "", detail: bool = False, party: PartyMark | None = None
) -> tuple[Section, ...]:
    """A section of those blocks that hold something; none at all where none does."""
    filled = tuple(block for block in blocks if block is not None and not is_empty(block))
    return (Section(title, filled, note, detail, party),) if filled else ()


def table_of(label: str, columns: Sequence[Column], *groups: RowGroup, in_order: bool = False) -> Table:
    """A table of the groups that have rows, and of the columns in which at least one row holds something."""
    filled = tuple(group for group in groups if group.rows)
    rows = [row for group in filled for row in group.rows]
    kept = [place for place in range(len(columns)) if any(not is_blank(row.cells[place]) for row in rows)]
    return Table(
        label,
        tuple(columns[place] for place in kept),
        tuple(
            replace(
                group, rows=tuple(replace(row, cells=tuple(row.cells[place] for place in kept)) for row in group.rows)
            )
            for group in filled
        ),
        in_order,
    )


def rows_of(label: str, columns: Sequence[Column], rows: Iterable[Sequence[Cell]], *, in_order: bool = False) -> Table:
    """A table of rows that make one group without a title."""
    return table_of(label, columns, RowGroup(tuple(Row(tuple(cells)) for cells in rows)), in_order=in_order)


def is_blank(cell: Cell) -> bool:
    """Whether a cell shows nothing."""
    if isinstance(cell, Lines):
        return all(map(is_blank, cell.cells))
    return isinstance(cell, (Text, Day, Figure, Completion, Link)) and not cell.text


def is_empty(block: Block) -> bool:
    """Whether a block would show nothing."""
    return not any(getattr(block, name, None) for name in _CONTENT)


_CONTENT = ("text", "items", "pairs", "groups", "cards", "bars", "lines", "rows", "view")
