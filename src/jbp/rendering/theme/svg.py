"""A logo in SVG, drawn anew from what is known to be harmless.

SVG can run programs, ask other servers, hold pages of HTML, and grow without bound. Of a logo's file only shapes,
gradients, outlines to cut by, and their colours are taken; nothing is copied that is not named here. What would act is
refused rather than left out, so that nobody is surprised by a logo without it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple
from xml.etree import ElementTree as ET
from xml.sax.saxutils import quoteattr

from jbp.errors import UsageError
from jbp.rendering.theme.svg_style import HARMLESS_VALUE, PRESENTATION, class_rules, declarations

if TYPE_CHECKING:
    from collections.abc import Iterator

_SVG: Final = "{http://www.w3.org/2000/svg}"
_HREF: Final = ("href", "{http://www.w3.org/1999/xlink}href")
_SHAPES: Final = ("g", "a", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "switch")
_PAINTS: Final = ("defs", "linearGradient", "radialGradient", "stop", "clipPath")
_SKIPPED: Final = ("title", "desc", "metadata", "style")
_GEOMETRY: Final = frozenset(("d", "points", "offset", "transform", "width", "height")) | frozenset(
    ("x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "fx", "fy", "fr")
)
_OF_PAINTS: Final = frozenset(("gradientTransform", "gradientUnits", "clipPathUnits", "spreadMethod"))
_MOST_ELEMENTS, _DEEPEST = 5_000, 32
_NAME: Final = re.compile(r"[A-Za-z_][\w.-]{0,63}", re.ASCII)
_CLASSES: Final = re.compile(r"[\w -]{0,200}", re.ASCII)
_LENGTH: Final = re.compile(r"\s*([0-9]{1,6}(?:\.[0-9]{1,9})?)\s*(?:px|pt|mm|cm|in)?\s*")
_NUMBERS: Final = re.compile(r"[\s,]+")
_REFERENCE: Final = re.compile(r"#([A-Za-z_][\w.-]{0,63})", re.ASCII)
_ADVICE: Final = {
    "text": "Turn its letters into paths (in Illustrator: Create Outlines, in Inkscape: Object to Path)",
    "image": "Save the logo as PNG, or draw it in shapes",
    "use": "Save it without symbols: in Illustrator as “Presentation Attributes”, in Inkscape as “Optimized SVG”",
}


class Drawing(NamedTuple):
    """A vetted drawing, and the size that it says it has."""

    text: str
    width: float
    height: float


def vetted_svg(where: str, data: bytes) -> Drawing:
    """The drawing, made anew of its shapes and colours.

    Raises:
        UsageError: it is no SVG, is too large, or holds what could act: programs, references, letters, other pictures.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError(f"{where} is not written in UTF-8. Save the logo anew as SVG.") from error
    if "<!ENTITY" in text or "<!ATTLIST" in text or "[" in _doctype(text):
        raise UsageError(f"{where} declares entities, which no logo needs. Save it anew as plain SVG.")
    try:
        root = ET.fromstring(text)  # noqa: S314 - no entities are declared, and those outside are never fetched
    except (ET.ParseError, ValueError) as error:
        raise UsageError(f"{where} is no SVG: {error}. Save the logo anew.") from error
    if root.tag != f"{_SVG}svg":
        raise UsageError(f"{where} is no SVG: its outermost element is <{_plain(root.tag)}>.")
    return _Vetting(where).drawing(root)


def _doctype(text: str) -> str:
    """What stands in the declaration of its kind, which older programs write; it says nothing to us."""
    found = re.search(r"<!DOCTYPE[^>]*", text, re.IGNORECASE)
    return found[0] if found else ""


def _plain(tag: object) -> str:
    """A name without its namespace, as a message may repeat it."""
    name = tag.rpartition("}")[2] if isinstance(tag, str) else ""
    return name if _NAME.fullmatch(name) else "something unknown"


class _Vetting:
    """One vetting."""

    def __init__(self, where: str) -> None:
        self._where = where
        self._left = _MOST_ELEMENTS

    def drawing(self, root: ET.Element) -> Drawing:
        width, height, box = self._size(root)
        rules = "".join(class_rules(one.text or "", self._refuse) for one in root.iter(f"{_SVG}style"))
        style = f"<style>{rules}</style>" if rules else ""
        inner = "".join(part for child in root for part in self._element(child, 1))
        own = "".join(self._attributes(root, {"viewBox", "width", "height", "x", "y"}))
        size = f'viewBox="{box}" width="{width:g}" height="{height:g}"'
        return Drawing(f'<svg xmlns="http://www.w3.org/2000/svg" {size}{own}>{style}{inner}</svg>', width, height)

    def _size(self, root: ET.Element) -> tuple[float, float, str]:
        """Width and height, as the box of the drawing says, or else as the page around it does."""
        stated = [part for part in _NUMBERS.split(root.get("viewBox", "").strip()) if part]
        try:
            left, top, width, height = map(float, stated)
        except ValueError:
            found = [_LENGTH.fullmatch(root.get(key, "")) for key in ("width", "height")]
            left = top = 0.0
            width, height = (float(one[1]) if one else 0.0 for one in found)
        if not all(abs(one) < 1e6 for one in (left, top, width, height)) or width < 0.01 or height < 0.01:
            self._refuse("does not say how large it is. Save the logo anew, with a viewBox")
        return width, height, f"{left:g} {top:g} {width:g} {height:g}"

    def _element(self, element: ET.Element, depth: int, *, cutting: bool = False) -> Iterator[str]:
        self._left -= 1
        if self._left < 0 or depth > _DEEPEST:
            self._refuse(f"holds more than {_MOST_ELEMENTS:,} shapes, or nests them deeply. Simplify the logo")
        if not isinstance(element.tag, str) or not element.tag.startswith(_SVG):
            return  # comments, and what drawing programs note for themselves
        name = _plain(element.tag)
        if name in _SKIPPED:
            return
        if name not in _SHAPES and name not in _PAINTS:
            self._refuse(f"holds <{name}>, which is not drawn here. {_ADVICE.get(name, 'Save it as plain shapes')}")
        cuts = cutting or name == "clipPath"
        inner = "".join(part for child in element for part in self._element(child, depth + 1, cutting=cuts))
        # A link is a group once it leads nowhere.
        name = "g" if name in ("a", "switch") else name
        left_out = {"clip-path"} if cuts else set()
        yield f"<{name}{''.join(self._attributes(element, left_out))}>{inner}</{name}>"

    def _attributes(self, element: ET.Element, left_out: set[str]) -> Iterator[str]:
        found: dict[str, str] = {}
        for key, value in element.attrib.items():
            if key.startswith("on"):
                self._refuse(f"would run a program ({_plain(key)}). Save it as a plain drawing")
            if key == "style":
                found |= declarations(value, self._refuse)
            elif key in _HREF:
                self._reference(element, value, found)
            elif key in _GEOMETRY or key in _OF_PAINTS or key in PRESENTATION:
                found[key] = self._value(key, value)
            elif (key == "id" and _NAME.fullmatch(value)) or (key == "class" and _CLASSES.fullmatch(value)):
                found[key] = value
        for key in sorted(found.keys() - left_out):
            yield f" {key}={quoteattr(found[key])}"

    def _value(self, key: str, value: str) -> str:
        line = " ".join(value.split())
        if key in PRESENTATION and not HARMLESS_VALUE.fullmatch(line):
            self._refuse(f"refers to something outside itself ({key}). Save it as a plain drawing")
        return line

    def _reference(self, element: ET.Element, value: str, found: dict[str, str]) -> None:
        """A gradient may continue another one of the same drawing."""
        if _plain(element.tag) == "a":
            return
        if not _REFERENCE.fullmatch(value) or not _plain(element.tag).endswith("Gradient"):
            self._refuse("refers to something outside itself. Save it as a plain drawing")
        found["href"] = value

    def _refuse(self, why: str) -> None:
        raise UsageError(f"{self._where} {why}.")
