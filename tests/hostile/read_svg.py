"""A picture as a strict reader of XML reads it: its shapes, what it says, and where each line of text runs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from lxml import etree
from tests.hostile.texts import unspaced

from jbp.layout.textwidth import text_width

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SVG: Final = "{http://www.w3.org/2000/svg}"
_ELEMENTS: Final = frozenset(
    {"svg", "title", "desc", "style", "defs", "marker", "clipPath", "g", "rect", "path", "circle", "text"}
)
_ATTRIBUTES: Final = frozenset(
    {
        "class", "viewBox", "preserveAspectRatio", "width", "height", "role", "aria-label", "aria-labelledby",
        "aria-hidden", "id", "x", "y", "rx", "r", "cx", "cy", "d", "fill", "stroke", "stroke-width", "stroke-dasharray",
        "stroke-linejoin", "stroke-linecap", "stroke-opacity", "paint-order", "font-family", "font-size", "font-weight",
        "text-anchor", "transform", "clip-path", "marker-end", "data-party", "refX", "refY", "markerWidth",
        "markerHeight", "orient", "focusable",
    }
)  # fmt: skip
_BOX: Final = re.compile(r"(-?[0-9.]+) (-?[0-9.]+) ([0-9.]+) ([0-9.]+)")


class Stretch(NamedTuple):
    """A line of text: what it says, and from where to where it runs."""

    text: str
    left: float
    right: float
    baseline: float


def read_picture(picture: str) -> etree._Element:
    """The picture, which holds no element and no attribute that could act or lead anywhere."""
    root = etree.fromstring(picture.encode())
    for element in root.iter():
        assert element.tag.removeprefix(SVG) in _ELEMENTS, element.tag
        assert set(map(str, element.attrib)) <= _ATTRIBUTES, element.attrib
        for name, value in element.attrib.items():
            assert "url(" not in value or (str(name), value) in (
                ("marker-end", "url(#arrow)"), ("clip-path", "url(#corners)")
            )  # fmt: skip
        assert element.tag != f"{SVG}style" or not re.search(r"@|url|<|\\", element.text or "")
    return root


def said(root: etree._Element, told: Callable[[str], str] = lambda read: read) -> list[str]:
    """What the picture says without any blank: its own words first, then each group that has a title, in any order.

    What is hidden from whoever hears it says nothing of its own.
    """
    label = root.get("aria-label", "")
    groups = [group for group in root.iter(f"{SVG}g") if group.find(f"{SVG}title") is not None]
    grouped = {one for group in groups for one in group.iter()}
    others = "".join(map(_words, (one for one in root.iter() if one not in grouped)))
    parts = sorted(unspaced(told("".join(map(_words, group.iter())))) for group in groups)
    return [unspaced(told(label)), unspaced(told(others)), *parts]


def _words(element: etree._Element) -> str:
    hidden = element.get("aria-hidden") == "true"
    return "" if hidden or element.tag not in (f"{SVG}text", f"{SVG}title", f"{SVG}desc") else element.text or ""


def stretches(root: etree._Element) -> Iterator[Stretch]:
    """Every line of text, as wide as it is measured everywhere else."""
    size = float(root.get("font-size", "12"))
    for element in root.iter(f"{SVG}text"):
        text = element.text or ""
        bold = element.get("font-weight") is not None
        width = text_width(text, float(element.get("font-size", size)), bold=bold)
        x = float(element.get("x", "0"))
        left = x - {"start": 0.0, "middle": width / 2, "end": width}[element.get("text-anchor", "start")]
        yield Stretch(text, left, left + width, float(element.get("y", "0")))


def box(root: etree._Element) -> tuple[float, float, float, float]:
    """Its left, upper, right and lower edge."""
    found = _BOX.fullmatch(root.get("viewBox", ""))
    assert found is not None
    left, top, width, height = map(float, found.groups())
    return left, top, left + width, top + height
