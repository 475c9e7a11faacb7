from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.figures.games import EXAMPLE, Payoffs, game, games, stated_game

from jbp.figures.equilibrium import dominated_choices, judge_outcomes, ties_of
from jbp.figures.game import MOST_COUNTED, Choices, Game, Note
from jbp.figures.induction import Induction, induce
from jbp.figures.payoff import UNKNOWN
from jbp.values.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator

DILEMMA: Payoffs = {("c", "c"): (2, 2), ("c", "d"): (0, 3), ("d", "c"): (3, 0), ("d", "d"): (1, 1)}


def stable(one: Game) -> set[Choices]:
    return {judged.choices for judged in judge_outcomes(one) if judged.standing == "stable"}


def moved(chosen: Choices, place: int, to: str) -> Choices:
    return (*chosen[:place], to, *chosen[place + 1 :])


def number(payoff: Interval) -> int:
    assert payoff.is_point
    assert payoff.low is not None
    return int(payoff.low)


class TestReading:
    def test_the_designs_example(self) -> None:
        one = stated_game(EXAMPLE)
        assert (one.players, one.order, one.notes) == (("a", "b"), ("a", "b"), ())
        assert stable(one) == {("wait", "wait"), ("start", "start")}
        assert one.outcome_of({"wait"}) == ("wait", "wait")
        induction = induce(one)
        assert induction is not None
        assert (induction.paths, induction.certain) == ((("wait", "wait"),), True)

    @pytest.mark.parametrize(
        ("outcome", "note"),
        [
            ("{choices: {a: x, b: x, c: x}}", Note("no-player", ("c",), 1)),
            ("{choices: {a: x, b: z}}", Note("no-choice", ("b", "z"), 1)),
            ("{choices: {a: x}, payoffs: {a: 1}}", Note("incomplete", ("b",), 1)),
            ("{choices: {a: y, b: y}, payoffs: {a: 1, b: 2}}", Note("contradictory", (), 1)),
            ("{choices: {a: x, b: y}, payoffs: {c: 1}}", Note("payoff-of-no-player", ("c",))),
            ("{choices: {a: x, b: y}, payoffs: {b: 4%}}", Note("incomparable", ("b",))),
        ],
    )
    def test_what_cannot_be_used_is_named(self, outcome: str, note: Note) -> None:
        one = stated_game(
            f"""
            partners: {{a: A, b: B, c: C}}
            decisions:
              d:
                title: D
                game:
                  players: {{a: [x, y, x], b: [x, y]}}
                  outcomes:
                    - {{choices: {{a: y, b: y}}, payoffs: {{a: 1, b: 1}}}}
                    - {outcome}
            """
        )
        assert one.notes == (note,)
        assert one.choices == (("x", "y"), ("x", "y"))

    def test_an_outcome_that_is_stated_twice_alike_is_stated_once(self) -> None:
        one = stated_game(
            "decisions: {d: {title: D, game: {players: {a: [x]}, outcomes: "
            "[{choices: {a: x}, payoffs: {a: 1}}, {choices: {a: x}, payoffs: {a: 1.0}}]}}}"
        )
        assert one.notes == ()
        assert list(one.payoffs) == [("x",)]

    @pytest.mark.parametrize(
        ("order", "moves", "notes"),
        [
            ("[a, b, c]", ("a", "b", "c"), ()),
            ("simultaneous", (), ()),
            ("[c, a]", ("c", "a", "b"), (Note("order-last", ("b",)),)),
            ("[c]", (), (Note("order-incomplete", ("a", "b")),)),
            ("[d, b, c, a]", ("b", "c", "a"), (Note("order-no-player", ("d",)),)),
            ("[b, b, c, a]", ("b", "c", "a"), (Note("order-repeated", ("b",)),)),
            ("[d]", (), (Note("order-no-player", ("d",)),)),
        ],
    )
    def test_order(self, order: str, moves: tuple[str, ...], notes: tuple[Note, ...]) -> None:
        one = stated_game(
            f"""
            partners: {{a: A, b: B, c: C, d: D}}
            decisions: {{d: {{title: D, order: {order}, game: {{players: {{a: [x], b: [x], c: [x]}}}}}}}}
            """
        )
        assert (one.order, one.notes) == (moves, notes)

    def test_without_players_they_are_those_of_the_outcomes(self) -> None:
        one = stated_game("decisions: {d: {title: D, game: {outcomes: [{choices: {a: x, b: y}}]}}}")
        assert (one.players, one.choices) == (("a", "b"), (("x",), ("y",)))
        assert one.payoffs == {("x", "y"): (UNKNOWN, UNKNOWN)}

    def test_money_is_held_against_money_of_another_currency(self) -> None:
        one = stated_game(
            "exchange_rates: {rates: {EUR: 2}}\n"
            "decisions: {d: {title: D, game: {players: {a: [x, y]}, outcomes: "
            "[{choices: {a: x}, payoffs: {a: €3}}, {choices: {a: y}, payoffs: {a: $5}}]}}}"
        )
        assert stable(one) == {("x",)}

    def test_many_players_with_many_choices_are_not_walked(self) -> None:
        own = tuple(f"o{number}" for number in range(10))
        players = tuple(f"p{number}" for number in range(10))
        first, second = ("o0",) * 10, ("o1", *("o0",) * 9)
        payoffs: dict[Choices, tuple[Interval, ...]] = {
            first: (Interval.point(1),) * 10,
            second: (Interval.point(2),) * 10,
        }
        one = Game(players, (own,) * 10, payoffs, players)
        assert one.count() is None
        assert MOST_COUNTED < 10**10
        assert one.missing(2) == (("o0",) * 9 + ("o1",), ("o0",) * 9 + ("o2",))
        assert [judged.standing for judged in judge_outcomes(one)] == ["unstable", "unknown"]
        assert dominated_choices(one) == ()
        induction = induce(one)
        assert induction is not None
        assert not induction.certain


class TestEquilibria:
    def test_who_would_rather_move_and_for_what(self) -> None:
        one = game(DILEMMA)
        assert stable(one) == {("d", "d")}
        both = judge_outcomes(one)[0]
        assert [(move.player, move.to, number(move.now), number(move.then)) for move in both.moves] == [
            ("a", ("d",), 2, 3),
            ("b", ("d",), 2, 3),
        ]

    def test_a_missing_outcome_leaves_a_doubt(self) -> None:
        one = game({("x", "x"): (1, 1), ("x", "y"): (1, 0)}, choices=(("x", "y"), ("x", "y")))
        judged = {each.choices: each for each in judge_outcomes(one)}
        assert judged["x", "x"].standing == "unknown"
        assert judged["x", "x"].doubts == (("a", "y", "missing"),)
        assert judged["x", "y"].standing == "unstable"
        assert one.missing(9) == (("y", "x"), ("y", "y"))

    def test_ranges_that_overlap_leave_a_doubt_and_those_that_touch_do_not(self) -> None:
        low, high = Interval.point(1).hull(Interval.point(3)), Interval.point(3).hull(Interval.point(5))
        assert [each.standing for each in judge_outcomes(game({("x",): (low,), ("y",): (high,)}))] == [
            "unknown",
            "stable",
        ]
        (first, _) = judge_outcomes(game({("x",): (low,), ("y",): (high,)}))
        assert first.doubts == (("a", "y", "range"),)

    def test_a_payoff_that_is_to_be_determined_leaves_a_doubt(self) -> None:
        (first, second) = judge_outcomes(game({("x",): (1,), ("y",): (UNKNOWN,)}))
        assert (first.standing, first.doubts) == ("unknown", (("a", "y", "unknown"),))
        assert (second.standing, second.doubts) == ("unknown", (("a", "x", "unknown"),))

    @given(games(full=False))
    def test_equilibria_are_what_the_definition_says(self, one: Game) -> None:
        for judged in judge_outcomes(one):
            better = [
                to
                for place, choices in enumerate(one.choices)
                for to in choices
                if (chosen := moved(judged.choices, place, to)) in one.payoffs
                and number(one.payoffs[chosen][place]) > number(one.payoffs[judged.choices][place])
            ]
            missing = any(
                moved(judged.choices, place, to) not in one.payoffs
                for place, choices in enumerate(one.choices)
                for to in choices
            )
            assert judged.standing == ("unstable" if better else "unknown" if missing else "stable")
            assert {move.player for move in judged.moves} == {
                player for place, player in enumerate(one.players) if _gains(one, judged.choices, place)
            }

    @given(games(exact=False, players=(1, 2)), st.data())
    def test_what_is_known_of_ranges_holds_for_every_number_in_them(self, one: Game, data: st.DataObject) -> None:
        at = {
            chosen: tuple(Interval.point(data.draw(st.integers(int(p.low or 0), int(p.high or 0)))) for p in gets)
            for chosen, gets in one.payoffs.items()
        }
        picked = stable(Game(one.players, one.choices, at))
        standings = {each.choices: each.standing for each in judge_outcomes(one)}
        assert {chosen for chosen, standing in standings.items() if standing == "stable"} <= picked
        assert not picked & {chosen for chosen, standing in standings.items() if standing == "unstable"}

    @given(games(exact=False, players=(1, 2)))
    def test_what_is_not_known_is_so_for_some_numbers_and_not_for_others(self, one: Game) -> None:
        for judged in judge_outcomes(one):
            if judged.standing == "unknown":
                kind, hostile = (stable(_at_ends(one, judged.choices, own=own)) for own in ("high", "low"))
                assert judged.choices in kind
                assert judged.choices not in hostile

    @given(games(full=False, in_turn=True), st.randoms(use_true_random=False))
    def test_the_order_in_which_things_stand_does_not_matter(self, one: Game, random: object) -> None:
        places = list(range(len(one.players)))
        random.shuffle(places)  # type: ignore[attr-defined]
        cells = [(tuple(k[p] for p in places), tuple(v[p] for p in places)) for k, v in one.payoffs.items()]
        random.shuffle(cells)  # type: ignore[attr-defined]
        other = Game(
            tuple(one.players[p] for p in places), tuple(one.choices[p][::-1] for p in places), dict(cells), one.order
        )
        assert _described(one) == _described(other)

    def test_a_tie_is_named_where_nothing_pays_more(self) -> None:
        one = game({("x", "x"): (1, 2), ("y", "x"): (1, 0), ("x", "y"): (0, 2), ("y", "y"): (3, 0)})
        assert ties_of(one) == (
            ("a", (("b", "x"),), ("x", "y"), Interval.point(1)),
            ("b", (("a", "x"),), ("x", "y"), Interval.point(2)),
            ("b", (("a", "y"),), ("x", "y"), Interval.point(0)),
        )

    def test_strict_and_weak_dominance(self) -> None:
        assert {(each.player, each.choice, each.by, each.strict) for each in dominated_choices(game(DILEMMA))} == {
            ("a", "c", ("d",), True),
            ("b", "c", ("d",), True),
        }
        weak = game({("x", "x"): (1, 0), ("x", "y"): (1, 0), ("y", "x"): (1, 0), ("y", "y"): (2, 0)})
        assert [tuple(each) for each in dominated_choices(weak)] == [("a", "x", ("y",), False)]

    @given(games())
    def test_no_equilibrium_makes_a_choice_that_is_strictly_dominated(self, one: Game) -> None:
        never = {(each.player, each.choice) for each in dominated_choices(one) if each.strict}
        for chosen in stable(one):
            assert not never & set(zip(one.players, chosen, strict=True))


class TestMovingInTurn:
    def test_the_first_mover_counts_on_what_follows(self) -> None:
        one = game({("l", "l"): (1, 9), ("l", "r"): (9, 1), ("r", "l"): (2, 0), ("r", "r"): (0, 0)}, order=("a", "b"))
        induction = induce(one)
        assert induction is not None
        assert induction.paths == (("l", "l"), ("r", "l"))  # b may break its tie after r either way
        assert induction.certain
        left = induction.left["l", "r"]
        assert (left.player, left.to) == ("b", ("l",))

    def test_who_moves_at_once_is_not_induced(self) -> None:
        assert induce(game(DILEMMA)) is None

    def test_an_outcome_that_nobody_states_may_follow(self) -> None:
        one = game(
            {("l", "l"): (1, 1), ("r", "l"): (5, 5), ("r", "r"): (4, 4)},
            order=("a", "b"),
            choices=(("l", "r"), ("l", "r")),
        )
        induction = induce(one)
        assert induction is not None
        assert not induction.certain
        assert induction.paths == (("r", "l"),)  # it beats the outcome of l that is stated, and not the other one
        assert [(reply.after, reply.choices, reply.certain) for reply in induction.replies] == [
            ((), ("l", "r"), False),
            (("l",), ("l",), False),
            (("r",), ("l",), True),
        ]

    @given(games(in_turn=True, players=(1, 2)))
    def test_paths_are_those_of_the_subgame_perfect_strategies(self, one: Game) -> None:
        induction = induce(one)
        assert induction is not None
        assert induction.certain
        assert set(induction.paths) == set(_by_strategies(one))

    @given(games(in_turn=True))
    def test_something_follows_and_everything_else_is_left_by_somebody(self, one: Game) -> None:
        induction = induce(one)
        assert induction is not None
        assert induction.paths
        assert set(induction.paths) | set(induction.left) == set(one.payoffs)
        assert not set(induction.paths) & set(induction.left)

    @given(games(in_turn=True, players=(2, 2)))
    def test_the_last_to_move_would_never_rather_move_alone(self, one: Game) -> None:
        induction = induce(one)
        assert induction is not None
        last = one.players.index(one.order[-1])
        assert not any(_gains(one, path, last) for path in induction.paths)

    @given(games(in_turn=True, players=(2, 2)))
    def test_moving_first_pays_no_less_than_the_worst_equilibrium_of_moving_at_once(self, one: Game) -> None:
        first = one.players.index(one.order[0])
        at_once = [number(one.payoffs[chosen][first]) for chosen in stable(one)]
        induction = induce(one)
        assert induction is not None
        if at_once:
            assert max(number(one.payoffs[path][first]) for path in induction.paths) >= min(at_once)

    @given(games(exact=False, in_turn=True, players=(1, 2), full=False), st.data())
    def test_what_is_known_holds_for_every_number_in_the_ranges(self, one: Game, data: st.DataObject) -> None:
        full = {
            chosen: tuple(Interval.point(data.draw(st.integers(int(p.low or 0), int(p.high or 0)))) for p in gets)
            for chosen, gets in one.payoffs.items()
        }
        for chosen in product(*one.choices):
            full.setdefault(chosen, tuple(Interval.point(data.draw(st.integers(0, 5))) for _ in one.players))
        rough, exact = induce(one), induce(Game(one.players, one.choices, full, one.order))
        assert rough is not None
        assert exact is not None
        assert set(exact.paths) & set(one.payoffs) <= set(rough.paths)
        if rough.certain:
            assert set(exact.paths) == set(rough.paths)


def _gains(one: Game, chosen: Choices, place: int) -> bool:
    """Whether a player gets more by moving alone, as far as stated."""
    others = (moved(chosen, place, to) for to in one.choices[place])
    now = number(one.payoffs[chosen][place])
    return any(number(one.payoffs[each][place]) > now for each in others if each in one.payoffs)


def _at_ends(one: Game, chosen: Choices, *, own: str) -> Game:
    """The game in which one outcome pays at one end of its ranges, and all others at the other end."""

    def end(payoff: Interval, *, high: bool) -> Interval:
        return Interval.point((payoff.high if high else payoff.low) or 0)

    cells = {
        each: tuple(end(payoff, high=(own == "high") == (each == chosen)) for payoff in gets)
        for each, gets in one.payoffs.items()
    }
    return Game(one.players, one.choices, cells)


def _described(one: Game) -> object:
    """All that is said of a game, by the players' names and in no order."""

    def named(chosen: Choices) -> frozenset[tuple[str, str]]:
        return frozenset(zip(one.players, chosen, strict=True))

    induction = induce(one)
    assert isinstance(induction, Induction)
    return (
        {
            (named(each.choices), each.standing, frozenset((m.player, frozenset(m.to), m.then) for m in each.moves))
            for each in judge_outcomes(one)
        },
        {(each.player, each.choice, frozenset(each.by), each.strict) for each in dominated_choices(one)},
        {(each.player, frozenset(each.others), frozenset(each.choices)) for each in ties_of(one)},
        {named(path) for path in induction.paths},
        induction.certain,
        {(named(path), move.player, move.then) for path, move in induction.left.items()},
        one.count(),
    )


def _by_strategies(one: Game) -> Iterator[Choices]:
    """The outcomes of all subgame-perfect equilibria of a game of one or two players, by trying every strategy."""
    places = [one.players.index(player) for player in one.order]
    first = one.choices[places[0]]

    def outcome(*in_turn: str) -> Choices:
        return tuple(in_turn[places.index(place)] for place in range(len(places)))

    def gets(chosen: Choices, depth: int) -> int:
        return number(one.payoffs[chosen][places[depth]])

    if len(places) == 1:
        best = max(gets(outcome(choice), 0) for choice in first)
        yield from (outcome(choice) for choice in first if gets(outcome(choice), 0) == best)
        return
    second = one.choices[places[1]]
    for replies in product(second, repeat=len(first)):
        plays = {choice: outcome(choice, reply) for choice, reply in zip(first, replies, strict=True)}
        if all(gets(plays[c], 1) == max(gets(outcome(c, r), 1) for r in second) for c in first):
            best = max(gets(play, 0) for play in plays.values())
            yield from (play for play in plays.values() if gets(play, 0) == best)
