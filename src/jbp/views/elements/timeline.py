"""The execution timeline as values: a document of its own, and a chart in others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from jbp.figures.work import count_days
from jbp.values.date import show_date
from jbp.views.elements.wording import WORDS

if TYPE_CHECKING:
    from datetime import date

    from jbp.views.elements.heading import Heading
    from jbp.views.elements.marks import PartyMark, StatusMark, StatusView


@dataclass(frozen=True, slots=True)
class TimelineItem:
    """One activity, or an initiative that has none, or a milestone.

    Attributes:
        key: its address, which dependencies name.
        title: its title, with its rhythm where it repeats.
        party: the responsible party.
        status: what is said of it, and what its dates say.
        start: its first day; None where it is not stated. A milestone has none.
        end: its last day: when it was done, else when it is due.
        due: the day by which it is due; None where it is not stated.
        done: the day on which it was done; None where it is not.
        after: the keys of what it has to wait for, of those on the timeline.
        waits_for: their titles.
        was_due: the day by which it was due at the base, where that was another one.
    """

    key: str
    title: str
    party: PartyMark
    status: StatusView
    start: date | None
    end: date | None
    due: date | None = None
    done: date | None = None
    after: tuple[str, ...] = ()
    waits_for: tuple[str, ...] = ()
    was_due: date | None = None

    @property
    def moved(self) -> str:
        """That its day moved since the base, and how far; empty where it did not."""
        if self.was_due is None or self.due is None:
            return ""
        days = (self.due - self.was_due).days
        words = WORDS.slipped if days > 0 else WORDS.moved_up
        return words.format(days=count_days(abs(days)), day=show_date(self.was_due))

    @property
    def starts(self) -> str:
        """Its first day in words; empty where it is not stated."""
        return show_date(self.start) if self.start is not None else ""

    @property
    def ends(self) -> str:
        """Its due date in words, with how far it moved, and the day it was done."""
        due = show_date(self.due) if self.due is not None else ""
        return ", ".join(part for part in (due, self.moved, self.done_words) if part)

    @property
    def done_words(self) -> str:
        """That it is done, and when; empty where it is not."""
        return WORDS.completed_on.format(day=show_date(self.done)) if self.done is not None else ""

    @property
    def days(self) -> str:
        """Its days in words."""
        if self.starts and self.ends:
            return WORDS.days.format(start=self.starts, end=self.ends)
        return self.starts or self.ends

    @property
    def is_dated(self) -> bool:
        """Whether it has a place on a calendar."""
        return self.start is not None or self.end is not None


@dataclass(frozen=True, slots=True)
class TimelineGroup:
    """The activities of one initiative.

    Attributes:
        title: what it is called.
        items: its activities.
        continued: whether it goes on with what another chart began, where a timeline stands in several.
    """

    title: str
    items: tuple[TimelineItem, ...]
    continued: bool = False

    @property
    def headline(self) -> str:
        """Its title, and that it goes on where it does."""
        return WORDS.continued.format(title=self.title) if self.continued else self.title


@dataclass(frozen=True, slots=True)
class TimelineBand:
    """One business component with its approach and its major challenges.

    Attributes:
        name: what it is called.
        approach: how it is approached, a paragraph each.
        challenges: its major challenges.
        groups: its initiatives.
        continued: whether it goes on with what another chart began, where a timeline stands in several.
    """

    name: str
    approach: tuple[str, ...]
    challenges: tuple[str, ...]
    groups: tuple[TimelineGroup, ...]
    continued: bool = False

    @property
    def headline(self) -> str:
        """Its name, and that it goes on where it does."""
        return WORDS.continued.format(title=self.name) if self.continued else self.name


@dataclass(frozen=True, slots=True)
class TimelineView:
    """The timeline's content.

    Attributes:
        heading: what stands on top.
        bands: the components that have initiatives.
        milestones: all milestones, by their day.
        first: the first day of the months shown; None where nothing has a date.
        last: their last day.
        today: the day that everything is judged by, where it lies in the months shown.
        today_words: that day in words.
        undated: what has no place on the calendar.
        description: the chart in one sentence.
        parties: the party marks that occur, for the legend.
        statuses: the statuses that occur, for the legend.
    """

    document: ClassVar[str] = "timeline"
    template: ClassVar[str] = "timeline"
    heading: Heading
    bands: tuple[TimelineBand, ...]
    milestones: tuple[TimelineItem, ...]
    first: date | None
    last: date | None
    today: date | None
    today_words: str
    undated: tuple[TimelineItem, ...]
    description: str
    parties: tuple[PartyMark, ...]
    statuses: tuple[StatusMark, ...]

    @property
    def items(self) -> tuple[TimelineItem, ...]:
        """All activities, then all milestones."""
        return (*(item for band in self.bands for group in band.groups for item in group.items), *self.milestones)
