from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from tests.hostile.effort import cases
from tests.hostile.read_html import harmless, outlined, read_page
from tests.hostile.twins import same, twins
from tests.hostile.views import views

from jbp.rendering.html import render_html

if TYPE_CHECKING:
    from jbp.views.elements.view import View


@cases(20, 1000)
@given(views())
def test_a_page_says_every_text_as_it_is_and_nothing_else(view: View) -> None:
    pair = twins(view)
    page = read_page(render_html(pair.view))
    harmless(page)
    same(outlined(page), outlined(read_page(render_html(pair.twin)), pair.told))
