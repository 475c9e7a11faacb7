"""The game of a decision as a table: a matrix for two players, else a row for each outcome."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jbp.views.decisions.wording import DECISION_WORDS as WORDS
from jbp.views.elements.blocks import Column, rows_of
from jbp.views.elements.cells import Lines, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jbp.figures.game import Choices
    from jbp.views.decisions.game import GameView, OutcomeView
    from jbp.views.elements.blocks import Table
    from jbp.views.elements.cells import Cell

_WIDEST: Final = 5
"""How many choices of the second player still fit beside each other."""


def game_table(game: GameView) -> Table | None:
    """What each player gets when each has chosen; None where no outcome is stated."""
    if not game.outcomes:
        return None
    return _matrix(game) if game.is_matrix and len(game.choices[1]) <= _WIDEST else _list(game)


def _matrix(game: GameView) -> Table:
    rows, columns = game.choices
    outcomes: Mapping[Choices, OutcomeView] = {outcome.choices: outcome for outcome in game.outcomes}
    corner = WORDS.game_corner.format(rows=game.players[0].name, columns=game.players[1].name)
    return rows_of(
        WORDS.game,
        (Column(corner), *(Column(column.name) for column in columns)),
        [
            (
                Text(row.name, strong=True),
                *(_field(game, outcomes.get((row.key, column.key))) for column in columns),
            )
            for row in rows
        ],
    )


def _field(game: GameView, outcome: OutcomeView | None) -> Cell:
    if outcome is None:
        return Text(WORDS.not_stated, quiet=True)
    gets = (
        WORDS.gets.format(player=player.name, payoff=payoff)
        for player, payoff in zip(game.players, outcome.payoffs, strict=True)
    )
    return Lines((*map(Text, gets), *_marks(game, outcome)))


def _list(game: GameView) -> Table:
    names = [{choice.key: choice.name for choice in choices} for choices in game.choices]
    columns = (
        *(Column(WORDS.choice_of.format(player=player.name)) for player in game.players),
        *(Column(WORDS.payoff_of.format(player=player.name), "number") for player in game.players),
        Column(WORDS.standing, "mark"),
    )
    return rows_of(
        WORDS.game,
        columns,
        [
            (
                *(Text(names[place][choice]) for place, choice in enumerate(outcome.choices)),
                *map(Text, outcome.payoffs),
                Lines(tuple(_marks(game, outcome))),
            )
            for outcome in game.outcomes
        ],
    )


def _marks(game: GameView, outcome: OutcomeView) -> Iterator[Text]:
    """What is to be said of an outcome: whether it holds by itself, and whether it follows from moves in turn."""
    if outcome.standing == "stable":
        yield Text(WORDS.stable, strong=True)
    else:
        yield Text(WORDS.unstable if outcome.standing == "unstable" else WORDS.unknown, quiet=True)
    if outcome.follows:
        certain = game.induction is not None and game.induction.certain and len(game.induction.paths) == 1
        yield Text(WORDS.follows if certain else WORDS.may_follow, strong=True)
