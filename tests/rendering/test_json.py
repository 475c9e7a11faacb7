from __future__ import annotations

import json
import re
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from tests.hostile.sheets import hostile_sheet
from tests.hostile.texts import EVERY, INSTEAD
from tests.views.samples import AS_OF, sample

from jbp.rendering.json_ import _KINDS, render_json
from jbp.views.catalogue import DOCUMENTS
from jbp.views.elements import blocks
from jbp.views.elements.blocks import Block, rows_of
from jbp.views.elements.cells import Cell, Day, Figure
from jbp.views.elements.charts import Bar, BarChart, Chart
from jbp.views.elements.heading import heading_of
from jbp.views.elements.sheets import Section, Sheet


def _read(sheet: Sheet) -> dict[str, Any]:
    found = json.loads(render_json(sheet))
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_same_view_gives_the_same_bytes_in_ascii(name: str) -> None:
    view = DOCUMENTS[name].builder(sample(), AS_OF)
    made = render_json(view)
    assert made == render_json(view)
    assert made.isascii()
    assert made.endswith("}\n")
    assert json.loads(made)["format_version"] == 1
    assert json.loads(made)["document"] == name


def test_figures_are_exact_and_days_as_in_a_plan() -> None:
    table = rows_of(
        "T", [blocks.Column("A"), blocks.Column("B")],
        [(Figure("$1.2M", number=Decimal("1.2E+6"), unit="USD"), Day("30 Jun 2026", date(2026, 6, 30)))],
    )  # fmt: skip
    bars = BarChart("B", "b", (Bar("x", Decimal("0.10"), "10%"),))
    found = _read(Sheet("risks", heading_of(sample(), AS_OF, "Risks"), (Section("S", (table, bars)),)))
    shown, drawn = found["sections"][0]["blocks"]
    figure, day = shown["groups"][0]["rows"][0]["cells"]
    assert figure == {
        "kind": "figure",
        "text": "$1.2M",
        "tbd": False,
        "number": "1200000",
        "unit": "USD",
        "loud": False,
        "middle": None,
    }
    assert (day["kind"], day["day"]) == ("day", "2026-06-30")
    assert (drawn["kind"], drawn["bars"][0]["value"]) == ("bar_chart", "0.1")


def test_every_block_and_every_cell_has_a_kind() -> None:
    stated = {name for alias in (Cell, Chart, Block) for name in str(alias).split(" | ")}
    assert {kind.__name__ for kind in _KINDS} == stated - {"Chart"}


@pytest.mark.parametrize("text", EVERY, ids=range(len(EVERY)))
def test_a_text_comes_back_as_it_was(text: str) -> None:
    found = _read(hostile_sheet(text))
    said = re.sub("[\ud800-\udfff]", INSTEAD, text)  # half a character is none
    assert found["sections"][0]["title"] == said
    assert found["sections"][0]["blocks"][0] == {"kind": "paragraph", "text": said, "quiet": False}
