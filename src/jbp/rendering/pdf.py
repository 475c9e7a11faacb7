"""A document as PDF: tagged for screen readers (PDF/UA-1), with fonts of its own, the same bytes everywhere.

Typst sets one fixed template. Everything of a plan reaches it as data, so that no text is ever read as its language;
nothing is read from a disk or a network but that template.
"""

from __future__ import annotations

import json
import warnings
from datetime import UTC, date, datetime, time
from functools import cache
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

import typst

from jbp.errors import LettersWarning, RenderError, RenderWarning
from jbp.layout.textwidth import text_width
from jbp.letters import one_line
from jbp.rendering.palette import OWN, tones_of
from jbp.rendering.pdf_blocks import Json, Setter, letters_of, piece_data
from jbp.rendering.pdf_cells import Piece, status_piece
from jbp.rendering.pdf_fonts import families, fonts, fonts_and, has_other_scripts
from jbp.rendering.pdf_letters import code, lacking, with_codes
from jbp.rendering.pdf_measures import A4, LARGE, SLIDE, TIGHT, fitted, shortened
from jbp.rendering.pdf_pictures import Pictures
from jbp.rendering.pdf_theme import themed
from jbp.rendering.symbols import tone_swatch
from jbp.rendering.whole_timeline import on_one_slide
from jbp.resources import resource
from jbp.views.as_sheet import as_sheet
from jbp.views.elements.sheets import Deck
from jbp.views.elements.wording import WORDS
from jbp.views.elements.wording_formats import FORMAT_WORDS

if TYPE_CHECKING:
    from jbp.rendering.pdf_letters import Lacking
    from jbp.rendering.pdf_measures import Paper
    from jbp.rendering.theme import Theme
    from jbp.views.elements.heading import Heading
    from jbp.views.elements.sheets import Sheet
    from jbp.views.elements.view import View

_LONGEST_REMINDER: Final = 110
_MOST_FACTS: Final = 6
_ONE_PAGE: Final = 16_000
"""What has more letters than that fits no single page, in whatever size."""


def render_pdf(view: View, theme: Theme | None = None) -> bytes:
    """The document, the same bytes for the same view: pages of A4 in landscape, or of 16:9 where it is a deck.

    Fonts of a theme are taken from their files; of one that has none, the name is not enough, or the bytes would
    differ from machine to machine.

    Raises:
        RenderError: typst could not set it, which is a mistake in jbp, or in a font of the theme.

    Warns:
        LettersWarning: the fonts lack letters of it, which are shown by their codes.
    """
    used = fonts_and(theme.fonts.folder) if theme is not None and theme.fonts.folder else fonts()
    footer = "" if theme is None else theme.footer
    found = as_sheet(view)
    missing = lacking((found, footer), used, _faces(theme))
    if missing is not None:
        found, footer = with_codes((found, footer), missing.letters)
        warnings.warn(LettersWarning(_said(missing)), stacklevel=2)
    content = json.dumps(_content(found, None if theme is None else theme._replace(footer=footer)))
    setting = _Setting(content, found.heading.day, used)
    try:
        return setting.made("ua-1")
    except typst.TypstError as refusal:
        # Letters that have a glyph alone may have none where they are joined. The page is made without the promise
        # that each can be read, and that is said.
        try:
            made = setting.made()
        except typst.TypstError as error:
            raise RenderError(f"The PDF could not be made: {error.message}") from error
        warnings.warn(RenderWarning(FORMAT_WORDS.not_accessible.format(reason=refusal.message)), stacklevel=2)
        return made


def _faces(theme: Theme | None) -> tuple[str, ...]:
    return families() if theme is None or not theme.fonts.body else (theme.fonts.body, *families())


def _said(missing: Lacking) -> str:
    """What is said of letters that the fonts lack: which, where, what stands in their place, and how to have them."""
    first = next(letter for letter in missing.text if letter in missing.letters)
    words = FORMAT_WORDS.letters_lacking if has_other_scripts() else FORMAT_WORDS.letters_to_install
    return words.format(
        count=len(missing.letters), letter=first, code=code(first), text=shortened(missing.text, _LONGEST_REMINDER)
    )


class _Setting(NamedTuple):
    """What typst is given: the data, the day that the file names, and fonts beside its own."""

    content: str
    day: date
    fonts: typst.Fonts

    def made(self, *standards: Literal["ua-1"]) -> bytes:
        return typst.compile(
            _template(),
            format="pdf",
            sys_inputs={"data": self.content},
            font_paths=self.fonts,
            ignore_system_fonts=True,
            pdf_standards=[*standards],
            # Without a day of its own the file would carry the hour at which it was made.
            timestamp=datetime.combine(self.day, time(), UTC),
        )


@cache
def _template() -> bytes:
    return resource("templates/pdf/document.typ").read_bytes()


def _content(found: Sheet | Deck, theme: Theme | None) -> Json:
    paper = SLIDE if isinstance(found, Deck) else A4
    palette = OWN if theme is None else theme.palette
    heading = "" if theme is None else theme.fonts.heading
    pictures = Pictures(found.heading, theme)
    parts = _deck(found, pictures) if isinstance(found, Deck) else _sheet(found, pictures)
    return {
        **parts,
        **_head(found.heading, paper, pictures),
        **_measures(paper),
        **themed(theme, paper, pictures),
        "lead": fitted(one_line(found.lead), paper.room, paper.size * 1.6),
        "pictures": dict(pictures.all()),
        "tokens": {**palette.light.tokens, "accent": palette.accent},
        "language": WORDS.language,
        "fonts": list(_faces(theme)),
        "heading_fonts": [heading, *families()] if heading else [],
        "nothing": WORDS.nothing_yet,
        "page_words": FORMAT_WORDS.page,
        "continued": FORMAT_WORDS.continued.strip(),
    }


def _sheet(sheet: Sheet, pictures: Pictures) -> dict[str, Json]:
    """The sections in one size of letters; in a smaller one too where they might then fit one page."""
    sizes: list[Json] = [_sections(sheet, A4, pictures)]
    if letters_of(sizes) < _ONE_PAGE:
        sizes.append(_sections(sheet, TIGHT, pictures))
    return {"kind": "sheet", "sizes": sizes}


def _sections(sheet: Sheet, paper: Paper, pictures: Pictures) -> Json:
    setter = Setter(paper, pictures)
    sections: list[Json] = [
        {
            "title": fitted(one_line(one.title), paper.room, paper.heading, bold=True),
            "note": fitted(one_line(one.note), paper.room, paper.small),
            "blocks": setter.blocks(one.blocks, level=3),
        }
        for one in sheet.sections
    ]
    return {"size": paper.size, "sections": sections}


def _deck(deck: Deck, pictures: Pictures) -> dict[str, Json]:
    """The slides, each in larger letters and in usual ones."""
    slides: list[Json] = [
        {
            "title": fitted(one_line(one.title), SLIDE.room, SLIDE.heading, bold=True),
            "kicker": fitted(one_line(one.kicker), SLIDE.room, SLIDE.size),
            "running": fitted(shortened(one_line(one.title), _LONGEST_REMINDER), SLIDE.room * 0.8, SLIDE.size),
            "sizes": [
                {"size": paper.size, "blocks": Setter(paper, pictures).blocks(one.blocks, level=3)}
                for paper in (LARGE, SLIDE)
            ],
        }
        for one in on_one_slide(deck.slides)
    ]
    return {"kind": "deck", "slides": slides}


def _head(heading: Heading, paper: Paper, pictures: Pictures) -> dict[str, Json]:
    title, document = one_line(heading.title), one_line(heading.document)
    stand, setter = paper.room * 0.4, Setter(paper, pictures)
    # A title of more than three lines stands alone, where it may go on to a next page.
    beside = paper.room - stand - 2 * paper.size
    stacked = text_width(title, paper.title, bold=True) > 3 * beside or len(heading.facts) > _MOST_FACTS
    counts: list[Json] = [
        setter.pieces(
            (status_piece(one.mark, pictures)._replace(text=f"{one.count} {one_line(one.mark.word)}"),), stand
        )
        for one in heading.counts
    ]
    partners: list[Json] = [
        piece_data(Piece(fitted(one_line(one.name), paper.room, paper.size), mark=pictures.add(tone_swatch(one.tone))))
        for one in heading.partners
    ]
    return {
        "name": f"{document}: {title}",
        "description": one_line(heading.summary) or f"{document}: {title}",
        "title": fitted(title, paper.room if stacked or paper is SLIDE else beside, paper.title, bold=True),
        "document": fitted(document, paper.room, paper.size * 1.4),
        "running": fitted(
            shortened(f"{title} \N{EN DASH} {document}", _LONGEST_REMINDER), paper.room * 0.8, paper.small
        ),
        "as_of": one_line(heading.as_of),
        "facts": [fitted(one_line(fact), stand, paper.small) for fact in heading.facts],
        "counted": one_line(heading.counted),
        "stripe": _stripe(heading) if paper is SLIDE else [],
        "counts": counts,
        "partners": partners,
        "stand": stand,
        "stacked": stacked,
    }


def _stripe(heading: Heading) -> list[Json]:
    """The colours of the partners, with that of what is joint behind the first."""
    first, *others = [tone.light for tone in tones_of(heading.partners)] or [""]
    return [first, OWN.light.tokens["joint"], *others] if first else []


def _measures(paper: Paper) -> dict[str, Json]:
    return {
        "width": paper.width,
        "height": paper.height,
        "margin": paper.margin,
        "top": paper.top,
        "bottom": paper.bottom,
        "size": paper.size,
        "title_size": paper.title,
        "heading_size": paper.heading,
    }
