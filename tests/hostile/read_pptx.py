"""A presentation as python-pptx reads it: every paragraph, every word of its charts, every description, every note."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final
from zipfile import ZipFile

from lxml import etree
from pptx import Presentation
from tests.hostile.read_xlsx import cells, read_book
from tests.hostile.texts import folded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_PART: Final = re.compile(r" \(\d+ of \d+\)$")
_NUMBER: Final = re.compile(r"\d*")
_BETWEEN: Final = " · "
_ACTS: Final = frozenset({"hlinkMouseOver", "hlinkHover", "oleObj", "control", "video", "audio", "externalData"})


def read_deck(data: bytes) -> Any:
    """The presentation; every file in it is well-formed XML, and leads to https and mail alone."""
    with ZipFile(BytesIO(data)) as archive:
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                _acts_not(etree.fromstring(archive.read(name)))
            elif name.endswith(".xlsx"):
                assert all(kind in ("s", "n") for _, _, kind, _, _ in cells(read_book(archive.read(name))))
    return Presentation(BytesIO(data))


def _acts_not(tree: Any) -> None:
    for element in tree.iter():
        name = etree.QName(element).localname if isinstance(element.tag, str) else "comment"
        assert name not in _ACTS - {"externalData"}, name
        if name == "hlinkClick":
            assert not element.get("action"), element.attrib
        if name == "Relationship" and element.get("TargetMode") == "External":
            assert element.get("Target", "").startswith(("https://", "mailto:"))


def said(deck: Any, told: Callable[[str], str] = lambda read: read) -> set[str]:
    """All that is read in it, each piece of a paragraph once.

    What goes on elsewhere repeats its title and its head, and which sections share a slide depends on their lengths:
    so pieces are compared, and neither how often they are said nor the numbers of slides.
    """
    read = (told(_PART.sub("", text)) for text in texts_of(deck))
    return {folded(piece) for text in read for piece in text.split(_BETWEEN) if not _NUMBER.fullmatch(piece)} - {""}


def texts_of(deck: Any) -> Iterator[str]:
    """Every paragraph, word of a chart, description and note."""
    for slide in deck.slides:
        for shape in _shapes(slide.shapes):
            yield from _paragraphs(shape)
            yield str(shape._element.xpath(".//p:cNvPr")[0].get("descr", ""))
        if slide.has_notes_slide:
            yield from (one.text for one in slide.notes_slide.notes_text_frame.paragraphs)


def _shapes(shapes: Any) -> Iterator[Any]:
    for shape in shapes:
        yield shape
        if hasattr(shape, "shapes"):
            yield from _shapes(shape.shapes)


def _paragraphs(shape: Any) -> Iterator[str]:
    if shape.has_text_frame:
        yield from (one.text for one in shape.text_frame.paragraphs)
    if getattr(shape, "has_table", False):
        for row in shape.table.rows:
            for cell in row.cells:
                yield from (one.text for one in cell.text_frame.paragraphs)
    if getattr(shape, "has_chart", False):
        for plot in shape.chart.plots:
            yield from map(str, plot.categories)
            for series in plot.series:
                yield series.name
                yield from (
                    "".join(run.text or "" for run in label.iter("{*}t")) for label in series._element.iter("{*}dLbl")
                )
