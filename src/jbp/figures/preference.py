"""What each partner would choose among the options of a decision, by what they pay."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from jbp.figures.payoff import UNKNOWN, certainly_more, certainly_no_less
from jbp.values.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jbp.figures.payoff import Scale
    from jbp.model.decision import Decision

MOST_COMPARISONS: Final = 250_000
"""How many comparisons of options one decision is worth; one with more was not written by hand."""


class Preference(NamedTuple):
    """What one partner gets most from.

    Attributes:
        partner: who.
        best: the options of which nothing is known to pay more; several where they tie, or where it is not known.
        certain: whether it is known: one option alone, or several that pay exactly the same.
        payoff: what the best option pays; of several that tie, each of them.
    """

    partner: str
    best: tuple[str, ...]
    certain: bool
    payoff: Interval


class Inferior(NamedTuple):
    """An option that others are better than: they pay no partner less, and at least one partner more."""

    option: str
    by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The options of a decision by what they pay.

    Attributes:
        partners: those whose payoffs some option states, in the plan's order.
        payoffs: what each option pays each of them; `UNKNOWN` where that is not stated or not known.
        preferences: what each partner gets most from.
        inferior: the options that nobody need choose (Pareto dominated).
        sums: what each option pays all of them together; None where it cannot be added up.
        agreed: the options than which no partner gets more from any other, for certain.
    """

    partners: tuple[str, ...]
    payoffs: Mapping[str, Mapping[str, Interval]]
    preferences: tuple[Preference, ...]
    inferior: tuple[Inferior, ...]
    sums: Mapping[str, Interval | None]
    agreed: tuple[str, ...]


def compare_options(decision: Decision, scales: Mapping[str, Scale]) -> Comparison | None:
    """The options by their `payoffs`; None where no option states any.

    What is said holds wherever in their ranges the payoffs lie. An option that states no payoff for a partner may pay
    it anything.

    Args:
        decision: states the options.
        scales: see `jbp.figures.payoff.scales_of`.
    """
    partners = tuple(key for key in scales if any(key in option.payoffs for option in decision.options.values()))
    if not partners:
        return None
    payoffs = {
        key: {partner: scales[partner].read(option.payoffs.get(partner)) for partner in partners}
        for key, option in decision.options.items()
    }
    preferences = tuple(_preference(partner, payoffs) for partner in partners)
    addable = all(scales[partners[0]].is_like(scales[partner]) for partner in partners)
    sums = {key: _sum(pays) if addable else None for key, pays in payoffs.items()}
    return Comparison(
        partners,
        MappingProxyType(payoffs),
        preferences,
        tuple(_inferior(payoffs)),
        MappingProxyType(sums),
        tuple(key for key in payoffs if all(key in one.best and one.certain for one in preferences)),
    )


def _preference(partner: str, payoffs: Mapping[str, Mapping[str, Interval]]) -> Preference:
    pays = {key: each[partner] for key, each in payoffs.items()}
    lows = [payoff for payoff in pays.values() if payoff.low is not None]
    surest = max(lows, key=lambda payoff: payoff.low or 0) if lows else UNKNOWN
    best = tuple(key for key, payoff in pays.items() if not certainly_more(surest, payoff))
    alike = len({pays[key] for key in best}) == 1
    certain = len(best) == 1 or (alike and pays[best[0]].is_point)
    return Preference(partner, best, certain, pays[best[0]])


def _inferior(payoffs: Mapping[str, Mapping[str, Interval]]) -> Iterator[Inferior]:
    if len(payoffs) ** 2 * max(map(len, payoffs.values())) > MOST_COMPARISONS:
        return
    for key, pays in payoffs.items():
        by = tuple(other for other, better in payoffs.items() if other != key and _is_better(better, pays))
        if by:
            yield Inferior(key, by)


def _is_better(one: Mapping[str, Interval], other: Mapping[str, Interval]) -> bool:
    """Whether an option pays no partner less than another, and at least one more."""
    never_worse = all(certainly_no_less(one[partner], other[partner]) for partner in one)
    return never_worse and any(certainly_more(one[partner], other[partner]) for partner in one)


def _sum(pays: Mapping[str, Interval]) -> Interval | None:
    if UNKNOWN in pays.values():
        return None
    total = Interval.point(0)
    for payoff in pays.values():
        total += payoff
    return total
