"""The figures of KPIs over time: a table for people, rows for a spreadsheet, an object for programs."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Final, NamedTuple

from jbp.changes.content import canonical
from jbp.changes.held import address_of, figures_of
from jbp.letters import one_line
from jbp.report.columns import width, wrap
from jbp.report.safe import neutral, plain_cell
from jbp.report.style import paint
from jbp.values.date import show_date

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from jbp.changes.held import Held, What
    from jbp.changes.showing import Showing
    from jbp.figures.calendar import PlanCalendar

FORMAT_VERSION: Final = 1
_WHATS: Final[tuple[What, ...]] = ("target", "actual", "forecast")
_NOTHING: Final = "\N{EN DASH}"
HEADER: Final = ("kpi", "title", "what", "when", "value", "since", "until")


class Trend(NamedTuple):
    """What is told.

    Attributes:
        name: what messages call the plan.
        kpis: the ids of the KPIs that are told of, in their order.
        held: the figures of all KPIs, as they are and as they were.
        showing: the words for the plan as it is.
        calendar: what its periods mean.
        width: the columns of the terminal.
        color: whether it is coloured.
    """

    name: str
    kpis: tuple[str, ...]
    held: tuple[Held, ...]
    showing: Showing
    calendar: PlanCalendar
    width: int = 80
    color: bool = False


def trend_text(trend: Trend) -> str:
    """A table for each KPI, and below it what was said before."""
    blocks = ["\n".join(_kpi(kpi, trend)) for kpi in trend.kpis]
    return neutral("\n\n".join(blocks) if blocks else "The plan has no KPIs.") + "\n"


def _kpi(kpi: str, trend: Trend) -> Iterator[str]:
    yield paint(one_line(trend.showing.name(("kpis", kpi))), "strong", on=trend.color)
    held = figures_of(trend.held, kpi)
    now = {(one.key, one.what): one for one in held if one.until is None}
    keys = keys_in_order({key for key, _ in now}, trend.calendar)
    if not keys:
        yield "  no figures yet"
    else:
        rows = [("", *(what.capitalize() for what in _WHATS)), *(_row(key, now, trend) for key in keys)]
        widths = [max(width(row[place]) for row in rows) for place in range(len(rows[0]))]
        yield from (f"  {_line(row, widths)}" for row in rows)
    for one in sorted((one for one in held if one.until is not None), key=_latest_first):
        yield from _past(one, trend)


def _row(key: str, now: Mapping[tuple[str, What], Held], trend: Trend) -> tuple[str, ...]:
    cells = (now.get((key, what)) for what in _WHATS)
    return (trend.calendar.show(key), *(_shown(one, trend) if one else _NOTHING for one in cells))


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = zip(row, widths, strict=True)
    label = first[0] + " " * (first[1] - width(first[0]))
    return "  ".join([label, *(" " * (wide - width(text)) + text for text, wide in others)]).rstrip()


def _past(one: Held, trend: Trend) -> Iterator[str]:
    since = f"from {show_date(one.since)} " if one.since is not None else ""
    until = show_date(one.until) if one.until is not None else ""
    text = f"{one.what} for {trend.calendar.show(one.key)} was {_shown(one, trend)} {since}until {until}"
    first, *rest = wrap(one_line(text), trend.width, 4)
    yield f"  {first}"
    yield from rest


def _latest_first(one: Held) -> tuple[int, str, str]:
    return (-(one.until.toordinal() if one.until else 0), one.what, one.key)


def _shown(one: Held, trend: Trend) -> str:
    return one_line(trend.showing.value(one.value, address_of(one)))


def keys_in_order(keys: set[str], calendar: PlanCalendar) -> list[str]:
    """Periods and days in the order of time; the whole term last."""
    days = {key: calendar.range(key) for key in keys}

    def place(key: str) -> tuple[int, str, str]:
        period = days[key]
        return (int(key == "total"), str(period.start) if period is not None else key, key)

    return sorted(keys, key=place)


def trend_csv(trend: Trend) -> str:
    """A row for each figure that held, the header first; cells that a spreadsheet would run are made plain."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(HEADER)
    for one in _told(trend):
        title = trend.showing.name(("kpis", one.kpi))
        since, until = (day.isoformat() if day is not None else "" for day in (one.since, one.until))
        value = one_line(str(canonical(one.value)))
        writer.writerow([*map(plain_cell, (one.kpi, one_line(title), one.what, one.key, value)), since, until])
    return written.getvalue()


def trend_json(trend: Trend) -> str:
    """One object; letters outside ASCII are escapes."""
    figures = [
        {
            "kpi": one.kpi,
            "title": trend.showing.name(("kpis", one.kpi)),
            "what": one.what,
            "when": one.key,
            "value": canonical(one.value),
            "since": one.since.isoformat() if one.since is not None else None,
            "until": one.until.isoformat() if one.until is not None else None,
        }
        for one in _told(trend)
    ]
    head = {"format_version": FORMAT_VERSION, "command": "trend", "plan": trend.name}
    return json.dumps({**head, "figures": figures}, indent=2) + "\n"


def _told(trend: Trend) -> Iterator[Held]:
    for kpi in trend.kpis:
        yield from figures_of(trend.held, kpi)


WRITERS: Final[dict[str, Callable[[Trend], str]]] = {"text": trend_text, "csv": trend_csv, "json": trend_json}
"""The formats that need nothing but text."""
