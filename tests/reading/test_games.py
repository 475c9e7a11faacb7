from __future__ import annotations

import pytest

from jbp.api import load_text

HEAD = """\
jbp: 1
id: small
title: A small plan
profile: new
horizon: {start: 2026-01-01, end: 2026-12-31}
partners: {a: {name: Aldane}, b: {name: Birk}, b-2: {name: Birk Two}}
decisions:
  region:
    title: When do we start?
    options: {wait: Wait, wait-2: Wait twice, go: Go}
"""


def said(decision: str, partner: str | None = None, head: str = HEAD) -> list[tuple[str, str, str]]:
    """What is said of a decision with these lines: the message, the label and how to mend it."""
    document = load_text("plan.yaml", f"{head}    {decision}\n".encode(), partner=partner)
    return [(finding.message, finding.label, finding.mend) for finding in document.findings]


@pytest.mark.parametrize(
    ("decision", "message", "label", "mend"),
    [
        (
            "game: {players: {a: [go], b: [go]}, outcomes: [{choices: {a: go, b-2: go}}]}",
            'decision "When do we start?" has an outcome in which "Birk Two" chooses, who has no choices under players',
            "no player of this game",
            "Add `b-2: […]` under players with what it can choose, or take it out of the outcome.",
        ),
        (
            "game: {players: {a: [wait, go]}, outcomes: [{choices: {a: wait-2}}]}",
            (
                'decision "When do we start?" has an outcome in which "Aldane" chooses "wait-2", which is not among '
                "its choices under players"
            ),
            "did you mean wait?",
            "Write one of: wait, go; or add wait-2 to its choices under players.",
        ),
        (
            "game: {outcomes: [{choices: {a: go, b: go}, payoffs: {a: 1}}, {choices: {b: go, a: go}}]}",
            (
                'decision "When do we start?" states the same outcome twice with different payoffs: "Birk" chooses '
                '"go" and "Aldane" chooses "go"'
            ),
            "the same choices again",
            "Keep one of the two, or correct the choices of the other.",
        ),
    ],
)
def test_what_is_said_of_a_contradiction(decision: str, message: str, label: str, mend: str) -> None:
    assert said(decision) == [(message, label, mend)]


@pytest.mark.parametrize(
    "decision",
    [
        "order: {a: 1}",
        "order: [[a], [a]]",
        "order: [[a], b, '']",
        "game: [a]",
        "game: {players: [a], outcomes: [{choices: {a: go}}]}",
        "game: {players: {a: go}, outcomes: [{choices: {a: go}}]}",
        "game: {players: {a: [[wait]]}, outcomes: [{choices: {a: go}}]}",
        "game: {outcomes: {a: go}}",
        "game: {outcomes: [go]}",
        "game: {outcomes: [{choices: {a: [go]}, payoffs: {b: [1]}}]}",
        "game: {outcomes: [{choices: [a, go]}]}",
        "game: {player: {b: [go]}, outcomes: [{choices: {a: go}}]}",
    ],
)
def test_what_is_of_the_wrong_kind_is_said_once_and_by_others(decision: str) -> None:
    found = said(decision)
    assert found
    own = ("has an outcome in which", "states the same outcome", "under order")
    assert not any(words in message for message, _, _ in found for words in own)


def test_what_a_partner_may_see_does_not_contradict_itself() -> None:
    hidden = HEAD.replace("go: Go", "go: {title: Go, private_to: a}")
    game = (
        "order: [a, b]\n    game: {players: {a: [wait], b: [go]}, outcomes: [{choices: {a: wait, b: go}, payoffs: {a: "
        "1}}, {choices: {a: wait}, payoffs: {b: 1}}]}"
    )
    assert said(game, head=hidden) == said(game, "b", hidden) == []
