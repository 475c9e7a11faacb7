"""A theme, made of what its file states and of the files beside it."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jbp.errors import RenderError, UsageError
from jbp.linting.toml_table import WrongSettingError, located
from jbp.rendering.theme import Fonts, Theme
from jbp.rendering.theme.colors import GROUNDS, Stated, palette_of
from jbp.rendering.theme.font_file import MOST_BYTES, font_of
from jbp.rendering.theme.logo import logo_of
from jbp.rendering.theme.presentation import Look, look_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jbp.rendering.palette import Palette
    from jbp.rendering.theme import Mended
    from jbp.rendering.theme.reading import StatedTheme

_MOST_OF_FONTS: Final = 4 * 1024 * 1024
_NO_LOOK: Final = Look(MappingProxyType({}))


def theme_of(stated: StatedTheme, files: Mapping[str, bytes]) -> Theme:
    """The theme.

    Args:
        stated: what the theme file states.
        files: the bytes of every file that it names, by the name it gives it.

    Raises:
        UsageError: a file is not what it should be, or a colour cannot be taken.
        RenderError: the presentation cannot be taken for one.
    """
    here = stated.shown.rpartition("/")[0]
    where = {name: f"{here}/{name}" if here else name for name in files}
    presentation = files.get(stated.presentation)
    look = _NO_LOOK if presentation is None else _look(where[stated.presentation], presentation)
    with located(stated.shown, stated.text):
        palette, mended = _palette(stated.colors, stated.dark, look, where.get(stated.presentation, ""))
        fonts = _fonts(stated, where, files, look)
    return Theme(
        name=stated.name,
        footer=stated.footer,
        logo=logo_of(where[stated.logo], files[stated.logo]) if stated.logo else None,
        logo_dark=logo_of(where[stated.logo_dark], files[stated.logo_dark]) if stated.logo_dark else None,
        logo_alt=stated.logo_alt or stated.name,
        palette=palette,
        mended=mended,
        fonts=fonts,
        presentation=presentation,
    )


def presentation_theme(shown: str, data: bytes) -> Theme:
    """A company's presentation alone as the theme.

    Raises:
        RenderError: it cannot be taken for one.
    """
    look = _look(shown, data)
    palette, mended = _palette(Stated(shown, {}), Stated(shown, {}), look, shown)
    return Theme(shown, palette=palette, mended=mended, fonts=Fonts(look.body, look.heading), presentation=data)


def _look(shown: str, data: bytes) -> Look:
    try:
        return look_of(data)
    except RenderError as error:
        raise RenderError(f"{shown}: {error}.") from error


def _palette(light: Stated, dark: Stated, look: Look, shown: str) -> tuple[Palette, tuple[Mended, ...]]:
    """The palette; what the theme does not state comes from its presentation, but for a paper that cannot be used."""
    rest = {key: color for key, color in look.tokens.items() if key not in light.tokens}
    accent = {key: rest[key] for key in ("accent",) if key in rest}
    taken = accent if light.tokens.keys() & {*GROUNDS, "ink"} else rest
    try:
        palette, mended = palette_of(light._replace(tokens={**taken, **light.tokens}), dark)
    except UsageError:
        if taken == accent:
            raise
        # A presentation is often dark where pages are light.
        palette, mended = palette_of(light._replace(tokens={**accent, **light.tokens}), dark)
    return palette, tuple(_attributed(each, light, shown) for each in mended)


def _attributed(mended: Mended, light: Stated, shown: str) -> Mended:
    """What was moved, with the presentation as its place where the theme does not state it."""
    where, _, token = mended.key.rpartition(" ")
    return mended._replace(key=f"{shown}, {token}") if where == light.where and token not in light.tokens else mended


def _fonts(stated: StatedTheme, where: Mapping[str, str], files: Mapping[str, bytes], look: Look) -> Fonts:
    body, heading = stated.body or look.body, stated.heading or stated.body or look.heading
    names = tuple(dict.fromkeys(filter(None, (stated.body, stated.heading))))
    for name in stated.fonts:
        if len(files[name]) > MOST_BYTES:
            raise UsageError(f"{where[name]} is larger than 2 MiB. Take the font's WOFF2, or fewer letters of it.")
    if sum(len(files[name]) for name in stated.fonts) > _MOST_OF_FONTS:
        message = (
            f"{stated.shown}, [fonts]: files are larger than 4 MiB together, and every page carries them. "
            "Name fewer weights: the usual one and bold are enough."
        )
        raise WrongSettingError(message, ("fonts", "files"))
    found = (font_of(where[name], name.rpartition("/")[2], files[name], names) for name in stated.fonts)
    return Fonts(body, heading, tuple(found))
