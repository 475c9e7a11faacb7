"""What the game of a decision cannot mean: choices nobody has, one outcome with two payoffs, orders of two kinds.

What is only unfinished is no mistake: an outcome that lacks somebody's choice, payoffs for a partner who has nothing to
choose, an order that leaves players out or names others. `jbp decide` says what it makes of them. So a plan that is
right stays right when it is cut for a partner, which takes hidden options away, with the outcomes that choose them and
with the players who have nothing else to choose.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jbp.finding import Related
from jbp.reading.names import describe, name_of, shortened
from jbp.reading.typed import close_word
from jbp.syntax.nodes import ListNode, MapNode, Scalar, find, is_absent, keys_at
from jbp.values.problem import BadValue
from jbp.values.quantity import is_tbd, parse_quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jbp.address import Address
    from jbp.reading.collector import Collector
    from jbp.syntax.nodes import Entry, Node
    from jbp.values.quantity import Quantity

_SIMULTANEOUS = "simultaneous"


def check_games(tree: MapNode, found: Collector) -> None:
    """Report what cannot be meant in the games and the orders of all decisions; runs once references are resolved."""
    decisions = tree.get("decisions")
    if decisions is None:
        return
    for entry in _entries(decisions.value):
        if not isinstance(entry.value, MapNode):
            continue
        decision = _Decision(tree, ("decisions", entry.key.text), found)
        order, game = entry.value.get("order"), entry.value.get("game")
        if order is not None:
            decision.check_order(order.value)
        if game is not None and isinstance(game.value, MapNode):
            decision.check_game(game.value)


class _Players(NamedTuple):
    """The players of a game.

    Attributes:
        choices: what each of them can choose.
        doubtful: those in whose list something is reported, which may be what an outcome names rightly.
        unclear: whether one of the players is reported.
    """

    choices: Mapping[str, Mapping[str, None]]
    doubtful: frozenset[str]
    unclear: bool


_NOBODY = _Players({}, frozenset(), unclear=False)


class _Decision(NamedTuple):
    """One decision, with what its checks need."""

    tree: MapNode
    at: Address
    found: Collector

    def check_order(self, order: Node) -> None:
        """Report partners who are named twice, and partners beside `simultaneous`."""
        if not isinstance(order, ListNode):
            return
        at = (*self.at, "order")
        first: dict[str, int] = {}
        for number, item in enumerate(order.items):
            name = item.text if isinstance(item, Scalar) else ""
            if not name:
                continue  # which is reported by itself
            if first.setdefault(name, number) < number and name != _SIMULTANEOUS:
                self._report_second_move((*at, number), (*at, first[name]), name)
        if _SIMULTANEOUS in first and len(first) > 1:
            self._report_mixed_order((*at, first[_SIMULTANEOUS]))

    def check_game(self, game: MapNode) -> None:
        """Report choices that nobody has, and outcomes that are stated in two ways."""
        players, outcomes = game.get("players"), game.get("outcomes")
        if outcomes is None or not isinstance(outcomes.value, ListNode):
            return
        known = self._players(players.value) if players is not None else _NOBODY
        stated: dict[frozenset[tuple[str, str]], tuple[int, _Payoffs]] = {}
        for number, outcome in enumerate(outcomes.value.items):
            if not isinstance(outcome, MapNode):
                continue
            at = (*self.at, "game", "outcomes", number)
            chosen = _chosen(outcome)
            strange = [player for player, choice in chosen.items() if self._is_strange(at, player, choice, known)]
            payoffs = _payoffs(outcome)
            if chosen and not strange and payoffs is not None:
                first, before = stated.setdefault(frozenset(chosen.items()), (number, payoffs))
                if before != payoffs:
                    self._report_contradiction(at, first, chosen)

    def _players(self, players: Node) -> _Players:
        """Who can choose what; an empty list is none."""
        at = (*self.at, "game", "players")
        choices: dict[str, dict[str, None]] = {}
        doubtful: set[str] = set()
        for key, value in _entries(players):
            items = value.items if isinstance(value, ListNode) else ()
            if items:
                choices[key.text] = dict.fromkeys(item.text for item in items if isinstance(item, Scalar))
            if any(self.found.has_reported((*at, key.text, number)) for number in range(len(items))):
                doubtful.add(key.text)
        unclear = any(self.found.has_reported((*at, key)) for key in keys_at(players, ()))
        return _Players(choices, frozenset(doubtful), unclear)

    def _is_strange(self, outcome: Address, player: str, choice: str, known: _Players) -> bool:
        """Whether an outcome names somebody who cannot choose, or what that player cannot choose; it is reported."""
        at = (*outcome, "choices", player)
        if self.found.has_reported(at):
            return True
        if not known.choices or choice in known.choices.get(player, ()):
            return False
        if player in known.choices:
            if player not in known.doubtful:
                self._report_strange_choice(at, player, choice, tuple(known.choices[player]))
        elif not known.unclear:
            self._report_stranger(at, player, tuple(known.choices))
        return True

    def _report_stranger(self, at: Address, player: str, known: tuple[str, ...]) -> None:
        meant = close_word(player, known)
        self.found.add(
            "dangling-reference",
            at,
            f"{describe(self.tree, at)} has an outcome in which {self._partner(player)} chooses, who has no choices "
            "under players",
            part="key",
            label=f"did you mean {meant}?" if meant else "no player of this game",
            mend=f"Add `{player}: […]` under players with what it can choose, or take it out of the outcome.",
            related=(Related((*self.at, "game", "players"), "the players"),),
            stated=(player,),
        )

    def _report_strange_choice(self, at: Address, player: str, choice: str, known: tuple[str, ...]) -> None:
        meant = close_word(choice, known)
        self.found.add(
            "dangling-reference",
            at,
            f'{describe(self.tree, at)} has an outcome in which {self._partner(player)} chooses "{shortened(choice)}", '
            "which is not among its choices under players",
            label=f"did you mean {meant}?" if meant else "not among its choices",
            mend=f"Write one of: {', '.join(known[:8])}; or add {choice} to its choices under players.",
            related=(Related((*self.at, "game", "players", player), "what it can choose"),),
            stated=(player, choice),
        )

    def _report_contradiction(self, outcome: Address, first: int, chosen: Mapping[str, str]) -> None:
        combination = " and ".join(
            f'{self._partner(one)} chooses "{shortened(choice)}"' for one, choice in chosen.items()
        )
        self.found.add(
            "duplicate-id",
            (*outcome, "choices"),
            f"{describe(self.tree, outcome)} states the same outcome twice with different payoffs: {combination}",
            label="the same choices again",
            mend="Keep one of the two, or correct the choices of the other.",
            related=(Related((*outcome[:-1], first, "choices"), "stated first here", "value"),),
            stated=tuple(f"{player}: {choice}" for player, choice in chosen.items()),
        )

    def _report_second_move(self, at: Address, first: Address, name: str) -> None:
        self.found.add(
            "wrong-type",
            at,
            f"{describe(self.tree, at)} names {self._partner(name)} twice under order, and each player moves once",
            label="moves a second time",
            mend="Name each player once, in the order in which they move.",
            related=(Related(first, "named first here", "value"),),
            stated=(name,),
        )

    def _report_mixed_order(self, at: Address) -> None:
        self.found.add(
            "wrong-type",
            at,
            f"{describe(self.tree, at)} says under order that all choose at the same time, and also who moves first",
            label="cannot stand beside names",
            mend="Write `order: simultaneous`, or only the partners in the order in which they move.",
            stated=(_SIMULTANEOUS,),
        )

    def _partner(self, key: str) -> str:
        node = find(self.tree, ("partners", key))
        return f'"{shortened((name_of(node[1]) if node is not None else None) or key)}"'


_Payoffs = dict[str, "Quantity"]


def _entries(node: Node) -> Iterator[Entry]:
    """The entries of a mapping that say something in the format."""
    if isinstance(node, MapNode):
        yield from (
            entry for entry in node.entries if not entry.key.text.startswith("x-") and not is_absent(entry.value)
        )


def _chosen(outcome: MapNode) -> dict[str, str]:
    """What each player chooses in an outcome."""
    choices = outcome.get("choices")
    entries = _entries(choices.value) if choices is not None else ()
    return {entry.key.text: entry.value.text for entry in entries if isinstance(entry.value, Scalar)}


def _payoffs(outcome: MapNode) -> _Payoffs | None:
    """The payoffs of an outcome that are known; None where one of them cannot be read, which is reported."""
    payoffs = outcome.get("payoffs")
    known: _Payoffs = {}
    for key, value in _entries(payoffs.value) if payoffs is not None else ():
        if isinstance(value, Scalar) and not is_tbd(value.text):
            try:
                known[key.text] = parse_quantity(value.text)
            except BadValue:
                return None
    return known
