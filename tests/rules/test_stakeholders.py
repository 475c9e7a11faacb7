from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from tests.rules.small_plans import Tuned, check, person, untried

from jbp.finding import Severity
from jbp.rules.stakeholders.bodies import body_without_rules, steering_too_seldom
from jbp.rules.stakeholders.contacts import no_single_point_of_contact, one_sided_stakeholders
from jbp.rules.stakeholders.enablement import enablement_short
from jbp.rules.stakeholders.engagement import function_promised_not_engaged
from jbp.rules.stakeholders.family import STAKEHOLDERS
from jbp.rules.stakeholders.kickoff import kickoff_roles_missing
from jbp.rules.stakeholders.layers import unmoderated_layers
from jbp.rules.stakeholders.owners import no_single_owner
from jbp.rules.stakeholders.people import departed_person, executives_only
from jbp.rules.stakeholders.roles import no_alliance_manager, no_executive_sponsor
from jbp.rules.stakeholders.sponsors import sponsor_without_authority
from jbp.rules.stakeholders.workload import overloaded_owner
from jbp.values.duration import Duration

if TYPE_CHECKING:
    from collections.abc import Callable

SPONSOR = {"roles": ["executive_sponsor"]}
MANAGER = {"roles": ["alliance_manager"]}


def initiative(**fields: object) -> dict[str, object]:
    return {"initiatives": {"line": {"title": "Pilot line", **fields}}}


def activity(**fields: object) -> dict[str, object]:
    return initiative(owner="ana", activities={"oven": {"title": "Install the oven", **fields}})


class TestRoles:
    def test_no_people_are_one_finding(self) -> None:
        for rule in (no_executive_sponsor, no_alliance_manager):
            (flag,) = check(rule, {})
            assert flag.at == ("people",)
            assert "names no people" in flag.message

    def test_each_partner_without_a_sponsor_is_found(self) -> None:
        (flag,) = check(no_executive_sponsor, {"people": {"ana": person(**SPONSOR), "ben": person("b")}})
        assert flag.at == ("partners", "b")
        assert flag.message.startswith('partner "Birk" has no executive sponsor; the plan names Ana Ruiz there, not in')
        assert [related.at for related in flag.related] == [("people", "ben")]

    def test_a_sponsor_who_left_is_the_matter_of_another_rule(self) -> None:
        people = {"ana": person(**SPONSOR, until="2026-01-31"), "ben": person("b", **SPONSOR)}
        assert check(no_executive_sponsor, {"people": people}) == []

    def test_an_alliance_manager_who_left_is_none(self) -> None:
        people = {"ana": person(**MANAGER, until="2026-01-31"), "ben": person("b", **MANAGER)}
        (flag,) = check(no_alliance_manager, {"people": people})
        assert flag.message == 'partner "Aldane" has no alliance manager; Ana Ruiz left on 31 Jan 2026'
        assert [related.at for related in flag.related] == [("people", "ana", "until")]

    def test_many_people_are_summed_up(self) -> None:
        people = {f"p{number}": person(name=f"P{number}") for number in range(5)}
        (first, second) = check(no_alliance_manager, {"people": people})
        assert "names P0, P1, P2 and 2 more there, none of them in that role" in first.message
        assert second.message.endswith("the plan names nobody there")


class TestAuthority:
    @pytest.mark.parametrize(
        "stated", [{"owns_pnl": "true"}, {"priority_rank": "4"}, {"owns_pnl": "false", "priority_rank": "1"}]
    )
    def test_either_sign_is_enough(self, stated: dict[str, object]) -> None:
        assert check(sponsor_without_authority, {"people": {"ana": person(**SPONSOR, **stated)}}) == []

    @pytest.mark.parametrize(
        ("stated", "words", "places"),
        [
            ({}, "is not said to own", 0),
            ({"owns_pnl": "false"}, "does not own the profit and loss, and the plan does not say", 1),
            ({"priority_rank": "5"}, "only at number 5", 1),
            ({"owns_pnl": "false", "priority_rank": "9"}, "does not own the profit and loss and has", 2),
        ],
    )
    def test_what_is_short_is_said(self, stated: dict[str, object], words: str, places: int) -> None:
        (flag,) = check(sponsor_without_authority, {"people": {"ana": person(**SPONSOR, **stated)}})
        assert flag.at == ("people", "ana")
        assert words in flag.message
        assert len(flag.related) == len(flag.stated) == places

    def test_others_and_those_who_left_are_not_asked(self) -> None:
        people = {"ana": person(**MANAGER), "ben": person("b", **SPONSOR, until="2026-06-14")}
        assert check(sponsor_without_authority, {"people": people}) == []


class TestSides:
    def test_a_side_that_is_missing_is_named(self) -> None:
        (flag,) = check(one_sided_stakeholders, activity(party="joint", stakeholders={"a": ["Sales"], "b": []}))
        assert flag.at == ("initiatives", "line", "activities", "oven", "stakeholders")
        assert flag.message == (
            'activity "Install the oven" is work of "Aldane" and "Birk", but names stakeholders of "Aldane" only'
        )

    @pytest.mark.parametrize(
        "fields",
        [
            {"party": "joint"},
            {"party": "a", "stakeholders": {"a": ["Sales"]}},
            {"stakeholders": {"a": ["Sales"]}},
            {"party": ["a", "b"], "stakeholders": {"a": ["Sales"], "b": ["Sales"]}},
            {"party": "joint", "stakeholders": {"a": ["Sales"]}, "status": "cancelled"},
        ],
    )
    def test_what_is_not_judged(self, fields: dict[str, object]) -> None:
        assert check(one_sided_stakeholders, activity(**fields)) == []

    def test_work_of_a_closed_initiative_is_not_judged(self) -> None:
        oven = {"title": "Install the oven", "party": "joint", "stakeholders": {"a": ["Sales"]}}
        assert check(one_sided_stakeholders, initiative(status="cancelled", activities={"oven": oven})) == []
        assert len(check(one_sided_stakeholders, initiative(status="delayed", activities={"oven": oven}))) == 1

    def test_joint_work_needs_a_contact_on_each_side(self) -> None:
        governance = {"governance": {"communication": {"single_point": {"a": "ana"}}}}
        (flag,) = check(no_single_point_of_contact, initiative() | governance)
        assert flag.at == ("governance", "communication", "single_point")
        assert flag.message.startswith('there is no single point of contact for "Birk", who has a part in 1 piece')
        assert flag.stated == ("b",)

    @pytest.mark.parametrize(
        "sections",
        [{}, initiative(party="a"), initiative(status="done"), initiative(party="joint", status="cancelled")],
    )
    def test_without_open_joint_work_nobody_need_be_named(self, sections: dict[str, object]) -> None:
        assert check(no_single_point_of_contact, sections) == []


class TestOwners:
    people: dict[str, object] = {"people": {"ana": person()}}  # noqa: RUF012 - read only

    @pytest.mark.parametrize("owner", ["Sales team", "all", "TBD", "team"])
    def test_an_owner_who_is_no_person(self, owner: str) -> None:
        (flag,) = check(no_single_owner, initiative(owner=owner) | self.people)
        assert flag.at == ("initiatives", "line", "owner")
        assert flag.part == "value"
        assert flag.message == f'initiative "Pilot line" is owned by "{owner}", who is no one person of the plan'

    @pytest.mark.parametrize(
        ("due", "when"),
        [
            ("2026-06-10", "due on 10 Jun 2026, 5 days ago,"),
            ("2026-06-15", "due on 15 Jun 2026, today,"),
            ("2026-09-13", "due on 13 Sep 2026, in 90 days,"),
        ],
    )
    def test_an_activity_that_is_due(self, due: str, when: str) -> None:
        (flag,) = check(no_single_owner, activity(due=due) | self.people)
        assert flag.at == ("initiatives", "line", "activities", "oven")
        assert flag.message == f'activity "Install the oven", {when} has no owner'

    @pytest.mark.parametrize(
        "fields",
        [
            {"due": "2026-09-14"},
            {},
            {"due": "2026-06-10", "status": "done"},
            {"due": "2026-06-10", "status": "cancelled"},
            {"due": "2026-06-10", "done_on": "2026-06-09"},
            {"due": "2026-06-20", "owner": "ana"},
        ],
    )
    def test_an_activity_that_is_not_asked(self, fields: dict[str, object]) -> None:
        assert check(no_single_owner, activity(**fields) | self.people) == []

    def test_work_of_a_closed_initiative_is_not_asked(self) -> None:
        oven = {"title": "Install the oven", "due": "2026-06-10"}
        assert check(no_single_owner, initiative(status="cancelled", activities={"oven": oven})) == []


class TestKickoff:
    def test_none_within_thirty_days(self) -> None:
        assert check(kickoff_roles_missing, {}, date(2026, 1, 31)) == []
        (flag,) = check(kickoff_roles_missing, {}, date(2026, 2, 1))
        assert flag.at == ("meetings",)
        assert "started 31 days ago, on 1 Jan 2026" in flag.message

    def test_a_late_one_is_late_even_before_it_is_held(self) -> None:
        flags = check(kickoff_roles_missing, self.meeting([], "2026-03-02"), date(2026, 1, 5))
        assert flags[0].at == ("meetings", "k", "date")
        assert "on 2 Mar 2026 is 60 days after the start of the plan, more than 30 days" in flags[0].message
        assert flags[0].at_most is None
        assert flags[0].mend.startswith("Hold it earlier")
        assert flags[1].message == 'the kick-off "Kick-off" on 2 Mar 2026 names no attendees'

    def test_what_was_held_late_is_no_more_than_a_note(self) -> None:
        flags = check(kickoff_roles_missing, self.meeting([], "2026-03-02"), date(2026, 3, 3))
        assert flags[0].at_most is Severity.NOTE
        assert "waive this" in flags[0].mend
        assert flags[1].at_most is None

    def test_roles_of_partners_who_sell_together(self) -> None:
        everything = ["marketing_lead", "business_development", "technical_support", "customer_support"]
        people = {
            "ana": person(level="executive"),
            "dia": person(roles=everything),
            "ben": person("b", roles=["executive_sponsor", "partner_account_manager", "partner_technical_support"]),
        }
        sections = {"context": "channel", "people": people, **self.meeting(["ana", "dia", "ben"])}
        (flag,) = check(kickoff_roles_missing, sections)
        assert flag.at == ("meetings", "k", "attendees")
        assert flag.message == 'at the kick-off "Kick-off" partner "Birk" has no marketing or customer support'
        assert flag.stated == ("b", "ben")

    def test_functions_elsewhere(self) -> None:
        people = {
            "ana": person(function="Sales"),
            "dia": person(function="sales"),
            "eva": person(function="Data"),
            **{f"b{number}": person("b", name=f"B{number}") for number in range(3)},
        }
        (flag,) = check(kickoff_roles_missing, {"people": people, **self.meeting(list(people))})
        assert flag.message.endswith('partner "Aldane" has people of 2 functions only (Sales and Data)')

    def test_a_partner_who_sent_nobody(self) -> None:
        people = {key: person(function=key) for key in ("ana", "dia", "eva")}
        (flag,) = check(kickoff_roles_missing, {"people": people, **self.meeting(list(people))})
        assert flag.message.endswith('partner "Birk" has nobody')

    @staticmethod
    def meeting(attendees: list[str], day: str = "2026-01-14") -> dict[str, object]:
        return {"meetings": {"k": {"title": "Kick-off", "kind": "kickoff", "date": day, "attendees": attendees}}}


class TestBodies:
    people: dict[str, object] = {"people": {"ana": person(), "ben": person("b")}}  # noqa: RUF012 - read only

    def test_what_a_body_lacks_is_one_finding(self) -> None:
        (flag,) = check(body_without_rules, self.body(chairs=["ana"], cadence="weekly") | self.people)
        assert flag.at == ("governance", "bodies", "council")
        assert flag.message == 'governance body "Team" lacks a purpose, a quorum and anybody of "Birk"'

    def test_a_purpose_to_be_determined_is_none(self) -> None:
        whole = {"chairs": ["ana", "ben"], "cadence": "weekly", "quorum": {"total": "1"}}
        (flag,) = check(body_without_rules, self.body(**whole, purpose="TBD") | self.people)
        assert flag.label == "lacks a purpose"

    def test_a_body_of_its_party_only(self) -> None:
        whole = {"purpose": "Data", "chairs": ["ana"], "cadence": "weekly", "quorum": {"total": "1"}}
        assert check(body_without_rules, self.body(**whole, party="a") | self.people) == []
        assert len(check(body_without_rules, self.body(**whole) | self.people)) == 1
        assert check(body_without_rules, self.body(**whole, members=["ben"]) | self.people) == []
        assert check(body_without_rules, {}) == []

    @pytest.mark.parametrize(
        ("cadence", "context", "found"),
        [
            ("monthly", "channel", False),
            ("1m", "channel", False),
            ("4w", "channel", False),
            ("6w", "channel", True),
            ("quarterly", "channel", True),
            ("quarterly", "licensing", False),
            ("3m", "supply", False),
            ("half_yearly", "retail", True),
        ],
    )
    def test_how_often_a_steering_body_meets(self, cadence: str, context: str, *, found: bool) -> None:
        body = self.body(level="steering", cadence=cadence)
        flags = check(steering_too_seldom, {"context": context, **body})
        assert [flag.at[-1] for flag in flags if isinstance(flag.at, tuple)] == ["cadence"] * found

    def test_deputies_other_levels_and_no_cadence(self) -> None:
        for fields in (
            {"level": "steering", "cadence": "yearly", "deputies": {"ana": "ben"}},
            {"level": "working", "cadence": "yearly"},
            {"level": "steering"},
        ):
            assert check(steering_too_seldom, self.body(**fields) | self.people) == []

    def test_a_duration_is_said_in_words(self) -> None:
        (flag,) = check(steering_too_seldom, self.body(level="steering", cadence="6w"))
        assert 'steering body "Team" meets every 6 weeks, less often than monthly' in flag.message

    @pytest.mark.parametrize(
        ("fields", "chairs", "found"),
        [({}, "ben", True), (MANAGER, "ben", False), ({}, "ana", False)],
    )
    def test_who_sits_in_all_layers(self, fields: dict[str, object], chairs: str, *, found: bool) -> None:
        bodies = {
            level: {"title": level, "level": level, "chairs": [chairs], "members": ["ana"]}
            for level in ("steering", "management", "working")
        }
        people = {"ana": person(**fields), "ben": person("b", **MANAGER)}
        flags = check(unmoderated_layers, {"people": people, "governance": {"bodies": bodies}})
        assert [flag.at for flag in flags] == [("people", "ana")] * found
        del bodies["management"]
        assert check(unmoderated_layers, {"people": people, "governance": {"bodies": bodies}}) == []

    @staticmethod
    def body(**fields: object) -> dict[str, object]:
        return {"governance": {"bodies": {"council": {"title": "Team", **fields}}}}


class TestPeople:
    def test_only_executives_and_sponsors(self) -> None:
        people = {"ana": person(level="executive"), "dia": person(name="Dia Rao", **SPONSOR), "ben": person("b")}
        (flag,) = check(executives_only, {"people": people})
        assert flag.at == ("partners", "a")
        assert "names only Ana Ruiz (executive) and Dia Rao (executive sponsor)" in flag.message

    def test_those_who_left_do_no_work(self) -> None:
        people = {"ana": person(level="executive"), "dia": person(level="manager", until="2026-06-14")}
        assert len(check(executives_only, {"people": people})) == 1
        assert check(executives_only, {"people": {"dia": people["dia"]}}) == []

    def test_what_somebody_who_left_still_holds(self) -> None:
        sections = {
            "people": {"ana": person(until="2026-06-14"), "ben": person("b", until="2026-06-15")},
            "governance": {"bodies": {"council": {"title": "Team", "chairs": ["ana", "ben"]}}},
            "kpis": {"calls": {"title": "Calls", "owner": "ana"}},
            "risks": {"fire": {"title": "Fire", "owner": "ana", "status": "closed"}},
            **initiative(owner="ben", sponsor="ana"),
        }
        (flag,) = check(departed_person, sections)
        assert flag.at == ("people", "ana", "until")
        assert flag.message == (
            "Ana Ruiz left on 14 Jun 2026, 1 day ago, and still owns 1 entry, sponsors 1 initiative and chairs 1 body"
        )
        assert [related.at for related in flag.related] == [
            ("kpis", "calls", "owner"),
            ("initiatives", "line", "sponsor"),
            ("governance", "bodies", "council", "chairs"),
        ]

    def test_what_is_settled_is_held_by_nobody(self) -> None:
        sections = {
            "people": {"ana": person(until="2026-01-31")},
            "decisions": {"d": {"title": "Where?", "owner": "ana", "decided": {"option": "here"}}},
            "conversations": {"c": {"title": "Who pays?", "owner": "ana", "status": "agreed"}},
            **initiative(owner="ana", status="done"),
        }
        assert check(departed_person, sections) == []

    def test_the_role_of_sponsor_is_held_until_somebody_has_it(self) -> None:
        people = {"ana": person(**SPONSOR, until="2026-01-31")}
        (flag,) = check(departed_person, {"people": people})
        assert flag.message.endswith("and still sponsors the partnership")
        assert check(departed_person, {"people": people | {"dia": person(**SPONSOR)}}) == []


class TestWorkload:
    def test_more_than_five_at_once(self) -> None:
        (flag,) = check(overloaded_owner, self.plan(6))
        assert flag.at == ("people", "ana")
        assert "owns 6 open activities that run at the same time, on 1 Jul 2026" in flag.message
        assert len(flag.related) == 6
        assert check(overloaded_owner, self.plan(5)) == []

    def test_one_after_the_other_is_no_load(self) -> None:
        plan = self.plan(6, lambda month: (f"2026-{month:02}-01", f"2026-{month:02}-28"))
        assert check(overloaded_owner, plan) == []

    def test_work_that_is_to_end_before_it_starts_runs_on_the_day_it_starts(self) -> None:
        flags = check(overloaded_owner, self.plan(6, lambda _: ("2026-07-01", "2026-06-20")))
        assert ["on 1 Jul 2026" in flag.message for flag in flags] == [True]

    def test_what_is_overdue_still_runs_and_what_is_done_does_not(self) -> None:
        overdue = self.plan(6, lambda _: ("2026-01-01", "2026-02-28"))
        assert len(check(overloaded_owner, overdue)) == 1
        done = self.plan(6, lambda _: ("2026-01-01", "2026-02-28"), status="done")
        assert check(overloaded_owner, done) == []

    @staticmethod
    def plan(
        count: int,
        days: Callable[[int], tuple[str, str]] = lambda _: ("2026-07-01", "2026-08-31"),
        **fields: object,
    ) -> dict[str, object]:
        activities = {
            f"a{number}": {"title": f"A{number}", "owner": "ana", "start": start, "due": due, **fields}
            for number in range(count)
            for start, due in [days(number + 7)]
        }
        return {"people": {"ana": person()}, **initiative(activities=activities)}


class TestFunctions:
    def test_a_function_without_a_face_when_work_starts(self) -> None:
        (flag,) = check(function_promised_not_engaged, self.plan(start="2026-07-15"))
        assert flag.at == ("initiatives", "line", "activities", "oven", "stakeholders", "b")
        assert flag.message.startswith('"Install the oven" starts on 15 Jul 2026 and needs Data of "Birk"')

    @pytest.mark.parametrize(
        "fields",
        [{"start": "2026-07-16"}, {}, {"start": "2026-06-01", "status": "done"}],
        ids=["later", "open", "done"],
    )
    def test_work_that_is_not_judged(self, fields: dict[str, object]) -> None:
        assert check(function_promised_not_engaged, self.plan(**fields)) == []

    def test_a_person_of_the_function_is_its_face(self) -> None:
        plan = self.plan(start="2026-06-01")
        assert check(function_promised_not_engaged, plan | {"people": {"ben": person("b", function="data")}}) == []
        for other in (person("a", function="Data"), person("b", function="Data", until="2026-05-31")):
            assert len(check(function_promised_not_engaged, plan | {"people": {"ben": other}})) == 1

    def test_people_named_are_no_functions(self) -> None:
        plan = activity(start="2026-06-01", stakeholders={"b": ["ben"]}) | {"people": {"ben": person("b")}}
        assert check(function_promised_not_engaged, plan) == []

    def test_a_person_who_is_called_by_name_is_no_function(self) -> None:
        plan = activity(start="2026-06-01", stakeholders={"b": ["Ana Ruiz"]})
        assert check(function_promised_not_engaged, plan | {"people": {"ben": person("b")}}) == []
        assert len(check(function_promised_not_engaged, plan | {"people": {"ben": person("a")}})) == 1

    @pytest.mark.parametrize("status", ["done", "cancelled", "not_applicable"])
    def test_work_of_a_closed_initiative_needs_nobody(self, status: str) -> None:
        oven = {"title": "Install the oven", "start": "2026-06-01", "stakeholders": {"b": ["Data"]}}
        assert check(function_promised_not_engaged, initiative(status=status, activities={"oven": oven})) == []

    def test_work_that_was_dropped_has_engaged_nobody(self) -> None:
        oven = {"title": "Install the oven", "start": "2026-01-05", "stakeholders": {"b": ["Data"]}}
        dropped = {"title": "Prototype", "status": "cancelled", "activities": {"oven": oven}}
        line = {"title": "Pilot line", "start": "2026-06-01", "stakeholders": {"b": ["Data"]}}
        (flag,) = check(function_promised_not_engaged, {"initiatives": {"prototype": dropped, "line": line}})
        assert flag.at == ("initiatives", "line", "stakeholders", "b")

    def test_the_first_work_engages_it_for_all_that_follows(self) -> None:
        oven = {"title": "Install the oven", "start": "2026-01-05", "status": "done", "stakeholders": {"b": ["Data"]}}
        line = {"title": "Pilot line", "start": "2026-06-01", "stakeholders": {"b": ["Data"]}}
        earlier = {"title": "Prototype", "activities": {"oven": oven}}
        assert check(function_promised_not_engaged, {"initiatives": {"line": line, "earlier": earlier}}) == []
        assert len(check(function_promised_not_engaged, {"initiatives": {"line": line}})) == 1

    @staticmethod
    def plan(**fields: object) -> dict[str, object]:
        return activity(stakeholders={"b": ["Data"]}, **fields)


class TestEnablement:
    @pytest.mark.parametrize(
        ("fields", "words"),
        [
            ({"required": "10", "certified": "4", "needed_by": "2026-05-31"}, "4 of the 10 required are certified"),
            ({"required": "10", "needed_by": "2026-09-13"}, "0 of the 10 required are certified"),
            ({"required": "4", "certified": "4", "needed_by": "2027-09-13", "expires": "2027-01-31"}, "expires before"),
        ],
    )
    def test_what_is_short(self, fields: dict[str, object], words: str) -> None:
        (flag,) = check(enablement_short, self.training(**fields))
        assert flag.at == ("governance", "training", "cells")
        assert words in flag.message

    @pytest.mark.parametrize(
        "fields",
        [
            {"required": "10", "certified": "4"},
            {"required": "10", "certified": "4", "needed_by": "2026-09-14"},
            {"required": "10", "certified": "10", "needed_by": "2026-05-31", "expires": "2026-05-31"},
        ],
    )
    def test_what_is_not(self, fields: dict[str, object]) -> None:
        assert check(enablement_short, self.training(**fields)) == []
        assert check(enablement_short, {}) == []

    @staticmethod
    def training(**fields: object) -> dict[str, object]:
        return {"governance": {"training": {"cells": {"title": "Handling of cells", **fields}}}}


UNKNOWN: dict[str, object] = {"people": {"ana": person(**SPONSOR)}}
FUNCTIONS: dict[str, object] = {
    "people": {key: person(partner, function=key) for partner in ("a", "b") for key in (f"{partner}1", f"{partner}2")},
    **TestKickoff.meeting(["a1", "a2", "b1", "b2"]),
}


def council(**fields: object) -> dict[str, object]:
    return TestBodies.body(level="steering", **fields)


def ranked(rank: str) -> dict[str, object]:
    return {"people": {"ana": person(**SPONSOR, priority_rank=rank)}}


def needed(day: str) -> dict[str, object]:
    return TestEnablement.training(required="9", needed_by=day)


def owned(day: str) -> dict[str, object]:
    return activity(due=day) | TestOwners.people


CASES = (
    Tuned(sponsor_without_authority, {"top-priorities": 3}, ranked("4"), (0, 1), "only at number 4"),
    Tuned(sponsor_without_authority, {"top-priorities": 5}, ranked("5"), (1, 0)),
    Tuned(sponsor_without_authority, {"top-priorities": 3}, UNKNOWN, (1, 1), "among their top 3 priorities"),
    Tuned(no_single_owner, {"ahead": Duration(6, "m")}, owned("2026-12-15"), (0, 1)),
    Tuned(no_single_owner, {"ahead": Duration(2, "w")}, owned("2026-06-30"), (1, 0)),
    Tuned(kickoff_roles_missing, {"within": Duration(6, "m")}, {}, (1, 0)),
    Tuned(
        kickoff_roles_missing,
        {"within": Duration(2, "w")},
        TestKickoff.meeting([], "2026-01-16"),
        (1, 2),
        "15 days after the start of the plan, more than 2 weeks",
    ),
    Tuned(kickoff_roles_missing, {"fewest-functions": 2}, FUNCTIONS, (2, 0)),
    Tuned(kickoff_roles_missing, {"fewest-functions": 4}, FUNCTIONS, (2, 2), "people of 2 functions only"),
    Tuned(steering_too_seldom, {"longest": Duration(2, "w")}, council(cadence="monthly"), (0, 1), "than fortnightly"),
    Tuned(steering_too_seldom, {"longest": Duration(3, "w")}, council(cadence="4w"), (0, 1), "than every 3 weeks"),
    Tuned(steering_too_seldom, {"longest": Duration(6, "m")}, council(cadence="half_yearly"), (1, 0)),
    Tuned(steering_too_seldom, {"longest": Duration(1, "y")}, council(cadence="yearly"), (1, 0)),
    Tuned(
        steering_too_seldom,
        {"longest-in-long-cycles": Duration(1, "m")},
        {"context": "supply", **council(cadence="quarterly")},
        (0, 1),
        "meets quarterly, less often than monthly",
    ),
    Tuned(overloaded_owner, {"most": 2}, TestWorkload.plan(3), (0, 1), "more than 2:"),
    Tuned(overloaded_owner, {"most": 8}, TestWorkload.plan(8), (1, 0)),
    Tuned(
        function_promised_not_engaged, {"lead-time": Duration(2, "m")}, TestFunctions.plan(start="2026-08-15"), (0, 1)
    ),
    Tuned(
        function_promised_not_engaged, {"lead-time": Duration(1, "w")}, TestFunctions.plan(start="2026-06-23"), (1, 0)
    ),
    Tuned(enablement_short, {"ahead": Duration(1, "m")}, needed("2026-07-16"), (1, 0)),
    Tuned(enablement_short, {"ahead": Duration(6, "m")}, needed("2026-12-15"), (0, 1)),
)


class TestOptions:
    @pytest.mark.parametrize("case", CASES)
    def test_a_team_may_set_it(self, case: Tuned) -> None:
        case.check()

    def test_each_is_tried(self) -> None:
        assert not untried(STAKEHOLDERS, CASES)
