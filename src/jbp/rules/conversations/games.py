"""421: whether the recommended option holds, once every partner thinks for itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.figures.equilibrium import judge_outcomes
from jbp.figures.game import game_of
from jbp.figures.induction import induce
from jbp.figures.parties import partner_name
from jbp.figures.payoff import scales_of
from jbp.figures.target import text_of
from jbp.finding import Related
from jbp.rule import Flag
from jbp.rules.conversations.family import CONVERSATIONS
from jbp.rules.phrasing import listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jbp.figures.equilibrium import Move
    from jbp.figures.game import Choices, Game
    from jbp.figures.payoff import Scale
    from jbp.model.decision import Decision
    from jbp.model.decision import Outcome as StatedOutcome
    from jbp.model.plan import Plan
    from jbp.rules.context import Context


@CONVERSATIONS.rule(
    "JBP421",
    "recommendation-against-game",
    "I I I",
    summary="The recommended option is no equilibrium: a partner would get more by choosing something else.",
    why=(
        "The ASAP blog on alliance management reports how game theory helps alliance managers to decide: who decides, "
        "what are the options, what does each get? Whoever puts oneself into the other's shoes sees beforehand that "
        "an option will not hold, because a partner gets more by moving away from it. An agreement against the game "
        "lasts as long as goodwill does."
    ),
    detection=(
        "A decision states a `game`, and among the choices of each player exactly one is an option that is "
        "`recommended`; they make the recommended outcome. Without an `order` it is found when a player certainly "
        "gets more by changing only its own choice. Where `order` says who moves first (a single player whom it does "
        "not name moves last), it is found when the outcome cannot follow by backward induction, and the last player "
        "to leave the way to it is named. Ranges must not overlap, and nothing is concluded from a payoff that is TBD "
        "or an outcome that is not stated. Nothing is said where the recommended outcome is not stated, or "
        "where a player has no recommended choice, or several. Decided or not, it is the recommended option that is "
        "asked; `jbp decide` says the same of the decided one."
    ),
    false_positives=(
        "The partners are bound by more than these payoffs, such as a contract or the next ten years together: put "
        "that into the payoffs. Or another option was decided on: take `recommended` away."
    ),
    mend=(
        "Change the game, not the words: another option, another sequence of moves, or a payment that makes the option "
        "worth keeping for the partner who would leave it. Or recommend an option that holds; `jbp decide` shows them."
    ),
    bad="""\
decisions:
  old-panel:
    title: When do we stop selling the old panel?
    decide_by: 2026-09-15
    makers: [ana, ben]
    options:
      stop:
        title: Stop in January
        pros: [All orders go to the light panel]
        cons: [A year of sales is lost]
        recommended: true  # finding: recommendation-against-game
      go-on:
        title: Go on for a year
        pros: [Sales as before]
        cons: [Nobody asks for the light panel]
    game:
      players: {a: [stop, go-on], b: [stop, go-on]}
      outcomes:
        - {choices: {a: stop, b: stop}, payoffs: {a: 3, b: 3}}
        - {choices: {a: stop, b: go-on}, payoffs: {a: 0, b: 4}}
        - {choices: {a: go-on, b: stop}, payoffs: {a: 2, b: 0}}
        - {choices: {a: go-on, b: go-on}, payoffs: {a: 1, b: 1}}
""",
    good="""\
decisions:
  old-panel:
    title: When do we stop selling the old panel?
    decide_by: 2026-09-15
    makers: [ana, ben]
    options:
      stop:
        title: Stop in January, and share the first orders
        pros: [All orders go to the light panel]
        cons: [A year of sales is lost]
        recommended: true
      go-on:
        title: Go on for a year
        pros: [Sales as before]
        cons: [Nobody asks for the light panel]
    game:
      players: {a: [stop, go-on], b: [stop, go-on]}
      outcomes:
        - {choices: {a: stop, b: stop}, payoffs: {a: 3, b: 4}}
        - {choices: {a: stop, b: go-on}, payoffs: {a: 0, b: 3}}
        - {choices: {a: go-on, b: stop}, payoffs: {a: 2, b: 0}}
        - {choices: {a: go-on, b: go-on}, payoffs: {a: 1, b: 1}}
""",
    scope="local",
)
def recommendation_against_game(context: Context) -> Iterator[Flag]:
    """A recommended option that a partner would leave."""
    for key, decision in context.plan.decisions.items():
        recommended = [option for option, each in decision.options.items() if each.recommended]
        scales = scales_of(context.plan, decision)
        game = game_of(decision, scales) if recommended else None
        outcome = game.outcome_of(recommended) if game is not None else None
        if game is not None and outcome is not None:
            moves = _moves(game, outcome)
            if moves:
                yield _flag(context.plan, key, game, outcome, moves)


def _moves(game: Game, outcome: Choices) -> tuple[Move, ...]:
    """Who would rather move away from an outcome; nobody where that is not known for certain."""
    induction = induce(game)
    if induction is not None:
        return (induction.left[outcome],) if outcome in induction.left else ()
    return next(judged.moves for judged in judge_outcomes(game) if judged.choices == outcome)


def _flag(plan: Plan, key: str, game: Game, outcome: Choices, moves: tuple[Move, ...]) -> Flag:
    decision = plan.decisions[key]
    chosen = tuple(dict.fromkeys(outcome))
    place, stated = _stated(decision, game, outcome)
    why = "does not hold"
    if game.order:
        why = f'does not follow when "{partner_name(game.order[0], plan)}" moves first'
    scales = scales_of(plan, decision)
    rather = listed(_rather(move, plan, decision, scales) for move in moves)
    options = listed(_title(decision, option) for option in chosen)
    return Flag(
        at=("decisions", key, "options", chosen[0], "recommended"),
        message=f'decision "{decision.title}" recommends {options}, which {why}: {rather}',
        label="recommended, and no equilibrium",
        related=(Related(("decisions", key, "game", "outcomes", place), "what each then gets"),),
        stated=(*chosen, *(text_of(stated.payoffs[player]) for player in game.players if player in stated.payoffs)),
        mend="Change the options, the sequence of moves or the payoffs (a payment between the partners counts), or "
        f"recommend an option that holds: `jbp decide {key}` shows them.",
    )


def _stated(decision: Decision, game: Game, outcome: Choices) -> tuple[int, StatedOutcome]:
    """The outcome as the plan states it, with its place in the list."""
    wanted = dict(zip(game.players, outcome, strict=True))
    stated = decision.game.outcomes if decision.game is not None else ()
    return next((place, one) for place, one in enumerate(stated) if one.choices == wanted)


def _rather(move: Move, plan: Plan, decision: Decision, scales: Mapping[str, Scale]) -> str:
    show = scales[move.player].show
    to = listed((_title(decision, option) for option in move.to), "or")
    who = f'"{partner_name(move.player, plan)}"'
    return f"{who} would rather choose {to} ({show(move.then)} instead of {show(move.now)})"


def _title(decision: Decision, option: str) -> str:
    found = decision.options.get(option)
    return f'"{option if found is None else found.title}"'
