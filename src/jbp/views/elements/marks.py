"""Marks that several documents share: a status, a party, a trend, as plain values with their words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jbp.figures.parties import partner_name, partners_of
from jbp.figures.work import computed_status
from jbp.views.elements.wording import WORDS

if TYPE_CHECKING:
    from datetime import date

    from jbp.figures.work import Due
    from jbp.model.plan import Plan
    from jbp.model.words import Trend

JOINT, SEVERAL, UNSTATED = "joint", "several", "none"
_LOUD = frozenset({"delayed", "stalled"})


@dataclass(frozen=True, slots=True)
class StatusMark:
    """A status: the key chooses shape and colour, the word says it; `loud` where it must be seen first."""

    key: str
    word: str
    loud: bool = False


@dataclass(frozen=True, slots=True)
class StatusView:
    """What people say of a piece of work and, where dates say otherwise, what dates say and why.

    Attributes:
        said: what the plan states, or else what the dates say.
        computed: what the dates say, where it differs from what is stated.
        reason: why, in words; may be empty.
        by_dates: whether nobody states a status, so that `said` is what the dates say.
    """

    said: StatusMark
    computed: StatusMark | None = None
    reason: str = ""
    by_dates: bool = False


@dataclass(frozen=True, slots=True)
class TrendMark:
    """A direction of travel: ``up``, ``flat`` or ``down``, and its word."""

    key: str
    word: str


@dataclass(frozen=True, slots=True)
class PartnerTone:
    """One partner's name and colour.

    Attributes:
        tone: its key in the palette.
        name: its name.
        stated: the colour that the plan states.
        key: its id in the plan.
    """

    tone: str
    name: str
    stated: str | None
    key: str = ""


@dataclass(frozen=True, slots=True)
class PartyMark:
    """To whom something applies.

    Attributes:
        tone: a partner's tone, or ``joint``, ``several`` or ``none``.
        tones: the tones of the partners it means; for ``several`` they are drawn side by side.
        name: in words; empty where it is not stated.
    """

    tone: str
    tones: tuple[str, ...]
    name: str


def partner_tones(plan: Plan) -> tuple[PartnerTone, ...]:
    """The partners in the plan's order, each with a tone of its own."""
    return tuple(
        PartnerTone(f"p{place}", partner.name, partner.color, key)
        for place, (key, partner) in enumerate(plan.partners.items(), 1)
    )


def mark_party(party: tuple[str, ...], plan: Plan, *, unstated_is_joint: bool = False) -> PartyMark:
    """The mark of an entry's `party`.

    Args:
        party: as the plan states it.
        plan: says who the partners are.
        unstated_is_joint: whether an entry of this kind is joint where no party is stated.
    """
    partners = partners_of(party, plan) if party or not unstated_is_joint else tuple(plan.partners)
    meant = tuple(f"p{place}" for place, key in enumerate(plan.partners, 1) if key in partners)
    if not meant:
        return PartyMark(UNSTATED, (), ", ".join(party))
    if len(meant) == len(plan.partners):
        return PartyMark(JOINT, meant, WORDS.joint)
    name = ", ".join(partner_name(key, plan) for key in partners)
    return PartyMark(meant[0] if len(meant) == 1 else SEVERAL, meant, name)


def mark_status(status: str | None) -> StatusMark:
    """The mark of a status; ``unknown`` where there is none."""
    key = status or "unknown"
    return StatusMark(key, WORDS.status[key], key in _LOUD)


def mark_trend(trend: Trend | None) -> TrendMark | None:
    """The mark of a trend; None where none is known."""
    return None if trend is None else TrendMark(trend, WORDS.trend[trend])


def view_status(item: Due, as_of: date) -> StatusView:
    """What is said of a piece of work, beside what its dates say."""
    computed = computed_status(item, as_of)
    if item.status is None or item.status == computed.status:
        by_dates = item.status is None and computed.status is not None
        return StatusView(mark_status(computed.status), None, computed.reason, by_dates)
    return StatusView(mark_status(item.status), mark_status(computed.status), computed.reason)
