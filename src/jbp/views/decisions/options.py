"""The options of a decision side by side: what speaks for each, what each pays whom, and what it is worth."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal
from typing import TYPE_CHECKING, Final, NamedTuple

from jbp.figures.payoff import certainly_more, show_amount
from jbp.figures.present_value import exchange_for, present_value
from jbp.values.interval import Interval
from jbp.values.quantity import show_quantity
from jbp.views.decisions.speech import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jbp.figures.payoff import Scale
    from jbp.figures.preference import Comparison, Preference
    from jbp.model.decision import Decision
    from jbp.model.plan import Plan
    from jbp.views.decisions.speech import Speech

_CENT: Final = Decimal("0.01")
_FEW_DIGITS: Final = 3


class Shown(NamedTuple):
    """A figure in words, with its ends as plain numbers; None where it has no such end, or is not known."""

    text: str = ""
    low: str | None = None
    high: str | None = None


NOTHING: Final = Shown()


@dataclass(frozen=True, slots=True)
class OptionView:
    """One option.

    Attributes:
        key: its id.
        title: its title.
        pros: what speaks for it.
        cons: what speaks against it.
        payoffs: what it pays each of the decision's `partners`, in their order.
        together: what it pays all of them; empty where that cannot be added up.
        present_value: its expected net present value; empty where it states no flows of money.
        recommended: whether it is recommended.
        decided: whether it was decided on.
    """

    key: str
    title: str
    pros: tuple[str, ...]
    cons: tuple[str, ...]
    payoffs: tuple[Shown, ...]
    together: Shown
    present_value: Shown
    recommended: bool
    decided: bool

    @property
    def mark(self) -> str:
        """``recommended``, ``decided``, both, or nothing."""
        marks = (("recommended", self.recommended), ("decided", self.decided))
        return ", ".join(word for word, holds in marks if holds)


def view_options(
    decision: Decision, comparison: Comparison | None, scales: Mapping[str, Scale], values: Mapping[str, Shown]
) -> Iterator[OptionView]:
    """The options.

    Args:
        decision: states them.
        comparison: what they pay; None where none states any payoff.
        scales: how payoffs are counted.
        values: the expected net present value of each.
    """
    chosen = decision.decided.option if decision.decided is not None else None
    for key, option in decision.options.items():
        payoffs = {} if comparison is None else comparison.payoffs[key]
        yield OptionView(
            key=key,
            title=one_line(option.title),
            pros=tuple(map(one_line, option.pros)),
            cons=tuple(map(one_line, option.cons)),
            payoffs=tuple(_shown(scales[partner], payoff) for partner, payoff in payoffs.items()),
            together=_together(comparison, key, scales),
            present_value=values[key],
            recommended=option.recommended,
            decided=key == chosen,
        )


def _shown(scale: Scale, payoff: Interval) -> Shown:
    return Shown(scale.show(payoff), _plain(payoff.low), _plain(payoff.high))


def _plain(number: Decimal | None) -> str | None:
    return None if number is None else f"{number:f}"


def _together(comparison: Comparison | None, key: str, scales: Mapping[str, Scale]) -> Shown:
    """What an option pays all partners; of one partner alone that is no sum."""
    total = None if comparison is None or len(comparison.partners) == 1 else comparison.sums[key]
    return NOTHING if comparison is None or total is None else _shown(scales[comparison.partners[0]], total)


def present_values(plan: Plan, decision: Decision) -> tuple[dict[str, Interval | None], dict[str, Shown]]:
    """The expected net present value of each option, and how it is shown."""
    exchange = exchange_for(plan, decision)
    values: dict[str, Interval | None] = {}
    shown: dict[str, Shown] = {}
    for key, option in decision.options.items():
        value = values[key] = present_value(option.cash_flows, decision.discount_rate, exchange)
        if value is None:
            shown[key] = Shown("not known") if option.cash_flows else NOTHING
        else:
            readable = Interval(_readable(value.low), _readable(value.high))
            shown[key] = Shown(show_amount(readable, exchange.currency), _cents(value.low), _cents(value.high))
    return values, shown


def _readable(number: Decimal | None) -> Decimal | None:
    """An amount of money as exactly as it is worth reading: three digits, and never less than a cent."""
    if number is None or number.copy_abs() < _CENT:
        return number and Decimal(0)
    finest = max(number.adjusted() - _FEW_DIGITS + 1, -2)
    return number.quantize(Decimal(1).scaleb(finest), rounding=ROUND_HALF_EVEN)


def _cents(number: Decimal | None) -> str | None:
    return None if number is None else f"{number:.2f}"


def preferences(comparison: Comparison | None, speech: Speech) -> Iterator[str]:
    """Who gets most from what, in sentences; nothing where there is nothing to choose between."""
    if comparison is None or len(comparison.payoffs) == 1:
        return
    yield from (_preference(one, speech) for one in comparison.preferences)
    if len(comparison.partners) > 1:
        if comparison.agreed:
            yield f"No partner gets more than from {speech.options(comparison.agreed, 'or')}: here all can agree."
        elif all(one.certain for one in comparison.preferences):
            yield "No option is best for every partner."
        yield from _joint(comparison, speech)
    never = {inferior.option for inferior in comparison.inferior}
    for inferior in comparison.inferior:
        option, better = (
            speech.option(inferior.option),
            speech.options((one for one in inferior.by if one not in never), "or"),
        )
        yield f"{option} is never the better option: {better} pays no partner less, and at least one more."


def _preference(preference: Preference, speech: Speech) -> str:
    name = speech.partner(preference.partner)
    if not preference.certain:
        return (
            f"It is not known from which option {name} gets most: payoffs are missing, overlap or cannot be compared."
        )
    pays = speech.payoff(preference.partner, preference.payoff)
    if len(preference.best) > 1:
        return f"{name} gets the same from {speech.options(preference.best)} ({pays}), and from no option more."
    return f"{name} gets most from {speech.options(preference.best)} ({pays})."


def _joint(comparison: Comparison, speech: Speech) -> Iterator[str]:
    """What pays all partners most together, where that can be said exactly."""
    sums = {key: total.low for key, total in comparison.sums.items() if total is not None and total.is_point}
    if len(sums) != len(comparison.sums):
        return
    most = max(total for total in sums.values() if total is not None)
    best = [key for key, total in sums.items() if total == most]
    pays = speech.payoff(comparison.partners[0], Interval.point(most))
    if len(best) == 1:
        yield f"Together the partners get most from {speech.options(best)} ({pays})."
    else:
        yield f"Together the partners get the same from {speech.options(best)} ({pays}), and from no option more."


def worth(values: Mapping[str, Interval | None], shown: Mapping[str, Shown], speech: Speech) -> Iterator[str]:
    """What the options are worth in money, in sentences."""
    known = {key: value for key, value in values.items() if value is not None}
    rate = speech.decision.discount_rate
    if known:
        later = "money of later years as much as money of today"
        if rate is not None:
            later = f"money of later years less, by {show_quantity(rate)} a year"
        yield f"The expected net present value weighs each amount by its probability, and counts {later}."
    for key, value in known.items():
        others = [other for one, other in known.items() if one != key]
        if others and all(certainly_more(value, other) for other in others):
            yield f"It is highest for {speech.option(key)}: {shown[key].text}."
    for key, one in shown.items():
        if one.text and values[key] is None:
            yield f"That of {speech.option(key)} is not known: an amount is open, or has no exchange rate."
