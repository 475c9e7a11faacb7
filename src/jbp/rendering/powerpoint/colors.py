"""Colours of a presentation: those of its own theme by their place in it, all others as they are."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from pptx.dml.color import RGBColor
from pptx.enum.dml import MSO_THEME_COLOR

from jbp.rendering.palette import OWN as OWN_PALETTE
from jbp.rendering.palette import TEXT_CONTRAST, contrast, tones_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pptx.dml.color import ColorFormat

    from jbp.rendering.palette import Palette
    from jbp.views.elements.marks import PartnerTone

OWN: Mapping[str, MSO_THEME_COLOR] = MappingProxyType(
    {
        "ink": MSO_THEME_COLOR.TEXT_1,
        "paper": MSO_THEME_COLOR.BACKGROUND_1,
        "joint": MSO_THEME_COLOR.TEXT_2,
        "panel": MSO_THEME_COLOR.BACKGROUND_2,
        "p1": MSO_THEME_COLOR.ACCENT_1,
        "p2": MSO_THEME_COLOR.ACCENT_2,
        "on-track": MSO_THEME_COLOR.ACCENT_3,
        "delayed": MSO_THEME_COLOR.ACCENT_4,
        "stalled": MSO_THEME_COLOR.ACCENT_5,
        "done": MSO_THEME_COLOR.ACCENT_6,
        "focus": MSO_THEME_COLOR.HYPERLINK,
    }
)
"""Where a token stands in jbp's own theme."""


@dataclass(frozen=True, slots=True)
class Colors:
    """The colours of one presentation.

    Attributes:
        places: the tokens that stand in its theme.
        values: every token as ``#rrggbb``.
    """

    places: Mapping[str, MSO_THEME_COLOR]
    values: Mapping[str, str]

    def paint(self, color: ColorFormat, token: str) -> None:
        """Give something the colour of a token."""
        if token in self.places:
            color.theme_color = self.places[token]
        else:
            color.rgb = RGBColor.from_string(self.hex(token))

    def named(self, token: str) -> tuple[str, str]:
        """The colour of a token as the format writes it: the tag of its element, and the value."""
        if token in self.places:
            return "a:schemeClr", MSO_THEME_COLOR.to_xml(self.places[token])
        return "a:srgbClr", self.hex(token)

    def hex(self, token: str) -> str:
        """The six digits of a token."""
        return self.values[token].lstrip("#").upper()


def own_colors(partners: Iterable[PartnerTone], palette: Palette = OWN_PALETTE) -> Colors:
    """The colours of our own master; what titles are coloured in takes the place of what is joint."""
    places = dict(OWN)
    if palette.accent != palette.light.tokens["ink"]:
        places["accent"] = places.pop("joint")
    return Colors(MappingProxyType(places), _values(partners, palette, dark=False))


def company_colors(partners: Iterable[PartnerTone], paper: str, ink: str, palette: Palette = OWN_PALETTE) -> Colors:
    """The colours for a company's paper and letters: ours where its letters could not be read on its paper."""
    dark = contrast(paper, "#000000") < contrast(paper, "#ffffff")
    values = {**_values(partners, palette, dark=dark), "paper": paper}
    places = {"ink": MSO_THEME_COLOR.TEXT_1} if contrast(paper, ink) >= TEXT_CONTRAST else {}
    return Colors(MappingProxyType(places), MappingProxyType(values))


def _values(partners: Iterable[PartnerTone], palette: Palette, *, dark: bool) -> Mapping[str, str]:
    scheme = palette.dark if dark else palette.light
    values = {"accent": scheme.tokens["ink"], **scheme.tokens}
    for tone in tones_of(partners, palette):
        values[tone.key] = tone.dark if dark else tone.light
        values[f"on-{tone.key}"] = tone.on_dark if dark else tone.on_light
    values |= {"white": "#ffffff", "none": scheme.tokens["not-started"], "on-none": scheme.tokens["ink"]}
    return MappingProxyType(values)
