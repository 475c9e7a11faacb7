from __future__ import annotations

import unicodedata
from collections import Counter
from typing import TYPE_CHECKING
from unittest.mock import patch

from hypothesis import assume, given
from tests.hostile.effort import cases
from tests.hostile.texts import brief_texts, unspaced
from tests.hostile.twins import twins
from tests.hostile.views import KINDS, views
from tests.rendering.pdf_pages import legible, reader

from jbp.rendering.pdf import render_pdf
from jbp.rendering.pdf_measures import A4

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

    from jbp.views.elements.view import View


_LONG = 14_000.0
"""The height of a page that holds any of these documents, in points."""


def _plain_texts() -> SearchStrategy[str]:
    """Texts of letters that the font has, and that a reader of pages gives back one by one and from the left."""
    return brief_texts().filter(lambda text: all(map(_is_plain, unspaced(text))))


def _is_plain(letter: str) -> bool:
    return letter < "\u0250" or (letter in "\N{REPLACEMENT CHARACTER}Ωπжя" and not unicodedata.combining(letter))


def _pages(content: bytes) -> list[str]:
    """What each page says, without blanks; it leads to https and mail alone, and runs nothing."""
    found = reader(content)
    root = found.root_object
    assert not {"/OpenAction", "/AA", "/AcroForm", "/Names"} & set(root)
    for page in found.pages:
        assert "/AA" not in page
        for note in page.get("/Annots", ()):
            action = note.get_object()["/A"]
            assert action["/S"] == "/URI"
            assert action["/URI"].startswith(("https://", "mailto:"))
    return [unspaced(page.extract_text()) for page in legible(content)]


@cases(6, 500)
@given(views(KINDS, _plain_texts))
def test_a_page_says_every_text_as_it_is_and_nothing_else(view: View) -> None:
    pair = twins(view)
    # What goes on upon a next page is said once more there, so that sheets are as long as they must be.
    with patch("jbp.rendering.pdf.A4", A4._replace(height=_LONG)):
        found, wanted = _pages(render_pdf(pair.view)), _pages(render_pdf(pair.twin))
    assume(len(found) == len(wanted))
    told = unspaced(pair.told("".join(wanted), unspaced))
    assert Counter("".join(found)) == Counter(told)
