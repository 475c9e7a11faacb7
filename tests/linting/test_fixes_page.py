from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from tests.linting.fixes import CASES

from jbp.api import load, load_text
from jbp.linting.run import lint
from jbp.linting.settings import Settings
from jbp.rule import Pitfall
from jbp.rules.base_plan import AS_OF, assembled
from jbp.rules.catalogue import ALL_RULES, rule_named

if TYPE_CHECKING:
    from jbp.finding import Finding

ROOT = Path(__file__).parents[2]
_ROW = re.compile(r"^\| \[([a-z-]+)\]\((\S+)\) \| ([^|]+) \| (\w+) \|$", re.MULTILINE)


def rows() -> list[tuple[str, str, str, str]]:
    """The table of the page: the rule's name, the page it links to, what is written, and whether that is safe."""
    return _ROW.findall((ROOT / "docs/fixes.md").read_text(encoding="utf-8"))


def test_the_page_lists_the_rules_with_fixes() -> None:
    assert {(name, kind) for name, _, _, kind in rows()} == {(case.rule, case.kind) for case in CASES}
    for name, page, _, _ in rows():
        rule = rule_named(name)
        assert rule is not None
        assert page == f"rules/{rule.code}-{name}.md"


def test_safe_ones_stand_first_and_each_kind_in_the_order_of_the_codes() -> None:
    listed = [(kind != "safe", page) for _, page, _, kind in rows()]
    assert listed == sorted(listed)


def test_a_rule_says_what_its_fix_writes_if_it_has_one() -> None:
    said = {name: f"{kind.capitalize()}: writes {what}." for name, _, what, kind in rows()}
    assert {rule.name: rule.fix for rule in ALL_RULES if rule.fix} == said
    assert said.keys() == {case.rule for case in CASES}


def found() -> list[Finding]:
    """What is found in the bad examples of all rules and in the wrong plans."""
    texts = [rule.bad if rule.pitfall is Pitfall.INTEGRITY else assembled(rule.bad) for rule in ALL_RULES]
    documents = [load_text("plan.yaml", text.encode()) for text in texts]
    documents += [load(path) for path in sorted((ROOT / "tests/plans/bad").glob("*.yaml"))]
    return [finding for document in documents for finding in lint(document, AS_OF, Settings())]


def test_no_other_rule_offers_a_fix() -> None:
    offered = {(finding.name, "safe" if finding.fix.safe else "unsafe") for finding in found() if finding.fix}
    assert offered
    assert offered <= {(case.rule, case.kind) for case in CASES}
