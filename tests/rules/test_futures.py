from __future__ import annotations

import pytest
from tests.rules.small_plans import Tuned, check, person, untried

from jbp.rules.futures.dependence import dependence_unanswered, no_plan_b
from jbp.rules.futures.endings import agreement_ends_first, exit_undefined, force_majeure_unread
from jbp.rules.futures.family import FUTURES
from jbp.rules.futures.outlook import horizons_missing, partner_change_unconsidered
from jbp.rules.futures.rivals import overlap_unaddressed, rivals_unstated
from jbp.rules.futures.scenarios import no_competition_scenario, scenario_overdue, scenario_without_trigger
from jbp.rules.futures.watch import finance_unwatched, no_expansion, plan_gone_stale
from jbp.values.duration import Duration

PEOPLE = {"people": {"ana": person(), "ben": person("b", name="Ben Osei")}}


def future(**fields: object) -> dict[str, object]:
    return {**PEOPLE, "futures": {"f": {"title": "Own roof", **fields}}}


def area(state: str = "current") -> dict[str, object]:
    return {"title": "Panel", "state": state}


class TestScenarios:
    def test_each_way_to_leave_a_partner_out_is_said(self) -> None:
        messages = [
            check(no_competition_scenario, plan)[0].message
            for plan in (
                {},
                future(kind="market", partner="a"),
                future(kind="competition", competitor="rival"),
                {"futures": {"f": "Own roof", "g": "Price war"}},
            )
        ]
        assert [message.partition(": ")[2] for message in messages] == [
            "the plan has no `futures`",
            "the one under `futures` is of another kind",
            "1 scenario of competition names no `partner`",
            "none of the 2 under `futures` is of kind `competition`",
        ]

    def test_competition_of_a_partner_is_considered(self) -> None:
        assert check(no_competition_scenario, future(kind="competition", partner="a")) == []

    def test_all_that_a_scenario_lacks_is_one_finding(self) -> None:
        (flag,) = check(scenario_without_trigger, future(trigger="TBD", owner="Strategy"))
        assert flag.at == ("futures", "f")
        assert flag.label == 'no trigger, response, person as owner ("Strategy" is none) or review date'
        whole = {"trigger": "Hiring", "response": "Notice", "owner": "ana", "review_by": "2026-09-01"}
        assert check(scenario_without_trigger, future(**whole)) == []

    def test_a_review_date_holds_on_its_day(self) -> None:
        assert check(scenario_overdue, future(review_by="2026-06-15")) == []
        assert check(scenario_overdue, future()) == []
        (flag,) = check(scenario_overdue, future(review_by="2026-06-14"))
        assert flag.at == ("futures", "f", "review_by")
        assert flag.message == 'scenario "Own roof" was to be reviewed by 14 Jun 2026, 1 day ago'

    def test_missing_terms_are_named_once(self) -> None:
        (flag,) = check(horizons_missing, {"futures": {"f": {"title": "F", "term": "mid"}, "g": "G"}})
        assert flag.message == "no scenario looks at the short or long term; 1 scenario states no `term`"
        terms = {term: {"title": term, "term": term} for term in ("short", "mid", "long")}
        assert check(horizons_missing, {"futures": terms}) == []

    def test_a_plan_without_futures_has_one_finding_for_all(self) -> None:
        assert check(horizons_missing, {}) == []
        assert check(partner_change_unconsidered, {}) == []

    @pytest.mark.parametrize(("kind", "count"), [("ownership", 0), ("people", 0), ("finance", 1), ("competition", 1)])
    def test_a_change_of_owner_or_people_is_considered(self, kind: str, count: int) -> None:
        assert len(check(partner_change_unconsidered, future(kind=kind))) == count


def dependence(**fields: object) -> dict[str, object]:
    return {"dependence": {"d": {"party": "b", "partner": "a", "of": "supply", **fields}}}


class TestDependence:
    def test_a_share_above_its_threshold_is_answered(self) -> None:
        (flag,) = check(dependence_unanswered, dependence(share="60%", threshold="50%"))
        assert flag.message == (
            '"Birk" depends on "Aldane" for its supply: 60%, above the threshold of 50%, and nothing is done '
            "to diversify"
        )

    @pytest.mark.parametrize(
        "fields",
        [
            {"share": "50%", "threshold": "50%"},
            {"share": "45-60%", "threshold": "50%"},
            {"share": "90%"},
            {"threshold": "50%"},
            {"share": "60%", "threshold": "50%", "diversification": "A second cell"},
        ],
    )
    def test_within_unknown_or_answered_is_fine(self, fields: dict[str, object]) -> None:
        assert check(dependence_unanswered, dependence(**fields)) == []

    def test_one_focus_area_wants_a_plan_b(self) -> None:
        one = {"focus_areas": {"panel": area(), "walls": area("expansion")}}
        (flag,) = check(no_plan_b, one)
        assert flag.message == 'there is no plan B, though "Panel" is the only current focus area'
        assert check(no_plan_b, {"focus_areas": {"panel": area(), "roof": area()}}) == []
        assert check(no_plan_b, one | {"plan_b": "Each alone."}) == []
        assert len(check(no_plan_b, one | {"plan_b": "TBD"})) == 1

    def test_one_account_above_half_of_the_pipeline(self) -> None:
        accounts = {"acme": {"title": "Acme", "value": "$600k"}}
        pipeline = {"sales": {"pipeline": {"stages": {"s": {"title": "S", "value": "$1M"}}}}}
        (flag,) = check(no_plan_b, {"currency": "USD", "customers": {"accounts": accounts}, **pipeline})
        assert 'account "Acme" ($600k) is more than 50% of the pipeline' in flag.message
        half = {"acme": {"title": "Acme", "value": "$500k"}}
        assert check(no_plan_b, {"currency": "USD", "customers": {"accounts": half}, **pipeline}) == []

    def test_without_a_pipeline_two_accounts_are_compared_and_one_is_not_judged(self) -> None:
        accounts = {"acme": {"title": "Acme", "value": "$600k"}, "zeta": {"title": "Zeta", "value": "$100k"}}
        assert len(check(no_plan_b, {"currency": "USD", "customers": {"accounts": accounts}})) == 1
        del accounts["zeta"]
        assert check(no_plan_b, {"currency": "USD", "customers": {"accounts": accounts}}) == []

    def test_an_only_sponsor_needs_a_deputy(self) -> None:
        people = {"ana": person(roles=["executive_sponsor"]), "dia": person(name="Dia Rao")}
        (flag,) = check(no_plan_b, {"people": people})
        assert 'Ana Ruiz, the only sponsor of "Aldane", has no deputy' in flag.message
        body = {"title": "Steering", "deputies": {"ana": "dia"}}
        assert check(no_plan_b, {"people": people, "governance": {"bodies": {"s": body}}}) == []
        two = people | {"dia": person(name="Dia Rao", roles=["executive_sponsor"])}
        assert check(no_plan_b, {"people": two}) == []


EXIT: dict[str, object] = {
    "triggers": ["Change of control"],
    "customers": "Each keeps its own",
    "pipeline": "Finished together",
    "data": "Returned",
    "ip": "With its maker",
    "notice": "6m",
}


class TestEndings:
    def test_no_exit_is_one_finding(self) -> None:
        (flag,) = check(exit_undefined, {})
        assert flag.at == ("exit",)
        assert check(exit_undefined, {"exit": EXIT}) == []

    def test_missing_fields_and_missing_reasons_are_one_finding(self) -> None:
        stated = EXIT | {"data": "not_applicable", "triggers": [], "pipeline": "TBD"}
        (flag,) = check(exit_undefined, {"exit": stated})
        assert flag.message == (
            "the exit states nothing on triggers or the pipeline and no reason why data should not apply"
        )

    @pytest.mark.parametrize("text", ["not_applicable, nothing is exchanged", "not_applicable: no data"])
    def test_not_applicable_with_a_reason_is_stated(self, text: str) -> None:
        assert check(exit_undefined, {"exit": EXIT | {"data": text}}) == []

    @pytest.mark.parametrize(
        ("agreement", "found"),
        [
            ({"end": "2026-12-31"}, True),
            ({"end": "2027-01-01"}, False),
            ({"end": "2027-03-31", "notice": "3m"}, True),
            ({"end": "2027-03-31", "notice": "2m"}, False),
            ({"end": "2027-03-31", "notice": "3m", "renewal_decision": {"due": "2026-12-30"}}, False),
            ({"end": "2027-03-31", "notice": "3m", "renewal_decision": {"due": "2026-12-31"}}, True),
            ({"end": "2026-10-31", "renewal_decision": {"due": "2026-10-01"}}, False),
            ({"end": "2026-10-31", "notice": "3m", "renewal_decision": {"due": "2026-10-01"}}, True),
            ({"end": "2025-10-31"}, True),
            ({"title": "Agreement"}, False),
        ],
    )
    def test_an_agreement_is_renewed_in_time(self, agreement: dict[str, object], *, found: bool) -> None:
        assert bool(check(agreement_ends_first, {"agreement": agreement})) is found

    def test_the_message_names_both_days(self) -> None:
        (flag,) = check(agreement_ends_first, {"agreement": {"end": "2026-10-31", "notice": "3m"}})
        assert flag.message == (
            "the agreement can be terminated until 31 Jul 2026 only and ends on 31 Oct 2026 "
            "(the plan runs until 31 Dec 2026), and no renewal decision is set"
        )

    def test_force_majeure_is_asked_of_agreements_only(self) -> None:
        assert check(force_majeure_unread, {}) == []
        assert len(check(force_majeure_unread, {"agreement": {"title": "Agreement"}})) == 1
        assert check(force_majeure_unread, {"agreement": {"force_majeure_reviewed_on": "2026-01-14"}}) == []


class TestRivals:
    def test_nothing_declared_is_one_finding_for_all(self) -> None:
        assert [flag.at for flag in check(rivals_unstated, {})] == [("declared",)]

    def test_a_silent_partner_and_an_old_declaration(self) -> None:
        declared = {"a": {"rivals": "none", "date": "2025-06-14"}}
        flags = check(rivals_unstated, {"declared": declared})
        assert [flag.at for flag in flags] == [("declared", "a"), ("partners", "b")]

    def test_an_entry_or_a_fresh_declaration_speaks_for_a_partner(self) -> None:
        declared = {"a": {"rivals": "none", "date": "2025-06-15"}}
        assert check(rivals_unstated, {"declared": declared, "exclusivity": {"x": {"party": "b"}}}) == []
        assert check(rivals_unstated, {"rival_partnerships": {"x": {"with": "Others"}}}) == []

    def test_an_overlap_wants_a_scenario_or_a_risk(self) -> None:
        plan = {
            "focus_areas": {"panel": area()},
            "customers": {"competitors": {"rival": {"title": "Heavyline", "overlaps": ["panel"]}}},
            "rival_partnerships": {"other": {"party": "a", "with": "Others", "overlaps": ["panel"]}},
        }
        flags = check(overlap_unaddressed, plan)
        assert [flag.at for flag in flags] == [("customers", "competitors", "rival"), ("rival_partnerships", "other")]
        assert flags[0].message == 'competitor "Heavyline" overlaps "Panel", and no scenario or risk speaks of it'
        risks = {"risks": {"r": {"title": "R", "about": "focus_areas.panel"}}}
        assert check(overlap_unaddressed, plan | risks) == []
        one = {"futures": {"f": {"title": "F", "about": "customers.competitors.rival"}}}
        assert [flag.at for flag in check(overlap_unaddressed, plan | one)] == [("rival_partnerships", "other")]
        named = {"futures": {"f": {"title": "F", "competitor": "rival"}}}
        assert [flag.at for flag in check(overlap_unaddressed, plan | named)] == [("rival_partnerships", "other")]

    def test_without_overlap_nothing_is_asked(self) -> None:
        assert check(overlap_unaddressed, {"customers": {"competitors": {"rival": "Heavyline"}}}) == []


class TestWatch:
    def test_finances_are_checked_every_year(self) -> None:
        partners = {
            "a": "Aldane",
            "b": {"name": "Birk", "financial_watch": {"checked_on": "2025-06-14"}},
            "c": {"name": "Corda", "financial_watch": {"checked_on": "2025-06-15"}},
        }
        flags = check(finance_unwatched, {"partners": partners})
        assert [flag.at for flag in flags] == [
            ("partners", "a"),
            ("partners", "b", "financial_watch", "checked_on"),
        ]

    @pytest.mark.parametrize(
        ("fields", "at"),
        [
            ({"review_every": "3m", "revised_on": "2026-03-14"}, ("revised_on",)),
            ({"review_every": "3m", "revised_on": "2026-03-15"}, None),
            ({"review_every": "3m"}, ("review_every",)),
            ({"revised_on": "2025-01-01"}, None),
            ({"review_every": "3m", "revised_on": "2026-01-01", "status": "closed"}, None),
        ],
    )
    def test_a_plan_is_revised_as_often_as_it_says(self, fields: dict[str, object], at: tuple[str, ...] | None) -> None:
        assert [flag.at for flag in check(plan_gone_stale, fields)] == ([at] if at else [])

    def test_an_expansion_is_planned(self) -> None:
        assert [flag.at for flag in check(no_expansion, {"focus_areas": {"panel": area()}})] == [("focus_areas",)]
        assert check(no_expansion, {"focus_areas": {"panel": area(), "walls": area("expansion")}}) == []
        assert check(no_expansion, {}) == []


def pipeline(value: str) -> dict[str, object]:
    return {
        "currency": "USD",
        "customers": {"accounts": {"acme": {"title": "Acme", "value": value}}},
        "sales": {"pipeline": {"stages": {"s": {"title": "S", "value": "$1M"}}}},
    }


def watched(day: str) -> dict[str, object]:
    return {"partners": {"a": {"name": "Aldane", "financial_watch": {"checked_on": day}}}}


def declared(day: str) -> dict[str, object]:
    return {"partners": {"a": "Aldane"}, "declared": {"a": {"rivals": "none", "date": day}}}


ALL = "40%, above the threshold of 30% that is set for all"
CASES = (
    Tuned(dependence_unanswered, {"threshold": 30}, dependence(share="40%"), (0, 1), ALL),
    Tuned(dependence_unanswered, {"threshold": 30}, dependence(share="40%", threshold="50%"), (0, 0)),
    Tuned(dependence_unanswered, {"threshold": 30}, dependence(share="30%"), (0, 0)),
    Tuned(dependence_unanswered, {"threshold": 30}, dependence(threshold="20%"), (0, 0)),
    Tuned(no_plan_b, {"account-share": 30}, pipeline("$301k"), (0, 1), "is more than 30% of the pipeline"),
    Tuned(no_plan_b, {"account-share": 70}, pipeline("$700k"), (1, 0)),
    Tuned(rivals_unstated, {"lasts": Duration(4, "m")}, declared("2026-02-14"), (0, 1), "more than 4 months ago"),
    Tuned(rivals_unstated, {"lasts": Duration(2, "y")}, declared("2024-06-15"), (1, 0)),
    Tuned(finance_unwatched, {"every": Duration(13, "w")}, watched("2026-03-15"), (0, 1), "more than 13 weeks ago"),
    Tuned(finance_unwatched, {"every": Duration(2, "y")}, watched("2024-06-15"), (1, 0)),
)


class TestOptions:
    @pytest.mark.parametrize("case", CASES)
    def test_a_team_may_set_it(self, case: Tuned) -> None:
        case.check()

    def test_each_is_tried(self) -> None:
        assert not untried(FUTURES, CASES)
