"""Letters that none of a page's fonts has: found before the page is laid out, and shown by their codes.

Typst would show an empty box and say nothing. A code such as ``[U+65E5]`` can be read aloud and looked up, and a page
without boxes keeps the promise of PDF/UA that each of its letters can be read.
"""

from __future__ import annotations

import json
import re
from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar, cast
from xml.etree import ElementTree as ET

import typst

from jbp.letters import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

Shown = TypeVar("Shown")

_NOBODYS: Final = "\U0010fffd"
"""A letter that no font has: for private use, at the very end of Unicode."""
_PROBE: Final = b"""
#set page(width: auto, height: auto)
#set text(font: json(bytes(sys.inputs.fonts)))
#for letter in json(bytes(sys.inputs.letters)) { block(text(letter)) }
"""
_SVG: Final = "{http://www.w3.org/2000/svg}"
_LINK: Final = "{http://www.w3.org/1999/xlink}href"


class Lacking(NamedTuple):
    """Letters that none of the fonts has, in Unicode's order, and the first text that holds one."""

    letters: tuple[str, ...]
    text: str


def lacking(view: object, fonts: typst.Fonts, families: Sequence[str]) -> Lacking | None:
    """What a view holds that none of the fonts has; None where it can be shown as it is."""
    texts: list[str] = []

    def seen(text: str) -> str:
        if not text.isascii():
            texts.append(one_line(text))
        return text

    _changed(view, seen)
    letters = sorted({letter for text in texts for letter in text if not letter.isascii()})
    if not letters:
        return None
    box, *drawn = _glyphs([_NOBODYS, *letters], fonts, families)
    missing = tuple(letter for letter, glyph in zip(letters, drawn, strict=True) if glyph == box)
    return Lacking(missing, next(text for text in texts if set(missing) & set(text))) if missing else None


def with_codes(view: Shown, letters: Iterable[str]) -> Shown:
    """The view with the codes of these letters in their place, those behind each other with a blank between."""
    run = re.compile(f"[{re.escape(''.join(letters))}]+")
    return _changed(view, lambda text: run.sub(lambda found: " ".join(map(code, found[0])), text))


def code(letter: str) -> str:
    """The code of a letter as it is shown: ``[U+65E5]``."""
    return f"[U+{ord(letter):04X}]"


def _changed(value: Shown, change: Callable[[str], str]) -> Shown:
    """A value of a view with every text in it changed."""
    if isinstance(value, str):
        return cast("Shown", change(value))
    if isinstance(value, tuple):
        return cast("Shown", tuple(_changed(one, change) for one in value))
    if is_dataclass(value) and not isinstance(value, type):
        changed = {one.name: _changed(getattr(value, one.name), change) for one in fields(value)}
        return cast("Shown", replace(value, **changed))
    return value


def _glyphs(letters: Sequence[str], fonts: typst.Fonts, families: Sequence[str]) -> list[tuple[str, ...]]:
    """The glyphs that typst draws for each letter: for one that it has nowhere, the box of the first font."""
    picture = typst.compile(
        _PROBE,
        format="svg",
        sys_inputs={"letters": json.dumps(letters), "fonts": json.dumps(families)},
        font_paths=fonts,
        ignore_system_fonts=True,
    )
    assert isinstance(picture, bytes)  # noqa: S101 - it is one page, however many letters there are
    groups = ET.fromstring(picture).iterfind(f"{_SVG}g")  # noqa: S314 - typst made it
    return [tuple(glyph.attrib[_LINK] for glyph in group.iter(f"{_SVG}use")) for group in groups]
