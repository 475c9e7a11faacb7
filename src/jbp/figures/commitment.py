"""What each partner puts in: people and money, of resources, costs, budgets and contributions."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from jbp.figures.money import exchange_of
from jbp.figures.parties import partners_of
from jbp.figures.target import interval_of, quantity_of
from jbp.figures.work import activities, initiatives

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jbp.address import Address
    from jbp.figures.money import Exchange
    from jbp.figures.target import AnyFigure
    from jbp.model.plan import Plan

Means: TypeAlias = Literal["people", "money"]


class Commitment(NamedTuple):
    """What one partner puts in at one place.

    Attributes:
        at: where it is stated.
        partner: who puts it in.
        means: people, counted in full-time posts, or money in the plan's currency.
        amount: how much, a range by its middle; of what several partners put in together, an equal part.
    """

    at: Address
    partner: str
    means: Means
    amount: Decimal


def commitments(plan: Plan) -> Iterator[Commitment]:
    """Everything that partners put in: resources, costs of work, budgets of campaigns, contributions to funds.

    What is still to be determined, or in a currency without a rate, is left out.
    """
    exchange = exchange_of(
        plan, (quantity_of(figure) for _, figures in _by_partner(plan) for figure in figures.values())
    )
    yield from _resources(plan, exchange)
    for at, figures in _by_partner(plan):
        for partner, figure in figures.items():
            amount = _money(figure, exchange)
            if amount is not None:
                yield Commitment((*at, partner), partner, "money", amount)


def _resources(plan: Plan, exchange: Exchange) -> Iterator[Commitment]:
    for key, resource in plan.resources.items():
        partners = partners_of(resource.party, plan)
        people = interval_of(resource.people)
        shares: tuple[tuple[Means, str, Decimal | None], ...] = (
            ("people", "people", None if people is None else people.middle),
            ("money", "amount", _money(resource.amount, exchange)),
        )
        for means, field, amount in shares:
            if amount is not None:
                for partner in partners:
                    yield Commitment(("resources", key, field), partner, means, amount / len(partners))


def _by_partner(plan: Plan) -> Iterator[tuple[Address, Mapping[str, AnyFigure]]]:
    """The mappings from a partner to the money that it puts in."""
    for at, initiative in initiatives(plan):
        yield (*at, "cost"), initiative.cost
    for at, _, activity in activities(plan):
        yield (*at, "cost"), activity.cost
    if plan.marketing is not None:
        for key, campaign in plan.marketing.campaigns.items():
            yield ("marketing", "campaigns", key, "budget"), campaign.budget
        for key, fund in plan.marketing.funds.items():
            yield ("marketing", "funds", key, "contributions"), fund.contributions


def _money(figure: AnyFigure, exchange: Exchange) -> Decimal | None:
    amount = exchange.amount(quantity_of(figure))
    return None if amount is None else amount.middle


def share_of_most(found: list[Commitment]) -> tuple[str, Decimal] | None:
    """The partner who puts in the most, and its share in percent; None where nothing is put in.

    Source: a partner's amount over the amount of all, in one and the same means.
    """
    amounts: dict[str, Decimal] = {}
    for one in found:
        amounts[one.partner] = amounts.get(one.partner, Decimal(0)) + one.amount
    whole = sum(amounts.values(), Decimal(0))
    if whole <= 0:
        return None
    most = max(amounts, key=lambda partner: amounts[partner])
    return most, amounts[most] / whole * 100
