"""A timeline whole again that a deck shows on several slides: other formats part it as their pages have room."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import reduce
from itertools import groupby
from typing import TYPE_CHECKING, Final

from jbp.views.elements.charts import TimelineChart

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jbp.views.elements.sheets import Slide
    from jbp.views.elements.timeline import TimelineBand, TimelineGroup, TimelineView

OWN_NUMBER: Final = re.compile(r" \(\d+ of \d+\)$")
"""How the title of a slide ends that is one of several."""


def on_one_slide(slides: Iterable[Slide]) -> Iterator[Slide]:
    """The slides of a deck, with a timeline that several of them show on the first of these."""
    for title, group in groupby(slides, key=lambda slide: OWN_NUMBER.sub("", slide.title)):
        several = tuple(group)
        views = [block.view for slide in several for block in slide.blocks if isinstance(block, TimelineChart)]
        if len(several) > 1 and len(views) == sum(len(slide.blocks) for slide in several):
            yield replace(several[0], title=title, blocks=(TimelineChart(reduce(joined, views)),))
        else:
            yield from several


def joined(first: TimelineView, second: TimelineView) -> TimelineView:
    """A timeline of two parts of it; the milestones stand in the first parts."""
    described = " ".join(part for part in (first.description, second.description) if part)
    milestones = (*first.milestones, *second.milestones)
    return replace(first, bands=_bands(first.bands, second.bands), milestones=milestones, description=described)


def _bands(first: tuple[TimelineBand, ...], second: tuple[TimelineBand, ...]) -> tuple[TimelineBand, ...]:
    """The components of both, of which one that goes on is one again."""
    if not (first and second and second[0].continued):
        return (*first, *second)
    whole = replace(first[-1], groups=_groups(first[-1].groups, second[0].groups))
    return (*first[:-1], whole, *second[1:])


def _groups(first: tuple[TimelineGroup, ...], second: tuple[TimelineGroup, ...]) -> tuple[TimelineGroup, ...]:
    if not (first and second and second[0].continued):
        return (*first, *second)
    whole = replace(first[-1], items=(*first[-1].items, *second[0].items))
    return (*first[:-1], whole, *second[1:])
