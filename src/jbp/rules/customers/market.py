"""208 and 211: how large the market is, and who else is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.rule import Flag
from jbp.rules.customers.family import CUSTOMERS
from jbp.rules.phrasing import listed
from jbp.rules.statements import is_stated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.address import Address
    from jbp.model.customers import Opportunity, Segment
    from jbp.rules.context import Context


_WORDS = {
    "size": "its size or value",
    "value": "its value",
    "source": "the source of the figure",
    "as_of": "the day the figure is from",
}


@CUSTOMERS.rule(
    "JBP208",
    "market-unsized",
    "W W W",
    summary="A segment or opportunity has no size or value, or no source and day for it.",
    why=(
        "Opportunities can only be weighed against each other by what they are worth. Published partner-plan "
        "templates ask for the size of the market together with where the number comes from and how old it is."
    ),
    detection=(
        "A segment states neither `size` nor `value`, or an opportunity no `value`; or either lacks `source` or "
        "`as_of`. A figure still to be determined (`TBD`) counts as stated: open-tbd looks after it; a source that "
        "says TBD is none. One finding an entry."
    ),
    false_positives="A segment so narrow that its accounts are named one by one: its size is their number.",
    mend="State the figure, its source and the day it is from; an own estimate is a source.",
    bad="""\
customers:
  segments:
    factories: {title: Factories with old roofs}  # finding: market-unsized
  needs:
    weight:
      title: Old roofs do not carry today's panels
      segment: factories
      evidence: {text: Survey of 80 roofs, date: 2025-10-20}
  opportunities:
    old-roofs: {title: Roofs due for repair, need: weight, value: €9M}  # finding: market-unsized
  competitors:
    rival: {title: Heavyline, overlaps: [panel]}
""",
    good="""\
customers:
  segments:
    factories: {title: Factories with old roofs, size: 2400, source: Land register, as_of: 2025-11-03}
  needs:
    weight:
      title: Old roofs do not carry today's panels
      segment: factories
      evidence: {text: Survey of 80 roofs, date: 2025-10-20}
  opportunities:
    old-roofs: {title: Roofs due for repair, need: weight, value: €9M, source: Own estimate, as_of: 2026-02-02}
  competitors:
    rival: {title: Heavyline, overlaps: [panel]}
""",
    scope="local",
)
def market_unsized(context: Context) -> Iterator[Flag]:
    """A market of which nobody knows how large it is, or how that is known."""
    customers = context.plan.customers
    if customers is None:
        return
    for key, segment in customers.segments.items():
        lacks = [] if segment.size is not None or segment.value is not None else ["size"]
        yield from _unsized(("customers", "segments", key), "segment", segment, lacks)
    for key, opportunity in customers.opportunities.items():
        lacks = [] if opportunity.value is not None else ["value"]
        yield from _unsized(("customers", "opportunities", key), "opportunity", opportunity, lacks)


def _unsized(at: Address, what: str, entry: Segment | Opportunity, lacks: list[str]) -> Iterator[Flag]:
    missing = [*lacks, *([] if is_stated(entry.source) else ["source"]), *([] if entry.as_of else ["as_of"])]
    if missing:
        words = listed(_WORDS[name] for name in missing)
        yield Flag(
            at=at,
            message=f'{what} "{entry.title}" lacks {words}',
            label=f"lacks {words}",
            mend=f"Add {listed(f'`{name}`' for name in missing)}; an own estimate is a source, too.",
        )


@CUSTOMERS.rule(
    "JBP211",
    "no-competitors",
    "I I W",
    summary="No competitor is named.",
    why=(
        "A value proposition says why to choose this offer over another; somebody must have looked at the other. "
        "Published partner-plan templates therefore list the competitors, and Vantage Partners' masterclass on joint "
        "business planning starts from an analysis of the industry."
    ),
    detection="`customers.competitors` is absent or empty. Rival partnerships are something else and do not count.",
    false_positives="A market of one's own; the customer's choice to do nothing is a competitor, too.",
    mend="Name who else serves these needs under `customers.competitors`, with the focus areas each overlaps.",
    bad="""\
customers:  # finding: no-competitors
  segments:
    factories: {title: Factories with old roofs, size: 2400, source: Land register, as_of: 2025-11-03}
  needs:
    weight:
      title: Old roofs do not carry today's panels
      segment: factories
      evidence: {text: Survey of 80 roofs, date: 2025-10-20}
  opportunities:
    old-roofs: {title: Roofs due for repair, need: weight, value: €9M, source: Own estimate, as_of: 2026-02-02}
futures:
  own-roof:
    title: Aldane makes a roof of its own
    kind: competition
    partner: a
    term: short
    trigger: Aldane hires roof engineers
    response: Agree a notice period
    owner: cho
    review_by: 2026-10-01
  price-war:
    title: Heavyline halves its price
    kind: market
    term: short
    trigger: A public price list
    response: Sell the weight that is saved
    owner: dia
    review_by: 2026-09-01
  new-owner:
    title: Birk is sold
    kind: ownership
    partner: b
    term: mid
    trigger: An adviser is appointed
    response: Use the change-of-control clause
    owner: ana
    review_by: 2026-12-01
  new-sponsor:
    title: A sponsor leaves
    kind: people
    term: long
    trigger: A successor is named
    response: Hand over in two joint meetings
    owner: dia
    review_by: 2026-12-01
""",
    good="""\
customers:
  segments:
    factories: {title: Factories with old roofs, size: 2400, source: Land register, as_of: 2025-11-03}
  needs:
    weight:
      title: Old roofs do not carry today's panels
      segment: factories
      evidence: {text: Survey of 80 roofs, date: 2025-10-20}
  opportunities:
    old-roofs: {title: Roofs due for repair, need: weight, value: €9M, source: Own estimate, as_of: 2026-02-02}
  competitors:
    rival: {title: Heavyline, overlaps: [panel]}
""",
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
