"""A small plan that has something for every document."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from tests.figures.plans import plan_of

if TYPE_CHECKING:
    from jbp.model.plan import Plan

AS_OF = date(2026, 6, 15)

_SECTIONS = """
    status: active
    revision: 2
    revised_on: 2026-03-01
    periods:
      p1: {title: Spring, start: 2026-01-01, end: 2026-04-30}
      p2: {title: Summer, start: 2026-05-01, end: 2026-08-31}
      p3: {title: Autumn, start: 2026-09-01, end: 2026-12-31}
    partners:
      a: {name: Partner A, color: "#0b5cad", facts: {employees: "25,000"}, goals: [Reach]}
      b: {name: Partner B, goals: [Sell]}
    people:
      ana: {name: Ana Ruiz, partner: a}
    strategy:
      north_star: No unplanned stop.
      shared_goals: {g: {title: Two million, due: 2026-12-31}}
    customers:
      segments: {mid: {title: Mid-size plants}}
    focus_areas:
      sell:
        title: Sell A
        state: current
        rationale: {partners: {a: Reach plants}, joint: One offer}
        objectives: {o: {title: Grow}}
        target_customers: [mid]
        value: {partners: {a: $1.2M, b: TBD}, customer: A shift a week, other: {solution-c: $70-80k}, period: total}
        kpis: [deals, revenue, rate]
        mobilization: {a: full, b: insufficient}
      later: {title: Services, state: expansion, horizon: 2y, path_to_inclusion: Two pilots}
    kpis:
      deals: {title: Deals, kind: leading, group: actions, unit: count, goal: increase, combine: sum, owner: ana,
        targets: {p1: 4-6, p2: 6-8, p3: 6-8, total: 18-22}, actuals: {p1: 3}}
      revenue: {title: Revenue, kind: lagging, headline: true, group: results, unit: money, goal: increase,
        combine: sum, targets: {p1: 500k, p2: 750k, p3: 750k}, actuals: {p1: 460k}}
      rate: {title: Adoption rate, kind: lagging, unit: percent,
        targets: {total: {tbd: open, owner: ana, due: 2026-09-01}}}
    components: [Sales, Marketing]
    initiatives:
      flow:
        title: Lead flow
        component: Sales
        owner: ana
        leading_kpi: deals
        progress: 40%
        status: on_track
        approach: [Embed in teams]
        challenges: [Trust]
        activities:
          list:
            {title: Agree the list, party: joint, start: 2026-01-15, due: 2026-02-28, done_on: 2026-03-03, status: done}
          calls:
            title: Joint calls
            party: [a]
            start: 2026-03-01
            due: 2026-05-31
            status: on_track
            repeats: monthly
            after: [list]
            stakeholders: {a: [Sales, ana], b: [Legal]}
          wish: {title: A wish}
      notes: {title: Notes, start: 2026-09-01, due: 2026-10-31, status: not_started}
    milestones:
      board: {title: Board report, party: b, due: 2026-11-15, status: stalled}
    risks:
      low: {title: Small, level: low}
      late: {title: Data arrives late, party: b, likelihood: high, impact: medium, owner: ana, review_by: 2026-09-01}
      gone: {title: Gone, level: high, status: closed}
    decisions:
      region: {title: Second region?, decide_by: 2026-06-01, makers: [ana],
        options: {wait: {title: Wait, recommended: true}}}
      done: {title: Done, decided: {option: x, date: 2026-01-01}}
"""


def sample() -> Plan:
    """The plan."""
    return plan_of(_SECTIONS)
