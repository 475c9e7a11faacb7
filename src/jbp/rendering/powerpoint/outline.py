"""What slides a document has: those of a deck; of a sheet its sections, short ones together on a slide."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from jbp.rendering.whole_timeline import OWN_NUMBER, joined
from jbp.views.elements.blocks import Cards, Paragraph, RowGroup, Table
from jbp.views.elements.charts import HeatMap, LineChart, TimelineChart
from jbp.views.elements.sheets import Deck
from jbp.views.elements.wording import WORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import TypeAlias

    from jbp.views.elements.blocks import Block
    from jbp.views.elements.sheets import Section, Sheet, Slide

    Fits: TypeAlias = "Callable[[Topic], bool]"

_MOST_TOGETHER = 3
_BETWEEN = " \N{MIDDLE DOT} "
_ALONE = (HeatMap, LineChart, TimelineChart)
"""What fills a slide by itself."""


@dataclass(frozen=True, slots=True)
class Part:
    """Blocks under a heading of their own; under none where it is empty."""

    heading: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """What stands on one slide, or on several that follow each other under one title."""

    title: str
    parts: tuple[Part, ...]
    kicker: str = ""
    notes: str = ""


def topics_of(view: Sheet | Deck, fits: Fits) -> tuple[Topic, ...]:
    """The topics of a document.

    Args:
        view: the document.
        fits: whether a topic fits one slide in letters of the usual size.
    """
    if isinstance(view, Deck):
        return tuple(_of_deck(view.slides))
    kicker = view.heading.document
    if not view.sections:
        return (Topic(kicker, (Part("", (Paragraph(WORDS.nothing_yet, quiet=True),)),)),)
    return tuple(_together(view.sections, kicker, fits))


def _of_deck(slides: Iterable[Slide]) -> Iterator[Topic]:
    """The slides of a deck. Those that it numbers itself are one topic again: here, more may fit a slide."""
    for title, group in groupby(slides, key=lambda slide: OWN_NUMBER.sub("", slide.title)):
        first, *others = group
        numbered = all(OWN_NUMBER.search(slide.title) for slide in (first, *others))
        for topic in [(first, *others)] if numbered else [(slide,) for slide in (first, *others)]:
            blocks = tuple(_rejoined(block for slide in topic for block in slide.blocks))
            yield Topic(title, (Part("", blocks),), topic[0].kicker, topic[0].notes)


def _rejoined(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, with the parts of a table or of a row of panels in one."""
    last: Block | None = None
    for block in blocks:
        joined = _join(last, block)
        if joined is None:
            if last is not None:
                yield last
            last = block
        else:
            last = joined
    if last is not None:
        yield last


def _join(first: Block | None, second: Block) -> Block | None:
    if isinstance(first, Cards) and isinstance(second, Cards):
        return Cards((*first.cards, *second.cards))
    if (
        isinstance(first, Table)
        and isinstance(second, Table)
        and (first.label, first.columns) == (second.label, second.columns)
    ):
        return replace(first, groups=tuple(_groups((*first.groups, *second.groups))))
    if isinstance(first, TimelineChart) and isinstance(second, TimelineChart):
        return TimelineChart(joined(first.view, second.view))
    return None


def _groups(groups: Iterable[RowGroup]) -> Iterator[RowGroup]:
    for title, same in groupby(groups, key=lambda group: group.title):
        yield RowGroup(tuple(row for group in same for row in group.rows), title)


def _together(sections: Iterable[Section], kicker: str, fits: Fits) -> Iterator[Topic]:
    """Sections that follow each other on one slide, where they fit it together."""
    parts: tuple[Part, ...] = ()
    for section in sections:
        note = (Paragraph(section.note, quiet=True),) if section.note else ()
        more = (*parts, Part(section.title, (*note, *section.blocks)))
        if parts and (len(more) > _MOST_TOGETHER or any(map(_is_alone, more)) or not fits(_topic(more, kicker))):
            yield _topic(parts, kicker)
            more = more[-1:]
        parts = more
    if parts:
        yield _topic(parts, kicker)


def _is_alone(part: Part) -> bool:
    return any(isinstance(block, _ALONE) for block in part.blocks)


def _topic(parts: tuple[Part, ...], kicker: str) -> Topic:
    if len(parts) == 1:
        return Topic(parts[0].heading, (replace(parts[0], heading=""),), kicker)
    return Topic(_BETWEEN.join(part.heading for part in parts), parts, kicker)
