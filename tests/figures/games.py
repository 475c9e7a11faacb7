"""Games for tests: from YAML, and as hypothesis makes them."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, TypeAlias

from hypothesis import strategies as st
from tests.figures.plans import plan_of

from jbp.figures.game import Choices, Game, game_of
from jbp.figures.payoff import UNKNOWN, scales_of
from jbp.values.interval import Interval

if TYPE_CHECKING:
    from jbp.model.decision import Decision
    from jbp.model.plan import Plan

Payoffs: TypeAlias = "dict[Choices, tuple[Interval | int, ...]]"

PLAYERS = ("a", "b", "c")

EXAMPLE = """
    decisions:
      region:
        title: When do we open the second region?
        order: [a, b]
        discount_rate: 10%
        options:
          wait: {title: Wait, recommended: true, payoffs: {a: 3, b: 2},
            cash_flows: [{year: 1, amount: -$2M, probability: 60%}, {year: 2, amount: $4M}]}
          start: {title: Start, payoffs: {a: 1, b: 4}}
        game:
          players: {a: [wait, start], b: [wait, start]}
          outcomes:
            - {choices: {a: wait, b: wait}, payoffs: {a: 3, b: 2}}
            - {choices: {a: start, b: start}, payoffs: {a: 1, b: 4}}
            - {choices: {a: wait, b: start}, payoffs: {a: 0, b: 1}}
            - {choices: {a: start, b: wait}, payoffs: {a: 1, b: 0}}
"""


def decision_of(text: str) -> tuple[Plan, Decision]:
    """The plan of these sections, and its first decision."""
    plan = plan_of(text)
    return plan, next(iter(plan.decisions.values()))


def stated_game(text: str) -> Game:
    """The game of the first decision of these sections."""
    plan, decision = decision_of(text)
    game = game_of(decision, scales_of(plan, decision))
    assert game is not None
    return game


def game(
    payoffs: Payoffs,
    *,
    order: tuple[str, ...] = (),
    choices: tuple[tuple[str, ...], ...] | None = None,
) -> Game:
    """A game of these payoffs, whose choices are those that are named."""
    places = range(len(next(iter(payoffs))))
    named = choices or tuple(tuple(dict.fromkeys(one[place] for one in payoffs)) for place in places)
    exact = {
        chosen: tuple(one if isinstance(one, Interval) else Interval.point(one) for one in gets)
        for chosen, gets in payoffs.items()
    }
    return Game(PLAYERS[: len(places)], named, exact, order)


_POINTS = st.integers(0, 3).map(Interval.point)
_RANGES = st.tuples(st.integers(0, 3), st.integers(0, 2)).map(lambda pair: _interval(pair[0], pair[0] + pair[1]))


def _interval(low: int, high: int) -> Interval:
    return Interval(Interval.point(low).low, Interval.point(high).low)


@st.composite
def games(
    draw: st.DrawFn, *, exact: bool = True, players: tuple[int, int] = (1, 3), full: bool = True, in_turn: bool = False
) -> Game:
    """Small games; of ranges and unknown payoffs unless `exact`, with outcomes missing unless `full`."""
    count = draw(st.integers(*players))
    choices = tuple(tuple("xyz"[: draw(st.integers(1, 3))]) for _ in range(count))
    payoff = _POINTS if exact else st.one_of(_POINTS, _RANGES)
    cells = {chosen: draw(st.tuples(*[payoff] * count)) for chosen in product(*choices)}
    if not full:
        cells = {chosen: gets for chosen, gets in cells.items() if draw(st.integers(0, 4))}
    order = tuple(draw(st.permutations(PLAYERS[:count]))) if in_turn else ()
    return Game(PLAYERS[:count], choices, cells, order)


def blurred(one: Game, chosen: Choices, place: int) -> Game:
    """The same game, with one payoff unknown."""
    gets = one.payoffs[chosen]
    changed = {**one.payoffs, chosen: (*gets[:place], UNKNOWN, *gets[place + 1 :])}
    return Game(one.players, one.choices, changed, one.order)
