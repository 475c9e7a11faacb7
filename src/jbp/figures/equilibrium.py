"""What players who think for themselves would do: stable outcomes, who would rather move, choices never worth making.

What is said holds wherever in their ranges the payoffs lie. A payoff that is not known, and one that nobody states,
may be any number, so that nothing is concluded from it. Therefore an outcome is stable, unstable or not known to be
either, and these three answers are exact: as long as the payoffs may lie anywhere in their ranges, an outcome that is
not known to be stable is so for some payoffs, and is not for others.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from heapq import nlargest
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias

from jbp.figures.game import count_of
from jbp.figures.payoff import UNKNOWN, certainly_more, certainly_no_less

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jbp.figures.game import Choices, Game
    from jbp.values.interval import Interval

MOST_COMPARISONS: Final = 250_000
"""How many comparisons of choices one player is worth; a game with more was not written by hand."""

_INFINITY: Final = Decimal("Infinity")

Standing: TypeAlias = Literal["stable", "unstable", "unknown"]
Others: TypeAlias = tuple[tuple[str, str], ...]
"""What the other players choose: each with the choice, in the order of the players."""


class Move(NamedTuple):
    """A player who would rather move, and to what.

    Attributes:
        player: who.
        to: the choice whose certain payoff is greatest; several where they tie.
        now: what the player gets in the outcome.
        then: what it gets instead.
    """

    player: str
    to: tuple[str, ...]
    now: Interval
    then: Interval


class Doubt(NamedTuple):
    """A player of whom it is not known whether it would rather move.

    Attributes:
        player: who.
        to: the choice that leaves the doubt.
        reason: ``missing``: no outcome states what the choice would give. ``unknown``: what it would give, or what
            the player has, is not known. ``range``: both are ranges that overlap.
    """

    player: str
    to: str
    reason: Literal["missing", "unknown", "range"]


@dataclass(frozen=True, slots=True)
class Judged:
    """One outcome, and whether it holds.

    Attributes:
        choices: the outcome.
        standing: ``stable`` (a Nash equilibrium): no player can get more by moving alone. ``unstable``: at least one
            can. ``unknown``: it depends on payoffs that are not known exactly.
        moves: who would rather move; empty unless it is unstable.
        doubts: of whom that is not known; one doubt a player.
    """

    choices: Choices
    standing: Standing
    moves: tuple[Move, ...]
    doubts: tuple[Doubt, ...]


class Tie(NamedTuple):
    """Choices that give a player the same, and nothing gives more, for one combination of what the others choose."""

    player: str
    others: Others
    choices: tuple[str, ...]
    payoff: Interval


class Dominance(NamedTuple):
    """A choice that is never worth making.

    Attributes:
        player: whose choice.
        choice: the choice.
        by: the choices that are better: always (`strict`), or sometimes and never worse.
        strict: whether they are always better.
    """

    player: str
    choice: str
    by: tuple[str, ...]
    strict: bool


def judge_outcomes(game: Game) -> tuple[Judged, ...]:
    """Every stated outcome, in the order stated: whether it is a Nash equilibrium in pure strategies, and why not.

    An outcome is one if no player can get strictly more by changing only its own choice.
    Source: J. Nash, Non-Cooperative Games, Annals of Mathematics 54, 1951.
    """
    rows = [_rows(game, place) for place in range(len(game.players))]
    return tuple(_judged(game, rows, choices) for choices in game.payoffs)


def ties_of(game: Game) -> tuple[Tie, ...]:
    """Where a player has several best choices; only where all that it could choose is stated and exact enough."""
    found: list[Tie] = []
    for place, player in enumerate(game.players):
        for others, row in _rows(game, place).items():
            if len(row.best) > 1 and row.missing is None and _is_exact(row):
                found.append(Tie(player, _named(game, place, others), row.best, row.top))
    return tuple(found)


def dominated_choices(game: Game) -> tuple[Dominance, ...]:
    """The choices that another choice of the same player beats, whatever the others choose.

    Strictly: it gives more for every combination of the others' choices. Weakly: it gives never less and sometimes
    more. Only where every combination is stated, and for players with at most `MOST_COMPARISONS` comparisons to make.
    """
    found: list[Dominance] = []
    for place in range(len(game.players)):
        rows = _rows(game, place)
        others = (*game.choices[:place], *game.choices[place + 1 :])
        own = game.choices[place]
        if len(rows) == count_of(others) and len(own) ** 2 * len(rows) <= MOST_COMPARISONS:
            table = [row.payoffs for row in rows.values()]
            found.extend(_dominances(game.players[place], own, table))
    return tuple(found)


class _Row(NamedTuple):
    """What one player gets by each of its choices, given what the others choose.

    Attributes:
        payoffs: by choice, as far as stated.
        best: the choices that give the most for certain; none where nothing is known of any.
        top: what the first of them gives.
        highest: the two choices that may give the most, or the one there is.
        missing: the first choice that is not stated; None where all are.
    """

    payoffs: Mapping[str, Interval]
    best: tuple[str, ...]
    top: Interval
    highest: tuple[str, ...]
    missing: str | None


def _rows(game: Game, place: int) -> dict[Choices, _Row]:
    """The rows of one player, by what the others choose."""
    rows: dict[Choices, dict[str, Interval]] = {}
    for choices, payoffs in game.payoffs.items():
        rows.setdefault((*choices[:place], *choices[place + 1 :]), {})[choices[place]] = payoffs[place]
    return {others: _row(game.choices[place], payoffs) for others, payoffs in rows.items()}


def _row(own: tuple[str, ...], payoffs: Mapping[str, Interval]) -> _Row:
    lows = [payoff.low for payoff in payoffs.values() if payoff.low is not None]
    greatest = max(lows) if lows else None
    best = tuple(choice for choice, payoff in payoffs.items() if lows and payoff.low == greatest)
    highest = nlargest(2, payoffs, key=lambda choice: _upper(payoffs[choice]))
    missing = next((choice for choice in own if choice not in payoffs), None)
    return _Row(payoffs, best, payoffs[best[0]] if best else UNKNOWN, tuple(highest), missing)


def _upper(payoff: Interval) -> Decimal:
    return _INFINITY if payoff.high is None else payoff.high


def _is_exact(row: _Row) -> bool:
    """Whether the best choices give the same for certain, and no other may give more."""
    return row.top.is_point and _upper(row.payoffs[row.highest[0]]) == row.top.high


def _judged(game: Game, rows: list[dict[Choices, _Row]], choices: Choices) -> Judged:
    moves: list[Move] = []
    doubts: list[Doubt] = []
    for place, player in enumerate(game.players):
        row = rows[place][(*choices[:place], *choices[place + 1 :])]
        now = row.payoffs[choices[place]]
        if certainly_more(row.top, now):
            moves.append(Move(player, row.best, now, row.top))
        else:
            doubts.extend(_doubts(player, choices[place], row))
    standing: Standing = "unstable" if moves else "unknown" if doubts else "stable"
    return Judged(choices, standing, tuple(moves), tuple(doubts))


def _doubts(player: str, chosen: str, row: _Row) -> Iterator[Doubt]:
    """Why it is not known whether a player would stay, if it is not."""
    now = row.payoffs[chosen]
    if row.missing is not None:
        yield Doubt(player, row.missing, "missing")
        return
    for choice in row.highest:
        then = row.payoffs[choice]
        if choice != chosen and not certainly_no_less(now, then):
            yield Doubt(player, choice, "unknown" if UNKNOWN in (now, then) else "range")
            return


def _named(game: Game, place: int, others: Choices) -> Others:
    """What the other players choose, each named."""
    players = (*game.players[:place], *game.players[place + 1 :])
    return tuple(zip(players, others, strict=True))


def _dominances(player: str, own: tuple[str, ...], table: list[Mapping[str, Interval]]) -> Iterator[Dominance]:
    """The choices of one player that another one beats; `table` holds what each gives, by what the others choose."""
    stated = [choice for choice in own if all(choice in row for row in table)]
    for choice in stated:
        never_worse = [
            other
            for other in stated
            if other != choice and all(certainly_no_less(row[other], row[choice]) for row in table)
        ]
        strictly = tuple(one for one in never_worse if all(certainly_more(row[one], row[choice]) for row in table))
        weakly = tuple(one for one in never_worse if any(certainly_more(row[one], row[choice]) for row in table))
        if strictly or weakly:
            yield Dominance(player, choice, strictly or weakly, strict=bool(strictly))
