"""Where the keys of a TOML text stand: the standard library reads values, and keeps no places.

The text has been read before, so that it is TOML: here it is only walked through, from key to key.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

Step: TypeAlias = "str | int"
Steps: TypeAlias = "tuple[Step, ...]"
"""The way to a value from the outermost table: keys, and numbers of items from 0."""

_BLANKS: Final = re.compile(r"(?:[ \t]|#[^\n]*)*")
_GAP: Final = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_KEY: Final = re.compile(r"""[A-Za-z0-9_-]+|"(?:\\.|[^"\\])*"|'[^']*'""")
# Up to two quotes may stand right before the three that end a text of several lines.
_TEXT: Final = re.compile(
    r'''"""(?:\\.|[^\\])*?"{3,5}(?!")|\'\'\'.*?\'{3,5}(?!\')|"(?:\\.|[^"\\])*"|\'[^\']*\'''', re.DOTALL
)
_BARE: Final = re.compile(r"[^,\]}\n#]*")


def place_of(text: str, steps: Steps) -> tuple[int, int]:
    """The line and column, from 1, of the key that a way leads to; where it is not written, of what would hold it."""
    try:
        found = places(text)
    except RecursionError:  # brackets in brackets, almost too many to be read
        found = {}
    while steps and steps not in found:
        steps = steps[:-1]
    at = found.get(steps, 0)
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)


def places(text: str) -> Mapping[Steps, int]:
    """Of every table, key and item, where in the text it stands first."""
    return _Walk(text).places()


class _Walk:
    """One walk through a text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._found: dict[Steps, int] = {}
        self._items: dict[Steps, int] = {}

    def places(self) -> Mapping[Steps, int]:
        table: Steps = ()
        self._skip(_GAP)
        while self._at < len(self._text):
            if self._text[self._at] == "[":
                table = self._header()
            else:
                self._pair(table)
            self._skip(_GAP)
        return self._found

    def _header(self) -> Steps:
        """The table that a line in brackets begins; one in two brackets is the next item of a list."""
        start, is_item = self._at, self._text.startswith("[[", self._at)
        self._at += 1 + is_item
        way = self._keys((), newest=True)
        self._at += 1 + is_item
        if is_item:
            self._items[way] = self._items.get(way, -1) + 1
            way = (*way, self._items[way])
            self._found[way] = start
        return way

    def _pair(self, table: Steps) -> None:
        way = self._keys(table)
        self._at += 1  # the sign between key and value
        self._value(way)

    def _keys(self, way: Steps, *, newest: bool = False) -> Steps:
        """The way that keys with points between them lead, up to what stands behind them.

        Args:
            way: where they begin.
            newest: whether a key that names a list means its newest item, as in the headers of tables.
        """
        while True:
            self._skip(_BLANKS)
            start = self._at
            way = (*way, _key(self._taken(_KEY)))
            self._found.setdefault(way, start)
            self._skip(_BLANKS)
            if self._text[self._at] != ".":
                return way
            self._at += 1
            if newest and way in self._items:
                way = (*way, self._items[way])

    def _value(self, way: Steps) -> None:
        self._skip(_GAP)
        first = self._text[self._at]
        if first in "\"'":
            self._skip(_TEXT)
        elif first == "[":
            self._list(way)
        elif first == "{":
            self._inline(way)
        else:
            self._skip(_BARE)

    def _list(self, way: Steps) -> None:
        number = 0
        self._at += 1
        while not self._ends("]"):
            self._found[(*way, number)] = self._at
            self._value((*way, number))
            number += 1

    def _inline(self, way: Steps) -> None:
        self._at += 1
        while not self._ends("}"):
            self._pair(way)

    def _ends(self, bracket: str) -> bool:
        """Whether nothing else stands before the bracket, which is then passed."""
        self._skip(_GAP)
        if self._text[self._at] == ",":
            self._at += 1
            self._skip(_GAP)
        ends = self._text[self._at] == bracket
        self._at += ends
        return ends

    def _skip(self, pattern: re.Pattern[str]) -> None:
        self._taken(pattern)

    def _taken(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self._text, self._at)
        assert found is not None  # noqa: S101 - the text has been read as TOML
        self._at = found.end()
        return found[0]


def _key(written: str) -> str:
    """A key as it is meant."""
    if written[0] not in "\"'":
        return written
    import tomllib  # only an error pays for it  # noqa: PLC0415

    return next(iter(tomllib.loads(f"{written} = 0")))
