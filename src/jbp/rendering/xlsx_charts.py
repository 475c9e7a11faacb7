"""Charts in a workbook: their figures as cells, and native charts that are drawn of these cells."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from jbp.layout.charts import scale_of
from jbp.rendering.charts import STROKES
from jbp.rendering.xlsx_cells import DATE_FORMAT, EMPTY, Entry, Style, entry_of, party_style, text_entry
from jbp.rendering.xlsx_page import HEAD, SUBTITLE, Area, NativeChart, Series
from jbp.values.date import MONTHS
from jbp.views.elements.wording import WORDS
from jbp.views.elements.wording_formats import FORMAT_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from jbp.rendering.palette import Tone
    from jbp.rendering.xlsx_page import Page
    from jbp.views.elements.charts import BarChart, HeatMap, LineChart
    from jbp.views.elements.timeline import TimelineItem, TimelineView

_HEATS = {"low": ("faint", "ink"), "medium": ("delayed", "on-delayed"), "high": ("stalled", "on-stalled")}
_NUMBER = Style(right=True, number="#,##0.##")
_MONTH_WIDTH = 4
_LEAST_ROWS, _BAR_ROWS = 14, 2
_RIGHT_HEAD = Style(bold=True, head=True, right=True)


def put_bars(page: Page, chart: BarChart) -> None:
    """The bars as a table of what they show and of their numbers, and a bar chart of the numbers."""
    title = page.put_title(chart.title, SUBTITLE)
    with_marks = any(bar.mark is not None for bar in chart.bars)
    marked = [FORMAT_WORDS.compared, FORMAT_WORDS.compared_number] if with_marks else []
    heads = ["", FORMAT_WORDS.value, FORMAT_WORDS.number, *marked]
    header = page.put([text_entry(head, _RIGHT_HEAD if place else HEAD) for place, head in enumerate(heads)])
    for bar in chart.bars:
        shown = text_entry(bar.shown, Style(right=True, bold=bar.behind))
        marks = (text_entry(bar.mark_shown, Style(right=True)), EMPTY if bar.mark is None else _number(float(bar.mark)))
        page.put((text_entry(bar.label), shown, _number(float(bar.value)), *(marks if with_marks else ())))
    labels = Area(header + 1, 0, page.row - 1, 0)
    looks = {2: "joint", 4: "rule"} if with_marks else {2: "joint"}
    series = tuple(
        Series((header, column), labels, Area(header + 1, column, page.row - 1, column), color)
        for column, color in looks.items()
    )
    _draw(page, NativeChart("bar", (title, 0), chart.description, series, page.row + 1, _rows(len(chart.bars))))


def put_lines(page: Page, chart: LineChart, tones: Mapping[str, Tone]) -> None:
    """The lines as a table, a row for each period, and a line chart of it."""
    title = page.put_title(chart.title, SUBTITLE)
    lines = [line for line in chart.lines if line.points]
    header = page.put([text_entry(FORMAT_WORDS.period, HEAD), *(text_entry(line.name, _RIGHT_HEAD) for line in lines)])
    points = [{point.label: point.value for point in line.points} for line in lines]
    for label in chart.labels:
        values = (each.get(label) for each in points)
        page.put([text_entry(label), *(EMPTY if value is None else _number(float(value)) for value in values)])
    labels = Area(header + 1, 0, page.row - 1, 0)
    series = tuple(
        Series(
            (header, column),
            labels,
            Area(header + 1, column, page.row - 1, column),
            party_style(line.party, tones).fill or STROKES[(column - 1) % len(STROKES)],
            line.dashed,
        )
        for column, line in enumerate(lines, 1)
    )
    scale = tuple(map(float, scale_of(chart)))
    _draw(page, NativeChart("line", (title, 0), chart.description, series, page.row + 1, _LEAST_ROWS, scale))


def put_heat(page: Page, heat: HeatMap) -> None:
    """The map as coloured cells."""
    page.put_title(heat.title, SUBTITLE)
    page.put_wide(heat.description, Style(quiet=True))
    page.put([text_entry(f"{heat.down} / {heat.across}", HEAD), *(text_entry(name, HEAD) for name in heat.columns)])
    for name, fields in heat.rows:
        entries = [text_entry(name, Style(bold=True))]
        for one in fields:
            fill, ink = _HEATS.get(one.heat, _HEATS["low"])
            style = Style(fill=fill, ink=ink)
            entries.append(text_entry("\n".join(item.text for item in one.items), style))
        page.put(entries)


def put_timeline(page: Page, view: TimelineView, tones: Mapping[str, Tone]) -> None:
    """The timeline with a column for each month, coloured by party where the work goes on."""
    months = tuple(_months(view))
    page.put_wide(view.description, Style(quiet=True))
    heads = (WORDS.category, WORDS.activity, WORDS.responsible, WORDS.status_heading, WORDS.start, WORDS.due)
    shown = [f"{MONTHS[month - 1]}\n{year}" for year, month in months]
    now = None if view.today is None else (view.today.year, view.today.month)
    marks = [replace(HEAD, ink="today") if month == now else HEAD for month in months]
    front = [text_entry(head, HEAD) for head in heads]
    page.header = page.put([*front, *map(text_entry, shown, marks)])
    page.frozen_columns = 2
    page.widths |= dict.fromkeys(range(len(heads), len(heads) + len(months)), _MONTH_WIDTH)
    rows = [(band.name, item) for band in view.bands for group in band.groups for item in group.items]
    for name, item in (*rows, *((WORDS.milestone, item) for item in view.milestones)):
        party = entry_of(item.party, tones)
        page.put(
            (
                text_entry(name, Style(quiet=True)),
                text_entry(item.title, Style(bold=True)),
                party,
                entry_of(item.status, tones),
                _day(item.start),
                _day(item.end),
                *(_month(item, month, party_style(item.party, tones)) for month in months),
            )
        )


def _month(item: TimelineItem, month: tuple[int, int], style: Style) -> Entry:
    """The field of one month: filled while the work goes on; a diamond where a milestone stands."""
    first, last = item.start or item.end, item.end or item.start
    if first is None or last is None or not (first.year, first.month) <= month <= (last.year, last.month):
        return EMPTY
    # Of several parties, and where none is stated, there is no one colour.
    fill, ink = style.fill or "rule", style.ink or "ink"
    mark = "◆" if item.key.startswith("milestones") else ""
    return Entry(mark, Style(fill=fill, ink=ink, middle=True))


def _months(view: TimelineView) -> Iterator[tuple[int, int]]:
    if view.first is None or view.last is None:
        return
    year, month = view.first.year, view.first.month
    while (year, month) <= (view.last.year, view.last.month):
        yield year, month
        year, month = (year, month + 1) if month < len(MONTHS) else (year + 1, 1)


def _day(day: date | None) -> Entry:
    return EMPTY if day is None else Entry(day, Style(number=DATE_FORMAT))


def _number(value: float) -> Entry:
    return Entry(value, Style(right=True, number="#,##0" if value == int(value) else "#,##0.0"))


def _rows(bars: int) -> int:
    return max(_LEAST_ROWS, 4 + bars * _BAR_ROWS)


def _draw(page: Page, chart: NativeChart) -> None:
    page.charts.append(chart)
    page.row = chart.row + chart.rows + 1
