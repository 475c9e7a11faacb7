"""What is to be known of a theme that can be used, in sentences: what was mended, and where it will not be seen."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final

from jbp.rendering.palette import OWN
from jbp.rendering.powerpoint import check_theme
from jbp.rendering.theme.color_vision import VISIONS, distance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.rendering.theme import Font, Fonts, Logo, Theme

_COARSE: Final = 120
"""A logo of fewer pixels in height looks coarse on paper and on a wall."""
_WIDE: Final = 1.1
_BOLD: Final = 600
_ALIKE: Final = 12.0
"""Colours that are closer than that are easily taken for each other (distance in CIELAB, 1976)."""


def notes_of(theme: Theme) -> tuple[str, ...]:
    """The notes; none where the theme looks everywhere as it is stated.

    Raises:
        RenderError: it has a presentation, and the library that could look at it is not installed.
    """
    return (*_colors(theme), *_logo(theme), *_fonts(theme.fonts), *_presentation(theme))


def _colors(theme: Theme) -> Iterator[str]:
    for one in theme.mended:
        yield (
            f"{one.key}: {one.stated} can hardly be seen on {one.on}: the contrast is {one.ratio:.1f}, and "
            f"{one.least:g} is needed. It is shown as {one.shown}."
        )
    stated = [one for one, own in zip(theme.palette.partners, OWN.partners, strict=True) if one != own]
    for color, other in combinations((*stated, theme.palette.light.tokens["joint"]), 2):
        seen = [name for name, vision in VISIONS.items() if distance(color, other, vision) < _ALIKE]
        if seen:
            yield f"The colours {color} and {other} of partners are easily confused {seen[0]}."


def _logo(theme: Theme) -> Iterator[str]:
    if theme.logo is None:
        return
    if theme.logo_dark is None:
        yield "There is no logo_dark: on dark pages the logo stands on a white plate."
    if not theme.logo_alt:
        yield "Neither name nor logo_alt says what the logo shows to people who do not see it."
    for key, logo in (("logo", theme.logo), ("logo_dark", theme.logo_dark)):
        if logo is not None and _is_coarse(logo):
            yield (
                f"{key} has {logo.height:g} pixels in height and will look coarse on paper: save it with 200 or more, "
                "or as SVG."
            )


def _is_coarse(logo: Logo) -> bool:
    return logo.kind != "svg" and logo.height < _COARSE


def _fonts(fonts: Fonts) -> Iterator[str]:
    for name in dict.fromkeys(filter(None, (fonts.body, fonts.heading))):
        files = [one for one in fonts.files if one.family == name]
        yield from _of_font(name, files)


def _of_font(name: str, files: list[Font]) -> Iterator[str]:
    if not files:
        yield f'"{name}" has no file here: it is seen where the reader has the font. PDFs are set in jbp\'s own.'
        return
    if all(one.kind == "woff2" for one in files):
        yield f'"{name}" comes as WOFF2 alone, which PDFs cannot take: add its .ttf or .otf.'
    elif any(one.heaviest for one in files):
        yield f'"{name}" holds several weights in one file, of which PDFs take one: add a file for each weight.'
    if not any(one.weight >= _BOLD or one.heaviest >= _BOLD for one in files):
        yield f'"{name}" has no file of its bold letters, and documents have many: add it.'
    breadth = max((one.breadth for one in files if one.weight < _BOLD), default=0.0)
    if breadth > _WIDE:
        yield (
            f'The letters of "{name}" are {breadth - 1:.0%} wider than those that jbp measures with: words in charts '
            "and on slides may get close to each other."
        )
    yield f'PowerPoint and Excel show "{name}" where it is installed; files of theirs cannot carry it.'


def _presentation(theme: Theme) -> Iterator[str]:
    if theme.presentation is not None:
        yield from (f"The presentation: {sentence}" for sentence in check_theme(theme.presentation))
