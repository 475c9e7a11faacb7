"""Configuration files: ``jbp.toml``, or ``[tool.jbp]`` in pyproject.toml, become settings."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias, cast

from jbp.errors import UsageError
from jbp.finding import Severity
from jbp.linting.selection import check_removable, check_selectors, unknown_rule
from jbp.linting.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Toml: TypeAlias = "Mapping[str, object]"

_KEYS = ("ignore", "select", "severities")
_WORDS = {"error": Severity.ERROR, "warning": Severity.WARNING, "note": Severity.NOTE, "off": None}


def parse_configuration(name: str, text: str) -> Settings:
    """The settings that a configuration file states.

    Args:
        name: what messages call the file; of a ``pyproject.toml``, the table ``[tool.jbp]`` is read.
        text: its content.

    Raises:
        UsageError: it is no TOML, or names a key, a rule or a severity that does not exist.
    """
    table = _table(name, text)
    for key in table:
        if key not in _KEYS:
            raise UsageError(f'{name}: there is no setting "{key}". {_hint(key, _KEYS)}')
    select, ignore = _rules(table, "select", name), _rules(table, "ignore", name)
    check_removable(ignore, f"{name}, ignore")
    return Settings(select=select, ignore=ignore, severities=_severities(table, name))


def _table(name: str, text: str) -> Toml:
    import tomllib  # most plans have no configuration beside them  # noqa: PLC0415

    try:
        table: object = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{name} is not written as TOML: {error}.") from error
    for step in ("tool", "jbp") if name.rpartition("/")[2] == "pyproject.toml" else ():
        table = cast("Toml", table).get(step, {})
        if not isinstance(table, dict):
            raise UsageError(f"{name}: [tool.jbp] must be a table.")
    return cast("Toml", table)


def _rules(table: Toml, key: str, name: str) -> tuple[str, ...]:
    value = table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise UsageError(f'{name}: {key} must be a list of rules, such as {key} = ["watermelon", "JBP1"].')
    check_selectors(value, f"{name}, {key}")
    return tuple(value)


def _severities(table: Toml, name: str) -> Mapping[str, Severity | None]:
    value = table.get("severities", {})
    if not isinstance(value, dict):
        raise UsageError(f'{name}: severities must be a table, such as [severities] with a line watermelon = "note".')
    severities: dict[str, Severity | None] = {}
    for selector, word in value.items():
        rule = _one_rule(selector, f"{name}, severities")
        if not isinstance(word, str) or word not in _WORDS:
            raise UsageError(
                f"{name}: the severity of {selector} must be one of {', '.join(_WORDS)}. {_hint(str(word), _WORDS)}"
            )
        severities[rule] = _WORDS[word]
    return MappingProxyType(severities)


def _one_rule(selector: str, where: str) -> str:
    """The name of the one rule that a severity is stated for."""
    from jbp.rules.catalogue import rule_named  # only who states severities pays for the rules  # noqa: PLC0415

    rule = rule_named(selector)
    if rule is None:
        raise unknown_rule(selector, where)
    check_removable((selector,), where)
    return rule.name


def _hint(word: str, words: Iterable[str]) -> str:
    from jbp.reading.typed import close_word  # only an error pays for it  # noqa: PLC0415

    close = close_word(word, tuple(words))
    return f'Did you mean "{close}"?' if close else f"It is one of: {', '.join(words)}."
