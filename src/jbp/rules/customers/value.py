"""209: value for every partner and for the customer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.figures.parties import JOINT, partner_name, partners_of
from jbp.finding import Related
from jbp.rule import Flag
from jbp.rules.customers.family import CUSTOMERS
from jbp.rules.phrasing import listed
from jbp.rules.statements import is_stated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.model.focus_area import FocusArea
    from jbp.model.plan import Plan
    from jbp.rules.context import Context


@CUSTOMERS.rule(
    "JBP209",
    "value-for-one-side",
    "E E E",
    summary="A focus area states no value for one of the partners, or none for the customer.",
    why=(
        "Vantage Partners' masterclass on joint business planning wants focus areas that include value propositions "
        "for both companies, and customer needs as the north star. A focus area that pays for one side only is "
        "starved by the other, and one that pays for no customer pays for nobody."
    ),
    detection=(
        "A focus area, of the current state or an expansion, lacks `value.partners` for one of the partners whose it "
        "is (its `party`; all where it states none), or `value.customer`. A partner's figure still to be determined "
        "counts as stated, a TBD in place of the customer's value does not; what stands under `value.other` is "
        "nobody's. One finding a focus area names all that is missing."
    ),
    false_positives="A partner whose value is none but the relationship: say so with a figure, `$0` for one.",
    mend="State what each partner gains and over which period, and what the customer gains, in words.",
    bad="""\
focus_areas:
  panel:
    title: Light panel
    state: current
    objectives:
      first-orders: {title: Win first orders, party: joint, serves: [strategy.shared_goals.pilots]}
    needs: [weight]
    target_customers: [factories]
    value: {partners: {a: €150k}, period: total}  # finding: value-for-one-side
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
    good="""\
focus_areas:
  panel:
    title: Light panel
    state: current
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
def value_for_one_side(context: Context) -> Iterator[Flag]:
    """A focus area in which somebody has nothing to gain."""
    for key, focus_area in context.plan.focus_areas.items():
        missing = _missing(context.plan, focus_area)
        if missing:
            at = ("focus_areas", key)
            yield Flag(
                at=at if focus_area.value is None else (*at, "value"),
                message=f'focus area "{focus_area.title}" states no value for '
                f"{listed([name for _, name in missing], 'or')}",
                label=f"no value for {listed([name for _, name in missing], 'or')}",
                related=() if focus_area.value is None else (Related(at, "the focus area"),),
                stated=tuple(focus_area.value.partners) if focus_area.value else (),
                mend=f"Under its `value`, add {listed(step for step, _ in missing)}.",
            )


def _missing(plan: Plan, focus_area: FocusArea) -> list[tuple[str, str]]:
    """What is to be added and for whom."""
    value = focus_area.value
    mine = partners_of(focus_area.party or (JOINT,), plan)
    missing = [
        (f"`partners.{one}` with an amount", f'"{partner_name(one, plan)}"')
        for one in mine
        if value is None or one not in value.partners
    ]
    if value is None or not is_stated(value.customer):
        missing.append(("`customer` with what the customer gains", "the customer"))
    return missing
