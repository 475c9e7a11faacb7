"""Each customer need with what shows it, what answers it and what serves it; what is missing is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.figures.need import traces, untraced
from jbp.values.date import show_date
from jbp.views.elements.blocks import Column, rows_of
from jbp.views.elements.cells import NOTHING, Lines, Text
from jbp.views.elements.figures import gap
from jbp.views.market.tables import client_name
from jbp.views.market.wording_strategy import STRATEGY_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jbp.figures.need import Trace
    from jbp.model.customers import Need
    from jbp.model.focus_area import FocusArea
    from jbp.model.plan import Plan
    from jbp.model.value_proposition import ValueProposition
    from jbp.views.elements.blocks import Table
    from jbp.views.elements.cells import Cell


def tracing_table(plan: Plan) -> Table:
    """From every customer need to the focus areas that serve it, then what traces to no need."""
    columns = (
        Column(STRATEGY_WORDS.need, width=3),
        Column(STRATEGY_WORDS.evidence, width=2),
        Column(STRATEGY_WORDS.proposition, width=3),
        Column(STRATEGY_WORDS.areas, width=2),
    )
    rows = [_row(plan, trace) for trace in traces(plan)]
    return rows_of(STRATEGY_WORDS.tracing, columns, [*rows, *_strays(untraced(plan))])


def _row(plan: Plan, trace: Trace) -> tuple[Cell, ...]:
    return (
        NOTHING if trace.need is None else _need(plan, trace.need),
        NOTHING if trace.need is None else _evidence(trace.need),
        _propositions(trace.propositions) if trace.propositions else gap(STRATEGY_WORDS.no_proposition),
        _areas(trace.areas) if trace.areas else gap(STRATEGY_WORDS.no_area),
    )


def _strays(trace: Trace) -> Iterator[tuple[Cell, ...]]:
    """What traces to no need: the propositions on a row of their own, then the focus areas."""
    if trace.propositions:
        yield gap(STRATEGY_WORDS.no_need), NOTHING, _propositions(trace.propositions), NOTHING
    if trace.areas:
        yield gap(STRATEGY_WORDS.no_need), NOTHING, NOTHING, _areas(trace.areas)


def _need(plan: Plan, need: Need) -> Lines:
    segment = Text(client_name(plan, need.segment), quiet=True) if need.segment else gap(STRATEGY_WORDS.no_segment)
    return Lines((Text(need.title, strong=True), segment))


def _evidence(need: Need) -> Cell:
    stated = need.evidence
    if stated is None or not (stated.text or stated.source):
        return gap(STRATEGY_WORDS.no_evidence)
    day = show_date(stated.date) if stated.date else ""
    known = ", ".join(part for part in (stated.source if stated.text else "", day) if part)
    first = Text(stated.text or stated.source or "")
    return Lines((first, Text(known, quiet=True))) if known else first


def _propositions(found: Sequence[ValueProposition]) -> Lines:
    return Lines(tuple(Text(one.statement) for one in found))


def _areas(found: Sequence[FocusArea]) -> Lines:
    return Lines(
        tuple(
            Text(f"{area.title} ({STRATEGY_WORDS.expansion})" if area.state == "expansion" else area.title)
            for area in found
        )
    )
