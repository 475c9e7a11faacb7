from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from tests.hostile.sheets import hostile_sheet
from tests.hostile.texts import EVERY
from tests.views.samples import AS_OF, sample

from jbp.rendering.formats import NothingToShow
from jbp.rendering.picture import render_svg
from jbp.views.catalogue import DOCUMENTS
from jbp.views.elements.blocks import Card, Cards
from jbp.views.elements.charts import HeatMap
from jbp.views.elements.heading import heading_of
from jbp.views.elements.sheets import Deck, Slide
from jbp.views.risks.view import view_risks
from jbp.views.timeline.view import view_timeline

SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("name", ["timeline", "risks", "scorecard"])
def test_the_picture_stands_alone(name: str) -> None:
    view = DOCUMENTS[name].builder(sample(), AS_OF)
    made = render_svg(view)
    assert made == render_svg(view)
    root = ET.fromstring(made)  # noqa: S314 - our own picture
    assert root.tag == f"{SVG}svg"
    assert float(root.attrib["width"]) > 0
    assert "var(" not in made
    assert not {"href", "{http://www.w3.org/1999/xlink}href"} & {key for one in root.iter() for key in one.attrib}


def test_bars_have_the_colours_of_their_partners() -> None:
    assert ".party-p1{fill:#0b5cad}" in render_svg(view_timeline(sample(), AS_OF))


def test_what_names_the_timeline_stays_first() -> None:
    root = ET.fromstring(render_svg(view_timeline(sample(), AS_OF)))  # noqa: S314 - our own picture
    assert [one.tag.removeprefix(SVG) for one in root][:3] == ["title", "desc", "style"]


def test_a_chart_is_found_on_slides_and_in_cards() -> None:
    sheet = view_risks(sample(), AS_OF)
    heat = next(block for part in sheet.sections for block in part.blocks if isinstance(block, HeatMap))
    deck = Deck("qbr", heading_of(sample(), AS_OF, "Review"), (Slide("A", (Cards((Card("C", (heat,)),)),)),))
    assert "<svg" in render_svg(deck)


def test_a_document_without_a_chart_says_so() -> None:
    with pytest.raises(NothingToShow, match="Executive dashboard"):
        render_svg(DOCUMENTS["dashboard"].builder(sample(), AS_OF))


@pytest.mark.parametrize("text", EVERY, ids=range(len(EVERY)))
def test_a_text_is_only_ever_text(text: str) -> None:
    root = ET.fromstring(render_svg(hostile_sheet(text)))  # noqa: S314 - our own picture
    assert not {one.tag.removeprefix(SVG) for one in root.iter()} & {"script", "foreignObject", "image", "a"}
