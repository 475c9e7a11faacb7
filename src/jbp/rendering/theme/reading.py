"""A theme file, ``theme.toml``: what it states, and which files beside it belong to it."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from jbp.errors import UsageError
from jbp.letters import one_line
from jbp.linting.toml_table import (
    WrongSettingError,
    located,
    placed,
    read_table,
    require_keys,
    shown,
    table_of,
    texts,
    within,
)
from jbp.rendering.palette import LIGHT, is_color
from jbp.rendering.theme.colors import COLORS, Stated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.linting.toml_table import Toml

PICTURES: Final = ("logo", "logo_dark")
KEYS: Final = ("name", "footer", *PICTURES, "logo_alt", "presentation", "fonts", "colors", "dark")
FONT_KEYS: Final = ("body", "heading", "files")
COLOR_KEYS: Final = (*COLORS, "partners")
LONGEST: Final = {"name": 60, "footer": 160, "logo_alt": 120}
"""How many letters a text may have."""
MOST_PARTNERS: Final = 5
MOST_FONT_FILES: Final = 12
FONT_NAME: Final = r"[^\W_][\w .+-]{0,62}"
_FONT_NAME: Final = re.compile(FONT_NAME)
_FIXED: Final = (*(key for key in LIGHT.tokens if key not in COLORS), "on_track", "not_started", "complete")


class StatedTheme(NamedTuple):
    """What a theme file states.

    Attributes:
        shown: what messages call the file.
        text: its content, in which messages say where something stands.
        name, footer, logo_alt: its texts; empty where nothing is said.
        body, heading: the names of fonts; empty where nothing is said.
        colors, dark: the colours for light and for dark pages.
        logo, logo_dark, presentation: files, relative to the theme's folder; empty where there is none.
        fonts: the files of fonts, relative as well.
    """

    shown: str
    text: str
    name: str
    footer: str
    logo_alt: str
    body: str
    heading: str
    colors: Stated
    dark: Stated
    logo: str
    logo_dark: str
    presentation: str
    fonts: tuple[str, ...]

    def files(self) -> Iterator[tuple[tuple[str, ...], str]]:
        """Every file that it names, with the keys that lead to its name."""
        yield from (((key,), name) for key in (*PICTURES, "presentation") if (name := str(getattr(self, key))))
        yield from ((("fonts", "files"), name) for name in self.fonts)

    def placed(self, what: str, steps: tuple[str, ...]) -> str:
        """What is wrong with something that it states, with the place of that."""
        return placed(f"{self.shown}: {what}", self.shown, self.text, steps)


def parse_theme(name: str, text: str) -> StatedTheme:
    """What a theme file states.

    Args:
        name: what messages call the file.
        text: its content.

    Raises:
        UsageError: it is no TOML, names a key that does not exist, or a value is none that a theme could use.
    """
    table = read_table(name, text)
    with located(name, text):
        return _stated(table, name, text)


def _stated(table: Toml, name: str, text: str) -> StatedTheme:
    require_keys(table, KEYS, name)
    said = {key: _line(table.get(key, ""), key, name) for key in LONGEST}
    paths = {key: _path(table.get(key, ""), key, name) for key in (*PICTURES, "presentation")}
    with within("fonts"):
        fonts = table_of(table.get("fonts", {}), f"{name}: fonts", '[fonts] with a line body = "Source Sans 3"')
        require_keys(fonts, FONT_KEYS, f"{name}, [fonts]")
    if paths["logo_dark"] and not paths["logo"]:
        message = f"{name} has a logo_dark and no logo. State the one for light pages as well."
        raise WrongSettingError(message, ("logo_dark",))
    return StatedTheme(
        shown=name,
        text=text,
        **said,
        **paths,
        body=_font(fonts, "body", name),
        heading=_font(fonts, "heading", name),
        colors=_colors(table, "colors", name),
        dark=_colors(table, "dark", name),
        fonts=_font_files(fonts, name),
    )


def _line(value: object, key: str, where: str) -> str:
    """A text on one line, without what would act on whoever shows it."""
    if not isinstance(value, str):
        raise WrongSettingError(f"{where}: {key} must be a text, and is {shown(value)}.", (key,))
    line = one_line(value)
    if len(line) > LONGEST[key]:
        message = f"{where}: {key} has {len(line)} letters, and may have {LONGEST[key]}. Make it shorter."
        raise WrongSettingError(message, (key,))
    return line


def _path(value: object, key: str, where: str) -> str:
    if not isinstance(value, str) or (value and not value.strip()):
        message = f'{where}: {key} must be the path of a file, such as "acme/{key}", and is {shown(value)}.'
        raise WrongSettingError(message, (key,))
    return value


def _font(fonts: Toml, key: str, where: str) -> str:
    value = fonts.get(key, "")
    if value == "":
        return ""
    if not isinstance(value, str) or not _FONT_NAME.fullmatch(value.strip()):
        message = (
            f'{where}, [fonts]: {key} must be the name of one font, such as "Source Sans 3", and is {shown(value)}.'
        )
        raise WrongSettingError(message, ("fonts", key))
    return " ".join(value.split())


def _font_files(fonts: Toml, where: str) -> tuple[str, ...]:
    with within("fonts", "files"):
        files = texts(fonts.get("files", []), "files", f"{where}, [fonts]", '["SourceSans3-Regular.ttf"]')
        if len(files) > MOST_FONT_FILES:
            raise UsageError(f"{where}, [fonts]: files are {len(files)}, and may be {MOST_FONT_FILES}.")
        if files and not any(fonts.get(key) for key in ("body", "heading")):
            raise UsageError(f"{where}, [fonts] has files, and names no font. State body, heading or both.")
    return tuple(dict.fromkeys(files))


def _colors(table: Toml, key: str, name: str) -> Stated:
    here, where = f"[{key}]", f"{name}, [{key}]"
    with within(key):
        colors = table_of(table.get(key, {}), f"{name}: {key}", f'{here} with a line accent = "#0b5cad"')
        fixed = next((one for one in colors if one in _FIXED), None)
        if fixed is not None:
            message = (
                f"{where}: {fixed} is no colour that a theme changes. Those of statuses, of TBD and of today mean "
                f"the same in every document. What changes is: {', '.join(COLOR_KEYS)}."
            )
            raise WrongSettingError(message, (fixed,))
        require_keys(colors, COLOR_KEYS, where)
        tokens = {one: _color(colors[one], one, where) for one in COLORS if one in colors}
        return Stated(where, MappingProxyType(tokens), _partners(colors, where))


def _partners(colors: Toml, where: str) -> tuple[str, ...]:
    value = colors.get("partners", [])
    if not isinstance(value, list) or len(value) > MOST_PARTNERS:
        message = f'{where}: partners must be a list of up to five colours, such as ["#0b5cad", "#f5627c"].'
        raise WrongSettingError(message, ("partners",))
    return tuple(_color(one, "partners", where) for one in cast("list[object]", value))


def _color(value: object, key: str, where: str) -> str:
    if not isinstance(value, str) or not is_color(value):
        message = f'{where}: {key} must be a colour such as "#0b5cad", and is {shown(value)}. {_meant(value)}'
        raise WrongSettingError(message, (key,))
    digits = value[1:].lower()
    return f"#{digits}" if len(digits) == 6 else "#" + "".join(digit * 2 for digit in digits)


def _meant(value: object) -> str:
    text = value.strip() if isinstance(value, str) else ""
    if re.fullmatch(r"[0-9a-fA-F]{6}|[0-9a-fA-F]{3}", text):
        return f'Did you mean "#{text}"?'
    return "Six digits behind a # are how brand guides write a colour for the web (hex)."
