"""The colours of the terminal: one table, in the sixteen colours that every theme defines readably."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

Role: TypeAlias = Literal["error", "warning", "note", "help", "rule", "gutter", "related", "good", "strong"]

_CODES: Final = {
    "error": "1;31",
    "warning": "1;33",
    "note": "1;36",
    "help": "1;32",
    "rule": "2",
    "gutter": "34",
    "related": "34",
    "good": "32",
    "strong": "1",
}


def paint(text: str, role: Role, *, on: bool) -> str:
    """The text in the colour of its role; as it is where colours are off."""
    return f"\x1b[{_CODES[role]}m{text}\x1b[0m" if on and text else text
