"""The parser's events: what YAML sees in a text, one thing after the other. No other module touches ruamel.

Two parsers give them. The C one is fast and reads flow collections (``{…}``, ``[…]``) by YAML 1.1: there it stumbles
over a colon or a question mark inside a plain text, as in ``{url: https://a.example}``. Where YAML 1.2 takes such a
character for plain text, it is therefore covered by a stand-in of the same width, so that all positions hold.
The pure one reads YAML 1.2 and is thirty times slower; it has the last word where the C one finds fault.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, Protocol, TypeAlias

# ruamel.yaml.clib is a declared dependency, not an option: without it the same plan would take thirty times as long.
from _ruamel_yaml import CParser  # type: ignore[import-not-found]  # a C extension without type stubs
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    StreamStartEvent,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = [
    "AliasEvent",
    "Broken",
    "DocumentEndEvent",
    "DocumentStartEvent",
    "Event",
    "MappingEndEvent",
    "MappingStartEvent",
    "Parser",
    "ScalarEvent",
    "SequenceEndEvent",
    "SequenceStartEvent",
    "StreamEndEvent",
    "StreamStartEvent",
    "Veil",
    "c_events",
    "pure_events",
    "veil",
]

Parser: TypeAlias = Literal["c", "pure"]


class Mark(Protocol):
    """A place in the text; the index counts code points from 0."""

    index: int


class Event(Protocol):
    """What is used of an event; which attributes beyond the marks it has depends on its class."""

    start_mark: Mark
    end_mark: Mark
    anchor: str | None
    tag: object
    value: str
    style: str | None
    flow_style: bool | None
    explicit: bool | None
    version: object
    tags: object


class Broken(Exception):  # noqa: N818 - it never leaves the package: the text is broken, jbp is not
    """The parser cannot go on.

    Attributes:
        detail: what the parser says, for telling the cases apart; never shown.
        at: where it stopped; None where it does not say.
        opened: where that began which it was reading; None where it does not say.
    """

    def __init__(self, detail: str, at: int | None, opened: int | None) -> None:
        super().__init__(detail)
        self.detail = detail
        self.at = at
        self.opened = opened


class Veil(NamedTuple):
    """A text for the C parser, with the characters that stand in for colons and question marks in it."""

    text: str
    colon: str
    question: str

    def lift(self, value: str) -> str:
        """A value read from the covered text, as the real text has it."""
        return value.replace(self.colon, ":").replace(self.question, "?")


# A colon that text follows, and a question mark that text precedes, are text themselves; except after a quote or a
# bracket, where a colon without a blank does part key and value (`{"a":b}`), and before what ends a flow entry.
# (Looking back after the character instead of before it lets `re` jump from colon to colon.)
_COLON: Final = re.compile(r":(?<=[^\s\"'\[\]{},]:)(?=[^\s\[\]{},])")
_QUESTION: Final = re.compile(r"\?(?<=[^\s\[\]{},]\?)")
_STAND_INS: Final = tuple((chr(code), chr(code + 1)) for code in range(0xE000, 0xE010, 2))

# The pure parser lets some of these escape on texts that are no YAML.
_ESCAPING: Final = (YAMLError, ValueError, LookupError, AssertionError, AttributeError, TypeError, OverflowError)


def veil(text: str) -> Veil:
    """Cover what the C parser would stumble over."""
    for colon, question in _STAND_INS:
        if _is_free(text, colon) and _is_free(text, question):
            return Veil(_QUESTION.sub(question, _COLON.sub(colon, text)), colon, question)
    return Veil(text, ":", "?")


def c_events(text: str) -> Iterator[Event]:
    """The events of a text by the C parser.

    Raises:
        Broken: the text is no YAML from there on.
    """
    try:
        yield from iter(CParser(text).get_event, None)
    except _ESCAPING as error:
        raise _broken(error) from error


def pure_events(text: str) -> Iterator[Event]:
    """The events of a text by the pure parser.

    Raises:
        Broken: the text is no YAML from there on.
    """
    try:
        yield from YAML(typ="safe", pure=True).parse(text)
    except _ESCAPING as error:
        raise _broken(error) from error


def _is_free(text: str, stand_in: str) -> bool:
    """Whether a character stands nowhere in the text, not even as an escape."""
    return stand_in not in text and ("\\" not in text or f"{ord(stand_in):x}" not in text.lower())


def _broken(error: Exception) -> Broken:
    if not isinstance(error, MarkedYAMLError):
        return Broken("", None, None)
    at, opened = (mark.index if mark is not None else None for mark in (error.problem_mark, error.context_mark))
    return Broken(f"{error.context or ''}: {error.problem or ''}", at, opened)
