"""The figures of a chart: in a workbook that holds no formula, and the same bytes each time."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import datetime
from typing import IO, TYPE_CHECKING

from pptx.chart.data import CategoryChartData
from pptx.chart.xlsx import CategoryWorkbookWriter
from xlsxwriter import Workbook

from jbp.letters import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from xlsxwriter.worksheet import Worksheet

_EPOCH = datetime(1980, 1, 1)  # noqa: DTZ001 - a fixed day, written without a zone
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


class _PlainWorkbook(CategoryWorkbookWriter):
    """The workbook of a chart in which texts stay texts: the library's own would make formulas and links of them."""

    def __init__(self, data: CategoryChartData) -> None:
        super().__init__(data)

    @contextmanager
    def _open_worksheet(self, xlsx_file: IO[bytes]) -> Iterator[tuple[Workbook, Worksheet]]:
        workbook = Workbook(xlsx_file, _OPTIONS)
        workbook.set_properties({"created": _EPOCH, "author": "jbp"})
        yield workbook, workbook.add_worksheet()
        workbook.close()

    def _populate_worksheet(self, workbook: Workbook, worksheet: Worksheet) -> None:
        quoted = workbook.add_format({"quote_prefix": True})  # or who edits a text that begins with = gets a formula
        for row, category in enumerate(self._chart_data.categories, 1):
            worksheet.write_string(row, 0, category.label, quoted)
        for column, series in enumerate(self._chart_data, 1):
            worksheet.write_string(0, column, series.name, quoted)
            for row, value in enumerate(series.values, 1):
                if value is not None:
                    worksheet.write_number(row, column, value)


class PlainData(CategoryChartData):
    """The figures of a chart with such a workbook."""

    def __init__(self, labels: Iterable[str]) -> None:
        super().__init__()
        self.categories = [one_line(label) or " " for label in labels]

    @property
    def _workbook_writer(self) -> _PlainWorkbook:
        return _PlainWorkbook(self)
