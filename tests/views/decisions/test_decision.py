from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from tests.figures.games import EXAMPLE
from tests.figures.games import games as any_game
from tests.figures.plans import plan_of

from jbp.figures.payoff import scales_of
from jbp.views.decisions.decision import DecisionView, view_decision, view_decisions
from jbp.views.decisions.game import view_game
from jbp.views.decisions.speech import Speech

if TYPE_CHECKING:
    from jbp.figures.game import Game

AS_OF = date(2026, 6, 15)
KINDS = "write all of them as money, as percent, or as plain numbers"
UNKNOWN = "payoffs are missing, overlap or cannot be compared"


def viewed(text: str, as_of: date = AS_OF) -> DecisionView:
    plan = plan_of(text)
    return view_decision(plan, next(iter(plan.decisions)), as_of)


def sentences(view: DecisionView, key: str) -> tuple[str, ...]:
    return next((section.sentences for section in view.sections if section.key == key), ())


def test_the_designs_example() -> None:
    view = viewed(EXAMPLE)
    wait, start = view.options
    assert (wait.mark, start.mark) == ("recommended", "")
    assert [shown.text for shown in (*wait.payoffs, wait.together, wait.present_value)] == ["3", "2", "5", "$2.21M"]
    assert wait.present_value.low == wait.present_value.high == "2214876.03"
    assert start.present_value.text == ""
    assert view.summary == ('The recommended option, "Wait", is what follows when Partner A moves first.',)
    assert sentences(view, "in-turn") == (
        "Partner A moves first, then Partner B. Each knows what was chosen before it.",
        'If Partner A chooses "Wait", Partner B chooses "Wait", which gives it 2.',
        'If Partner A chooses "Start", Partner B chooses "Start", which gives it 4.',
        'What follows: Partner A chooses "Wait", then Partner B "Wait"; Partner A gets 3 and Partner B 2.',
    )
    assert sentences(view, "stable") == (
        'If both choose "Wait", nobody gains by moving alone: this is stable.',
        'If both choose "Start", nobody gains by moving alone: this is stable.',
    )
    assert sentences(view, "moves")[0] == (
        'If Partner A chooses "Wait" and Partner B "Start", Partner A would rather choose "Start": 1 instead of 0; '
        'Partner B would rather choose "Wait": 2 instead of 1.'
    )


def test_what_was_decided_and_recommended_is_judged() -> None:
    text = EXAMPLE.replace("order: [a, b]", "decided: {option: start, date: 2026-03-20}")
    view = viewed(text)
    assert view.facts == ('Decided on 20 Mar 2026: "Start".',)
    assert view.summary == (
        'The recommended option, "Wait", is stable: nobody gains by moving alone.',
        'The option decided on, "Start", is stable: nobody gains by moving alone.',
    )
    both = viewed(text.replace("option: start", "option: wait"))
    assert both.summary == ('The option recommended and decided on, "Wait", is stable: nobody gains by moving alone.',)


def test_what_does_not_hold_says_who_would_move() -> None:
    in_turn = EXAMPLE.replace("order: [a, b]", "order: [b, a]").replace(
        "payoffs: {a: 1, b: 4}", "payoffs: {a: 2, b: 4}"
    )
    (said,) = viewed(in_turn).summary
    assert said == (
        'The recommended option, "Wait", does not follow when Partner B moves first: '
        'Partner B would rather choose "Start": 4 instead of 2.'
    )
    (said,) = viewed(EXAMPLE.replace("order: [a, b]", "x-note: none").replace("{a: 0, b: 1}", "{a: 0, b: 5+}")).summary
    assert said == (
        'The recommended option, "Wait", does not hold by itself: '
        'Partner B would rather choose "Start": ≥ 5 instead of 2.'
    )
    unknown = viewed(EXAMPLE.replace("order: [a, b]", "x-note: none").replace("{a: 0, b: 1}", "{a: 0, b: TBD}"))
    assert unknown.summary == ('Whether the recommended option, "Wait", is stable is not known; see below.',)
    assert 'what Partner B has, or would get by choosing "Start", is not known.' in sentences(unknown, "unknown")[0]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (
            "{x: {title: X, payoffs: {a: 4, b: 4}}, y: {title: Y, payoffs: {a: 4, b: 3}}}",
            (
                'Partner A gets the same from "X" and "Y" (4), and from no option more.',
                'Partner B gets most from "X" (4).',
                'No partner gets more than from "X": here all can agree.',
                'Together the partners get most from "X" (8).',
                '"Y" is never the better option: "X" pays no partner less, and at least one more.',
            ),
        ),
        (
            "{x: {title: X, payoffs: {a: $4M, b: 4}}, y: {title: Y, payoffs: {a: 3-5, b: 5}}}",
            (
                'Partner A gets most from "X" ($4M).',
                'Partner B gets most from "Y" (5).',
                "No option is best for every partner.",
            ),
        ),
        (
            "{x: {title: X, payoffs: {a: 4}}, y: {title: Y, payoffs: {a: 3-5}}}",
            (f"It is not known from which option Partner A gets most: {UNKNOWN}.",),
        ),
        ("{x: {title: X, payoffs: {a: 4}}}", ()),
    ],
)
def test_what_the_options_pay(options: str, said: tuple[str, ...]) -> None:
    assert sentences(viewed(f"decisions: {{d: {{title: D, options: {options}}}}}"), "preferences") == said


def test_what_the_options_are_worth() -> None:
    view = viewed(
        """
        decisions:
          d:
            title: D
            options:
              x: {title: X, cash_flows: [{amount: -300k}, {amount: 100-200k, year: 1}]}
              y: {title: Y, cash_flows: [{amount: 5k}]}
              z: {title: Z, cash_flows: [{amount: TBD}]}
        """
    )
    assert [option.present_value.text for option in view.options] == ["-$200k to -$100k", "$5k", "not known"]
    assert sentences(view, "present-value")[0].endswith("counts money of later years as much as money of today.")
    assert sentences(view, "present-value")[1:] == (
        'It is highest for "Y": $5k.',
        'That of "Z" is not known: an amount is open, or has no exchange rate.',
    )


def test_a_late_decision_says_so_and_an_empty_one_too() -> None:
    view = viewed("decisions: {d: {title: D, decide_by: 2026-06-14}}")
    assert view.facts == ("Was to be decided by 14 Jun 2026.",)
    assert view.summary == ("No options are stated yet, so there is nothing to work out.",)
    assert viewed("decisions: {d: {title: D, decide_by: 2026-06-14}}", date(2026, 6, 14)).facts == (
        "Decide by 14 Jun 2026.",
    )


def test_notes_are_said_in_sentences() -> None:
    view = viewed(
        """
        partners: {a: Alpha, b: Beta, c: Gamma, d: Delta}
        decisions:
          d:
            title: D
            order: [a, a, d]
            options: {x: X, y: Y}
            game:
              players: {a: [x, y], b: [x], c: [x], d: []}
              outcomes:
                - {choices: {a: x, b: x, c: x}, payoffs: {a: 1, b: 1, d: 4}}
                - {choices: {a: x, b: x, c: x}, payoffs: {a: 2, b: 1}}
                - {choices: {a: y, b: x}}
                - {choices: {a: y, b: y, c: x}}
                - {choices: {a: y, b: x, c: x, d: x}}
                - {choices: {a: y, b: x, c: x}, payoffs: {b: 5%}}
        """
    )
    assert sentences(view, "notes") == (
        "Delta has nothing to choose, and is left out.",
        "Outcome 2 of the list repeats the choices of an earlier one with other payoffs, so that neither is used.",
        "Outcome 3 of the list is left out: it names no choice of Gamma.",
        'Outcome 4 of the list is left out: Beta does not have the choice "Y".',
        "Outcome 5 of the list is left out: it names a choice of Delta, who is not among the players.",
        "The outcomes state payoffs of Delta, who is not among the players; they are left out.",
        f"The payoffs of Beta are of several kinds, which cannot be compared: {KINDS}.",
        "The order names Alpha twice; the first time counts.",
        "The order names Delta, who is not among the players, and is passed over.",
        "The order does not say when Beta and Gamma move, so that all are taken to move at the same time.",
    )


def test_one_decision_may_be_asked_for() -> None:
    plan = plan_of("decisions: {d: D, e: E}")
    assert [one.key for one in view_decisions(plan, AS_OF).decisions] == ["d", "e"]
    assert [one.key for one in view_decisions(plan, AS_OF, only="e").decisions] == ["e"]
    assert view_decisions(plan, AS_OF).heading.document == "Decisions"


@given(any_game(exact=False, full=False, in_turn=True))
def test_every_game_can_be_spoken_of(one: Game) -> None:
    plan = plan_of("decisions: {d: {title: D}}")
    decision = plan.decisions["d"]
    view = view_game(one, Speech(plan, decision, scales_of(plan, decision)))
    assert all(section.sentences for section in view.sections)
    for section in view.sections:
        assert all(sentence == sentence.strip() and sentence[-1] in ".:" for sentence in section.sentences)
