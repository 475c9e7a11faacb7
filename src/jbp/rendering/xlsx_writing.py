"""Writes pages into a workbook: formats, widths, frozen headers, wheels, charts."""

from __future__ import annotations

from datetime import date, datetime, time
from math import ceil
from typing import TYPE_CHECKING, Final

from jbp.letters import legible_lines, one_line
from jbp.rendering.palette import OWN
from jbp.rendering.xlsx_cells import DATE_FORMAT
from jbp.rendering.xlsx_page import units
from jbp.views.elements.wording_formats import FORMAT_WORDS

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.chart import Chart
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from jbp.rendering.theme import Theme
    from jbp.rendering.xlsx_cells import Entry, Style
    from jbp.rendering.xlsx_page import Area, NativeChart, Page

_A4: Final = 9
_NARROWEST, _WIDEST = 9, 48
_WIDE: Final = 100
"""How many letters wide a text over the whole sheet is at least."""

_LINE, _CHART_ROW = 13.5, 20
_USUAL, _LEADING = 11, 1.4
"""The size up to which a row need not be higher than others, and how high one of larger letters is."""

_THICK: Final = 5
"""Excel's number for a thick line."""

_LETTER: Final = 1.08
"""How wide a letter of a text is, on an average, in the unit of columns."""

_HIGHEST: Final = 409.0
_LONGEST_ALT: Final = 2000
_LONGEST_FOOTER: Final = 220
_DASHES: Final = ("dash", "round_dot", "dash_dot")
_SHORT: Final = ((1_000_000, ",,", "M"), (1_000, ",", "k"))
"""From which size on the numbers of an axis are written in millions or thousands."""

_FEWEST_STEPS: Final = 2
_ICONS: Final = (0.875, 0.625, 0.375, 0.125)
"""From which share on a wheel is full, three quarters full, and so on."""


class Writer:
    """Writes pages; cells that look alike share a format."""

    def __init__(self, workbook: Workbook, theme: Theme | None = None) -> None:
        self._workbook = workbook
        self._tokens = (OWN if theme is None else theme.palette).light.tokens
        self._faces = ("", "") if theme is None else (theme.fonts.body, theme.fonts.heading or theme.fonts.body)
        self._footer = "" if theme is None else theme.footer
        self._formats: dict[Style, Format] = {}

    def write(self, page: Page) -> None:
        """Add the page to the workbook as a sheet."""
        sheet = self._workbook.add_worksheet(page.name)
        widths = _widths(page)
        for column, width in widths.items():
            sheet.set_column(column, column, width)
        for row, height in _heights(page, widths).items():
            sheet.set_row(row, height)
        for (row, column), entry in sorted(page.cells.items()):
            self._cell(sheet, row, column, entry)
        for row, entry in page.wide.items():
            self._wide(sheet, row, entry, widths)
        for area in page.wheels:
            _wheels(sheet, area)
        for chart in page.charts:
            self._chart(sheet, page, chart)
        _finish(sheet, page, self._footer)

    def _cell(self, sheet: Worksheet, row: int, column: int, entry: Entry) -> None:
        look = self._format(entry.style)
        if isinstance(entry.value, date):
            sheet.write_datetime(row, column, datetime.combine(entry.value, time()), look)
        elif isinstance(entry.value, float):
            sheet.write_number(row, column, entry.value, look)
        elif entry.url:
            sheet.write_url(row, column, entry.url, look, entry.value or entry.url)
        elif entry.value:
            sheet.write_string(row, column, entry.value, look)
        else:
            sheet.write_blank(row, column, "", look)

    def _wide(self, sheet: Worksheet, row: int, entry: Entry, widths: dict[int, float]) -> None:
        """A text over so many columns that lines are long enough to read, in a row that is high enough for it."""
        last, width = 0, widths.get(0, float(_NARROWEST))
        while width < _WIDE:
            last += 1
            width += widths.get(last, 8.43)
        look = self._format(entry.style)
        sheet.merge_range(row, 0, row, last, "", look)
        sheet.write_string(row, 0, str(entry.value), look)
        sheet.set_row(row, _height(_lines(str(entry.value), width)))

    def _format(self, style: Style) -> Format:
        if style not in self._formats:
            self._formats[style] = self._workbook.add_format(self._properties(style))
        return self._formats[style]

    def _properties(self, style: Style) -> dict[str, str | int | bool]:
        """The properties of a format, colours and fonts included."""
        found = _properties(style)
        body, heading = self._faces
        face = heading if style.title else body
        if face:
            found["font_name"] = face
        for key, color in (
            ("font_color", style.ink or ("accent" if style.title else "quiet" if style.quiet else "")),
            ("bg_color", style.fill or ("faint" if style.head else "")),
        ):
            if color.startswith("#") or color in self._tokens:
                found[key] = self._tokens.get(color, color)
        if style.edge:
            found |= {"left": _THICK, "left_color": self._tokens.get(style.edge, style.edge), "indent": 1}
        return found

    def _chart(self, sheet: Worksheet, page: Page, chart: NativeChart) -> None:
        """A native chart. Its names are those of cells: as texts of its own they could be read as formulas."""
        drawn = self._workbook.add_chart({"type": chart.kind})
        assert drawn is not None  # noqa: S101 - None comes of an unknown kind alone
        drawn.set_title({"name": [page.name, *chart.title], "name_font": {"size": 11}, "overlay": False})
        dashes = iter(_DASHES * len(chart.series))
        for one in chart.series:
            color = self._tokens.get(one.color, one.color)
            line = {"color": color, "width": 2.25, "dash_type": next(dashes) if one.dashed else "solid"}
            look = (
                {"fill": {"color": color}, "gap": 60}
                if chart.kind == "bar"
                else {"line": line, "marker": _marker(color)}
            )
            drawn.add_series(
                {
                    "name": [page.name, *one.name],
                    "categories": [page.name, *_corners(one.labels)],
                    "values": [page.name, *_corners(one.numbers)],
                    **look,
                }
            )
        self._axes(drawn, page, chart)
        drawn.set_legend({"position": "bottom"})
        drawn.set_size({"width": 720, "height": chart.rows * _CHART_ROW})
        description = legible_lines(chart.description)[:_LONGEST_ALT]  # the figures themselves stand in the cells above
        sheet.insert_chart(chart.row, 0, drawn, {"description": description, "object_position": 2})

    def _axes(self, drawn: Chart, page: Page, chart: NativeChart) -> None:
        """Axes with thin lines across, and their labels beside the chart also where numbers fall below nought."""
        grid = {"visible": True, "line": {"color": self._tokens["rule"], "width": 0.75}}
        if chart.kind == "bar":
            drawn.set_y_axis({"reverse": True, "label_position": "low"})
            drawn.set_x_axis({"major_gridlines": grid} | ({"min": 0} if _is_positive(page, chart) else {}))
        else:
            drawn.set_x_axis({"label_position": "low"})
            drawn.set_y_axis({"major_gridlines": grid, "line": {"none": True}, **_scaled(chart.scale)})


def _properties(style: Style) -> dict[str, str | int | bool]:
    found: dict[str, str | int | bool] = {
        "font_size": style.size,
        "valign": "top",
        "text_wrap": style.wraps and not style.number,
        "bold": style.bold,
    }
    if style.number:
        found["num_format"] = style.number
    if style.number == DATE_FORMAT:
        found["align"] = "left"
    if style.right or style.middle:
        found["align"] = "right" if style.right else "center"
        found["indent"] = int(style.right)  # or a number would touch the text in the next column
    if style.left:
        found["align"] = "left"
    if style.head:
        found |= {"bottom": 1, "valign": "bottom"}
    if style.total:
        found |= {"top": 1, "bold": True}
    if style.quoted:
        found["quote_prefix"] = True
    return found


def _widths(page: Page) -> dict[int, float]:
    """How wide each column is: as its longest line, within what can be read."""
    longest: dict[int, int] = {}
    for (_, column), entry in page.cells.items():
        if entry.style.wraps:
            longest[column] = max(longest.get(column, 0), _length(entry))
    found = {column: float(min(_WIDEST, max(_NARROWEST, length + 2))) for column, length in longest.items()}
    return found | {column: float(width) for column, width in page.widths.items()}


def _heights(page: Page, widths: dict[int, float]) -> dict[int, float]:
    """How high each row is: stated, since not every program finds it out where text wraps."""
    most: dict[int, int] = {}
    large: dict[int, float] = {}
    for (row, column), entry in page.cells.items():
        if isinstance(entry.value, str) and entry.style.wraps:
            most[row] = max(most.get(row, 1), _lines(entry.value, widths[column]))
        if entry.style.size > _USUAL:
            large[row] = max(large.get(row, 0.0), entry.style.size * _LEADING)
    return large | {row: _height(lines) for row, lines in most.items() if lines > 1}


def _height(lines: int) -> float:
    return min(_HIGHEST, lines * _LINE + 2)


def _lines(text: str, width: float) -> int:
    """About how many lines a text takes in a column."""
    return sum(max(1, ceil(len(line) * _LETTER / width)) for line in text.split("\n"))


def _is_positive(page: Page, chart: NativeChart) -> bool:
    """Whether no number of the chart is below 0: then its bars begin at 0, and their lengths can be compared."""
    areas = [one.numbers for one in chart.series]
    rows = ((row, area.left) for area in areas for row in range(area.top, area.bottom + 1))
    values = [page.cells[place].value for place in rows if place in page.cells]
    return all(isinstance(value, float) and value >= 0 for value in values)


def _length(entry: Entry) -> int:
    if isinstance(entry.value, str):
        return max(map(len, entry.value.split("\n"))) + (2 if entry.style.bold else 0)
    return len(DATE_FORMAT) if isinstance(entry.value, date) else len(f"{entry.value:,.0f}") + 4


def _wheels(sheet: Worksheet, area: Area) -> None:
    icons = [{"criteria": ">=", "type": "number", "value": share} for share in _ICONS]
    rule = {"type": "icon_set", "icon_style": "5_quarters", "icons": icons}
    sheet.conditional_format(area.top, area.left, area.bottom, area.right, rule)


def _scaled(scale: tuple[float, ...]) -> dict[str, object]:
    """The ends and steps of an axis, and how its numbers are written: as short as their steps allow."""
    if len(scale) < _FEWEST_STEPS:
        return {}
    step = scale[1] - scale[0]
    greatest = max(abs(scale[0]), abs(scale[-1]))
    size, commas, letter = next((one for one in _SHORT if greatest >= one[0]), (1, "", ""))
    digits = "#,##0" if step % size == 0 else "#,##0.0"
    written = f'{digits}{commas}"{letter}"' if letter else "General"
    return {"min": scale[0], "max": scale[-1], "major_unit": step, "num_format": written}


def _marker(color: str) -> dict[str, object]:
    return {"type": "circle", "size": 6, "fill": {"color": color}, "border": {"color": color}}


def _corners(area: Area) -> tuple[int, int, int, int]:
    return area.top, area.left, area.bottom, area.right


def _finish(sheet: Worksheet, page: Page, footer: str) -> None:
    """What makes a sheet easy to read and to print."""
    if page.header is not None:
        sheet.freeze_panes(page.header + 1, page.frozen_columns)
        sheet.repeat_rows(page.header)
    if page.filtered is not None:
        area = page.filtered
        sheet.autofilter(area.top, area.left, area.bottom, area.right)
    sheet.hide_gridlines(2)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    left = f"&L{_as_footer(footer)}" if footer else ""
    sheet.set_footer(f"{left}&R" + FORMAT_WORDS.page.format(page="&P", pages="&N"))


def _as_footer(text: str) -> str:
    """A text for the foot of printed pages, where ``&`` begins an order and 255 letters are the most."""
    shown = one_line(text).replace("&", "&&")
    return shown if units(shown) <= _LONGEST_FOOTER else _as_footer(text[:-1])
