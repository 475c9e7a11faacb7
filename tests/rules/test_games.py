from __future__ import annotations

from typing import TypeAlias

import pytest
from tests.rules.small_plans import check

from jbp.rules.conversations.games import recommendation_against_game

Payoffs: TypeAlias = "dict[tuple[str, str], tuple[object, object]]"

DILEMMA: Payoffs = {("c", "c"): (2, 2), ("c", "d"): (0, 3), ("d", "c"): (3, 0), ("d", "d"): (1, 1)}


def decision(
    payoffs: Payoffs,
    recommended: tuple[str, ...] = ("c",),
    choices: tuple[list[str], list[str]] = (["c", "d"], ["c", "d"]),
    **fields: object,
) -> dict[str, object]:
    titles = {"c": "Share", "d": "Keep"}
    options = {
        key: {"title": titles.get(key, key), **({"recommended": "true"} if key in recommended else {})}
        for key in dict.fromkeys([*choices[0], *choices[1]])
    }
    outcomes = [
        {"choices": dict(zip("ab", chosen, strict=True)), "payoffs": dict(zip("ab", map(str, gets), strict=True))}
        for chosen, gets in payoffs.items()
    ]
    game = {"players": dict(zip("ab", choices, strict=True)), "outcomes": outcomes}
    return {"decisions": {"data": {"title": "Who shows whom what?", "options": options, "game": game, **fields}}}


def messages(sections: dict[str, object]) -> list[str]:
    return [flag.message for flag in check(recommendation_against_game, sections)]


def test_it_names_who_would_rather_move_and_to_what() -> None:
    (flag,) = check(recommendation_against_game, decision(DILEMMA))
    assert flag.message == (
        'decision "Who shows whom what?" recommends "Share", which does not hold: "Aldane" would rather choose "Keep" '
        '(3 instead of 2) and "Birk" would rather choose "Keep" (3 instead of 2)'
    )
    assert flag.at == ("decisions", "data", "options", "c", "recommended")
    assert flag.related[0].at == ("decisions", "data", "game", "outcomes", 0)
    assert flag.stated == ("c", "2", "2")


def test_an_equilibrium_may_be_recommended() -> None:
    assert messages(decision(DILEMMA, ("d",))) == []


@pytest.mark.parametrize(
    "sections",
    [
        decision(DILEMMA, ()),
        decision(DILEMMA, ("c", "d")),  # both of each player
        decision({key: gets for key, gets in DILEMMA.items() if key != ("c", "c")}),
        decision({key: gets for key, gets in DILEMMA.items() if key[0] == key[1]}),
        decision(DILEMMA | {("c", "d"): (0, "2-3"), ("d", "c"): ("TBD", 0)}),
        decision(DILEMMA, ("c",), choices=(["c", "d"], ["d", "e"])),
        {"decisions": {"data": {"title": "No game", "options": {"c": {"title": "C", "recommended": "true"}}}}},
    ],
)
def test_it_is_silent_where_nothing_can_be_said(sections: dict[str, object]) -> None:
    assert messages(sections) == []


def test_each_player_may_be_recommended_an_option_of_its_own() -> None:
    payoffs: Payoffs = {("c", "e"): (2, 2), ("c", "f"): (2, 3), ("d", "e"): (1, 1), ("d", "f"): (1, 1)}
    (message,) = messages(decision(payoffs, ("c", "e"), (["c", "d"], ["e", "f"])))
    assert message.endswith(
        ' recommends "Share" and "e", which does not hold: "Birk" would rather choose "f" (3 instead of 2)'
    )


IN_TURN: Payoffs = {("c", "c"): (3, 2), ("d", "d"): (2, 4), ("c", "d"): (1, 1), ("d", "c"): (0, 0)}


def test_with_an_order_it_is_what_follows_that_counts() -> None:
    assert messages(decision(IN_TURN, order=["a", "b"])) == []
    assert messages(decision(IN_TURN)) == []
    (message,) = messages(decision(IN_TURN, order=["b", "a"]))
    assert message == (
        'decision "Who shows whom what?" recommends "Share", which does not follow when "Birk" moves first: '
        '"Birk" would rather choose "Keep" (4 instead of 2)'
    )


def test_with_an_order_nothing_is_said_where_a_payoff_is_open() -> None:
    assert messages(decision(IN_TURN | {("d", "d"): ("TBD", 4)}, order=["b", "a"])) == []
