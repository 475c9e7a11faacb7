"""The decisions as a document: all of them at a glance, then each with its options, its game and what follows."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from jbp.figures.open_points import days_past
from jbp.figures.parties import partner_name
from jbp.figures.people import name_of, names_of
from jbp.rules.statements import is_about
from jbp.views.decisions.conversations import conversation_sections
from jbp.views.decisions.decision import view_decisions
from jbp.views.decisions.speech import listed
from jbp.views.decisions.table import game_table
from jbp.views.decisions.wording import DECISION_WORDS as WORDS
from jbp.views.elements.blocks import Bullets, Card, Cards, Column, Facts, Item, Paragraph, rows_of
from jbp.views.elements.cells import NOTHING, Day, Figure, Lines, Text, day_cell, is_blank, lines_of
from jbp.views.elements.heading import heading_of
from jbp.views.elements.plan_cells import people_cell
from jbp.views.elements.sheets import Sheet, section
from jbp.views.elements.titles import TITLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jbp.finding import Finding
    from jbp.model.decision import Decision
    from jbp.model.plan import Plan
    from jbp.views.decisions.decision import DecisionView
    from jbp.views.decisions.options import OptionView, Shown
    from jbp.views.elements.blocks import Table
    from jbp.views.elements.cells import Cell
    from jbp.views.elements.sheets import Section

_ALL: Final = "all"


def view_decisions_sheet(plan: Plan, as_of: date, findings: Sequence[Finding] = ()) -> Sheet:
    """The decisions of a plan on a day, the open ones first, and the conversations about which partners differ."""
    worked = {one.key: one for one in view_decisions(plan, as_of, findings).decisions}
    keys = sorted(plan.decisions, key=lambda key: _urgency(plan.decisions[key]))
    return Sheet(
        document="decisions",
        heading=heading_of(plan, as_of, TITLES["decisions"]),
        sections=(
            *section(WORDS.overview, _overview(plan, keys, as_of)),
            *(one for key in keys for one in _decision(plan, plan.decisions[key], worked[key], as_of)),
            *conversation_sections(plan, as_of),
        ),
    )


def _urgency(decision: Decision) -> tuple[bool, date]:
    return decision.decided is not None, decision.decide_by or date.max


def _overview(plan: Plan, keys: Sequence[str], as_of: date) -> Table:
    columns = (
        Column(WORDS.decision, width=3),
        Column(WORDS.decide_by, "day"),
        Column(WORDS.makers, width=2),
        Column(WORDS.recommended, width=2),
        Column(WORDS.decided, width=2),
        Column(WORDS.minutes, "day"),
    )
    return rows_of(WORDS.overview, columns, [_overview_row(plan, plan.decisions[key], as_of) for key in keys])


def _overview_row(plan: Plan, decision: Decision, as_of: date) -> tuple[Cell, ...]:
    return (
        Text(decision.title, strong=True),
        _decide_by(decision, as_of),
        people_cell(plan, *decision.makers),
        Text(", ".join(option.title for option in decision.options.values() if option.recommended)),
        _decided(decision),
        _minutes(decision, as_of),
    )


def _decide_by(decision: Decision, as_of: date) -> Day:
    day = decision.decide_by
    return day_cell(day, late=decision.decided is None and bool(days_past(day, as_of)))


def _decided(decision: Decision) -> Cell:
    """What was decided, and when."""
    decided = decision.decided
    if decided is None:
        return NOTHING
    option = decision.options.get(decided.option or "")
    title = decided.option or "" if option is None else option.title
    cell = lines_of(Text(title), day_cell(decided.date))
    return Text(WORDS.taken) if is_blank(cell) else cell


def _minutes(decision: Decision, as_of: date) -> Cell:
    decided = decision.decided
    if decided is None or decided.date is None:
        return NOTHING
    if decided.minutes_on is None:
        return Day(WORDS.minutes_missing, late=decided.date < as_of)
    return day_cell(decided.minutes_on)


def _decision(plan: Plan, decision: Decision, view: DecisionView, as_of: date) -> tuple[Section, ...]:
    """All of one decision, from what one must know to what follows if all think ahead."""
    cards = tuple(
        Card(one.title, (Bullets(tuple(Item(sentence) for sentence in one.sentences)),)) for one in view.sections
    )
    table = None if view.game is None else game_table(view.game)
    game = () if table is None else (Card(table.label, (table,)),)
    return section(
        view.title,
        Paragraph(view.context),
        Facts(tuple((name, cell) for name, cell in _facts(plan, decision, view, as_of))),
        *(Paragraph(sentence) for sentence in view.summary),
        _options(view),
        Cards(game),
        Cards(cards, WORDS.reasons),
        note=WORDS.open if decision.decided is None else WORDS.taken,
        detail=True,
    )


def _facts(plan: Plan, decision: Decision, view: DecisionView, as_of: date) -> Iterator[tuple[str, Cell]]:
    decided = decision.decided
    if decision.decide_by is not None:
        yield WORDS.decide_by, _decide_by(decision, as_of)
    if decision.makers:
        yield WORDS.makers, Text(listed(names_of(plan, decision.makers)))
    if decided is not None:
        yield WORDS.decided, _decided(decision)
        if decided.by:
            yield WORDS.decided_by, Text(listed(names_of(plan, decided.by)))
        if decided.date is not None:
            yield WORDS.minutes, _minutes(decision, as_of)
    if view.game is not None and view.game.order:
        yield WORDS.order, Text(WORDS.then.join(one.name for one in view.game.order))
    if view.discount_rate:
        yield WORDS.discount_rate, Text(view.discount_rate)
    yield from _authority(plan, decision, view.key)


def _authority(plan: Plan, decision: Decision, key: str) -> Iterator[tuple[str, Cell]]:
    """Who must consent, and who has the last word, where the plan links the decision to such a matter."""
    if plan.governance is None:
        return
    at = ("decisions", key)
    for matter, reserved in plan.governance.reserved_matters.items():
        if is_about(reserved, at) or is_about(decision, ("governance", "reserved_matters", matter)):
            names = listed(partner_name(one, plan) for one in reserved.needs)
            said = WORDS.needs_all if _ALL in reserved.needs else WORDS.needs
            yield WORDS.reserved, Text(said.format(matter=reserved.title, partners=names) if names else reserved.title)
    for matter, right in plan.governance.decision_rights.items():
        linked = is_about(right, at) or is_about(decision, ("governance", "decision_rights", matter))
        if linked and right.final_say:
            partner = partner_name(right.final_say, plan)
            if partner == right.final_say:
                partner = name_of(plan, right.final_say)
            yield WORDS.right, Text(WORDS.final_say.format(matter=right.title, partner=partner))


def _options(view: DecisionView) -> Table:
    columns = (
        Column(WORDS.option, width=2),
        Column(WORDS.pros, width=2),
        Column(WORDS.cons, width=2),
        *(Column(partner.name, "number") for partner in view.partners),
        Column(WORDS.together, "number"),
        Column(WORDS.present_value, "number"),
    )
    return rows_of(WORDS.options, columns, [_option(option) for option in view.options])


def _option(option: OptionView) -> tuple[Cell, ...]:
    marks = (("recommended", option.recommended), ("decided", option.decided))
    said = ", ".join(WORDS.option_marks[name] for name, holds in marks if holds).capitalize()
    return (
        lines_of(Text(option.title, strong=True), Text(said)),
        Lines(tuple(map(Text, option.pros))),
        Lines(tuple(map(Text, option.cons))),
        *map(_figure, option.payoffs),
        _figure(option.together),
        _figure(option.present_value),
    )


def _figure(shown: Shown) -> Figure:
    exact = shown.low is not None and shown.low == shown.high
    return Figure(shown.text, number=Decimal(shown.low) if exact and shown.low is not None else None)
