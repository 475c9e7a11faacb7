"""Views of every kind, made from the types of their own fields, so that a new field or block is in them by itself.

Here stands only what the types do not say: which words choose a look, and which parts of a view belong together.
"""

from __future__ import annotations

import sys
from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from itertools import count, cycle, islice
from types import NoneType, UnionType
from typing import (
    TYPE_CHECKING,
    Any,
    ClassVar,
    Final,
    Literal,
    TypeVar,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

from hypothesis import strategies as st
from tests.hostile.texts import shown_texts
from tests.hostile.twins import KEYS, changed

from jbp.views.dashboard import overview
from jbp.views.dashboard.view import DashboardView
from jbp.views.elements import blocks, cells, charts, heading, indicators, marks, sheets, timeline
from jbp.views.elements.blocks import Cards, Table
from jbp.views.elements.cells import Lines
from jbp.views.elements.charts import HeatMap, LineChart
from jbp.views.elements.heading import Heading
from jbp.views.elements.marks import PartyMark
from jbp.views.elements.sheets import Deck, Sheet
from jbp.views.elements.timeline import TimelineItem, TimelineView
from jbp.views.focus_areas import targets
from jbp.views.focus_areas import view as focus_areas
from jbp.views.focus_areas.targets import TargetsTable
from jbp.views.focus_areas.view import FocusAreasView
from jbp.views.meetings.calendar import CalendarView
from jbp.views.scorecard import agenda
from jbp.views.scorecard.view import InitiativeRow, ScorecardView

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from hypothesis.strategies import DrawFn, SearchStrategy

    from jbp.views.elements.charts import Chart
    from jbp.views.elements.view import View

Made = TypeVar("Made")

KINDS: Final = (Sheet, Deck, ScorecardView, DashboardView, TimelineView, FocusAreasView, CalendarView)
"""Every kind of view that a format knows."""

_DEEPEST: Final = 2
"""How deep cards stand in cards, and lines in lines."""

_STATUSES: Final = (
    "done", "on_track", "delayed", "stalled", "not_started", "cancelled", "not_applicable", "unknown",
)  # fmt: skip
_LEVELS: Final = ("low", "medium", "high")
_ADDRESSES: Final = (
    "", "https://example.org/a?b=c&d=%22#e", "mailto:ana@example.org?subject=a%20b",
    "https://example.org/" + "x" * 300, "https://example.org/" + "y" * 2100,
)  # fmt: skip
_WORDS: Final[Mapping[str, tuple[Any, ...]]] = {
    "Sheet.document": ("risks", "strategy"), "Deck.document": ("qbr",), "CalendarView.document": ("calendar",),
    "Level.key": _LEVELS, "StatusMark.key": _STATUSES, "TrendMark.key": ("up", "flat", "down"),
    "MobilizationLine.level": _LEVELS, "HeatCell.heat": _LEVELS,
    "PartnerTone.stated": ("#0b5cad", None), "PartnerTone.key": ("ana",), "Column.tone": ("joint", "p1", "p2"),
    "PartyMark.tone": ("p1", "p2", "joint", "several", "none"),
    "Column.kind": ("text", "number", "day", "mark"), "Link.url": _ADDRESSES, "Figure.unit": ("", "percent", "USD"),
    "FocusSection.columns": (frozenset({"objectives", "needs", "clients", "value", "kpis", "path"}),),
    "ScorecardView.columns": (frozenset({"indicator", "completion", "trend", "owner"}),),
    "ScorecardView.leading_columns": (
        frozenset({"actual", "planned", "attained", "current", "target", "trend", "owner"}), frozenset(),
    ),
}  # fmt: skip
"""What may stand in fields that hold no text of a plan."""

_TONES: Final = {"p1": ("p1",), "p2": ("p2",), "joint": ("p1", "p2", "p3"), "several": ("p1", "p2"), "none": ()}
_SHARES: Final = frozenset({"GoalBar.reached", "GoalBar.planned"})
_PERCENTAGES: Final = frozenset({"Completion.percent"})
_MAY_BE_EMPTY: Final = frozenset(
    {
        "Heading.facts", "Heading.counts", "Item.details", "TargetRow.contradictions", "TimelineItem.after",
        "TimelineItem.waits_for", "ScorecardView.risks", "ScorecardView.decisions", "ScorecardView.goals",
        "TimelineBand.approach", "TimelineBand.challenges", "Column.facts", "Column.goals",
    }
)  # fmt: skip
_MOST: Final = {"Section.blocks": 5, "Slide.blocks": 4, "Row.cells": 5, "Column.title": 5}
_NESTING: Final = (Cards, Lines)
_PLACES: Final = (
    agenda, targets, overview, focus_areas, indicators, heading, marks, timeline, cells, charts, blocks, sheets,
)  # fmt: skip
_NAMES: Final = {name: value for place in _PLACES for name, value in vars(place).items() if is_dataclass(value)} | {
    "date": date,
    "Decimal": Decimal,
    "ClassVar": ClassVar,
}
# Written as texts, which the next one could not hold: each is resolved with those before it.
_ALIASES: Final[dict[str, Any]] = {}
for _place, _alias in ((cells, "Cell"), (charts, "Chart"), (blocks, "Block")):
    _ALIASES[_alias] = eval(getattr(_place, _alias), _NAMES | _ALIASES)  # noqa: S307 - an alias of our own
_PLAIN: Final[Mapping[Any, SearchStrategy[Any]]] = {
    bool: st.booleans(), int: st.integers(0, 99), date: st.dates(date(2025, 11, 1), date(2027, 2, 28)),
    NoneType: st.none(), str: st.just("a text"),
}  # fmt: skip


@st.composite
def views(
    draw: DrawFn, kinds: tuple[type, ...] = KINDS, texts: Callable[[], SearchStrategy[str]] = shown_texts
) -> View:
    """Views of those kinds that say such texts; hostile ones where nothing is said."""
    shape = draw(shapes(draw(st.sampled_from((Sheet, *kinds) if Sheet in kinds else kinds))))
    pool = draw(st.lists(texts(), min_size=1, max_size=12))
    return cast("View", filled(shape, pool))


@st.composite
def drawings(draw: DrawFn, texts: Callable[[], SearchStrategy[str]] = shown_texts) -> Chart:
    """Charts of every kind that say such texts."""
    shape = draw(_field("Section.blocks", _ALIASES["Chart"], 0))
    return cast("Chart", filled(shape, draw(st.lists(texts(), min_size=1, max_size=12))))


def filled(shape: Made, texts: list[str]) -> Made:
    """A view or a part of one in which every text is one of these, each in its turn."""
    turn = cycle(texts)
    return mended(changed(shape, lambda *_: next(turn)))


def shapes(kind: type[Made]) -> SearchStrategy[Made]:
    """Values of one of the classes that views are made of, which say nothing yet."""
    return cast("SearchStrategy[Made]", _made(cast("Any", kind), 0))


@cache
def _made(kind: type, depth: int) -> SearchStrategy[Any]:
    hints = get_type_hints(kind, _NAMES | vars(sys.modules[kind.__module__]) | _ALIASES)
    return st.builds(
        kind, **{one.name: _field(f"{kind.__name__}.{one.name}", hints[one.name], depth) for one in fields(kind)}
    )


def _field(field: str, hint: Any, depth: int) -> SearchStrategy[Any]:  # noqa: PLR0911 - one way for each kind of type
    if field in _WORDS:
        return st.sampled_from(_WORDS[field])
    if field in KEYS:
        return st.just("" if hint is str else ())  # `mended` puts there what the whole wants
    kinds = get_args(hint)
    origin = get_origin(hint)
    if origin is tuple and Ellipsis in kinds:
        least, most = 0 if field in _MAY_BE_EMPTY else 1, _MOST.get(field, 2)
        return st.lists(_field(field, kinds[0], depth), min_size=least, max_size=most).map(tuple)
    if origin is tuple:
        return st.tuples(*(_field(field, one, depth) for one in kinds))
    if origin in (Union, UnionType):
        return st.one_of(*(_field(field, one, depth) for one in kinds if depth < _DEEPEST or one not in _NESTING))
    if origin is Literal:
        return st.sampled_from(kinds)
    if hint is Decimal:
        return _numbers(field)
    if hint in _PLAIN:
        return _PLAIN[hint]
    return st.deferred(lambda: _made(hint, depth + (hint in _NESTING)))


def _numbers(field: str) -> SearchStrategy[Decimal]:
    if field in _SHARES:
        return st.decimals(0, 1, places=2)
    return st.decimals(0, 100, places=0) if field in _PERCENTAGES else st.decimals(-(10**6), 10**6, places=1)


def mended(value: Made) -> Made:
    """The same with those parts made to fit that belong together, from the inmost on."""
    if isinstance(value, tuple):
        return cast("Made", tuple(map(mended, value)))
    if not is_dataclass(value) or isinstance(value, type):
        return value
    inner = replace(value, **{one.name: mended(getattr(value, one.name)) for one in fields(value)})
    mend = _MENDS.get(type(value))
    return cast("Made", inner if mend is None else mend(inner))


def _of_length(parts: tuple[Made, ...], length: int) -> tuple[Made, ...]:
    return tuple(islice(cycle(parts), length))


def _party(party: PartyMark) -> PartyMark:
    return replace(party, tones=_TONES[party.tone])


def _heading(head: Heading) -> Heading:
    partners = _of_length(head.partners, 3)
    return replace(head, partners=tuple(replace(one, tone=f"p{place}") for place, one in enumerate(partners, 1)))


def _table(table: Table) -> Table:
    """As many cells in a row as there are columns."""
    width = len(table.columns)
    groups = tuple(
        replace(group, rows=tuple(replace(row, cells=_of_length(row.cells, width)) for row in group.rows))
        for group in table.groups
    )
    return replace(table, groups=groups)


def _heat(heat: HeatMap) -> HeatMap:
    return replace(heat, rows=tuple((name, _of_length(cells, len(heat.columns))) for name, cells in heat.rows))


def _lines(chart: LineChart) -> LineChart:
    """Periods of different names, and a point for each of the first of them."""
    labels = tuple(dict.fromkeys(chart.labels))
    lines = tuple(
        replace(
            line,
            points=tuple(replace(one, label=label) for one, label in zip(line.points, labels, strict=False)),
        )
        for line in chart.lines
    )
    return replace(chart, labels=labels, lines=lines)


def _targets(table: TargetsTable) -> TargetsTable:
    width = len(table.periods)
    groups = tuple(
        replace(group, rows=tuple(replace(row, cells=_of_length(row.cells, width)) for row in group.rows))
        for group in table.groups
    )
    return replace(table, groups=groups, width=1 + width + bool(table.total) + table.with_parties)


def _dashboard(view: DashboardView) -> DashboardView:
    partners = view.heading.partners
    groups = tuple(
        replace(
            group,
            rows=tuple(replace(row, stakeholders=_of_length(row.stakeholders, len(partners))) for row in group.rows),
        )
        for group in view.groups
    )
    width = 5 + (len(partners) if view.with_stakeholders else 0)
    return replace(view, partners=partners, groups=groups, width=width)


def _focus_areas(view: FocusAreasView) -> FocusAreasView:
    states = ("current", "expansion")
    return replace(
        view, sections=tuple(replace(one, state=state) for one, state in zip(view.sections, states, strict=False))
    )


def _timeline(view: TimelineView) -> TimelineView:
    """Work with keys and an order of days, each after the one before it; the months shown hold all of it."""
    numbers = count()

    def placed(item: TimelineItem, kind: str) -> TimelineItem:
        number = next(numbers)
        start, end = (None, item.end) if kind == "milestones" else (item.start, item.end)
        if start is not None and end is not None and end < start:
            start, end = end, start
        after = (f"{kind}.w{number - 1}",) if number else ()
        return replace(item, key=f"{kind}.w{number}", start=start, end=end, after=after)

    bands = tuple(
        replace(
            band,
            groups=tuple(
                replace(group, items=tuple(placed(item, "initiatives") for item in group.items))
                for group in band.groups
            ),
        )
        for band in view.bands
    )
    milestones = tuple(placed(item, "milestones") for item in view.milestones)
    items = [item for band in bands for group in band.groups for item in group.items]
    days = [day for item in (*items, *milestones) for day in (item.start, item.end) if day is not None]
    first, last = (min(days).replace(day=1), max(days) + timedelta(days=27)) if days else (None, None)
    return replace(
        view,
        bands=bands,
        milestones=milestones,
        first=first,
        last=last,
        today=None if view.today is None else first,
        today_words=view.today_words[:20],  # of ours, and a day
        undated=tuple(item for item in items if not item.is_dated),
    )


def _initiative(row: InitiativeRow) -> InitiativeRow:
    """Completion is there where it is known."""
    known = row.completion is not None and row.completion.percent is not None
    return row if known else replace(row, completion=None)


def _calendar(view: CalendarView) -> CalendarView:
    return replace(view, events=tuple(replace(one, uid=f"{place}@jbp") for place, one in enumerate(view.events)))


_MENDS: Final[Mapping[type, Callable[[Any], Any]]] = {
    PartyMark: _party, Heading: _heading, Table: _table, HeatMap: _heat, LineChart: _lines, TargetsTable: _targets,
    DashboardView: _dashboard, FocusAreasView: _focus_areas, TimelineView: _timeline, CalendarView: _calendar,
    InitiativeRow: _initiative,
}  # fmt: skip
