"""What findings say: names in the place of ids, help for what is missing only, and nothing about what is over."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from tests.rules.small_plans import check, person

from jbp.rules.actions.goals import campaign_unmeasured, expansion_not_concrete
from jbp.rules.actions.kpis import kpi_undefined, stale_actuals
from jbp.rules.actions.open_figures import open_tbd
from jbp.rules.conversations.authority import no_escalation
from jbp.rules.conversations.expectations import expectation_not_agreed
from jbp.rules.conversations.health import health_check_stale
from jbp.rules.conversations.reports import watermelon
from jbp.rules.conversations.risks import risk_unmitigated
from jbp.rules.conversations.variance import variance_unexplained
from jbp.rules.customers.needs import need_without_evidence
from jbp.rules.customers.wording import hype_and_jargon
from jbp.rules.futures.endings import agreement_ends_first
from jbp.rules.futures.rivals import rivals_unstated
from jbp.rules.futures.scenarios import scenario_overdue, scenario_without_trigger
from jbp.rules.futures.watch import finance_unwatched, plan_gone_stale

if TYPE_CHECKING:
    from jbp.rules.family import Check

PEOPLE = {"people": {"ana": person(), "ben": person("b", name="Ben Osei")}}
LATER = date(2028, 1, 31)

WATCHED: dict[str, object] = {
    **PEOPLE,
    "partners": {
        "a": {"name": "Aldane", "financial_watch": {"checked_on": "2026-03-01"}},
        "b": {"name": "Birk", "financial_watch": {"checked_on": "2026-03-01"}},
    },
    "customers": {"needs": {"weight": {"title": "Light roofs", "evidence": {"text": "Asked", "date": "2026-01-10"}}}},
    "futures": {"own": {"title": "Own roof", "review_by": "2026-10-01"}},
    "declared": {"a": {"rivals": "none", "date": "2026-01-10"}, "b": {"rivals": "none", "date": "2026-01-10"}},
    "health": {"checks": {"c": {"date": "2026-03-01", "scores": {"s": {"a": "4", "b": "4"}}}}},
}


class TestClosedPlans:
    @pytest.mark.parametrize(
        ("rule", "count"),
        [
            (finance_unwatched, 2),
            (need_without_evidence, 1),
            (scenario_overdue, 1),
            (rivals_unstated, 2),
            (health_check_stale, 1),
        ],
    )
    def test_nobody_watches_what_is_closed(self, rule: Check, count: int) -> None:
        assert len(check(rule, WATCHED, LATER)) == count
        assert check(rule, {**WATCHED, "status": "closed"}, LATER) == []

    def test_a_closed_plan_needs_no_first_check(self) -> None:
        assert check(health_check_stale, {"profile": "established", "status": "closed"}) == []

    def test_a_plan_that_is_over_is_to_be_closed(self) -> None:
        (flag,) = check(plan_gone_stale, {"review_every": "3m"}, date(2027, 1, 1))
        assert flag.message == (
            "the plan has not been revised since it began on 1 Jan 2026, 365 days ago; it is to be reviewed every "
            "3 months, and it ended on 31 Dec 2026"
        )
        assert "`status: closed`" in flag.mend
        (flag,) = check(plan_gone_stale, {"review_every": "3m"}, date(2026, 12, 31))
        assert "ended" not in flag.message
        assert "`revised_on`" in flag.mend


class TestAgreementsThatAreOver:
    def test_what_has_passed_is_told_as_past(self) -> None:
        plan = {"agreement": {"end": "2026-10-31", "notice": "3m"}}
        (flag,) = check(agreement_ends_first, plan, date(2026, 11, 2))
        assert flag.message == (
            "the agreement could be terminated until 31 Jul 2026 only and ended on 31 Oct 2026 "
            "(the plan runs until 31 Dec 2026), and no renewal decision is set"
        )
        assert flag.mend.startswith("Decide now")

    def test_an_agreement_that_ends_with_the_plan(self) -> None:
        (flag,) = check(agreement_ends_first, {"agreement": {"end": "2026-12-31"}})
        assert "ends on 31 Dec 2026 (the plan ends that day, too)" in flag.message


class TestHelp:
    def test_it_speaks_of_what_is_missing_only(self) -> None:
        risk = {"title": "Fire test fails", "level": "high", "mitigation": "Test early", "owner": "ana"}
        (flag,) = check(risk_unmitigated, {**PEOPLE, "risks": {"r": risk}})
        assert flag.mend == "Write the day on which you look again (`review_by`)."
        scenario = {"title": "Own roof", "trigger": "Hiring", "response": "Notice", "review_by": "2026-09-01"}
        (flag,) = check(scenario_without_trigger, {"futures": {"f": scenario}})
        assert flag.mend == "Write who watches for it (`owner`)."
        level = {"level": "1", "to": ["ana"]}
        (flag,) = check(no_escalation, {**PEOPLE, "governance": {"escalation": {"l1": level}}})
        assert flag.mend == "State `within` how long they answer."
        expected = {"title": "Samples", "from": "a", "to": "b", "agreed_on": "2026-01-14"}
        (flag,) = check(expectation_not_agreed, {"expectations": {"e": expected}})
        assert flag.mend == "Name the person who sees to it under `owner`."

    def test_it_speaks_of_all_that_is_missing(self) -> None:
        (flag,) = check(risk_unmitigated, {"risks": {"r": {"title": "Fire", "level": "high", "owner": "Team"}}})
        assert flag.mend == (
            "Write what is done about it (`mitigation`), the one person who watches it (`owner`) and the day on which "
            "you look again (`review_by`)."
        )
        campaign = {"title": "Fair", "start": "2026-03-01", "budget": {"a": "10"}}
        (flag,) = check(campaign_unmeasured, {"marketing": {"campaigns": {"c": campaign}}})
        assert flag.mend == (
            "Add `owner:` with the id of a person, `end:` with a date and `expected: {kpi: …, value: …}`."
        )
        (flag,) = check(kpi_undefined, {"kpis": {"k": {"title": "Orders", "unit": "count", "owner": "Team"}}})
        assert flag.mend.startswith("Add `definition:` (what is counted), `source:`")
        assert "`owner:`" in flag.mend

    def test_an_expansion_is_told_what_it_lacks(self) -> None:
        area = {"title": "Walls", "state": "expansion", "horizon": "2y", "value": {"partners": {"a": "10"}}}
        (flag,) = check(expansion_not_concrete, {"focus_areas": {"walls": area}})
        assert flag.message == 'expansion "Walls" has no value for "Birk" and no path to inclusion'
        assert flag.mend == (
            "Add what each partner gains under `value.partners` and `path_to_inclusion` (what brings it into the plan)."
        )


class TestNames:
    def test_figures_to_come_are_called_by_their_names(self) -> None:
        kpi = {"title": "Orders", "targets": {"2026-Q3": "TBD", "total": "TBD"}}
        area = {"title": "Panel", "value": {"partners": {"b": "TBD"}, "other": {"service": "TBD"}}}
        found = check(open_tbd, {"kpis": {"k": kpi}, "focus_areas": {"panel": area}})
        assert [flag.message.partition(" is still")[0] for flag in found] == [
            '"Panel": the value for "Birk"',
            '"Panel": the value service',
            '"Orders": the target for Q3 2026',
            '"Orders": the target for the total',
        ]

    def test_the_total_is_no_period(self) -> None:
        kpi = {"title": "Orders", "combine": "sum", "goal": "increase", "targets": {"total": "10"}}
        (flag,) = check(stale_actuals, {"kpis": {"k": kpi}}, date(2027, 3, 1))
        assert flag.message == '"Orders" has no actual for the total, though the plan ended on 31 Dec 2026'
        (flag,) = check(variance_unexplained, {"kpis": {"k": {**kpi, "actuals": {"total": "5"}}}}, date(2027, 3, 1))
        assert flag.message.startswith('"Orders" came to 5 in total against a target of 10, 50% of plan')

    def test_reasons_stand_apart(self) -> None:
        oven = {"title": "Oven", "due": "2026-05-01"}
        line = {"title": "Line", "status": "on_track", "due": "2026-05-04", "activities": {"oven": oven}}
        (flag,) = check(watermelon, {"initiatives": {"line": line}})
        assert flag.message.endswith('due 4 May 2026, 42 days ago; "Oven" due 1 May 2026, 45 days ago')

    def test_hype_is_found_in_a_proposition_that_is_named(self) -> None:
        one = {"statement": "A roof that is light.", "differentiation": "World-class panels"}
        (flag,) = check(hype_and_jargon, {"value_propositions": {"one": one}})
        assert flag.message.startswith('the differentiation of value proposition "A roof that is light." says')
