"""How high texts stand on a slide, and where they may be parted, so that nothing is cut."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from jbp.layout import textwidth

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from jbp.rendering.powerpoint.words import Para, Run

SPACING = 1.2
"""A line's height for one point of its letters; common fonts need 1.15 to 1.2."""
HANGING = 16.0
"""How far the lines of an item stand behind its bullet."""
_THIN = 1.0
_SLACK = 1.02
"""Programs that round the width of each letter need a little more."""
_SHAPES = re.compile("[\u2190-\u2bff]")
_SHAPE = "\N{EM DASH}"
"""As wide as the widest of these shapes, which differ from font to font."""


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """The width of letters of Arial, and of the shapes beside them."""
    return _width(text, bold) * size


@lru_cache(1 << 14)
def _width(text: str, bold: bool) -> float:  # noqa: FBT001 - asked for each word, again in every size
    return textwidth.text_width(_SHAPES.sub(_SHAPE, text), 1.0, bold=bold, slack=_SLACK)


def para_lines(para: Para, width: float) -> tuple[str, ...]:
    """The lines of a paragraph in that width."""
    if para.known and para.known_in == width:
        return para.known
    room = width - para.indent - (HANGING if para.bullet else 0)
    return tuple(_lines(para.text, max(room, para.size), para.size, bold=para.bold)) or ("",)


def _lines(text: str, width: float, size: float, *, bold: bool) -> Iterator[str]:
    """Lines as `layout.textwidth.wrap` makes them, in time that grows with the text alone: slides ask very often."""
    blank = text_width(" ", size, bold=bold)
    line, used = "", 0.0
    for word in text.split():
        long = text_width(word, size, bold=bold)
        if line and used + blank + long <= width:
            line, used = f"{line} {word}", used + blank + long
            continue
        if line:
            yield line
        if long <= width:
            line, used = word, long
        else:
            *whole, line = _pieces(word, width, size, bold=bold)
            yield from whole
            used = text_width(line, size, bold=bold)
    if line:
        yield line


def _pieces(word: str, width: float, size: float, *, bold: bool) -> list[str]:
    """A word in pieces that fit, of one letter at least."""
    pieces, start, used = [], 0, 0.0
    for at, letter in enumerate(word):
        step = text_width(letter, size, bold=bold)
        if at > start and used + step > width:
            pieces.append(word[start:at])
            start, used = at, 0.0
        used += step
    return [*pieces, word[start:]]


def shortened(para: Para, width: float, lines: int) -> Para:
    """The paragraph in so many lines at most; a longer one ends in an ellipsis, and is said as a whole elsewhere."""
    head, rest = part_para(para, width, lines)
    if rest is None or head is None:
        return para
    *runs, last = head.runs
    return replace(head, runs=(*runs, replace(last, text=f"{last.text.rstrip()[:-1]}…")))


def para_height(para: Para, width: float) -> float:
    """The height of a paragraph in that width, in points, with the room above it."""
    return para.before + len(para_lines(para, width)) * para.size * SPACING


def text_height(paras: Iterable[Para], width: float) -> float:
    """The height of paragraphs below each other."""
    return sum(para_height(para, width) for para in paras)


def natural_width(para: Para) -> float:
    """The width in which a paragraph needs one line."""
    return text_width(para.text, para.size, bold=para.bold) + para.indent + (HANGING if para.bullet else 0) + _THIN


def longest_word(para: Para) -> float:
    """The width that its longest word needs."""
    words = para.text.split()
    return max((text_width(word, para.size, bold=para.bold) for word in words), default=0.0) + _THIN


def part_paras(paras: Sequence[Para], width: float, room: float) -> tuple[tuple[Para, ...], tuple[Para, ...]]:
    """So many paragraphs as fit the room, the last of them parted between two lines where need be; and the rest."""
    kept: list[Para] = []
    for place, para in enumerate(paras):
        height = para_height(para, width)
        if height <= room:
            kept.append(para)
            room -= height
            continue
        fitting = int((room - para.before + 0.01) // (para.size * SPACING))
        first, second = part_para(para, width, fitting)
        kept.extend((first,) if first is not None else ())
        return tuple(kept), (*((second,) if second is not None else ()), *paras[place + 1 :])
    return tuple(kept), ()


def part_para(para: Para, width: float, lines: int) -> tuple[Para | None, Para | None]:
    """The first so many lines of a paragraph, and the rest as a paragraph without a bullet of its own."""
    if lines <= 0:
        return None, para
    shown = para_lines(para, width)
    if lines >= len(shown):
        return para, None
    at = _end_of(para.text, shown[:lines])
    indent = para.indent + (HANGING if para.bullet else 0)
    head, tail = _part_runs(para.runs, at)
    rest = replace(para, runs=tail, bullet="", indent=indent, before=0.0, known=shown[lines:], known_in=width)
    return replace(para, runs=head, known=shown[:lines], known_in=width), rest


def _end_of(text: str, lines: Iterable[str]) -> int:
    """Where the lines end in the text that was wrapped into them."""
    at = 0
    for line in lines:
        at = text.index(line, at) + len(line) if line in text[at:] else _after(text, at, line)
    return at


def _after(text: str, at: int, line: str) -> int:
    """The same where the text holds more blanks than the line does."""
    for letter in line:
        if not letter.isspace():
            at = text.index(letter, at) + 1
    return at


def _part_runs(runs: Iterable[Run], at: int) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    head: list[Run] = []
    tail: list[Run] = []
    for one in runs:
        first, second = one.text[: max(at, 0)], one.text[max(at, 0) :]
        at -= len(one.text)
        head.extend((replace(one, text=first),) if first else ())
        kept = second if tail else second.lstrip()
        tail.extend((replace(one, text=kept),) if kept else ())
    return tuple(head), tuple(tail)
