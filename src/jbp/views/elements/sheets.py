"""What documents are made of: sections of blocks, blocks of cells, all of them plain values with their words.

A view says what stands in a document; how a block looks in HTML, Markdown, PowerPoint, PDF or Excel is known to that
format's one painter. So a document is written once, and every format can show it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from jbp.views.elements.blocks import is_empty

if TYPE_CHECKING:
    from jbp.views.elements.blocks import Block
    from jbp.views.elements.heading import Heading
    from jbp.views.elements.marks import PartyMark


@dataclass(frozen=True, slots=True)
class Section:
    """A section under a title. One without blocks is never made: see `section`.

    Attributes:
        title: its title.
        blocks: what stands in it.
        note: what stands small beside the title.
        detail: whether it tells more of one entry that a table before it names.
        party: whom alone it concerns; None where it is of several or of nobody.
    """

    title: str
    blocks: tuple[Block, ...]
    note: str = ""
    detail: bool = False
    party: PartyMark | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A document made of sections.

    Attributes:
        document: which document it is.
        heading: what stands on top.
        lead: the sentence below it, such as the north star; empty where there is none.
        sections: its sections, none of them empty.
    """

    document: str
    heading: Heading
    sections: tuple[Section, ...]
    lead: str = ""
    template: ClassVar[str] = "sheet"


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide of a deck.

    Attributes:
        title: a claim drawn from the figures ("Bookings are at 92% of plan"), not a topic.
        blocks: what shows it; so much as fits a slide of 16:9 in letters of 11 points or more.
        kicker: the part of the deck that it belongs to.
        notes: what whoever presents it should know and say.
    """

    title: str
    blocks: tuple[Block, ...]
    kicker: str = ""
    notes: str = ""


@dataclass(frozen=True, slots=True)
class Deck:
    """A document made of slides; the first is made of the heading and the lead."""

    document: str
    heading: Heading
    slides: tuple[Slide, ...]
    lead: str = ""
    template: ClassVar[str] = "deck"


def section(
    title: str, *blocks: Block | None, note: str = "", detail: bool = False, party: PartyMark | None = None
) -> tuple[Section, ...]:
    """A section of those blocks that hold something; none at all where none does."""
    filled = tuple(block for block in blocks if block is not None and not is_empty(block))
    return (Section(title, filled, note, detail, party),) if filled else ()
