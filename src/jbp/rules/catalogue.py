"""Every rule there is, in the order of the codes."""

from __future__ import annotations

import importlib
import pkgutil
from typing import TYPE_CHECKING

from jbp import rules
from jbp.reading.integrity import INTEGRITY_RULES
from jbp.rules.family import Family

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.rule import Rule
    from jbp.rules.family import LintRule


def _families() -> Iterator[Family]:
    """For as long as families are being written: whatever can be imported."""
    for package in pkgutil.iter_modules(rules.__path__):
        if not package.ispkg:
            continue
        found = importlib.import_module(f"jbp.rules.{package.name}")
        for module in pkgutil.iter_modules(found.__path__):
            try:
                importlib.import_module(f"jbp.rules.{package.name}.{module.name}")
            except (ImportError, SyntaxError, NameError, AttributeError):
                continue
        family = importlib.import_module(f"jbp.rules.{package.name}.family")
        yield from (value for value in vars(family).values() if isinstance(value, Family))


RULES: tuple[LintRule, ...] = tuple(
    sorted((each for family in _families() for each in family.rules), key=lambda each: each.rule.code)
)
"""The rules of the pitfalls, each with its check."""

ALL_RULES: tuple[Rule, ...] = (*INTEGRITY_RULES, *(each.rule for each in RULES))
"""Those, and the rules of integrity."""

_BY_NAME = {key: rule for rule in ALL_RULES for key in (rule.name, rule.code.lower())}


def rule_named(text: str) -> Rule | None:
    """The rule of this name or code; None where there is none."""
    return _BY_NAME.get(text.lower())


def close_rule(text: str) -> str | None:
    """The name (or the code, where a code was tried) of the rule that was probably meant; None where none is close."""
    from jbp.reading.typed import close_word  # only a slip pays for it  # noqa: PLC0415

    if text.lower().startswith("jbp") and text[3:4].isdigit():
        close = close_word(text, tuple(rule.code.lower() for rule in ALL_RULES))
        return close.upper() if close else None
    return close_word(text, tuple(rule.name for rule in ALL_RULES))
