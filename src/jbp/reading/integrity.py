"""Rules 001 to 013 by name: what must hold before a text is a plan at all."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from jbp.reading.integrity_of_shape import SHAPE_RULES
from jbp.reading.integrity_of_text import TEXT_RULES
from jbp.reading.integrity_of_values import VALUE_RULES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jbp.rule import Rule

INTEGRITY_RULES: tuple[Rule, ...] = tuple(sorted((*TEXT_RULES, *SHAPE_RULES, *VALUE_RULES), key=lambda rule: rule.code))
"""Every rule of integrity, once, in the order of the codes."""

_BY_NAME = {rule.name: rule for rule in INTEGRITY_RULES}

# What reads values tells mistakes apart that are one rule to people: a code has one name.
_ALIASES = {
    "unknown-period": "impossible-date",
    "overlapping-periods": "impossible-date",
    "currency-without-rate": "bad-quantity",
}

INTEGRITY: Mapping[str, Rule] = MappingProxyType(
    {**_BY_NAME, **{alias: _BY_NAME[name] for alias, name in _ALIASES.items()}}
)
"""The rules by name; also by the names under which `BadValue` and reading report the same rule."""
