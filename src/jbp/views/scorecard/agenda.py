"""What a meeting has to talk about: the greatest open risks, and the decisions that are open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jbp.figures.decision import open_decisions, recommended_option
from jbp.figures.people import name_of, names_of
from jbp.figures.risk import by_level, is_settled, risk_level
from jbp.values.date import show_date
from jbp.views.elements.cells import NO_DAY, Day, Level, day_cell
from jbp.views.elements.marks import mark_party
from jbp.views.elements.wording import WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from typing import TypeVar

    from jbp.model.decision import Decision
    from jbp.model.plan import Plan
    from jbp.model.risk import Risk
    from jbp.views.elements.marks import PartyMark

    Row = TypeVar("Row")

MOST = 5
"""How many risks and how many decisions a page shows; the rest are counted."""


@dataclass(frozen=True, slots=True)
class RiskRow:
    """One risk."""

    title: str
    level: Level
    party: PartyMark
    mitigation: str
    owner: str
    review: Day


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """One decision to take; its day is late where it has passed."""

    title: str
    when: Day
    makers: str
    recommended: str


def top_risks(plan: Plan) -> tuple[tuple[RiskRow, ...], int]:
    """The greatest risks that are open or have occurred, and how many more there are."""
    found = by_level(risk for risk in plan.risks.values() if not is_settled(risk))
    return _first([_risk(plan, risk) for risk in found])


def top_decisions(plan: Plan, as_of: date) -> tuple[tuple[DecisionRow, ...], int]:
    """The decisions that nobody has taken yet, the most urgent first, and how many more there are."""
    return _first([_decision(plan, one, as_of) for one in open_decisions(plan)])


def _first(rows: Sequence[Row]) -> tuple[tuple[Row, ...], int]:
    return tuple(rows[:MOST]), max(0, len(rows) - MOST)


def _risk(plan: Plan, risk: Risk) -> RiskRow:
    level = risk_level(risk)
    return RiskRow(
        title=risk.title,
        level=Level(level, WORDS.level[level]),
        party=mark_party(risk.party, plan),
        mitigation=risk.mitigation or "",
        owner=name_of(plan, risk.owner) if risk.owner else "",
        review=day_cell(risk.review_by),
    )


def _decision(plan: Plan, decision: Decision, as_of: date) -> DecisionRow:
    return DecisionRow(
        title=decision.title,
        when=_when(decision.decide_by, as_of),
        makers=", ".join(names_of(plan, decision.makers)),
        recommended=recommended_option(decision),
    )


def _when(day: date | None, as_of: date) -> Day:
    """By when a decision is to be taken, or was to be, in words."""
    if day is None:
        return NO_DAY
    words = WORDS.decide_overdue if day < as_of else WORDS.decide_by
    return Day(words.format(day=show_date(day)), day, late=day < as_of)
