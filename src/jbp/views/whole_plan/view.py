"""The whole plan as one document: the sections of all other documents, each under its document's title."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from jbp.values.date import show_date
from jbp.values.duration import show_duration
from jbp.views.as_sheet import as_sheet
from jbp.views.elements.blocks import Bullets, Facts, Item, Paragraph, Table
from jbp.views.elements.cells import Lines, Text, is_blank, text_cell
from jbp.views.elements.heading import heading_of
from jbp.views.elements.marks import mark_party
from jbp.views.elements.sheets import Deck, Section, Sheet, section
from jbp.views.elements.titles import TITLES
from jbp.views.elements.wording import WORDS
from jbp.views.whole_plan.wording import PLAN_WORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date
    from typing import TypeAlias

    from jbp.finding import Finding
    from jbp.model.plan import Plan
    from jbp.views.elements.cells import Cell
    from jbp.views.elements.view import View

    Builder: TypeAlias = Callable[[Plan, date, Sequence[Finding]], View]


def view_plan(plan: Plan, as_of: date, findings: Sequence[Finding], builders: Iterable[Builder]) -> Sheet:
    """The whole plan on a day.

    Args:
        plan: what is shown.
        as_of: the day that everything is judged by.
        findings: what was found in it, for the documents that show it.
        builders: what makes the documents that it is put together of, in their order. They are an argument because
            the catalogue of documents, which knows them all, knows this one too.
    """
    sheets = [as_sheet(builder(plan, as_of, findings)) for builder in builders]
    north_star = plan.strategy.north_star if plan.strategy is not None else None
    lead = " ".join((north_star or "").split())
    parts = _once([(sheet.heading.document, _sections(sheet, lead)) for sheet in sheets])
    return Sheet(
        document="plan",
        heading=heading_of(plan, as_of, TITLES["plan"]),
        sections=(
            *section(PLAN_WORDS.at_a_glance, Paragraph(" ".join((plan.summary or "").split())), _facts(plan)),
            *section(PLAN_WORDS.contents, _contents(parts)),
            *(_titled(document, one) for document, sections in parts for one in sections),
        ),
        lead=lead,
    )


def _sections(sheet: Sheet | Deck, lead: str) -> tuple[Section, ...]:
    """The document's sections, its own lead before the first; a deck's slides are sections."""
    if isinstance(sheet, Deck):
        return tuple(Section(slide.title, slide.blocks) for slide in sheet.slides)
    if not sheet.sections or not sheet.lead or sheet.lead == lead:
        return sheet.sections
    first, *others = sheet.sections
    return (replace(first, blocks=(Paragraph(sheet.lead), *first.blocks)), *others)


def _once(parts: Iterable[tuple[str, tuple[Section, ...]]]) -> list[tuple[str, tuple[Section, ...]]]:
    """The sections but for tables that stand in a document before: the scorecard holds the overview of initiatives."""
    said: set[object] = set()
    found = []
    for document, sections in parts:
        new = tuple(one for one in sections if len(one.blocks) > 1 or not said.intersection(_said_in(one)))
        said.update(what for one in new for what in _said_in(one))
        found.append((document, new))
    return found


def _said_in(one: Section) -> Iterator[object]:
    """What the tables of a section say, whatever they are called."""
    for block in one.blocks:
        if isinstance(block, Table):
            yield tuple(column.title for column in block.columns), block.groups


def _titled(document: str, one: Section) -> Section:
    if one.title == document:
        return one
    return replace(one, title=PLAN_WORDS.section.format(document=document, section=one.title))


def _contents(parts: Iterable[tuple[str, Sequence[Section]]]) -> Bullets:
    return Bullets(
        tuple(
            Item(document, (Text(", ".join(one.title for one in sections if one.title != document)),))
            if any(one.title != document for one in sections)
            else Item(document)
            for document, sections in parts
            if sections
        )
    )


def _facts(plan: Plan) -> Facts:
    horizon = plan.horizon
    words = WORDS.term_extension if horizon.extension else WORDS.days
    term = words.format(
        start=show_date(horizon.start),
        end=show_date(horizon.end),
        extension=show_date(horizon.extension) if horizon.extension else "",
    )
    every = WORDS.every.format(duration=show_duration(plan.review_every)) if plan.review_every else ""
    pairs: tuple[tuple[str, Cell], ...] = (
        (PLAN_WORDS.partners, Lines(tuple(mark_party((key,), plan) for key in plan.partners))),
        (PLAN_WORDS.term, Text(term)),
        (PLAN_WORDS.currency, text_cell(plan.currency)),
        (PLAN_WORDS.reviewed, Text(every)),
    )
    return Facts(tuple((name, cell) for name, cell in pairs if not is_blank(cell)))
