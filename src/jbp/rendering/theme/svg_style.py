"""The styles of a logo in SVG: rules of classes, and declarations on an element, of colours and lines alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

_FILL: Final = ("fill", "fill-opacity", "fill-rule", "opacity", "color", "stop-color", "stop-opacity")
_STROKE: Final = ("stroke", "stroke-width", "stroke-opacity", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit")
_FURTHER: Final = ("stroke-dasharray", "stroke-dashoffset", "paint-order", "vector-effect", "display", "visibility")
PRESENTATION: Final = frozenset((*_FILL, *_STROKE, *_FURTHER, "clip-path", "clip-rule"))
"""What says how a shape looks; everything else that a style states is left out."""

HARMLESS_VALUE: Final = re.compile(
    r"(?:[#\w.,%+\s-]|rgba?\([\d.,%\s/]{1,40}\)|url\(#[A-Za-z_][\w.-]{0,63}\))*", re.ASCII
)
_QUOTED_REFERENCE: Final = re.compile(r"url\(\s*(['\"])(#[A-Za-z_][\w.-]{0,63})\1\s*\)", re.ASCII)
_COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE: Final = re.compile(r"([^{}]*)\{([^{}]*)\}")
_SELECTOR: Final = re.compile(r"(?:[a-zA-Z]{1,20})?(?:\.[A-Za-z_][\w-]{0,63}){0,3}", re.ASCII)
_ACTING: Final = re.compile(r"@|\\|expression|javascript|behavior|-moz-binding", re.IGNORECASE)


def class_rules(text: str, refuse: Callable[[str], object]) -> str:
    """The rules of a style sheet, written anew."""
    plain = _COMMENT.sub("", text)
    if _ACTING.search(plain) or "<" in plain:
        refuse("has a style that could act (@import, @font-face or the like). Save it with presentation attributes")
    found: list[str] = []
    for selectors, body in _RULE.findall(plain):
        names = [one.strip() for one in selectors.split(",")]
        declared = ";".join(f"{key}:{value}" for key, value in declarations(body, refuse).items())
        if declared and all(one and _SELECTOR.fullmatch(one) for one in names):
            found.append(f"{','.join(names)}{{{declared}}}")
    return "".join(found)


def declarations(text: str, refuse: Callable[[str], object]) -> dict[str, str]:
    """What a style declares of colours and lines."""
    found: dict[str, str] = {}
    for one in _COMMENT.sub("", text).split(";"):
        key, _, value = one.partition(":")
        key, line = key.strip().lower(), _QUOTED_REFERENCE.sub(r"url(\2)", " ".join(value.split()))
        if key in PRESENTATION:
            if not HARMLESS_VALUE.fullmatch(line):
                refuse(f"refers to something outside itself ({key}). Save it as a plain drawing")
            found[key] = line
        elif "url(" in line.lower() and not line.lower().startswith("url(#"):
            refuse("refers to something outside itself (url). Save it as a plain drawing")
    return found
