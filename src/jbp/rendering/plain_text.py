"""Texts of a plan for formats that have no marks of their own: without what acts on whoever shows them."""

from __future__ import annotations

import re

# What no file of Office and no calendar can hold, and what turns the direction of the text around it.
_HARMFUL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_BREAK = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")


def clean(text: str) -> str:
    """The text with its lines, without control characters and marks that override the direction of writing."""
    return _HARMFUL.sub("", _BREAK.sub("\n", text))


def units(text: str) -> int:
    """How long a text is for programs of Microsoft: in units of UTF-16."""
    return len(text) + sum(character > "\uffff" for character in text)
