"""319, 321, 324 and 325: expansions, goals, campaigns and accounts that come to something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.figures.focus import expansions
from jbp.figures.parties import partner_name
from jbp.figures.profit import break_even, profit_and_loss
from jbp.figures.target import text_of
from jbp.rule import Flag
from jbp.rules.actions.family import ACTIONS
from jbp.rules.phrasing import listed
from jbp.rules.statements import without_owner
from jbp.values.quantity import Quantity, show_quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.model.marketing import Campaign
    from jbp.model.plan import Plan
    from jbp.rules.context import Context


@ACTIONS.rule(
    "JBP319",
    "expansion-not-concrete",
    "W W W",
    summary="An expansion lacks its horizon, a partner's value or its path to inclusion.",
    why=(
        "Vantage Partners' template of focus areas asks of a potential expansion its goals for the next one to three "
        "years, a distinct value to both partners, and a path to inclusion in the current relationship. Without them "
        "it is a courtesy."
    ),
    detection=(
        "A focus area with `state: expansion` lacks `horizon`, `path_to_inclusion` or an entry of a partner under "
        "`value.partners`; one finding names all it lacks."
    ),
    false_positives="An idea that was written down today so as not to be lost.",
    mend="State what the finding names; a value still to be found out may be `{tbd: why, owner: …, due: …}`.",
    bad="""\
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
  walls:  # finding: expansion-not-concrete
    title: Panels for walls
    state: expansion
    objectives:
      feasible: {title: Know whether walls pay, party: joint, serves: [strategy.alignment.a.objectives.o1]}
    needs: [weight]
    target_customers: [factories]
    value: {partners: {a: €80k, b: €80k}, customer: Power from the whole building}
    kpis: [tests]
    horizon: 2y
""",
    good="""\
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
  walls:
    title: Panels for walls
    state: expansion
    objectives:
      feasible: {title: Know whether walls pay, party: joint, serves: [strategy.alignment.a.objectives.o1]}
    needs: [weight]
    target_customers: [factories]
    value: {partners: {a: €80k, b: €80k}, customer: Power from the whole building}
    kpis: [tests]
    horizon: 2y
    path_to_inclusion: One wall at a pilot site, then a decision in December
""",
    scope="local",
)
def expansion_not_concrete(context: Context) -> Iterator[Flag]:
    """An expansion that is a courtesy."""
    plan = context.plan
    for key, area in expansions(plan):
        valued = area.value.partners if area.value is not None else {}
        missing = [f'"{partner.name}"' for one, partner in plan.partners.items() if one not in valued]
        absent = {
            "horizon": "`horizon` (how far ahead it lies)" if area.horizon is None else "",
            f"value for {listed(missing, 'or')}": "what each partner gains under `value.partners`" if missing else "",
            "path to inclusion": "" if area.path_to_inclusion else "`path_to_inclusion` (what brings it into the plan)",
        }
        steps = [step for step in absent.values() if step]
        if steps:
            lacks = listed(f"no {what}" for what, step in absent.items() if step)
            yield Flag(
                at=("focus_areas", key),
                message=f'expansion "{area.title}" has {lacks}',
                label=lacks,
                stated=tuple(valued) if missing else (),
                mend=f"Add {listed(steps)}.",
            )


_ADDED = {"KPIs": "`kpis: [ ]` with what measures it", "due date": "`due:` with the day it is to be met"}


@ACTIONS.rule(
    "JBP321",
    "goal-not-smart",
    "W W W",
    summary="A shared goal has no KPIs, or no date.",
    why=(
        "Part 2 of Partner Business Planning has the reviews ask of every goal whether it was met and whether it was "
        "realistic. Neither can be answered of a goal that nothing measures, or that is never due."
    ),
    detection="An entry of `strategy.shared_goals` lacks `kpis` or `due`.",
    false_positives="A goal that is a direction: say it in the north star or the vision.",
    mend="Name the KPIs that show it under `kpis`, and the day under `due`.",
    bad="""\
strategy:
  north_star: Every factory roof makes its own power.
  shared_goals:
    pilots:  # finding: goal-not-smart
      title: Pilot orders
      kpis: [orders]
  alignment:
    a: {objectives: {o1: Sell cells to builders}}
    b: {objectives: {o1: Offer a roof that earns money}}
""",
    good="""\
strategy:
  north_star: Every factory roof makes its own power.
  shared_goals:
    pilots:
      title: Pilot orders of 300 thousand euros
      kpis: [orders]
      due: 2026-12-31
  alignment:
    a: {objectives: {o1: Sell cells to builders}}
    b: {objectives: {o1: Offer a roof that earns money}}
""",
    scope="local",
)
def goal_not_smart(context: Context) -> Iterator[Flag]:
    """A goal that nobody can meet or miss."""
    if context.plan.strategy is None:
        return
    for key, goal in context.plan.strategy.shared_goals.items():
        absent = [name for name, value in (("KPIs", goal.kpis), ("due date", goal.due)) if not value]
        if absent:
            yield Flag(
                at=("strategy", "shared_goals", key),
                message=f'shared goal "{goal.title}" has no {listed(absent, "and no")}',
                label=f"no {listed(absent, 'and no')}",
                mend=f"Add {listed(_ADDED[name] for name in absent)}.",
            )


@ACTIONS.rule(
    "JBP324",
    "campaign-unmeasured",
    "W W W",
    summary="A campaign lacks its budget, owner, dates or expected result.",
    why=(
        "Part 2 of Partner Business Planning lists what a joint marketing plan holds: tactics with their budget, who "
        "does them and when, and the return that is expected. A campaign without an expected result is always a "
        "success."
    ),
    detection=(
        "A campaign that is not cancelled or not applicable lacks `budget`, an `owner` who is a person of the plan, "
        "`start` and `end`, or a value under `expected`; one finding names all it lacks."
    ),
    false_positives="A campaign that costs nothing: a budget of 0 says so.",
    mend="State what the finding names.",
    bad="""\
marketing:
  campaigns:
    roofers:  # finding: campaign-unmeasured
      title: Evenings for roofers
      owner: cho
      start: 2026-07-01
      end: 2026-09-30
      budget: {a: €10k, b: €10k}
""",
    good="""\
marketing:
  campaigns:
    roofers:
      title: Evenings for roofers
      owner: cho
      start: 2026-07-01
      end: 2026-09-30
      budget: {a: €10k, b: €10k}
      expected: {kpi: orders, value: €40k}
""",
    scope="local",
)
def campaign_unmeasured(context: Context) -> Iterator[Flag]:
    """A campaign that cannot fail."""
    if context.plan.marketing is None:
        return
    for key, campaign in context.plan.marketing.campaigns.items():
        absent = _lacks(context.plan, campaign)
        if absent and campaign.status not in ("cancelled", "not_applicable"):
            lacks = listed(absent, "or")
            steps = listed(_steps(campaign, absent))
            yield Flag(
                at=("marketing", "campaigns", key),
                message=f'campaign "{campaign.title}" has no {lacks}',
                label=f"no {lacks}",
                stated=(campaign.owner,) if campaign.owner else (),
                mend=f"Add {steps}.",
            )


@ACTIONS.rule(
    "JBP325",
    "never-breaks-even",
    "W W W",
    summary="A partner's profit and loss does not break even inside the horizon, and nobody says why that is accepted.",
    why=(
        "Part 2 of Partner Business Planning has each partner draw up its own profit and loss, because it shows early "
        "when a partner will begin to earn. One that never does will leave, whatever it has signed."
    ),
    detection=(
        "Of a partner's `financials.pnl`, the running sum of income less cost is below zero at the end of every "
        "period that ends inside the horizon, ranges taken at their best, and `loss_accepted` is not stated. Lines "
        "whose name ends in revenue, income or sales come in, all others go out, and lines that are named a profit, "
        "margin, result or total are not counted. With an amount still to be determined nothing is judged."
    ),
    false_positives="A partner whose return comes after the horizon: say so in `loss_accepted`.",
    mend="Change the plan until it pays, or say in `loss_accepted` why the partner accepts the loss.",
    bad="""\
financials:
  pnl:
    a:  # finding: never-breaks-even
      lines:
        revenue: {2026-H1: €20k, 2026-H2: €120k}
        cost_of_sales: {2026-H1: €10k, 2026-H2: €60k}
        investment: {2026-H1: €80k, 2026-H2: €20k}
""",
    good="""\
financials:
  pnl:
    a:
      lines:
        revenue: {2026-H1: €20k, 2026-H2: €160k}
        cost_of_sales: {2026-H1: €10k, 2026-H2: €60k}
        investment: {2026-H1: €80k, 2026-H2: €20k}
""",
    scope="local",
)
def never_breaks_even(context: Context) -> Iterator[Flag]:
    """A partner who will never earn anything."""
    plan = context.plan
    if plan.financials is None:
        return
    for partner, statement in plan.financials.pnl.items():
        results = profit_and_loss(plan, context.calendar, partner)
        if not results or statement.loss_accepted or break_even(results) is not None:
            continue
        lost = show_quantity(Quantity(-results[-1].cumulative, plan.currency, "", ""))
        yield Flag(
            at=("financials", "pnl", partner),
            message=f'the profit and loss of "{partner_name(partner, plan)}" does not break even inside the horizon: '
            f"{lost} are lost by the end of {context.calendar.show(results[-1].period)}",
            label="never breaks even",
            stated=tuple(
                f"{line} {period}: {text_of(amount)}"
                for line, amounts in statement.lines.items()
                for period, amount in amounts.items()
            ),
            mend="Change the plan until it pays, or say in `loss_accepted` why the loss is accepted.",
        )


def _steps(campaign: Campaign, absent: list[str]) -> list[str]:
    """What is to be added for each thing that a campaign lacks."""
    dates = [f"`{key}:`" for key in ("start", "end") if getattr(campaign, key) is None]
    steps = {
        "budget": "`budget:` with an amount for each partner",
        "start and end": f"{listed(dates)} with a date",
        "expected result": "`expected: {kpi: …, value: …}`",
    }
    return [steps.get(one, "`owner:` with the id of a person") for one in absent]


def _lacks(plan: Plan, campaign: Campaign) -> list[str]:
    dated = campaign.start is not None and campaign.end is not None
    expected = campaign.expected is not None and campaign.expected.value is not None
    found = [
        "" if campaign.budget else "budget",
        without_owner(plan, campaign.owner),
        "" if dated else "start and end",
        "" if expected else "expected result",
    ]
    return [word for word in found if word]
