"""What a theme adds to the data that the template of PDF sets: the footer and the logo."""

from __future__ import annotations

from base64 import b64encode
from typing import TYPE_CHECKING

from jbp.letters import one_line
from jbp.rendering.pdf_measures import fitted

if TYPE_CHECKING:
    from jbp.rendering.pdf_blocks import Json
    from jbp.rendering.pdf_measures import Paper
    from jbp.rendering.pdf_pictures import Pictures
    from jbp.rendering.theme import Logo, Theme

_LOGO_ROOM = 150.0, 30.0
"""How wide and high a logo is at most beside a title, in points."""


def themed(theme: Theme | None, paper: Paper, pictures: Pictures) -> dict[str, Json]:
    """The data; where there is no theme, that of jbp's own look."""
    return {
        "footer": "" if theme is None else fitted(one_line(theme.footer), paper.room, paper.small),
        "branded": theme is not None and "accent" in theme.palette.light.tokens,
        "logo": None if theme is None or theme.logo is None else _logo(theme.logo, theme.logo_alt, pictures),
    }


def _logo(logo: Logo, alt: str, pictures: Pictures) -> Json:
    width, height = logo.size_within(*_LOGO_ROOM)
    return {"key": pictures.add_as_is(_as_svg(logo)), "alt": one_line(alt), "width": width, "height": height}


def _as_svg(logo: Logo) -> str:
    """A logo as SVG: data for the template is text, and SVG may hold a picture of another kind as text."""
    if logo.kind == "svg":
        return logo.data.decode()
    size = f'width="{logo.width:g}" height="{logo.height:g}"'
    data = b64encode(logo.data).decode()
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {logo.width:g} {logo.height:g}" {size}>'
        f'<image {size} href="data:image/{logo.kind};base64,{data}"/></svg>'
    )
