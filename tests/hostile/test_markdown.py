from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from tests.hostile.effort import cases
from tests.hostile.read_markdown import read_markdown
from tests.hostile.twins import same, twins
from tests.hostile.views import views

from jbp.rendering.markdown import render_markdown

if TYPE_CHECKING:
    from jbp.views.elements.view import View


@cases(30, 2000)
@given(views())
def test_markdown_says_every_text_as_it_is_and_nothing_else(view: View) -> None:
    pair = twins(view)
    same(read_markdown(render_markdown(pair.view)), read_markdown(render_markdown(pair.twin), pair.told))
