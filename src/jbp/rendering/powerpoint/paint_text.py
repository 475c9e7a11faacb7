"""Texts on slides, and the names and descriptions of shapes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.oxml.xmlchemy import OxmlElement
from pptx.util import Pt

from jbp.rendering.powerpoint.measure import HANGING
from jbp.rendering.powerpoint.words import letters

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pptx.oxml.xmlchemy import BaseOxmlElement
    from pptx.shapes.base import BaseShape
    from pptx.text.text import TextFrame, _Paragraph, _Run

    from jbp.rendering.powerpoint.colors import Colors
    from jbp.rendering.powerpoint.words import Para, Run

_ALIGN = {"left": PP_ALIGN.LEFT, "right": PP_ALIGN.RIGHT, "center": PP_ALIGN.CENTER}
_LONGEST_NAME = 120
_SYMBOLS = "Segoe UI Symbol"
"""It holds all shapes alike; where it is missing, programs take another that does."""


def describe(shape: BaseShape, name: str, description: str = "") -> None:
    """Name a shape, and say in words what it shows; the library has no way to do the latter."""
    shape.name = letters(name)[:_LONGEST_NAME]
    if description:
        shape._element.xpath(".//p:cNvPr")[0].set("descr", letters(description))  # noqa: SLF001 - see above


def element(tag: str, **attributes: str) -> BaseOxmlElement:
    """An element of the format, for what the library has no way to say."""
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(name, value)
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
    write_paras(frame, paras, colors)


def write_paras(frame: TextFrame, paras: Sequence[Para], colors: Colors) -> None:
    """Write paragraphs into an empty frame as it is."""
    for place, para in enumerate(paras):
        _para(frame.paragraphs[0] if place == 0 else frame.add_paragraph(), para, colors)


def _para(paragraph: _Paragraph, para: Para, colors: Colors) -> None:
    paragraph.alignment = _ALIGN[para.align]
    if para.before:
        paragraph.space_before = Pt(para.before)
    _bullet(paragraph, para, colors)
    for one in para.runs:
        if one.text:
            _run(paragraph.add_run(), one, para.size, colors)


def _bullet(paragraph: _Paragraph, para: Para, colors: Colors) -> None:
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - the library knows no bullets
    indent = para.indent + (HANGING if para.bullet else 0)
    properties.set("marL", str(Pt(indent)))
    properties.set("indent", str(-Pt(HANGING) if para.bullet else 0))
    if not para.bullet:
        properties.append(element("a:buNone"))
        return
    # Otherwise it has the colour of the first letters, which may be a party's swatch.
    color = element("a:buClr")
    color.append(element("a:srgbClr", val=colors.hex("quiet")))
    properties.append(color)
    if para.bullet.isdigit():
        properties.append(element("a:buAutoNum", type="arabicPeriod", startAt=para.bullet))
    else:
        properties.append(element("a:buFont", typeface="Arial"))
        properties.append(element("a:buChar", char=para.bullet))


def _run(run: _Run, wanted: Run, size: float, colors: Colors) -> None:
    run.text = wanted.text
    font = run.font
    font.size = Pt(size)
    font.bold = wanted.bold
    if wanted.italic:
        font.italic = True
    colors.paint(font.color, wanted.color)
    if wanted.symbol:
        _symbols(run)
    if wanted.behind:
        _highlight(run, colors.hex(wanted.behind))
    if wanted.url:
        run.hyperlink.address = wanted.url


def _symbols(run: _Run) -> None:
    """Name a font that holds the shapes, which the schema wants for each kind of script right after the first."""
    run.font.name = _SYMBOLS
    for latin in run.font._rPr.xpath("./a:latin"):  # noqa: SLF001 - the library knows one kind of script
        for kind in ("a:sym", "a:cs", "a:ea"):
            latin.addnext(element(kind, typeface=_SYMBOLS))


def _highlight(run: _Run, value: str) -> None:
    """The colour behind letters, which the schema wants right after their own."""
    behind = element("a:highlight")
    behind.append(element("a:srgbClr", val=value))
    for fill in run.font._rPr.xpath("./a:solidFill"):  # noqa: SLF001 - the library knows no highlights
        fill.addnext(behind)
