"""509 and 515: with whom else a partner works, and where others are after the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jbp.figures.parties import JOINT, partners_of
from jbp.finding import Related
from jbp.rule import Flag, Option
from jbp.rules.futures.family import FUTURES
from jbp.rules.phrasing import listed
from jbp.rules.statements import are_about
from jbp.values.date import show_date
from jbp.values.duration import Duration, show_duration

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from jbp.address import Address
    from jbp.model.plan import Plan
    from jbp.rules.context import Context

LASTS = Option("lasts", Duration(12, "m"), "how long a declaration holds")


@FUTURES.rule(
    "JBP509",
    "rivals-unstated",
    "W W W",
    summary="A partner does not say with which rivals it works and what it has promised to whom.",
    why=(
        "In the case of Vantage Partners' masterclass on joint business planning one company already has a similar "
        "database from somebody else, and everybody knows but the plan. Rival partnerships are no offence; unstated "
        "they are the first thing that breaks trust."
    ),
    detection=(
        "A partner has no entry under `exclusivity` or `rival_partnerships` whose `party` it is (an entry without "
        "`party` is everybody's), and no declaration under `declared`; or its declaration is older than "
        f"{show_duration(LASTS.default)}. A declaration without `date` is not judged by its age, nor "
        "is any in a plan of status `closed`. A plan with none of the three sections gives one finding."
    ),
    false_positives="A partner whose contracts elsewhere are public.",
    mend="Ask each partner; write the entries, or declare that there are none with the day.",
    bad="""\
declared:
  a: {rivals: none, exclusivity: none, date: 2025-03-03}  # finding: rivals-unstated
  b: {rivals: none, exclusivity: none, date: 2026-01-14}
""",
    good="""\
declared:
  a: {rivals: none, exclusivity: none, date: 2026-03-03}
exclusivity:
  north: {party: b, scope: Roofs in the north, until: 2027-12-31}
""",
    options=(LASTS,),
)
def rivals_unstated(context: Context) -> Iterator[Flag]:
    """A partner who has not said with whom else it works."""
    plan = context.plan
    if not (plan.declared or plan.exclusivity or plan.rival_partnerships):
        yield Flag(
            at=("declared",),
            message="no partner says with which rivals it works, or what it has promised to whom",
            label="nothing declared",
            mend="Ask each partner; list `rival_partnerships` and `exclusivity`, and add to `declared` a line with "
            "`rivals: none`, `exclusivity: none` and the `date` for whoever has none.",
        )
        return
    speaking, lasts = _with_entries(plan), context.option(LASTS)
    for partner, company in plan.partners.items():
        declaration = plan.declared.get(partner)
        if declaration is None and partner not in speaking:
            yield Flag(
                at=("partners", partner),
                message=f'partner "{company.name}" does not say with which rivals it works, or what it has promised '
                "to whom",
                label="nothing declared",
                mend="Ask; list `rival_partnerships` and `exclusivity`, or add to `declared` "
                f"`{partner}: {{rivals: none, exclusivity: none}}` with the `date`.",
            )
        elif declaration and declaration.date and _is_old(context, declaration.date):
            yield Flag(
                at=("declared", partner),
                message=f'what partner "{company.name}" declares of rivals and exclusivity dates from '
                f"{show_date(declaration.date)}, more than {show_duration(lasts)} ago",
                label=f"older than {show_duration(lasts)}",
                stated=(declaration.date.isoformat(),),
                mend="Ask again, and write the answer with its `date`.",
            )


def _is_old(context: Context, declared: date) -> bool:
    return context.plan.status != "closed" and context.option(LASTS).after(declared) < context.as_of


def _with_entries(plan: Plan) -> set[str]:
    """The partners of whom an exclusivity or a rival partnership is listed."""
    entries = (*plan.exclusivity.values(), *plan.rival_partnerships.values())
    return {partner for entry in entries for partner in partners_of(entry.party or (JOINT,), plan)}


class Overlap(NamedTuple):
    """Somebody who is after the same as some focus areas."""

    at: Address
    who: str
    areas: tuple[str, ...]
    answered: bool


@FUTURES.rule(
    "JBP515",
    "overlap-unaddressed",
    "W W E",
    summary="A competitor or a rival partnership overlaps a focus area, and no scenario or risk speaks of it.",
    why=(
        "Vantage Partners' masterclass on joint business planning wants changes in competition considered, and in its "
        "case the overlap with an existing database is what holds the work up. To know of an overlap and to have no "
        "answer is to wait for it."
    ),
    detection=(
        "An entry under `customers.competitors` or `rival_partnerships` names focus areas in `overlaps`, and no entry "
        "under `futures` or `risks` names in `about` the competitor or rival partnership, nor the focus area; a "
        "future whose `competitor` it is counts as well. One finding an entry names the focus areas without an answer."
    ),
    false_positives="A competitor who has always been there and moves nothing: say so in a risk of level low.",
    mend="Add a scenario or a risk, and name the competitor, the rival partnership or the focus area in `about`.",
    bad="""\
rival_partnerships:
  other-cells:  # finding: overlap-unaddressed
    party: b
    with: Another maker of cells
    overlaps: [walls]
""",
    good="""\
rival_partnerships:
  other-cells:
    party: b
    with: Another maker of cells
    overlaps: [walls]
risks:
  second-source:
    title: Birk takes the cells for walls from its other partner
    party: a
    kind: market
    level: medium
    mitigation: A price for both uses together
    owner: dia
    review_by: 2026-09-01
    about: rival_partnerships.other-cells
""",
)
def overlap_unaddressed(context: Context) -> Iterator[Flag]:
    """Somebody in the same field, and nothing to say to it."""
    plan = context.plan
    answers = (*plan.futures.values(), *plan.risks.values())
    for at, who, areas, answered in _overlaps(plan):
        if answered or are_about(answers, at):
            continue
        open_areas = [area for area in areas if not are_about(answers, ("focus_areas", area))]
        if open_areas:
            titles = listed(f'"{plan.focus_areas[area].title}"' for area in open_areas)
            yield Flag(
                at=at,
                message=f"{who} overlaps {titles}, and no scenario or risk speaks of it",
                label="no scenario or risk",
                related=tuple(Related(("focus_areas", area), "the same field") for area in open_areas),
                stated=tuple(open_areas),
                mend="Add a scenario under `futures` or a risk under `risks`, and name this entry or the focus area in "
                "its `about`.",
            )


def _overlaps(plan: Plan) -> Iterator[Overlap]:
    named = {future.competitor for future in plan.futures.values()}
    competitors = plan.customers.competitors if plan.customers else {}
    for key, competitor in competitors.items():
        areas = _known(plan, competitor.overlaps)
        yield Overlap(("customers", "competitors", key), f'competitor "{competitor.title}"', areas, key in named)
    for key, rival in plan.rival_partnerships.items():
        name = rival.with_ or rival.title
        who = f'the rival partnership with "{name}"' if name else "a rival partnership"
        yield Overlap(("rival_partnerships", key), who, _known(plan, rival.overlaps), answered=False)


def _known(plan: Plan, areas: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(area for area in areas if area in plan.focus_areas)
