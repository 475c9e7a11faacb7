"""What a team sets for the options of rules: ``[rules.overloaded-owner]``, ``most = 8``."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

from jbp.errors import UsageError
from jbp.linting.toml_table import WrongSettingError, hint, shown, table_of, texts, within
from jbp.values.duration import Duration, parse_duration, show_duration
from jbp.values.problem import BadValue

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jbp.linting.toml_table import Toml
    from jbp.rule import Option, Rule

Options: TypeAlias = "Mapping[str, Mapping[str, object]]"
"""By a rule's name, the values of its options by their names."""

EXTEND, EXCEPT = "extend-", "except-"

_LARGEST = 15
"""How many digits a number may have before its point, and after it: no threshold needs more."""


@dataclass(frozen=True, slots=True)
class WordChange:
    """What is said of a list of words.

    Attributes:
        default: the rule's own words.
        words: those to take instead; None where nothing is said.
        more: those to add.
        without: those to take out, in capitals or not.
    """

    default: tuple[str, ...]
    words: tuple[str, ...] | None = None
    more: tuple[str, ...] = ()
    without: tuple[str, ...] = ()

    def applied(self, before: object) -> tuple[str, ...]:
        """The words that count, each once; `before` are those that counted until now, None for the rule's own."""
        words = self.words if self.words is not None else before if isinstance(before, tuple) else self.default
        out = {word.casefold() for word in self.without}
        return tuple(dict.fromkeys(word for word in (*words, *self.more) if word.casefold() not in out))


def changed(options: Options, changes: Options) -> Options:
    """Options with what is said in another place in their stead; of word lists, added to them or taken out."""
    merged = {rule: dict(values) for rule, values in options.items()}
    for rule, values in changes.items():
        own = merged.setdefault(rule, {})
        for name, value in values.items():
            own[name] = value.applied(own.get(name)) if isinstance(value, WordChange) else value
    return MappingProxyType({rule: MappingProxyType(values) for rule, values in merged.items()})


def parse_options(rule: Rule, table: Toml, where: str) -> Mapping[str, object]:
    """What a table says of a rule's options; of a list of words, a `WordChange`.

    Raises:
        UsageError: the rule has no such option, or the value is not of its kind.
    """
    options = {option.name: option for option in rule.options}
    if not options:
        raise UsageError(f"{where}: {rule.name} has no options. What it has is said by: jbp explain {rule.name}")
    words = {key: option for option in rule.options for key in word_keys(option)}
    for key in table:
        if key not in options and key not in words:
            message = f'{where}: {rule.name} has no option "{key}". {hint(key, (*options, *words))}'
            raise WrongSettingError(message, (key,))
    return MappingProxyType(
        {name: _parsed(option, table, where) for name, option in options.items() if _keys(option) & table.keys()}
    )


def word_keys(option: Option[object]) -> tuple[str, ...]:
    """Under which other names a list of words is added to or shortened; none for options of another kind."""
    return (EXTEND + option.name, EXCEPT + option.name) if isinstance(option.default, tuple) else ()


def _keys(option: Option[object]) -> set[str]:
    return {option.name, *word_keys(option)}


def _parsed(option: Option[object], table: Toml, where: str) -> object:
    default = option.default
    if isinstance(default, tuple):
        return _word_change(option.name, default, table, where)
    with within(option.name):
        return _amount(option, table[option.name], where)


def _amount(option: Option[object], value: object, where: str) -> object:
    """What is said of an option that is a duration or a number."""
    default = option.default
    if isinstance(default, Duration):
        return _duration(option.name, value, where, default)
    number = _number(value, percent=is_percent(option))
    if number is not None and (isinstance(default, Decimal) or number == number.to_integral_value()):
        return number if isinstance(default, Decimal) else int(number)
    kind = "number" if isinstance(default, Decimal) else "whole number"
    example = f"{option.name} = {default}" + (f' or {option.name} = "{default}%"' if is_percent(option) else "")
    raise UsageError(f"{where}: {option.name} must be a {kind}, not below 0, such as {example}, and is {shown(value)}.")


def is_percent(option: Option[object]) -> bool:
    """Whether an option counts percent, so that ``"80%"`` is another way to write 80."""
    return "percent" in option.meaning.split()


def _word_change(name: str, default: tuple[str, ...], table: Toml, where: str) -> WordChange:
    def words(key: str) -> tuple[str, ...]:
        with within(key):
            return texts(table.get(key, []), key, where, '["first", "second"]')

    own = words(name) if name in table else None
    return WordChange(default, own, words(EXTEND + name), words(EXCEPT + name))


def _duration(name: str, value: object, where: str, default: Duration) -> Duration:
    example = f'{name} = "{default.amount}{default.unit}"'
    if not isinstance(value, str):
        raise UsageError(
            f"{where}: {name} must be a duration in quotes, such as {example} for {show_duration(default)}, "
            f"and is {shown(value)}."
        )
    try:
        return parse_duration(value)
    except BadValue as error:
        meant = f' Did you mean "{error.meant}"?' if error.meant and error.meant not in error.message else ""
        raise UsageError(f"{where}: {name}: {error.message}{meant}") from error


def _number(value: object, *, percent: bool) -> Decimal | None:
    """The number that a value is; None where it is none, or none that rules can reckon with."""
    if isinstance(value, str) and percent and value.endswith("%") and value.isascii():
        try:
            value = Decimal(value[:-1].strip())
        except InvalidOperation:
            return None
    elif isinstance(value, int) and not isinstance(value, bool):
        value = Decimal(value)
    return value if isinstance(value, Decimal) and _is_small(value) else None


def _is_small(number: Decimal) -> bool:
    """Whether a number is not below 0 and short enough to reckon with, which ``1e999999999`` is not."""
    if not number.is_finite() or number.is_signed():
        return False
    exponent = number.as_tuple().exponent
    return number.adjusted() < _LARGEST and isinstance(exponent, int) and exponent >= -_LARGEST


def rules_table(value: object, where: str) -> Iterator[tuple[str, Toml]]:
    """Each rule that a table ``[rules]`` speaks of, as it is written, with its own table."""
    for selector, own in table_of(value, where, "[rules.overloaded-owner] with a line most = 8").items():
        with within(selector):
            found = table_of(own, f"{where}.{selector}", f"[rules.{selector}] with a line for an option")
        yield selector, found
