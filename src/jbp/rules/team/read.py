"""From the text of a file of team rules to rules.

Every mistake of the file is said at once, with its place; what the plan's format does not have is one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.errors import UsageError
from jbp.rules.phrasing import listed
from jbp.rules.team.condition import demands
from jbp.rules.team.mistakes import Mistakes, meant
from jbp.rules.team.names import wrong_name
from jbp.rules.team.read_rule import REQUIRED, RuleReader
from jbp.syntax.nodes import MapNode, Source, is_absent
from jbp.syntax.parse import decode, parse
from jbp.syntax.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.rules.family import LintRule
    from jbp.rules.team.own_rule import OwnRule

MOST_RULES = 200
MOST_DEMANDS = 1000
"""How much a file may ask, so that no file can make a plan's linting take for ever."""


def team_rules(source: Source) -> tuple[LintRule, ...]:
    """The rules that a file states, in its order.

    Raises:
        UsageError: with a line for each mistake of the file, ``team-rules.yaml:4:13: …``.
    """
    mistakes = Mistakes(source)
    parsed = parse(source)
    for problem in parsed.problems:
        mistakes.add(problem.spot.start, _said(problem, is_empty=parsed.tree is None))
    rules = _rules(parsed.tree, source, mistakes) if parsed.tree is not None else ()
    mistakes.refuse()
    return tuple(rule.lint_rule() for rule in rules)


def team_rules_of(name: str, data: bytes) -> tuple[LintRule, ...]:
    """The rules that the bytes of a file state; see `team_rules`.

    Args:
        name: what messages call the file.
        data: its content, in UTF-8.

    Raises:
        UsageError: as `team_rules`.
    """
    source = decode(data, name)
    if isinstance(source, Problem):
        raise UsageError(f"{name}:1:1: {source.message}. {source.mend}".rstrip())
    return team_rules(source)


def _said(problem: Problem, *, is_empty: bool) -> str:
    """A problem of the text; the advice for a file without keys is that for plans."""
    is_no_mapping = is_empty and problem.rule == "wrong-type"
    mend = "A file of team rules begins with `rules:`." if is_no_mapping else problem.mend
    return f"{problem.message.rstrip('.')}. {mend}" if mend else problem.message


def _rules(tree: MapNode, source: Source, mistakes: Mistakes) -> tuple[OwnRule, ...]:
    for key, _ in tree.entries:
        if key.text != "rules":
            mistakes.add(key, f'there is no key "{key.text}" here; {meant(key.text, ("rules",))}')
    stated = tree.get("rules")
    if stated is None:
        mistakes.add(tree, "the key `rules` is missing; the rules stand below it, each under its name")
    elif isinstance(stated.value, MapNode):
        if len(stated.value.entries) > MOST_RULES:
            mistakes.add(stated.key, f"a file states at most {MOST_RULES} rules; put the others into a second file")
            return ()
        rules = tuple(_each(stated.value, source, mistakes))
        if sum(1 for rule in rules for whole in (rule.where, rule.condition) for _ in demands(whole)) > MOST_DEMANDS:
            mistakes.add(stated.key, f"a file asks at most {MOST_DEMANDS} things; put some into a second file")
        return rules
    elif not is_absent(stated.value):
        mistakes.add(stated.value, "here stand the rules, each under its name, such as crm-report")
    return ()


def _each(node: MapNode, source: Source, mistakes: Mistakes) -> Iterator[OwnRule]:
    codes: dict[str, str] = {}
    for key, value in node.entries:
        wrong = wrong_name(key.text)
        if wrong is not None:
            mistakes.add(key, wrong)
        if isinstance(value, MapNode):
            yield RuleReader(key, value, source.name, mistakes).rule(codes)
        elif not is_absent(value):
            mistakes.add(value, f'the rule "{key.text}" is a mapping with the keys {listed(REQUIRED)}')
