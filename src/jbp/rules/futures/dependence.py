"""502 and 506: what a partner hangs on, and what it does when that is gone."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jbp.figures.money import exchange_of
from jbp.figures.parties import party_name
from jbp.figures.people import has_left, with_role
from jbp.figures.target import quantity_of, text_of
from jbp.finding import Related
from jbp.rule import Flag, Option
from jbp.rules.futures.family import FUTURES
from jbp.rules.phrasing import listed
from jbp.rules.statements import is_stated
from jbp.values.interval import Interval
from jbp.values.quantity import show_quantity

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from jbp.model.future import Dependence
    from jbp.model.plan import Plan
    from jbp.rules.context import Context

THRESHOLD = Option(
    "threshold", 100, "above how many percent a dependence needs an answer where its entry states no `threshold`"
)

ACCOUNT_SHARE = Option("account-share", 50, "how many percent of the pipeline one account may be worth")


@FUTURES.rule(
    "JBP502",
    "dependence-unanswered",
    "W E E",
    summary="A partner depends on another beyond the agreed threshold, and nothing is done to diversify.",
    why=(
        "One goal of the partners in the case of Vantage Partners' masterclass on joint business planning is not to "
        "hang on a single source of data. A dependence is harmless as long as nobody uses it; by then it is too late "
        "to answer it."
    ),
    detection=(
        "The `share` of an entry under `dependence` is greater than its `threshold` (a range: all of it), and it has "
        "no `diversification` (or one that says TBD). An entry without `threshold` is judged by one for all, which is "
        f"{THRESHOLD.default}% until you set another; one without `share` is not judged."
    ),
    false_positives="A dependence that both partners want, such as that of a company on its owner.",
    mend="Write under `diversification` what the dependent partner does, and by when, or agree another threshold.",
    bad="""\
dependence:
  b-on-a:  # finding: dependence-unanswered
    party: b
    partner: a
    share: 60%
    of: supply
    threshold: 50%
""",
    good="""\
dependence:
  b-on-a:
    party: b
    partner: a
    share: 60%
    of: supply
    threshold: 50%
    diversification: A second cell is qualified by March
  a-on-b:
    party: a
    partner: b
    share: 10%
    of: revenue
    threshold: 20%
""",
    scope="local",
    options=(THRESHOLD,),
)
def dependence_unanswered(context: Context) -> Iterator[Flag]:
    """A dependence beyond what was agreed to be bearable."""
    for key, entry in context.plan.dependence.items():
        share, threshold = entry.share, entry.threshold
        if share is None or share.low is None or is_stated(entry.diversification):
            continue
        most = context.option(THRESHOLD) if threshold is None else threshold.high
        if most is not None and share.low > most:
            at = ("dependence", key)
            shown = show_quantity(share)
            limit = f"{most}% that is set for all" if threshold is None else show_quantity(threshold)
            agreed = () if threshold is None else (Related((*at, "threshold"), "the threshold", "value"),)
            yield Flag(
                at=at,
                message=f"{_whose(context.plan, entry)}: {shown}, above the threshold of {limit}, and nothing is done "
                "to diversify",
                label="no diversification",
                related=(Related((*at, "share"), shown, "value"), *agreed),
                stated=(share.text,) if threshold is None else (share.text, threshold.text),
                mend="Write under `diversification` what the dependent partner does, and by when; or agree another "
                "`threshold`.",
            )


def _whose(plan: Plan, entry: Dependence) -> str:
    who = party_name(entry.party, plan)
    whom = party_name((entry.partner,), plan) if entry.partner else "another"
    what = f" for its {entry.of}" if entry.of else ""
    return f'"{who}" depends on "{whom}"{what}' if who else f'a dependence on "{whom}"{what}'


class Weakness(NamedTuple):
    """A place where everything hangs on one thing: in words, where, and the values it was seen by."""

    clause: str
    place: Related
    stated: tuple[str, ...]


@FUTURES.rule(
    "JBP506",
    "no-plan-b",
    "W W E",
    summary="Everything hangs on one focus area, one account or one sponsor, and there is no plan B.",
    why=(
        "Focus is important, says the Strategic Alliances Fieldbook, but so is a plan B: with too few moving parts an "
        "alliance is a one-trick pony, and some of the spinning plates will smash."
    ),
    detection=(
        "The plan has no `plan_b` (or one that says TBD), and one or more of these hold: exactly one focus area is "
        f"not an expansion; one account under `customers.accounts` is worth more than {ACCOUNT_SHARE.default}% of the "
        "pipeline, which is the sum of the values under `sales.pipeline.stages` or, where none is stated, of two or "
        "more accounts; a partner has exactly one executive sponsor who is still there, and no body names a deputy "
        "for that person. One finding names all of it."
    ),
    false_positives="A small partnership that is meant to be one thing and no more.",
    mend="Write under `plan_b` what each partner does when it fails; or win a second account, name a deputy.",
    bad="""\
# finding on the plan: no-plan-b
plan_b: {}
""",
    good="""\
plan_b: Each partner sells the certified panel through its own customers.
""",
    options=(ACCOUNT_SHARE,),
)
def no_plan_b(context: Context) -> Iterator[Flag]:
    """A plan that stands on one leg, and says nothing of a second."""
    if is_stated(context.plan.plan_b):
        return
    weaknesses = (*_one_focus_area(context.plan), *_one_account(context), *_one_sponsor(context))
    if weaknesses:
        yield Flag(
            at=("plan_b",),
            message=f"there is no plan B, though {listed(one.clause for one in weaknesses)}",
            label="no plan B",
            related=tuple(one.place for one in weaknesses),
            stated=tuple(value for one in weaknesses for value in one.stated),
            mend="Write under `plan_b` what each partner does when it fails, or put a second leg under it.",
        )


def _one_focus_area(plan: Plan) -> Iterator[Weakness]:
    current = [(key, area) for key, area in plan.focus_areas.items() if area.state != "expansion"]
    if len(current) == 1:
        key, area = current[0]
        place = Related(("focus_areas", key), "the only current focus area")
        yield Weakness(f'"{area.title}" is the only current focus area', place, (key,))


def _one_account(context: Context) -> Iterator[Weakness]:
    """The account that is worth too much of the pipeline."""
    plan, share = context.plan, context.option(ACCOUNT_SHARE)
    stages = plan.sales.pipeline.stages.values() if plan.sales and plan.sales.pipeline else ()
    accounts = plan.customers.accounts if plan.customers else {}
    staged = [quantity for stage in stages if (quantity := quantity_of(stage.value)) is not None]
    named = {key: quantity for key, account in accounts.items() if (quantity := quantity_of(account.value)) is not None}
    exchange = exchange_of(plan, (*staged, *named.values()))
    worth = {key: exchange.amount(quantity) for key, quantity in named.items()}
    parts = [exchange.amount(quantity) for quantity in staged] or (list(worth.values()) if len(worth) > 1 else [])
    pipeline = _highest(parts)
    for key, value in worth.items():
        if pipeline is not None and value is not None and value.low is not None and 100 * value.low > share * pipeline:
            part, stated = f"more than {share}% of the pipeline", text_of(accounts[key].value)
            place = Related(("customers", "accounts", key, "value"), part, "value")
            yield Weakness(f'account "{accounts[key].title}" ({stated}) is {part}', place, (key, stated))


def _highest(parts: list[Interval | None]) -> Decimal | None:
    """The most that the parts can come to; None where there are none, or one is not known."""
    total = Interval.point(0)
    for part in parts:
        if part is None:
            return None
        total += part
    return total.high if parts else None


def _one_sponsor(context: Context) -> Iterator[Weakness]:
    plan = context.plan
    bodies = plan.governance.bodies.values() if plan.governance else ()
    deputized = {person for body in bodies for person in body.deputies}
    for partner, company in plan.partners.items():
        there = [one for one in with_role(plan, partner, "executive_sponsor") if not has_left(one[1], context.as_of)]
        if len(there) == 1 and there[0][0] not in deputized:
            key, person = there[0]
            place = Related(("people", key), "sponsor without a deputy")
            yield Weakness(f'{person.name}, the only sponsor of "{company.name}", has no deputy', place, (key,))
