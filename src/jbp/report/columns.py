"""How wide text is on a terminal, and where it is broken."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_DAY: Final = r"\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?: \d{4})?\b"
_UNBROKEN: Final = re.compile(rf"(?:`[^`]{{1,40}}`|{_DAY}|\S)+")
"""What is not broken: a word, a day, and a short piece of a plan in backticks."""


def width(text: str) -> int:
    """How many columns a text takes on a terminal: wide characters take two, combining marks none."""
    if text.isascii():
        return len(text)
    return sum(char_width(char) for char in text)


def char_width(char: str) -> int:
    """How many columns one code point takes."""
    if char.isascii():
        return 1
    import unicodedata  # most plans are written in plain letters  # noqa: PLC0415

    if unicodedata.category(char) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1


def wrap(text: str, columns: int, indent: int, first: int | None = None) -> list[str]:
    """The text broken at blanks into lines of at most so many columns.

    Args:
        text: one line.
        columns: how wide a line may be, its indent included. A longer word stands alone on its line.
        indent: how far every line but the first is indented.
        first: how many columns of the first line are taken already; as many as `indent` where not given.
    """
    lines: list[str] = []
    line, used = "", indent if first is None else first
    for word in _UNBROKEN.findall(text) or [text]:
        wide = width(word)
        if line and used + 1 + wide > columns:
            lines.append(line)
            line, used = " " * indent + word, indent + wide
        else:
            line, used = (f"{line} {word}", used + 1 + wide) if line else (word, used + wide)
    return [*lines, line]


def cells(text: str, tab: int = 4) -> Iterator[str]:
    """Each code point of a line as it is to be shown; a tab as the blanks up to its stop."""
    column = 0
    for char in text:
        shown = " " * (tab - column % tab) if char == "\t" else char
        column += width(shown)
        yield shown


def offsets(shown: Iterable[str]) -> list[int]:
    """The column at which each cell begins, and at last the one after all of them."""
    columns = [0]
    for cell in shown:
        columns.append(columns[-1] + width(cell))
    return columns
