"""What a page offers where scripts run, and to whom its entries apply; a page that has no use for it offers nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from jbp.views.elements.cells import Lines
from jbp.views.elements.marks import JOINT, PartyMark
from jbp.views.elements.wording import WORDS
from jbp.views.elements.wording_page import PAGE_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Protocol, TypeAlias

    from jbp.views.elements.cells import Cell
    from jbp.views.elements.marks import PartnerTone
    from jbp.views.elements.sheets import Sheet

    class Marked(Protocol):
        """What has a party of its own, or none."""

        @property
        def party(self) -> PartyMark | None:
            """To whom it applies."""

    Applied: TypeAlias = "PartyMark | Marked | str | None"

# No text of a plan holds these: its quotation marks are escaped.
_PARTIES = re.compile(r' data-party="([^"]*)"')
_SORTED = ' data-sorts="'
_NONE = Markup("")
_FOLDED = "<details>"

_SORTING = (
    ("sort-by", PAGE_WORDS.sort),
    ("ascending", PAGE_WORDS.ascending),
    ("descending", PAGE_WORDS.descending),
    ("restored", PAGE_WORDS.restored),
)
_CHOOSING = (
    ("showing", PAGE_WORDS.showing),
    ("nobody", PAGE_WORDS.nobody),
    ("part", PAGE_WORDS.part),
    ("part-of", PAGE_WORDS.part_of),
    ("part-of-total", PAGE_WORDS.part_of_total),
)
_FOLDING = (("open", PAGE_WORDS.open), ("close", PAGE_WORDS.close))

_DETAILS = 3
"""Of more sections of detail, each is folded, so that the page shows at one glance which there are."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One party that can be chosen: its tone in the palette, its id for the address, and its name."""

    tone: str
    key: str
    name: str


@dataclass(frozen=True, slots=True)
class Controls:
    """What a page offers.

    Attributes:
        choices: the parties to choose from; empty where the page speaks of one alone.
        folds: whether there are several details to open at once.
        words: what its script says, by the names of the attributes that hold it.
    """

    choices: tuple[Choice, ...]
    folds: bool
    words: tuple[tuple[str, str], ...]


def controls_of(main: str, partners: Iterable[PartnerTone]) -> Controls | None:
    """What can be done with a page; None where nothing can.

    Args:
        main: its content as HTML.
        partners: the plan's partners in their order.
    """
    named = {tone for found in _PARTIES.findall(main) for tone in found.split()}
    every = (*(Choice(one.tone, one.key, one.name) for one in partners), Choice(JOINT, JOINT, WORDS.joint))
    choices = tuple(one for one in every if one.tone in named)
    chosen, folds, sorts = len(choices) > 1, main.count(_FOLDED) > 1, _SORTED in main
    if not (chosen or folds or sorts):
        return None
    said = (*(_SORTING if sorts else ()), *(_CHOOSING if chosen else ()), *(_FOLDING if folds else ()))
    return Controls(choices if chosen else (), folds, said)


def folds(sheet: Sheet) -> bool:
    """Whether the sections of detail are folded because they are many."""
    return sum(section.detail for section in sheet.sections) > _DETAILS


def applies(what: Applied, *inside: Marked) -> Markup:
    """The attribute that says to which parties something applies, or what is inside it; none where it names none."""
    tones = dict.fromkeys(tone for one in (what, *inside) for tone in _tones(one))
    return _attribute(" ".join(tones)) if tones else _NONE


@lru_cache(256)
def _attribute(tones: str) -> Markup:
    return Markup(f' data-party="{escape(tones)}"')  # noqa: S704 - escaped


def _tones(what: Applied) -> Iterator[str]:
    match what:
        case None:
            return
        case str():
            yield what
        case PartyMark(tone=tone, tones=tones):
            yield from (tone,) if tone == JOINT else tones
        case _:
            yield from _tones(what.party)
            for cell in getattr(what, "cells", ()):  # of a row; its class is not imported for this alone
                if isinstance(cell, (PartyMark, Lines)):  # most cells name nobody
                    yield from _tones_in(cell)


def _tones_in(cell: Cell) -> Iterator[str]:
    """The parties that a cell names, also below each other."""
    if isinstance(cell, PartyMark):
        yield from _tones(cell)
    elif isinstance(cell, Lines):
        for line in cell.cells:
            yield from _tones_in(line)
