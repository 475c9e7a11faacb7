"""320 and 327: money and shares that add up."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from jbp.figures.combine import total_of
from jbp.figures.money import exchange_of
from jbp.figures.parties import partner_name
from jbp.figures.target import quantity_of, text_of
from jbp.finding import Related
from jbp.rule import Flag, Option
from jbp.rules.actions.family import ACTIONS
from jbp.rules.phrasing import listed
from jbp.values.quantity import Quantity, show_quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jbp.address import Address
    from jbp.figures.money import Exchange
    from jbp.figures.target import AnyFigure
    from jbp.model.marketing import Fund
    from jbp.rules.context import Context
    from jbp.values.interval import Interval

EXCHANGE_TOLERANCE = Option(
    "tolerance",
    Decimal(1),
    "percent by which contributions may differ from what is allocated where money had to be changed",
)
ROUNDING = Option(
    "rounding",
    Decimal("0.1"),
    "percentage points that the shares of three or more partners may lose: 33.3% three times are 99.9%",
)
_WHOLE = Decimal(100)


@ACTIONS.rule(
    "JBP320",
    "funds-out-of-order",
    "E E E",
    summary=(
        "More of a fund is claimed than committed, or committed than allocated; or its contributions do not add up."
    ),
    why=(
        "Published partner-plan templates follow market development funds from allocation through commitment to "
        "claim. Money claimed that nobody committed is found by auditors, and then it is no longer a question of "
        "marketing."
    ),
    detection=(
        "Of a fund under `marketing.funds`, `claimed` is more than `committed` (or than `allocated`, where no "
        "commitment is stated), or `committed` more than `allocated`; or its `contributions` add up to something else "
        "than `allocated`. A range is more than another only when all of it is; contributions in other currencies may "
        f"differ by {EXCHANGE_TOLERANCE.default}%. What is still to be determined is not compared."
    ),
    false_positives=(
        "A fund that carries money over from the year before: add what was carried over to its contributions."
    ),
    mend="Correct the amount that is wrong, or agree to raise the fund.",
    bad="""\
marketing:
  funds:
    launch:
      title: Launch fund
      allocated: €50k
      contributions: {a: €30k, b: €20k}
      committed: €30k
      claimed: €35k  # finding: funds-out-of-order
      until: 2026-12-31
""",
    good="""\
marketing:
  funds:
    launch:
      title: Launch fund
      allocated: €50k
      contributions: {a: €30k, b: €20k}
      committed: €30k
      claimed: €25k
      until: 2026-12-31
""",
    scope="local",
    options=(EXCHANGE_TOLERANCE,),
)
def funds_out_of_order(context: Context) -> Iterator[Flag]:
    """Money spent that was never there."""
    if context.plan.marketing is None:
        return
    for key, fund in context.plan.marketing.funds.items():
        amounts = (fund.allocated, fund.committed, fund.claimed, *fund.contributions.values())
        exchange = exchange_of(context.plan, (quantity_of(amount) for amount in amounts))
        at = ("marketing", "funds", key)
        yield from _exceeding(at, fund, exchange)
        yield from _contributions(at, fund, exchange, context.option(EXCHANGE_TOLERANCE))


@ACTIONS.rule(
    "JBP327",
    "shares-do-not-add-up",
    "E E E",
    summary="The partners' shares of cost or revenue are not 100%.",
    why=(
        "Published partner-plan templates state who bears and who earns how much. Shares that do not make a whole "
        "leave a part that each partner believes to be the other's."
    ),
    detection=(
        "`financials.cost_share` or `financials.revenue_share` is stated, and its shares cannot add up to 100%. "
        f"Shares of three or more partners may differ from it by {ROUNDING.default} for rounding."
    ),
    false_positives="Costs that someone outside the partnership bears in part: state the shares of the rest.",
    mend="Correct the shares; together they are 100%.",
    bad="""\
financials:
  investment: €400k
  cost_share: {a: 55%, b: 50%}  # finding: shares-do-not-add-up
""",
    good="""\
financials:
  investment: €400k
  cost_share: {a: 55%, b: 45%}
""",
    scope="local",
    options=(ROUNDING,),
)
def shares_do_not_add_up(context: Context) -> Iterator[Flag]:
    """Shares that leave something over."""
    financials = context.plan.financials
    if financials is None:
        return
    for key, shares in (("cost_share", financials.cost_share), ("revenue_share", financials.revenue_share)):
        total = total_of([share.interval for share in shares.values()])
        slack = context.option(ROUNDING) if len(shares) > 2 else Decimal(0)
        if (
            not shares
            or (total.low or Decimal(0)) - slack <= _WHOLE <= (_WHOLE if total.high is None else total.high) + slack
        ):
            continue
        whole = show_quantity(Quantity(total, None, "percent", ""))
        what = key.replace("_", " ")
        yield Flag(
            at=("financials", key),
            message=f"the {what}s of the partners add up to {whole}, not to 100%",
            label=f"together {whole}",
            related=tuple(
                Related(("financials", key, partner), partner_name(partner, context.plan), "value")
                for partner in shares
            ),
            stated=tuple(f"{partner}: {share.text}" for partner, share in shares.items()),
            mend="Correct the shares, so that together they are 100%.",
        )


def _exceeding(at: Address, fund: Fund, exchange: Exchange) -> Iterator[Flag]:
    """What is claimed beyond commitment, and committed beyond allocation."""
    before_claim = ("committed", fund.committed) if fund.committed is not None else ("allocated", fund.allocated)
    for (key, amount), (limit_key, limit) in (
        (("claimed", fund.claimed), before_claim),
        (("committed", fund.committed), ("allocated", fund.allocated)),
    ):
        spent, there = exchange.amount(quantity_of(amount)), exchange.amount(quantity_of(limit))
        if spent is None or there is None or spent.low is None or there.high is None or spent.low <= there.high:
            continue
        yield Flag(
            at=(*at, key),
            part="value",
            message=f'fund "{fund.title}" has {_money(exchange, spent)} {key}, '
            f"and only {_money(exchange, there)} {limit_key}",
            label=f"more than is {limit_key}",
            related=(Related((*at, limit_key), limit_key, "value"),),
            stated=(text_of(amount), text_of(limit)),
            mend=f"Correct one of the two amounts, or agree to raise what is {limit_key}.",
        )


def _contributions(at: Address, fund: Fund, exchange: Exchange, percent: Decimal) -> Iterator[Flag]:
    """Contributions that come to another amount than the fund's."""
    allocated = exchange.amount(quantity_of(fund.allocated))
    given = _amounts(fund.contributions, exchange)
    if allocated is None or not given:
        return
    total = total_of(given)
    slack = abs(total.middle or Decimal(0)) * percent / 100 if _is_changed(fund, exchange) else Decimal(0)
    ends = ((total.low, allocated.low), (total.high, allocated.high))
    if not any(one is not None and other is not None and abs(one - other) > slack for one, other in ends):
        return
    yield Flag(
        at=(*at, "contributions"),
        message=f'the contributions to fund "{fund.title}" add up to {_money(exchange, total)}, '
        f"and {_money(exchange, allocated)} are allocated",
        label=f"together {_money(exchange, total)}",
        related=(Related((*at, "allocated"), "allocated", "value"),),
        stated=(*(f"{one}: {text_of(amount)}" for one, amount in fund.contributions.items()), text_of(fund.allocated)),
        mend=f"Correct `allocated`, or the contribution of {listed((f'`{one}`' for one in fund.contributions), 'or')}.",
    )


def _amounts(contributions: Mapping[str, AnyFigure], exchange: Exchange) -> list[Interval]:
    """All contributions as amounts; none where one of them cannot be counted."""
    found = [exchange.amount(quantity_of(amount)) for amount in contributions.values()]
    known = [amount for amount in found if amount is not None]
    return known if len(known) == len(found) else []


def _is_changed(fund: Fund, exchange: Exchange) -> bool:
    quantities = map(quantity_of, (fund.allocated, *fund.contributions.values()))
    return any(one is not None and one.currency not in (None, exchange.currency) for one in quantities)


def _money(exchange: Exchange, amount: Interval) -> str:
    return show_quantity(Quantity(amount, exchange.currency, "", ""))
