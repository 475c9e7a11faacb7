from __future__ import annotations

from decimal import Decimal
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jbp.rendering.charts import chart_svg
from jbp.rendering.charts_in_words import chart_markdown
from jbp.views.elements.charts import Bar, BarChart, HeatCell, HeatItem, HeatMap, Line, LineChart, Point
from jbp.views.elements.marks import PartyMark

TEN = Decimal(10)


def charts(text: str) -> tuple[BarChart, LineChart, HeatMap]:
    """One chart of each kind in which everything is called the same."""
    party = PartyMark("p1", ("p1",), text)
    return (
        BarChart(text, text, (Bar(text, TEN, text, TEN, text, party, behind=True),)),
        LineChart(
            text, text, ("Q1", text), (Line(text, (Point("Q1", TEN, text), Point(text, TEN, text)), dashed=True),)
        ),
        HeatMap(text, text, text, text, (text,), ((text, (HeatCell("high", (HeatItem(text),)),)),)),
    )


def shown(svg: str) -> str:
    root = ET.fromstring(svg)  # noqa: S314 - made by jbp itself
    return " ".join([root.attrib["aria-label"], *(each.text or "" for each in root.iter() if each.text)])


@pytest.mark.parametrize("place", range(3))
def test_a_chart_is_xml_that_says_what_it_shows(place: int) -> None:
    svg = str(chart_svg(charts("Bookings & <more>")[place]))
    assert "Bookings & <more>" in shown(svg)
    assert "http" not in svg.replace("http://www.w3.org/2000/svg", "")


@given(st.text(max_size=60))
def test_whatever_a_text_holds_the_chart_stays_xml(text: str) -> None:
    for chart in charts(text):
        ET.fromstring(str(chart_svg(chart)))  # noqa: S314 - as above
        table = str(chart_markdown(chart)).rstrip("\n").split("\n")
        assert len(table) == 3
        assert len({line.replace("\\|", "").count("|") for line in table}) == 1


def test_in_words_a_chart_is_its_figures() -> None:
    bar, line, heat = charts("x")
    assert str(chart_markdown(bar)).endswith("| x | x | x |\n")
    assert str(chart_markdown(line)).startswith("|  | Q1 | x |\n| --- | ---: | ---: |\n")
    assert str(chart_markdown(heat)) == "| x / x | x |\n| --- | --- |\n| x | x |\n"


def test_an_entry_of_a_heat_map_says_to_whom_it_applies_and_so_does_a_field_of_such_entries() -> None:
    a, joint = PartyMark("p1", ("p1",), "A"), PartyMark("joint", ("p1", "p2"), "Joint")
    cells = (
        HeatCell("high", (HeatItem("One", a), HeatItem("Two", joint))),
        HeatCell("low", (HeatItem("Three", a), HeatItem("Four"))),
        HeatCell("low", ()),
    )
    svg = str(chart_svg(HeatMap("H", "d", "x", "y", ("L", "M", "H"), (("High", cells),))))
    said = [(each.tag.rpartition("}")[2], each.get("data-party")) for each in ET.fromstring(svg).iter()]  # noqa: S314 - made by jbp itself
    fields = [
        ("rect", "p1 joint"),
        ("g", "p1"),
        ("g", "joint"),
        ("rect", None),
        ("g", "p1"),
        ("g", None),
        ("rect", None),
    ]
    assert [one for one in said if one[0] in ("rect", "g")] == fields
