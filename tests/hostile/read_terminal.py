"""A terminal that was shown texts: what stands on its screen, and that nothing but letters was put there."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

import pyte
from wcwidth import wcwidth

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_TOGETHER: Final = 400
"""How many lines are shown on one screen."""
_COLUMNS: Final = 700
"""More than any line but the longest takes."""


class _Screen(pyte.Screen):
    """A screen that notices whatever a terminal is made to do beside showing letters."""

    def __init__(self, columns: int, lines: int) -> None:
        super().__init__(columns, lines)
        self.asked: list[str] = []

    def bell(self, *args: object) -> None:
        self.asked.append(f"bell {args}")

    def set_title(self, param: str) -> None:
        self.asked.append(f"title {param}")

    def set_icon_name(self, param: str) -> None:
        self.asked.append(f"icon {param}")

    def write_process_input(self, data: str) -> None:
        self.asked.append(f"answer {data}")


def on_screen(lines: Iterable[str], columns: int = _COLUMNS) -> list[str]:
    """What is read on each line of the screen, where each of the lines fits one.

    Raises:
        AssertionError: the cursor, the colours, the title or anything else of the terminal was changed.
    """
    wanted = list(lines)
    return [read for start in range(0, len(wanted), _TOGETHER) for read in _shown(wanted[start:][:_TOGETHER], columns)]


def _shown(lines: Sequence[str], columns: int) -> Iterator[str]:
    screen = _Screen(columns, len(lines) + 1)
    modes = set(screen.mode)
    pyte.ByteStream(screen).feed("".join(f"{known(line)}\r\n" for line in lines).encode())
    assert (screen.cursor.y, screen.cursor.x) == (len(lines), 0)
    assert screen.cursor.attrs == screen.default_char
    assert not screen.asked
    assert set(screen.mode) == modes
    for place in range(len(lines)):
        line = screen.buffer[place]
        cells = [line[column] for column in range(max(line, default=-1) + 1)]
        assert {cell[1:] for cell in cells} <= {screen.default_char[1:]}  # all but the letter
        yield "".join(cell.data for cell in cells).rstrip()


def known(line: str) -> str:
    """The line as this terminal can show it: it stops at letters without a width that stand on no other."""
    whole = unicodedata.normalize("NFC", line)
    return unicodedata.normalize("NFC", "".join(one for one in whole if wcwidth(one) or unicodedata.combining(one)))
