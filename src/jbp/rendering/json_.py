"""A view as JSON: its blocks and cells as objects, each with its `kind`.

Figures are texts of exact decimals, days are written as in a plan (``2026-06-30``), letters outside ASCII as escapes,
so that nothing of a plan's text can act on a terminal that shows it.
"""

from __future__ import annotations

import json
import re
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypeAlias

from jbp.letters import SHOWN_INSTEAD
from jbp.values.notation import plain
from jbp.views.as_sheet import as_sheet
from jbp.views.elements import blocks, cells, charts
from jbp.views.elements.marks import PartyMark, StatusView, TrendMark

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jbp.views.elements.view import View

Json: TypeAlias = "str | int | bool | list[Json] | dict[str, Json] | None"

FORMAT_VERSION: Final = 1

_HALF: Final = re.compile("[\\ud800-\\udfff]")
"""Half of a character: JSON could write it, and many programs could not read it."""

_KINDS: Final[Mapping[type, str]] = MappingProxyType(
    {
        cells.Text: "text",
        cells.Day: "day",
        cells.Figure: "figure",
        cells.Level: "level",
        cells.Completion: "completion",
        cells.Link: "link",
        cells.Lines: "lines",
        StatusView: "status",
        PartyMark: "party",
        TrendMark: "trend",
        blocks.Paragraph: "paragraph",
        blocks.Quote: "quote",
        blocks.Bullets: "bullets",
        blocks.Facts: "facts",
        blocks.Table: "table",
        blocks.Cards: "cards",
        charts.BarChart: "bar_chart",
        charts.LineChart: "line_chart",
        charts.HeatMap: "heat_map",
        charts.TimelineChart: "timeline_chart",
    }
)


def render_json(view: View) -> str:
    """The view as one JSON object with its sections, or its slides."""
    found = as_sheet(view)
    content = _plain(found)
    assert isinstance(content, dict)  # noqa: S101 - a sheet is a dataclass
    return json.dumps({"format_version": FORMAT_VERSION, **content}, indent=2) + "\n"


def _plain(value: object) -> Json:
    """A value of a view as JSON has it."""
    if isinstance(value, str):
        return _HALF.sub(SHOWN_INSTEAD, value)
    if value is None or isinstance(value, (bool, int)):
        return value
    if isinstance(value, Decimal):
        return plain(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if is_dataclass(value) and not isinstance(value, type):
        return _object(value)
    raise TypeError(f"{type(value).__name__} has no place in a view")


def _object(value: object) -> Json:
    kind = _KINDS.get(type(value))
    head: dict[str, Json] = {} if kind is None else {"kind": kind}
    return head | {one.name: _plain(getattr(value, one.name)) for one in fields(value)}  # type: ignore[arg-type]
