"""The texts in which partners write of their work and of each other, each with its address."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from jbp.figures.work import activities, initiatives

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.address import Address
    from jbp.model.decision import Decision
    from jbp.model.meeting import Review
    from jbp.model.plan import Plan

_SECTIONS: Mapping[str, tuple[str, ...]] = {
    "risks": ("title", "mitigation", "trigger", "note"),
    "journal": ("headline", "note"),
    "recommendations": ("title", "challenge", "note"),
    "expectations": ("title", "note"),
    "conversations": ("title", "positions", "outcome", "note"),
    "futures": ("title", "trigger", "response", "note"),
    "root_causes": ("title", "evidence", "note"),
    "lessons": ("title", "note"),
    "milestones": ("title", "corrective_action", "note"),
    "kpis": ("explain", "note"),
    "meetings": ("decisions", "note"),
}
"""The fields that are looked at in the entries of a section."""

_WORK = ("title", "corrective_action", "done_when", "note")
_REVIEW = ("title", "goals_met", "goals_realistic", "obstacles", "decisions", "note")


def texts_of(plan: Plan) -> Iterator[tuple[Address, str]]:
    """Every text in which partners write of their work and of each other; quotes of the pulse are not among them."""
    for name in ("summary", "note", "consequences", "plan_b"):
        yield from _below((), plan, (name,))
    for section, fields in _SECTIONS.items():
        for key, entry in getattr(plan, section).items():
            yield from _below((section, key), entry, fields)
    yield from _work(plan)
    for key, decision in plan.decisions.items():
        yield from _decision(("decisions", key), decision)
    for key, review in plan.reviews.items():
        yield from _review(("reviews", key), review)
    for key, check in (plan.health.checks if plan.health else {}).items():
        yield from _below(("health", "checks", key), check, ("responses", "note"))


def _work(plan: Plan) -> Iterator[tuple[Address, str]]:
    for at, initiative in initiatives(plan):
        yield from _below(at, initiative, (*_WORK, "challenges"))
    for at, _, activity in activities(plan):
        yield from _below(at, activity, _WORK)


def _decision(at: Address, decision: Decision) -> Iterator[tuple[Address, str]]:
    yield from _below(at, decision, ("title", "context", "note"))
    for key, option in decision.options.items():
        yield from _below((*at, "options", key), option, ("title", "pros", "cons", "note"))


def _review(at: Address, review: Review) -> Iterator[tuple[Address, str]]:
    yield from _below(at, review, _REVIEW)
    for key, action in review.actions.items():
        yield from _below((*at, "actions", key), action, ("title", "note"))


def _below(at: Address, entry: object, fields: tuple[str, ...]) -> Iterator[tuple[Address, str]]:
    """The texts of some fields: a text, a list of texts, or texts by key."""
    for name in fields:
        value: object = getattr(entry, name)
        if isinstance(value, str):
            yield (*at, name), value
        elif isinstance(value, tuple):
            yield from (((*at, name, index), text) for index, text in enumerate(value))
        elif isinstance(value, Mapping):
            yield from (((*at, name, key), text) for key, text in value.items())
