"""The colours of the documents, light and dark, and the contrast that is made where a plan states its own.

The status colours keep their distance for people with protan, deutan or tritan vision and in grey. Contrast is that of
WCAG 2.2: 4.5 for text, 3 for marks.
"""

from __future__ import annotations

import re
from colorsys import hls_to_rgb, rgb_to_hls
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from jbp.views.elements.marks import PartnerTone

TEXT_CONTRAST, MARK_CONTRAST = 4.5, 3.0
_DARK_TEXT, _LIGHT_TEXT = "#000000", "#ffffff"
_HEX = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})")
_STEP = 0.01


class Scheme(NamedTuple):
    """The fixed colours of one scheme, by the name of their token."""

    tokens: Mapping[str, str]

    @property
    def paper(self) -> str:
        """What everything stands on."""
        return self.tokens["paper"]


LIGHT = Scheme(
    MappingProxyType(
        {
            "paper": "#ffffff",
            "panel": "#f5f6f8",
            "ink": "#1b1e24",
            "quiet": "#565d69",
            "rule": "#d5d9e0",
            "faint": "#e9ecf0",
            "focus": "#0f65c2",
            "today": "#b3261e",
            "done": "#193b6a",
            "on-track": "#2e7d6b",
            "delayed": "#eab84c",
            "delayed-edge": "#7a5600",
            "stalled": "#a23b26",
            "not-started": "#6b7280",
            "on-done": "#ffffff",
            "on-delayed": "#1b1e24",
            "on-stalled": "#ffffff",
            "joint": "#313132",
            "on-joint": "#ffffff",
            "heat-low": "#e9ecf0",
            "heat-medium": "#f0c766",
            "heat-high": "#a23b26",
            "on-heat-low": "#1b1e24",
            "on-heat-medium": "#1b1e24",
            "on-heat-high": "#ffffff",
            "tbd": "#fdf0cd",
            "on-tbd": "#5c4300",
        }
    )
)
DARK = Scheme(
    MappingProxyType(
        {
            "paper": "#14171c",
            "panel": "#1d2129",
            "ink": "#e8eaee",
            "quiet": "#a9b1be",
            "rule": "#3a414d",
            "faint": "#272c35",
            "focus": "#8fb4f0",
            "today": "#ff8a80",
            "done": "#a7b2d1",
            "on-track": "#3d9b79",
            "delayed": "#ffe477",
            "delayed-edge": "#ffe477",
            "stalled": "#d7161a",
            "not-started": "#9aa3b2",
            "on-done": "#14171c",
            "on-delayed": "#14171c",
            "on-stalled": "#ffffff",
            "joint": "#c6d3dd",
            "on-joint": "#000000",
            "heat-low": "#272c35",
            "heat-medium": "#6b5718",
            "heat-high": "#9c2f22",
            "on-heat-low": "#e8eaee",
            "on-heat-medium": "#fff3cf",
            "on-heat-high": "#ffffff",
            "tbd": "#4a3a10",
            "on-tbd": "#ffe9ad",
        }
    )
)


class Palette(NamedTuple):
    """The colours of a document.

    Attributes:
        light, dark: the two schemes. Only a theme's have a token `accent`, in which titles stand.
        partners, partners_dark: of the partners for whom the plan states none, in their order.
    """

    light: Scheme
    dark: Scheme
    partners: tuple[str, ...]
    partners_dark: tuple[str, ...]

    @property
    def accent(self) -> str:
        """The colour of titles where they are shown in the light scheme alone."""
        return self.light.tokens.get("accent", self.light.tokens["ink"])


OWN = Palette(
    LIGHT,
    DARK,
    ("#0f65c2", "#f5627c", "#a8741a", "#5b2a86", "#7cc4d6"),
    ("#597fcc", "#ee9b8a", "#d9a74a", "#b79be0", "#7cc4d6"),
)


@dataclass(frozen=True, slots=True)
class Tone:
    """One partner's colours: a fill for each scheme, and the text that can be read on it."""

    key: str
    light: str
    on_light: str
    dark: str
    on_dark: str


def tones_of(partners: Iterable[PartnerTone], palette: Palette = OWN) -> tuple[Tone, ...]:
    """The partners' colours: as the plan states them, else the palette's, moved as far as contrast needs."""
    return tuple(_tone(place, partner, palette) for place, partner in enumerate(partners))


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def readable_on(fill: str) -> str:
    """Black or white, whichever can be read better on the fill; one of both always reaches 4.5."""
    return max((_LIGHT_TEXT, _DARK_TEXT), key=lambda text: contrast(fill, text))


def is_color(text: str) -> bool:
    """Whether a text is a colour as plans and themes write it: ``#0b5cad`` or ``#05a``."""
    return _HEX.fullmatch(text) is not None


def _tone(place: int, partner: PartnerTone, palette: Palette) -> Tone:
    own = partner.stated if partner.stated and is_color(partner.stated) else None
    slot = place % len(palette.partners)
    light = visible_on(palette.light.paper, own or palette.partners[slot])
    dark = visible_on(palette.dark.paper, own or palette.partners_dark[slot])
    return Tone(partner.tone, light, readable_on(light), dark, readable_on(dark))


def visible_on(paper: str, color: str) -> str:
    """The colour, moved in lightness until a mark in it can be seen on the paper; its hue stays."""
    return moved(color, (paper,), MARK_CONTRAST, darker=_luminance(paper) > 0.5)


def moved(color: str, grounds: Iterable[str], least: float, *, darker: bool) -> str:
    """The colour, moved in lightness until it has the contrast on each ground, or can be moved no further."""
    toward = -_STEP if darker else _STEP
    on = tuple(grounds)
    red, green, blue = (part / 255 for part in _parts(color))
    hue, lightness, saturation = rgb_to_hls(red, green, blue)
    found = _hex(red, green, blue)
    while any(contrast(found, ground) < least for ground in on) and 0 <= lightness + toward <= 1:
        lightness += toward
        found = _hex(*hls_to_rgb(hue, lightness, saturation))
    return found


def mixed(one: str, other: str, share: float) -> str:
    """One colour with so much of another in it, 0 to 1."""
    parts = zip(_parts(one), _parts(other), strict=True)
    return _hex(*((a + (b - a) * share) / 255 for a, b in parts))


def _luminance(color: str) -> float:
    red, green, blue = (_linear(part / 255) for part in _parts(color))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _parts(color: str) -> tuple[int, int, int]:
    digits = color[1:] if len(color) == 7 else "".join(digit * 2 for digit in color[1:])
    return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)


def _hex(*parts: float) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in parts)
