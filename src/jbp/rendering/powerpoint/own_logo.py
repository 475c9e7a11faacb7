"""A company's logo on jbp's own master: small above every title, large on the first slide."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Final, cast
from xml.sax.saxutils import quoteattr

from pptx.oxml import parse_xml
from pptx.util import Pt

from jbp.letters import one_line
from jbp.rendering.theme.raster import drawn_as_png

if TYPE_CHECKING:
    from pptx.parts.slide import BaseSlidePart
    from pptx.presentation import Presentation as Deck
    from pptx.slide import SlideLayout, SlideMaster

    from jbp.rendering.theme import Logo

_RIGHT, _TOP, _ROOM = 920.0, 10.0, (150.0, 24.0)
"""Where the logo ends on every slide and begins from above, and how large it is at most, in points."""
_LEFT, _FIRST_TOP, _FIRST_ROOM = 40.0, 24.0, (240.0, 42.0)
_NAMESPACES: Final = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)


def put_logo(deck: Deck, logo: Logo, alt: str, first: str) -> None:
    """Put the logo on the master, and on the layout of the first slide, which does not show what stands on the master.

    Args:
        deck: the presentation.
        logo: the picture.
        alt: what it shows, in words.
        first: the name of the first slide's layout.

    Raises:
        RenderError: it cannot be drawn.
    """
    data = drawn_as_png(logo.data, logo.width, logo.height) if logo.kind == "svg" else logo.data
    width, height = logo.size_within(*_ROOM)
    _put(deck.slide_master, data, alt, (_RIGHT - width, _TOP, width, height))
    for layout in deck.slide_layouts:
        if layout.name == first:
            _put(layout, data, alt, (_LEFT, _FIRST_TOP, *logo.size_within(*_FIRST_ROOM)))


def _put(holder: SlideMaster | SlideLayout, data: bytes, alt: str, box: tuple[float, float, float, float]) -> None:
    part = cast("BaseSlidePart", holder.part)
    _, relation = part.get_or_add_image_part(BytesIO(data))
    x, y, width, height = map(Pt, box)
    words = quoteattr(one_line(alt)) if alt else '""'
    tree = holder.shapes._spTree  # noqa: SLF001 - the library puts no pictures on masters
    tree.append(
        parse_xml(
            f'<p:pic {_NAMESPACES}><p:nvPicPr><p:cNvPr id="40" name="Logo" descr={words}/>'
            '<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr userDrawn="1"/></p:nvPicPr>'
            f'<p:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>'
            f'<p:spPr><a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
        )
    )
