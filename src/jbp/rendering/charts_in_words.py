"""Charts for formats that draw nothing: the same figures as a table, the timeline as a Mermaid gantt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from jbp.markdown import escape_markdown
from jbp.rendering.mermaid import timeline_gantt
from jbp.views.elements.charts import BarChart, LineChart, TimelineChart
from jbp.views.elements.wording import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jbp.views.elements.charts import Chart


def chart_markdown(chart: Chart) -> Markup:
    """The figures of a chart as a Markdown table."""
    if isinstance(chart, TimelineChart):
        return Markup("```mermaid\n{}\n```\n").format(Markup(str(timeline_gantt(chart.view)).strip("\n")))  # noqa: S704 - escaped there
    if isinstance(chart, BarChart):
        bars = [(bar.label, bar.shown, bar.mark_shown) for bar in chart.bars]
        return _table(("", chart.value_title or WORDS.actual, chart.mark_title or WORDS.target), bars, numbers=True)
    if isinstance(chart, LineChart):
        shown = [{point.label: point.shown for point in line.points} for line in chart.lines]
        lines = [
            (line.name, *(each.get(label, "") for label in chart.labels))
            for line, each in zip(chart.lines, shown, strict=True)
        ]
        return _table(("", *chart.labels), lines, numbers=True)
    rows = [(name, *("; ".join(item.text for item in cell.items) for cell in cells)) for name, cells in chart.rows]
    return _table((f"{chart.down} / {chart.across}", *chart.columns), rows, numbers=False)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]], *, numbers: bool) -> Markup:
    align = ["---", *("---:" if numbers else "---" for _ in head[1:])]
    lines = [_row(head), f"| {' | '.join(align)} |", *(_row(row) for row in rows)]
    return Markup("\n".join(lines) + "\n")  # noqa: S704 - every cell is escaped


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(escape_markdown(cell) for cell in cells)} |"
