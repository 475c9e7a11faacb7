"""Decisions for programs: one object, its ids those of the plan.

Numbers are texts, since they are exact decimals; a range has two ends, and an end that is null has no bound or is not
known.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jbp.report.json_ import Json
    from jbp.views.decisions.decision import DecisionsView, DecisionView
    from jbp.views.decisions.game import GameView, Named, OutcomeView
    from jbp.views.decisions.options import OptionView, Shown

FORMAT_VERSION: Final = 1


def decisions_data(view: DecisionsView, plan: str) -> dict[str, Json]:
    """All decisions; `plan` is how messages call the plan's file."""
    return {
        "format_version": FORMAT_VERSION,
        "command": "decide",
        "plan": plan,
        "decisions": [_decision(decision) for decision in view.decisions],
    }


def _decision(view: DecisionView) -> Json:
    return {
        "id": view.key,
        "title": view.title,
        "context": view.context,
        "facts": list(view.facts),
        "discount_rate": view.discount_rate or None,
        "options": [_option(view, option) for option in view.options],
        "game": None if view.game is None else _game(view.game),
        "summary": list(view.summary),
        "sections": [{"id": one.key, "title": one.title, "sentences": list(one.sentences)} for one in view.sections],
    }


def _option(view: DecisionView, option: OptionView) -> Json:
    payoffs = zip(view.partners, option.payoffs, strict=True)
    return {
        "id": option.key,
        "title": option.title,
        "pros": list(option.pros),
        "cons": list(option.cons),
        "recommended": option.recommended,
        "decided": option.decided,
        "payoffs": {partner.key: _shown(payoff) for partner, payoff in payoffs},
        "together": _shown(option.together),
        "expected_net_present_value": _shown(option.present_value),
    }


def _shown(shown: Shown) -> Json:
    return {"text": shown.text, "low": shown.low, "high": shown.high} if shown.text else None


def _game(game: GameView) -> Json:
    players = [player.key for player in game.players]
    missing = None if game.count is None else game.count - len(game.outcomes)
    return {
        "players": [
            {"partner": player.key, "name": player.name, "choices": _named(choices)}
            for player, choices in zip(game.players, game.choices, strict=True)
        ],
        "order": [player.key for player in game.order],
        "outcomes": [_outcome(players, outcome) for outcome in game.outcomes],
        "combinations": game.count,
        "missing": {"count": missing, "first": [_by(players, choices) for choices in game.missing]},
        "in_turn": _in_turn(game, players),
        "dominated": [
            {"partner": one.player, "option": one.choice, "by": list(one.by), "strict": one.strict}
            for one in game.dominated
        ],
        "ties": [
            {"partner": one.player, "others": dict(one.others), "options": list(one.choices)} for one in game.ties
        ],
    }


def _named(choices: Iterable[Named]) -> Json:
    return [{"option": choice.key, "title": choice.name} for choice in choices]


def _by(players: Iterable[str], values: Iterable[str]) -> dict[str, Json]:
    """Values by player."""
    return dict(zip(players, values, strict=True))


def _outcome(players: list[str], outcome: OutcomeView) -> Json:
    return {
        "choices": _by(players, outcome.choices),
        "payoffs": _by(players, outcome.payoffs),
        "stable": {"stable": True, "unstable": False, "unknown": None}[outcome.standing],
        "follows": outcome.follows,
        "would_rather": [
            {"partner": move.player, "to": list(move.to), "now": move.now, "then": move.then} for move in outcome.moves
        ],
    }


def _in_turn(game: GameView, players: list[str]) -> Json:
    if game.induction is None:
        return None
    order = [player.key for player in game.order]
    return {
        "certain": game.induction.certain,
        "outcomes": [_by(players, path) for path in game.induction.paths],
        "replies": [
            {
                "partner": reply.player,
                "after": _by(order[: len(reply.after)], reply.after),
                "options": list(reply.choices),
                "certain": reply.certain,
            }
            for reply in game.induction.replies
        ],
    }
