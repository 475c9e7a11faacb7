"""What the options of a decision pay a partner, brought to where one payoff can be held against another."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jbp.figures.money import exchange_of
from jbp.figures.target import quantity_of
from jbp.values.interval import Interval
from jbp.values.quantity import Quantity, show_quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jbp.figures.money import Exchange
    from jbp.figures.target import AnyFigure
    from jbp.model.decision import Decision
    from jbp.model.plan import Plan
    from jbp.values.quantity import Unit

UNKNOWN: Final = Interval(None, None)
"""A payoff of which nothing is known: it may be any number."""


@dataclass(frozen=True, slots=True)
class Scale:
    """How the payoffs of one partner are counted.

    Attributes:
        exchange: brings its amounts of money into one currency.
        currency: the currency, where they are money.
        unit: the unit, where they are a share; empty for money and for points.
        comparable: whether they are all of one kind. Points beside percent, or money beside percent, are not; bare
            numbers beside money count as money.
    """

    exchange: Exchange
    currency: str | None
    unit: Unit
    comparable: bool

    def read(self, figure: AnyFigure) -> Interval:
        """The payoff as an interval; `UNKNOWN` where it is absent, to be determined, or not to be compared."""
        amount = self.exchange.amount(quantity_of(figure)) if self.comparable else None
        return UNKNOWN if amount is None else amount

    def show(self, payoff: Interval) -> str:
        """The payoff for people; ``not known`` where nothing is known of it."""
        return "not known" if payoff == UNKNOWN else show_amount(payoff, self.currency, self.unit)

    def is_like(self, other: Scale) -> bool:
        """Whether payoffs of both may be added."""
        both = self.comparable and other.comparable
        return both and (self.currency, self.unit) == (other.currency, other.unit)


def scales_of(plan: Plan, decision: Decision) -> Mapping[str, Scale]:
    """How each partner's payoffs in one decision are counted; those for whom none is stated are left out."""
    stated: dict[str, list[Quantity | None]] = {}
    for payoffs in _payoffs(decision):
        for partner, figure in payoffs.items():
            stated.setdefault(partner, []).append(quantity_of(figure))
    ordered = dict.fromkeys((*(partner for partner in plan.partners if partner in stated), *stated))
    return MappingProxyType({partner: _scale(plan, stated[partner]) for partner in ordered})


def show_amount(amount: Interval, currency: str | None, unit: Unit = "") -> str:
    """An amount for people; a range that begins below zero in words: ``-$5k to $10k``."""
    if amount.low is None or amount.high is None or amount.is_point or amount.low >= 0:
        return show_quantity(Quantity(amount, currency, unit, ""))
    ends = (Quantity(Interval.point(end), currency, unit, "") for end in (amount.low, amount.high))
    return " to ".join(map(show_quantity, ends))


def certainly_more(one: Interval, other: Interval) -> bool:
    """Whether `one` is more than `other` wherever in their ranges both lie."""
    return one.low is not None and other.high is not None and one.low > other.high


def certainly_no_less(one: Interval, other: Interval) -> bool:
    """Whether `one` is at least `other` wherever in their ranges both lie."""
    return one.low is not None and other.high is not None and one.low >= other.high


def _payoffs(decision: Decision) -> Iterator[Mapping[str, AnyFigure]]:
    for option in decision.options.values():
        yield option.payoffs
    if decision.game is not None:
        for outcome in decision.game.outcomes:
            yield outcome.payoffs


def _scale(plan: Plan, stated: list[Quantity | None]) -> Scale:
    exchange = exchange_of(plan, stated)
    known = [quantity for quantity in stated if quantity is not None]
    units = {quantity.unit for quantity in known}
    unit: Unit = next(iter(units)) if len(units) == 1 else ""
    money = any(quantity.currency for quantity in known)
    return Scale(exchange, exchange.currency if money else None, unit, comparable=len(units) <= 1)
