"""What each partner brings to a review and says: its part of a two-way meeting."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from jbp.figures.calendar import plan_calendar
from jbp.figures.parties import partners_of
from jbp.figures.promises import giver_of
from jbp.figures.risk import by_level, is_settled, risk_level
from jbp.figures.target import quantity_of
from jbp.figures.work import activities, computed_status, is_done, is_open
from jbp.values.date import show_date
from jbp.values.quantity import show_quantity
from jbp.views.elements.blocks import Bullets, Card, Cards, Item, Quote
from jbp.views.elements.cells import Figure, Level, Text, day_cell, is_blank
from jbp.views.elements.figures import stated_money
from jbp.views.elements.indicators import view_indicator
from jbp.views.elements.marks import mark_party, view_status
from jbp.views.elements.wording import WORDS
from jbp.views.qbr.slides import CARD, Headline, lines_of_item, slides_of
from jbp.views.qbr.wording import QBR_WORDS, count_word, notes, out_of, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jbp.model.initiative import Activity
    from jbp.model.milestone import Milestone
    from jbp.model.plan import Plan
    from jbp.model.resource import Resource
    from jbp.model.risk import Risk
    from jbp.views.elements.blocks import Block
    from jbp.views.elements.cells import Cell
    from jbp.views.elements.indicators import Indicator
    from jbp.views.elements.sheets import Slide

_LATE = ("delayed", "stalled")


def partner_slides(plan: Plan, as_of: date) -> tuple[Slide, ...]:
    """The part of each partner, in the plan's order; one of whom nothing is said has none."""
    return tuple(slide for key in plan.partners for slide in _partner(plan, key, as_of))


def _partner(plan: Plan, key: str, as_of: date) -> tuple[Slide, ...]:
    name = plan.partners[key].name
    party = mark_party((key,), plan)
    cards = tuple(replace(card, party=party) for card in _cards(plan, key, as_of))
    headline = Headline(
        QBR_WORDS.partner_kicker.format(partner=name),
        _claim(plan, key, as_of),
        notes(
            QBR_WORDS.partner_notes.format(partner=name),
            QBR_WORDS.ask.format(question=QBR_WORDS.partner_ask.format(partner=name)),
        ),
    )
    return slides_of(headline, Cards(cards))


def _claim(plan: Plan, key: str, as_of: date) -> str:
    name = plan.partners[key].name
    work, behind, risks = _work(plan, key), _behind(plan, key, as_of), _risks(plan, key)
    late = sum(computed_status(one, as_of).status in _LATE for one in work)
    facts = [
        _done(work, late),
        say(QBR_WORDS.partner_late, late) if late and len(work) > 1 else "",
        say(QBR_WORDS.partner_behind, behind) if behind else "",
        say(QBR_WORDS.partner_risks, len(risks)) if risks else "",
    ]
    said = ", ".join(fact for fact in facts if fact)
    words = QBR_WORDS.partner_claim if said else QBR_WORDS.partner_plain
    return words.format(partner=name, facts=said)


def _done(work: Sequence[Activity], late: int) -> str:
    done = sum(map(is_done, work))
    if len(work) == 1:
        open_ = QBR_WORDS.partner_one_late if late else QBR_WORDS.partner_one_open
        return QBR_WORDS.partner_one_done if done else open_
    return QBR_WORDS.partner_done.format(done=out_of(done), all=count_word(len(work))) if work else ""


def _behind(plan: Plan, key: str, as_of: date) -> int:
    return sum(one.behind for one in _indicators(plan, key, as_of))


def _cards(plan: Plan, key: str, as_of: date) -> Iterator[Card]:
    partner = plan.partners[key]
    yield from _listed(QBR_WORDS.goals, [Item(goal) for goal in partner.goals])
    yield from _listed(QBR_WORDS.brings, [_resource(plan, one) for one in _resources(plan, key)])
    yield from _listed(QBR_WORDS.measures, [_indicator(one) for one in _indicators(plan, key, as_of)])
    open_ = [one for one in _work(plan, key) if not is_done(one)]
    ahead: list[Activity | Milestone] = [*open_, *_milestones(plan, key)]
    ahead.sort(key=lambda one: one.due or date.max)
    yield from _listed(QBR_WORDS.work, [_dated(one, as_of) for one in ahead])
    yield from _listed(QBR_WORDS.its_risks, [_risk(one) for one in _risks(plan, key)])
    yield from _said(plan, key)


def _listed(title: str, items: Sequence[Item]) -> Iterator[Card]:
    """A card with a list; what is too long for one goes on in a next one."""
    page: list[Item] = []
    part = 1
    for item in items:
        if page and sum(map(lines_of_item, (*page, item))) > CARD:
            yield Card(_called(title, part), (Bullets(tuple(page)),))
            page, part = [], part + 1
        page.append(item)
    if page:
        yield Card(_called(title, part), (Bullets(tuple(page)),))


def _called(title: str, part: int) -> str:
    """The title of a part of what does not fit one card; several may stand on one slide."""
    if part == 1:
        return title
    words = WORDS.continued if part == 2 else QBR_WORDS.continued_further
    return words.format(title=title, part=part)


def _resources(plan: Plan, key: str) -> list[Resource]:
    return [one for one in plan.resources.values() if partners_of(one.party, plan) == (key,)]


def _resource(plan: Plan, one: Resource) -> Item:
    people = quantity_of(one.people)
    shown = QBR_WORDS.people.format(people=show_quantity(people)) if people is not None else ""
    money = stated_money(plan, one.amount)
    details: tuple[Cell, ...] = (Figure(shown), money)
    return Item(one.title, tuple(detail for detail in details if not is_blank(detail)))


def _indicators(plan: Plan, key: str, as_of: date) -> list[Indicator]:
    calendar = plan_calendar(plan)
    own = [kpi for kpi, one in plan.kpis.items() if partners_of(one.party, plan) == (key,)]
    return [view_indicator(plan, calendar, kpi, as_of) for kpi in own]


def _indicator(one: Indicator) -> Item:
    if one.actual.text:
        share = WORDS.of_plan.format(share=one.attained.text) if one.attained.text else ""
        return Item(one.title, (Figure(", ".join(part for part in (one.actual.text, share) if part), loud=one.behind),))
    return Item(
        one.title, (Text(f"{WORDS.target} {one.current or one.target.text}"),) if one.current or one.target.text else ()
    )


def _work(plan: Plan, key: str) -> list[Activity]:
    """The activities that the partner answers for, of initiatives that were not given up."""
    found = (one for _, initiative, one in activities(plan) if is_open(initiative.status) or is_done(one))
    counted = [one for one in found if is_open(one.status) or is_done(one)]
    return [one for one in counted if giver_of(plan, one.party, one.owner) == (key,)]


def _milestones(plan: Plan, key: str) -> list[Milestone]:
    found = [one for one in plan.milestones.values() if is_open(one.status) and not is_done(one)]
    return [one for one in found if partners_of(one.party, plan) == (key,)]


def _dated(one: Activity | Milestone, as_of: date) -> Item:
    standing = view_status(one, as_of)
    due: tuple[Cell, ...] = () if one.due is None else (day_cell(one.due, late=one.due < as_of),)
    return Item(one.title, due if standing.said.key == "unknown" else (*due, standing))


def _risks(plan: Plan, key: str) -> list[Risk]:
    return by_level(
        one for one in plan.risks.values() if not is_settled(one) and partners_of(one.party, plan) == (key,)
    )


def _risk(one: Risk) -> Item:
    level = risk_level(one)
    return Item(one.title, (Level(level, WORDS.level[level]),))


def _said(plan: Plan, key: str) -> Iterator[Card]:
    """What the partner's people say, the latest first; as many quotes a card as fit it."""
    found = [one for one in plan.pulse.values() if partners_of(one.party, plan) == (key,)]
    page: list[Block] = []
    lines, part = 0, 1
    for one in sorted(found, key=lambda one: one.date or date.min, reverse=True):
        by = ", ".join(part for part in (one.function or "", show_date(one.date) if one.date else "") if part)
        height = lines_of_item(Item(one.quote)) + 2
        if page and lines + height > CARD:
            yield Card(_called(QBR_WORDS.says, part), tuple(page))
            page, lines, part = [], 0, part + 1
        page.append(Quote(one.quote, by, mark_party(one.party, plan)))
        lines += height
    if page:
        yield Card(_called(QBR_WORDS.says, part), tuple(page))
