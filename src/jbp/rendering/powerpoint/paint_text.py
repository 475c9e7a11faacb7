"""Texts on slides, and the names and descriptions of shapes.

Paragraphs are written as elements of the format, not through the library's objects: a deck holds thousands of runs, and
these take ten times as long.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import bidirectional

from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml.xmlchemy import OxmlElement
from pptx.util import Pt

from jbp.letters import one_line
from jbp.rendering.powerpoint.measure import HANGING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pptx.opc.package import XmlPart
    from pptx.oxml.xmlchemy import BaseOxmlElement
    from pptx.shapes.base import BaseShape
    from pptx.text.text import TextFrame

    from jbp.rendering.powerpoint.colors import Colors
    from jbp.rendering.powerpoint.words import Para, Run

_ALIGN = {"left": "l", "right": "r", "center": "ctr"}
_LONGEST_NAME = 120
_SYMBOLS = "Segoe UI Symbol"
"""It holds all shapes alike; where it is missing, programs take another that does."""
_SCRIPTS = ("a:latin", "a:ea", "a:cs", "a:sym")
_EMPTY = 11.0
"""The size of an empty paragraph, which otherwise counts with 18 points."""


def describe(shape: BaseShape, name: str, description: str = "") -> None:
    """Name a shape, and say in words what it shows; the library has no way to do the latter."""
    shape.name = one_line(name)[:_LONGEST_NAME]
    if description:
        shape._element.xpath(".//p:cNvPr")[0].set("descr", one_line(description))  # noqa: SLF001 - see above


def element(tag: str, *children: BaseOxmlElement, **attributes: str) -> BaseOxmlElement:
    """An element of the format, for what the library has no way to say, or takes long to."""
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(name, value)
    made.extend(children)
    return made


def plain(shape: BaseShape) -> None:
    """Take a shape's style away: with it, LibreOffice draws the shadows of the theme."""
    for style in shape._element.xpath("./p:style"):  # noqa: SLF001 - the library always writes one
        style.getparent().remove(style)


def write(frame: TextFrame, paras: Sequence[Para], colors: Colors, *, inset: float = 0.0) -> None:
    """Write paragraphs into an empty frame, which keeps its size."""
    frame.word_wrap = True
    frame.auto_size = MSO_AUTO_SIZE.NONE
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Pt(inset)
    frame.vertical_anchor = MSO_ANCHOR.TOP
    body = frame._txBody  # noqa: SLF001 - see above
    for empty in body.p_lst:
        body.remove(empty)
    body.extend(paragraphs(paras, colors, frame.part))


def paragraphs(paras: Iterable[Para], colors: Colors, part: XmlPart) -> list[BaseOxmlElement]:
    """Paragraphs as elements; an empty one where there are none, since each text has at least one.

    Args:
        paras: what they say.
        colors: of the presentation.
        part: the slide that they stand on, which knows where links lead.
    """
    found = [_para(para, colors, part) for para in paras]
    return found or [element("a:p", element("a:endParaRPr", sz=_hundredths(_EMPTY)))]


def _para(para: Para, colors: Colors, part: XmlPart) -> BaseOxmlElement:
    runs = (_run(one, para.size, colors, part) for one in para.runs if one.text)
    return element("a:p", _properties(para, colors), *runs)


def _properties(para: Para, colors: Colors) -> BaseOxmlElement:
    made = element(
        "a:pPr",
        marL=str(Pt(para.indent + (HANGING if para.bullet else 0))),
        indent=str(-Pt(HANGING) if para.bullet else 0),
        algn=_ALIGN[para.align],
    )
    if _from_right(para.text):
        made.set("rtl", "1")
    if para.before:
        made.append(element("a:spcBef", element("a:spcPts", val=_hundredths(para.before))))
    made.extend(_bullet(para, colors))
    return made


def _from_right(text: str) -> bool:
    """Whether a text begins in Hebrew, Arabic or another script that runs from the right."""
    return next((kind for kind in map(bidirectional, text) if kind in ("L", "R", "AL")), "L") != "L"


def _bullet(para: Para, colors: Colors) -> tuple[BaseOxmlElement, ...]:
    if not para.bullet:
        return (element("a:buNone"),)
    # Otherwise it has the colour of what comes first, which may be a party's swatch.
    said = next((one.color for one in para.runs if any(map(str.isalnum, one.text))), "ink")
    color = element("a:buClr", _color(colors, said))
    if para.bullet.isdigit():
        return color, element("a:buAutoNum", type="arabicPeriod", startAt=para.bullet)
    return color, element("a:buFont", typeface="Arial"), element("a:buChar", char=para.bullet)


def _run(one: Run, size: float, colors: Colors, part: XmlPart) -> BaseOxmlElement:
    """Letters with their look, whose parts the schema wants in this order."""
    look = element("a:rPr", sz=_hundredths(size), b=str(int(one.bold)), i=str(int(one.italic)))
    look.append(element("a:solidFill", _color(colors, one.color)))
    if one.behind:
        look.append(element("a:highlight", element("a:srgbClr", val=colors.hex(one.behind))))
    if one.symbol:
        look.extend(element(script, typeface=_SYMBOLS) for script in _SCRIPTS)
    if one.url:
        link = element("a:hlinkClick")
        link.set(_RELATION, part.relate_to(one.url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        look.append(link)
    words = element("a:t")
    words.text = one.text
    return element("a:r", look, words)


_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def _color(colors: Colors, token: str) -> BaseOxmlElement:
    kind, value = colors.named(token)
    return element(kind, val=value)


def _hundredths(points: float) -> str:
    return str(round(points * 100))
