"""What minutes and agendas say of a meeting or review: when, led by whom, with whom, and about what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.errors import UsageError
from jbp.figures.occasions import occasion_named, occasions
from jbp.views.elements.cells import Text, day_cell
from jbp.views.elements.plan_cells import people_by_partner, people_cell
from jbp.views.elements.wording import show_word
from jbp.views.meetings.wording import MEETING_WORDS as WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.figures.occasions import Occasion
    from jbp.model.plan import Plan
    from jbp.views.elements.cells import Cell


def occasion_asked_for(plan: Plan, key: str) -> Occasion:
    """The review or meeting of an id.

    Raises:
        UsageError: the plan has none of this id.
    """
    found = occasion_named(plan, key)
    if found is None:
        keys = ", ".join(str(one.at[1]) for one in occasions(plan))
        raise UsageError((WORDS.unknown if keys else WORDS.unknown_of_none).format(key=key, keys=keys))
    return found


def title_of(occasion: Occasion) -> str:
    """What the occasion is called."""
    return WORDS.planned if occasion.entry is None else occasion.entry.title


def occasion_facts(plan: Plan, occasion: Occasion) -> Iterator[tuple[str, Cell]]:
    """Its day and kind, who leads it, and who attends, partner by partner."""
    yield WORDS.day, day_cell(occasion.date)
    entry = occasion.entry
    if entry is None:
        return
    if entry.kind and entry.kind != "other":
        yield WORDS.kind, Text(WORDS.kinds.get(entry.kind) or show_word(entry.kind))
    if entry.led_by:
        yield WORDS.led_by, people_cell(plan, *entry.led_by)
    if entry.attendees:
        yield WORDS.attendees, people_by_partner(plan, entry.attendees)
