from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from tests.hostile.effort import cases
from tests.hostile.read_xlsx import cells, read_book
from tests.hostile.twins import same, twins
from tests.hostile.views import views

from jbp.rendering.xlsx import render_xlsx

if TYPE_CHECKING:
    from jbp.views.elements.view import View


@cases(20, 1000)
@given(views())
def test_a_workbook_holds_every_text_as_it_is_and_nothing_else(view: View) -> None:
    pair = twins(view)
    book = read_book(render_xlsx(pair.view))
    names = [name.casefold() for name in book.sheetnames]
    assert len(set(names)) == len(names)
    same(cells(book), cells(read_book(render_xlsx(pair.twin)), pair.told))
