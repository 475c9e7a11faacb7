"""208, 210 and 211: how large the market is, who is to buy, and who else is after them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.finding import Related
from jbp.rule import Flag
from jbp.rules.customers.family import CUSTOMERS
from jbp.rules.phrasing import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.address import Address
    from jbp.model.customers import Opportunity, Segment
    from jbp.rules.context import Context

NAMING = {"joint_selling": "joint-selling", "channel": "channel"}
"""The contexts in which sellers go to named accounts, and how a plan of each is called."""


@CUSTOMERS.rule(
    "JBP208",
    "market-unsized",
    "W W W",
    summary="A segment or opportunity has no size or value, or no source and day for it.",
    why=(
        "Opportunities can only be weighed against each other by what they are worth. Published partner-plan templates ask "
        "for the size of the market together with where the number comes from and how old it is."
    ),
    detection=(
        "A segment states neither `size` nor `value`, or an opportunity no `value`; or either lacks `source` or `as_of`. "
        "A figure still to be determined (`TBD`) counts as stated: open-tbd looks after it. One finding an entry."
    ),
    false_positives="A segment so narrow that its accounts are named one by one: its size is their number.",
    mend="State the figure, its source and the day it is from; an own estimate is a source.",
    bad=@BAD208@,
    good=@GOOD208@,
    scope="local",
)
def market_unsized(context: Context) -> Iterator[Flag]:
    """A market of which nobody knows how large it is, or how that is known."""
    customers = context.plan.customers
    if customers is None:
        return
    for key, segment in customers.segments.items():
        lacks = [] if segment.size is not None or segment.value is not None else ["size or value"]
        yield from _unsized(("customers", "segments", key), "segment", segment, lacks)
    for key, opportunity in customers.opportunities.items():
        lacks = [] if opportunity.value is not None else ["value"]
        yield from _unsized(("customers", "opportunities", key), "opportunity", opportunity, lacks)


def _unsized(at: Address, what: str, entry: Segment | Opportunity, lacks: list[str]) -> Iterator[Flag]:
    missing = [*lacks, *(name for name in ("source", "as_of") if not getattr(entry, name))]
    if missing:
        words = listed([name.replace("as_of", "day that the figure is from") for name in missing], "or")
        keys = [name.replace("size or value", "size") for name in missing]
        yield Flag(
            at=at,
            message=f'{what} "{entry.title}" states no {words}',
            label=f"no {words}",
            mend=f"Add {listed(f'`{key}`' for key in keys)}.",
        )


@CUSTOMERS.rule(
    "JBP210",
    "no-named-accounts",
    "W W E",
    summary="A joint-selling or channel plan names no target accounts.",
    why=(
        "Sellers sell to companies, not to markets. Vantage Partners' masterclass on joint business planning embeds teams in "
        "target accounts and finalizes the targets in the first month; published partner-plan templates hold the list."
    ),
    detection="The plan's `context` is joint_selling or channel, and `customers.accounts` is absent or empty.",
    false_positives="Selling to so many small customers that none is named.",
    mend="List the target accounts under `customers.accounts`, each with its `segment` and the partner who has the `lead`.",
    bad=@BAD210@,
    good=@GOOD210@,
)
def no_named_accounts(context: Context) -> Iterator[Flag]:
    """A plan to sell that does not say to whom."""
    plan = context.plan
    kind = NAMING.get(plan.context or "")
    if kind and not (plan.customers and plan.customers.accounts):
        yield Flag(
            at=("customers", "accounts"),
            message=f"this {kind} plan names no target accounts",
            label="no target accounts",
            related=(Related(("context",), f"a {kind} plan", "value"),),
            stated=(str(plan.context),),
            mend="Add them under `customers.accounts`: `acme: {title: Acme, segment: …, lead: …}`.",
        )


@CUSTOMERS.rule(
    "JBP211",
    "no-competitors",
    "I I W",
    summary="No competitor is named.",
    why=(
        "A value proposition says why to choose this offer over another; somebody must have looked at the other. Published "
        "partner-plan templates therefore list the competitors, and Vantage Partners' masterclass on joint business "
        "planning starts from an analysis of the industry."
    ),
    detection="`customers.competitors` is absent or empty. Rival partnerships are something else and do not count.",
    false_positives="A market of one's own; the customer's choice to do nothing is a competitor, too.",
    mend="Name who else serves these needs under `customers.competitors`, with the focus areas each overlaps.",
    bad=@BAD211@,
    good=@GOOD211@,
)
def no_competitors(context: Context) -> Iterator[Flag]:
    """A plan for a market in which nobody else seems to be."""
    customers = context.plan.customers
    if not (customers and customers.competitors):
        yield Flag(
            at=("customers", "competitors"),
            message="the plan names no competitor",
            label="no competitors",
            mend="Add them under `customers.competitors`, with `overlaps` and the focus areas concerned.",
        )
