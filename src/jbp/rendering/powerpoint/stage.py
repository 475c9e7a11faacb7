"""The presentation that slides are put into: ours or a company's, with the room that its layouts leave."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, NamedTuple

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.util import Emu, Pt

from jbp.rendering.powerpoint import own_master
from jbp.rendering.powerpoint.colors import company_colors, own_colors
from jbp.rendering.powerpoint.company import TITLES, layouts_of, open_theme, placeholders_of
from jbp.rendering.powerpoint.company_look import ink_of, paper_of, title_size
from jbp.rendering.powerpoint.measure import SPACING
from jbp.rendering.powerpoint.own_master import own_presentation
from jbp.rendering.powerpoint.pages import TITLE
from jbp.rendering.powerpoint.paint_text import describe, write
from jbp.rendering.powerpoint.words import Para, Run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pptx.presentation import Presentation as Deck
    from pptx.shapes.base import BaseShape
    from pptx.slide import Slide, SlideLayout

    from jbp.rendering.palette import Palette
    from jbp.rendering.powerpoint.colors import Colors
    from jbp.rendering.powerpoint.company import Layouts
    from jbp.rendering.theme import Theme
    from jbp.views.elements.marks import PartnerTone

_FOOT_SIZE, _FOOT_HEIGHT = 10.0, 16.0
_GAP, _MARGIN, _FOOT_ROOM = 10.0, 36.0, 34.0
_LEAST = 120.0
_COMPANY_FOOT, _FOOT_SHARE = 12.0, 0.85
"""How large the letters of a company's foot mostly are, and how much of its place lines fill."""


class Box(NamedTuple):
    """A rectangle on a slide, in points."""

    x: float
    y: float
    width: float
    height: float

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.y + self.height


class Stage(NamedTuple):
    """A presentation and what is known of it.

    Attributes:
        deck: the presentation.
        layouts: the layouts that slides take.
        colors: its colours.
        own: whether its theme is ours.
        title: where the title stands.
        content: where content may stand.
        width: how wide a slide is.
        height: how high a slide is.
        title_size: how large the letters of a title are, in points.
        foot: how long a line at the foot of a slide may be.
    """

    deck: Deck
    layouts: Layouts
    colors: Colors
    own: bool
    title: Box
    content: Box
    width: float
    height: float
    title_size: float
    foot: float


def own_stage(partners: Sequence[PartnerTone], theme: Theme | None = None) -> Stage:
    """The stage of our own master, as a company's theme dresses it.

    Raises:
        RenderError: the company's logo cannot be drawn.
    """
    colors = own_colors(partners) if theme is None else own_colors(partners, theme.palette)
    deck = own_presentation(colors, theme)
    title = Box(own_master.LEFT, own_master.TITLE_TOP, own_master.ACROSS, own_master.TITLE_HEIGHT)
    content = Box(own_master.LEFT, own_master.BODY_TOP, own_master.ACROSS, own_master.BODY_BOTTOM - own_master.BODY_TOP)
    return Stage(
        deck, layouts_of(deck), colors, own=True, title=title, content=content,
        width=own_master.WIDTH, height=own_master.HEIGHT, title_size=TITLE, foot=own_master.FOOT_WIDTH,
    )  # fmt: skip


def company_stage(partners: Sequence[PartnerTone], data: bytes, palette: Palette) -> Stage:
    """The stage of a company's presentation; `palette` has the colours that it does not know.

    Raises:
        RenderError: it cannot serve as one.
    """
    deck = open_theme(data)
    layouts = layouts_of(deck)
    colors = company_colors(partners, paper_of(layouts.content), ink_of(layouts.content), palette)
    width, height = _points(deck.slide_width), _points(deck.slide_height)
    title = _title_box(layouts.content, width)
    return Stage(
        deck, layouts, colors, own=False, title=title, content=_content_box(layouts, title, width, height),
        width=width, height=height, title_size=title_size(layouts.content), foot=_foot_room(layouts, width),
    )  # fmt: skip


def _points(length: int | None) -> float:
    return Emu(length or 0).pt


def _box(shape: BaseShape) -> Box:
    return Box(_points(shape.left), _points(shape.top), _points(shape.width), _points(shape.height))


def _title_box(layout: SlideLayout, width: float) -> Box:
    for shape in placeholders_of(layout):
        if shape.placeholder_format.type in TITLES and shape.width:
            return _box(shape)
    return Box(_MARGIN, _MARGIN / 2, width - 2 * _MARGIN, 60)


def _content_box(layouts: Layouts, title: Box, width: float, height: float) -> Box:
    """Where a company's layout puts content; all the room below the title where it does not say."""
    foot = min((_points(shape.top) for shape in placeholders_of(layouts.content) if _is_foot(shape)), default=height)
    bottom = min(foot - 4, height - _FOOT_ROOM)
    if layouts.body is not None:
        for shape in placeholders_of(layouts.body):
            kind = shape.placeholder_format.type
            if kind in (PP_PLACEHOLDER.OBJECT, PP_PLACEHOLDER.BODY) and shape.width and shape.height:
                box = _box(shape)
                if min(bottom, box.bottom) - box.y >= _LEAST and box.width >= width / 2:
                    return Box(box.x, box.y, box.width, min(bottom, box.bottom) - box.y)
    top = title.bottom + _GAP if title.bottom < height / 2 else _MARGIN
    return Box(title.x, top, max(title.width, width / 2), max(bottom - top, _LEAST))


def _foot_room(layouts: Layouts, width: float) -> float:
    """How long a line a company's foot has room for, over as many lines as its place is high."""
    for shape in placeholders_of(layouts.content):
        if shape.placeholder_format.type == PP_PLACEHOLDER.FOOTER and shape.width and shape.height:
            lines = max(1, int(_points(shape.height) / (_COMPANY_FOOT * SPACING)))
            return _points(shape.width) * lines * _FOOT_SHARE * _FOOT_SIZE / _COMPANY_FOOT
    return width / 2


def _is_foot(shape: BaseShape) -> bool:
    kind = shape.placeholder_format.type
    return kind in (PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER, PP_PLACEHOLDER.DATE) and bool(shape.top)


def add_feet(stage: Stage, slide: Slide, text: str, number: int) -> None:
    """The foot of a slide in the layout's own placeholders; a footer that it does not have stands at its edge."""
    found = set()
    for shape in placeholders_of(slide.slide_layout):
        kind = shape.placeholder_format.type
        if kind in (PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER) and kind not in found:
            found.add(kind)
            _copy(slide, shape, text if kind == PP_PLACEHOLDER.FOOTER else str(number))
    if PP_PLACEHOLDER.FOOTER not in found:
        place = Box(stage.content.x, stage.height - _FOOT_HEIGHT - 6, stage.content.width - 60, _FOOT_HEIGHT)
        box = slide.shapes.add_textbox(Pt(place.x), Pt(place.y), Pt(place.width), Pt(place.height))
        describe(box, "Footer")
        write(box.text_frame, (Para((Run(text, "quiet"),), _FOOT_SIZE),), stage.colors)


def _copy(slide: Slide, shape: BaseShape, text: str) -> None:
    """Copy a placeholder of the layout onto the slide: the library leaves these out."""
    element = deepcopy(shape._element)  # noqa: SLF001 - the library does not copy shapes
    properties = element.xpath("./p:nvSpPr/p:cNvPr")[0]
    properties.set("id", str(_next_id(slide)))
    for child in list(element.spPr):
        element.spPr.remove(child)
    texts = element.xpath(".//a:t")
    if shape.placeholder_format.type == PP_PLACEHOLDER.SLIDE_NUMBER and texts:
        texts[0].text = text
    else:
        body = element.get_or_add_txBody()
        body.remove_all("a:p")
        body.add_p().add_r(text)
    slide.shapes._spTree.append(element)  # noqa: SLF001 - as above


def _next_id(slide: Slide) -> int:
    return max((int(one) for one in slide.shapes._spTree.xpath("//p:cNvPr/@id")), default=1) + 1  # noqa: SLF001 - as above
