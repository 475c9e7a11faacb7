"""How the analysis of a decision is said: in sentences for people who have never heard of an equilibrium."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from jbp.figures.parties import partner_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from jbp.figures.equilibrium import Dominance, Doubt, Judged, Move, Tie
    from jbp.figures.game import Choices, Game, Note
    from jbp.figures.payoff import Scale
    from jbp.model.decision import Decision
    from jbp.model.plan import Plan
    from jbp.values.interval import Interval


def one_line(text: str) -> str:
    """The text on one line."""
    return " ".join(text.split())


def listed(words: Iterable[str], last: str = "and") -> str:
    """The words as a sentence lists them: ``a``, ``a and b``, ``a, b and c``."""
    *first, final = list(words) or [""]
    return f"{', '.join(first)} {last} {final}" if first else final


@dataclass(frozen=True, slots=True)
class Speech:
    """Speaks of one decision by the names of its partners and options.

    Attributes:
        plan: names the partners.
        decision: names the options.
        scales: how each partner's payoffs are counted.
    """

    plan: Plan
    decision: Decision
    scales: Mapping[str, Scale]

    def partner(self, key: str) -> str:
        """A partner's name."""
        return one_line(partner_name(key, self.plan))

    def title(self, key: str) -> str:
        """An option's title; an id that is no option's stands for itself."""
        found = self.decision.options.get(key)
        return key if found is None else one_line(found.title)

    def option(self, key: str) -> str:
        """An option's title in quotes."""
        return f'"{self.title(key)}"'

    def options(self, keys: Iterable[str], last: str = "and") -> str:
        """The titles of several options, each once."""
        return listed((self.option(key) for key in dict.fromkeys(keys)), last)

    def payoff(self, partner: str, payoff: Interval) -> str:
        """What a partner gets."""
        scale = self.scales.get(partner)
        return "not known" if scale is None else scale.show(payoff)

    def gets(self, players: Iterable[str], payoffs: Iterable[Interval]) -> str:
        """What each player gets: ``Partner A gets 3 and Partner B 2``."""
        each = [
            f"{self.partner(player)}{'' if number else ' gets'} {self.payoff(player, payoff)}"
            for number, (player, payoff) in enumerate(zip(players, payoffs, strict=True))
        ]
        return listed(each)

    def combination(self, players: tuple[str, ...], choices: Choices) -> str:
        """Players and what they choose: ``both choose "Wait"``, ``Partner A chooses "Wait" and Partner B "Start"``."""
        if len(players) > 1 and len(set(choices)) == 1:
            return f"{'both' if len(players) == 2 else 'all'} choose {self.option(choices[0])}"
        each = [
            f"{self.partner(player)} {'' if number else 'chooses '}{self.option(choice)}"
            for number, (player, choice) in enumerate(zip(players, choices, strict=True))
        ]
        return listed(each)

    def rather(self, move: Move) -> str:
        """Who would rather move, and to what: ``Partner B would rather choose "Start": 4 instead of 2``."""
        then, now = self.payoff(move.player, move.then), self.payoff(move.player, move.now)
        return f"{self.partner(move.player)} would rather choose {self.options(move.to, 'or')}: {then} instead of {now}"

    def stable(self, game: Game, judged: Judged) -> str:
        """That an outcome is stable."""
        return f"If {self.combination(game.players, judged.choices)}, nobody gains by moving alone: this is stable."

    def unstable(self, game: Game, judged: Judged) -> str:
        """Who would rather move from an outcome."""
        moves = "; ".join(self.rather(move) for move in judged.moves)
        return f"If {self.combination(game.players, judged.choices)}, {moves}."

    def undecided(self, game: Game, judged: Judged) -> str:
        """That it is not known whether an outcome is stable, and why."""
        why = "; ".join(self._doubt(doubt) for doubt in judged.doubts)
        return f"If {self.combination(game.players, judged.choices)}, it is not known whether this is stable: {why}."

    def _doubt(self, doubt: Doubt) -> str:
        player, to = self.partner(doubt.player), self.option(doubt.to)
        if doubt.reason == "missing":
            return f"nobody states what {player} would get by choosing {to}"
        if doubt.reason == "range":
            return f"what {player} would get by choosing {to} overlaps with what it has"
        return f"what {player} has, or would get by choosing {to}, is not known"

    def dominated(self, game: Game, found: Dominance) -> str:
        """That a choice is never worth making."""
        others = "whatever the other does" if len(game.players) == 2 else "whatever the others choose"
        better = self.options(found.by, "or")
        how = "pays it more" if found.strict else "never pays it less, and sometimes more,"
        name, choice = self.partner(found.player), self.option(found.choice)
        return f"{name} has no reason to choose {choice}: {better} {how} {others}."

    def tie(self, found: Tie) -> str:
        """That a player has several best choices."""
        others = self.combination(tuple(one for one, _ in found.others), tuple(choice for _, choice in found.others))
        whom = f"If {others}, {self.partner(found.player)}" if found.others else self.partner(found.player)
        return f"{whom} gets the same by {self.options(found.choices)}: {self.payoff(found.player, found.payoff)}."

    def note(self, note: Note) -> str:
        """What of a game as stated could not be used."""
        names = note.names
        where = "" if note.outcome is None else f"Outcome {note.outcome + 1} of the list "
        return f"{where}{_NOTES[note.kind](self, names)}."


def _fellows(speech: Speech, names: tuple[str, ...]) -> str:
    return listed(speech.partner(name) for name in names)


_NOTES: Final[Mapping[str, Callable[[Speech, tuple[str, ...]], str]]] = {
    "no-choices": lambda speech, names: f"{_fellows(speech, names)} has nothing to choose, and is left out",
    "no-player": lambda speech, names: (
        f"is left out: it names a choice of {_fellows(speech, names)}, who is not among the players"
    ),
    "no-choice": lambda speech, names: (
        f"is left out: {speech.partner(names[0])} does not have the choice {speech.option(names[1])}"
    ),
    "incomplete": lambda speech, names: f"is left out: it names no choice of {_fellows(speech, names)}",
    "contradictory": lambda *_: "repeats the choices of an earlier one with other payoffs, so that neither is used",
    "payoff-of-no-player": lambda speech, names: (
        f"The outcomes state payoffs of {_fellows(speech, names)}, who is not among the players; they are left out"
    ),
    "incomparable": lambda speech, names: (
        f"The payoffs of {_fellows(speech, names)} are of several kinds, which cannot be compared: "
        "write all of them as money, as percent, or as plain numbers"
    ),
    "order-no-player": lambda speech, names: (
        f"The order names {_fellows(speech, names)}, who is not among the players, and is passed over"
    ),
    "order-repeated": lambda speech, names: f"The order names {_fellows(speech, names)} twice; the first time counts",
    "order-last": lambda speech, names: f"The order does not name {_fellows(speech, names)}, who therefore moves last",
    "order-incomplete": lambda speech, names: (
        f"The order does not say when {_fellows(speech, names)} move, so that all are taken to move at the same time"
    ),
}
