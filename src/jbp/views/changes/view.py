"""The changes of a plan side by side: in short, then by level, then the timeline before and after where dates moved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from jbp.address import show_address
from jbp.changes.content import PlanContent
from jbp.changes.favour import seen_by
from jbp.changes.material import Level
from jbp.changes.showing import Showing
from jbp.changes.summary import summarize
from jbp.views.changes.wording import CHANGES_WORDS
from jbp.views.elements.blocks import Bullets, Column, Item, Paragraph, rows_of
from jbp.views.elements.cells import NOTHING, Lines, Text
from jbp.views.elements.charts import TimelineChart
from jbp.views.elements.heading import heading_of
from jbp.views.elements.sheets import Sheet, section
from jbp.views.timeline.view import view_timeline

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from jbp.changes.change import Change
    from jbp.changes.comparison import Fate
    from jbp.model.plan import Plan
    from jbp.views.elements.blocks import Block
    from jbp.views.elements.cells import Cell
    from jbp.views.elements.sheets import Section

    Where = Callable[[Change], str]

_DATES: Final = frozenset({"due", "start", "done-on"})


@dataclass(frozen=True, slots=True)
class ChangedPlan:
    """One plan with its changes, as the document takes it.

    Attributes:
        base, head: the plan in both states; None where it is not there.
        base_name, head_name: what the states are called.
        changes: the changes that are shown.
        where: says where a change stands: file and line.
        perspective: the partner for whom it is said whom a change favours.
    """

    base: Plan | None
    head: Plan | None
    base_name: str
    head_name: str
    changes: tuple[Change, ...]
    where: Where
    perspective: str | None = None

    @property
    def fate(self) -> Fate:
        """Whether the whole plan came, went, or is in both states."""
        return "added" if self.base is None else "removed" if self.head is None else "changed"


def view_changes(changed: ChangedPlan, as_of: date) -> Sheet:
    """The document about the changes of one plan.

    Raises:
        ValueError: the plan is in neither state, which is a mistake in jbp.
    """
    plan = changed.head or changed.base
    if plan is None:
        raise ValueError("a plan that is in neither state has no changes to show")
    compared = CHANGES_WORDS.compared.format(base=changed.base_name, head=changed.head_name)
    return Sheet("changes", heading_of(plan, as_of, CHANGES_WORDS.changes), _sections(changed, as_of), lead=compared)


def _sections(changed: ChangedPlan, as_of: date) -> tuple[Section, ...]:
    if changed.fate != "changed":
        word = CHANGES_WORDS.added if changed.fate == "added" else CHANGES_WORDS.removed
        return section(CHANGES_WORDS.summary, Paragraph(word.format(base=changed.base_name)))
    return (
        *section(CHANGES_WORDS.summary, *_summary(changed)),
        *(one for level in Level for one in _level(level, changed)),
        *_timelines(changed, as_of),
    )


def _summary(changed: ChangedPlan) -> Iterator[Block]:
    summary = summarize(changed.changes)
    if not changed.changes:
        yield Paragraph(CHANGES_WORDS.nothing)
        return
    yield Paragraph(summary.headline)
    yield Bullets(tuple(Item(kindred.text) for kindred in summary.kindred if kindred.level is not Level.INFO))


def _level(level: Level, changed: ChangedPlan) -> tuple[Section, ...]:
    title = CHANGES_WORDS.levels[level.value]
    rows = [_row(change, changed) for change in changed.changes if change.level is level]
    columns = [
        Column(CHANGES_WORDS.change, width=3),
        Column(CHANGES_WORDS.before, width=2),
        Column(CHANGES_WORDS.after, width=2),
        Column(CHANGES_WORDS.where, width=2),
    ]
    if changed.perspective is not None:
        columns.append(Column(CHANGES_WORDS.favour.format(partner=_name(changed)), width=2))
    return section(title, rows_of(title, columns, rows), detail=level is Level.INFO)


def _row(change: Change, changed: ChangedPlan) -> tuple[Cell, ...]:
    named = ", ".join(change.private_to)
    private = (Text(CHANGES_WORDS.private.format(partners=named), quiet=True),) if named else ()
    cells: tuple[Cell, ...] = (
        Lines((Text(change.sentence, strong=True), *private)),
        _value(change, changed, earlier=True),
        _value(change, changed, earlier=False),
        Lines((Text(changed.where(change)), Text(show_address(change.at), quiet=True))),
    )
    return (*cells, _favour(change, changed.perspective)) if changed.perspective is not None else cells


def _value(change: Change, changed: ChangedPlan, *, earlier: bool) -> Cell:
    """What stood there, or what stands there; of an entry that came or went, what it held, a line each."""
    value, at, plan = (
        (change.before, change.was_at, changed.base) if earlier else (change.after, change.at, changed.head)
    )
    if value is None or plan is None:
        return NOTHING
    is_whole = change.kind in ("added", "removed") and bool(change.details)
    if is_whole:
        return Lines(tuple(Text(line) for line in change.details))
    return Text(Showing(PlanContent(plan)).value(value, at))


def _favour(change: Change, perspective: str | None) -> Cell:
    if change.favour is None or perspective is None or change.level is not Level.MATERIAL:
        return NOTHING
    return Text(seen_by(change.favour, perspective))


def _name(changed: ChangedPlan) -> str:
    plan = changed.head or changed.base
    partner = None if plan is None or changed.perspective is None else plan.partners.get(changed.perspective)
    return str(changed.perspective) if partner is None else partner.name


def _timelines(changed: ChangedPlan, as_of: date) -> Iterator[Section]:
    """The timeline before, and after with how far dates moved, where one of work did, or work came or went."""
    base, head = changed.base, changed.head
    if base is None or head is None or not any(_moves(change) for change in changed.changes):
        return
    yield from section(CHANGES_WORDS.timeline_before, TimelineChart(view_timeline(base, as_of)))
    yield from section(CHANGES_WORDS.timeline_after, TimelineChart(view_timeline(head, as_of, base=base)))


def _moves(change: Change) -> bool:
    return change.area in _DATES or change.area in ("activity", "initiative", "milestone")
