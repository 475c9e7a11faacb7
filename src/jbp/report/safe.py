"""Text of a plan on its way to a terminal or a CI log: nothing in it may act there.

Escape sequences move cursors and recolour, override characters reorder what one reads, and a CI service takes a line
that begins with ``::`` for a command. What is not to be shown is replaced by the sign that says so.
"""

from __future__ import annotations

import re
from typing import Final

SHOWN_INSTEAD: Final = "\N{REPLACEMENT CHARACTER}"

_HARMFUL: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
_COMMAND: Final = re.compile(r"^(\s*):(?=:)", re.MULTILINE)
_OLD_COMMAND: Final = re.compile(r"##(?=\[)")


def without_controls(text: str) -> str:
    """The text with every character that would act instead of being read replaced; new lines and tabs stay."""
    return _HARMFUL.sub(SHOWN_INSTEAD, text)


def one_line(text: str) -> str:
    """The text as a message holds it: on one line, and harmless."""
    return without_controls(" ".join(text.split()))


def neutral(text: str) -> str:
    """Finished output in which no line is a command to a CI service."""
    if "::" not in text and "##[" not in text:
        return text
    return _OLD_COMMAND.sub("# #", _COMMAND.sub(r"\1: ", text))
