"""What no plan may hold, whatever YAML would make of it: bytes, characters and sizes that are refused.

Plans come from several companies. A text that reads one way and is another (a bidirectional override, an invisible
character), or that is made to exhaust whoever reads it, is refused before the parser sees it.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import islice
from typing import Final

from jbp import letters
from jbp.finding import Spot
from jbp.syntax.nodes import Source
from jbp.syntax.problem import Problem

MAX_BYTES: Final = 2 * 1024 * 1024
MAX_DEPTH: Final = 32
MAX_ENTRIES: Final = 100_000
MAX_PROBLEMS: Final = 500
MAX_SCALAR: Final = 64 * 1024

RULE: Final = "refused-input"

_LONE_RETURN: Final = r"\r(?!\n)"  # a text, as the next: few plans need them compiled
_JOINER: Final = "[\\u200c\\u200d]"

_NAMES = {
    "\x00": "a NUL character",
    "\r": "a carriage return without a line feed",
    "\x85": "a next-line control character",
    "\u2028": "a line separator",
    "\u2029": "a paragraph separator",
    "\ufeff": "a byte order mark inside the text",
}
_DIRECTIONS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_MARKS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_BOM = b"\xef\xbb\xbf"


def decode(data: bytes, name: str) -> Source | Problem:
    """The text of a file's bytes, or why they are none: plans are UTF-8, with or without its byte order mark."""
    if len(data) > MAX_BYTES:
        return _too_large(name)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _not_utf8(name, f"The file is written in {encoding}", 0)
    bom = data.startswith(_BOM)
    body = data[len(_BOM) :] if bom else data
    try:
        return Source(name, body.decode(), bom)
    except UnicodeDecodeError as error:
        readable = body[: error.start].decode()
        line = readable.count("\n") + 1
        return _not_utf8(name, f"Line {line} holds a byte that is not UTF-8", len(readable))


def refuse(source: Source) -> Problem | None:
    """The first thing in a text for which it is not read at all; None where there is none."""
    text = source.text
    # A code point takes four bytes at most: only a text that might be too large is encoded to be measured.
    if len(text) > MAX_BYTES or (len(text) * 4 > MAX_BYTES and len(text.encode(errors="replace")) > MAX_BYTES):
        return _too_large(source.name)
    at = refused_at(text)
    if at is None:
        return None
    what = _name(text[at])
    return Problem(
        RULE,
        f"Line {source.position(at)[0]} holds {what}",
        Spot(source.name, at, at + 1),
        "here",
        "Take the character away: delete it together with the letters around it and type those again.",
    )


def refuse_decoded(value: str, spot: Spot) -> Problem | None:
    """Why a text that is written with escapes is refused; None where it is not."""
    at = refused_at(value)
    if at is None:
        return None
    return Problem(RULE, f"The text holds {_name(value[at])}, written as an escape", spot, "here", "Delete the escape.")


def refused_at(text: str) -> int | None:
    """Where the first refused character of a text stands; None where all of them may stand."""
    if text.isascii() and text.isprintable():
        return None
    first = letters.refused_at(text)
    places = [] if first is None else [first]
    if "\r" in text:
        places.extend(match.start() for match in islice(re.finditer(_LONE_RETURN, text), 1))
    if "\u200c" in text or "\u200d" in text:
        loose = (match.start() for match in re.finditer(_JOINER, text) if not _joins(text, match.start()))
        places.extend(islice(loose, 1))
    return min(places, default=None)


def too_deep(spot: Spot) -> Problem:
    """Entries inside entries inside entries, beyond what any plan needs."""
    message = f"Entries are nested more than {MAX_DEPTH} deep"
    return Problem(
        RULE, message, spot, "one level too many", "Write the plan with fewer levels; the format needs nine."
    )


def too_many(spot: Spot) -> Problem:
    """More entries than any plan needs."""
    message = f"The file holds more than {MAX_ENTRIES:,} entries"
    return Problem(
        RULE, message, spot, "one entry too many", "Split the plan into parts, or check what wrote the file."
    )


def too_wrong(spot: Spot) -> Problem:
    """More mistakes than anybody mends one by one: the file is no plan, or was made to exhaust its reader."""
    message = f"The file holds more than {MAX_PROBLEMS} mistakes; the rest was not read"
    return Problem(RULE, message, spot, "read up to here", "Check what wrote the file.")


def too_long(spot: Spot) -> Problem:
    """A text longer than any plan needs."""
    message = f"A text is longer than {MAX_SCALAR // 1024} KiB"
    return Problem(RULE, message, spot, "this text", "Put the text into a document of its own and link to it.")


def _too_large(name: str) -> Problem:
    message = f"The file is larger than {MAX_BYTES // 1024 // 1024} MiB"
    return Problem(RULE, message, Spot(name, 0, 0), "", "Split the plan into parts, or check what wrote the file.")


def _not_utf8(name: str, message: str, at: int) -> Problem:
    return Problem(RULE, f"{message}; plans are written in UTF-8", Spot(name, at, at), "", "Save the file as UTF-8.")


def _joins(text: str, at: int) -> bool:
    """Whether a zero-width joiner or non-joiner belongs to the text: between letters, or inside an emoji of several."""
    before, after = text[max(at - 1, 0) : at], text[at + 1 : at + 2]
    if not before or not after:
        return False
    # Category M: in the scripts that need the joiners, a vowel sign or a virama may stand before one.
    kinds = unicodedata.category(before)[0], unicodedata.category(after)[0]
    if kinds[0] in "LM" and kinds[1] == "L":
        return True
    return text[at] == "\u200d" and (kinds[0] == "S" or before == "\ufe0f") and kinds[1] == "S"


def _name(character: str) -> str:
    code = f"U+{ord(character):04X}"
    if character in _NAMES:
        return f"{_NAMES[character]} ({code})"
    if character in _DIRECTIONS:
        return f"an invisible character that turns the direction of the text ({code})"
    category = unicodedata.category(character)
    if category == "Cs":
        return f"half of a character ({code})"
    if category == "Cc":
        return f"a control character ({code})"
    if category == "Cn":
        return f"a code that stands for no character ({code})"
    return f"an invisible character ({code})"
