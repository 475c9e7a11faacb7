"""Rules written in Python by others, found among what is installed.

Whoever names a plug-in runs its code: only those are loaded that the configuration names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jbp.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from importlib.metadata import EntryPoint

    from jbp.rules.family import LintRule

GROUP: Final = "jbp.rules"
"""The group of entry points in which a package announces its rules."""


def python_rules(names: Sequence[str]) -> tuple[LintRule, ...]:
    """The rules of the plug-ins of these names, in that order, each with its failures guarded.

    Raises:
        UsageError: a plug-in is not installed, cannot be imported or holds no rules that a team may have.
    """
    from jbp.rules.team.guarded import guarded  # noqa: PLC0415 - few configurations name a plug-in
    from jbp.rules.team.names import check_distinct  # noqa: PLC0415 - as above

    installed = _installed() if names else {}
    found = [rule for name in dict.fromkeys(names) for rule in _rules(name, _loaded(name, installed))]
    check_distinct(found)
    return tuple(guarded(rule) for rule in found)


def _installed() -> dict[str, list[EntryPoint]]:
    from importlib.metadata import entry_points  # noqa: PLC0415 - it takes longer than reading a plan

    found: dict[str, list[EntryPoint]] = {}
    for point in entry_points(group=GROUP):
        found.setdefault(point.name, []).append(point)
    return found


def _loaded(name: str, installed: dict[str, list[EntryPoint]]) -> object:
    """What the entry point of a name stands for."""
    points = installed.get(name, [])
    if not points:
        raise UsageError(f'python_rules: no plug-in "{name}" is installed. {_hint(name, sorted(installed))}')
    if len({point.value for point in points}) > 1:
        packages = " and ".join(sorted(_package(point) for point in points))
        raise UsageError(f'python_rules: more than one package brings a plug-in "{name}": {packages}. Keep one.')
    try:
        return points[0].load()
    except (Exception, SystemExit) as error:
        said = " ".join(str(error).split())
        raise UsageError(
            f'python_rules: the plug-in "{name}" ({points[0].value}) cannot be imported: '
            f"{type(error).__name__}{f': {said}' if said else ''}."
        ) from error


def _hint(name: str, installed: Sequence[str]) -> str:
    from jbp.reading.typed import close_word  # noqa: PLC0415 - only an error pays for it

    close = close_word(name, tuple(installed))
    if close is not None:
        return f'Did you mean "{close}"?'
    if installed:
        return f"Installed are: {', '.join(installed)}."
    return f"No package in this environment has entry points of the group {GROUP}; install it beside jbp."


def _package(point: EntryPoint) -> str:
    return point.dist.name if point.dist is not None else point.value


def _rules(name: str, loaded: object) -> tuple[LintRule, ...]:
    """The rules that a plug-in is made of."""
    from jbp.rules.family import Family, LintRule  # noqa: PLC0415 - as above

    rules: object = loaded.rules if isinstance(loaded, Family) else loaded
    items: tuple[object, ...] = tuple(rules) if isinstance(rules, tuple | list) else (rules,)
    found = tuple(item for item in items if isinstance(item, LintRule))
    if len(found) < len(items):
        raise UsageError(
            f'python_rules: the plug-in "{name}" is {type(loaded).__name__}, and must be a Family of '
            "jbp.rules.family or a tuple of its LintRule."
        )
    if not found:
        raise UsageError(f'python_rules: the plug-in "{name}" holds no rules.')
    for rule in found:
        _check(name, rule)
    return found


def _check(name: str, rule: LintRule) -> None:
    from jbp.rules.team.names import wrong_code, wrong_name  # noqa: PLC0415 - as above

    wrong = wrong_name(rule.rule.name) or wrong_code(rule.rule.code)
    if wrong is not None:
        raise UsageError(f'python_rules: of the plug-in "{name}", {wrong}.')
