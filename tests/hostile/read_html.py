"""A page as a browser's own rules read it: html5lib, which stops at nothing and reports every fault."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, TypeAlias

from html5lib import HTMLParser
from html5lib.treebuilders import getTreeBuilder
from tests.hostile.texts import folded, unspaced

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from xml.etree.ElementTree import Element

Node: TypeAlias = "tuple[int, str, tuple[tuple[str, str], ...]] | str"
Told: TypeAlias = "Callable[[str, Callable[[str], str]], str]"

SOFT_HYPHEN: Final = "\u00ad"
"""Where it stands it is ours: reading refuses those of a plan, and no page shows them."""
_SIZE: Final = re.compile(r"long(?:-labels)?|crowded|fit-\d+")
"""Classes that only say how long something is: of a headline, of a heading, of a slide, of a page on paper."""
_SVG: Final = "{http://www.w3.org/2000/svg}"
_ACTIVE: Final = frozenset(
    {
        "iframe", "object", "embed", "form", "img", "image", "link", "base", "audio", "video", "foreignObject",
        "animate", "set", "use",
    }
)  # fmt: skip
"""Elements that load something, or send it away."""


def read_page(page: str) -> Element:
    """The page's tree.

    Raises:
        AssertionError: the page is not as the standard wants it.
    """
    parser = HTMLParser(tree=getTreeBuilder("etree"), namespaceHTMLElements=False)
    tree: Element = parser.parse(page)
    assert not parser.errors, parser.errors
    return tree


def read_fragment(markup: str) -> Element:
    """The tree of what stands inside a page's body."""
    parser = HTMLParser(tree=getTreeBuilder("etree"), namespaceHTMLElements=False)
    tree: Element = parser.parseFragment(markup)
    assert not parser.errors, parser.errors
    return tree


def harmless(tree: Element) -> None:
    """See that the page loads nothing, leads to https and mail alone, and runs nothing but one script of ours."""
    names = [_name(one) for one in tree.iter()]
    assert names.count("script") <= 1
    assert not set(names) & _ACTIVE
    for element in tree.iter():
        for name, value in element.attrib.items():
            assert not name.startswith("on")
            assert name not in ("src", "srcset", "action", "formaction", "style", "ping", "background")
            assert not name.endswith("href") or value.startswith(("https://", "mailto:"))


def outlined(element: Element, told: Told = lambda text, _: text, depth: int = 0) -> Iterator[Node]:
    """The element and all in it: names with their depth and attributes, and texts; drawings by what they say.

    Args:
        element: where to begin.
        told: exchanges the words of a twin; the other argument says how texts are read back here.
        depth: how deep the element stands.
    """
    if element.tag == f"{_SVG}svg" and next(element.iter(f"{_SVG}text"), None) is not None:
        yield from _drawing(element, told, depth)
        return
    yield depth, _name(element), tuple(sorted(_attributes(element, told)))
    yield from _text(element.text, told)
    for child in element:
        yield from outlined(child, told, depth + 1)
        yield from _text(child.tail, told)


def _attributes(element: Element, told: Told) -> Iterator[tuple[str, str]]:
    for name, value in element.attrib.items():
        shown = folded(told(value.replace(SOFT_HYPHEN, ""), folded))
        if name != "class":
            yield name, shown
        elif looks := " ".join(one for one in shown.split() if not _SIZE.fullmatch(one)):
            yield name, looks


def _text(text: str | None, told: Told) -> Iterator[str]:
    shown = folded(told((text or "").replace(SOFT_HYPHEN, ""), folded))
    if shown:
        yield shown


def _drawing(svg: Element, told: Told, depth: int) -> Iterator[Node]:
    """What a drawing says: each group by its title, since where bars stand depends on how wide their words run."""
    kept = {name: value for name, value in svg.attrib.items() if name in ("class", "role", "aria-label")}
    yield depth, "svg", tuple(sorted((name, folded(told(value, folded))) for name, value in kept.items()))
    groups = [group for group in svg.iter(f"{_SVG}g") if group.find(f"{_SVG}title") is not None]
    grouped = {id(one) for group in groups for one in group.iter()}
    others = "".join(_said(one) for one in svg.iter() if id(one) not in grouped)
    yield unspaced(told(others, unspaced))
    yield from sorted(unspaced(told("".join(map(_said, group.iter())), unspaced)) for group in groups)


def _said(element: Element) -> str:
    return element.text or "" if _name(element) in ("text", "title", "desc") else ""


def _name(element: Element) -> str:
    return element.tag.removeprefix(_SVG) if isinstance(element.tag, str) else "comment"
