"""PDFs as pypdf reads them: what stands on their pages, and where."""

from __future__ import annotations

import re
from io import BytesIO
from typing import Final

from pypdf import PageObject, PdfReader
from pypdf.generic import DecodedStreamObject, NameObject

_SHAPES: Final = re.compile(rb"(?<=\s)(?:(?:-?[\d.]+ )+(?:c|l|m|re|w|j|J|M|scn|SCN)|/\w+ (?:cs|CS)|[hfSn])(?=\s)")
"""Lines, curves, colours and paint: numbers in front of what is done with them. In a text no such thing can stand,
since there each letter is two bytes, of which the first is written as `\\\\000` or the like."""
_EMPTY: Final = re.compile(rb"q (?:-?[\d.]+ ){6}cm\s+Q\n")
"""What is left of a shape."""


def reader(content: bytes) -> PdfReader:
    """A PDF, in which anything that a strict reader finds fault with is an error."""
    return PdfReader(BytesIO(content), strict=True)


def legible(content: bytes) -> list[PageObject]:
    """The pages with nothing but their texts, each at its place: reading all curves would take most of the time."""
    pages = list(reader(content).pages)
    for page in pages:
        drawn = page.get_contents()
        assert drawn is not None
        texts = DecodedStreamObject()
        texts.set_data(_EMPTY.sub(b"", _SHAPES.sub(b"", drawn.get_data())))
        page[NameObject("/Contents")] = texts
    return pages


def words_in(content: bytes) -> str:
    """All that the pages say, without blanks: lines are broken wherever the page needs it."""
    return "".join("".join(page.extract_text() for page in legible(content)).split())
