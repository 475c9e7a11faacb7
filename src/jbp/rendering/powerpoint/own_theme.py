"""jbp's own theme: its colours, fonts and flat shapes, as PowerPoint stores them."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from jbp.rendering.powerpoint.colors import OWN

if TYPE_CHECKING:
    from jbp.rendering.powerpoint.colors import Colors

FONT = "Arial"
"""There on every machine, and as wide as the widths by which texts are measured."""
_MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"
_SLOTS = {
    "dk1": "ink", "lt1": "paper", "dk2": "joint", "lt2": "panel", "accent1": "p1", "accent2": "p2",
    "accent3": "on-track", "accent4": "delayed", "accent5": "stalled", "accent6": "done", "hlink": "focus",
    "folHlink": "quiet",
}  # fmt: skip
_NAMED = ("not-started", "quiet", "rule", "faint", "tbd", "today")
_SECOND = "#f5627c"
"""The second party's colour where a plan has one partner, so that the theme has no hole."""


def theme_xml(colors: Colors, body: str = "", heading: str = "") -> bytes:
    """The theme with the partners' and the statuses' colours as accents, and the others by name.

    Args:
        colors: of the presentation.
        body: the name of the font for texts; jbp's own where it is empty.
        heading: that for titles; the one for texts where it is empty.
    """
    taken = _SLOTS if "joint" in colors.places else {**_SLOTS, "dk2": "accent"}
    slots = "".join(f"<a:{slot}>{_color(_value(colors, token))}</a:{slot}>" for slot, token in taken.items())
    further = [token for token in colors.values if token.startswith("p") and token[1:].isdigit() and token not in OWN]
    further += ["joint"] if "joint" not in colors.places else []
    named = "".join(
        f'<a:custClr name="{token}">{_color(colors.hex(token))}</a:custClr>' for token in (*further, *_NAMED)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<a:theme xmlns:a="{_MAIN}" name="jbp"><a:themeElements>'
        f'<a:clrScheme name="jbp">{slots}</a:clrScheme>'
        f'<a:fontScheme name="jbp"><a:majorFont>{_faces(heading or body)}</a:majorFont>'
        f"<a:minorFont>{_faces(body)}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="jbp"><a:fillStyleLst>{_FILL * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{_LINE * 3}</a:lnStyleLst><a:effectStyleLst>{_FLAT * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements>"
        f"<a:objectDefaults/><a:extraClrSchemeLst/><a:custClrLst>{named}</a:custClrLst></a:theme>"
    ).encode()


_PLACEHOLDER = '<a:schemeClr val="phClr"/>'
_FILL = f"<a:solidFill>{_PLACEHOLDER}</a:solidFill>"
_LINE = f'<a:ln w="9525" cap="flat" cmpd="sng" algn="ctr">{_FILL}<a:prstDash val="solid"/></a:ln>'
_FLAT = "<a:effectStyle><a:effectLst/></a:effectStyle>"


def _faces(name: str) -> str:
    return f'<a:latin typeface={quoteattr(name or FONT)}/><a:ea typeface=""/><a:cs typeface=""/>'


def _value(colors: Colors, token: str) -> str:
    return colors.hex(token) if token in colors.values else _SECOND.lstrip("#").upper()


def _color(value: str) -> str:
    return f'<a:srgbClr val="{value}"/>'
