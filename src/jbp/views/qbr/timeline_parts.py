"""A timeline in parts of so much as a slide shows in letters that can be read from afar.

Heights are estimates in points, for a slide of 960 by 540: a lane for each bar, a line for each initiative. What stands
above and below the chart takes of its room: the lines of the headline, and those of the legend.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from jbp.values.date import show_date
from jbp.views.elements.wording import WORDS
from jbp.views.qbr.wording import QBR_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from jbp.views.elements.timeline import TimelineBand, TimelineGroup, TimelineItem, TimelineView

_MOST_BARS: Final = 8
"""So many bars a part has at most."""
_ROOM: Final = 286
"""How high a chart may be under a headline of two lines and over a legend of three."""
_FRAME: Final = 66
"""Months and today, and the room above and below the lanes."""
_LANE, _FURTHER, _TITLE, _BETWEEN = 25, 13, 16, 12
"""How high a lane is, each further line of what stands beside its bar, a title, and the room between two bands."""
_BESIDE: Final = 60
"""How many letters stand in a line beside a bar."""
_HEADLINE, _LEGEND = 24, 18
"""How high a line of the headline and of the legend is, in points of the chart."""
_HEADLINE_WIDE, _LEGEND_WIDE, _MARK = 75, 140, 6
"""How many letters such a line holds, and as many as a mark with its distance is wide."""


def timeline_parts(view: TimelineView, headline: str) -> tuple[TimelineView, ...]:
    """The timeline in parts, of which the first begins with the milestones; a component that goes on says so."""
    room = _room(view, headline)
    parts = [part for part in _parts(view, room) if part.milestones or part.bands]
    if len(parts) < 2:
        return (view,)
    return tuple(replace(part, description=_description(part)) for part in parts)


def _room(view: TimelineView, headline: str) -> int:
    """How high the lanes of one part may be."""
    parties = sum(len(mark.name) + _MARK for mark in view.parties)
    statuses = sum(len(mark.word) + _MARK for mark in view.statuses)
    together = parties + statuses <= _LEGEND_WIDE
    legend = 1 if together else -(-parties // _LEGEND_WIDE) + -(-statuses // _LEGEND_WIDE)
    lines = -(-len(headline) // _HEADLINE_WIDE)
    return _ROOM - _FRAME + _HEADLINE * (2 - lines) + _LEGEND * (3 - legend)


def _parts(view: TimelineView, room: int) -> Iterator[TimelineView]:
    most = max(1, min(_MOST_BARS, room // _LANE))
    *earlier, milestones = _of_so_many([one for one in view.milestones if one.is_dated], most)
    for some in earlier:
        yield replace(view, bands=(), milestones=some)
    bands: list[TimelineBand] = []
    said = (f"{one.title}, {one.ends}" for one in milestones)
    used = _BETWEEN + _lanes(said) if milestones else 0
    for band in _bands(view.bands, room):
        height = _height(band.groups) + _BETWEEN
        fits = used + height - _BETWEEN <= room and _bars(milestones, bands) + _bars((), [band]) <= _MOST_BARS
        if used and not fits:
            yield replace(view, bands=tuple(bands), milestones=milestones)
            bands, milestones, used = [], (), 0
        bands.append(band)
        used += height
    yield replace(view, bands=tuple(bands), milestones=milestones)


def _bars(milestones: Sequence[TimelineItem], bands: Iterable[TimelineBand]) -> int:
    return len(milestones) + sum(len(group.items) for band in bands for group in band.groups)


def _height(groups: Iterable[TimelineGroup]) -> int:
    return sum(
        _TITLE * _has_title(group) + _lanes(f"{item.title} {item.moved}" for item in group.items) for group in groups
    )


def _lanes(said: Iterable[str]) -> int:
    """How high the lanes of bars are, beside which this is said."""
    return sum(_LANE + _FURTHER * (len(text) // _BESIDE) for text in said)


def _has_title(group: TimelineGroup) -> bool:
    """Whether it stands above its lanes: one that is called as its only bar does not."""
    return [item.title for item in group.items] != [group.title]


def _of_so_many(items: Sequence[TimelineItem], most: int) -> list[tuple[TimelineItem, ...]]:
    return [tuple(items[at : at + most]) for at in range(0, max(1, len(items)), most)]


def _bands(bands: Sequence[TimelineBand], room: int) -> Iterator[TimelineBand]:
    """The bands, those that are too high in several parts; what has no date is left out."""
    for band in bands:
        groups: list[TimelineGroup] = []
        for group in _groups(band, room):
            several = [*groups, group]
            if groups and (_height(several) > room or sum(len(one.items) for one in several) > _MOST_BARS):
                yield replace(band, groups=tuple(groups))
                band = replace(band, continued=True)  # noqa: PLW2901 - from here on
                groups = []
            groups.append(group)
        if groups:
            yield replace(band, groups=tuple(groups))


def _groups(band: TimelineBand, room: int) -> Iterator[TimelineGroup]:
    """The initiatives, one with more bars than a part has in several, of which the later say that they go on."""
    most = max(1, min(_MOST_BARS, (room - _TITLE) // _LANE))
    for group in band.groups:
        dated = [item for item in group.items if item.is_dated]
        for place, items in enumerate(_of_so_many(dated, most)):
            if items:
                yield replace(group, items=items, continued=place > 0)


def _description(view: TimelineView) -> str:
    if view.first is None or view.last is None or view.today_words == "":
        return view.description
    return QBR_WORDS.part_described.format(
        bars=_bars((), view.bands),
        milestones=len(view.milestones),
        start=show_date(view.first),
        end=show_date(view.last),
        components=", ".join(dict.fromkeys(band.name for band in view.bands)) or WORDS.milestones,
    )
