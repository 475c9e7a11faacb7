"""What every option of a rule owes to those who set it."""

from __future__ import annotations

import importlib
import pkgutil
import re
from decimal import Decimal

import pytest

from jbp import rules
from jbp.linting.rule_options import EXCEPT, EXTEND
from jbp.rule import Option, Rule
from jbp.rules.catalogue import ALL_RULES
from jbp.rules.family import Family
from jbp.values.duration import Duration, show_duration

_TUNABLE = [rule for rule in ALL_RULES if rule.options]
_MODULES = [module.name for module in pkgutil.walk_packages(rules.__path__, f"{rules.__name__}.") if not module.ispkg]


@pytest.mark.parametrize("rule", _TUNABLE, ids=lambda rule: rule.name)
def test_names_are_what_a_configuration_file_can_hold(rule: Rule) -> None:
    names = [option.name for option in rule.options]
    assert len(set(names)) == len(names)
    for name in names:
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", name)
        # A list's name behind these words says what is added to it or taken out.
        assert not name.startswith((EXTEND, EXCEPT))


@pytest.mark.parametrize("rule", _TUNABLE, ids=lambda rule: rule.name)
def test_meanings_are_phrases(rule: Rule) -> None:
    for option in rule.options:
        assert option.meaning == " ".join(option.meaning.split())
        assert option.meaning[0].islower()
        assert not option.meaning.endswith((".", ":", ","))


@pytest.mark.parametrize("rule", _TUNABLE, ids=lambda rule: rule.name)
def test_defaults_are_of_a_kind_that_can_be_stated(rule: Rule) -> None:
    for option in rule.options:
        default = option.default
        if isinstance(default, tuple):
            assert default
            assert all(isinstance(word, str) and word == word.strip() != "" for word in default)
            assert len({word.casefold() for word in default}) == len(default)
        else:
            assert isinstance(default, int | Decimal | Duration)
            assert not isinstance(default, bool)


@pytest.mark.parametrize("rule", _TUNABLE, ids=lambda rule: rule.name)
def test_the_detection_states_what_counts_by_default(rule: Rule) -> None:
    for option in rule.options:
        default = option.default
        if not isinstance(default, tuple):
            shown = show_duration(default) if isinstance(default, Duration) else str(default)
            assert re.search(rf"(?<![\w.]){re.escape(shown)}(?!\w)", rule.detection), option.name


@pytest.mark.parametrize("name", _MODULES)
def test_what_a_module_calls_an_option_can_be_set(name: str) -> None:
    registered = {id(option) for rule in ALL_RULES for option in rule.options}
    forgotten = [
        constant
        for constant, value in vars(importlib.import_module(name)).items()
        if isinstance(value, Option) and id(value) not in registered
    ]
    assert not forgotten


@pytest.mark.parametrize("name", _MODULES)
def test_no_threshold_of_a_rule_is_a_bare_constant(name: str) -> None:
    constants = vars(importlib.import_module(name))
    if any(isinstance(value, Family) for value in constants.values()):
        bare = [key for key, value in constants.items() if key.isupper() and _is_threshold(value) and key[0] != "_"]
        assert not bare


def _is_threshold(value: object) -> bool:
    return isinstance(value, int | Decimal | Duration) and not isinstance(value, bool)


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.name)
def test_an_option_that_a_text_names_exists(rule: Rule) -> None:
    named = re.findall(r"options? `([a-z-]+)`", f"{rule.detection} {rule.false_positives} {rule.mend}")
    assert set(named) <= {option.name for option in rule.options}
