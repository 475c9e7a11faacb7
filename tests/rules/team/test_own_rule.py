from __future__ import annotations

import pytest
from tests.linting.plans import document_of
from tests.rules.team.asking import context_of, flags, rule_of

from jbp.finding import Severity
from jbp.linting.run import judge
from jbp.linting.settings import Settings
from jbp.rules.base_plan import AS_OF, BASE

KPI = "kpis:\n  k: {title: Deals, kind: lagging, source: ERP, baseline: {value: 6, date: 2025-01-31}}\n"


def test_a_single_field_that_is_stated_is_shown_itself() -> None:
    (flag,) = flags(rule_of("kpis.*", '{source: {like: "*crm*"}, kind: stated}'), KPI)
    assert (flag.at, flag.part) == (("kpis", "k", "source"), "value")
    assert flag.label == '`source` must be like "*crm*"'
    assert flag.mend == '`source` must be like "*crm*".'
    assert flag.stated == ("ERP",)


def test_what_is_absent_is_reported_at_the_entry() -> None:
    (flag,) = flags(rule_of("kpis.*", "{owner: stated}"), KPI)
    assert (flag.at, flag.part, flag.stated) == (("kpis", "k"), "key", ())
    assert flag.mend == "State `owner`."


def test_several_fields_are_reported_at_the_entry_with_what_is_to_be_done() -> None:
    condition = "{owner: stated, baseline.date: {after: 1y ago}, kind: lagging, source: absent}"
    (flag,) = flags(rule_of("kpis.*", condition), KPI)
    assert flag.at == ("kpis", "k")
    assert flag.label == "see `owner`, `baseline.date`, `source`"
    assert flag.stated == ("2025-01-31", "ERP")
    assert flag.mend == "State `owner`. `baseline.date` must be after 1 year ago. Take `source` out."


def test_a_choice_is_advised_as_one() -> None:
    (flag,) = flags(rule_of("kpis.*", "{any: [{owner: stated}, {group: results, note: stated}]}"), KPI)
    assert flag.mend == "See to it that `owner` is stated or (`group` is results and `note` is stated)."
    (flag,) = flags(rule_of("kpis.*", "{not: {kind: lagging}}"), KPI)
    assert flag.mend == "It must not be that `kind` is lagging."
    assert flag.at == ("kpis", "k", "kind")


def test_the_file_says_how_to_mend() -> None:
    (flag,) = flags(rule_of("kpis.*", "{owner: stated}", mend="Ask the sponsors."), KPI)
    assert flag.mend == "Ask the sponsors."


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("{title} of {owner}", "Deals of not stated"),
        ("{id} at {address} on {as_of}", "k at kpis.k on 15 Jun 2026"),
        ("{baseline.value} on {baseline.date}, {{not}} a field", "6 on 31 Jan 2025, {not} a field"),
        ("{party} {headline} {targets.total} {weight}", "a and b false €40\u201350k 1.5"),
        ("{tolerance} {forecast.total}", "10% TBD"),
    ],
)
def test_placeholders_are_filled(message: str, said: str) -> None:
    fields = "party: [a, b], targets: {total: €40-50k}, weight: 1.5, tolerance: 10, forecast: {total: TBD}"
    plan = KPI.replace("kind: lagging", fields).replace("kpis:", "exchange_rates: {rates: {EUR: 1.1}}\nkpis:")
    (flag,) = flags(rule_of("kpis.*", "{owner: stated}", f"'{message}'"), plan)
    assert flag.message == said


@pytest.mark.parametrize(
    ("select", "sections", "found"),
    [
        ("partners.*", "", [("partners", "a"), ("partners", "b")]),
        ("partners.b", "", [("partners", "b")]),
        ("people.*", "people: {ana: {name: Ana, partner: a}}\n", [("people", "ana")]),
        ("governance.bodies.*", "governance: {bodies: {s: {title: S}}}\n", [("governance", "bodies", "s")]),
        ("agreement", "agreement: {title: A}\n", [("agreement",)]),
        ("agreement", "", []),
        ("exit", "exit: {customers: Shared}\n", [("exit",)]),
        ("strategy.vision", "strategy: {vision: Far}\n", [("strategy", "vision")]),
        ("kpis.*.links.*", "kpis: {k: {title: K, links: [{label: L}]}}\n", [("kpis", "k", "links", 0)]),
        ("kpis.*.links[1]", "kpis: {k: {title: K, links: [{label: L}]}}\n", []),
        ("kpis.*.targets.*", "kpis: {k: {title: K, targets: {total: 5}}}\n", [("kpis", "k", "targets", "total")]),
        ("financials.pnl.*", "financials: {pnl: {a: {lines: {r: {total: $5}}}}}\n", [("financials", "pnl", "a")]),
        ("plan", "", [("note",)]),
    ],
)
def test_whatever_has_fields_is_selected(select: str, sections: str, found: list[tuple[object, ...]]) -> None:
    condition = {"kpis.*.links.*": "url", "kpis.*.links[1]": "url", "kpis.*.targets.*": "stretch"}.get(select, "note")
    if select == "strategy.vision":
        condition = "horizon"
    rule = rule_of(select, f"{{{condition}: stated}}")
    assert [flag.at for flag in flags(rule, sections)] == found
    assert rule.selects is not None
    assert rule.selects(context_of(sections)) is bool(found)


def test_where_takes_no_part_in_what_is_selected() -> None:
    rule = rule_of("kpis.*", "{owner: stated}", where="{kind: leading}")
    assert flags(rule, KPI) == []
    assert rule.selects is not None
    assert rule.selects(context_of(KPI))


def test_team_rules_are_linted_with_all_others() -> None:
    rule = rule_of("kpis.*", "{source: CRM}", "'KPI \"{title}\" is not from the CRM'", where="{kind: lagging}")
    idle = rule_of("sales", "{cycle: stated}")
    idle = idle.__class__(idle.rule._replace(name="no-cycle"), idle.check, idle.selects)
    verdict = judge(document_of(BASE), AS_OF, Settings(team=(rule, idle)))
    (finding,) = verdict.findings
    assert (finding.code, finding.name, finding.severity) == ("own-rule", "own-rule", Severity.WARNING)
    assert finding.message == 'KPI "Pilot orders" is not from the CRM'
    assert document_of(BASE).place(finding.at, finding.part).address == "kpis.orders.source"
    assert verdict.idle == ("no-cycle",)
    assert judge(document_of(BASE), AS_OF, Settings(ignore=("own-rule",), team=(rule,))).findings == ()


def test_what_the_plan_itself_lacks_is_reported_at_its_first_key() -> None:
    rule = rule_of("plan", "{plan_b: absent, sales: stated}")
    (finding,) = judge(document_of(BASE), AS_OF, Settings(team=(rule,))).findings
    assert document_of(BASE).place(finding.at, finding.part).line == 1
    assert finding.mend == "Take `plan_b` out. State `sales`."
