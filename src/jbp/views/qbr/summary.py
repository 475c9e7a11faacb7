"""The partnership at a glance: a card with one large figure for each goal, the initiatives, commitments and risks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.figures.promises import kept_by, promises
from jbp.values.date import show_date
from jbp.views.elements.blocks import Bullets, Card, Facts, Item, Paragraph
from jbp.views.elements.cells import Figure, Text
from jbp.views.elements.figures import whole_number
from jbp.views.elements.marks import StatusView, mark_party, mark_status
from jbp.views.elements.wording import WORDS
from jbp.views.qbr.wording import QBR_WORDS, count_word, say
from jbp.views.scorecard.agenda import top_risks

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from jbp.figures.promises import Kept
    from jbp.model.plan import Plan
    from jbp.views.elements.cells import Cell
    from jbp.views.elements.indicators import Indicator

MOST_GOALS = 3
"""So many goals have a card each; more of them are a table."""

WELL = frozenset({"on_track", "done"})
"""What an initiative is that needs no talk."""

_STATUSES = ("stalled", "delayed", "not_started", "on_track", "done")
_NAMED = 2


def goal_card(goal: Indicator) -> Card:
    """A goal with its attainment in large letters, or else with its actual figure or its target."""
    if goal.attained.text:
        figure, says = goal.attained, QBR_WORDS.of_plan.format(actual=goal.actual.text, planned=goal.planned.text)
    elif goal.actual.text:
        figure, says = goal.actual, QBR_WORDS.so_far_only
    else:
        figure, says = goal.target, QBR_WORDS.target_only
    shown = {WORDS.target: goal.target, WORDS.forecast: goal.forecast}
    pairs: list[tuple[str, Cell]] = [(name, one) for name, one in shown.items() if one.text and one is not figure]
    if goal.trend is not None:
        pairs.append((WORDS.direction, goal.trend))
    if goal.owner:
        pairs.append((WORDS.owner, Text(goal.owner)))
    return Card(goal.title, (Paragraph(says), *((Facts(tuple(pairs)),) if pairs else ())), figure=figure)


def work_cards(plan: Plan, standing: Sequence[str], since: date, as_of: date) -> Iterator[Card]:
    """The cards of initiatives, commitments and risks; one of which there is nothing to say is left out.

    Args:
        plan: whose work it is.
        standing: the status of each initiative.
        since: the day of the last review.
        as_of: the day of this one.
    """
    if standing:
        well = sum(key in WELL for key in standing)
        counts = ((key, standing.count(key)) for key in _STATUSES if key in standing)
        items = [Item(count_word(count), (StatusView(mark_status(key)),)) for key, count in counts]
        yield _counted(QBR_WORDS.initiatives, well, len(standing), QBR_WORDS.well, items)
    given = promises(plan, since, as_of)
    if given:
        counted = kept_by(plan, given)
        kept, whole = sum(one.kept for one in counted), sum(one.given for one in counted)
        says = QBR_WORDS.kept_since.format(day=show_date(since))
        yield _counted(QBR_WORDS.commitments, kept, whole, says, [_kept(plan, one) for one in counted])
    yield from _risks(plan)


def _counted(title: str, part: int, whole: int, says: str, items: Sequence[Item]) -> Card:
    figure = Figure(QBR_WORDS.of_all.format(part=part, whole=whole))
    return Card(title, (Paragraph(says), Bullets(tuple(items))), figure=figure)


def _kept(plan: Plan, one: Kept) -> Item:
    said = Text(QBR_WORDS.of_all.format(part=one.kept, whole=one.given))
    if one.partner is None:
        return Item(QBR_WORDS.together_name, (said,))
    return Item("", (mark_party((one.partner,), plan), said))


def _risks(plan: Plan) -> Iterator[Card]:
    rows, more = top_risks(plan)
    if rows:
        high = sum(row.level.key == "high" for row in rows)
        says = say(QBR_WORDS.of_them_high, high) if high else QBR_WORDS.none_high
        items = tuple(Item(row.title, (row.level,)) for row in rows[:_NAMED])
        yield Card(
            QBR_WORDS.open_risks_heading, (Paragraph(says), Bullets(items)), figure=whole_number(len(rows) + more)
        )
