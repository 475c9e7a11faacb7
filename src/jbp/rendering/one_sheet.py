"""What is meant for one sheet of paper: in how much smaller letters a browser prints it, so that one sheet holds it.

A page cannot measure itself where no script runs, so it is told. Heights are estimated by the widths of letters, rather
too high than too low, in the sizes that the style sheet gives to paper. What needs more than the smallest letters is
printed in the usual ones, on as many sheets as it takes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jbp.layout.textwidth import text_width, wrap
from jbp.views.as_sheet import as_sheet
from jbp.views.elements.blocks import Bullets, Cards, Paragraph, Table
from jbp.views.elements.cells import Completion, Lines
from jbp.views.elements.marks import StatusView
from jbp.views.elements.sheets import Sheet
from jbp.views.elements.wording import WORDS
from jbp.views.qbr.slides import is_crowded
from jbp.views.scorecard.view import ScorecardView

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jbp.views.elements.blocks import Block
    from jbp.views.elements.cells import Cell
    from jbp.views.elements.heading import Heading
    from jbp.views.elements.indicators import Indicator
    from jbp.views.elements.sheets import Slide
    from jbp.views.elements.view import View
    from jbp.views.scorecard.agenda import DecisionRow, RiskRow
    from jbp.views.scorecard.view import InitiativeRow

ON_ONE_SHEET: Final = ("scorecard", "one-pager")
PERCENTS: Final = (100, 95, 90, 85)
"""How large letters are, of the usual size; at 85 percent those of tables have 6.8 points."""

_ROOM: Final = 728.0
"""The width of Letter in landscape between the margins, in points; that of A4 is greater."""
_DEPTH: Final = 530.0
"""The height of A4 in landscape between the margins, in points, less a little; that of Letter is greater."""

_TEXT, _TABLE, _SMALL, _NAME, _LEAD = 8.5, 8.0, 7.5, 14.0, 10.5
"""The sizes of letters on paper: in general, in tables, of what is said aside, of the title, of the north star."""
_LINE, _ROW, _ASIDE = _TEXT * 1.35, _TABLE * 1.3, _TABLE * 1.35
"""How high a line is: in general, in a table, and of details."""
_HEADING, _HEAD_ROW, _PAD, _GAP = 21.1, 13.5, 3.75, 9.0
_STAND, _RULED, _CARD = 290.0, 24.0, 204.0
_FOOT, _BETWEEN, _LEVEL, _GROWS = 264.0, 30.0, 48.0, 2.25 / 3.25
_ITEM_GAP: Final = 10.5
_NARROWEST, _LONGEST_WORD = 54.0, 100.0
"""How wide a column is at least, and from where on a word is broken."""
_OF_INITIATIVES: Final = (54.0, 54.0, 180.0, 54.0, 54.0, 54.0, 90.0)
"""The same for the columns of the initiatives, of which some have more."""


def print_size(view: View) -> str:
    """What a page's class adds, such as `` fit-90``, to print it in smaller letters where only so it fits one sheet."""
    if view.document not in ON_ONE_SHEET:
        return ""
    fitting = (percent for percent in PERCENTS if height(view, _ROOM * 100 / percent) <= _DEPTH * 100 / percent)
    percent = next(fitting, PERCENTS[0])
    return f" fit-{percent}" if percent != PERCENTS[0] else ""


def slide_size(slide: Slide) -> str:
    """What the class of a slide adds, `` crowded``, to show it in smaller letters, none of them under 11 points."""
    return " crowded" if is_crowded(slide) else ""


def height(view: View, room: float) -> float:
    """About how high a page is on paper of this width, both in points."""
    found = view if isinstance(view, ScorecardView) else as_sheet(view)
    head = _head(view.heading, room)
    if isinstance(found, ScorecardView):
        return head + _scorecard(found, room)
    if not isinstance(found, Sheet):
        return head
    lead = _lead(found.lead, room)
    return head + lead + sum(_HEADING + _blocks(section.blocks, room) for section in found.sections)


def _head(heading: Heading, room: float) -> float:
    return _RULED + _lines([heading.title], room - _STAND, _NAME) * _NAME * 1.2


def _lead(text: str, room: float) -> float:
    return _lines([text], room, _LEAD) * _LEAD * 1.4 + 5 if text else 0.0


def _scorecard(view: ScorecardView, room: float) -> float:
    parts = (
        _lead(f"{WORDS.north_star} {view.north_star}" if view.north_star else "", room),
        _HEADING + _goals(view.goals, room) if view.goals else 0.0,
        _HEADING + _initiatives(view, room) if view.rows else 0.0,
        _HEADING + _leading(view, room) if view.leading else 0.0,
        _HEADING + _foot(view, room) if view.risks or view.decisions else 0.0,
    )
    return sum(parts)


def _goals(goals: Sequence[Indicator], room: float) -> float:
    across = min(len(goals), max(1, int((room + 6) // (_CARD + 6))))
    inside = (room - 6 * (across - 1)) / across - 13.5
    cards = [_lines([goal.title], inside, 9) * 12.2 + 35 + _ASIDE for goal in goals]
    return sum(max(cards[at : at + across]) + 6 for at in range(0, len(cards), across)) - 6


def _initiatives(view: ScorecardView, room: float) -> float:
    rows = [(group.name if row is group.rows[0] else "", row) for group in view.groups for row in group.rows]
    return _HEAD_ROW + _table([_initiative(name, row) for name, row in rows], room, _OF_INITIATIVES)


def _initiative(name: str, row: InitiativeRow) -> tuple[tuple[str, ...], ...]:
    return (
        (name,),
        (row.title,),
        (_reading(row.indicator),),
        ("   100%",) if row.completion else (),
        (f"   {row.trend.word}",) if row.trend else (),
        _texts(row.status),
        (row.owner,),
    )


def _reading(kpi: Indicator | None) -> str:
    if kpi is None:
        return ""
    share = f", {WORDS.of_plan.format(share=kpi.attained.text)}" if kpi.attained.text else ""
    return f"{kpi.title} {kpi.actual.text}{share}"


def _leading(view: ScorecardView, room: float) -> float:
    if not view.leading_columns:
        return _lines([", ".join(kpi.title for kpi in view.leading)], room, _TEXT) * _LINE
    rows = [
        tuple(
            (text,)
            for text in (
                *(kpi.title, kpi.actual.text, kpi.planned.text, kpi.attained.text, kpi.current, kpi.target.text),
                *(kpi.trend.word if kpi.trend else "", kpi.owner),
            )
        )
        for kpi in view.leading
    ]
    return _HEAD_ROW + _table(rows, room)


def _foot(view: ScorecardView, room: float) -> float:
    """Risks and decisions beside each other, of which the risks have more room."""
    if not (view.risks and view.decisions):
        return sum(_risk(one, room) for one in view.risks) + sum(_decision(one, room) for one in view.decisions)
    wide = _FOOT + max(0.0, room - 2 * _FOOT - _BETWEEN) * _GROWS
    narrow = room - _BETWEEN - wide
    return max(sum(_risk(one, wide) for one in view.risks), sum(_decision(one, narrow) for one in view.decisions))


def _risk(risk: RiskRow, room: float) -> float:
    review = WORDS.risk_review.format(day=risk.review.text) if risk.review.text else ""
    said = _flowing((risk.title, f"   {risk.party.name}"), room - _LEVEL, _TEXT) * _LINE
    return said + _flowing((risk.mitigation, risk.owner, review), room - _LEVEL, _TABLE) * _ASIDE + 3.75


def _decision(one: DecisionRow, room: float) -> float:
    recommended = WORDS.recommended.format(option=one.recommended) if one.recommended else ""
    aside = _flowing((one.when.text, one.makers, recommended), room, _TABLE) * _ASIDE
    return _lines([one.title], room, _TEXT) * _LINE + aside + 3.75


def _flowing(texts: Iterable[str], room: float, size: float) -> int:
    """How many lines texts take that stand beside each other, each whole where it fits a line; details are not bold."""
    lines, used = 0, room
    for text in filter(str.strip, texts):
        wide = text_width(text, size, bold=size == _TEXT)
        if used + _ITEM_GAP + wide <= room:
            used += _ITEM_GAP + wide
        else:
            lines += _lines([text], room, size)
            used = wide
    return lines


def _blocks(blocks: Iterable[Block], room: float) -> float:
    return sum(_block(block, room) + 3 for block in blocks)


def _block(block: Block, room: float) -> float:
    match block:
        case Paragraph():
            return _lines([block.text], room, _TEXT) * _LINE
        case Bullets():
            said = (
                " · ".join((item.text, *(t for cell in item.details for t in _texts(cell)))) for item in block.items
            )
            return sum(_lines([text], room - 10, _TEXT) * _LINE + 1.5 for text in said)
        case Table():
            rows = [[_texts(cell) for cell in row.cells] for group in block.groups for row in group.rows]
            return _table([[(column.title,) for column in block.columns], *rows], room)
        case Cards():
            across = min(len(block.cards), max(1, int((room + 6) // (216 + 6))))
            inside = (room - 6 * (across - 1)) / across - 13.5
            cards = [_LINE + 9 + _blocks(card.blocks, inside) for card in block.cards]
            return sum(max(cards[at : at + across]) + 6 for at in range(0, len(cards), across))
        case _:
            return 0.0


def _table(rows: Sequence[Sequence[Sequence[str]]], room: float, narrowest: Sequence[float] = ()) -> float:
    """Rows of cells, each of them lines, in columns as wide as a browser makes them."""
    columns = [[line for row in rows for line in row[place]] for place in range(len(rows[0]))]
    widths = _widths(columns, room, narrowest or [_NARROWEST] * len(columns))
    highest = (
        max(_lines(cell, width - _GAP, _TABLE) for cell, width in zip(row, widths, strict=True) if width)
        for row in rows
    )
    return sum(lines * _ROW + _PAD for lines in highest)


def _widths(columns: Sequence[Sequence[str]], room: float, narrowest: Sequence[float]) -> list[float]:
    """What a browser gives to columns: their longest word, and the more of the rest, the more they would take."""
    least = [
        _widest((word for text in texts for word in text.split()), narrow, _LONGEST_WORD)
        for texts, narrow in zip(columns, narrowest, strict=True)
    ]
    most = [max(need, _widest(texts, need, room)) for need, texts in zip(least, columns, strict=True)]
    if sum(most) <= room:
        return [wish * room / sum(most) for wish in most]
    share = max(0.0, room - sum(least)) / max(1.0, sum(most) - sum(least))
    return [need + (wish - need) * share for need, wish in zip(least, most, strict=True)]


def _widest(texts: Iterable[str], least: float, most: float) -> float:
    """The width of a column that holds these; nothing where it holds none and is not shown."""
    widest = max((text_width(text, _TABLE, bold=True) for text in filter(str.strip, texts)), default=0.0)
    return max(least, min(widest, most) + _GAP) if widest else 0.0


def _lines(texts: Iterable[str], room: float, size: float) -> int:
    return sum(max(1, len(wrap(text, max(room, size), size))) for text in texts)


def _texts(cell: Cell) -> tuple[str, ...]:
    """The lines of a cell on a page."""
    match cell:
        case Lines():
            return tuple(text for one in cell.cells for text in _texts(one))
        case StatusView():
            said = f"{WORDS.computed_lead} {cell.computed.word} {cell.reason}" if cell.computed else cell.reason
            return tuple(filter(None, (f"   {cell.said.word}", said)))
        case Completion():
            return (cell.text,)
        case _:
            return (str(getattr(cell, "text", "") or getattr(cell, "word", "") or getattr(cell, "name", "")),)
