"""The risk register: a heat map of what is open, and every risk with its mitigation, by whom it concerns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jbp.figures.parties import partners_of
from jbp.figures.risk import by_level, is_settled, risk_level
from jbp.views.elements.blocks import Column, Paragraph, Row, RowGroup, table_of
from jbp.views.elements.cells import NOTHING, Day, Level, Text, day_cell, named_cell, text_cell
from jbp.views.elements.charts import HeatCell, HeatItem, HeatMap
from jbp.views.elements.heading import heading_of
from jbp.views.elements.marks import mark_party
from jbp.views.elements.plan_cells import people_cell
from jbp.views.elements.sheets import Sheet, section
from jbp.views.elements.titles import TITLES
from jbp.views.elements.wording import WORDS, show_word
from jbp.views.risks.wording import RISK_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from jbp.finding import Finding
    from jbp.model.plan import Plan
    from jbp.model.risk import Risk
    from jbp.views.elements.blocks import Table
    from jbp.views.elements.cells import Cell
    from jbp.views.elements.marks import PartyMark
    from jbp.views.elements.sheets import Section

_LEVELS: Final = ("low", "medium", "high")
_HEAT: Final = {0: "low", 1: "low", 2: "medium", 3: "high", 4: "high"}
"""How hot a field is: by the places of likelihood and impact together, from low and low (0) to high and high (4)."""


def view_risks(plan: Plan, as_of: date, findings: Sequence[Finding] = ()) -> Sheet:  # noqa: ARG001 - every builder takes them
    """The risk register of a plan on a day."""
    open_ = [risk for risk in plan.risks.values() if not is_settled(risk)]
    settled = [risk for risk in plan.risks.values() if is_settled(risk)]
    return Sheet(
        document="risks",
        heading=heading_of(plan, as_of, TITLES["risks"]),
        sections=(
            *section(RISK_WORDS.map, _map(plan, open_), _unplaced(open_)),
            *_registers(plan, open_, as_of),
            *section(RISK_WORDS.settled, _register(plan, RISK_WORDS.settled, settled, as_of)),
        ),
    )


def _map(plan: Plan, risks: Sequence[Risk]) -> HeatMap | None:
    placed = [risk for risk in risks if risk.likelihood and risk.impact]
    if not placed:
        return None
    rows = tuple(
        (WORDS.level[likelihood], tuple(_field(plan, placed, likelihood, impact) for impact in _LEVELS))
        for likelihood in reversed(_LEVELS)
    )
    high = sum(risk.likelihood == risk.impact == "high" for risk in placed)
    return HeatMap(
        RISK_WORDS.map_title,
        RISK_WORDS.map_description.format(count=len(placed), high=high),
        across=RISK_WORDS.impact,
        down=RISK_WORDS.likelihood,
        columns=tuple(WORDS.level[impact] for impact in _LEVELS),
        rows=rows,
    )


def _field(plan: Plan, risks: Iterable[Risk], likelihood: str, impact: str) -> HeatCell:
    heat = _HEAT[_LEVELS.index(likelihood) + _LEVELS.index(impact)]
    inside = (risk for risk in risks if (risk.likelihood, risk.impact) == (likelihood, impact))
    return HeatCell(heat, tuple(HeatItem(risk.title, mark_party(risk.party, plan)) for risk in inside))


def _unplaced(risks: Iterable[Risk]) -> Paragraph | None:
    names = [risk.title for risk in risks if not (risk.likelihood and risk.impact)]
    return Paragraph(RISK_WORDS.unplaced.format(names=", ".join(names)), quiet=True) if names else None


def _registers(plan: Plan, risks: Sequence[Risk], as_of: date) -> tuple[Section, ...]:
    """A register for what is joint, one for each partner alone, one for several of more than two, and the rest."""
    groups: dict[str, list[Risk]] = {RISK_WORDS.joint: []}
    groups |= {RISK_WORDS.of_partner.format(partner=partner.name): [] for partner in plan.partners.values()}
    groups |= {RISK_WORDS.of_some: [], RISK_WORDS.unstated: []}
    for risk in risks:
        groups[_title(plan, risk)].append(risk)
    return tuple(
        one
        for title, found in groups.items()
        for one in section(title, _register(plan, title, found, as_of), party=_shared(plan, found))
    )


def _shared(plan: Plan, risks: Sequence[Risk]) -> PartyMark | None:
    """The party that all of them concern; None where they concern several."""
    marks = {mark_party(risk.party, plan) for risk in risks}
    return marks.pop() if len(marks) == 1 else None


def _title(plan: Plan, risk: Risk) -> str:
    partners = partners_of(risk.party, plan) if risk.party else ()
    if not partners:
        return RISK_WORDS.unstated
    if len(partners) == len(plan.partners):
        return RISK_WORDS.joint
    if len(partners) == 1:
        return RISK_WORDS.of_partner.format(partner=plan.partners[partners[0]].name)
    return RISK_WORDS.of_some


def _register(plan: Plan, title: str, risks: Sequence[Risk], as_of: date) -> Table:
    columns = (
        Column(RISK_WORDS.risk, width=3),
        Column(RISK_WORDS.party, "mark") if title in (RISK_WORDS.of_some, RISK_WORDS.settled) else Column(""),
        Column(RISK_WORDS.level, "mark"),
        Column(RISK_WORDS.status),
        Column(RISK_WORDS.mitigation, width=4),
        Column(RISK_WORDS.trigger, width=2),
        Column(RISK_WORDS.owner),
        Column(RISK_WORDS.review, "day"),
    )
    rows = (
        Row(_row(plan, risk, as_of, with_party=bool(columns[1].title)), party=mark_party(risk.party, plan))
        for risk in by_level(risks)
    )
    return table_of(title, columns, RowGroup(tuple(rows)))


def _row(plan: Plan, risk: Risk, as_of: date, *, with_party: bool) -> tuple[Cell, ...]:
    level = risk_level(risk)
    kind = show_word(risk.kind) if risk.kind else ""
    return (
        named_cell(risk.title, kind),
        mark_party(risk.party, plan) if with_party else NOTHING,
        Level(level, WORDS.level[level]),
        Text(RISK_WORDS.statuses[risk.status] if risk.status and risk.status != "open" else ""),
        text_cell(risk.mitigation),
        text_cell(risk.trigger),
        people_cell(plan, risk.owner),
        _day(risk.review_by, as_of, late=not is_settled(risk)),
    )


def _day(day: date | None, as_of: date, *, late: bool) -> Day:
    return day_cell(day, late=late and day is not None and day < as_of)
