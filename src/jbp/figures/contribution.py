"""What each partner puts in altogether, and which part of the whole that is."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from jbp.figures.commitment import commitments
from jbp.values.interval import Interval

if TYPE_CHECKING:
    from jbp.figures.commitment import Commitment, Means
    from jbp.model.plan import Plan

_HUNDRED = Decimal(100)


class Contribution(NamedTuple):
    """What one partner puts in.

    Attributes:
        partner: the partner's id.
        people: full-time posts.
        money: in the plan's currency.
        people_share, money_share: percent of what all partners put in; None where nobody puts in any.
        commitments: where it is stated.
    """

    partner: str
    people: Decimal
    money: Decimal
    people_share: Decimal | None
    money_share: Decimal | None
    commitments: tuple[Commitment, ...]


def contributions(plan: Plan) -> tuple[Contribution, ...]:
    """What every partner puts in, as the plan orders the partners; also of those who put in nothing.

    Ranges count by their middle, and what several partners put in together counts in equal parts (see
    `figures.commitment`). Source: a partner's share is its amount over the amount of all, people and money apart.
    """
    found = tuple(commitments(plan))
    wholes: dict[Means, Decimal] = {means: _sum(found, means) for means in ("people", "money")}
    return tuple(_of(partner, found, wholes) for partner in plan.partners)


def _of(partner: str, found: tuple[Commitment, ...], wholes: dict[Means, Decimal]) -> Contribution:
    own = tuple(one for one in found if one.partner == partner)
    people, money = _sum(own, "people"), _sum(own, "money")
    return Contribution(partner, people, money, _share(people, wholes["people"]), _share(money, wholes["money"]), own)


def _sum(found: tuple[Commitment, ...], means: Means) -> Decimal:
    return sum((one.amount for one in found if one.means == means), Decimal(0))


def _share(amount: Decimal, whole: Decimal) -> Decimal | None:
    return (Interval.point(amount * _HUNDRED) / Interval.point(whole)).middle if whole > 0 else None
