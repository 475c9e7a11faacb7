"""How a text is written in YAML so that it is read as just that text: bare where it can be, in quotes where it must."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jbp.syntax.guard import refused_at
from jbp.syntax.nodes import Scalar, is_absent

if TYPE_CHECKING:
    from jbp.syntax.nodes import Style

_NULLS: Final = frozenset({"", "~", "null", "Null", "NULL"})
_NO_FIRST: Final = frozenset("?:,[]{}#&*!|>'\"%@`")

# What no bare text may hold: a colon that ends a key, a comment, line breaks and tabs, blanks around.
_UNSAFE: Final = re.compile(r":(?=\s|$)|\s#|[\n\r\t]|^ | $")
_MARKERS: Final = ("---", "...")
# Inside brackets commas and brackets end a text, and the parsers disagree on a colon or a question mark that does not
# stand between letters.
_UNSAFE_IN_FLOW: Final = re.compile(r"[,\[\]{}]|:(?<![^\s\"']:)|\?(?<!\S\?)|^-$")

_BOOLEAN: Final = r"[yY]|yes|Yes|YES|[nN]|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF"
_NUMBER: Final = (
    r"[-+]?(?:0b[01_]+|0[xX][0-9a-fA-F_]+|0o[0-7_]+|[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?"
    r"|(?:[0-9][0-9_]*(?:\.[0-9_]*)?|\.[0-9][0-9_]*)(?:[eE][-+]?[0-9]+)?|\.(?:inf|Inf|INF))|\.(?:nan|NaN|NAN)"
)
_TIME: Final = r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:(?:[Tt]|[ \t]+)[0-9:.]+\s*(?:Z|[-+][0-9:]+)?)?"
_TYPED: Final = re.compile(rf"(?:{_BOOLEAN}|{_NUMBER}|{_TIME}|=|<<)")
_CLEAR: Final = re.compile(r"true|false|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?|[0-9]{4}-[0-9]{2}-[0-9]{2}")

_ESCAPES: Final = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r", "\0": "\\0"}


def is_typed(text: str) -> bool:
    """Whether a general YAML reader would take a bare text for a boolean, a number, a time or nothing."""
    return text in _NULLS or _TYPED.fullmatch(text) is not None


def is_ambiguous(text: str) -> bool:
    """Whether a bare text reads as one thing to a person and as another to a general YAML reader: ``NO``, ``012``.

    A plain number, a plain date, ``true`` and ``false`` are what they look like.
    """
    return is_typed(text) and _CLEAR.fullmatch(text) is None


def can_be_plain(text: str, *, flow: bool) -> bool:
    """Whether a text without quotes is read as the same text.

    Args:
        text: the text.
        flow: whether it stands inside ``{…}`` or ``[…]``.
    """
    if text in _NULLS or text[0] in _NO_FIRST or text.startswith(_MARKERS) or _UNSAFE.search(text) is not None:
        return False
    if text[0] == "-" and text[1:2] in {"", " "}:
        return False
    if flow and (_UNSAFE_IN_FLOW.search(text) is not None or (text[0] == "-" and text[1:2] in {"?", ":"})):
        return False
    return refused_at(text) is None


def can_be_literal(text: str) -> bool:
    """Whether a text can stand as a block of lines (``|``), and stay the same when an editor trims its lines."""
    lines = text.removesuffix("\n").split("\n")
    trimmed = all(line == line.rstrip() for line in lines)
    return (
        "\n" in text
        and bool(lines[0])
        and bool(lines[-1])
        and not lines[0][0].isspace()
        and trimmed
        and _is_shown(text)
    )


def double_quoted(text: str) -> str:
    """A text in double quotes, on one line."""
    if refused_at(text) is None:
        return '"' + "".join(_ESCAPES.get(character, character) for character in text) + '"'
    return '"' + "".join(map(_escaped, text)) + '"'


def single_quoted(text: str) -> str | None:
    """A text in single quotes; None where it holds what these cannot write on one line."""
    if refused_at(text) is not None or any(character in text for character in "\n\r\t"):
        return None
    return "'" + text.replace("'", "''") + "'"


def written(scalar: Scalar, *, flow: bool) -> str:
    """A scalar on one line, in quotes only where it needs them.

    Quotes that keep general readers from seeing a number, a date or a boolean stay; all others mean nothing to a plan.
    """
    if is_absent(scalar):
        return scalar.text
    kept = scalar.style != "plain" and is_typed(scalar.text)
    if not kept and can_be_plain(scalar.text, flow=flow):
        return scalar.text
    return double_quoted(scalar.text)


def written_key(key: Scalar, *, flow: bool) -> str:
    """A key; unlike a value it is never empty."""
    return written(key._replace(style="double") if key.text in _NULLS else key, flow=flow)


def as_scalar(text: str, style: Style = "plain") -> Scalar:
    """A scalar of a text that stands nowhere yet; in quotes where people and readers would differ on it."""
    return Scalar(text, "double" if is_ambiguous(text) else style, "", 0, 0)


def restyled(text: str, style: Style, *, flow: bool) -> str:
    """A text on one line in the style that another text had before it, as far as it can be written in that style."""
    if style == "double":
        return double_quoted(text)
    if style == "single":
        return single_quoted(text) or double_quoted(text)
    return written(as_scalar(text), flow=flow)


def _is_shown(text: str) -> bool:
    return "\r" not in text and "\t" not in text and refused_at(text) is None


def _escaped(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    if character.isprintable():
        return character
    code = ord(character)
    if code <= 0xFF:
        return f"\\x{code:02X}"
    return f"\\u{code:04X}" if code <= 0xFFFF else f"\\U{code:08X}"
