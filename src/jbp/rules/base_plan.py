"""The healthy plan that every rule's examples are fragments of.

No rule finds fault with it on `AS_OF`, whatever profile it is given, so what is found in an assembled example is the
example's own. Its sections may refer to these ids; a fragment that replaces a section keeps those that others name:

==================  ==================================================================================================
partners            a (Aldane, makes solar cells), b (Birk, makes roofs)
people of a         ana (executive sponsor, Management), dia (alliance manager, Alliances), eva (Engineering)
people of b         ben (executive sponsor, Management), cho (alliance manager, Alliances), finn (Engineering)
strategy            shared_goals.pilots; alignment.a.objectives.o1, alignment.b.objectives.o1
customers           segments.factories, needs.weight, opportunities.old-roofs, competitors.rival
value_propositions  light-roof
focus_areas         panel (current; its objective is first-orders), walls (expansion)
kpis                tests (leading, count), orders (lagging, money); targets and an actual by quarter of 2026
initiatives         prototype (activities design: done, endurance: on_track), line (activity layout: on_track)
milestones          certificate
resources           engineers-a, engineers-b
risks               cell-price (party a), fire-test (joint)
journal             start
pulse               slow-samples
recommendations     sample-stock
expectations        samples
conversations       patents (agreed)
futures             own-roof (competition, partner a, short), price-war (market, competitor rival, short),
                    new-owner (ownership, partner b, mid), new-sponsor (people, long)
governance          bodies.steering, bodies.working, decision_rights.design, escalation.level-1 and level-2
meetings, reviews   kickoff (2026-01-14); spring (2026-04-14)
health              checks.may
lessons             one-file; root_causes late-samples (partnership), slow-market (market)
==================  ==================================================================================================

It has none of sales, marketing, financials, incentives, decisions, dependence, exclusivity, rival_partnerships,
distribution, fit, glossary, components, periods, sign_off and facts; plan_b, exit, agreement, consequences and
declared are there. Its horizon is 2026, its context co_development, its currency EUR, its status active.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Final

AS_OF: Final = date(2026, 6, 15)
"""The day on which examples are looked at."""

BASE: Final = """\
jbp: 1
id: light-roof
title: Light solar roofs
profile: new
status: active
context: co_development
horizon: {start: 2026-01-01, end: 2026-12-31}
currency: EUR
revision: 2
revised_on: 2026-05-20
review_every: 3m
partners:
  a: {name: Aldane, kind: manufacturer, financial_watch: {status: stable, checked_on: 2026-03-31}}
  b: {name: Birk, kind: manufacturer, financial_watch: {status: stable, checked_on: 2026-03-31}}
people:
  ana: {name: Ana Ruiz, partner: a, function: Management, level: executive, roles: [executive_sponsor], owns_pnl: true}
  dia: {name: Dia Rao, partner: a, function: Alliances, level: manager, roles: [alliance_manager]}
  eva: {name: Eva Lund, partner: a, function: Engineering, level: specialist}
  ben: {name: Ben Osei, partner: b, function: Management, level: executive, roles: [executive_sponsor], owns_pnl: true}
  cho: {name: Cho Min, partner: b, function: Alliances, level: manager, roles: [alliance_manager]}
  finn: {name: Finn Berg, partner: b, function: Engineering, level: specialist}
lessons:
  one-file: {title: One file for all drawings ended the search for versions, kind: success}
root_causes:
  late-samples: {title: Samples came late, kind: partnership, evidence: Three late deliveries}
  slow-market: {title: Factories built less, kind: market, evidence: "Building statistics, 2025"}
strategy:
  north_star: Every factory roof makes its own power.
  shared_goals:
    pilots: {title: Pilot orders of 300 thousand euros, kpis: [orders], due: 2026-12-31}
  alignment:
    a: {objectives: {o1: Sell cells to builders}}
    b: {objectives: {o1: Offer a roof that earns money}}
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
value_propositions:
  light-roof:
    statement: A solar roof that old factories can carry.
    relevancy: Power from roofs that were left empty
    quantified_value: Cuts the weight by 40%
    differentiation: Cell and roof are one part
    for: factories
    need: weight
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
kpis:
  tests:
    title: Tests passed
    party: joint
    kind: leading
    unit: count
    goal: increase
    combine: sum
    definition: Tests of the norm that an institute has signed
    source: Test log
    owner: eva
    cadence: quarterly
    baseline: {value: 2, date: 2025-12-31}
    targets: {2026-Q1: 5, 2026-Q2: 5, 2026-Q3: 10, 2026-Q4: 10, total: 30}
    actuals: {2026-Q1: 5}
  orders:
    title: Pilot orders
    party: joint
    kind: lagging
    unit: money
    goal: increase
    combine: sum
    definition: Signed orders without tax
    source: Order books of both
    owner: cho
    cadence: quarterly
    baseline: {value: €20k, date: 2025-12-31}
    targets: {2026-Q1: €50k, 2026-Q2: €50k, 2026-Q3: €100k, 2026-Q4: €100k, total: €300k}
    actuals: {2026-Q1: €51k}
    objective: focus_areas.panel.objectives.first-orders
initiatives:
  prototype:
    title: Prototype of the panel
    focus_areas: [panel]
    owner: eva
    sponsor: ana
    leading_kpi: tests
    progress: 65%
    status: on_track
    start: 2026-01-15
    due: 2026-09-30
    activities:
      design:
        title: Draw the panel
        party: joint
        owner: eva
        stakeholders: {a: [Engineering], b: [Engineering]}
        status: done
        start: 2026-01-15
        due: 2026-03-31
        done_on: 2026-03-27
        done_when: Both engineers have signed the drawing
      endurance:
        title: Run the endurance test
        party: joint
        owner: finn
        stakeholders: {a: [Engineering], b: [Engineering]}
        status: on_track
        start: 2026-04-01
        due: 2026-09-30
        after: [design]
        done_when: The institute has signed the report
  line:
    title: Pilot line
    focus_areas: [panel]
    owner: finn
    sponsor: ben
    leading_kpi: tests
    progress: 30%
    status: on_track
    start: 2026-05-04
    due: 2026-11-30
    activities:
      layout:
        title: Set up the pilot line
        party: joint
        owner: finn
        stakeholders: {a: [Engineering], b: [Engineering]}
        status: on_track
        start: 2026-05-04
        due: 2026-11-30
        done_when: Ten panels have left the line
milestones:
  certificate: {title: Certificate of the panel, party: joint, owner: eva, due: 2026-10-30, status: on_track}
resources:
  engineers-a: {title: Engineers of Aldane, party: a, people: 2, amount: €200k, period: total}
  engineers-b: {title: Engineers of Birk, party: b, people: 2, amount: €200k, period: total}
risks:
  cell-price:
    title: Cells become dearer
    party: a
    kind: market
    level: medium
    mitigation: Price fixed for a year
    trigger: Two months of rising prices
    owner: dia
    review_by: 2026-09-01
    status: open
  fire-test:
    title: The panel fails the fire test
    party: joint
    kind: technology
    level: high
    mitigation: A second laminate is tested as well
    trigger: A pretest above the limit
    owner: finn
    review_by: 2026-08-03
    status: open
journal:
  start: {date: 2026-05-04, headline: Work on the pilot line began, about: initiatives.line, by: finn}
pulse:
  slow-samples: {quote: We wait weeks for a sample., party: b, function: Engineering, date: 2026-05-11}
recommendations:
  sample-stock: {title: Keep ten samples in stock, challenge: Samples come late, owner: eva, due: 2026-07-31}
expectations:
  samples: {title: Deliver samples within two weeks, from: a, to: b, owner: eva, agreed_on: 2026-01-14, status: met}
consequences: After two late quarters the sponsors agree a new plan or end the work.
conversations:
  patents:
    title: Who owns the joint patents?
    kind: scope
    positions: {a: Whoever invented it, b: Both in equal parts}
    raised_on: 2026-05-12
    owner: dia
    status: agreed
    outcome: Both in equal parts
    about: pulse.slow-samples
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
    competitor: rival
    term: short
    trigger: A public price list
    response: Sell the weight that is saved
    owner: dia
    review_by: 2026-09-01
    about: [customers.competitors.rival, focus_areas.panel]
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
declared:
  a: {rivals: none, exclusivity: none, date: 2026-01-14}
  b: {rivals: none, exclusivity: none, date: 2026-01-14}
exit:
  triggers: [Change of control]
  customers: Each keeps those it brought
  pipeline: Open orders are finished together
  data: Returned within 60 days
  ip: As agreed in the patents conversation
  notice: 6m
  transition: Spare parts for ten years
plan_b: Each sells the certified panel through its own customers.
agreement:
  title: Development agreement
  start: 2026-01-01
  end: 2030-12-31
  notice: 6m
  renewal_decision: {due: 2030-03-29, owner: dia}
  force_majeure_reviewed_on: 2026-01-14
governance:
  bodies:
    steering:
      title: Steering committee
      level: steering
      purpose: Approves plan and budget
      chairs: [ana, ben]
      members: [ana, ben, dia, cho]
      deputies: {ana: dia, ben: cho}
      cadence: monthly
      quorum: {each: 1}
    working:
      title: Development team
      level: working
      purpose: Keeps the work moving
      chairs: [dia, cho]
      members: [dia, cho, eva, finn]
      cadence: weekly
      quorum: {each: 1}
      reports_to: steering
  decision_rights:
    design: {title: Design of the panel, final_say: a, consulted: [b]}
  escalation:
    level-1: {level: 1, to: [dia, cho], within: 7d}
    level-2: {level: 2, to: [ana, ben], within: 14d}
  deadlock: {text: An expert decides, after: 30d, to: [ana, ben]}
  communication: {channel: Shared workspace, cadence: weekly, single_point: {a: dia, b: cho}}
meetings:
  kickoff:
    title: Kick-off
    kind: kickoff
    date: 2026-01-14
    attendees: [ana, dia, eva, ben, cho, finn]
    minutes_on: 2026-01-14
reviews:
  spring:
    title: Review of the first quarter
    kind: qbr
    date: 2026-04-14
    attendees: [ana, dia, ben, cho]
    led_by: [ana, ben]
    decisions: [Order the laminate for the second test]
    actions:
      laminate: {title: Order the laminate, owner: finn, due: 2026-04-30, status: done}
    minutes_on: 2026-04-14
    next: 2026-07-14
health:
  checks:
    may: {date: 2026-05-19, scale: 5, scores: {strategic: {a: 4, b: 4}, operational: {a: 4, b: 3}}}
"""
"""The plan's text."""

_SECTION = re.compile(r"^([A-Za-z][\w-]*):(.*)")
_NOTHING = re.compile(r"\s*(?:\{\s*\}|\[\s*\])?\s*(?:#.*)?")


def assembled(fragment: str) -> str:
    """The base plan with the top-level sections of a fragment in place of its own.

    A section that is written empty (``risks: {}``) is taken out, one that the base plan lacks stands at the end, and
    comments before the fragment's first section stand before the plan.
    """
    sections = _sections(BASE)
    changed = _sections(fragment)
    comments = changed.pop("", "")
    for key, text in changed.items():
        if _is_empty(text):
            sections.pop(key, None)
        else:
            sections[key] = text
    return comments + "".join(sections.values())


def _sections(text: str) -> dict[str, str]:
    """The lines of a plan by top-level key; what stands before the first key is under the empty one."""
    sections: dict[str, str] = {}
    key = ""
    for line in text.splitlines():
        if match := _SECTION.match(line):
            key = match[1]
        sections[key] = sections.get(key, "") + line + "\n"
    return sections


def _is_empty(section: str) -> bool:
    first, *rest = section.splitlines()
    match = _SECTION.match(first)
    behind = match[2] if match else ""
    return _NOTHING.fullmatch(behind) is not None and not any(line.strip() for line in rest)
