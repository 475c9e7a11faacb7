"""What a company's master says of its look: the colours of paper and letters, and how large its titles are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pptx.oxml import parse_xml

from jbp.rendering.palette import LIGHT

if TYPE_CHECKING:
    from pptx.oxml.xmlchemy import BaseOxmlElement
    from pptx.slide import SlideLayout

_MAPPED = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}
_HEX = re.compile(r"[0-9A-Fa-f]{6}")
_SLOT = re.compile(r"[a-zA-Z0-9]{1,12}")
_USUAL_TITLE, _SMALLEST, _LARGEST = 44.0, 16.0, 60.0
_BACKGROUNDS = (
    "./p:cSld/p:bg/p:bgPr/a:solidFill/a:schemeClr/@val",
    "./p:cSld/p:bg/p:bgRef/a:schemeClr/@val",
)


def paper_of(layout: SlideLayout) -> str:
    """The background's colour where the master says it plainly; that of its theme where it does not."""
    master = _master(layout)
    plain = [str(one) for one in master.xpath("./p:cSld/p:bg/p:bgPr/a:solidFill/a:srgbClr/@val")]
    if plain and _HEX.fullmatch(plain[0]):
        return f"#{plain[0]}"
    named = [str(one) for path in _BACKGROUNDS for one in master.xpath(path)]
    return _color(layout, named[0] if named else "bg1", LIGHT.paper)


def ink_of(layout: SlideLayout) -> str:
    """The colour of letters."""
    return _color(layout, "tx1", LIGHT.tokens["ink"])


def title_size(layout: SlideLayout) -> float:
    """The size of the letters of a title, in points: the layout's own, or else the master's."""
    title = "./p:cSld/p:spTree/p:sp[p:nvSpPr/p:nvPr/p:ph[@type='title' or @type='ctrTitle']]//a:lvl1pPr/a:defRPr/@sz"
    master = _master(layout)
    found = [
        *layout._element.xpath(title),  # noqa: SLF001 - the library does not read styles
        *master.xpath(title),
        *master.xpath("./p:txStyles/p:titleStyle/a:lvl1pPr/a:defRPr/@sz"),
    ]
    stated = next((int(one) / 100 for one in found if str(one).isdigit()), _USUAL_TITLE)
    return min(_LARGEST, max(_SMALLEST, stated))


def _master(layout: SlideLayout) -> BaseOxmlElement:
    return layout.slide_master._element  # noqa: SLF001 - the library does not read masters


def _color(layout: SlideLayout, name: str, otherwise: str) -> str:
    """A colour by its name in the theme, as the master maps it."""
    mapped = _master(layout).xpath(f"./p:clrMap/@{name}") if name in _MAPPED else [name]
    slot = str(mapped[0]) if mapped else _MAPPED.get(name, name)
    if not _SLOT.fullmatch(slot):
        return otherwise
    for relation in layout.slide_master.part.rels.values():
        if relation.reltype.endswith("/theme"):
            path = f".//*[local-name()='clrScheme']/*[local-name()='{slot}']/*"
            for color in parse_xml(relation.target_part.blob).xpath(path):
                value = color.get("lastClr") or color.get("val") or ""
                return f"#{value}" if _HEX.fullmatch(value) else otherwise
    return otherwise
