"""The table that a configuration file holds, and how its values are asked for.

A configuration may come from somebody who proposes a change, so its text is bounded before it is read.
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, TypeAlias, cast

from jbp.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from jbp.linting.toml_places import Step, Steps

Toml: TypeAlias = "Mapping[str, object]"

# Texts, since few configurations are broken.
_SAID = r"(?P<what>.*) \((?:at end of document|at line (?P<line>\d+), column (?P<column>\d+))\)"
_LONG_NUMBER = r"[0-9_.]{1000,}|(?<![0-9.])[0-9][0-9_.]*[eE][-+]?[0-9]{6,}"
_MANY_BRACKETS = r"[\[{](?:[^\[\]{}\n]*[\[{]){50}"

_LONGEST = 256 * 1024
_MOST_DOTS = 500
"""The standard library's reader takes time by the square of a dotted key's length: 17 seconds for 32,768 steps."""


class WrongSettingError(UsageError):
    """A setting is wrong, and it is known which: the way to it leads from the table in which it was looked for."""

    def __init__(self, message: str, steps: Steps) -> None:
        super().__init__(message)
        self.steps = steps


@contextmanager
def within(*steps: Step) -> Iterator[None]:
    """What is read here stands at these keys, and so does what is wrong with it.

    Raises:
        WrongSettingError: in the place of any `UsageError`.
    """
    try:
        yield
    except UsageError as error:
        inner = error.steps if isinstance(error, WrongSettingError) else ()
        raise WrongSettingError(str(error), (*steps, *inner)) from error


@contextmanager
def located(name: str, text: str) -> Iterator[None]:
    """What is read here is the table of a file, and messages about it say in which line and column.

    Raises:
        UsageError: in the place of a `WrongSettingError`, with the line and the column behind the name of the file.
    """
    try:
        yield
    except WrongSettingError as error:
        raise UsageError(placed(str(error), name, text, error.steps)) from error


def placed(message: str, name: str, text: str, steps: Steps) -> str:
    """A message that begins with the name of its file, with the place that a way leads to behind that name."""
    from jbp.linting.toml_places import place_of  # only an error pays for it  # noqa: PLC0415

    said = message.removeprefix(name)
    if said == message or said[:1] not in (":", ",", " "):  # it speaks of another file, which this one names
        return message
    line, column = place_of(text, (*_outside(name), *steps))
    return f"{name}:{line}:{column}{said}"


def _outside(name: str) -> tuple[str, ...]:
    """The keys of the table that is ours in a file of this name."""
    return ("tool", "jbp") if name.rpartition("/")[2] == "pyproject.toml" else ()


def text_of(name: str, data: bytes) -> str:
    """The text of a file that TOML is to stand in; `name` is what messages call it.

    Raises:
        UsageError: it is not UTF-8, and where.
    """
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode("utf-8", "replace")
        where = f"{name}:{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"
        raise UsageError(f"{where}: this is not written in UTF-8, which TOML must be.") from error


def read_table(name: str, text: str) -> Toml:
    """The table of a ``jbp.toml``, or the table ``[tool.jbp]`` of a ``pyproject.toml``; numbers are exact decimals.

    Raises:
        UsageError: it is no TOML, or too large or too deep to be a configuration.
    """
    import tomllib  # most plans have no configuration beside them  # noqa: PLC0415

    _require_small(name, text)
    try:
        table: object = tomllib.loads(text, parse_float=_decimal)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(_broken(name, text, str(error))) from error
    except (ValueError, InvalidOperation) as error:  # a number of too many digits
        raise UsageError(f"{_at(name, text, _LONG_NUMBER)}: the number has too many digits.") from error
    except RecursionError as error:
        raise UsageError(
            f"{_at(name, text, _MANY_BRACKETS)}: this is nested too deeply to be a configuration."
        ) from error
    for step in _outside(name):
        table = cast("Toml", table).get(step, {})
        if not isinstance(table, dict):
            raise UsageError(placed(f"{name}: [tool.jbp] must be a table.", name, text, ()))
    return cast("Toml", table)


def _broken(name: str, text: str, said: str) -> str:
    """What the standard library says of a text that is no TOML, with the place in front as everywhere else."""
    found = re.fullmatch(_SAID, said, re.DOTALL)
    if found is None:
        return f"{name} is not written as TOML: {said}."
    lines = text.removesuffix("\n").split("\n")  # no other sign ends a line of TOML
    line, column = found["line"] or len(lines), found["column"] or len(lines[-1]) + 1
    return f"{name}:{line}:{column}: this is not written as TOML: {found['what']}."


def _at(name: str, text: str, pattern: str) -> str:
    """A file and the place where the first text of a pattern begins in it."""
    found = re.search(pattern, text)
    start = found.start() if found is not None else 0
    return f"{name}:{text.count(chr(10), 0, start) + 1}:{start - text.rfind(chr(10), 0, start)}"


def require_keys(table: Toml, keys: Iterable[str], where: str) -> None:
    """Refuse a table that has a key that means nothing.

    Raises:
        WrongSettingError: with the key that was probably meant.
    """
    known = tuple(keys)
    for key in table:
        if key not in known:
            raise WrongSettingError(f'{where}: there is no setting "{key}". {hint(key, known)}', (key,))


def texts(value: object, key: str, where: str, example: str) -> tuple[str, ...]:
    """A list of texts.

    Raises:
        UsageError: the value is something else; `example` shows what was meant.
    """
    if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
        raise UsageError(f"{where}: {key} must be a list of texts, such as {key} = {example}, and is {shown(value)}.")
    return tuple(value)


def table_of(value: object, where: str, example: str) -> Toml:
    """A table.

    Raises:
        UsageError: the value is something else; `example` shows what was meant.
    """
    if not isinstance(value, dict):
        raise UsageError(f"{where} must be a table, such as {example}, and is {shown(value)}.")
    return cast("Toml", value)


def shown(value: object) -> str:
    """A value as a message repeats it."""
    from jbp.values.problem import quote  # only an error pays for it  # noqa: PLC0415

    if isinstance(value, str):
        return quote(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | Decimal):
        return f"the number {quote(str(value))[1:-1]}"
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, list):
        other = next((item for item in value if not isinstance(item, str) or not item.strip()), None)
        return "a list" if other is None else f"a list that holds {shown(other) if other != [] else 'a list'}"
    return "a date or a time"


def hint(word: str, words: Iterable[str]) -> str:
    """What was probably meant by a word, or what could have been."""
    from jbp.reading.typed import close_word  # as above  # noqa: PLC0415

    known = tuple(words)
    close = close_word(word, known)
    return f'Did you mean "{close}"?' if close else f"It is one of: {', '.join(known)}."


def _decimal(text: str) -> Decimal:
    return Decimal(text.replace("_", ""))


def _require_small(name: str, text: str) -> None:
    if len(text) > _LONGEST:
        raise UsageError(f"{name} is larger than 256 KiB, which no configuration is.")
    for number, line in enumerate(text.split("\n"), start=1):
        if line.count(".") > _MOST_DOTS:
            column = [found.start() for found in re.finditer(r"\.", line)][_MOST_DOTS] + 1
            raise UsageError(f"{name}:{number}:{column}: a line of a configuration may hold {_MOST_DOTS} dots at most.")
