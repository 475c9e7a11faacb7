from __future__ import annotations

import pytest
from tests.rules.small_plans import check
from tests.rules.team.asking import flags, kpi_holds, rule_of


@pytest.mark.parametrize(
    ("condition", "fields", "holds"),
    [
        # stated and absent
        ("{source: stated}", "source: CRM", True),
        ("{source: stated}", "kind: lagging", False),
        ("{source: stated}", "source: TBD", False),
        ("{source: absent}", "source: TBD", True),
        ("{baseline: stated}", "baseline: 6", True),
        ("{baseline.value: stated}", "baseline: TBD", False),
        ("{baseline.value: stated}", "baseline: {value: {tbd: Not measured yet}}", False),
        ("{headline: stated}", "headline: false", True),
        ("{headline: stated}", "kind: lagging", False),
        ("{targets: stated}", "targets: {total: 5}", True),
        ("{targets.total: stated}", "targets: {2026-Q1: 5}", False),
        # equality
        ("{kind: lagging}", "kind: lagging", True),
        ("{kind: lagging}", "source: CRM", False),
        ("{kind: [leading, lagging]}", "kind: leading", True),
        ("{source: CRM}", "source: crm", False),
        ("{headline: false}", "kind: lagging", True),
        ("{headline: true}", "kind: lagging", False),
        ("{party: a}", "party: [a, b]", True),
        ("{party: joint}", "party: [a, b]", False),
        ("{party: a}", "kind: lagging", False),
        ("{baseline.date: 2026-01-31}", "baseline: {value: 6, date: 2026-01-31}", True),
        ("{targets.total: 40-50}", "targets: {total: 40\u201350}", True),
        ("{targets.total: 45}", "targets: {total: 40-50}", False),
        ("{targets.total: $2M}", "unit: money, targets: {total: $2000k}", True),
        ("{tolerance: 10}", "tolerance: 10%", True),
        ("{weight: 1.50}", "weight: 1.5", True),
        # limits
        ("{targets.total: {at_least: 10}}", "targets: {total: 10}", True),
        ("{targets.total: {at_least: 10}}", "targets: {total: 8-12}", False),
        ("{targets.total: {not: {at_least: 10}}}", "targets: {total: 8-12}", False),
        ("{targets.total: {not: {at_least: 10}}}", "targets: {total: 8-9}", True),
        ("{targets.total: {at_least: 10}}", "targets: {total: 40%+}", True),
        ("{targets.total: {at_most: 50}}", "targets: {total: 40%+}", False),
        ("{targets.total: {at_least: 10}}", "targets: {total: TBD}", False),
        ("{targets.total: {not: {at_least: 10}}}", "targets: {total: TBD}", False),
        ("{targets.total: {not: {at_least: 10}}}", "kind: lagging", True),
        ("{targets.total: {at_least: 10}}", "targets: {total: {threshold: 5, target: 12}}", True),
        ("{targets.total: {at_least: 10, at_most: 20}}", "targets: {total: 15}", True),
        ("{targets.total: {at_least: 10, at_most: 20}}", "targets: {total: 25}", False),
        ("{weight: {at_least: 2}}", "weight: 2", True),
        # units
        ("{targets.total: {at_least: $50k}}", "unit: money, targets: {total: 60000}", True),
        ("{targets.total: {at_least: $50k}}", "targets: {total: 60000}", True),
        ("{targets.total: {at_least: $50k}}", "unit: count, targets: {total: 60000}", False),
        ("{targets.total: {at_least: 40%}}", "unit: percent, targets: {total: 45}", True),
        ("{targets.total: {at_least: 40%}}", "unit: count, targets: {total: 45}", False),
        ("{targets.total: {at_least: $50k}}", "targets: {total: 45%}", False),
        ("{tolerance: {at_least: 1%}}", "tolerance: 2pt", False),
        # dates, from 15 June 2026
        ("{baseline.date: {before: 2026-02-01}}", "baseline: {value: 6, date: 2026-01-31}", True),
        ("{baseline.date: {before: 2026-01-31}}", "baseline: {value: 6, date: 2026-01-31}", False),
        ("{baseline.date: {at_most: 2026-01-31}}", "baseline: {value: 6, date: 2026-01-31}", True),
        ("{baseline.date: {after: 2026-01-31}}", "baseline: {value: 6, date: 2026-01-31}", False),
        ("{baseline.date: {after: 30d ago}}", "baseline: {value: 6, date: 2026-05-17}", True),
        ("{baseline.date: {after: 30d ago}}", "baseline: {value: 6, date: 2026-05-16}", False),
        ("{baseline.date: {before: 1m ahead}}", "baseline: {value: 6, date: 2026-07-14}", True),
        ("{baseline.date: {before: as_of}}", "baseline: {value: 6, date: 2026-06-15}", False),
        ("{baseline.date: as_of}", "baseline: {value: 6, date: 2026-06-15}", True),
        ("{baseline.date: {before: as_of}}", "kind: lagging", False),
        # texts
        ('{source: {like: "*crm*"}}', "source: CRM report 114", True),
        ('{source: {like: "crm*"}}', "source: The CRM", False),
        ('{about: {like: "risks.*"}}', "about: [kpis.k]", False),
        # counts
        ("{targets: {count: {at_least: 2}}}", "targets: {2026-Q1: 1, 2026-Q2: 2}", True),
        ("{targets: {count: 1}}", "targets: {2026-Q1: 1, 2026-Q2: 2}", False),
        ("{targets: {count: {at_most: 0}}}", "kind: lagging", True),
        ("{party: {count: 2}}", "party: [a, b]", True),
        # combinations
        ("{source: {not: CRM}}", "kind: lagging", True),
        ("{source: {not: stated}}", "source: CRM", False),
        ("{source: {not: [CRM, ERP]}}", "source: ERP", False),
        ("{any: [{source: stated}, {group: results}]}", "group: results", True),
        ("{any: [{source: stated}, {group: results}]}", "group: actions", False),
        ("{all: [{source: stated}, {group: results}]}", "group: results", False),
        ("{not: {source: stated, group: results}}", "group: results", True),
        ("{not: {source: stated, group: results}}", "group: results, source: CRM", False),
        ("{any: [{weight: {at_least: 2}}, {not: {source: stated}}]}", "weight: 1, source: CRM", False),
        # the team's own data
        ("{x-crm.report: stated}", 'x-crm: {report: "114"}', True),
        ("{x-crm.report: stated}", "x-crm: {plan: 7}", False),
        ("{x-crm.report: {at_least: 100}}", "x-crm: {report: 114}", True),
        ("{x-crm: {at_least: 100}}", "x-crm: unknown", False),
        ("{x-crm: {at_least: 100}}", "x-crm: [1, 2]", False),
        ("{x-checked: {after: 30d ago}}", "x-checked: 2026-06-01", True),
        ("{x-systems: [CRM, ERP]}", "x-systems: [Mail, ERP]", True),
        ("{x-systems: {count: 2}}", "x-systems: [Mail, ERP]", True),
    ],
)
def test_a_condition_holds_only_where_it_is_certain(condition: str, fields: str, *, holds: bool) -> None:
    assert kpi_holds(condition, fields) is holds


@pytest.mark.parametrize(
    ("amount", "limit", "found"),
    [
        ("€60k", "{at_least: $60k}", False),
        ("€60k", "{at_least: $70k}", True),
        ("60000", "{at_least: $60k}", False),
        ("60000", "{at_least: €60k}", True),
        ("$60k", "{at_least: 60000}", False),
        ("$60k", "{at_least: £1}", True),
    ],
)
def test_money_is_compared_in_the_plans_currency(amount: str, limit: str, *, found: bool) -> None:
    sections = (
        f"exchange_rates: {{rates: {{EUR: 1.08}}}}\ncustomers: {{accounts: {{x: {{title: X, value: {amount}}}}}}}\n"
    )
    assert bool(flags(rule_of("customers.accounts.*", f"{{value: {limit}}}"), sections)) is found


@pytest.mark.parametrize(
    ("condition", "found"),
    [
        ("{cycle: {at_least: 9m}}", False),
        ("{cycle: {at_least: 300d}}", True),
        ("{cycle: 9m}", False),
    ],
)
def test_durations_are_compared(condition: str, *, found: bool) -> None:
    assert bool(flags(rule_of("sales", condition), "sales: {cycle: 9m}\n")) is found


def test_twelve_months_are_a_year() -> None:
    assert flags(rule_of("sales", "{cycle: {at_least: 12m, at_most: 12m}}"), "sales: {cycle: 1y}\n") == []


def test_models_are_asked_as_plain_records_are() -> None:
    rule = rule_of("incentives.*", "{from: a, tiers.threshold: {at_least: 2%}, x-id: stated, owner: absent}")
    stated: dict[str, object] = {"title": "I", "from": "a", "tiers": {"threshold": "2%"}, "x-id": "7"}
    assert check(rule.check, {"incentives": {"i": stated}}) == []
    assert len(check(rule.check, {"incentives": {"i": stated | {"from": "b"}}})) == 1


@pytest.mark.parametrize("keyword", ["with", "from", "for", "except"])
def test_fields_that_are_words_of_python_are_read(keyword: str) -> None:
    select, sections = {
        "with": ("rival_partnerships.*", "rival_partnerships: {r: {with: X}}\n"),
        "from": ("expectations.*", "expectations: {e: {title: E, from: a, to: b}}\n"),
        "for": ("reviews.*.agenda.*", "reviews: {r: {title: R, date: 2026-02-01, agenda: {p: {title: P, for: X}}}}\n"),
        "except": (
            "governance.decision_rights.*",
            "governance: {reserved_matters: {m: M}, decision_rights: {d: {title: D, except: [m]}}}\n",
        ),
    }[keyword]
    assert flags(rule_of(select, f"{{{keyword}: stated}}"), sections) == []
    assert len(flags(rule_of(select, f"{{{keyword}: absent}}"), sections)) == 1
