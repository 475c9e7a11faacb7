from __future__ import annotations

from datetime import date

import pytest
from tests.rules.small_plans import check, person

from jbp.rules.conversations.authority import no_consequences, no_decision_rights, no_escalation
from jbp.rules.conversations.decisions import decision_not_written_up, decision_unprepared
from jbp.rules.conversations.differences import (
    conversation_dragging,
    conversation_one_sided,
    no_differences_recorded,
)
from jbp.rules.conversations.expectations import expectation_not_agreed
from jbp.rules.conversations.reports import all_green, stalled_without_correction, watermelon
from jbp.rules.conversations.risks import no_risks, risk_unmitigated

PEOPLE = {"people": {"ana": person(), "ben": person("b", name="Ben Osei")}}


def risk(**fields: object) -> dict[str, object]:
    return {**PEOPLE, "risks": {"fire": {"title": "Fire test fails", **fields}}}


def conversation(**fields: object) -> dict[str, object]:
    return {"conversations": {"margin": {"title": "Who gives up margin?", **fields}}}


def initiative(**fields: object) -> dict[str, object]:
    return {"initiatives": {"line": {"title": "Pilot line", **fields}}}


def kpi(**fields: object) -> dict[str, object]:
    return {"title": "Orders", "unit": "count", "goal": "increase", "combine": "sum", **fields}


def review(when: str, **fields: object) -> dict[str, object]:
    return {"title": "Review", "date": when, **fields}


class TestRisks:
    def test_no_risks_are_one_finding_at_the_section(self) -> None:
        (flag,) = check(no_risks, {})
        assert flag.at == ("risks",)
        assert flag.message == "the plan records no risks"

    def test_joint_and_unassigned_risks_are_nobodys_own(self) -> None:
        risks = {"r1": {"title": "One", "party": "joint"}, "r2": {"title": "Two", "party": ["a", "b"]}, "r3": "Three"}
        (flag,) = check(no_risks, {"risks": risks})
        assert flag.message == "none of the 3 risks applies to one partner alone (2 joint and 1 without `party`)"
        assert [related.at for related in flag.related] == [("risks", "r1", "party"), ("risks", "r2", "party")]

    def test_one_partners_own_risk_is_enough(self) -> None:
        assert check(no_risks, {"risks": {"r1": "One", "r2": {"title": "Two", "party": "b"}}}) == []

    def test_all_that_a_risk_lacks_is_one_finding(self) -> None:
        (flag,) = check(risk_unmitigated, risk(level="high"))
        assert flag.at == ("risks", "fire")
        assert flag.message == 'risk "Fire test fails" of high level has no mitigation, owner or review date'
        assert flag.stated == ("level: high",)

    def test_an_owner_who_is_no_person_and_a_mitigation_to_be_determined_do_not_count(self) -> None:
        (flag,) = check(
            risk_unmitigated, risk(level="medium", mitigation="TBD", owner="Sales team", review_by="2026-09-01")
        )
        assert flag.label == 'no mitigation or person as owner ("Sales team" is none)'

    @pytest.mark.parametrize(
        ("likelihood", "impact", "level"),
        [
            ("medium", "high", "high level (likelihood medium and impact high)"),
            ("medium", "medium", "medium level"),
            ("low", "high", "medium level"),
            ("high", None, "medium level (likelihood high)"),
            (None, None, "medium level (nobody has stated one)"),
            ("low", "low", None),
        ],
    )
    def test_the_level_follows_likelihood_and_impact(
        self, likelihood: str | None, impact: str | None, level: str | None
    ) -> None:
        signs = {"likelihood": likelihood, "impact": impact}
        flags = check(risk_unmitigated, risk(**{name: word for name, word in signs.items() if word}))
        assert [flag.message for flag in flags if level and level in flag.message] == [flag.message for flag in flags]
        assert bool(flags) is (level is not None)

    @pytest.mark.parametrize(
        "fields",
        [
            {"level": "low"},
            {"level": "low", "likelihood": "high", "impact": "high"},
            {"level": "high", "status": "closed"},
            {"level": "high", "status": "accepted", "owner": "ana", "review_by": "2026-09-01"},
            {"level": "high", "mitigation": "Two laminates", "owner": "ana", "review_by": "2026-09-01"},
        ],
    )
    def test_low_closed_accepted_and_answered_risks_are_left_alone(self, fields: dict[str, object]) -> None:
        assert check(risk_unmitigated, risk(**fields)) == []


class TestDifferences:
    def test_sixty_days_are_given_before_differences_are_missed(self) -> None:
        assert check(no_differences_recorded, {}, date(2026, 3, 2)) == []
        (flag,) = check(no_differences_recorded, {}, date(2026, 3, 3))
        assert flag.message == "no conversation is recorded, 61 days after the start of the plan on 1 Jan 2026"
        assert check(no_differences_recorded, conversation()) == []

    def test_a_conversation_past_its_date_and_long_open_is_one_finding(self) -> None:
        fields = {"status": "open", "raised_on": "2026-02-12", "resolve_by": "2026-05-29"}
        (flag,) = check(conversation_dragging, conversation(**fields))
        assert flag.message == (
            'conversation "Who gives up margin?" is still open: to be resolved by 29 May 2026, 17 days ago; '
            "raised on 12 Feb 2026, 123 days ago, and never escalated"
        )
        assert flag.stated == ("resolve_by: 2026-05-29", "raised_on: 2026-02-12")

    @pytest.mark.parametrize(
        "fields",
        [
            {"status": "open", "raised_on": "2026-04-16", "resolve_by": "2026-06-15"},
            {"status": "open", "raised_on": "2026-01-05", "escalated_on": "2026-03-01"},
            {"status": "agreed", "raised_on": "2026-01-05", "resolve_by": "2026-02-01"},
            {"status": "parked", "raised_on": "2026-01-05"},
            {"status": "escalated", "raised_on": "2026-01-05", "resolve_by": "2026-02-01"},
            {"raised_on": "2026-01-05", "outcome": "Shared"},
            {"status": "open"},
        ],
    )
    def test_what_is_young_settled_parked_or_escalated_does_not_drag(self, fields: dict[str, object]) -> None:
        assert check(conversation_dragging, conversation(**fields)) == []

    def test_without_a_status_and_an_outcome_it_is_open(self) -> None:
        assert len(check(conversation_dragging, conversation(raised_on="2026-01-05"))) == 1

    def test_one_position_or_none_is_one_sided(self) -> None:
        (flag,) = check(conversation_one_sided, conversation(positions={"b": "The vendor first"}))
        assert flag.at == ("conversations", "margin", "positions")
        assert 'states the position of "Birk" only, and none of "Aldane"' in flag.message
        (flag,) = check(conversation_one_sided, conversation())
        assert "states no positions" in flag.message
        assert check(conversation_one_sided, conversation(positions={"a": "Shared", "b": "Not"})) == []


class TestReports:
    def test_stalled_work_of_every_kind_is_found(self) -> None:
        stalled = {"title": "Oven", "status": "stalled"}
        plan = {**initiative(status="stalled", activities={"oven": stalled}), "milestones": {"done": stalled}}
        assert [flag.at for flag in check(stalled_without_correction, plan)] == [
            ("initiatives", "line", "status"),
            ("initiatives", "line", "activities", "oven", "status"),
            ("milestones", "done", "status"),
        ]

    @pytest.mark.parametrize(
        "sections",
        [
            initiative(status="stalled", corrective_action="A second supplier"),
            {**initiative(status="stalled"), **conversation(about="initiatives.line")},
            {**initiative(status="stalled"), **conversation(about="initiatives.line.activities.oven")},
            {**initiative(status="stalled"), "decisions": {"d": {"title": "Stop?", "about": ["initiatives.line"]}}},
            initiative(status="delayed"),
            initiative(status="cancelled", activities={"oven": {"title": "Oven", "status": "stalled"}}),
        ],
    )
    def test_what_is_corrected_or_spoken_of_is_not(self, sections: dict[str, object]) -> None:
        assert check(stalled_without_correction, sections) == []

    def test_a_journal_entry_or_another_entrys_conversation_is_no_answer(self) -> None:
        plan = {
            **initiative(status="stalled", corrective_action="TBD"),
            **conversation(about="initiatives.other"),
            "journal": {"j": {"date": "2026-06-01", "headline": "Stalled", "about": "initiatives.line"}},
        }
        assert len(check(stalled_without_correction, plan)) == 1

    def test_work_past_its_date_is_no_longer_on_track(self) -> None:
        plan = initiative(status="done", start="2026-01-01", due="2026-05-01")
        plan["milestones"] = {"m": {"title": "Certificate", "status": "on_track", "due": "2026-05-01"}}
        (flag,) = check(watermelon, plan)
        assert flag.at == ("milestones", "m", "status")
        assert flag.message == (
            'milestone "Certificate" is reported as on track, but its dates say otherwise: due 1 May 2026, 45 days ago'
        )
        assert flag.stated == ("on_track", "2026-05-01")

    def test_an_initiative_is_held_against_activities_and_leading_kpi(self) -> None:
        late = {"title": "Install the oven", "status": "delayed", "due": "2026-09-01"}
        plan = initiative(status="on_track", due="2026-09-30", leading_kpi="tests", activities={"oven": late})
        plan["kpis"] = {"tests": kpi(title="Tests", targets={"2026-Q1": "10"}, actuals={"2026-Q1": "5"})}
        (flag,) = check(watermelon, plan)
        assert '"Install the oven" reported as delayed' in flag.message
        assert '"Tests" at 50% of plan to date' in flag.message
        assert [related.at for related in flag.related] == [
            ("initiatives", "line", "activities", "oven", "status"),
            ("kpis", "tests", "actuals"),
        ]

    @pytest.mark.parametrize("status", ["delayed", "stalled", "not_started", "done", "cancelled"])
    def test_what_is_not_reported_as_on_track_is_no_watermelon(self, status: str) -> None:
        assert check(watermelon, initiative(status=status, due="2026-05-01")) == []

    def test_on_the_due_day_it_is_still_on_track(self) -> None:
        assert check(watermelon, initiative(status="on_track", due="2026-06-15")) == []

    def test_all_green_beside_results_behind_plan(self) -> None:
        behind = {"sales": kpi(kind="lagging", targets={"2026-Q1": "10"}, actuals={"2026-Q1": "5"})}
        plan = {**initiative(status="on_track"), "kpis": behind}
        (flag,) = check(all_green, plan)
        assert flag.at == ("initiatives",)
        assert '"Orders" is at 50% of plan to date' in flag.message
        assert "1 piece of work is reported as on track" in flag.message

    @pytest.mark.parametrize(
        ("kind", "actual", "status"),
        [
            ("lagging", "10", "on_track"),
            ("leading", "5", "on_track"),
            ("lagging", "5", "delayed"),
            ("lagging", "5", "done"),
        ],
    )
    def test_honest_reports_and_results_on_plan_are_fine(self, kind: str, actual: str, status: str) -> None:
        found = {"sales": kpi(kind=kind, targets={"2026-Q1": "10"}, actuals={"2026-Q1": actual})}
        assert check(all_green, {**initiative(status=status), "kpis": found}) == []


class TestAuthority:
    def test_no_path_is_one_finding_and_each_gap_one(self) -> None:
        (flag,) = check(no_escalation, {})
        assert flag.at == ("governance", "escalation")
        levels = {"l1": {"level": "1", "to": ["ana"], "within": "7d"}, "l2": {"title": "Sponsors", "level": "2"}}
        (flag,) = check(no_escalation, {**PEOPLE, "governance": {"escalation": levels}})
        assert flag.at == ("governance", "escalation", "l2")
        assert flag.message == 'escalation level "Sponsors" has no people or time limit'

    def test_rights_and_deadlock_both_missing_are_one_finding(self) -> None:
        (flag,) = check(no_decision_rights, {})
        assert flag.at == ("governance", "decision_rights")
        assert flag.message.endswith("nobody the final say on any matter and has no rule for a deadlock")

    def test_an_entry_without_final_say_is_found(self) -> None:
        rights = {"pricing": {"title": "Pricing", "consulted": ["b"]}, "design": {"title": "Design", "final_say": "a"}}
        governance: dict[str, object] = {"decision_rights": rights, "deadlock": "An expert decides"}
        (flag,) = check(no_decision_rights, {"governance": governance})
        assert flag.at == ("governance", "decision_rights", "pricing")
        assert flag.message == 'nobody has the final say on "Pricing"'

    def test_a_deadlock_rule_needs_a_text_or_people(self) -> None:
        rights = {"design": {"title": "Design", "final_say": "joint"}}
        for deadlock, count in (({"after": "30d"}, 1), ({"text": "TBD"}, 1), ({"to": ["ana"]}, 0)):
            governance = {"decision_rights": rights, "deadlock": deadlock}
            flags = check(no_decision_rights, {**PEOPLE, "governance": governance})
            assert [flag.at for flag in flags] == [("governance", "deadlock")] * count

    def test_consequences_name_what_is_not_met_already(self) -> None:
        (flag,) = check(no_consequences, {})
        assert flag.message == "nothing is agreed for the case that a partner keeps failing to deliver"
        missed = {"e": {"title": "Samples", "from": "a", "to": "b", "status": "not_met"}}
        (flag,) = check(no_consequences, {"expectations": missed})
        assert flag.message.endswith(", and 1 expectation is not met already")
        assert check(no_consequences, {"consequences": "The tier is reviewed."}) == []


class TestDecisions:
    def test_everything_a_decision_lacks_is_one_finding(self) -> None:
        options = {"north": {"title": "In the north", "pros": ["Snow"]}}
        (flag,) = check(decision_unprepared, {"decisions": {"d": {"title": "Where?", "options": options}}})
        assert flag.message == (
            'decision "Where?" is not ready to be taken: only one option, no cons for "In the north", '
            "no recommendation and no date"
        )
        assert [related.at for related in flag.related] == [("decisions", "d", "options", "north", "pros")]

    def test_prepared_and_decided_ones_are_fine(self) -> None:
        options = {"north": {"title": "North", "recommended": "true"}, "south": {"title": "South", "cons": ["Far"]}}
        decisions = {
            "d": {"title": "Where?", "decide_by": "2026-09-01", "options": options},
            "past": {"title": "When?", "decided": {"date": "2026-02-01"}},
        }
        assert check(decision_unprepared, {"decisions": decisions}) == []

    def test_late_and_missing_minutes(self) -> None:
        plan = {
            "decisions": {
                "late": {"title": "Late", "decided": {"date": "2026-05-01", "minutes_on": "2026-05-03"}},
                "soon": {"title": "Soon", "decided": {"date": "2026-05-01", "minutes_on": "2026-05-02"}},
            },
            "meetings": {"june": {"title": "June", "kind": "steering", "date": "2026-06-01"}},
            "reviews": {"r": review("2026-06-13")},
        }
        flags = check(decision_not_written_up, plan)
        assert [(flag.at, flag.message) for flag in flags] == [
            (
                ("decisions", "late", "decided", "minutes_on"),
                'the minutes of decision "Late" on 1 May 2026 came 2 days later, on 3 May 2026',
            ),
            (("meetings", "june"), 'meeting "June" on 1 Jun 2026 has no minutes, 14 days later'),
            (("reviews", "r"), 'review "Review" on 13 Jun 2026 has no minutes, 2 days later'),
        ]

    def test_only_the_last_minutes_can_be_late(self) -> None:
        late = {"title": "First", "kind": "steering", "date": "2026-02-02", "minutes_on": "2026-02-20"}
        soon = {"title": "Then", "kind": "steering", "date": "2026-03-02", "minutes_on": "2026-03-02"}
        never = {"title": "Last", "kind": "steering", "date": "2026-06-14"}
        (flag,) = check(decision_not_written_up, {"meetings": {"late": late, "never": never}})
        assert flag.at == ("meetings", "late", "minutes_on")
        assert check(decision_not_written_up, {"meetings": {"late": late, "soon": soon, "never": never}}) == []

    @pytest.mark.parametrize(
        "meeting",
        [
            {"kind": "working", "date": "2026-03-01"},
            {"kind": "other", "date": "2026-03-01", "minutes_on": "2026-04-01"},
            {"kind": "steering", "date": "2026-06-14"},
            {"kind": "steering", "date": "2026-09-01"},
        ],
    )
    def test_working_meetings_and_young_or_future_ones_need_no_minutes(self, meeting: dict[str, object]) -> None:
        assert check(decision_not_written_up, {"meetings": {"m": {"title": "M", **meeting}}}) == []


class TestExpectations:
    def test_owner_and_agreement_are_asked(self) -> None:
        plan = {**PEOPLE, "expectations": {"e": {"title": "Samples", "from": "a", "to": "b", "owner": "Team"}}}
        (flag,) = check(expectation_not_agreed, plan)
        assert flag.message == (
            'expectation "Samples" ("Birk" of "Aldane") has no person as owner ("Team" is none) or agreement'
        )

    @pytest.mark.parametrize("agreement", [{"agreed_on": "2026-01-14"}, {"clause": "9.4"}])
    def test_a_date_or_a_clause_is_an_agreement(self, agreement: dict[str, object]) -> None:
        expectation = {"title": "Samples", "from": "a", "to": "b", "owner": "ana", **agreement}
        assert check(expectation_not_agreed, {**PEOPLE, "expectations": {"e": expectation}}) == []

    def test_partners_who_sell_together_need_all_topics(self) -> None:
        pricing = {"title": "Prices", "from": "a", "to": "b", "owner": "ana", "clause": "1", "topic": "pricing"}
        plan = {**PEOPLE, "context": "joint_selling", "expectations": {"e": pricing}}
        (flag,) = check(expectation_not_agreed, plan)
        assert flag.at == ("expectations",)
        assert "product integration" in flag.message
        assert "pricing" not in flag.message
        assert check(expectation_not_agreed, plan | {"context": "licensing"}) == []

    def test_a_topic_may_be_written_as_people_write(self) -> None:
        topics = ("Product integration", "product support", "marketing support", "Sales Support", "technical support")
        written = (*topics, "Pricing", "communication", "reporting")
        expectations = {
            f"e{number}": {"title": "E", "from": "a", "to": "b", "owner": "ana", "clause": "1", "topic": topic}
            for number, topic in enumerate(written)
        }
        plan = {**PEOPLE, "context": "channel", "expectations": expectations}
        assert check(expectation_not_agreed, plan) == []

    def test_no_expectations_are_one_finding_where_partners_sell_together(self) -> None:
        (flag,) = check(expectation_not_agreed, {"context": "channel"})
        assert flag.label == "no expectations"
        assert check(expectation_not_agreed, {}) == []
