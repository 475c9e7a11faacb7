"""What every option of these two pitfalls' rules changes."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

import pytest
from tests.figures.plans import plan_of

from jbp.address import show_address
from jbp.figures.calendar import plan_calendar
from jbp.rule import Pitfall
from jbp.rules.catalogue import RULES
from jbp.rules.context import Context
from jbp.values.duration import Duration

if TYPE_CHECKING:
    from jbp.rule import Flag

AS_OF = date(2026, 6, 15)
CHECKS = {each.rule.name: each.check for each in RULES}


class Case(NamedTuple):
    """A plan in which an option's value decides: what is found with the default, and what with the other value."""

    rule: str
    option: str
    value: object
    sections: str
    by_default: tuple[str, ...]
    found: tuple[str, ...]


WORK = "initiatives: {i: {title: I, %s}}"
KPIS = "kpis: {k: {title: K, unit: count, goal: increase, combine: sum, %s}}"
FUND = """
exchange_rates: {rates: {EUR: 1.08}}
marketing: {funds: {f: {title: F, allocated: $50k, contributions: {a: $30k, b: €18.4k}}}}
"""
TOTAL = """
exchange_rates: {rates: {EUR: 1.08}}
kpis: {k: {title: K, combine: sum, targets: {2026-H1: $1M, 2026-H2: €1M, total: $2.09M}}}
"""
FUNNEL = """
kpis:
  leads: {title: Leads, targets: {total: 2000}}
  rate: {title: Rate, unit: percent, targets: {total: 10%}}
  deals: {title: Deals, formula: leads * rate, targets: {total: 204}}
"""
MILESTONES = """
people: {ben: {name: Ben, partner: b}}
milestones:
  m1: {title: One, party: a, due: 2026-10-01, owner: ben}
  m2: {title: Two, party: b, due: 2026-10-15, owner: ben}
"""
AREAS = """
focus_areas:
  one: {title: One, kpis: [k1]}
  two: {title: Two, kpis: [k1, k2]}
  later: {title: Later, state: expansion, kpis: [k1]}
  bare: {title: Measured by nothing}
kpis: {k1: K1, k2: K2}
"""
OPTIONS = "decisions: {d: {title: D, decide_by: 2026-09-01, options: {x: {title: X, recommended: true}, y: Y}}}"
EXPECTED = """
context: channel
people: {ana: {name: Ana, partner: a}}
expectations:
  e1: {title: E1, from: a, to: b, owner: ana, clause: "1", topic: Sales Support}
"""
SCORES = "health: {checks: {c: {date: 2026-03-01, scores: {trust: {a: 5, b: 3.5}}}}}"
SPONSORS = """
people:
  ana: {name: Ana, partner: a, roles: [executive_sponsor]}
  eva: {name: Eva, partner: a}
reviews:
  r1: {title: R1, date: 2026-03-01, attendees: [ana]}
  r2: {title: R2, date: 2026-04-01, attendees: [eva]}
"""

CASES = (
    Case("vague-action", "words", ("push",), WORK % "title: Push on, status: on_track", (), ("initiatives.i",)),
    Case("vague-action", "words", (), "initiatives: {i: {title: Drive on}}", ("initiatives.i",), ()),
    Case("total-mismatch", "tolerance", Decimal("0.2"), TOTAL, (), ("kpis.k.targets.total",)),
    Case("funnel-mismatch", "tolerance", Decimal("2.5"), FUNNEL, ("kpis.deals.targets.total",), ()),
    Case("too-many-or-too-few", "fewest-initiatives", 3, "initiatives: {i: I, j: J}", (), ("initiatives",)),
    Case("too-many-or-too-few", "most-initiatives", 2, "initiatives: {i: I, j: J, k: K}", (), ("initiatives",)),
    Case("too-many-or-too-few", "fewest-kpis", 2, AREAS, (), ("focus_areas.one",)),
    Case("too-many-or-too-few", "most-kpis", 1, AREAS, (), ("focus_areas.two",)),
    Case(
        "lopsided",
        "most",
        70,
        "resources: {r: {title: R, party: a, amount: $75k}, s: {title: S, party: b, amount: $25k}}",
        (),
        ("partners.a",),
    ),
    Case(
        "lopsided",
        "most",
        95,
        "resources: {r: {title: R, party: a, people: 9}, s: {title: S, party: b, people: 1}}",
        ("partners.a",),
        (),
    ),
    Case(
        "not-started-late",
        "after",
        Duration(7, "d"),
        WORK % "start: 2026-06-10, status: not_started",
        ("initiatives.i.status",),
        (),
    ),
    Case("overdue", "after", Duration(7, "d"), WORK % "due: 2026-06-10", ("initiatives.i.due",), ()),
    Case("funds-out-of-order", "tolerance", Decimal("0.1"), FUND, (), ("marketing.funds.f.contributions",)),
    Case("milestone-collision", "within", Duration(13, "d"), MILESTONES, ("milestones.m2",), ()),
    Case("stale-actuals", "after", Duration(90, "d"), KPIS % "targets: {2026-Q1: 5}", ("kpis.k",), ()),
    Case(
        "shares-do-not-add-up",
        "rounding",
        Decimal(1),
        "financials: {cost_share: {a: 33%, b: 33%, c: 33%}}",
        ("financials.cost_share",),
        (),
    ),
    Case(
        "no-differences-recorded",
        "honeymoon",
        Duration(6, "m"),
        "horizon: {start: 2026-01-01, end: 2026-12-31}",
        ("conversations",),
        (),
    ),
    Case(
        "conversation-dragging",
        "patience",
        Duration(2, "w"),
        "conversations: {c: {title: C, status: open, raised_on: 2026-05-25}}",
        (),
        ("conversations.c",),
    ),
    Case("decision-unprepared", "fewest-options", 3, OPTIONS, (), ("decisions.d",)),
    Case(
        "decision-not-written-up",
        "within",
        Duration(7, "d"),
        "reviews: {r: {title: R, date: 2026-06-10}}",
        ("reviews.r",),
        (),
    ),
    Case("expectation-not-agreed", "topics", ("sales_support",), EXPECTED, ("expectations",), ()),
    Case("health-check-stale", "every", Duration(3, "m"), SCORES, (), ("health.checks.c.date",)),
    Case("health-check-stale", "gap", Decimal("1.5"), SCORES, (), ("health.checks.c.scores.trust",)),
    Case(
        "variance-unexplained",
        "times",
        1,
        KPIS % "targets: {2026-Q1: 100}, actuals: {2026-Q1: 115}",
        (),
        ("kpis.k.actuals.2026-Q1",),
    ),
    Case("blaming-words", "words", ("naturally",), "{note: They were naturally late}", (), ("note",)),
    Case("blaming-words", "words", (), "{note: They failed to come}", ("note",), ()),
    Case("sponsor-absent", "reviews", 1, SPONSORS, (), ("people.ana",)),
)


def flags(case: Case, options: dict[str, object]) -> list[Flag]:
    plan = plan_of(case.sections)
    return list(CHECKS[case.rule](Context(plan, AS_OF, plan_calendar(plan), options)))


def places(case: Case, options: dict[str, object]) -> tuple[str, ...]:
    return tuple(show_address(flag.at) for flag in flags(case, options) if isinstance(flag.at, tuple))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule}-{case.option}-{case.value}")
def test_an_option_changes_what_is_found(case: Case) -> None:
    assert places(case, {}) == case.by_default
    assert places(case, {case.option: case.value}) == case.found


def test_every_option_is_tried() -> None:
    pitfalls = (Pitfall.ACTIONS, Pitfall.CONVERSATIONS)
    rules = [each.rule for each in RULES if each.rule.pitfall in pitfalls]
    assert {(case.rule, case.option) for case in CASES} == {
        (one.name, option.name) for one in rules for option in one.options
    }


@pytest.mark.parametrize(
    ("rule", "options", "sections", "message"),
    [
        ("too-many-or-too-few", {}, "initiatives: {i: I}", "the plan has 1 initiative; it stands on one leg"),
        (
            "too-many-or-too-few",
            {"fewest-initiatives": 3},
            "initiatives: {i: I, j: J}",
            "the plan has 2 initiatives; fewer than 3 are little to stand on",
        ),
        (
            "too-many-or-too-few",
            {"most-initiatives": 1},
            "initiatives: {i: I, j: J}",
            "the plan has 2 initiatives; nobody can watch more than 1",
        ),
        (
            "decision-unprepared",
            {"fewest-options": 3},
            OPTIONS,
            'decision "D" is not ready to be taken: only 2 options of 3',
        ),
        (
            "health-check-stale",
            {"every": Duration(3, "m")},
            SCORES,
            "the last health check was on 1 Mar 2026, more than 3 months ago",
        ),
    ],
)
def test_messages_state_the_value_that_counted(
    rule: str, options: dict[str, object], sections: str, message: str
) -> None:
    (flag,) = flags(Case(rule, "", None, sections, (), ()), options)
    assert flag.message == message
