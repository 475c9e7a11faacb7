"""The partnership overview: fast facts, goals and milestones of each partner and of the partnership."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from jbp.figures.parties import partners_of
from jbp.values.date import show_date
from jbp.views.elements.cells import NO_DAY, day_cell
from jbp.views.elements.marks import JOINT, mark_party, partner_tones, view_status
from jbp.views.elements.wording import WORDS, show_word

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from jbp.model.milestone import Milestone
    from jbp.model.plan import Plan
    from jbp.views.elements.cells import Day
    from jbp.views.elements.marks import PartyMark, StatusView


@dataclass(frozen=True, slots=True)
class Fact:
    """A fast fact: its name and its value."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal, and the day by which it is to be reached; empty where none is stated."""

    title: str
    due: Day


@dataclass(frozen=True, slots=True)
class MilestoneLine:
    """A milestone, its day and how it stands; `party` where it applies to several but not all."""

    title: str
    due: Day
    status: StatusView | None
    party: PartyMark | None


@dataclass(frozen=True, slots=True)
class Column:
    """What the overview says of one partner, or of the partnership."""

    tone: str
    name: str
    facts: tuple[Fact, ...]
    goals: tuple[Goal, ...]
    milestones: tuple[MilestoneLine, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """The columns that hold anything; the partnership stands between two partners, and before more of them."""

    columns: tuple[Column, ...]


def view_overview(plan: Plan, as_of: date) -> Overview:
    """The overview of a plan."""
    partners = [_partner(plan, place, as_of) for place in range(len(plan.partners))]
    joint = _partnership(plan, as_of)
    columns = (partners[0], joint, partners[1]) if len(partners) == 2 else (joint, *partners)
    return Overview(tuple(column for column in columns if column.facts or column.goals or column.milestones))


def _partner(plan: Plan, place: int, as_of: date) -> Column:
    key, partner = list(plan.partners.items())[place]
    own = (one for one in plan.milestones.values() if partners_of(one.party, plan) == (key,))
    return Column(
        tone=partner_tones(plan)[place].tone,
        name=partner.name,
        facts=_facts(partner.facts),
        goals=tuple(Goal(goal, NO_DAY) for goal in partner.goals),
        milestones=_milestones(plan, own, as_of),
    )


def _partnership(plan: Plan, as_of: date) -> Column:
    shared = () if plan.strategy is None else plan.strategy.shared_goals.values()
    others = (one for one in plan.milestones.values() if len(partners_of(one.party, plan)) != 1)
    return Column(
        tone=JOINT,
        name=WORDS.partnership,
        facts=(*_facts(plan.facts), Fact(WORDS.term, _term(plan))),
        goals=tuple(Goal(goal.title, day_cell(goal.due)) for goal in shared),
        milestones=_milestones(plan, others, as_of),
    )


def _facts(facts: Mapping[str, str]) -> tuple[Fact, ...]:
    return tuple(Fact(show_word(name), value) for name, value in facts.items())


def _term(plan: Plan) -> str:
    horizon = plan.horizon
    words = WORDS.term_extension if horizon.extension else WORDS.days
    return words.format(
        start=show_date(horizon.start),
        end=show_date(horizon.end),
        extension=show_date(horizon.extension) if horizon.extension else "",
    )


def _milestones(plan: Plan, milestones: Iterable[Milestone], as_of: date) -> tuple[MilestoneLine, ...]:
    ordered = sorted(milestones, key=lambda one: one.due or date.max)
    return tuple(_milestone(plan, one, as_of) for one in ordered)


def _milestone(plan: Plan, milestone: Milestone, as_of: date) -> MilestoneLine:
    status = view_status(milestone, as_of)
    party = mark_party(milestone.party, plan)
    return MilestoneLine(
        title=milestone.title,
        due=day_cell(milestone.due),
        status=None if status.said.key == "unknown" else status,
        party=party if party.tone == "several" else None,
    )
