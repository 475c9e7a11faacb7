"""Which rules are asked, and how much each matters in the plan at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.errors import UsageError
from jbp.finding import Severity
from jbp.rule import Pitfall

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jbp.linting.settings import Settings
    from jbp.model.plan import Plan
    from jbp.rule import Rule
    from jbp.rules.family import LintRule

_DIGITS = "0123456789"


def matches(selector: str, rule: Rule) -> bool:
    """Whether a selector (a name, a code or the beginning of codes) means a rule."""
    if selector.lower() == rule.name:
        return True
    code = selector.upper()
    return rule.code.startswith(code) and rule.code.rstrip(_DIGITS) == code.rstrip(_DIGITS)


def is_chosen(rule: Rule, settings: Settings) -> bool:
    """Whether the settings let a rule speak. Errors of integrity always do: without them nothing can be judged."""
    if is_fixed(rule):
        return True
    if settings.pitfalls and rule.pitfall is not Pitfall.INTEGRITY and rule.pitfall not in settings.pitfalls:
        return False
    if settings.select and not _any_matches(settings.select, rule):
        return False
    return not _any_matches(settings.ignore, rule)


def severity_of(rule: Rule, plan: Plan, settings: Settings) -> Severity | None:
    """How much a rule matters in a plan; None where it is switched off there."""
    severity = stated_severity(rule, settings, rule.severities.of(plan.profile))
    if severity is Severity.ERROR and plan.status == "draft" and not settings.strict:
        return Severity.WARNING
    return severity


def stated_severity(rule: Rule, settings: Settings, default: Severity | None) -> Severity | None:
    """The severity that the settings state for a rule, or the default."""
    for key in (rule.name, rule.code):
        if key in settings.severities:
            return settings.severities[key]
    return default


def is_fixed(rule: Rule) -> bool:
    """Whether a rule can be neither switched off nor softened: 001 to 012."""
    return rule.pitfall is Pitfall.INTEGRITY and rule.severities.new is Severity.ERROR


def check_selectors(selectors: Iterable[str], where: str, team: Iterable[LintRule] = ()) -> None:
    """Refuse selectors that mean no rule, neither of the catalogue nor of the team's own.

    Raises:
        UsageError: with the rule that was probably meant.
    """
    own = tuple(team)
    for selector in unknown_selectors(selectors, own):
        raise unknown_rule(selector, where, own)


def unknown_selectors(selectors: Iterable[str], team: Iterable[LintRule] = ()) -> tuple[str, ...]:
    """Those of the selectors that mean no rule."""
    from jbp.rules.catalogue import ALL_RULES  # a plain run names no rule  # noqa: PLC0415

    rules = (*ALL_RULES, *(each.rule for each in team))
    return tuple(selector for selector in selectors if not any(matches(selector, rule) for rule in rules))


def check_removable(selectors: Iterable[str], where: str) -> None:
    """Refuse to switch off what must always be reported: one of 001 to 012, named by itself.

    Raises:
        UsageError: it says what can be done instead.
    """
    from jbp.rules.catalogue import rule_named  # as above  # noqa: PLC0415

    for selector in selectors:
        rule = rule_named(selector)
        if rule is not None and is_fixed(rule):
            raise UsageError(
                f"{where}: {rule.name} ({rule.code}) cannot be switched off or softened, "
                "because a plan with such a mistake cannot be judged. Mend the plan instead."
            )


def one_rule(text: str, where: str, team: Iterable[LintRule] = ()) -> Rule:
    """The one rule of a name or a code, of the catalogue or of the team's own.

    Raises:
        UsageError: there is none; with the rule that was probably meant.
    """
    from jbp.rules.catalogue import rule_named  # as above  # noqa: PLC0415

    own = tuple(team)
    rule = rule_named(text) or next((each.rule for each in own if _is_called(each.rule, text)), None)
    if rule is None:
        raise unknown_rule(text, where, own)
    return rule


def _is_called(rule: Rule, text: str) -> bool:
    return text.lower() in (rule.name, rule.code.lower())


def unknown_rule(selector: str, where: str, team: Iterable[LintRule] = ()) -> UsageError:
    """What is said of a selector that means no rule, or of the beginning of codes where one rule is to be named."""
    from jbp.reading.typed import close_word  # only an error pays for it  # noqa: PLC0415
    from jbp.rules.catalogue import ALL_RULES, close_rule, rule_named  # noqa: PLC0415

    rules = (*ALL_RULES, *(each.rule for each in team))
    if any(matches(selector, rule) for rule in rules):
        return UsageError(f'{where}: "{selector}" is the beginning of codes. Name one rule, by its name or its code.')
    numbered = rule_named(selector)  # a number alone, as waivers may name a rule
    names = tuple(rule.name for rule in rules)
    close = numbered.code if numbered else None
    close = close or (close_rule(selector) if selector.lower().startswith("jbp") else close_word(selector, names))
    hint = f'Did you mean "{close}"?' if close else "jbp rules lists them all."
    return UsageError(f'{where}: there is no rule "{selector}". {hint}')


def _any_matches(selectors: Iterable[str], rule: Rule) -> bool:
    return any(matches(selector, rule) for selector in selectors)
