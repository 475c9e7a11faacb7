"""The fonts of a PDF: Source Sans, which jbp brings, and for other scripts the Noto fonts of the extra `pdf-fonts`.

None is taken from the machine, so that a page looks alike wherever it is made.
"""

from __future__ import annotations

from functools import cache
from typing import Final

import typst

from jbp.resources import installed_folder, resource

FACE: Final = "Source Sans 3"
"""What all is written in: it holds Latin, Greek and Cyrillic letters."""

_OTHER_SCRIPTS: Final = ("manimgx_fonts", "manimgx_fonts_cjk")
"""Packages of the extra `pdf-fonts`: some thirty scripts and emoji; Chinese, Japanese and Korean."""
_ORDER: Final = (FACE, "Noto Sans", "Noto", "DejaVu", "")
"""How families begin, in the order in which a letter is looked for: typst's own fonts, for code and formulas, last."""


@cache
def fonts() -> typst.Fonts:
    """All fonts that a page may be set in."""
    return _fonts()


def fonts_and(folder: str) -> typst.Fonts:
    """The same, and those in a folder."""
    return _fonts(folder)


@cache
def families() -> tuple[str, ...]:
    """Their families, in the order in which a letter is looked for."""
    return tuple(sorted(fonts().families(), key=lambda name: (_place(name), name)))


def has_other_scripts() -> bool:
    """Whether all fonts of the extra `pdf-fonts` are installed."""
    return all(map(installed_folder, _OTHER_SCRIPTS))


def _fonts(*further: str) -> typst.Fonts:
    folders = [resource("templates/pdf/fonts"), *filter(None, map(installed_folder, _OTHER_SCRIPTS))]
    paths = [*map(str, folders), *further]
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=paths)


def _place(family: str) -> int:
    return next(place for place, start in enumerate(_ORDER) if family.startswith(start))
