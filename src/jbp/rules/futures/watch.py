"""511, 513 and 514: whether somebody looks: at the partners' finances, at the plan, and at what comes after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.figures.work import count_days
from jbp.finding import Related
from jbp.rule import Flag, Option
from jbp.rules.futures.family import FUTURES
from jbp.values.date import show_date
from jbp.values.duration import Duration, show_duration

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.rules.context import Context

EVERY = Option("every", Duration(12, "m"), "how often somebody is to look at each partner's finances")


@FUTURES.rule(
    "JBP511",
    "finance-unwatched",
    "I W W",
    summary=f"A partner's finances were never checked, or not in the last {show_duration(EVERY.default)}.",
    why=(
        "The ASAP blog on alliance management recommends watching the partner's finances, above all those of a small "
        "one. A partner who runs out of money takes the joint work along."
    ),
    detection=(
        "A partner has no `financial_watch` with `checked_on`, or that day is more than "
        f"{show_duration(EVERY.default)} ago. What the `status` says is not judged; nor is a plan of status `closed`."
    ),
    false_positives="A listed company that everybody watches anyway: write the day of its last report.",
    mend=(
        "Look at the last annual accounts or ask the partner, and write `financial_watch` with `status` and "
        "`checked_on`."
    ),
    bad="""\
partners:
  a: {name: Aldane, kind: manufacturer}  # finding: finance-unwatched
  b: {name: Birk, financial_watch: {status: stable, checked_on: 2025-04-30}}  # finding: finance-unwatched
""",
    good="""\
partners:
  a: {name: Aldane, kind: manufacturer, financial_watch: {status: stable, checked_on: 2026-04-30}}
  b: {name: Birk, kind: manufacturer, financial_watch: {status: watch, checked_on: 2026-04-30}}
""",
    scope="local",
    options=(EVERY,),
)
def finance_unwatched(context: Context) -> Iterator[Flag]:
    """A partner of whose finances nobody has known for a year."""
    every = context.option(EVERY)
    for key, partner in context.plan.partners.items() if context.plan.status != "closed" else ():
        checked = partner.financial_watch.checked_on if partner.financial_watch else None
        mend = "Look at the last accounts, and write `financial_watch` with `status` and `checked_on`."
        if checked is None:
            message = f'the finances of partner "{partner.name}" were never checked'
            yield Flag(("partners", key), message, label="finances never checked", mend=mend)
        elif every.after(checked) < context.as_of:
            yield Flag(
                at=("partners", key, "financial_watch", "checked_on"),
                part="value",
                message=f'the finances of partner "{partner.name}" were last checked on {show_date(checked)}, '
                f"more than {show_duration(every)} ago",
                label=f"more than {show_duration(every)} ago",
                stated=(checked.isoformat(),),
                mend=mend,
            )


@FUTURES.rule(
    "JBP513",
    "plan-gone-stale",
    "W W E",
    summary="The plan was not revised for longer than it says it would be.",
    why=(
        "Partner Business Planning, part 2, calls a joint business plan a live document that follows the market and "
        "what was learned. The rhythm is the partners' own promise."
    ),
    detection=(
        "`review_every` after `revised_on` (after `horizon.start` where the plan was never revised) lies before the "
        "day of the check. A plan without `review_every`, or of status `closed`, is not judged."
    ),
    false_positives="A plan that was read and left as it is: that is a revision too, and `revised_on` says so.",
    mend="Go through the plan with all partners, and write the day under `revised_on`.",
    bad="""\
review_every: 3m
revised_on: 2026-02-02  # finding: plan-gone-stale
""",
    good="""\
review_every: 6m
revised_on: 2026-02-02
""",
)
def plan_gone_stale(context: Context) -> Iterator[Flag]:
    """A plan that is older than its partners meant it to become."""
    plan = context.plan
    last = plan.revised_on or plan.horizon.start
    if plan.review_every is None or plan.status == "closed" or plan.review_every.after(last) >= context.as_of:
        return
    last_day = context.calendar.last_day
    over, ended = context.as_of > last_day, f", and it ended on {show_date(last_day)}"
    when = (
        f"was last revised on {show_date(last)}"
        if plan.revised_on
        else f"has not been revised since it began on {show_date(last)}"
    )
    yield Flag(
        at=("revised_on",) if plan.revised_on else ("review_every",),
        part="value",
        message=f"the plan {when}, {count_days((context.as_of - last).days)} ago; it is to be reviewed every "
        f"{show_duration(plan.review_every)}{ended if over else ''}",
        label="time for a revision",
        related=(Related(("review_every",), "the rhythm you agreed", "value"),) if plan.revised_on else (),
        stated=(last.isoformat(), f"{plan.review_every.amount}{plan.review_every.unit}"),
        mend="Close the plan with `status: closed`; or, where it goes on, revise it with all partners and move its end."
        if over
        else "Go through the plan with all partners, raise `revision`, and write the day under `revised_on`.",
    )


@FUTURES.rule(
    "JBP514",
    "no-expansion",
    "I W I",
    summary="The plan holds no potential expansion of the partnership.",
    why=(
        "Vantage Partners' masterclass on joint business planning keeps two tables: today's focus areas, and those of "
        "the next one to three years with a path to inclusion. For an established partnership the second is what "
        "planning is for."
    ),
    detection="The plan has focus areas, and none of them is of state `expansion`.",
    false_positives="A partnership that both partners mean to end.",
    mend="Add a focus area with `state: expansion`, its value for each partner, `horizon` and `path_to_inclusion`.",
    bad="""\
profile: established
focus_areas:  # finding: no-expansion
  panel:
    title: Light panel
    state: current
    rationale: {partners: {a: A second market, b: A new roof}, joint: Neither makes both halves}
    objectives:
      first-orders: {title: Win first orders, party: joint, serves: [strategy.shared_goals.pilots]}
    needs: [weight]
    target_customers: [factories]
    value: {partners: {a: €150k, b: €150k}, customer: Power without a new roof, period: total}
    kpis: [tests, orders]
""",
    good="""\
profile: established
focus_areas:
  panel:
    title: Light panel
    state: current
    rationale: {partners: {a: A second market, b: A new roof}, joint: Neither makes both halves}
    objectives:
      first-orders: {title: Win first orders, party: joint, serves: [strategy.shared_goals.pilots]}
    needs: [weight]
    target_customers: [factories]
    value: {partners: {a: €150k, b: €150k}, customer: Power without a new roof, period: total}
    kpis: [tests, orders]
  carports:
    title: Panels for carports
    state: expansion
    objectives:
      feasible: {title: Know whether carports pay, party: joint, serves: [strategy.alignment.a.objectives.o1]}
    needs: [weight]
    target_customers: [factories]
    value: {partners: {a: €80k, b: €80k}, customer: Power and shade}
    kpis: [tests]
    horizon: 2y
    path_to_inclusion: One carport at a pilot site, then a decision in December
""",
)
def no_expansion(context: Context) -> Iterator[Flag]:
    """A partnership that plans to stay what it is."""
    areas = context.plan.focus_areas
    if areas and all(area.state != "expansion" for area in areas.values()):
        yield Flag(
            at=("focus_areas",),
            message="no focus area is an expansion: the plan says nothing of the years after this work",
            label="no expansion",
            stated=tuple(areas),
            mend="Add a focus area with `state: expansion`, its value for each partner, a `horizon` and the "
            "`path_to_inclusion`.",
        )
