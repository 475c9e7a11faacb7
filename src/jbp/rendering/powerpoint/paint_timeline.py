"""The timeline as shapes: a group, and in it one for each activity, with its bar, its status and its title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pptx.enum.shapes import MSO_SHAPE

from jbp.layout.axis import LABEL_SIZE
from jbp.layout.labels import CHIP, LINE_HEIGHT
from jbp.layout.timeline_page import AXIS, SIZE
from jbp.rendering.powerpoint.figures import LEGEND_GAP
from jbp.rendering.powerpoint.words import Para, run
from jbp.views.elements.titles import TITLES
from jbp.views.elements.wording_slides import SLIDE_WORDS

if TYPE_CHECKING:
    from jbp.layout.arrows import Box
    from jbp.layout.timeline_page import PageBar, TimelinePage
    from jbp.rendering.powerpoint.figures import TimelinePiece
    from jbp.rendering.powerpoint.paint_shapes import Brush
    from jbp.views.elements.marks import StatusMark

_STRIPE, _INSET, _TURN = 4.0, 5.0, 4.0
_SYMBOLS = {
    "done": (MSO_SHAPE.OVAL, "done", ""),
    "on_track": (MSO_SHAPE.OVAL, "on-track", ""),
    "delayed": (MSO_SHAPE.ISOSCELES_TRIANGLE, "delayed", "delayed-edge"),
    "stalled": (MSO_SHAPE.OCTAGON, "stalled", ""),
    "not_started": (MSO_SHAPE.OVAL, "", "not-started"),
    "cancelled": (MSO_SHAPE.NO_SYMBOL, "not-started", ""),
    "not_applicable": (MSO_SHAPE.MATH_MINUS, "not-started", ""),
}
_TICK = ((0.26, 0.54), (0.43, 0.7), (0.74, 0.33))


def paint_timeline(brush: Brush, piece: TimelinePiece) -> None:
    """Draw one slide's part of the timeline, from the back to the front."""
    view, page = piece.view, piece.page
    with brush.group(TITLES["timeline"], f"{view.heading.title}. {view.description}") as whole:
        with whole.group(SLIDE_WORDS.axis) as axis:
            _axis(axis, page)
        _bands(whole, page)
        if page.today is not None:
            whole.line(view.today_words, ((page.today, AXIS), (page.today, page.bottom)), "today", width=1.5)
        for before, after in page.links:
            name = SLIDE_WORDS.dependency.format(after=after.item.title, before=before.item.title)
            whole.line(name, corners(before, after), "quiet", arrow=True)
        for bar in page.bars:
            with whole.group(bar.item.title, _tip(bar)) as group:
                _bar(group, bar)
        for heading in page.headings:
            lines = Para((run(heading.text, bold=True),), SIZE)
            box = (page.left, heading.top, page.width - page.left, 15.0 * len(heading.lines))
            whole.text(lines.text, box, (lines,))
        if page.today is not None:
            middle = min(page.width - 60, max(page.left + 60, page.today))
            words = Para((run(view.today_words, "today"),), SIZE, align="center")
            whole.text(view.today_words, (middle - 60, page.bottom + 2, 120, 16), (words,))
    if piece.legend:
        below = (0.0, page.height + LEGEND_GAP, page.width, piece.height - page.height - LEGEND_GAP)
        brush.text(SLIDE_WORDS.legend, below, piece.legend)


def _bands(brush: Brush, page: TimelinePage) -> None:
    for band in page.bands:
        brush.line(f"{band.name}: {SLIDE_WORDS.edge}", ((0, band.bottom), (page.width, band.bottom)), "rule")
        words = Para((run(band.name, bold=True),), SIZE + 1)
        brush.text(band.name, (0, band.top + 6, page.side, band.bottom - band.top - 6), (words,))


def _axis(axis: Brush, page: TimelinePage) -> None:
    for tick in page.months:
        axis.line(f"{SLIDE_WORDS.axis} {tick.label}", ((tick.x, AXIS - 16), (tick.x, page.bottom)), "faint")
        if tick.label:
            words = Para((run(tick.label, "quiet"),), LABEL_SIZE)
            axis.text(tick.label, (tick.x + 2, AXIS - 15, tick.width, 14), (words,), wrapped=False)
    for tick in page.years:
        axis.line(f"{SLIDE_WORDS.axis} {tick.label}", ((tick.x, 2), (tick.x, page.bottom)), "rule")
        if tick.label:
            words = Para((run(tick.label),), LABEL_SIZE)
            axis.text(tick.label, (tick.x + 2, 2, tick.width, 14), (words,), wrapped=False)
    axis.line(SLIDE_WORDS.axis, ((0, AXIS), (page.width, AXIS)), "rule")


def _bar(group: Brush, bar: PageBar) -> None:
    """An activity in a group of its own, which moves as one."""
    item = bar.item
    box = (bar.box.x, bar.box.y, bar.box.width, bar.box.height)
    kind = MSO_SHAPE.DIAMOND if bar.diamond else MSO_SHAPE.RECTANGLE
    outlined = item.party.tone in ("several", "none")
    if outlined:
        line = "ink" if item.party.tone == "several" else "not-started"
        group.shape(kind, item.title, box, fill="paper", line=line, dashed=item.party.tone == "none")
    else:
        group.shape(kind, item.title, box, fill=item.party.tone)
    if item.party.tone == "several":
        _stripes(group, bar)
    _slip(group, bar)
    if item.status.said.key != "unknown":
        _chip(group, item.status.said, bar.chip)
    token = "ink" if outlined or not bar.inside else f"on-{item.party.tone}"
    runs = Para((run(bar.text, token),), SIZE)
    height = len(bar.lines) * LINE_HEIGHT + 1
    before = bar.label.x < bar.box.x
    # Where there is room: a little wider, for a font that runs wider than the one by which letters were measured.
    width = bar.label.width - 3 if before else bar.label.width + 4
    place = (bar.label.x, bar.label.y + (20 - LINE_HEIGHT) / 2 - 0.5, width, height)
    words = group.text(item.title, place, (runs,), wrapped=len(bar.lines) > 1)
    if not bar.inside:  # letters are not to be read across the lines behind them
        words.fill.solid()
        group.colors.paint(words.fill.fore_color, "paper")


def _slip(group: Brush, bar: PageBar) -> None:
    """Where it ended at the base: a mark, and a dashed line from there to where it ends now."""
    if bar.was is None:
        return
    end = bar.box.x + bar.box.width / (2 if bar.diamond else 1)
    top, bottom = bar.box.y - 2, bar.box.bottom + 2
    group.line(bar.item.moved, ((bar.was, top), (bar.was, bottom)), "ink", width=1.5)
    if bar.was != end:
        group.line(bar.item.moved, ((bar.was, bottom), (end, bottom)), "ink", width=1.25, dashed=True)


def _stripes(brush: Brush, bar: PageBar) -> None:
    tones = bar.item.party.tones
    width = bar.box.width / len(tones)
    for place, tone in enumerate(tones):
        brush.shape(
            MSO_SHAPE.RECTANGLE,
            bar.item.party.name,
            (bar.box.x + place * width, bar.box.bottom - _STRIPE, width, _STRIPE),
            fill=tone,
        )


def _chip(brush: Brush, mark: StatusMark, at: tuple[float, float]) -> None:
    """The status on a white chip, so that it never has to be read against the colour of a party."""
    x, y = at
    brush.shape(MSO_SHAPE.OVAL, SLIDE_WORDS.background, (x, y, CHIP, CHIP), fill="white")
    kind, fill, line = _SYMBOLS[mark.key]
    side, inset = CHIP - 5, 2.5
    brush.shape(
        kind, mark.word, (x + inset, y + inset, side, side), fill=fill, line=line, width=1.5 if not fill else 0.75
    )
    if mark.key == "done":
        tick = tuple((x + inset + one * side, y + inset + other * side) for one, other in _TICK)
        brush.line(mark.word, tick, "white", width=1.5)


def corners(before: PageBar, after: PageBar) -> tuple[tuple[float, float], ...]:
    """The corners of an arrow from the end of a bar to the start of one that waits for it."""
    one, other = before.box, after.box
    if one.y < other.bottom and other.y < one.bottom and one.right <= other.x and after.chip[0] >= other.x:
        return (one.right, one.middle), (other.x, one.middle)
    down = other.y >= one.bottom
    x = max(one.x + 1, one.right - _INSET)
    start = (x, one.bottom if down else one.y)
    label_on_left = after.chip[0] < other.x
    if other.x - x >= _INSET and (other.x - x <= 2 * _INSET or not label_on_left):
        return start, (x, other.middle), (other.x, other.middle)
    return (start, *_into_edge(x, other, from_above=down))


def _into_edge(x: float, box: Box, *, from_above: bool) -> tuple[tuple[float, float], ...]:
    across = min(max(box.x + _INSET, x), max(box.x + 1, box.right - _INSET))
    edge = box.y if from_above else box.bottom
    if across == x:
        return ((x, edge),)
    turn = edge + (-_TURN if from_above else _TURN)
    return (x, turn), (across, turn), (across, edge)


def _tip(bar: PageBar) -> str:
    """What a bar says to those who hear it."""
    item = bar.item
    waits = SLIDE_WORDS.waits_for.format(names=", ".join(item.waits_for)) if item.waits_for else ""
    return ", ".join(part for part in (item.title, item.party.name, item.status.said.word, item.days, waits) if part)
