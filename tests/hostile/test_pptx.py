from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from tests.hostile.effort import cases
from tests.hostile.read_pptx import read_deck, said
from tests.hostile.texts import brief_texts
from tests.hostile.twins import twins
from tests.hostile.views import views

from jbp.rendering.powerpoint import render_pptx

if TYPE_CHECKING:
    from jbp.views.elements.view import View


@cases(4, 300)
@given(views(texts=brief_texts))
def test_slides_say_every_text_as_it_is_and_nothing_else(view: View) -> None:
    pair = twins(view)
    found, wanted = said(read_deck(render_pptx(pair.view))), said(read_deck(render_pptx(pair.twin)), pair.told)
    assert not found - wanted
    assert not wanted - found
