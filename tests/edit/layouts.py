"""Texts to edit: pieces of real plans and invented ones, laid out in every way that the format allows."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from tests.edit.second_reader import Read, read

from jbp.syntax.parse import Source, parse

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

ROOT = Path(__file__).parents[2]
_KEYS = ("a", "b", "late-data", "p1", "2026-03-31", "2026-Q1", '"Market cap"', "'don''t'", '"a: b"', "x-crm", "é")
_WORDS = ("Sales", "40%", "10-12", "$1.2M", "2026-03-31", "a:b", "NO", "012", "naïve", "日本", "http://a.example/?q=1")
_LINES = ("Every plant", "runs: without", "  an indented line", "# no comment", "- no item", "a 'stop'.", "")
_MOST_LINES = 40

Value: TypeAlias = "str | list[Value] | dict[str, Value]"


class Laid(NamedTuple):
    """A text, and how its comments are told from its texts: each stands once and begins with ``#c``."""

    text: str
    bom: bool = False


def comments_of(text: str) -> list[str]:
    """The comments that were strewn, in the order of the text."""
    return re.findall(r"#c\d+", text)


@cache
def pieces() -> list[str]:
    """Pieces of the plans at hand: a section, or a few small ones, each a text of its own."""
    files = (*ROOT.glob("examples/**/*.yaml"), *ROOT.glob("tests/plans/**/*.yaml"), *ROOT.glob("tests/cut/**/*.yaml"))
    found: list[str] = []
    for file in sorted(files):
        try:
            text = file.read_text("utf-8").removeprefix("\ufeff")
        except UnicodeDecodeError:
            continue
        parsed = parse(Source(file.name, text))
        if parsed.tree is not None and not parsed.problems and "#c" not in text:
            found += _pieces(text)
    return list(dict.fromkeys(found))


def _pieces(text: str) -> Iterator[str]:
    """A text cut where keys begin in its first column, and within sections that are long where their entries begin."""
    starts = [match.start() for match in re.finditer(r"^(?=[A-Za-z_])", text, re.MULTILINE)]
    for start, end in zip(starts, [*starts[1:], len(text)][: len(starts)], strict=True):
        section = text[start:end]
        lines = section.splitlines(keepends=True)
        if len(lines) <= _MOST_LINES:
            yield section
            continue
        entries = [number for number, line in enumerate(lines) if re.match(r"  [^ #-]", line)]
        for first in range(0, len(entries), 3):
            last = entries[first + 3] if first + 3 < len(entries) else len(lines)
            piece = lines[0] + "".join(lines[entries[first] : last])
            if len(piece) < 6000:
                yield piece


def strewn(text: str, rng: Random) -> Laid:
    """A piece with comments and blank lines between its lines, deeper indents, and other ends of lines and file."""
    before = _read(text)
    if rng.random() < 0.3:
        text = _kept(re.sub(r"^ +", lambda match: match[0] * 2, text, flags=re.MULTILINE), text, before)
    numbers = iter(range(1000))
    for _ in range(rng.randint(0, 6)):
        lines = text.split("\n")
        place = rng.randrange(len(lines))
        indent = len(lines[place]) - len(lines[place].lstrip())
        comment = f"#c{next(numbers)}"
        match rng.randrange(6):
            case 0 if lines[place].strip():
                lines[place] += f"  {comment}"
            case 1:
                lines.insert(place, comment)
            case 2:
                lines.insert(place, " " * (indent + 2) + comment)
            case 3:
                lines.insert(place, "")
            case _:
                lines.insert(place, " " * indent + comment)
        text = _kept("\n".join(lines), text, before)
    return ended(text, rng)


@cache
def _read(text: str) -> Read:
    """What a piece says; each is laid out many times."""
    return read(text)


def _kept(text: str, otherwise: str, said: object) -> str:
    """A text, where it still says what it should and each of its comments is one; else another."""
    try:
        parsed = parse(Source("x", text))
        if read(text) != said or parsed.tree is None or parsed.problems:
            return otherwise
    except ValueError:
        return otherwise
    return (
        text if [one.text for one in parsed.comments if one.text.startswith("#c")] == comments_of(text) else otherwise
    )


def ended(text: str, rng: Random) -> Laid:
    """A text with one of the line ends, with or without the last one, and with or without a byte order mark."""
    ending = rng.choice(["\n", "\n", "\r\n"])
    kept = re.search(r"[|>][0-9]?\+", text)
    if rng.random() < 0.3 and not kept:
        text = text.rstrip("\n")
    return Laid(text.replace("\n", ending), bom=rng.random() < 0.1)


def invented(rng: Random) -> Laid:
    """A text made up: every style of text, every way to write a list or a mapping, and comments where one may stand."""
    while True:
        text = _Writing(rng).document()
        try:
            parsed = parse(Source("x", text))
            read(text)
        except ValueError:
            continue
        marked = [one.text for one in parsed.comments]
        if parsed.tree is not None and marked == comments_of(text) and not _twice(parsed.problems):
            return ended(text, rng)


def _twice(problems: object) -> bool:
    return "duplicate-id" in repr(problems)


class _Writing:
    """Writes one text."""

    def __init__(self, rng: Random) -> None:
        self._rng = rng
        self._step = rng.choice([2, 2, 2, 3, 4])
        self._comments = iter(range(1000))

    def document(self) -> str:
        lines = [f"{self._comment()}", ""] if self._chance(0.2) else []
        sections = self._rng.sample(["people", "kpis", "risks", "x-own", "title", "reviews", "governance"], 3)
        for section in sections:
            lines += self._entry(section, 0, 3)
        return "\n".join(lines) + "\n"

    def _chance(self, share: float) -> bool:
        return self._rng.random() < share

    def _comment(self) -> str:
        return f"#c{next(self._comments)}"

    def _behind(self) -> str:
        return f"  {self._comment()}" if self._chance(0.15) else ""

    def _entry(self, key: str, indent: int, depth: int) -> list[str]:
        above = [" " * indent + self._comment()] if self._chance(0.15) else [""] if self._chance(0.1) else []
        colon = " :" if self._chance(0.03) else ":"
        return [*above, *self._value(" " * indent + key + colon, indent + self._step, depth)]

    def _value(self, head: str, indent: int, depth: int) -> list[str]:
        """The lines of a value behind its key or its dash; what stands below is indented by `indent`."""
        kind = self._rng.choice(
            ["text"] * 5 + ["block", "block", "empty"] + ["map", "map", "list", "flow", "flow"] * (depth > 0)
        )
        match kind:
            case "text":
                return [f"{head} {self._scalar(in_flow=False)}{self._behind()}"]
            case "block":
                return self._block(head, indent)
            case "empty":
                return [head + self._rng.choice(["", " ~", " {}", " []", ' ""']) + self._behind()]
            case "map":
                return [head + self._behind(), *self._entries(indent, depth)]
            case "list":
                return [head + self._behind(), *self._items(indent, depth)]
            case _:
                return self._flow(head, indent)

    def _keys(self) -> list[str]:
        return self._rng.sample(_KEYS, self._rng.randint(1, 4))

    def _entries(self, indent: int, depth: int) -> list[str]:
        lines = [line for key in self._keys() for line in self._entry(key, indent, depth - 1)]
        if self._chance(0.1):
            lines.append(" " * (indent + self._rng.choice([0, 2])) + self._comment())
        return lines

    def _items(self, indent: int, depth: int) -> list[str]:
        indent -= self._rng.choice([0, self._step])
        lines: list[str] = []
        for _ in range(self._rng.randint(1, 3)):
            dash = " " * indent + "-"
            if depth > 1 and self._chance(0.3):
                inner = [line for key in self._keys() for line in self._entry(key, indent + 2, 0)]
                if inner[0].lstrip().startswith("#") or not inner[0]:
                    lines += [dash, *inner]
                else:
                    lines += [f"{dash} {inner[0].lstrip()}", *inner[1:]]
            else:
                lines += self._value(dash, indent + 2, 0)
        return lines

    def _scalar(self, *, in_flow: bool) -> str:
        word = self._rng.choice(_WORDS)
        match self._rng.randrange(4):
            case 0:
                return json.dumps(word + self._rng.choice(["", ": x", " #1", ", y", '"']), ensure_ascii=False)
            case 1:
                return "'" + word + self._rng.choice(["", " it''s", " #1"]) + "'"
            case _ if in_flow and ("?" in word or ":" in word):
                return "plain"
            case _:
                return word

    def _block(self, head: str, indent: int) -> list[str]:
        """A block text with any chomping, with or without an indentation indicator."""
        lines = [self._rng.choice(_LINES) for _ in range(self._rng.randint(1, 4))]
        first = next((line for line in lines if line), "")
        needs = first.startswith(" ") or not first
        column = len(head) - len(head.lstrip()) if not head.rstrip().endswith("-") else indent - 2
        indicator = str(indent - column) if needs or self._chance(0.2) else ""
        if not 1 <= indent - column <= 9:
            return [f"{head} plain"]
        chomping = self._rng.choice(["", "-", "+"])
        header = self._rng.choice([indicator + chomping, chomping + indicator])
        shown = [" " * indent + line if line else "" for line in lines]
        return [f"{head} {self._rng.choice('|>')}{header}{self._behind()}", *shown, *[""] * self._rng.randint(0, 2)]

    def _flow(self, head: str, indent: int) -> list[str]:
        is_map = self._chance(0.6)
        opening, closing = "{}" if is_map else "[]"
        parts = [f"{key}: {self._inner()}" if is_map else self._inner() for key in self._keys()]
        if not self._chance(0.4):
            return [f"{head} {opening}{', '.join(parts)}{self._rng.choice(['', ',', ' '])}{closing}{self._behind()}"]
        lines = [f"{head} {opening}{self._behind()}"]
        for number, part in enumerate(parts):
            comma = "," if number < len(parts) - 1 or self._chance(0.3) else ""
            if self._chance(0.1):
                lines.append(" " * indent + self._comment())
            lines.append(" " * indent + part + comma + self._behind())
        if "#" in lines[-1] or self._chance(0.6):
            return [*lines, " " * indent + closing + self._behind()]
        return [*lines[:-1], lines[-1] + closing]

    def _inner(self) -> str:
        match self._rng.randrange(6):
            case 0:
                return f"{{a: {self._scalar(in_flow=True)}, b: [x]}}"
            case 1:
                return f"[{self._scalar(in_flow=True)}]"
            case 2:
                return self._rng.choice(["{}", "[]", '""'])
            case _:
                return self._scalar(in_flow=True)
