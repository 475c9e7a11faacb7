"""A workbook as openpyxl reads it: every cell with its kind, its value and its link."""

from __future__ import annotations

import re
import warnings
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final
from zipfile import ZipFile

from lxml import etree
from openpyxl import load_workbook
from tests.hostile.texts import folded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LONGEST: Final = 32_767
_FORMULA: Final = re.compile(r"(?:'[^']*(?:''[^']*)*'|\w+)!\$[A-Z]+\$\d+(?::\$[A-Z]+\$\d+)?")
"""Nothing but cells of a sheet, from which a chart takes its words and numbers."""


def read_book(data: bytes) -> Any:
    """The workbook; every file in it is well-formed XML, as a reader that mends nothing finds it."""
    with ZipFile(BytesIO(data)) as archive:
        for name in archive.namelist():
            tree = etree.fromstring(archive.read(name)) if name.endswith((".xml", ".rels")) else None
            if tree is not None:
                _acts_not(name, tree)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the library that reads it
        return load_workbook(BytesIO(data))


def _acts_not(name: str, tree: etree._Element) -> None:
    """See that nothing is computed of a text, and that links lead to https and mail alone."""
    for element in tree.iter("{*}f"):
        assert "chart" in name, f"a formula in {name}: {element.text}"
        assert _FORMULA.fullmatch(element.text or ""), element.text
    for relation in tree.iter("{*}Relationship"):
        if relation.get("TargetMode") == "External":
            assert relation.get("Target", "").startswith(("https://", "mailto:"))
    assert next(tree.iter("{*}definedName", "{*}ddeLink", "{*}externalReference"), None) is None or all(
        str(one.get("name")).startswith("_xlnm.") for one in tree.iter("{*}definedName")
    )


def cells(book: Any, told: Callable[[str], str] = lambda read: read) -> Iterator[tuple[object, ...]]:
    """Every cell that holds anything: its sheet's place, its own, its kind, its value, and where its link leads."""
    for place, sheet in enumerate(book):
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is None:
                    continue
                value = cell.value
                assert cell.data_type in ("s", "n", "d")
                if isinstance(value, str):
                    assert len(value.encode("utf-16-le")) // 2 <= LONGEST
                    assert cell.quotePrefix or not value.startswith(("=", "+", "-", "@", "\t", "\n"))
                    value = folded(told(value))
                yield place, cell.coordinate, cell.data_type, value, cell.hyperlink and cell.hyperlink.target
