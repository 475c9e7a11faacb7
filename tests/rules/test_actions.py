from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from tests.figures.plans import plan_of

from jbp.address import show_address
from jbp.figures.calendar import plan_calendar
from jbp.rules.actions import (
    activities,
    commitment,
    coverage,
    cycle,
    goals,
    indicators,
    kpis,
    lateness,
    money,
    open_figures,
    order,
    scale,
    targets,
)
from jbp.rules.context import Context

if TYPE_CHECKING:
    from jbp.rule import Flag
    from jbp.rules.family import Check

AS_OF = date(2026, 6, 15)

MASTERCLASS = """
horizon: {start: 2020-06-01, end: 2021-01-31}
periods:
  p1: {title: Jun-Jul, start: 2020-06-01, end: 2020-07-31}
  p2: {title: Aug-Oct, start: 2020-08-01, end: 2020-10-31}
  p3: {title: Nov-Jan, start: 2020-11-01, end: 2021-01-31}
kpis:
  pursued: {title: Opportunities, unit: count, combine: sum, targets: {p1: 10-12, p2: 15-19, p3: 15-19, total: 40-50}}
  close-rate: {title: Close rate, unit: percent, combine: last, targets: {total: 40%}}
  revenue-a: {title: Revenue A, unit: money, combine: sum, targets: {p1: $500k, p2: $750k, p3: $750k, total: $2M}}
  revenue-b: {title: Revenue B, unit: money, combine: sum, targets: {p1: $1M, p2: $1M, p3: $1M, total: $4M}}
  deals:
    title: Deals
    unit: count
    combine: sum
    formula: pursued * close-rate
    targets: {p1: 4-6, p2: 6-8, p3: 6-8, total: 18-22}
  adoption: {title: Adoption, unit: percent, combine: last, targets: {total: TBD}}
"""


def flags(check: Check, sections: str, as_of: date = AS_OF) -> list[Flag]:
    plan = plan_of(sections)
    return list(check(Context(plan, as_of, plan_calendar(plan))))


def places(check: Check, sections: str, as_of: date = AS_OF) -> list[str]:
    return [show_address(flag.at) for flag in flags(check, sections, as_of)]


class TestMasterclass:
    """The contradictions that the targets table of the masterclass holds."""

    def test_totals_that_the_periods_contradict(self) -> None:
        found = flags(targets.total_mismatch, MASTERCLASS)
        assert [(show_address(flag.at), flag.message) for flag in found] == [
            (
                "kpis.revenue-b.targets.total",
                'the period targets of "Revenue B" add up to $3M, and the total is stated as $4M',
            ),
            (
                "kpis.deals.targets.total",
                'the period targets of "Deals" add up to 16–22, and the total is stated as 18–22',  # noqa: RUF001
            ),
        ]
        assert found[0].stated == ("$1M", "$1M", "$1M", "$4M")
        assert [related.label for related in found[0].related] == ["Jun-Jul", "Aug-Oct", "Nov-Jan"]

    def test_deals_that_the_funnel_does_not_give(self) -> None:
        (flag,) = flags(targets.funnel_mismatch, MASTERCLASS)
        assert flag.at == ("kpis", "deals", "targets", "total")
        assert (
            flag.message == '"Deals" is to reach 18–22 in total, and its formula `pursued * close-rate` gives 16–20'  # noqa: RUF001
        )

    def test_the_adoption_rate_that_is_still_open(self) -> None:
        (flag,) = flags(open_figures.open_tbd, MASTERCLASS)
        assert flag.at == ("kpis", "adoption", "targets", "total")
        assert flag.label == "nobody is named to settle it and no day is set for it"


AREAS = """
focus_areas:
  now: {title: Now, state: current, kpis: [KPIS], objectives: {o1: Win}}
  unstated: {title: Unstated, kpis: [early, late]}
  later: {title: Later, state: expansion}
kpis:
  early: {title: Early, kind: leading}
  late: {title: Late, kind: lagging}
  linked: {title: Linked, kind: lagging, objective: OBJECTIVE}
initiatives:
  i1: {title: I1, focus_areas: [unstated]}
  i2: {title: I2, focus_areas: [now], status: STATUS}
"""


def areas(kpis: str = "", objective: str = "kpis.early", status: str = "on_track") -> str:
    return AREAS.replace("KPIS", kpis).replace("OBJECTIVE", objective).replace("STATUS", status)


class TestCoverage:
    def test_every_current_focus_area_is_acted_on(self) -> None:
        assert places(coverage.focus_area_without_action, areas()) == []
        assert places(coverage.focus_area_without_action, areas(status="cancelled")) == ["focus_areas.now"]

    def test_every_current_focus_area_is_measured(self) -> None:
        assert places(coverage.focus_area_without_kpi, areas()) == ["focus_areas.now"]
        assert places(coverage.focus_area_without_kpi, areas("late")) == []
        linked = areas(objective="focus_areas.now.objectives.o1")
        assert places(coverage.focus_area_without_kpi, linked) == []

    def test_an_absent_section_is_one_finding(self) -> None:
        two = "focus_areas: {f1: One, f2: Two}"
        assert places(coverage.focus_area_without_action, two) == ["initiatives"]
        assert places(coverage.focus_area_without_kpi, two) == ["kpis"]
        assert places(coverage.focus_area_without_action, "{title: Empty}") == []
        assert places(indicators.only_lagging, two) == []

    def test_indicators_are_both_leading_and_lagging(self) -> None:
        assert places(indicators.only_lagging, areas("late")) == ["focus_areas.now"]
        assert places(indicators.only_leading, areas("early")) == ["focus_areas.now"]
        assert places(indicators.only_lagging, areas("early, late")) == []
        assert places(indicators.only_leading, areas("early, late")) == []

    def test_a_plan_without_any_leading_indicator_is_found_once(self) -> None:
        assert places(indicators.only_lagging, "kpis: {k: {title: K, kind: lagging}}") == ["kpis"]
        in_area = "{focus_areas: {f: {title: F, kpis: [k]}}, kpis: {k: {title: K, kind: lagging}}}"
        assert places(indicators.only_lagging, in_area) == ["focus_areas.f"]


class TestActivities:
    def test_one_finding_names_all_that_an_activity_lacks(self) -> None:
        found = flags(
            activities.activity_incomplete,
            """
            initiatives:
              i:
                title: I
                activities:
                  bare: Bare
                  dated: {title: Dated, due: 2026-09-30, party: joint}
                  whole: {title: Whole, due: 2026-09-30, party: a, status: on_track}
                  dropped: {title: Dropped, status: cancelled}
                  past: {title: Past, done_on: 2026-03-01}
              over: {title: Over, status: done, activities: {left: Left over}}
            """,
        )
        assert [flag.message for flag in found] == [
            'activity "Bare" has no due date, responsible party or status',
            'activity "Dated" has no status',
        ]

    @pytest.mark.parametrize(
        ("fields", "found"),
        [
            ("title: Align on top markets", True),
            ("title: 1. Explore options", True),
            ("title: Look into pricing", True),
            ("title: Drive adoption, done_when: Forty users a week", False),
            ("title: Drive adoption, status: done", False),
            ("title: Alignment of both price lists", False),
            ("title: Driver training", False),
            ("title: Settle the price list", False),
            ("title: Drive Ltd gets access", False),
            ("title: Aligned price lists", False),
            ("title: Align price lists", True),
        ],
    )
    def test_vague_beginnings_need_an_end(self, fields: str, found: bool) -> None:  # noqa: FBT001
        text = f"""
            customers: {{accounts: {{drive: Drive Ltd, ali: Ali}}}}
            initiatives: {{i: {{title: I, activities: {{x: {{{fields}}}}}}}}}
            """
        assert places(activities.vague_action, text) == (["initiatives.i.activities.x"] if found else [])

    def test_work_of_a_closed_initiative_is_left_alone(self) -> None:
        text = "initiatives: {i: {title: I, status: STATUS, activities: {x: Explore options}}}"
        assert places(activities.vague_action, text.replace("STATUS", "on_track")) == ["initiatives.i.activities.x"]
        assert places(activities.vague_action, text.replace("STATUS", "cancelled")) == []


class TestKpis:
    def test_a_kpi_says_what_it_counts(self) -> None:
        found = flags(
            kpis.kpi_undefined,
            """
            people: {ana: {name: Ana, partner: a}}
            kpis:
              bare: Bare
              sales: {title: Team, unit: count, definition: D, source: S, owner: Sales team}
              whole: {title: Whole, unit: count, definition: D, source: S, owner: ana}
              derived: {title: Derived, unit: count, formula: whole * 2, owner: ana}
            """,
        )
        assert [flag.message for flag in found] == [
            'KPI "Bare" has no unit, definition, source or owner',
            'KPI "Team" has no person as owner ("Sales team" is none)',
        ]
        assert found[1].mend == "Add `owner:` (the id of the person who answers for it)."

    def test_a_target_needs_something_to_be_judged_by(self) -> None:
        text = """
            kpis:
              bare: {title: Bare, targets: {total: 5}}
              based: {title: Based, targets: {total: 5}, baseline: 3}
              marked: {title: Marked, targets: {total: 5}, benchmark: 3}
              known: {title: Known, targets: {total: 5}, prior: {total: 4}}
              open: {title: Open, targets: {total: TBD}}
              dated: {title: Dated, targets: {total: 5}, baseline: {date: 2025-12-31}}
            """
        assert places(kpis.target_without_baseline, text) == ["kpis.bare", "kpis.dated"]

    @pytest.mark.parametrize(
        ("rate", "found"),
        [("baseline: 30%", []), ("kind: lagging", ["kpis.deals"]), ("formula: deals / leads", ["kpis.deals"])],
    )
    def test_a_formula_is_judged_by_its_parts(self, rate: str, found: list[str]) -> None:
        text = f"""
            kpis:
              leads: {{title: Leads, unit: count, benchmark: 9}}
              rate: {{title: Rate, unit: percent, {rate}}}
              deals: {{title: Deals, formula: leads * rate, targets: {{total: 5}}}}
            """
        assert places(kpis.target_without_baseline, text) == found

    @pytest.mark.parametrize(
        ("fields", "as_of", "missing"),
        [
            ("targets: {2026-Q1: 5}", "2026-04-30", []),
            ("targets: {2026-Q1: 5}", "2026-05-01", ["2026-Q1: 5"]),
            ("targets: {2026-Q1: 5, 2026-Q2: 5}, actuals: {2026-Q1: 4}", "2026-08-15", ["2026-Q2: 5"]),
            ("targets: {2026-Q1: 5}, actuals: {2026-02-15: 4}", "2026-06-15", []),
            ("targets: {2026-Q1: 5}, actuals: {2026-01: 1}", "2026-06-15", []),
            ("targets: {2026-Q1: 5}, actuals: {total: 4}", "2026-06-15", []),
            ("targets: {2026-Q1: TBD}", "2026-06-15", []),
            ("targets: {total: 5}", "2027-01-30", []),
            ("targets: {total: 5}", "2027-01-31", ["total: 5"]),
            ("targets: {2026-Q1: 5}, formula: k * 1", "2026-06-15", []),
            ("targets: {2026-Q1: 5}, actuals_from: k.csv", "2026-06-15", ["2026-Q1: 5"]),
        ],
    )
    def test_a_closed_period_wants_its_actual(self, fields: str, as_of: str, missing: list[str]) -> None:
        found = flags(kpis.stale_actuals, f"kpis: {{k: {{title: K, {fields}}}}}", date.fromisoformat(as_of))
        assert [text for flag in found for text in flag.stated] == missing


class TestTotals:
    @pytest.mark.parametrize(
        ("combine", "figures", "found"),
        [
            ("sum", "2026-H1: 5, 2026-H2: 5, total: 10", False),
            ("sum", "2026-H1: 5, 2026-H2: 5, total: 11", True),
            ("sum", "2026-H1: 5, total: 11", False),
            ("sum", "2026-H1: 5, 2026-H2: TBD, total: 11", False),
            ("sum", "2026-H1: 5, 2026-H2: 5, total: TBD", False),
            ("sum", "2026-H1: 5, 2026-H2: 5, total: 10+", False),
            ("sum", "2026-H1: 5, 2026-H2: 5, total: 11+", True),
            ("sum", "2026-H1: {threshold: 1, target: 5}, 2026-H2: 5, total: {target: 10}", False),
            ("last", "2026-H1: 5, 2026-H2: 6, total: 6", False),
            ("last", "2026-H1: 5, 2026-H2: 6, total: 7", True),
            ("average", "2026-Q1: 1, 2026-Q2: 1, 2026-H2: 2, total: 1.3", False),
            ("average", "2026-Q1: 1, 2026-Q2: 1, 2026-H2: 2, total: 1.4", True),
            ("max", "2026-H1: 9, 2026-H2: 6, total: 6", True),
            ("none", "2026-H1: 9, 2026-H2: 6, total: 6", False),
            ("sum", "2026-H1: $1M, 2026-H2: €1M, total: $2.08M", False),
            ("sum", "2026-H1: $1M, 2026-H2: €1M, total: $2.2M", True),
            ("sum", "2026-H1: $1M, 2026-H2: GBP 1M, total: $9M", False),
        ],
    )
    def test_periods_come_to_the_total_or_not(self, combine: str, figures: str, found: bool) -> None:  # noqa: FBT001
        text = f"""
            exchange_rates: {{rates: {{EUR: 1.08}}}}
            kpis: {{k: {{title: K, combine: {combine}, targets: {{{figures}}}}}}}
            """
        assert places(targets.total_mismatch, text) == (["kpis.k.targets.total"] if found else [])

    @pytest.mark.parametrize(
        ("stated", "periods"),
        [
            ("2026-H1: 10, total: 20", []),
            ("2026-H1: 10.1, total: 20.2", []),
            ("2026-H1: 10.11, total: 20", ["2026-H1"]),
            ("2026-H1: 9.8, total: 21", ["2026-H1", "total"]),
            ("2026-H2: 5", []),
            ("2026-H2: 4", ["2026-H2"]),
            ("2026-H2: 4.8", []),
            ("2026-H2: 4.9", ["2026-H2"]),
            ("2026-Q4: 99", []),
        ],
    )
    def test_a_formula_is_held_against_each_stated_target(self, stated: str, periods: list[str]) -> None:
        text = f"""
            kpis:
              leads: {{title: Leads, targets: {{2026-H1: 100, 2026-H2: 12, total: 200}}}}
              rate: {{title: Rate, unit: percent, targets: {{2026-H1: 10%, 2026-H2: 40%, total: 10%}}}}
              deals: {{title: Deals, formula: leads * rate, targets: {{{stated}}}}}
            """
        assert places(targets.funnel_mismatch, text) == [f"kpis.deals.targets.{period}" for period in periods]

    @pytest.mark.parametrize(
        ("figure", "label"),
        [
            ("TBD", "nobody is named to settle it and no day is set for it"),
            ("{tbd: why, owner: ana}", "no day is set for it"),
            ("{tbd: why, due: 2026-07-01}", "nobody is named to settle it"),
            ("{tbd: why, owner: Sales team, due: 2026-07-01}", "nobody is named to settle it"),
            ("{tbd: why, owner: ana, due: 2026-06-14}", "it was due 14 Jun 2026, 1 day ago"),
            ("{tbd: why, owner: ana, due: 2026-06-15}", None),
            ("5", None),
        ],
    )
    def test_what_is_open_has_a_person_and_a_day(self, figure: str, label: str | None) -> None:
        text = f"{{people: {{ana: {{name: Ana, partner: a}}}}, resources: {{r: {{title: R, amount: {figure}}}}}}}"
        assert [flag.label for flag in flags(open_figures.open_tbd, text)] == ([] if label is None else [label])

    def test_what_is_open_is_found_wherever_figures_stand(self) -> None:
        text = """
            customers: {segments: {s: {title: S, size: TBD}}, opportunities: {o: {title: O, value: TBD}}}
            focus_areas: {f: {title: F, value: {partners: {a: TBD}}}}
            kpis: {k: {title: K, baseline: TBD, targets: {total: {threshold: TBD, target: 5}}}}
            initiatives: {i: {title: I, activities: {x: {title: X, cost: {b: TBD}}}}}
            milestones: {m: {title: M, payment: {amount: TBD}}}
            sales: {pipeline: {stages: {won: {title: Won, count: TBD}}}}
            marketing: {campaigns: {c: {title: C, expected: {value: TBD}}}, funds: {f: {title: F, allocated: TBD}}}
            financials: {investment: TBD, pnl: {a: {lines: {revenue: {2026: TBD}}}}}
            incentives: {r: {title: R, tiers: {target: TBD}}}
            decisions:
              d:
                title: D
                options: {o: {title: O, payoffs: {a: TBD}, cash_flows: [{amount: TBD}]}}
                game: {outcomes: [{payoffs: {b: TBD}}]}
            """
        assert places(open_figures.open_tbd, text) == [
            "customers.segments.s.size",
            "customers.opportunities.o.value",
            "focus_areas.f.value.partners.a",
            "kpis.k.baseline.value",
            "kpis.k.targets.total.threshold",
            "initiatives.i.activities.x.cost.b",
            "milestones.m.payment.amount",
            "sales.pipeline.stages.won.count",
            "marketing.campaigns.c.expected.value",
            "marketing.funds.f.allocated",
            "financials.investment",
            "financials.pnl.a.lines.revenue.2026",
            "incentives.r.tiers.target",
            "decisions.d.options.o.payoffs.a",
            "decisions.d.options.o.cash_flows[0].amount",
            "decisions.d.game.outcomes[0].payoffs.b",
        ]


WORK = """
horizon: {start: 2026-01-01, end: 2026-12-31, extension: 2027-12-31}
journal: {JOURNAL}
initiatives:
  i:
    title: I
    start: 2026-02-01
    due: 2026-10-31
    activities:
      first: {title: First, start: 2026-02-01, due: 2026-03-31, status: done}
      early: {title: Early, due: 2026-05-31, status: done, done_on: 2026-04-20}
      x: {title: X, FIELDS}
milestones: {m: {title: M, due: 2026-05-01}}
"""
X = "initiatives.i.activities.x"


def work(fields: str, journal: str = "") -> str:
    return WORK.replace("FIELDS", fields).replace("JOURNAL", journal)


class TestDates:
    @pytest.mark.parametrize(
        ("fields", "found"),
        [
            ("start: 2026-03-31, after: [first]", []),
            ("start: 2026-03-30, after: [first]", [f"{X}.start"]),
            ("start: 2026-03-30, after: [initiatives.i.activities.first]", [f"{X}.start"]),
            ("start: 2026-04-30, after: [milestones.m]", [f"{X}.start"]),
            ("start: 2026-03-30, after: [first], status: cancelled", []),
            ("start: 2026-04-30, after: [early]", []),
            ("start: 2026-04-19, after: [early]", [f"{X}.start"]),
            ("start: 2026-04-01, due: 2026-03-01", [f"{X}.due"]),
            ("due: 2026-11-01", [f"{X}.due"]),
            ("due: 2026-01-31", [f"{X}.due"]),
            ("due: 2026-10-31", []),
            ("due: 2025-12-31", [f"{X}.due"]),
            ("due: 2028-01-01", [f"{X}.due"]),
            ("due: 2028-01-01, status: not_applicable", []),
        ],
    )
    def test_dates_are_in_order(self, fields: str, found: list[str]) -> None:
        assert places(order.dates_out_of_order, work(fields)) == found

    @pytest.mark.parametrize(
        ("status", "found"), [("on_track", 4), ("done", 2), ("cancelled", 0), ("not_applicable", 0)]
    )
    def test_of_a_closed_initiative_no_activity_waits_any_more(self, status: str, found: int) -> None:
        text = f"""
            initiatives:
              i:
                title: I
                status: {status}
                activities:
                  x: {{title: X, start: 2026-03-01, due: 2026-02-01, status: not_started}}
                  y: {{title: Y, due: 2030-01-01}}
            """
        checks = (order.dates_out_of_order, lateness.not_started_late, lateness.overdue)
        assert sum(len(places(check, text)) for check in checks) == found

    def test_everything_that_is_due_lies_in_the_horizon(self) -> None:
        text = """
            strategy: {shared_goals: {g: {title: G, due: 2027-01-01}}}
            milestones: {m: {title: M, due: 2025-12-31}, fine: {title: Fine, due: 2026-12-31}}
            sales: {materials: {p: {title: P, due: 2027-01-01}}}
            recommendations: {r: {title: R, due: 2027-01-01}}
            expectations: {e: {title: E, from: a, to: b, due: 2027-01-01}}
            reviews: {q: {title: Q, date: 2026-03-01, actions: {x: {title: X, due: 2027-01-01}}}}
            agreement: {end: 2030-01-01, renewal_decision: {due: 2029-01-01}}
            exclusivity: {z: {until: 2031-01-01}}
            futures: {f: {title: F, review_by: 2031-01-01}}
            """
        assert places(order.dates_out_of_order, text) == [
            "milestones.m.due",
            "sales.materials.p.due",
            "recommendations.r.due",
            "reviews.q.actions.x.due",
            "strategy.shared_goals.g.due",
            "expectations.e.due",
        ]

    @pytest.mark.parametrize(
        ("fields", "days"),
        [
            ("start: 2026-06-14, status: not_started", "1 day ago"),
            ("start: 2026-06-15, status: not_started", None),
            ("start: 2026-06-01, status: on_track", None),
            ("start: 2026-06-01", None),
        ],
    )
    def test_work_starts_in_time(self, fields: str, days: str | None) -> None:
        found = flags(lateness.not_started_late, work(fields))
        assert [(show_address(flag.at), flag.related[0].label) for flag in found] == (
            [] if days is None else [(f"{X}.status", days)]
        )

    @pytest.mark.parametrize(
        ("fields", "journal", "late"),
        [
            ("due: 2026-06-14", "", True),
            ("due: 2026-06-15", "", False),
            ("due: 2026-06-01, done_on: 2026-06-20", "", False),
            ("due: 2026-06-01, status: done", "", False),
            ("due: 2026-06-01", f"j: {{headline: J, date: 2026-06-02, about: {X}}}", False),
            ("due: 2026-06-01", "j: {headline: J, date: 2026-06-02, about: initiatives.i}", False),
            ("due: 2026-06-01", "j: {headline: J, date: 2026-06-01, about: initiatives.i}", True),
            ("due: 2026-06-01", "j: {headline: J, date: 2026-06-16, about: initiatives.i}", True),
            ("due: 2026-06-01", "j: {headline: J, date: 2026-06-02, about: initiatives.i.activities.first}", True),
        ],
    )
    def test_a_date_does_not_pass_in_silence(self, fields: str, journal: str, late: bool) -> None:  # noqa: FBT001
        found = places(lateness.overdue, work(fields, journal))
        assert found == ([f"{X}.due"] if late else []) + ["milestones.m.due"]

    def test_the_message_says_what_how_late_and_as_what(self) -> None:
        found = flags(lateness.overdue, work("due: 2026-06-12, status: on_track"))
        assert found[0].message == 'activity "X" was due on 12 Jun 2026, 3 days ago, and is still `on_track`'


class TestMoney:
    @pytest.mark.parametrize(
        ("fund", "found"),
        [
            ("allocated: $50k, contributions: {a: $30k, b: $20k}, committed: $30k, claimed: $10k", []),
            ("allocated: $50k, committed: $30k, claimed: $31k", ["claimed"]),
            ("allocated: $50k, claimed: $51k", ["claimed"]),
            ("allocated: $50k, committed: $51k, claimed: $51k", ["committed"]),
            ("allocated: $50k, committed: TBD, claimed: $51k", []),
            ("allocated: $50k, contributions: {a: $30k, b: $10k}", ["contributions"]),
            ("allocated: $50k, contributions: {a: $30k, b: TBD}", []),
            ("allocated: $50k, contributions: {a: $30k, b: €18.5k}", []),
            ("allocated: $50k, contributions: {a: $30k, b: €20k}", ["contributions"]),
            ("contributions: {a: $30k}", []),
        ],
    )
    def test_funds_are_in_order(self, fund: str, found: list[str]) -> None:
        text = f"{{exchange_rates: {{rates: {{EUR: 1.08}}}}, marketing: {{funds: {{f: {{title: F, {fund}}}}}}}}}"
        assert places(money.funds_out_of_order, text) == [f"marketing.funds.f.{key}" for key in found]

    @pytest.mark.parametrize(
        ("shares", "found"),
        [
            ("cost_share: {a: 55%, b: 45%}", []),
            ("cost_share: {a: 55%, b: 40%}", ["financials.cost_share"]),
            ("revenue_share: {a: 60%, b: 45%}", ["financials.revenue_share"]),
            ("cost_share: {a: 50-60%, b: 45%}", []),
            ("cost_share: {a: 33.3%, b: 33.3%, c: 33.3%}", []),
            ("cost_share: {a: 33%, b: 33%, c: 33%}", ["financials.cost_share"]),
            ("cost_share: {a: 40%+, b: 45%}", []),
            ("investment: $3M", []),
        ],
    )
    def test_shares_are_a_whole(self, shares: str, found: list[str]) -> None:
        assert places(money.shares_do_not_add_up, f"financials: {{{shares}}}") == found

    def test_a_plan_without_money_has_nothing_to_add(self) -> None:
        assert places(money.funds_out_of_order, "{title: Empty}") == []
        assert places(money.shares_do_not_add_up, "{title: Empty}") == []


class TestScale:
    @pytest.mark.parametrize(("count", "found"), [(1, True), (2, False), (12, False), (13, True)])
    def test_initiatives_are_neither_too_few_nor_too_many(self, count: int, found: bool) -> None:  # noqa: FBT001
        text = f"initiatives: {{{', '.join(f'i-{number}: I' for number in range(count))}}}"
        assert places(scale.too_many_or_too_few, text) == (["initiatives"] if found else [])

    def test_no_initiatives_are_another_rules_matter(self) -> None:
        assert places(scale.too_many_or_too_few, "{title: Empty}") == []
        assert places(scale.too_many_or_too_few, "initiatives: {i: {title: I, status: cancelled}}") == []

    @pytest.mark.parametrize(("count", "found"), [(8, False), (9, True)])
    def test_a_focus_area_has_few_kpis(self, count: int, found: bool) -> None:  # noqa: FBT001
        ids = [f"k-{number}" for number in range(count)]
        text = f"""
            focus_areas: {{f: {{title: F, kpis: [{", ".join(ids)}]}}}}
            kpis: {{{", ".join(f"{key}: K" for key in ids)}}}
            """
        assert places(scale.too_many_or_too_few, text) == (["focus_areas.f"] if found else [])

    @pytest.mark.parametrize(
        ("one", "other", "message"),
        [
            ("party: a, due: 2026-10-01, owner: ben", "party: b, due: 2026-10-15, owner: ben", "both need Ben"),
            ("party: a, due: 2026-10-01, owner: ben", "party: b, due: 2026-10-16, owner: ben", None),
            ("party: a, due: 2026-10-01, owner: Sales", "party: b, due: 2026-10-15, owner: Sales", None),
            ("party: a, due: 2026-10-01, owner: ben", "party: a, due: 2026-10-01, owner: ben", None),
            ("party: a, due: 2026-10-01, owner: ben", "party: joint, due: 2026-10-01, owner: ben", None),
            ("party: a, due: 2026-10-01, owner: ben", "due: 2026-10-01, owner: ben", None),
            (
                "party: a, due: 2026-10-01, stakeholders: {b: [IT, Data]}",
                "party: b, due: 2026-10-01, stakeholders: {a: [IT], b: [IT]}",
                'both need IT of "Partner B"',
            ),
            ("party: a, due: 2026-10-01, owner: ben, status: done", "party: b, due: 2026-10-01, owner: ben", None),
        ],
    )
    def test_milestones_do_not_need_the_same_people(self, one: str, other: str, message: str | None) -> None:
        found = flags(
            scale.milestone_collision,
            f"""
            people: {{ben: {{name: Ben, partner: b}}}}
            milestones: {{m1: {{title: One, {one}}}, m2: {{title: Two, {other}}}}}
            """,
        )
        assert [flag.message.rpartition(", and ")[2] for flag in found] == ([] if message is None else [message])


class TestCycle:
    @pytest.mark.parametrize(
        ("fields", "found"),
        [
            ("kind: lagging, targets: {2026-Q1: 5, 2026-Q2: 5, 2026-Q4: 5}", ["kpis.k.targets.2026-Q1"]),
            ("kind: lagging, targets: {2026-Q3: 5, 2026-Q4: 5}", ["kpis.k.targets.2026-Q3"]),
            ("kind: lagging, targets: {2026-Q1: 0, 2026-Q4: 5}", []),
            ("kind: lagging, targets: {2026-Q1: 5}, baseline: 3", []),
            ("kind: lagging, targets: {2026-Q1: 5}, baseline: 0", ["kpis.k.targets.2026-Q1"]),
            ("kind: lagging, targets: {2026-Q1: 5}, prior: {total: 3}", []),
            ("kind: lagging, targets: {2026-Q1: 5}, prior: {total: 0}", ["kpis.k.targets.2026-Q1"]),
            ("kind: leading, targets: {2026-Q1: 5}", []),
            ("kind: lagging, targets: {total: 5}", []),
        ],
    )
    def test_results_take_a_sales_cycle(self, fields: str, found: list[str]) -> None:
        text = f"{{sales: {{cycle: 10m}}, kpis: {{k: {{title: K, {fields}}}}}}}"
        assert places(cycle.too_early_to_show, text) == found
        assert places(cycle.too_early_to_show, f"kpis: {{k: {{title: K, {fields}}}}}") == []

    @pytest.mark.parametrize(
        ("cadence", "beside", "found"),
        [
            ("monthly", "lagging", True),
            ("monthly", "leading", False),
            ("yearly", "lagging", False),
            ("6w", "lagging", True),
        ],
    )
    def test_results_are_not_judged_by_the_month(self, cadence: str, beside: str, found: bool) -> None:  # noqa: FBT001
        text = f"""
            sales: {{cycle: 9m}}
            focus_areas: {{f: {{title: F, kpis: [k, l]}}}}
            kpis:
              k: {{title: K, kind: lagging, cadence: {cadence}}}
              l: {{title: L, kind: {beside}}}
              other: {{title: Other, kind: leading}}
            """
        assert places(cycle.cadence_hides_cycle, text) == (["kpis.k"] if found else [])

    def test_a_cadence_is_said_in_words(self) -> None:
        text = "{sales: {cycle: 9m}, kpis: {k: {title: K, kind: lagging, cadence: CADENCE}}}"
        for cadence, words in (("6w", "every 6 weeks"), ("half_yearly", "half-yearly")):
            (flag,) = flags(cycle.cadence_hides_cycle, text.replace("CADENCE", cadence))
            assert f"is judged {words}, and a sales cycle takes 9 months" in flag.message

    def test_outside_focus_areas_the_whole_plan_stands_beside(self) -> None:
        text = "{sales: {cycle: 9m}, kpis: {k: {title: K, kind: lagging, cadence: monthly}, l: {title: L, kind: KIND}}}"
        assert places(cycle.cadence_hides_cycle, text.replace("KIND", "leading")) == []
        assert places(cycle.cadence_hides_cycle, text.replace("KIND", "lagging")) == ["kpis.k"]
        assert places(cycle.cadence_hides_cycle, "kpis: {k: {title: K, cadence: monthly}}") == []


class TestCommitment:
    @pytest.mark.parametrize(
        ("sections", "found"),
        [
            ("resources: {r: {title: R, party: joint, people: 2}}", []),
            ("resources: {r: {title: R, party: a, people: 2}}", ["partners.b"]),
            ("resources: {r: {title: R, party: a, people: 2}, s: {title: S, party: b}}", ["partners.b"]),
            ("resources: {r: {title: R, people: 2}}", ["resources"]),
            ("{title: Empty}", ["resources"]),
            ("initiatives: {i: {title: I, cost: {a: $5k, b: 0}}}", ["partners.b"]),
            ("financials: {cost_share: {a: 50%, b: 50%}}", []),
            ("marketing: {campaigns: {c: {title: C, budget: {a: 1, b: TBD}}}}", ["partners.b"]),
        ],
    )
    def test_every_partner_puts_something_in(self, sections: str, found: list[str]) -> None:
        assert places(commitment.nothing_committed, sections) == found

    @pytest.mark.parametrize(
        ("a", "b", "found"),
        [
            ("amount: $80k", "amount: $20k", []),
            ("amount: $81k", "amount: $19k", ["partners.a"]),
            ("amount: $10k, people: 9", "amount: $10k, people: 1", []),
            ("people: 9", "people: 1", ["partners.a"]),
            ("people: 9", "title: Nothing", []),
            ("amount: $90k, people: 2", "people: 1", []),
            ("amount: $90k, people: 9", "people: 1, amount: TBD", ["partners.a"]),
            ("amount: $90k, people: 2", "people: 1, amount: $9k", ["partners.a"]),
        ],
    )
    def test_no_partner_carries_nearly_everything(self, a: str, b: str, found: list[str]) -> None:
        b = b if "title" in b else f"title: B, {b}"
        text = f"resources: {{r: {{title: R, party: a, {a}}}, s: {{party: b, {b}}}}}"
        assert places(commitment.lopsided, text) == found


class TestGoals:
    def test_an_expansion_is_concrete(self) -> None:
        found = flags(
            goals.expansion_not_concrete,
            """
            focus_areas:
              bare: {title: Bare, state: expansion}
              half: {title: Half, state: expansion, horizon: 2y, value: {partners: {a: $1}}, path_to_inclusion: P}
              whole: {title: W, state: expansion, horizon: 2y, value: {partners: {a: $1, b: TBD}}, path_to_inclusion: P}
              current: {title: Current, state: current}
            """,
        )
        assert [flag.label for flag in found] == [
            'no horizon, no value for "Partner A" or "Partner B" and no path to inclusion',
            'no value for "Partner B"',
        ]

    def test_a_goal_is_measured_and_due(self) -> None:
        text = """
            strategy:
              shared_goals:
                bare: Bare
                due: {title: Due, due: 2026-12-31}
                whole: {title: Whole, kpis: [k], due: 2026-12-31}
            kpis: {k: K}
            """
        assert [flag.message for flag in flags(goals.goal_not_smart, text)] == [
            'shared goal "Bare" has no KPIs and no due date',
            'shared goal "Due" has no KPIs',
        ]
        assert flags(goals.goal_not_smart, text)[1].mend == "Add `kpis: [ ]` with what measures it."
        assert places(goals.goal_not_smart, "{title: Empty}") == []

    def test_a_campaign_can_fail(self) -> None:
        text = """
            people: {ana: {name: Ana, partner: a}}
            marketing:
              campaigns:
                bare: Bare
                dropped: {title: Dropped, status: cancelled}
                whole:
                  title: Whole
                  owner: ana
                  start: 2026-03-01
                  end: 2026-04-01
                  budget: {a: 0}
                  expected: {value: 5}
            """
        assert [flag.label for flag in flags(goals.campaign_unmeasured, text)] == [
            "no budget, owner, start and end or expected result"
        ]
        assert places(goals.campaign_unmeasured, "{title: Empty}") == []

    @pytest.mark.parametrize(
        ("statement", "found"),
        [
            ("lines: {revenue: {2026-H1: 5, 2026-H2: 20}, investment: {2026-H1: 20}}", False),
            ("lines: {revenue: {2026-H1: 5, 2026-H2: 5}, investment: {2026-H1: 20}}", True),
            ("lines: {revenue: {2026-H1: 5, 2026-H2: 5-20}, investment: {2026-H1: 20}}", False),
            ("lines: {revenue: {2026-H1: 5, 2026-H2: TBD}, investment: {2026-H1: 20}}", False),
            ("lines: {revenue: {2026-H1: 5, 2027-H1: 50}, investment: {2026-H1: 20}}", True),
            ("lines: {investment: {2026-H1: 20}}, loss_accepted: Entry into the market", False),
            ("lines: {investment: {total: 20}, revenue: {total: 19}}", True),
            ("lines: {}", False),
        ],
    )
    def test_a_partner_breaks_even_or_says_why_not(self, statement: str, found: bool) -> None:  # noqa: FBT001
        text = f"financials: {{pnl: {{a: {{{statement}}}}}}}"
        assert places(goals.never_breaks_even, text) == (["financials.pnl.a"] if found else [])
        assert places(goals.never_breaks_even, "{title: Empty}") == []
