"""201, 202 and 213: from what customers need to what the partners do, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.finding import Related
from jbp.rule import Flag, Option
from jbp.rules.customers.family import CUSTOMERS
from jbp.rules.phrasing import counted
from jbp.rules.statements import is_stated
from jbp.values.date import show_date
from jbp.values.duration import Duration, show_duration

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jbp.model.customers import Need
    from jbp.model.plan import Plan
    from jbp.rules.context import Context

LASTS = Option("lasts", Duration(18, "m"), "how long evidence of a need is good for")


@CUSTOMERS.rule(
    "JBP201",
    "focus-area-without-need",
    "E E E",
    summary="A focus area traces to no customer need.",
    why=(
        "Working backward from what customers need is the second thing that joint plans fail at, says Vantage "
        "Partners' masterclass on joint business planning: a focus area that starts from what the partners have to "
        "sell finds out last whether anybody wants it."
    ),
    detection=(
        "A focus area, of the current state or an expansion, has no `needs`. A plan without focus areas gives one "
        "finding."
    ),
    false_positives=(
        "Work for the partners' own sake, such as a common back office; it is an initiative, not a focus area."
    ),
    mend="Record the need under `customers.needs` and name it under `needs`.",
    bad="""\
focus_areas:
  panel:  # finding: focus-area-without-need
    title: Light panel
    state: current
    objectives:
      first-orders: {title: Win first orders, party: joint, serves: [strategy.shared_goals.pilots]}
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
def focus_area_without_need(context: Context) -> Iterator[Flag]:
    """A focus area that starts from the partners instead of from customers."""
    plan = context.plan
    if not plan.focus_areas:
        yield Flag(
            at=("focus_areas",),
            message="the plan names no focus area, so nothing in it traces to a customer need",
            label="no `focus_areas`",
            mend="Add `focus_areas`, each with the `needs` that it serves.",
        )
    recorded = _needs(plan)
    count = counted(len(recorded), "need") if recorded else "no needs"
    for key, focus_area in plan.focus_areas.items():
        if not focus_area.needs:
            yield Flag(
                at=("focus_areas", key),
                message=f'focus area "{focus_area.title}" traces to no customer need; the plan records {count}',
                label="no need",
                related=(Related(("customers", "needs"), "the needs that are recorded"),) if recorded else (),
                mend="Write `needs:` with the ids of the needs that it serves; record them under `customers.needs`.",
            )


@CUSTOMERS.rule(
    "JBP202",
    "need-without-evidence",
    "W W W",
    summary=(
        f"A customer need states no evidence, or evidence without a date or older than {show_duration(LASTS.default)}."
    ),
    why=(
        "Vantage Partners' masterclass on joint business planning wants customers put first and needs unpacked before "
        "opportunities are weighed. A need that nobody can trace to customers is an opinion, and customers move on: "
        "what they said two years ago they may not say today."
    ),
    detection=(
        "A need under `customers.needs` has no `evidence`, or evidence with neither text nor source (TBD is neither); "
        f"or the evidence has no `date`, or one more than {show_duration(LASTS.default)} before `as_of` (not asked "
        "of a plan of status `closed`)."
    ),
    false_positives="A need that rests on a law or a norm: date the evidence by the day it was last looked up.",
    mend="State what shows the need, and the day it was found or last confirmed.",
    bad="""\
customers:
  segments:
    factories: {title: Factories with old roofs, size: 2400, source: Land register, as_of: 2025-11-03}
  needs:
    weight:
      title: Old roofs do not carry today's panels
      segment: factories
      evidence:
        text: Survey of 80 roofs
        date: 2024-06-03  # finding: need-without-evidence
  opportunities:
    old-roofs: {title: Roofs due for repair, need: weight, value: €9M, source: Own estimate, as_of: 2026-02-02}
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
    options=(LASTS,),
)
def need_without_evidence(context: Context) -> Iterator[Flag]:
    """A need that nobody can check."""
    lasts = context.option(LASTS)
    for key, need in _needs(context.plan).items():
        at = ("customers", "needs", key)
        evidence = need.evidence
        if evidence is None or not (is_stated(evidence.text) or is_stated(evidence.source)):
            yield Flag(
                at,
                f'customer need "{need.title}" states no evidence',
                label="no evidence",
                mend="Add `evidence: {text: …, date: …}`: how it is known that customers need this, and since when.",
            )
        elif evidence.date is None:
            yield Flag(
                at=(*at, "evidence"),
                message=f'the evidence of customer need "{need.title}" has no date',
                label="no date",
                mend="Add `date:` with the day it was found or last confirmed.",
            )
        elif lasts.after(evidence.date) < context.as_of and context.plan.status != "closed":
            yield Flag(
                at=(*at, "evidence", "date"),
                part="value",
                message=f'the evidence of customer need "{need.title}" dates from {show_date(evidence.date)}, '
                f"more than {show_duration(lasts)} ago",
                label="too old",
                related=(Related(at, "the need"),),
                stated=(evidence.date.isoformat(),),
                mend="Ask customers again, and state what they say with the day they said it.",
            )


@CUSTOMERS.rule(
    "JBP213",
    "need-unserved",
    "I W W",
    summary="A recorded customer need that no focus area serves.",
    why=(
        "Vantage Partners' masterclass on joint business planning ends in a choice among the needs that were found. A "
        "need that was recorded and then left is an opportunity that was lost from sight, or a choice nobody wrote "
        "down."
    ),
    detection=(
        "A need under `customers.needs` that no focus area names in `needs`; not judged where there is no focus area."
    ),
    false_positives="A need that is left to others on purpose: say so in a `note` and waive it.",
    mend="Name the need in a focus area, current or expansion, or take it out.",
    bad="""\
customers:
  segments:
    factories: {title: Factories with old roofs, size: 2400, source: Land register, as_of: 2025-11-03}
  needs:
    weight:
      title: Old roofs do not carry today's panels
      segment: factories
      evidence: {text: Survey of 80 roofs, date: 2025-10-20}
    night:  # finding: need-unserved
      title: Night shifts pay most for power
      segment: factories
      evidence: {text: Bills of 12 factories, date: 2026-02-16}
  opportunities:
    old-roofs: {title: Roofs due for repair, need: weight, value: €9M, source: Own estimate, as_of: 2026-02-02}
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
)
def need_unserved(context: Context) -> Iterator[Flag]:
    """A need that leads nowhere."""
    plan = context.plan
    served = {need for focus_area in plan.focus_areas.values() for need in focus_area.needs}
    for key, need in _needs(plan).items():
        if plan.focus_areas and key not in served:
            yield Flag(
                at=("customers", "needs", key),
                message=f'customer need "{need.title}" is served by no focus area',
                label="served by no focus area",
                related=(Related(("focus_areas",), "the focus areas"),),
                mend=f"Add `{key}` to the `needs` of the focus area that serves it, or take the need out.",
            )


def _needs(plan: Plan) -> Mapping[str, Need]:
    return plan.customers.needs if plan.customers else {}
