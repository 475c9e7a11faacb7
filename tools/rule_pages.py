"""The pages of the rules, `docs/rules.md` and one for each rule, laid out as `jbp rules` and `jbp explain` do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jbp.report.pages import catalogue, page
from jbp.rule import Pitfall
from jbp.rules.catalogue import ALL_RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.rule import Rule

_CODE = re.compile(r"^\| (JBP\d{3}) \| ([a-z0-9-]+) \|", re.MULTILINE)
_FRAGMENTS = """
The examples show the sections that matter: each replaces the same sections of a plan that no rule finds fault with.
"""
_FOOT = """
A mark `# finding:` stands on each line that is found.

[All rules](../rules.md) · [Settings and waivers](../configuration.md)
"""


def rule_pages() -> Iterator[tuple[str, str]]:
    """Every page: its path below `docs`, and its text."""
    listed = catalogue(ALL_RULES, "markdown")
    yield "rules.md", _CODE.sub(r"| [\1](rules/\1-\2.md) | \2 |", listed)
    for rule in ALL_RULES:
        yield f"rules/{file_name(rule)}", page(rule, "markdown") + _foot(rule)


def file_name(rule: Rule) -> str:
    """What the page of a rule is called."""
    return f"{rule.code}-{rule.name}.md"


def _foot(rule: Rule) -> str:
    return _FOOT if rule.pitfall is Pitfall.INTEGRITY else _FRAGMENTS.rstrip("\n") + _FOOT
