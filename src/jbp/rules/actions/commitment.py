"""314 and 315: what the partners put in, and how evenly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.figures.commitment import commitments, share_of_most
from jbp.figures.parties import partner_name, partners_of
from jbp.figures.target import quantity_of
from jbp.finding import Related
from jbp.rule import Flag, Option
from jbp.rules.actions.family import ACTIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.figures.commitment import Commitment
    from jbp.model.plan import Plan
    from jbp.rules.context import Context

MOST = Option("most", 80, "percent of what all put in that one partner may carry")


@ACTIONS.rule(
    "JBP314",
    "nothing-committed",
    "E W E",
    summary="A partner commits neither people nor money.",
    why=(
        "A partner who puts nothing in has nothing to lose by leaving. Published partner-plan templates ask each side "
        "for its people and its budget before they ask for goals, and Vantage Partners' established partnerships plan "
        "for realistic resources first."
    ),
    detection=(
        "A partner has no resource of its own or joint (with `people` or `amount`), no `cost` of an initiative or "
        "activity, no `budget` of a campaign and no contribution to a fund above zero, and no share of `cost_share`. "
        "Where nobody commits anything, the plan gets one finding."
    ),
    false_positives="A partner that lends its name or its customers: state the people who look after that.",
    mend="Add under `resources` whom and what the partner puts in, with `party`, `people` and `amount`.",
    bad="""\
partners:
  a: {name: Aldane, kind: manufacturer, financial_watch: {status: stable, checked_on: 2026-03-31}}
  b:  # finding: nothing-committed
    name: Birk
    kind: manufacturer
    financial_watch: {status: stable, checked_on: 2026-03-31}
resources:
  engineers-a: {title: Engineers of Aldane, party: a, people: 2, amount: €200k, period: total}
""",
    good="""\
resources:
  engineers-a: {title: Engineers of Aldane, party: a, people: 2, amount: €200k, period: total}
  engineers-b: {title: Engineers of Birk, party: b, people: 2, amount: €200k, period: total}
""",
)
def nothing_committed(context: Context) -> Iterator[Flag]:
    """A partner who only watches."""
    plan = context.plan
    giving = {one.partner for one in commitments(plan) if one.amount > 0}
    if plan.financials is not None:
        giving |= {key for key, share in plan.financials.cost_share.items() if (share.interval.middle or 0) > 0}
    mend = "Add under `resources` what it puts in: an entry with `party`, and `people` or `amount`."
    if not giving:
        yield Flag(
            at=("resources",),
            message="no partner commits people or money",
            label="nothing is committed",
            mend=mend.replace("it puts", "each partner puts"),
        )
        return
    for key, partner in plan.partners.items():
        if key not in giving:
            yield Flag(
                at=("partners", key),
                message=f'"{partner.name}" commits neither people nor money',
                label="commits nothing",
                mend=mend,
            )


@ACTIONS.rule(
    "JBP315",
    "lopsided",
    "I W E",
    summary=f"One partner carries more than {MOST.default}% of what all put in.",
    why=(
        "Whoever pays for nearly everything will want to decide nearly everything, and the other stops fighting for "
        "the result. Published partner-plan templates set the contributions side by side for that reason."
    ),
    detection=(
        "The amounts of `resources`, costs of initiatives and activities, budgets of campaigns and contributions to "
        "funds are added up by partner, in the plan's currency, ranges by their middle and joint ones in equal parts; "
        f"one partner has more than {MOST.default}%. Where no money is stated, people are counted instead; where "
        f"others put in people without an `amount`, people have to be over {MOST.default}% as well. Where only one "
        "partner commits anything, that is rule 314's."
    ),
    false_positives="A small partner beside a large one, who puts in what is a lot to it.",
    mend="Add what is missing of the others, or talk about who carries what.",
    bad="""\
partners:
  a:  # finding: lopsided
    name: Aldane
    kind: manufacturer
    financial_watch: {status: stable, checked_on: 2026-03-31}
  b: {name: Birk, kind: manufacturer, financial_watch: {status: stable, checked_on: 2026-03-31}}
resources:
  engineers-a: {title: Engineers of Aldane, party: a, people: 2, amount: €200k, period: total}
  engineers-b: {title: Engineers of Birk, party: b, people: 2, amount: €40k, period: total}
""",
    good="""\
resources:
  engineers-a: {title: Engineers of Aldane, party: a, people: 2, amount: €200k, period: total}
  engineers-b: {title: Engineers of Birk, party: b, people: 2, amount: €80k, period: total}
""",
    options=(MOST,),
)
def lopsided(context: Context) -> Iterator[Flag]:
    """A partnership that one partner carries."""
    plan, limit = context.plan, context.option(MOST)
    found = list(commitments(plan))
    money, people = ([one for one in found if one.means == means] for means in ("money", "people"))
    counted = money or people
    most = share_of_most(counted)
    if most is None or most[1] <= limit or len({one.partner for one in found if one.amount > 0}) < 2:
        return
    partner, share = most
    if money and _others_are_unpriced(plan, partner) and not _carries(partner, people, limit):
        return
    means = "money" if money else "people"
    others = tuple(one for one in counted if one.partner == partner)
    yield Flag(
        at=("partners", partner),
        message=f'"{partner_name(partner, plan)}" carries {share:.0f}% of the {means} that the partners put in',
        label=f"{share:.0f}% of the {means}",
        related=tuple(Related(one.at, "its part", "value") for one in others),
        mend="State what the other partners put in, or talk about who carries what.",
    )


def _others_are_unpriced(plan: Plan, partner: str) -> bool:
    """Whether others put in people without saying what they cost, so that money alone does not tell."""
    return any(
        quantity_of(resource.people) is not None
        and quantity_of(resource.amount) is None
        and any(one != partner for one in partners_of(resource.party, plan))
        for resource in plan.resources.values()
    )


def _carries(partner: str, found: list[Commitment], limit: int) -> bool:
    most = share_of_most(found)
    return most is not None and most[0] == partner and most[1] > limit
