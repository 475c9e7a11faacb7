"""Dates and periods of a tree: what its calendar is, and what is wrong with it (007)."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from jbp.finding import Related
from jbp.model.references import Kind
from jbp.reading.collector import renaming, replacement
from jbp.reading.names import describe
from jbp.syntax.nodes import MapNode, Scalar, find, keys_at
from jbp.values.date import parse_date, show_date
from jbp.values.period import TOTAL, Calendar, DateRange, FiscalYear, is_calendar_period, resolve_period
from jbp.values.problem import BadValue

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from jbp.address import Address
    from jbp.reading.collector import Collector
    from jbp.reading.references import Reference

_MONTHS = 12


def calendar_of(tree: MapNode) -> Calendar | None:
    """The calendar of a tree, as far as its dates can be read; None without a horizon."""
    start, end = _date(tree, ("horizon", "start")), _date(tree, ("horizon", "end"))
    if start is None or end is None:
        return None
    return Calendar(
        DateRange(start, end),
        _date(tree, ("horizon", "extension")),
        dict(_periods(tree)),
        _fiscal_year(tree, ("fiscal_year",)),
        {
            key: year
            for key in keys_at(tree, ("partners",))
            if (year := _fiscal_year(tree, ("partners", key, "fiscal_year"))) is not None
        },
    )


def check_calendar(tree: MapNode, found: Collector) -> Calendar | None:
    """Report periods that run backward, overlap or leave the horizon; the calendar where there is one."""
    calendar = calendar_of(tree)
    if calendar is None:
        return None
    _check_order(tree, ("horizon",), calendar.horizon, found)
    if calendar.extension is not None and calendar.extension < calendar.horizon.end:
        found.add(
            "impossible-date",
            ("horizon", "extension"),
            f"the extension of the horizon ends on {show_date(calendar.extension)}, before the horizon itself does "
            f"({show_date(calendar.horizon.end)})",
            label="before the end of the horizon",
            related=(Related(("horizon", "end"), "the horizon ends here", "value"),),
        )
    _check_names(calendar, found)
    last = max(calendar.horizon.end, calendar.extension or calendar.horizon.end)
    for key, days in calendar.periods.items():
        _check_order(tree, ("periods", key), days, found)
        if days.start < calendar.horizon.start or days.end > last:
            found.add(
                "impossible-date",
                ("periods", key),
                f"{describe(tree, ('periods', key))} ({show_date(days.start)} to {show_date(days.end)}) leaves the "
                f"plan's horizon, {show_date(calendar.horizon.start)} to {show_date(last)}",
                part="key",
                label="outside the horizon",
                mend="Move the period into the horizon, or lengthen the horizon.",
                related=(Related(("horizon",), "the horizon"),),
            )
    spans = [_Span(("periods", key), days) for key, days in calendar.periods.items()]
    _check_overlaps(tree, spans, found)
    return calendar


def check_period_keys(
    tree: MapNode, references: tuple[Reference, ...], calendar: Calendar | None, found: Collector
) -> None:
    """Report keys that are no period (or date) of this plan, and keys of one mapping that overlap."""
    if calendar is None:
        return
    holders: dict[Address, list[_Span]] = {}
    for reference in references:
        if reference.kind not in {Kind.PERIOD, Kind.PERIOD_OR_DATE}:
            continue
        days = _days(reference, calendar, tree, found)
        if days is not None and reference.part == "key" and reference.text != TOTAL and _adds_up(reference.address):
            spans = holders.setdefault(reference.address[:-1], [])
            if _Span(reference.address, days) not in spans:  # a key that stands twice has been reported
                spans.append(_Span(reference.address, days))
    for spans in holders.values():
        # That two of the plan's own periods overlap is said once, where they are defined.
        named = [span for span in spans if span.address[-1] in calendar.periods]
        if len(named) < len(spans):
            _check_overlaps(tree, spans, found)


def _adds_up(address: Address) -> bool:
    """Whether figures stand under a key, so that no day may count twice; words and earlier figures may overlap."""
    return address[:2] != ("sales", "goals") and not (address[0] == "kpis" and address[2] in {"explain", "prior"})


def _check_names(calendar: Calendar, found: Collector) -> None:
    for key in calendar.periods:
        if is_calendar_period(key) and not key.isdigit():
            found.add(
                "wrong-type",
                ("periods", key),
                f'"{key}" is a period of the calendar already, and cannot name another one',
                part="key",
                label="a period of the calendar",
                mend="Give the period another id; or take it out, if it is that month.",
                stated=(key,),
            )


class _Span(NamedTuple):
    address: Address
    days: DateRange


def _days(reference: Reference, calendar: Calendar, tree: MapNode, found: Collector) -> DateRange | None:
    """The days of a period's key; None for a date, and for what is neither (which is reported)."""
    text = reference.text
    try:
        if reference.kind is Kind.PERIOD_OR_DATE and _looks_like_date(text) and text not in calendar.periods:
            parse_date(text)
            return None
        return resolve_period(text, calendar)
    except BadValue as problem:
        if _is_of_no_partner(reference, tree, found):
            return None
        rename = reference.part == "key"
        fix = (renaming if rename else replacement)(reference.address, problem.meant)
        found.add(
            problem.rule,
            reference.address,
            f"{describe(tree, reference.address)}: {problem.message.rstrip('.')}",
            part=reference.part,
            label=f"did you mean {problem.meant}?" if problem.meant else "no period of this plan",
            mend=f"Write {problem.meant}." if problem.meant else "",
            fix=fix,
            stated=(text,),
        )
        return None


def _is_of_no_partner(reference: Reference, tree: MapNode, found: Collector) -> bool:
    """Whether a period is of the fiscal year of somebody who is no partner, which is reported."""
    partner, slash, _ = reference.text.partition("/")
    if not slash or find(tree, ("partners", partner)) is not None:
        return False
    found.add(
        "dangling-reference",
        reference.address,
        f'{describe(tree, reference.address)} names the fiscal year of "{partner}", which is no partner of this plan',
        part=reference.part,
        label="no partner has this id",
        mend="Write the id of a partner before the `/`.",
        stated=(reference.text,),
    )
    return True


def _looks_like_date(text: str) -> bool:
    """Whether a text is meant as a day, also one written as a spreadsheet would: 28.02.2026, 2/28/2026."""
    return len(text) >= 8 and any(text.count(sign) == 2 and text.replace(sign, "").isdigit() for sign in "-./")


def _check_order(tree: MapNode, address: Address, days: DateRange, found: Collector) -> None:
    if days.start <= days.end:
        return
    owner = "the horizon" if address == ("horizon",) else describe(tree, address)
    found.add(
        "impossible-date",
        (*address, "end"),
        f"{owner} ends on {show_date(days.end)}, before it starts on {show_date(days.start)}",
        label="before its start",
        mend="Exchange the two dates, or mend one of them.",
        related=(Related((*address, "start"), "it starts here", "value"),),
    )


def _check_overlaps(tree: MapNode, spans: list[_Span], found: Collector) -> None:
    ordered = sorted((span for span in spans if span.days.start <= span.days.end), key=lambda span: span.days.start)
    for first, second in pairwise(ordered):
        if second.days.start > first.days.end:
            continue
        both = f'"{first.address[-1]}" and "{second.address[-1]}"'
        since, until = second.days.start, min(first.days.end, second.days.end)
        when = f"from {show_date(since)} to {show_date(until)}" if since != until else f"on {show_date(since)}"
        found.add(
            "overlapping-periods",
            second.address,
            f"{describe(tree, second.address) if len(second.address) > 2 else 'the plan'}: the periods {both} overlap "
            f"{when}",
            part="key",
            label="overlaps the other",
            mend="Give each day to one period alone.",
            related=(Related(first.address, "the other period"),),
        )


def _periods(tree: MapNode) -> Iterator[tuple[str, DateRange]]:
    for key in keys_at(tree, ("periods",)):
        start, end = _date(tree, ("periods", key, "start")), _date(tree, ("periods", key, "end"))
        if start is not None and end is not None:
            yield key, DateRange(start, end)


def _fiscal_year(tree: MapNode, address: Address) -> FiscalYear | None:
    start = _text(tree, (*address, "start"))
    named_by = _text(tree, (*address, "named_by")) or "end"
    if find(tree, address) is None or named_by not in {"start", "end"}:
        return None
    month = int(start) if start is not None and start.isascii() and start.isdigit() else 1
    return FiscalYear(month, "start" if named_by == "start" else "end") if 1 <= month <= _MONTHS else None


def _date(tree: MapNode, address: Address) -> date | None:
    text = _text(tree, address)
    try:
        return parse_date(text) if text is not None else None
    except BadValue:
        return None  # the models report it


def _text(tree: MapNode, address: Address) -> str | None:
    found = find(tree, address)
    return found[1].text if found is not None and isinstance(found[1], Scalar) else None
