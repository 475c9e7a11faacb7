"""The game that a decision is: who chooses among what, and what each then gets.

A game in normal form of any number of players (von Neumann and Morgenstern, Theory of Games and Economic Behavior,
1944). Only the outcomes that the plan states are ever looked at, by their choices; the combinations that nobody wrote
down are counted and not walked, since they may be more than any machine can hold.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice, product
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias

from jbp.figures.payoff import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from jbp.figures.payoff import Scale
    from jbp.model.decision import Decision
    from jbp.model.decision import Game as StatedGame
    from jbp.model.decision import Outcome as StatedOutcome
    from jbp.values.interval import Interval

Choices: TypeAlias = tuple[str, ...]
"""One choice for each player, in the order of the players: what names an outcome."""

SIMULTANEOUS: Final = "simultaneous"
MOST_COUNTED: Final = 1_000_000
"""Beyond this many combinations nobody counts them."""

NoteKind: TypeAlias = Literal[
    "no-choices",
    "no-player",
    "no-choice",
    "incomplete",
    "contradictory",
    "payoff-of-no-player",
    "incomparable",
    "order-no-player",
    "order-repeated",
    "order-last",
    "order-incomplete",
]


class Note(NamedTuple):
    """Something in a game as stated that could not be used, or was completed.

    Attributes:
        kind: what it is. ``no-choices``: a player without choices is left out. ``no-player`` / ``no-choice`` /
            ``incomplete``: an outcome is left out, because it names a choice of somebody who is no player, one that
            its player does not have, or none for a player. ``contradictory``: an outcome is stated twice with
            different payoffs, and counts as not stated. ``payoff-of-no-player``: that payoff is left out.
            ``incomparable``: the payoffs of a partner are of several kinds, and count as not known.
            ``order-no-player`` / ``order-repeated``: a name of `order` is passed over. ``order-last``: the one player
            whom `order` does not name moves last. ``order-incomplete``: `order` leaves out two players or more, and
            all move at once.
        names: the partners, or the option, that it speaks of.
        outcome: the place of the outcome in the list as stated; None where it speaks of none.
    """

    kind: NoteKind
    names: tuple[str, ...]
    outcome: int | None = None


@dataclass(frozen=True, slots=True)
class Game:
    """A game in normal form, as far as its outcomes are stated.

    Attributes:
        players: who chooses.
        choices: what each of them can choose, in the order of the players.
        payoffs: what each player gets, in their order, by outcome; `UNKNOWN` where that is not known.
        order: who moves first, and who after; all players, or none where they move at once.
        notes: what of the game as stated could not be used.
    """

    players: tuple[str, ...]
    choices: tuple[tuple[str, ...], ...]
    payoffs: Mapping[Choices, tuple[Interval, ...]]
    order: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()

    def count(self) -> int | None:
        """How many combinations of choices there are; None past `MOST_COUNTED`."""
        return count_of(self.choices)

    def missing(self, most: int) -> tuple[Choices, ...]:
        """The first combinations, so many at most, that no outcome states; it walks few more than are stated."""
        absent = (choices for choices in product(*self.choices) if choices not in self.payoffs)
        return tuple(islice(absent, most))

    def outcome_of(self, options: Collection[str]) -> Choices | None:
        """The stated outcome in which every player chooses one of these options.

        None where a player has none of them among its choices, or more than one, or nobody states that outcome.
        """
        chosen = [[choice for choice in choices if choice in options] for choices in self.choices]
        if any(len(each) != 1 for each in chosen):
            return None
        outcome = tuple(each[0] for each in chosen)
        return outcome if outcome in self.payoffs else None


def count_of(choices: Iterable[Collection[str]]) -> int | None:
    """How many combinations these choices make; None past `MOST_COUNTED`."""
    count = 1
    for each in choices:
        count *= len(each)
        if count > MOST_COUNTED:
            return None
    return count


def game_of(decision: Decision, scales: Mapping[str, Scale]) -> Game | None:
    """The game that a decision states; None where it states none, or nobody has anything to choose.

    Where `players` is absent, the players and their choices are those that the outcomes name.

    Args:
        decision: states `game` and `order`.
        scales: see `jbp.figures.payoff.scales_of`.
    """
    if decision.game is None:
        return None
    notes: list[Note] = []
    choices = _choices(decision.game, notes)
    if not choices:
        return None
    payoffs = _payoffs(decision.game, choices, scales, notes)
    notes += [Note("incomparable", (player,)) for player in choices if player in scales and _is_mixed(scales[player])]
    order = _order(decision.order, tuple(choices), notes)
    return Game(tuple(choices), tuple(choices.values()), MappingProxyType(payoffs), order, tuple(notes))


def _is_mixed(scale: Scale) -> bool:
    return not scale.comparable


def _choices(game: StatedGame, notes: list[Note]) -> dict[str, tuple[str, ...]]:
    """What each player can choose, each choice once."""
    if not game.players:
        named: dict[str, dict[str, None]] = {}
        for outcome in game.outcomes:
            for player, choice in outcome.choices.items():
                named.setdefault(player, {})[choice] = None
        return {player: tuple(choices) for player, choices in named.items()}
    notes += [Note("no-choices", (player,)) for player, choices in game.players.items() if not choices]
    return {player: tuple(dict.fromkeys(choices)) for player, choices in game.players.items() if choices}


def _payoffs(
    game: StatedGame, choices: Mapping[str, tuple[str, ...]], scales: Mapping[str, Scale], notes: list[Note]
) -> dict[Choices, tuple[Interval, ...]]:
    """What each gets in every outcome that can be used."""
    known = {player: frozenset(each) for player, each in choices.items()}
    payoffs: dict[Choices, tuple[Interval, ...]] = {}
    contradictory: set[Choices] = set()
    strangers: dict[str, None] = {}
    for place, outcome in enumerate(game.outcomes):
        fault = next(_faults(outcome, known), None)
        if fault is not None:
            notes.append(Note(*fault, place))
            continue
        chosen = tuple(outcome.choices[player] for player in choices)
        gets = tuple(
            scales[player].read(outcome.payoffs[player]) if player in outcome.payoffs else UNKNOWN for player in choices
        )
        strangers |= dict.fromkeys(partner for partner in outcome.payoffs if partner not in choices)
        if payoffs.setdefault(chosen, gets) != gets:
            notes.append(Note("contradictory", (), place))
            contradictory.add(chosen)
    notes += [Note("payoff-of-no-player", (partner,)) for partner in strangers]
    return {chosen: gets for chosen, gets in payoffs.items() if chosen not in contradictory}


def _faults(
    outcome: StatedOutcome, choices: Mapping[str, frozenset[str]]
) -> Iterator[tuple[NoteKind, tuple[str, ...]]]:
    """Why an outcome cannot be used."""
    for player, choice in outcome.choices.items():
        if player not in choices:
            yield "no-player", (player,)
        elif choice not in choices[player]:
            yield "no-choice", (player, choice)
    missing = tuple(player for player in choices if player not in outcome.choices)
    if missing:
        yield "incomplete", missing


def _order(stated: tuple[str, ...], players: tuple[str, ...], notes: list[Note]) -> tuple[str, ...]:
    """The sequence in which all players move; empty where they move at once, or it cannot be known."""
    named: dict[str, None] = {}
    for name in stated:
        if name in named:
            notes.append(Note("order-repeated", (name,)))
        elif name in players:
            named[name] = None
        elif name != SIMULTANEOUS:
            notes.append(Note("order-no-player", (name,)))
    rest = tuple(player for player in players if player not in named)
    if not named or not rest:
        return tuple(named)
    if len(rest) > 1:
        notes.append(Note("order-incomplete", rest))
        return ()
    notes.append(Note("order-last", rest))
    return (*named, *rest)
