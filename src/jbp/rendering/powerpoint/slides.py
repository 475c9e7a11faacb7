"""A document as a presentation: a title slide, then a slide for each page, with notes and feet."""

from __future__ import annotations

import re
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.util import Emu, Pt

from jbp.errors import RenderError
from jbp.layout.textwidth import text_width
from jbp.letters import one_line
from jbp.rendering.archive import repacked
from jbp.rendering.powerpoint.block_pieces import BODY, SMALL
from jbp.rendering.powerpoint.company import BODIES, TITLES, placeholders_of
from jbp.rendering.powerpoint.measure import shortened, text_height
from jbp.rendering.powerpoint.pages import TITLE, Page, Room, continued, pages_of
from jbp.rendering.powerpoint.paint import paint_pieces
from jbp.rendering.powerpoint.paint_shapes import Brush
from jbp.rendering.powerpoint.pieces import TextPiece, fill
from jbp.rendering.powerpoint.stage import add_feet, company_stage, own_stage
from jbp.rendering.powerpoint.words import Para, Run, run, status_runs, swatch_runs
from jbp.values.date import MONTHS
from jbp.views.elements.marks import PartyMark
from jbp.views.elements.wording import WORDS
from jbp.views.elements.wording_slides import SLIDE_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pptx.slide import Slide, SlideLayout
    from pptx.text.text import _Run

    from jbp.rendering.powerpoint.piece import Piece
    from jbp.rendering.powerpoint.stage import Stage
    from jbp.rendering.theme import Theme
    from jbp.views.elements.heading import Heading
    from jbp.views.elements.marks import PartnerTone
    from jbp.views.elements.sheets import Deck, Sheet

_DAY = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(MONTHS)}) (\d{{4}})\b")
_UNKNOWN_DAY = datetime(2000, 1, 1)  # noqa: DTZ001 - a fixed day, written without a zone
_KICKER_SIZE, _KICKER_HEIGHT, _BELOW_TITLE = 11.0, 15.0, 10.0
_TITLE_ROOM, _SMALLEST_TITLE = 0.95, 16.0
_FRONT_FOOT, _LONGEST, _FRONT_TITLE, _LEAD, _FOOT_SIZE = 40.0, 250, 36.0, 20.0, 10.0
_BETWEEN, _LEAST_NAME = 20.0, 60.0
_APP = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    b"<Application>jbp</Application></Properties>"
)


def presentation_of(view: Sheet | Deck, theme: Theme | None) -> bytes:
    """The presentation of a document in a theme."""
    line = "" if theme is None else one_line(theme.footer)
    if theme is None or theme.presentation is None:
        return _made(view, own_stage(view.heading.partners, theme), line)
    stage = company_stage(view.heading.partners, theme.presentation, theme.palette)
    try:
        return _made(view, stage, line)
    except (AttributeError, KeyError, LookupError, TypeError, ValueError) as error:
        raise RenderError(
            "the theme's layouts are built in a way that slides cannot be put into; "
            "open it in PowerPoint and save it anew as .pptx"
        ) from error


def _made(view: Sheet | Deck, stage: Stage, line: str) -> bytes:
    room = Room(stage.content.width, stage.content.height, _inner(stage), moves=stage.own)
    rest = _title_slide(stage, view, line)
    pages = [*continued(view.heading.document, rest, room)]
    pages.extend(pages_of(view, room))
    footer = _footer(stage, view.heading, line)
    for number, page in enumerate(pages, 2):
        _slide(stage, room, page, (footer, number))
    _properties(stage, view.heading)
    stream = BytesIO()
    stage.deck.save(stream)
    return repacked(stream.getvalue())


def _footer(stage: Stage, heading: Heading, line: str) -> str:
    """The foot of each slide: what a theme says there, the plan's title as far as there is room for it, and the day."""
    room = min(stage.width / 2, stage.foot - text_width(f"{line}{heading.as_of}", _FOOT_SIZE) - _BETWEEN)
    name = shortened(Para((run(heading.title),), _FOOT_SIZE), room, 1).text if room > _LEAST_NAME else ""
    return SLIDE_WORDS.between.join(filter(None, (line, name, one_line(heading.as_of))))


def _slide(stage: Stage, room: Room, page: Page, foot: tuple[str, int]) -> None:
    slide = _new(stage, stage.layouts.content)
    _write_title(stage, slide, page.title)
    top = stage.content.bottom - room.below(page.title)
    if page.kicker and stage.title.y >= _KICKER_HEIGHT + 4:
        box = (stage.title.x, stage.title.y - _KICKER_HEIGHT - 2, stage.title.width, _KICKER_HEIGHT)
        words = shortened(Para((run(page.kicker, "quiet"),), _KICKER_SIZE), stage.title.width, 1)
        Brush(slide.shapes, 0, 0, stage.colors).text(SLIDE_WORDS.kicker, box, (words,))
    paint_pieces(slide.shapes, page.pieces, stage.content.x, top, stage.colors)
    add_feet(stage, slide, *foot)
    _number_shapes(slide)
    if page.notes:
        notes = slide.notes_slide.notes_text_frame
        if notes is not None:
            notes.text = "\n".join(one_line(line) for line in page.notes.splitlines())


def _new(stage: Stage, layout: SlideLayout) -> Slide:
    slide: Slide = stage.deck.slides.add_slide(layout)
    slide.shapes.turbo_add_enabled = True  # its shapes are numbered in the end
    for shape in list(slide.placeholders):
        kind = shape.placeholder_format.type
        if kind not in TITLES and not (
            layout is stage.layouts.title and shape.placeholder_format.idx == _subtitle(layout)
        ):
            shape._element.getparent().remove(shape._element)  # noqa: SLF001 - the library cannot remove shapes
    return slide


def _number_shapes(slide: Slide) -> None:
    """Give every shape a number of its own: groups number theirs as if they were alone, for speed."""
    tree = slide.shapes._spTree  # noqa: SLF001 - the library looks through all shapes for each number
    for number, named in enumerate(tree.iter(f"{{{_DRAWN}}}cNvPr"), 1):
        named.set("id", str(number))


_DRAWN = "http://schemas.openxmlformats.org/presentationml/2006/main"


def _subtitle(layout: SlideLayout) -> int | None:
    """The place of a title layout's second text."""
    kinds = {PP_PLACEHOLDER.SUBTITLE, *BODIES}
    found = [shape.placeholder_format for shape in placeholders_of(layout) if shape.placeholder_format.type in kinds]
    return min((one.idx for one in found), default=None)


def _write_title(stage: Stage, slide: Slide, title: str) -> None:
    shape = slide.shapes.title
    if shape is not None:
        shape.text_frame.text = title
        size = stage.title_size if stage.own else _title_size(stage, title)
        if slide.slide_layout == stage.layouts.content and size < stage.title_size:
            shape.text_frame.paragraphs[0].runs[0].font.size = Pt(size)
        return
    words = Para((run(title, bold=True),), TITLE)
    Brush(slide.shapes, 0, 0, stage.colors).text(SLIDE_WORDS.title, stage.title, (words,))


def _inner(stage: Stage) -> float:
    """The width that a title's letters have; a company's placeholders keep some room at their sides."""
    return stage.title.width * (1 if stage.own else _TITLE_ROOM)


def _title_size(stage: Stage, title: str) -> float:
    """The size in which a title fits its place: a company's titles are often words, and ours are sentences."""
    size, words = stage.title_size, (run(title, bold=True),)
    while size > _SMALLEST_TITLE and text_height((Para(words, size),), _inner(stage)) > stage.title.height:
        size -= 2
    return size


def _title_slide(stage: Stage, view: Sheet | Deck, line: str) -> tuple[Piece, ...]:
    """The first slide; what it has no room for is handed back."""
    heading = view.heading
    slide = _new(stage, stage.layouts.title)
    title = shortened(Para((run(heading.title, bold=True),), _FRONT_TITLE), stage.title.width, 2).text
    _write_title(stage, slide, title)
    facts = " · ".join(one_line(part) for part in (heading.as_of, *heading.facts))
    second = next((shape for shape in slide.placeholders if shape.placeholder_format.type not in TITLES), None)
    top = stage.content.y
    front = tuple(_front(view, stage.content.width, "" if title == one_line(heading.title) else heading.title))
    if second is None:
        words = (Para((run(heading.document, bold=True),), BODY), Para((run(facts, "quiet"),), SMALL))
        front = (TextPiece(words, stage.content.width), *front)
    else:
        second.text_frame.text = one_line(heading.document)
        _quietly(second.text_frame.add_paragraph().add_run(), facts, stage)
        top = Emu((second.top or 0) + (second.height or 0)).pt + _BELOW_TITLE
    bottom = stage.height - _FRONT_FOOT
    people = tuple(_people(heading, stage.content.width))
    height = sum(piece.height for piece in people)
    if height > stage.height / 4:
        front, people, height = (*front, *people), (), 0
    shown, rest = fill(front, bottom - height - top, forced=False)
    paint_pieces(slide.shapes, shown, stage.content.x, top, stage.colors)
    paint_pieces(slide.shapes, people, stage.content.x, bottom - height, stage.colors)
    if line:
        add_feet(stage, slide, line, 1)
    return rest


def _quietly(words: _Run, text: str, stage: Stage) -> None:
    words.text = text
    if stage.own:
        words.font.size = Pt(BODY)
        stage.colors.paint(words.font.color, "quiet")


def _front(view: Sheet | Deck, width: float, title: str) -> Iterator[Piece]:
    """What the first slide says of the plan: a title too long for its place, north star, summary."""
    summary = view.heading.summary if one_line(view.heading.summary) != one_line(view.lead) else ""
    paras = [
        Para((run(text, color),), size, before=before)
        for text, color, size, before in (
            (title, "ink", BODY, 0.0),
            (view.lead, "ink", _LEAD, 14.0),
            (summary, "quiet", BODY, 10.0),
        )
    ]
    paras = [para for para in paras if para.text]
    if paras:
        yield TextPiece(tuple(paras), width)


def _people(heading: Heading, width: float) -> Iterator[Piece]:
    """What stands at the foot of the first slide: the partners, and how much of the work stands how."""
    partners = [_partner(one) for one in heading.partners]
    counts = [(*status_runs(one.mark), Run(f" {one.count}")) for one in heading.counts]
    paras = []
    if counts:
        paras.append(Para((run(f"{heading.counted}:", "quiet"), Run("  "), *_spread(counts)), BODY))
    if partners:
        paras.append(Para(_spread(partners), BODY, before=12.0))
    if paras:
        yield TextPiece(tuple(paras), width)


def _partner(partner: PartnerTone) -> tuple[Run, ...]:
    return (*swatch_runs(PartyMark(partner.tone, (partner.tone,), partner.name)), run(partner.name, bold=True))


def _spread(parts: Sequence[tuple[Run, ...]]) -> tuple[Run, ...]:
    return tuple(one for place, part in enumerate(parts) for one in ((Run("     "),) if place else ()) + part)


def _properties(stage: Stage, heading: Heading) -> None:
    """What the file says of itself: nothing of a person, a machine or the hour."""
    found = _DAY.search(heading.as_of)
    day = _UNKNOWN_DAY
    if found is not None:
        day = datetime(int(found[3]), MONTHS.index(found[2]) + 1, int(found[1]))  # noqa: DTZ001 - as above
    own = stage.deck.core_properties
    own.title, own.subject = one_line(f"{heading.title}: {heading.document}")[:_LONGEST], one_line(heading.as_of)
    own.author = own.last_modified_by = "jbp"
    own.created = own.modified = own.last_printed = day
    own.revision = 1
    own.category = own.comments = own.content_status = own.identifier = own.keywords = own.version = ""
    own.language = WORDS.language
    package = stage.deck.part.package
    for key, relation in list(package._rels.items()):  # noqa: SLF001 - the library does not remove these
        if relation.reltype == RELATIONSHIP_TYPE.EXTENDED_PROPERTIES:
            relation.target_part.blob = _APP
        elif relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            package._rels.pop(key)  # noqa: SLF001 - as above
