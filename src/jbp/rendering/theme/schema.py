"""The JSON Schema of theme files, by which editors complete and check a ``theme.toml``."""

from __future__ import annotations

from typing import Final, TypeAlias

from jbp.rendering.theme.reading import COLOR_KEYS, LONGEST, MOST_FONT_FILES, MOST_PARTNERS

Schema: TypeAlias = "dict[str, object]"

_FILE: Final[Schema] = {"type": "string", "pattern": r"\S"}
_COLOR: Final[Schema] = {"type": "string", "pattern": "^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$"}
_FONT: Final[Schema] = {"type": "string", "pattern": "^[^\\s_\"'(),/:;<>\\\\{}][^\"'(),/:;<>\\\\{}]{0,62}$"}
"""Patterns of schemas know no letters outside ASCII, so this one is a little wider than what is taken."""
_MEANINGS: Final = {
    "accent": "Titles, the line below them, and links.",
    "ink": "Letters.",
    "quiet": "Letters of what is said aside.",
    "paper": "What everything stands on.",
    "panel": "The ground of cards.",
    "rule": "Lines.",
    "joint": "What all partners share.",
    "partners": "The partners for whom a plan states no colour, in their order.",
}


def theme_schema() -> Schema:
    """The schema of ``theme.toml``."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Theme of jbp (theme.toml)",
        "description": "A company's look for the documents of jbp. All of it is optional.",
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "name": _text("name", "What the theme is called; it also says what the logo shows."),
            "footer": _text("footer", "A line at the foot of every page and slide."),
            "logo": {**_FILE, "description": "A picture beside this file: SVG, PNG or JPEG."},
            "logo_dark": {**_FILE, "description": "The logo for dark pages."},
            "logo_alt": _text("logo_alt", "What the logo shows, where that is not the name."),
            "presentation": {**_FILE, "description": "The company's own .pptx or .potx, for slides."},
            "fonts": _fonts(),
            "colors": _colors("The colours of light pages and of paper."),
            "dark": _colors("The colours for readers whose screen is dark."),
        },
    }


def _text(key: str, description: str) -> Schema:
    return {"type": "string", "maxLength": LONGEST[key], "description": description}


def _fonts() -> Schema:
    files = {"type": "array", "items": _FILE, "maxItems": MOST_FONT_FILES}
    return {
        "type": "object",
        "additionalProperties": False,
        "description": "The fonts.",
        "properties": {
            "body": {**_FONT, "description": "The name of the font for texts."},
            "heading": {**_FONT, "description": "That for titles."},
            "files": {**files, "description": "Their files beside this one: .ttf, .otf or .woff2."},
        },
    }


def _colors(description: str) -> Schema:
    partners = {"type": "array", "items": _COLOR, "maxItems": MOST_PARTNERS}
    return {
        "type": "object",
        "additionalProperties": False,
        "description": description,
        "properties": {
            key: {**(partners if key == "partners" else _COLOR), "description": _MEANINGS[key]} for key in COLOR_KEYS
        },
    }
