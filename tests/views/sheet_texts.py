"""What stands in a sheet, as plain texts for tests."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from jbp import api
from jbp.views.elements.blocks import Facts, Table
from jbp.views.elements.cells import Lines
from jbp.views.elements.marks import StatusView

if TYPE_CHECKING:
    from jbp.model.plan import Plan
    from jbp.views.elements.blocks import Block
    from jbp.views.elements.cells import Cell
    from jbp.views.elements.sheets import Sheet

EVERY_FIELD = Path("tests/plans/good/every-field.yaml")
NOTHING_STATED = Path("tests/plans/good/nothing-stated.yaml")


@cache
def plan_in(path: Path | str) -> Plan:
    """The plan of a file."""
    plan = api.load(Path(path)).plan
    assert plan is not None
    return plan


def titles(sheet: Sheet) -> list[str]:
    """The titles of its sections."""
    return [section.title for section in sheet.sections]


def blocks(sheet: Sheet, title: str) -> tuple[Block, ...]:
    """The blocks of a section."""
    return next(section.blocks for section in sheet.sections if section.title == title)


def table(sheet: Sheet, title: str) -> list[list[str]]:
    """The first table of a section: its columns' titles, then its rows."""
    found = next(block for block in blocks(sheet, title) if isinstance(block, Table))
    rows = [[said(cell) for cell in row.cells] for group in found.groups for row in group.rows]
    return [[column.title for column in found.columns], *rows]


def facts(sheet: Sheet, title: str) -> dict[str, str]:
    """The facts of a section."""
    found = next(block for block in blocks(sheet, title) if isinstance(block, Facts))
    return {name: said(cell) for name, cell in found.pairs}


def said(cell: Cell) -> str:
    """What a cell says; lines below each other with a slash between."""
    if isinstance(cell, Lines):
        return " / ".join(said(line) for line in cell.cells)
    if isinstance(cell, StatusView):
        return cell.said.word
    return str(getattr(cell, "text", None) or getattr(cell, "word", None) or getattr(cell, "name", ""))
