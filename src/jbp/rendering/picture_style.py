"""The style of a picture that stands by itself, in the light scheme: the colours that otherwise a page gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.rendering.palette import LIGHT, tones_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.rendering.palette import Palette
    from jbp.views.elements.heading import Heading


def picture_style(heading: Heading, palette: Palette) -> str:
    """The rules for a picture: the colours of the partners, and those that a theme has changed."""
    return "".join(_rules(heading, palette))


def _rules(heading: Heading, palette: Palette) -> Iterator[str]:
    tokens = palette.light.tokens
    colors = {tone.key: tone.light for tone in tones_of(heading.partners, palette)} | {"joint": tokens["joint"]}
    for key, color in colors.items():
        yield f".party-{key}{{fill:{color}}}.stroke-{key}{{stroke:{color}}}"
    for tone in tones_of(heading.partners, palette) if palette.light is not LIGHT else ():
        yield f".on-{tone.key}{{fill:{tone.on_light}}}"
    # Shapes carry jbp's own colours as attributes, over which a rule wins.
    for key, color in tokens.items():
        if LIGHT.tokens.get(key, color) != color:
            yield f".f-{key}{{fill:{color}}}.s-{key}{{stroke:{color}}}"
            if key == "on-joint":
                yield f".on-joint{{fill:{color}}}"
