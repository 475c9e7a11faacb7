from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from tests.rules.team.asking import context_of

from jbp.errors import JbpError, UsageError
from jbp.workspace.plugins import python_rules

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MODULE = """
from jbp.rule import Flag, Pitfall
from jbp.rules.family import Family

GOOD = Family(Pitfall.RECORD)

@GOOD.rule("ACME001", "own-rule", "W W W", summary="A rule.")
def own_rule(context):
    yield Flag(at=("title",), message=context.plan.no_such_field)

TUPLE = tuple(GOOD.rules)
EMPTY = Family(Pitfall.RECORD)
TEXT = "rules"
MIXED = (*TUPLE, "rule")
JBP, TAKEN, CODE, SAME = (Family(Pitfall.RECORD) for _ in range(4))
JBP.rule("JBP999", "own-rule", "W W W", summary="A rule.")(own_rule)
TAKEN.rule("ACME001", "no-risks", "W W W", summary="A rule.")(own_rule)
CODE.rule("acme-1", "own-rule", "W W W", summary="A rule.")(own_rule)
SAME.rule("ACME002", "own-rule", "W W W", summary="A rule.")(own_rule)
"""
POINTS = ("good", "tuple", "empty", "text", "mixed", "jbp", "taken", "code", "same", "missing")


def install(folder: Path, package: str, points: dict[str, str]) -> None:
    info = folder / f"{package}-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {package}\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(
        "[jbp.rules]\n" + "".join(f"{name} = {value}\n" for name, value in points.items())
    )


@pytest.fixture(autouse=True)
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    points = {name: f"own_rules_of_acme:{name.upper()}" for name in POINTS}
    install(tmp_path, "acme_rules", {**points, "leaving": "leaves_at_once", "broken": "breaks_at_once", "twice": "os"})
    install(tmp_path, "other_rules", {"twice": "sys"})
    (tmp_path / "own_rules_of_acme.py").write_text(MODULE)
    (tmp_path / "leaves_at_once.py").write_text("raise SystemExit(3)\n")
    (tmp_path / "breaks_at_once.py").write_text("raise ValueError('first\\nsecond')\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    yield
    for name in ("own_rules_of_acme", "leaves_at_once", "breaks_at_once"):
        sys.modules.pop(name, None)


def test_without_names_nothing_is_loaded() -> None:
    assert python_rules([]) == ()
    assert "own_rules_of_acme" not in sys.modules


@pytest.mark.parametrize("name", ["good", "tuple"])
def test_the_rules_of_a_plugin_are_guarded(name: str) -> None:
    (rule,) = python_rules([name, name])
    assert (rule.rule.code, rule.rule.name, rule.rule.why) == ("ACME001", "own-rule", "")
    with pytest.raises(JbpError, match="fails on the plan"):
        list(rule.check(context_of("")))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("god", 'no plug-in "god" is installed. Did you mean "good"?'),
        ("zzzzzzzz", "Installed are: broken, code, empty, good,"),
        ("missing", "(own_rules_of_acme:MISSING) cannot be imported: AttributeError"),
        ("broken", "cannot be imported: ValueError: first second."),
        ("leaving", "cannot be imported: SystemExit: 3."),
        ("twice", 'more than one package brings a plug-in "twice": acme_rules and other_rules'),
        ("empty", "holds no rules"),
        ("text", 'the plug-in "text" is str, and must be a Family'),
        ("mixed", 'the plug-in "mixed" is tuple, and must be a Family'),
        ("jbp", '"JBP999" begins with JBP'),
        ("taken", '"no-risks" is the name of a rule that jbp brings itself (JBP401)'),
        ("code", '"acme-1" is no code'),
    ],
)
def test_what_is_wrong_with_a_plugin_is_said_in_one_line(name: str, said: str) -> None:
    with pytest.raises(UsageError) as raised:
        python_rules([name])
    assert said in str(raised.value)
    assert "\n" not in str(raised.value)


def test_two_plugins_share_no_rule() -> None:
    with pytest.raises(UsageError, match='Two of the team\'s rules are called "own-rule"'):
        python_rules(["good", "same"])


def test_where_no_plugin_is_installed_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.metadata.entry_points", lambda **_: ())
    with pytest.raises(UsageError, match="No package in this environment"):
        python_rules(["acme"])
