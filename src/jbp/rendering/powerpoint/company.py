"""A company's own presentation as the theme: opened with care, emptied of its slides, its layouts found by name."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER

from jbp.errors import RenderError
from jbp.rendering.archive import packed, refuse_entities, unpacked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from typing import TypeAlias

    from pptx.presentation import Presentation as Deck
    from pptx.shapes.placeholder import LayoutPlaceholder
    from pptx.slide import SlideLayout

    Test: TypeAlias = Callable[[Iterable[PP_PLACEHOLDER]], bool]

_FEET = frozenset({PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER})
TITLES = frozenset({PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE})
BODIES = frozenset({PP_PLACEHOLDER.BODY, PP_PLACEHOLDER.OBJECT})
_NAMES: Mapping[str, tuple[str, ...]] = {
    "title": ("title slide", "title", "cover", "titelfolie", "diapositive de titre", "diapositiva de título"),
    "content": ("title only", "nur titel", "titre seul", "solo el título"),
    "body": ("title and content", "titel und inhalt", "titre et contenu", "título y objetos"),
}
_FOLLOWED = re.compile(r"(?:https?://|mailto:)\S+", re.IGNORECASE)
_LINK = "/hyperlink"
_DROPPED = ("/commentAuthors", "/authors", "/thumbnail", "/printerSettings")
_KINDS = "[Content_Types].xml"
_TEMPLATE, _DECK = b"presentationml.template.main+xml", b"presentationml.presentation.main+xml"
_MACROS = ("vbaProject", "/activeX/", "/embeddings/")


class Layouts(NamedTuple):
    """The layouts that slides take: the first, all others, and the one that says where content stands."""

    title: SlideLayout
    content: SlideLayout
    body: SlideLayout | None


def open_theme(data: bytes) -> Deck:
    """A company's presentation without its slides.

    Raises:
        RenderError: it is none, is broken, or holds what a theme must not hold.
    """
    files = unpacked(data)
    refuse_entities(files)
    try:
        deck = Presentation(BytesIO(packed(_as_presentation(files))))
        _empty(deck)
        _refuse_programs(deck)
        _refuse_outside(deck)
        _touch(deck)
    except RenderError:
        raise
    except Exception as error:  # the library raises whatever a broken file brings about
        raise RenderError(
            "the theme cannot be read: it is no presentation of PowerPoint (.pptx), or a broken one; "
            "open it in PowerPoint and save it anew as .pptx"
        ) from error
    return deck


def _as_presentation(files: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """The files of a presentation; a template of PowerPoint (.potx) is one but for the name of its kind."""
    kinds = files.get(_KINDS, b"").replace(_TEMPLATE, _DECK)
    return {**files, _KINDS: kinds} if kinds else files


def _refuse_programs(deck: Deck) -> None:
    for part in deck.part.package.iter_parts():
        if any(mark in part.partname for mark in _MACROS):
            raise RenderError(
                f'the theme\'s layouts hold macros, controls or files of other programs ("{part.partname}"); '
                "delete them in PowerPoint, and save it as .pptx"
            )


def _refuse_outside(deck: Deck) -> None:
    """Nothing of a theme may be fetched from elsewhere when somebody opens the document."""
    for relation in deck.part.package.iter_rels():
        if relation.is_external and not (relation.reltype.endswith(_LINK) and _FOLLOWED.match(relation.target_ref)):
            raise RenderError(
                f'the theme refers to something outside itself ("{relation.target_ref}"); '
                "embed the picture or the file in PowerPoint, and save it anew"
            )


def _empty(deck: Deck) -> None:
    """Take out its slides, with the lists that name them, and what tells who worked on it."""
    part = deck.part
    listed = deck.slides._sldIdLst  # noqa: SLF001 - the library cannot remove slides
    for entry in list(listed):
        part.drop_rel(entry.rId)
        listed.remove(entry)
    for name in ("custShowLst", "extLst", "modifyVerifier"):
        for found in part._element.findall(f"{{{_PRESENTATION}}}{name}"):  # noqa: SLF001 - as above
            part._element.remove(found)  # noqa: SLF001 - as above
    for holder in (part, part.package):
        for key, relation in list(holder._rels.items()):  # noqa: SLF001 - as above
            if relation.reltype.endswith(_DROPPED):
                holder._rels.pop(key)  # noqa: SLF001 - as above


_PRESENTATION = "http://schemas.openxmlformats.org/presentationml/2006/main"


def _touch(deck: Deck) -> None:
    """Read all that is needed of it later, so that a broken one shows now."""
    if not deck.slide_width or not deck.slide_height:
        raise ValueError
    for layout in _all(deck):
        for shape in placeholders_of(layout):
            _ = (shape.placeholder_format.type, shape.left, shape.top, shape.width, shape.height)
        _ = (layout.name, layout.slide_master.name)


def _all(deck: Deck) -> Iterator[SlideLayout]:
    for master in deck.slide_masters:
        yield from master.slide_layouts


def layouts_of(deck: Deck) -> Layouts:
    """The layouts by their names, or else by the placeholders they hold.

    Raises:
        RenderError: no layout holds a title.
    """
    named = {_plain(layout.name): layout for layout in reversed(list(_all(deck)))}
    content = _named(named, "content") or _first(deck, _is_title_only) or _named(named, "body")
    content = content or _first(deck, _has_title)
    if content is None:
        raise RenderError("the theme has no layout with a title, which every slide needs; add one called Title Only")
    title = _named(named, "title") or _first(deck, _is_title_slide) or content
    body = _named(named, "body") or _first(deck, _is_body)
    return Layouts(title, content, body)


def missing(deck: Deck) -> Iterator[str]:
    """What a theme lacks, in sentences."""
    named = {_plain(layout.name): layout for layout in _all(deck)}
    found = layouts_of(deck)
    for kind, wanted, layout in (("title", "Title Slide", found.title), ("content", "Title Only", found.content)):
        if _named(named, kind) is None:
            yield f'No layout is called "{wanted}": "{layout.name}" is taken instead.'
    if found.body is None:
        yield 'No layout is called "Title and Content": content stands in all the room below the title.'
    kinds = _kinds(found.content)
    if not kinds & TITLES:
        yield f'The layout "{found.content.name}" has no title.'
    if PP_PLACEHOLDER.FOOTER not in kinds:
        yield f'The layout "{found.content.name}" has no footer: plan and day are written at its lower edge.'
    if PP_PLACEHOLDER.SLIDE_NUMBER not in kinds:
        yield f'The layout "{found.content.name}" has no slide number.'
    if deck.slide_width and deck.slide_height and deck.slide_width * 9 < deck.slide_height * 16 * 0.97:
        yield "Its slides are not 16:9: tables and timelines take more slides than they would need."


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


def _named(layouts: Mapping[str, SlideLayout], kind: str) -> SlideLayout | None:
    return next((layouts[name] for name in _NAMES[kind] if name in layouts), None)


def _first(deck: Deck, is_one: Test) -> SlideLayout | None:
    return next((layout for layout in _all(deck) if is_one(_listed(layout))), None)


def _listed(layout: SlideLayout) -> list[PP_PLACEHOLDER]:
    return [shape.placeholder_format.type for shape in placeholders_of(layout)]


def placeholders_of(layout: SlideLayout) -> list[LayoutPlaceholder]:
    """The placeholders of a layout, as a list: the type of what the library gives cannot be gone through."""
    return list(layout.placeholders)


def _kinds(layout: SlideLayout) -> frozenset[PP_PLACEHOLDER]:
    return frozenset(_listed(layout))


def _is_title_slide(kinds: Iterable[PP_PLACEHOLDER]) -> bool:
    found = set(kinds)
    return PP_PLACEHOLDER.CENTER_TITLE in found or (bool(found & TITLES) and PP_PLACEHOLDER.SUBTITLE in found)


def _is_title_only(kinds: Iterable[PP_PLACEHOLDER]) -> bool:
    rest = set(kinds) - _FEET
    return rest == {PP_PLACEHOLDER.TITLE}


def _is_body(kinds: Iterable[PP_PLACEHOLDER]) -> bool:
    rest = [kind for kind in kinds if kind not in _FEET]
    return sorted(rest) == sorted([PP_PLACEHOLDER.TITLE, *(kind for kind in rest if kind in BODIES)]) and len(rest) == 2


def _has_title(kinds: Iterable[PP_PLACEHOLDER]) -> bool:
    return PP_PLACEHOLDER.TITLE in set(kinds)
