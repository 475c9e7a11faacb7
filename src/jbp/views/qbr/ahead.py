"""What is planned: the execution timeline, and what falls due in the next 90 days."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING

from jbp.figures.happenings import coming
from jbp.values.date import MONTHS, show_date
from jbp.views.elements.blocks import Column, Row, RowGroup, table_of
from jbp.views.elements.cells import Text, day_cell
from jbp.views.elements.charts import TimelineChart
from jbp.views.elements.plan_cells import party_cell, people_cell
from jbp.views.elements.wording import WORDS
from jbp.views.qbr.slides import Headline, slides_of
from jbp.views.qbr.timeline_parts import timeline_parts
from jbp.views.qbr.wording import QBR_WORDS, clauses, count_word, notes, say
from jbp.views.timeline.view import view_timeline

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from jbp.figures.happenings import Ahead
    from jbp.model.plan import Plan
    from jbp.views.elements.blocks import Table
    from jbp.views.elements.cells import Cell
    from jbp.views.elements.sheets import Slide
    from jbp.views.elements.timeline import TimelineItem, TimelineView

_DAYS = 90
_CLOSED = frozenset({"done", "cancelled", "not_applicable"})
_LOUD = frozenset({"delayed", "stalled"})


def timeline_slides(plan: Plan, as_of: date, base: Plan | None = None) -> tuple[Slide, ...]:
    """The timeline, over several slides where it has many bars; with what slipped since the base."""
    view = view_timeline(plan, as_of, base=base)
    if view.first is None:
        return ()
    claim = _timeline_claim(view, as_of)
    charts = [TimelineChart(part) for part in timeline_parts(view, claim)]
    return slides_of(Headline(QBR_WORDS.timeline, claim, _timeline_notes(view)), *charts)


def ahead_slides(plan: Plan, as_of: date) -> tuple[Slide, ...]:
    """What falls due in the next quarter, by month."""
    found = coming(plan, as_of, _DAYS)
    if not found:
        return ()
    counts: Counter[str] = Counter(one.kind for one in found)
    what = ", ".join(say(words, counts[kind]) for kind, words in QBR_WORDS.ahead_counted.items() if counts[kind])
    title, day = f'"{found[0].title}"' if found[0].title else QBR_WORDS.that_review, show_date(found[0].day)
    several = clauses((QBR_WORDS.ahead_claim.format(what=what), QBR_WORDS.first_due.format(title=title, day=day)))
    unowned = [one.title for one in found if one.owner is None and one.kind in ("activity", "action", "milestone")]
    headline = Headline(
        QBR_WORDS.ahead,
        several if len(found) > 1 else QBR_WORDS.ahead_alone.format(title=title, day=day),
        notes(
            QBR_WORDS.ahead_notes.format(start=show_date(as_of), end=show_date(as_of + timedelta(days=_DAYS))),
            QBR_WORDS.ahead_unowned.format(titles="; ".join(unowned)) if unowned else "",
            QBR_WORDS.ask.format(question=QBR_WORDS.ahead_ask),
        ),
    )
    return slides_of(headline, _by_month(plan, found))


def _late(item: TimelineItem) -> bool:
    """Whether people or dates say that it is late."""
    computed = item.status.computed
    return item.status.said.key in _LOUD or (computed is not None and computed.key in _LOUD)


def _items(view: TimelineView) -> list[TimelineItem]:
    return [item for band in view.bands for group in band.groups for item in group.items]


def _timeline_claim(view: TimelineView, as_of: date) -> str:
    items = _items(view)
    late = sum(map(_late, items))
    if late:
        work = say(QBR_WORDS.late_work, late, all=count_word(len(items)))
    else:
        work = say(QBR_WORDS.work_on_time, len(items)) if items else ""
    open_ = (one for one in view.milestones if one.status.said.key not in _CLOSED)
    ahead = next((one for one in open_ if one.end is not None and one.end >= as_of), None)
    if ahead is None or ahead.end is None:
        return clauses((work,)) if work else QBR_WORDS.timeline
    return clauses((work, QBR_WORDS.next_milestone.format(title=ahead.title, day=show_date(ahead.end))))


def _timeline_notes(view: TimelineView) -> str:
    late = [item for item in _items(view) if _late(item)]
    return notes(
        QBR_WORDS.timeline_notes,
        *(
            QBR_WORDS.timeline_late.format(title=item.title, reason=item.status.reason or item.status.said.word.lower())
            for item in late
        ),
        QBR_WORDS.ask.format(question=QBR_WORDS.timeline_ask),
    )


def _by_month(plan: Plan, found: Sequence[Ahead]) -> Table:
    columns = (
        Column(QBR_WORDS.what_due, width=5),
        Column(QBR_WORDS.due, "day"),
        Column(QBR_WORDS.kind),
        Column(QBR_WORDS.party, "mark"),
        Column(WORDS.owner),
    )
    months = dict.fromkeys((one.day.year, one.day.month) for one in found)
    groups = (
        RowGroup(
            tuple(Row(_ahead(plan, one)) for one in found if (one.day.year, one.day.month) == (year, month)),
            QBR_WORDS.month.format(month=MONTHS[month - 1], year=year),
        )
        for year, month in months
    )
    return table_of(QBR_WORDS.ahead, columns, *groups)


def _ahead(plan: Plan, one: Ahead) -> tuple[Cell, ...]:
    return (
        Text(one.title or QBR_WORDS.next_review, strong=True),
        day_cell(one.day),
        Text(QBR_WORDS.kinds[one.kind]),
        party_cell(plan, one.party),
        people_cell(plan, one.owner),
    )
