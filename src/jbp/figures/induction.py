"""What follows when the players move one after the other, and each sees what those before it chose.

Backward induction: the last to move takes what is best for it, whatever came before; the one before it knows that, and
so on to the first. (Subgame-perfect equilibria in pure strategies: R. Selten, Spieltheoretische Behandlung eines
Oligopolmodells mit Nachfrageträgheit, 1965.) Where a player has several best choices, every way that can follow is
kept: which of them the others expect of it decides what they do themselves.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from jbp.figures.equilibrium import Move
from jbp.values.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jbp.figures.game import Choices, Game

MOST_STEPS: Final = 1_000_000
"""How many steps the replies of a game may have in all; those of one with more are not written down."""

_INFINITY: Final = Decimal("Infinity")


class Reply(NamedTuple):
    """What a player does once those before it have chosen.

    Attributes:
        player: who moves.
        after: what those before it chose, in the order of the moves.
        choices: what it may choose; one, unless there are ties or doubts.
        payoffs: what it then gets at worst, for each of those choices.
        certain: whether that is known for certain.
    """

    player: str
    after: Choices
    choices: tuple[str, ...]
    payoffs: tuple[Interval, ...]
    certain: bool


@dataclass(frozen=True, slots=True)
class Induction:
    """What follows when the players move in turn.

    Attributes:
        order: who moves first, and who after.
        paths: the outcomes that can follow. What is not among them does not follow, whatever the payoffs that are not
            known exactly may be.
        certain: whether each of the paths can follow for certain, and no outcome that nobody states can.
        replies: what each player does at each point that it can come to, the first mover first; none of a game with
            more than `MOST_STEPS`.
        left: of every other stated outcome who leaves the way to it first, seen from its end, and for what.
    """

    order: tuple[str, ...]
    paths: tuple[Choices, ...]
    certain: bool
    replies: tuple[Reply, ...]
    left: Mapping[Choices, Move]


class _Node(NamedTuple):
    """What can follow from one point on.

    Attributes:
        paths: the outcomes, by their choices.
        exact: whether all of them can follow for certain, and nothing else can.
        open: whether an outcome that nobody states may follow as well.
    """

    paths: tuple[Choices, ...]
    exact: bool
    open: bool


class _Branch(NamedTuple):
    """What can follow of one choice, and what the one who chooses gets on each of the paths."""

    choice: str
    node: _Node
    gets: tuple[Interval, ...]

    @property
    def at_least(self) -> Decimal:
        """What the one who chooses gets at the very least, whichever path follows."""
        lows = [-_INFINITY if one.low is None else one.low for one in self.gets]
        return -_INFINITY if self.node.open else min(lows)

    @property
    def at_worst(self) -> Decimal:
        """What the worst path that follows gives at the very most."""
        highs = [_INFINITY if one.high is None else one.high for one in self.gets]
        if self.node.open:
            return _INFINITY
        return min(highs) if self.node.exact else max(highs)


def induce(game: Game) -> Induction | None:
    """What follows in a game whose players move in turn; None where they move at once.

    A choice can be part of what follows if nothing else gives its maker more for certain: held against the worst that
    can follow of another choice, since the players after it may break their ties to its disadvantage.
    The work grows with the outcomes stated, never with the combinations there could be.
    """
    if not game.order:
        return None
    return _Inducer(game).run()


class _Inducer:
    """One backward induction, from the outcomes to the first move."""

    def __init__(self, game: Game) -> None:
        self._game = game
        self._places = tuple(game.players.index(player) for player in game.order)
        self._replies: list[Reply] = []
        self._notes_replies = len(game.payoffs) * len(game.players) ** 2 <= MOST_STEPS
        self._left: dict[Choices, Move] = {}

    def run(self) -> Induction:
        """The induction."""
        # A loop over the moves, the last one first: a game of many players would be too deep for recursion.
        end = {self._in_turn(choices): _Node((choices,), exact=True, open=False) for choices in self._game.payoffs}
        nodes = end
        for depth in reversed(range(len(self._places))):
            nodes = self._before(depth, nodes)
        root = nodes.get((), _Node((), exact=False, open=True))
        replies = tuple(sorted(self._replies, key=lambda reply: len(reply.after)))
        return Induction(self._game.order, root.paths, root.exact, replies, MappingProxyType(self._left))

    def _in_turn(self, choices: Choices) -> Choices:
        """The choices in the order of the moves."""
        return tuple(choices[place] for place in self._places)

    def _before(self, depth: int, after: Mapping[Choices, _Node]) -> dict[Choices, _Node]:
        """What can follow from each point before the move of this depth."""
        points: dict[Choices, list[_Branch]] = {}
        place = self._places[depth]
        for chosen, node in after.items():
            gets = tuple(self._game.payoffs[path][place] for path in node.paths)
            points.setdefault(chosen[:-1], []).append(_Branch(chosen[-1], node, gets))
        return {chosen: self._moved(depth, chosen, branches) for chosen, branches in points.items()}

    def _moved(self, depth: int, before: Choices, branches: list[_Branch]) -> _Node:
        """What can follow once the player of this depth moves as it does best."""
        # Two suffice: a branch is held against the best of the others.
        lows = sorted(branches, key=lambda branch: branch.at_least, reverse=True)[:2]
        bars = sorted(branches, key=lambda branch: branch.at_worst, reverse=True)[:2]
        is_open = len(branches) < len(self._game.choices[self._places[depth]])
        exact = not is_open
        kept: list[_Branch] = []
        for branch in branches:
            stays = self._stays(depth, branch, _other(lows, branch))
            is_open |= branch.node.open
            if stays.node.paths or branch.node.open:
                bar = _other(bars, branch)
                exact &= branch.node.exact and (bar is None or all(_reaches(one, bar.at_worst) for one in stays.gets))
                kept.append(stays)
        exact = exact and not is_open
        self._reply(depth, before, kept, exact=exact)
        return _Node(tuple(path for branch in kept for path in branch.node.paths), exact, is_open)

    def _stays(self, depth: int, branch: _Branch, rival: _Branch | None) -> _Branch:
        """The branch without the paths that its player leaves for another choice, which is written down."""
        if rival is None:
            return branch
        stays: list[tuple[Choices, Interval]] = []
        for path, gets in zip(branch.node.paths, branch.gets, strict=True):
            if gets.high is not None and rival.at_least > gets.high:
                self._left[path] = Move(self._game.order[depth], (rival.choice,), gets, _worst(rival))
            else:
                stays.append((path, gets))
        node = branch.node._replace(paths=tuple(path for path, _ in stays))
        return _Branch(branch.choice, node, tuple(gets for _, gets in stays))

    def _reply(self, depth: int, before: Choices, kept: list[_Branch], *, exact: bool) -> None:
        if not self._notes_replies:
            return
        choices = tuple(branch.choice for branch in kept)
        worst = tuple(_worst(branch) for branch in kept)
        self._replies.append(Reply(self._game.order[depth], before, choices, worst, exact))


def _other(two: list[_Branch], branch: _Branch) -> _Branch | None:
    """The first of two that is another choice."""
    return next((one for one in two if one.choice != branch.choice), None)


def _reaches(gets: Interval, bar: Decimal) -> bool:
    return gets.low is not None and gets.low >= bar


def _worst(branch: _Branch) -> Interval:
    """What the worst path that follows of a choice gives, as far as it is known."""
    low, high = branch.at_least, branch.at_worst
    return Interval(low if low.is_finite() else None, high if high.is_finite() else None)
