"""311 and 322: neither too much nor too little at once."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from jbp.figures.focus import kpis_measuring
from jbp.figures.parties import partner_name, partners_of, party_name
from jbp.figures.people import is_person, name_of
from jbp.figures.work import count_days, is_pending, milestones
from jbp.finding import Related
from jbp.rule import Flag, Option
from jbp.rules.actions.family import ACTIONS
from jbp.rules.phrasing import counted, listed
from jbp.values.date import show_date
from jbp.values.duration import Duration

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.model.milestone import Milestone
    from jbp.model.plan import Plan
    from jbp.rules.context import Context

FEWEST_INITIATIVES = Option("fewest-initiatives", 2, "how many initiatives a plan has at least")
MOST_INITIATIVES = Option("most-initiatives", 12, "how many initiatives a plan has at most")
FEWEST_KPIS = Option("fewest-kpis", 1, "how many KPIs a current focus area that is measured has at least")
MOST_KPIS = Option("most-kpis", 8, "how many KPIs a focus area has at most")
TOO_CLOSE = Option(
    "within", Duration(14, "d"), "how far apart two milestones may be and still need the same people at once"
)


@ACTIONS.rule(
    "JBP311",
    "too-many-or-too-few",
    "W W W",
    summary=(
        f"The plan has fewer than {FEWEST_INITIATIVES.default} or more than {MOST_INITIATIVES.default} initiatives, or "
        f"a focus area more than {MOST_KPIS.default} KPIs."
    ),
    why=(
        "The Strategic Alliances Fieldbook warns of both ends: an alliance of one initiative is a one-trick pony, and "
        "one of more than a dozen spins more plates than anybody watches. Its scorecard holds about twelve on one "
        "page."
    ),
    detection=(
        f"`initiatives` holds fewer than {FEWEST_INITIATIVES.default}, or more than {MOST_INITIATIVES.default}, that "
        "are not cancelled or not applicable; or a focus area is measured by more than "
        f"{MOST_KPIS.default} KPIs, or one that is current by fewer than {FEWEST_KPIS.default}. That there is none at "
        "all is found by rules 301 and 302."
    ),
    false_positives="A pilot that is meant to be one thing only.",
    mend="Leave what matters least for the next plan, or put what belongs together into one initiative.",
    bad="""\
initiatives:  # finding: too-many-or-too-few
  line:
    title: Pilot line
    focus_areas: [panel]
    owner: finn
    leading_kpi: tests
    status: on_track
    start: 2026-05-04
    due: 2026-11-30
""",
    good="""\
initiatives:
  prototype:
    title: Prototype of the panel
    focus_areas: [panel]
    owner: eva
    leading_kpi: tests
    status: on_track
    start: 2026-01-15
    due: 2026-09-30
  line:
    title: Pilot line
    focus_areas: [panel]
    owner: finn
    leading_kpi: tests
    status: on_track
    start: 2026-05-04
    due: 2026-11-30
""",
    options=(FEWEST_INITIATIVES, MOST_INITIATIVES, FEWEST_KPIS, MOST_KPIS),
)
def too_many_or_too_few(context: Context) -> Iterator[Flag]:
    """A one-trick pony, or too many plates."""
    plan = context.plan
    fewest, most = context.option(FEWEST_INITIATIVES), context.option(MOST_INITIATIVES)
    count = sum(one.status not in ("cancelled", "not_applicable") for one in plan.initiatives.values())
    if 0 < count < fewest:
        second = "a second initiative" if fewest == 2 else f"initiatives, until there are {fewest}"
        stands = "it stands on one leg" if count == 1 else f"fewer than {fewest} are little to stand on"
        yield _initiatives(plan, f"{counted(count, 'initiative')}; {stands}", "too few", f"Add {second}.")
    elif count > most:
        mend = "Put together what belongs together, or leave some for later."
        yield _initiatives(plan, f"{count} initiatives; nobody can watch more than {most}", "too many", mend)
    yield from _kpis(context)


def _initiatives(plan: Plan, has: str, label: str, mend: str) -> Flag:
    return Flag(
        at=("initiatives",), message=f"the plan has {has}", label=label, stated=tuple(plan.initiatives), mend=mend
    )


def _kpis(context: Context) -> Iterator[Flag]:
    """The focus areas that are measured by too much, or by too little."""
    plan, fewest, most = context.plan, context.option(FEWEST_KPIS), context.option(MOST_KPIS)
    for key, area in plan.focus_areas.items():
        ids = tuple(one for one, _ in kpis_measuring(plan, key))
        few = 0 < len(ids) < fewest and area.state != "expansion"
        if not few and len(ids) <= most:
            continue
        kpis = counted(len(ids), "KPI")
        yield Flag(
            at=("focus_areas", key),
            message=f'focus area "{area.title}" is measured by {kpis}; '
            + (f"at least {fewest} are asked for" if few else f"nobody looks at more than {most}"),
            label=kpis,
            stated=ids,
            mend="Add what else shows that it succeeds." if few else "Keep those by which you would decide something.",
        )


@ACTIONS.rule(
    "JBP322",
    "milestone-collision",
    "W W W",
    summary=(f"Milestones of different partners lie within {TOO_CLOSE.default} and need the same owner or function."),
    why=(
        "In the case of Vantage Partners' masterclass, one partner ends its integration in the very weeks in which "
        "the other begins one for another customer, with the same engineers. Each plan is sound, and together they "
        "fail."
    ),
    detection=(
        f"Two open milestones that apply to different partners (none to both) are due {TOO_CLOSE.default} or "
        "less apart, and have the same person as `owner`, or a function or person of one partner in the "
        "`stakeholders` of both."
    ),
    false_positives="Milestones that take an hour each.",
    mend="Move one of them, or let somebody else do it.",
    bad="""\
milestones:
  board:
    title: Report to the board of Aldane
    party: a
    owner: dia
    due: 2026-10-01
    status: on_track
    stakeholders: {b: [Engineering]}
  fair:  # finding: milestone-collision
    title: Panel at the trade fair of the roofers
    party: b
    owner: finn
    due: 2026-10-12
    status: on_track
    stakeholders: {b: [Engineering]}
""",
    good="""\
milestones:
  board:
    title: Report to the board of Aldane
    party: a
    owner: dia
    due: 2026-10-01
    status: on_track
    stakeholders: {b: [Engineering]}
  fair:
    title: Panel at the trade fair of the roofers
    party: b
    owner: finn
    due: 2026-11-09
    status: on_track
    stakeholders: {b: [Engineering]}
""",
    options=(TOO_CLOSE,),
)
def milestone_collision(context: Context) -> Iterator[Flag]:
    """Two partners who need the same people in the same days."""
    plan, within = context.plan, context.option(TOO_CLOSE)
    dated = sorted(
        ((one.due, at, one) for at, one in milestones(plan) if one.due is not None and is_pending(one)),
        key=lambda found: (found[0], found[1]),
    )
    for (early, early_at, earlier), (late, late_at, later) in combinations(dated, 2):
        shared = _shared(plan, earlier, later)
        if not shared or late > within.after(early) or not _are_of_others(plan, earlier, later):
            continue
        yield Flag(
            at=late_at,
            message=f'"{later.title}" ({party_name(later.party, plan)}) is due on {show_date(late)}, '
            f'{_apart((late - early).days)} "{earlier.title}" ({party_name(earlier.party, plan)}), '
            f"and both need {listed(shared)}",
            label=f"needs {listed(shared)} as well",
            related=(Related(early_at, f"due on {show_date(early)}"),),
            stated=(str(early_at[1]), early.isoformat(), late.isoformat()),
            mend="Move one of the two, or let somebody else do one of them.",
        )


def _apart(days: int) -> str:
    return f"{count_days(days)} after" if days else "on the same day as"


def _are_of_others(plan: Plan, one: Milestone, other: Milestone) -> bool:
    ours, theirs = set(partners_of(one.party, plan)), set(partners_of(other.party, plan))
    return bool(ours) and bool(theirs) and not ours & theirs


def _shared(plan: Plan, one: Milestone, other: Milestone) -> list[str]:
    """Whom both milestones need, in words."""
    found = [name_of(plan, one.owner)] if one.owner and one.owner == other.owner and is_person(plan, one.owner) else []
    for partner, needed in one.stakeholders.items():
        both = [each for each in needed if each in other.stakeholders.get(partner, ())]
        found += [name_of(plan, each) for each in both if is_person(plan, each)]
        functions = [each for each in both if not is_person(plan, each)]
        found += [f'{listed(functions)} of "{partner_name(partner, plan)}"'] if functions else []
    return list(dict.fromkeys(found))
