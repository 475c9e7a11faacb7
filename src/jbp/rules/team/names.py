"""What a team's rules may be called: by names and codes that no other rule has."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jbp.errors import UsageError
from jbp.rules.catalogue import rule_named

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jbp.rules.family import LintRule

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_CODE = re.compile(r"[A-Z]{2,8}[0-9]{3}")
_LONGEST = 64


def wrong_name(name: str) -> str | None:
    """Why a rule of a team cannot have this name; None where it can."""
    if not _NAME.fullmatch(name) or len(name) > _LONGEST or not any(mark.isalpha() for mark in name):
        form = "lower-case words joined by hyphens, such as crm-report"
        return f'"{name}" cannot be the name of a rule; a name is made of {form}'
    return _taken(name)


def wrong_code(code: str) -> str | None:
    """Why a rule of a team cannot have this code; None where it can."""
    if code.upper().startswith("JBP"):
        return f'"{code}" begins with JBP, as only the codes of the rules do that jbp brings itself'
    if not _CODE.fullmatch(code):
        return f'"{code}" is no code; a code is two to eight capital letters and three digits, such as ACME001'
    return _taken(code)


def check_distinct(rules: Iterable[LintRule]) -> None:
    """Refuse a team's rules of which two have one name or one code, whichever files and plug-ins they come from.

    Raises:
        UsageError: it names both.
    """
    seen: dict[str, str] = {}
    for each in rules:
        for word in dict.fromkeys((each.rule.name, each.rule.code.lower())):
            if word in seen:
                both = f"{seen[word]} and {each.rule.name}" if seen[word] != each.rule.name else each.rule.name
                raise UsageError(f'Two of the team\'s rules are called "{word}" ({both}). Give one another name.')
            seen[word] = each.rule.name


def _taken(word: str) -> str | None:
    rule = rule_named(word)
    if rule is None and not word.startswith("jbp"):
        return None
    if rule is None:
        return f'"{word}" begins with jbp, as only what jbp brings itself does'
    return f'"{word}" is the name of a rule that jbp brings itself ({rule.code}); choose another'
