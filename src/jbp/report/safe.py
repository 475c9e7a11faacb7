"""Finished output on its way to a terminal or a CI log: nothing in it may act there.

Escape sequences, which move cursors and recolour, and marks that reorder what one reads are replaced where texts are
taken in (`jbp.letters`). Here is what only whole lines show: a CI service takes one that begins with ``::`` for a
command.
"""

from __future__ import annotations

import re
from typing import Final

_COMMAND: Final = re.compile(r"^(\s*):(?=:)", re.MULTILINE)
_OLD_COMMAND: Final = re.compile(r"##(?=\[)")
_RUN: Final = ("=", "+", "-", "@", "\t", "\r", "\n")
_NUMBER: Final = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")


def neutral(text: str) -> str:
    """Finished output in which no line is a command to a CI service."""
    if "::" not in text and "##[" not in text:
        return text
    return _OLD_COMMAND.sub("# #", _COMMAND.sub(r"\1: ", text))


def plain_cell(text: str) -> str:
    """The text of a cell of CSV, which no spreadsheet takes for a formula; a number stays one."""
    return f"'{text}" if text.startswith(_RUN) and not _NUMBER.fullmatch(text) else text
