"""A document as a workbook of Excel: a sheet for each section, with real numbers and days, and no formula at all.

A text of a plan is never more than text: nothing of it becomes a formula, a link, or an instruction of a format.
"""

from __future__ import annotations

from datetime import UTC, datetime, time
from io import BytesIO
from typing import TYPE_CHECKING, Final, NamedTuple

import xlsxwriter

from jbp.letters import legible_lines, one_line
from jbp.rendering.palette import OWN
from jbp.rendering.xlsx_blocks import QUIET, put_blocks, tones_by_key, words_of
from jbp.rendering.xlsx_cells import Entry, Style, text_entry
from jbp.rendering.xlsx_page import SUBTITLE, Page, units
from jbp.rendering.xlsx_writing import Writer
from jbp.views.as_sheet import as_sheet
from jbp.views.elements.sheets import Deck
from jbp.views.elements.wording import WORDS
from jbp.views.elements.wording_formats import FORMAT_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jbp.rendering.palette import Tone
    from jbp.rendering.theme import Theme
    from jbp.views.elements.blocks import Block
    from jbp.views.elements.heading import Heading
    from jbp.views.elements.sheets import Sheet
    from jbp.views.elements.view import View

_LONGEST_NAME: Final = 31
_NO_NAME: Final = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
_RESERVED: Final = "history"
_SAFE: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


class _Part(NamedTuple):
    """A section or a slide."""

    title: str
    note: str
    blocks: tuple[Block, ...]
    below: str = ""


def render_xlsx(view: View, theme: Theme | None = None) -> bytes:
    """The workbook, the same bytes for the same view.

    Of a theme it takes the colours of titles and parties, the names of fonts, and the footer of printed pages.
    """
    found = as_sheet(view)
    parts = tuple(_parts(found))
    tones = tones_by_key(found.heading, OWN if theme is None else theme.palette)
    pages = [_front(found, parts, tones), *(page for part in parts if (page := _page(part, tones)) is not None)]
    _name(pages)
    target = BytesIO()
    workbook = xlsxwriter.Workbook(target, dict(_SAFE))
    workbook.set_properties(
        {
            "title": one_line(found.heading.title),
            "subject": one_line(found.heading.document),
            # Without a day of its own the workbook would carry the hour at which it was made.
            "created": datetime.combine(found.heading.day, time(), UTC),
        }
    )
    writer = Writer(workbook, theme)
    for page in pages:
        writer.write(page)
    workbook.close()
    return target.getvalue()


def _parts(found: Sheet | Deck) -> Iterator[_Part]:
    if isinstance(found, Deck):
        for slide in found.slides:
            yield _Part(slide.title, slide.kicker, slide.blocks, slide.notes)
    else:
        for one in found.sections:
            yield _Part(one.title, one.note, one.blocks)


def _is_text(part: _Part) -> bool:
    """Whether a part is text alone, and so stands on the first sheet."""
    return all(words_of(block) for block in part.blocks)


def _front(found: Sheet | Deck, parts: tuple[_Part, ...], tones: Mapping[str, Tone]) -> Page:
    """The first sheet: the heading, the lead, and whatever is text alone."""
    heading = found.heading
    # A section that is called as the document keeps the name: it is what people look for.
    page = Page(FORMAT_WORDS.front if any(part.title == heading.document for part in parts) else heading.document)
    page.put_title(heading.title)
    page.put_title(heading.document, SUBTITLE)
    for line in (heading.as_of, *heading.facts):
        page.put((text_entry(line, QUIET),))
    for text in filter(None, (heading.summary, found.lead)):
        page.gap()
        page.put_wide(text)
    _legend(page, heading, tones)
    for part in parts:
        if _is_text(part):
            page.gap()
            page.put_title(part.title, SUBTITLE)
            _fill(page, part, tones)
    if not parts:
        page.gap()
        page.put_wide(WORDS.nothing_yet)
    return page


def _legend(page: Page, heading: Heading, tones: Mapping[str, Tone]) -> None:
    """The partners in their colours, and how much work has which status."""
    page.gap()
    for partner in heading.partners:
        tone = tones[partner.tone]
        page.put((text_entry(partner.name, Style(fill=tone.light, ink=tone.on_light)),))
    if heading.counts:
        page.gap()
        page.put((text_entry(heading.counted, Style(bold=True)),))
        for one in heading.counts:
            page.put((text_entry(one.mark.word, Style(bold=one.mark.loud)), _count(one.count)))


def _count(count: int) -> Entry:
    return Entry(float(count), Style(number="0", right=True))


def _page(part: _Part, tones: Mapping[str, Tone]) -> Page | None:
    if _is_text(part):
        return None
    page = Page(part.title)
    page.put_title(part.title)
    _fill(page, part, tones)
    return page


def _fill(page: Page, part: _Part, tones: Mapping[str, Tone]) -> None:
    if part.note:
        page.put_wide(part.note, QUIET)
    put_blocks(page, part.blocks, tones)
    if part.below:
        page.gap()
        page.put_title(FORMAT_WORDS.notes, SUBTITLE)
        page.put_wide(part.below)


def _name(pages: list[Page]) -> None:
    """Give each sheet a name that Excel takes, and that no other sheet has in whatever letters."""
    taken: set[str] = {_RESERVED}
    for page in pages:
        base = " ".join(legible_lines(page.name).translate(_NO_NAME).split()).strip("' ") or WORDS.overview
        name, number = _short(base, ""), 1
        while name.casefold() in taken:
            number += 1
            name = _short(base, f" ({number})")
        taken.add(name.casefold())
        page.name = name


def _short(base: str, suffix: str) -> str:
    base = base[:_LONGEST_NAME]
    while units(base + suffix) > _LONGEST_NAME:
        base = base[:-1]
    return base.strip("' ") + suffix
