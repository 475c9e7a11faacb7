"""The game of a decision, as a document or a terminal shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from jbp.figures.equilibrium import dominated_choices, judge_outcomes, ties_of
from jbp.figures.induction import induce

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jbp.figures.equilibrium import Dominance, Judged, Standing, Tie
    from jbp.figures.game import Choices, Game
    from jbp.figures.induction import Induction, Reply
    from jbp.views.decisions.speech import Speech

_MISSING_SHOWN: Final = 5


class Named(NamedTuple):
    """An id with its name."""

    key: str
    name: str


class Section(NamedTuple):
    """Sentences under a title; `key` says which section it is."""

    key: str
    title: str
    sentences: tuple[str, ...]


class Shift(NamedTuple):
    """A player who would rather move, to what, and what it gets now and then, in words."""

    player: str
    to: tuple[str, ...]
    now: str
    then: str


@dataclass(frozen=True, slots=True)
class OutcomeView:
    """One outcome.

    Attributes:
        choices: the option that each player chooses, in the order of the players.
        payoffs: what each of them gets, in words.
        standing: ``stable``, ``unstable`` or ``unknown``.
        follows: whether it can follow when the players move in turn; None where they move at once.
        moves: who would rather move.
    """

    choices: Choices
    payoffs: tuple[str, ...]
    standing: Standing
    follows: bool | None
    moves: tuple[Shift, ...]

    @property
    def marks(self) -> str:
        """`` (stable)``, `` (follows)``, both, or nothing."""
        marks = [word for word, holds in (("stable", self.standing == "stable"), ("follows", self.follows)) if holds]
        return f" ({', '.join(marks)})" if marks else ""


@dataclass(frozen=True, slots=True)
class InductionView:
    """What follows when the players move in turn; `certain` where nothing else can."""

    paths: tuple[Choices, ...]
    certain: bool
    replies: tuple[Reply, ...]


@dataclass(frozen=True, slots=True)
class GameView:
    """A game, all of it worked out.

    Attributes:
        players: who chooses.
        choices: what each of them can choose.
        order: who moves first, and who after; empty where they move at once.
        outcomes: what is stated, in the order stated.
        count: how many combinations of choices there are; None past a million.
        missing: the first combinations that nobody states.
        induction: what follows when the players move in turn; None where they move at once.
        dominated: choices that are never worth making.
        ties: where a player has several best choices.
        sections: all of it in sentences; only sections that hold any.
    """

    players: tuple[Named, ...]
    choices: tuple[tuple[Named, ...], ...]
    order: tuple[Named, ...]
    outcomes: tuple[OutcomeView, ...]
    count: int | None
    missing: tuple[Choices, ...]
    induction: InductionView | None
    dominated: tuple[Dominance, ...]
    ties: tuple[Tie, ...]
    sections: tuple[Section, ...]

    @property
    def is_matrix(self) -> bool:
        """Whether it has two players, so that rows and columns show it."""
        return len(self.players) == 2


def view_game(game: Game, speech: Speech) -> GameView:
    """The view of one game."""
    judged, induction = judge_outcomes(game), induce(game)
    dominated, ties = dominated_choices(game), ties_of(game)
    sections = (
        Section("in-turn", "Who moves first, and what follows", tuple(_in_turn(game, induction, speech))),
        Section("stable", _at_once("What is stable", game), tuple(_stable(game, judged, speech))),
        Section("moves", _at_once("Who would rather move", game), _moves(game, judged, speech)),
        Section(
            "dominated", "What is never the better choice", tuple(speech.dominated(game, one) for one in dominated)
        ),
        Section("ties", "Ties", tuple(speech.tie(one) for one in ties)),
        Section("unknown", "What is not known", tuple(_unknown(game, judged, speech))),
        Section("notes", "About the game as it is written", tuple(speech.note(note) for note in game.notes)),
    )
    return GameView(
        players=tuple(Named(key, speech.partner(key)) for key in game.players),
        choices=tuple(tuple(Named(key, speech.title(key)) for key in choices) for choices in game.choices),
        order=tuple(Named(key, speech.partner(key)) for key in game.order),
        outcomes=tuple(_outcome(game, one, induction, speech) for one in judged),
        count=game.count(),
        missing=game.missing(_MISSING_SHOWN),
        induction=None if induction is None else InductionView(induction.paths, induction.certain, induction.replies),
        dominated=dominated,
        ties=ties,
        sections=tuple(section for section in sections if section.sentences),
    )


def verdict(game: Game, speech: Speech, what: str, options: Sequence[str]) -> str:
    """Whether what is recommended or decided holds, in a sentence; empty where that cannot be asked of the game.

    Args:
        game: the game.
        speech: how it is spoken of.
        what: what the options are, such as ``The recommended option``.
        options: the options; the outcome in which each player chooses one of them is judged.
    """
    outcome = game.outcome_of(options)
    if outcome is None:
        return ""
    subject = f"{what}, {speech.options(outcome)},"
    induction = induce(game)
    if induction is not None:
        return _verdict_in_turn(subject, outcome, induction, speech)
    judged = next(one for one in judge_outcomes(game) if one.choices == outcome)
    if judged.standing == "stable":
        return f"{subject} is stable: nobody gains by moving alone."
    if judged.standing == "unknown":
        return f"Whether {subject[0].lower()}{subject[1:]} is stable is not known; see below."
    return f"{subject} does not hold by itself: {'; '.join(speech.rather(move) for move in judged.moves)}."


def _verdict_in_turn(subject: str, outcome: Choices, induction: Induction, speech: Speech) -> str:
    first = speech.partner(induction.order[0])
    if outcome not in induction.paths:
        return f"{subject} does not follow when {first} moves first: {speech.rather(induction.left[outcome])}."
    if not induction.certain:
        return f"Whether {subject[0].lower()}{subject[1:]} follows when {first} moves first is not known; see below."
    if len(induction.paths) > 1:
        return f"{subject} can follow when {first} moves first, and because of a tie something else can too."
    return f"{subject} is what follows when {first} moves first."


def _at_once(title: str, game: Game) -> str:
    """The title; where the players move in turn, it says that this is about moving at the same time."""
    return f"{title} if all choose at the same time" if game.order else title


def _outcome(game: Game, judged: Judged, induction: Induction | None, speech: Speech) -> OutcomeView:
    gets = game.payoffs[judged.choices]
    return OutcomeView(
        choices=judged.choices,
        payoffs=tuple(speech.payoff(player, one) for player, one in zip(game.players, gets, strict=True)),
        standing=judged.standing,
        follows=None if induction is None else judged.choices not in induction.left,
        moves=tuple(
            Shift(one.player, one.to, speech.payoff(one.player, one.now), speech.payoff(one.player, one.then))
            for one in judged.moves
        ),
    )


def _stable(game: Game, judged: tuple[Judged, ...], speech: Speech) -> Iterator[str]:
    stable = [one for one in judged if one.standing == "stable"]
    yield from (speech.stable(game, one) for one in stable)
    if stable or not judged:
        return
    if len(judged) == game.count() and all(one.standing == "unstable" for one in judged):
        yield "Nothing is: whatever is chosen, somebody gains by moving alone."
    else:
        yield "Nothing is known to be."


def _moves(game: Game, judged: tuple[Judged, ...], speech: Speech) -> tuple[str, ...]:
    return tuple(speech.unstable(game, one) for one in judged if one.standing == "unstable")


def _unknown(game: Game, judged: tuple[Judged, ...], speech: Speech) -> Iterator[str]:
    yield from (speech.undecided(game, one) for one in judged if one.standing == "unknown")
    count, stated = game.count(), len(game.payoffs)
    if count == stated:
        return
    shown = [f"{speech.combination(game.players, choices)}" for choices in game.missing(_MISSING_SHOWN)]
    if count is None:
        yield f"Of more than a million combinations {stated:,} are stated. What is missing: {shown[0]}, for one."
        return
    missing = count - stated
    such = "" if missing <= len(shown) else "for example "
    yield f"Nobody states {missing:,} of the {count:,} combinations: {such}{'; '.join(shown)}."


def _in_turn(game: Game, induction: Induction | None, speech: Speech) -> Iterator[str]:
    if induction is None or len(induction.order) < 2:
        return
    first, *after = (speech.partner(player) for player in induction.order)
    yield f"{first} moves first, then {', then '.join(after)}. Each knows what was chosen before it."
    yield from (_reply(game, induction, reply, speech) for reply in induction.replies if reply.after)
    if induction.certain and len(induction.paths) == 1:
        yield f"What follows: {_path(game, induction, induction.paths[0], speech)}"
        return
    if induction.certain:
        yield "Because of ties, each of these can follow:"
    else:
        yield "What follows is not known for certain, since payoffs are missing or overlap. It may be:"
    yield from (_path(game, induction, path, speech) for path in induction.paths)


def _reply(game: Game, induction: Induction, reply: Reply, speech: Speech) -> str:
    """What a player does once those before it have chosen."""
    before = speech.combination(induction.order[: len(reply.after)], reply.after)
    player = speech.partner(reply.player)
    if not reply.choices:
        return f"If {before}, it is not known what {player} chooses."
    if not reply.certain:
        return f"If {before}, it is not known for certain what {player} chooses; it may be {_or(reply, speech)}."
    last = len(reply.after) == len(game.players) - 1
    gets = f", which gives it {speech.payoff(reply.player, reply.payoffs[0])}" if last else ""
    same = " (a tie)" if len(reply.choices) > 1 else ""
    return f"If {before}, {player} chooses {_or(reply, speech)}{same}{gets}."


def _or(reply: Reply, speech: Speech) -> str:
    return speech.options(reply.choices, "or")


def _path(game: Game, induction: Induction, path: Choices, speech: Speech) -> str:
    """One way that can follow, in the order of the moves, and what each gets."""
    places = [game.players.index(player) for player in induction.order]
    chosen = ", then ".join(
        f"{speech.partner(game.players[place])} {'' if number else 'chooses '}{speech.option(path[place])}"
        for number, place in enumerate(places)
    )
    gets = speech.gets(induction.order, (game.payoffs[path][place] for place in places))
    return f"{chosen}; {gets}."
