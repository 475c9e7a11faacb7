"""A view and its twin, which says short harmless words wherever the view says a text.

Whatever reads a document back must find in that of a view what it finds in that of its twin, with the words exchanged:
then every text is there as that text, and no text has made anything else.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, is_dataclass, replace
from itertools import zip_longest
from typing import TYPE_CHECKING, Final, Generic, TypeVar, cast

from tests.hostile.texts import folded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

Value = TypeVar("Value")

KEYS: Final = frozenset(
    {
        "Sheet.document", "Deck.document", "CalendarView.document", "Event.uid",
        "Level.key", "StatusMark.key", "TrendMark.key", "MobilizationLine.level", "HeatCell.heat",
        "PartnerTone.tone", "PartnerTone.stated", "PartnerTone.key",
        "PartyMark.tone", "PartyMark.tones", "Column.tone", "Column.kind",
        "Link.url", "Figure.unit", "FocusSection.state", "TimelineItem.key", "TimelineItem.after",
    }
)  # fmt: skip
"""Fields that choose a look or name a thing, and show nothing themselves."""

LOWERED: Final = frozenset({"Heading.document", "MobilizationLine.word"})
"""Words of our own that Markdown shows in small letters."""

_WORD: Final = re.compile(r"zq(\d+)qz")
_BREAKS: Final = "\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029"
_BLANKS: Final = "\t \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_LINE: Final = re.compile(f"[^{_BREAKS}{_BLANKS}](?:[^{_BREAKS}]*[^{_BREAKS}{_BLANKS}])?")


def changed(value: Value, change: Callable[[str, str], str], field: str = "") -> Value:
    """The same with each text changed; `change` is given the name of its field, such as ``Text.text``, and the text."""
    if isinstance(value, str):
        return cast("Value", value if field in KEYS else change(field, value))
    if isinstance(value, tuple):
        return cast("Value", tuple(changed(one, change, field) for one in value))
    if is_dataclass(value) and not isinstance(value, type):
        name = type(value).__name__
        own = {one.name: changed(getattr(value, one.name), change, f"{name}.{one.name}") for one in fields(value)}
        return cast("Value", replace(value, **own))
    return value


def texts_in(view: object) -> Iterator[str]:
    """Every text that a view says."""
    found: list[str] = []
    changed(view, lambda _, text: found.append(text) or text)  # type: ignore[func-returns-value]  # that is how it collects
    yield from found


@dataclass(frozen=True)
class Twins(Generic[Value]):
    """A view or a part of one, its twin, and what each word of the twin stands for."""

    view: Value
    twin: Value
    lines: tuple[str, ...]

    def told(self, read: str, expected: Callable[[str], str] = folded) -> str:
        """What was read of the twin, with the words exchanged; `expected` says how a text is read back."""
        return _WORD.sub(lambda found: expected(self.lines[int(found[1])]), read)


def same(found: Iterable[object], wanted: Iterable[object]) -> None:
    """See that what was read is what was to be read, and say where it first is not."""
    missing = object()
    for place, (one, other) in enumerate(zip_longest(found, wanted, fillvalue=missing)):
        assert one == other, f"at {place}: {one!r}\ninstead: {other!r}"


def twins(view: Value, pool: Iterable[str] = ()) -> Twins[Value]:
    """The view with its twin; equal lines of text are equal words, and lines that show nothing stay as they are.

    Args:
        view: what is shown.
        pool: texts that others of the view were made of: they are words there, and what was put around them stays.
    """
    words: dict[str, int] = {}
    lines = sorted({line for text in pool for line in _LINE.findall(text)}, key=len, reverse=True)
    within = re.compile("|".join(map(re.escape, lines))) if lines else None

    def word(found: re.Match[str]) -> str:
        line = found[0]
        if within is not None and within.search(line) and not within.fullmatch(line):
            return within.sub(word, line)
        return f"zq{words.setdefault(line, len(words))}qz" if folded(line) else line

    def change(field: str, text: str) -> str:
        fixed = field in LOWERED and folded(text) != folded(text).lower()
        return text if fixed else _LINE.sub(word, text)

    return Twins(view, changed(view, change), tuple(words))
