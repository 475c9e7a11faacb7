"""Every rule's examples, executed: what is marked is found, and nothing else."""

from __future__ import annotations

import importlib
import pkgutil
import re
import sys
from functools import cache
from typing import TYPE_CHECKING

import pytest

from jbp import rules
from jbp.linting.run import lint
from jbp.linting.settings import Settings
from jbp.reading.inputs import FileBytes, Inputs
from jbp.reading.read import read
from jbp.rule import Pitfall
from jbp.rules.base_plan import AS_OF, BASE, assembled
from jbp.rules.catalogue import ALL_RULES, RULES, WAIVER_RULES, close_rule, rule_named
from jbp.rules.family import Family

if TYPE_CHECKING:
    from jbp.reading.document import Document
    from jbp.rule import Profile, Rule

_MARK = re.compile(r"# finding: ([a-z-]+)(?:, ([a-z-]+))?")
_PLAN_MARK = re.compile(r"^# finding on the plan: ([a-z-]+)", re.MULTILINE)
_FILE = re.compile(r"^# file: (\S+)\n", re.MULTILINE)
_ENTRY = "plan.yaml"


def text_of(rule: Rule, example: str) -> str:
    """The example as a whole plan: those of integrity are plans, the others replace sections of the healthy one."""
    return example if rule.pitfall is Pitfall.INTEGRITY else assembled(example)


@cache
def document_of(text: str) -> Document:
    """The plan of a text. A line `# file: name` begins another file: the plan that the first one extends, or a part."""
    first, *others = _FILE.split(text)
    files = [FileBytes(name, body.encode()) for name, body in zip(others[::2], others[1::2], strict=True)]
    main = FileBytes(_ENTRY, first.encode())
    if files and re.search(r"^extends:", first, re.MULTILINE):
        return read(Inputs(main, base=Inputs(files[0], tuple(files[1:]))))
    return read(Inputs(main, tuple(files)))


def found_in(text: str, rule: Rule | None = None) -> list[tuple[int, str]]:
    """The lines of the first file that a finding speaks of, with the rule's name.

    The example of a rule that compares is what became of the healthy plan.

    Examples of integrity are the smallest plans there are, and not good ones: the other pitfalls are not looked at.
    """
    document = document_of(text)
    integrity = rule is not None and rule.pitfall is Pitfall.INTEGRITY
    base = document_of(BASE) if rule is not None and rule.compares else None
    findings = document.findings if integrity else lint(document, AS_OF, Settings(), base)
    places = [(document.place(finding.at, finding.part), finding.name) for finding in findings]
    return sorted((place.line, name) for place, name in places)


def marked_in(text: str) -> list[tuple[int, str]]:
    """The lines that are marked, with the rule's name."""
    lines = _FILE.split(text)[0].splitlines()
    first_key = next(number for number, line in enumerate(lines, 1) if line and not line.startswith("#"))
    marks = [(first_key, name) for name in _PLAN_MARK.findall(text)]
    for number, line in enumerate(lines, 1):
        for match in _MARK.finditer(line):
            marks.extend((number, name) for name in match.groups() if name)
    return sorted(marks)


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.name)
def test_the_bad_example_gives_what_it_marks(rule: Rule) -> None:
    text = text_of(rule, rule.bad)
    marks = marked_in(text)
    assert rule.name in {name for _, name in marks}
    assert found_in(text, rule) == marks


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.name)
def test_the_good_example_gives_nothing(rule: Rule) -> None:
    text = text_of(rule, rule.good)
    assert not marked_in(text)
    assert found_in(text, rule) == []


@pytest.mark.parametrize("profile", ["new", "established", "underperforming"])
def test_the_base_plan_is_healthy_in_every_profile(profile: Profile) -> None:
    assert found_in(assembled(f"profile: {profile}\n")) == []


def test_a_fragment_replaces_adds_and_takes_out_sections() -> None:
    text = assembled("# finding on the plan: no-risks\nprofile: established\nrisks: {}\nsales: {cycle: 9m}  # kept\n")
    assert text.startswith("# finding on the plan: no-risks\njbp: 1\n")
    assert "profile: established\n" in text
    assert "profile: new" not in text
    assert "risks:" not in text
    assert text.endswith("sales: {cycle: 9m}  # kept\n")
    assert assembled("") == BASE


def test_codes_and_names_are_unique_and_in_order() -> None:
    codes = [rule.code for rule in ALL_RULES]
    assert codes == sorted(set(codes))
    assert len({rule.name for rule in ALL_RULES}) == len(codes)
    asked = [each.rule for each in (*RULES, *WAIVER_RULES)]
    assert sorted(asked, key=lambda rule: rule.code) == [
        rule for rule in ALL_RULES if rule.pitfall is not Pitfall.INTEGRITY
    ]


def test_the_catalogue_names_every_module_that_holds_rules() -> None:
    names = set(sys.modules)
    for package in pkgutil.iter_modules(rules.__path__):
        if package.ispkg:
            folder = importlib.import_module(f"jbp.rules.{package.name}").__path__
            modules = [f"jbp.rules.{package.name}.{module.name}" for module in pkgutil.iter_modules(folder)]
            forgotten = [name for name in modules if name not in names and _holds_rules(name)]
            assert not forgotten


def _holds_rules(name: str) -> bool:
    families = [value for value in vars(importlib.import_module(name)).values() if isinstance(value, Family)]
    return any(each not in (*RULES, *WAIVER_RULES) for family in families for each in family.rules)


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.name)
def test_a_rule_is_documented(rule: Rule) -> None:
    assert re.fullmatch(r"JBP[0-6]\d\d", rule.code)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)
    assert rule.code[3] == str(list(Pitfall).index(rule.pitfall))
    for text in (rule.summary, rule.why, rule.detection, rule.false_positives, rule.mend):
        assert text == text.strip()
        assert text[0].isupper() or text[0] in '`"'
        assert text.endswith(".")
        assert "  " not in text
        assert "\n" not in text
    assert "\n" not in rule.summary
    assert rule.bad != rule.good
    assert rule.good.endswith("\n") or not rule.good


def test_rules_are_found_by_name_and_code_and_slips_are_recognized() -> None:
    rule = rule_named("wrong-type")
    assert rule is not None
    assert rule_named("jbp004") is rule_named("JBP004") is rule
    assert rule_named("wrong") is None
    assert close_rule("wrong-typ") == "wrong-type"
    assert (close_rule("JBP04") or "").startswith("JBP")
    assert close_rule("qqqqqqqq") is None
