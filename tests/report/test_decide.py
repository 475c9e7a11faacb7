from __future__ import annotations

import json
import re
from datetime import date

from tests.figures.games import EXAMPLE
from tests.figures.plans import plan_of

from jbp.report.columns import width
from jbp.report.decide import FORMATS, decisions
from jbp.views.decisions.decision import view_decisions

AS_OF = date(2026, 6, 15)
HOSTILE = r"""
    partners: {a: {name: "A | b"}, b: {name: "::error::x"}}
    decisions:
      d:
        title: "[x](http://example.org) <img src=x>"
        context: "# no heading"
        options:
          x: {title: "a | b", pros: ["*p*"], payoffs: {a: 1, b: 2}}
          y: {title: "`y`", payoffs: {a: 1, b: 2}}
        game: {players: {a: [x, y], b: [x, y]}, outcomes: [{choices: {a: x, b: x}, payoffs: {a: $1, b: 2}}]}
"""


def shown(text: str, form: str = "text", columns: int = 80, *, color: bool = False) -> str:
    return decisions(view_decisions(plan_of(text), AS_OF), "plan.yaml", form, width=columns, color=color)


def test_options_stand_side_by_side() -> None:
    assert shown(EXAMPLE).splitlines()[3:9] == [
        "              Wait         Start",
        "              recommended",
        "Partner A     3            1",
        "Partner B     2            4",
        "Together      5            5",
        "Expected NPV  $2.21M       -",
    ]


def test_where_there_is_no_room_they_stand_below_each_other() -> None:
    lines = shown(EXAMPLE, columns=44).splitlines()
    assert "Start" in lines
    assert "  Expected    $2.21M" in lines


def test_the_game_of_two_is_a_matrix() -> None:
    text = shown(EXAMPLE)
    assert "  Wait   3, 2 *>  0, 1\n  Start  1, 0     1, 4 *\n" in text


def test_what_nobody_states_is_said_in_the_matrix() -> None:
    text = "\n".join(line for line in EXAMPLE.splitlines() if "a: start, b: wait" not in line)
    assert "  Start  not stated  1, 4" in shown(text)


def test_the_game_of_three_is_a_list() -> None:
    text = """
        partners: {a: Alpha, b: Beta, c: Gamma}
        decisions: {d: {title: D, options: {x: X}, game: {players: {a: [x], b: [x], c: [x]},
          outcomes: [{choices: {a: x, b: x, c: x}, payoffs: {a: 1, b: 2, c: 3}}]}}}
    """
    assert '  - Alpha "X": 1; Beta "X": 2; Gamma "X": 3 (stable)\n' in shown(text)
    assert "| X | X | X | 1, 2, 3 (stable) |" in shown(text, "markdown")


def test_long_lists_are_shortened_for_people_alone() -> None:
    own = [f"o{number}" for number in range(30)]
    options = ", ".join(f"{key}: {key}" for key in own)
    outcomes = ", ".join(f"{{choices: {{a: {key}}}, payoffs: {{a: {number}}}}}" for number, key in enumerate(own))
    text = f"decisions: {{d: {{title: D, options: {{{options}}}, game: {{outcomes: [{outcomes}]}}}}}}"
    assert "… and 9 more; --format json holds them all." in shown(text)
    (decision,) = json.loads(shown(text, "json"))["decisions"]
    assert len(next(one for one in decision["sections"] if one["id"] == "moves")["sentences"]) == 29


def test_no_line_is_wider_than_the_terminal() -> None:
    for columns in (40, 60, 80, 120):
        assert all(width(line) <= columns for line in shown(EXAMPLE, columns=columns).splitlines())


def test_colour_changes_nothing_but_colour() -> None:
    painted = shown(EXAMPLE, color=True)
    assert "\x1b[1m" in painted
    assert painted.replace("\x1b[1m", "").replace("\x1b[0m", "") == shown(EXAMPLE)


def test_nothing_a_plan_says_acts_in_markdown_or_a_log() -> None:
    markdown = shown(HOSTILE, "markdown")
    assert "[x](" not in re.sub(r"`[^`]*`", "", markdown)
    assert "<img" not in markdown
    assert "\n# no" not in markdown
    assert all(line.replace("\\|", "").count("|") in {0, 4} for line in markdown.splitlines())
    assert not any(line.strip().startswith("::") for line in shown(HOSTILE, columns=40).splitlines())


def test_json_speaks_in_ids() -> None:
    data = json.loads(shown(EXAMPLE, "json"))
    assert (data["format_version"], data["command"], data["plan"]) == (1, "decide", "plan.yaml")
    (decision,) = data["decisions"]
    wait = decision["options"][0]
    assert wait["payoffs"]["a"] == {"text": "3", "low": "3", "high": "3"}
    assert wait["expected_net_present_value"]["low"] == "2214876.03"
    game = decision["game"]
    assert game["outcomes"][2] == {
        "choices": {"a": "wait", "b": "start"},
        "payoffs": {"a": "0", "b": "1"},
        "stable": False,
        "follows": False,
        "would_rather": [
            {"partner": "a", "to": ["start"], "now": "0", "then": "1"},
            {"partner": "b", "to": ["wait"], "now": "1", "then": "2"},
        ],
    }
    assert game["missing"] == {"count": 0, "first": []}
    assert game["in_turn"]["outcomes"] == [{"a": "wait", "b": "wait"}]
    assert game["in_turn"]["replies"][1] == {
        "partner": "b",
        "after": {"a": "wait"},
        "options": ["wait"],
        "certain": True,
    }


def test_a_plan_without_decisions_says_so() -> None:
    assert shown("") == "plan.yaml holds no decisions; they stand under `decisions`.\n"
    assert "holds no decisions" in shown("", "markdown")
    assert json.loads(shown("", "json"))["decisions"] == []
    assert len(FORMATS) == 3
