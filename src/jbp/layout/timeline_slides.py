"""A page of a timeline in the form of a whole one, for painters that know only that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.layout.arrows import connect
from jbp.layout.labels import LINE_HEIGHT
from jbp.layout.side import SIZES, TextLine
from jbp.layout.textwidth import wrap
from jbp.layout.timeline import PlacedBand, PlacedBar, TimelineLayout
from jbp.layout.timeline_page import AXIS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.layout.timeline_page import PageBand, PageBar, PageHeading, TimelinePage

_HEADING = 15.0


def as_layout(page: TimelinePage, today_words: str) -> TimelineLayout:
    """The page with lines of text on their baselines and arrows as paths."""
    bars = tuple(map(_bar, page.bars))
    return TimelineLayout(
        width=page.width,
        height=page.height,
        left=page.left,
        years=page.years,
        months=page.months,
        top=AXIS,
        bottom=page.bottom,
        bands=tuple(_band(band, page) for band in page.bands),
        bars=bars,
        arrows=tuple(
            connect(before.box, after.box, label_on_left=after.chip[0] < after.box.x) for before, after in page.links
        ),
        today=page.today,
        today_label=_today(page, today_words),
    )


def _bar(bar: PageBar) -> PlacedBar:
    lines = (
        TextLine(bar.label.x, bar.label.y + 14 + place * LINE_HEIGHT, line, "label")
        for place, line in enumerate(bar.lines)
    )
    return PlacedBar(bar.item, bar.box, bar.diamond, bar.chip, bar.inside, tuple(lines), bar.was)


def _band(band: PageBand, page: TimelinePage) -> PlacedBand:
    names = wrap(band.name, page.side, SIZES["band"], bold=True)
    side = (TextLine(0, band.top + 18 + place * LINE_HEIGHT, name, "band") for place, name in enumerate(names))
    above = (line for one in page.headings if band.top <= one.top < band.bottom for line in _heading(one, page.left))
    return PlacedBand(band.top, band.bottom, band.name, (*side, *above))


def _heading(heading: PageHeading, left: float) -> Iterator[TextLine]:
    for place, line in enumerate(heading.lines):
        yield TextLine(left + 2, heading.top + 11 + place * _HEADING, line, "heading")


def _today(page: TimelinePage, words: str) -> TextLine | None:
    if page.today is None:
        return None
    middle = min(page.width - 60, max(page.left + 60, page.today))
    return TextLine(middle, page.bottom + 14, words, "today")
