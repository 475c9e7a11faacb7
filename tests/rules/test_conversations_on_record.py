from __future__ import annotations

from datetime import date

import pytest
from tests.rules.small_plans import check, person

from jbp.rules.conversations.health import health_check_stale
from jbp.rules.conversations.recovery import no_lesson, no_recommendation, no_root_cause
from jbp.rules.conversations.reviews import review_one_way, review_without_follow_up
from jbp.rules.conversations.variance import variance_unexplained
from jbp.rules.conversations.voices import pulse_ignored
from jbp.rules.conversations.wording import blaming_words

PEOPLE = {"people": {"ana": person(), "ben": person("b", name="Ben Osei")}}


def conversation(**fields: object) -> dict[str, object]:
    return {"conversations": {"margin": {"title": "Who gives up margin?", **fields}}}


def initiative(**fields: object) -> dict[str, object]:
    return {"initiatives": {"line": {"title": "Pilot line", **fields}}}


def kpi(**fields: object) -> dict[str, object]:
    return {"title": "Orders", "unit": "count", "goal": "increase", "combine": "sum", **fields}


def review(when: str, **fields: object) -> dict[str, object]:
    return {"title": "Review", "date": when, **fields}


def checked(**fields: object) -> dict[str, object]:
    return {"health": {"checks": {"c": {"date": "2026-05-01", **fields}}}}


class TestHealth:
    def test_a_new_partnership_has_a_year(self) -> None:
        assert check(health_check_stale, {}) == []
        assert [flag.at for flag in check(health_check_stale, {}, date(2027, 1, 2))] == [("health",)]
        assert len(check(health_check_stale, {"profile": "established"})) == 1

    def test_only_the_latest_check_counts(self) -> None:
        good = {"strategic": {"a": "4", "b": "4"}}
        bad = {"strategic": {"a": "5", "b": "1"}}
        checks = {"new": {"date": "2026-05-01", "scores": good}, "old": {"date": "2025-01-01", "scores": bad}}
        assert check(health_check_stale, {"health": {"checks": checks}}) == []

    def test_old_one_sided_and_far_apart(self) -> None:
        (flag,) = check(health_check_stale, checked(date="2025-06-14", scores={"s": {"a": "4", "b": "4"}}))
        assert flag.at == ("health", "checks", "c", "date")
        (flag,) = check(health_check_stale, checked(scores={"s": {"a": "4"}, "t": {"a": "1"}}))
        assert flag.message == 'the health check of 1 May 2026 was answered by "Aldane" only'
        (flag,) = check(health_check_stale, checked(scores={"s": {"a": "2", "b": "4"}}))
        assert flag.at == ("health", "checks", "c", "scores", "s")
        assert flag.stated == ("4", "2")

    def test_a_response_or_a_small_gap_is_fine(self) -> None:
        gap = {"s": {"a": "2", "b": "4"}}
        assert check(health_check_stale, checked(scores=gap, responses={"s": "Meet"})) == []
        assert check(health_check_stale, checked(scores={"s": {"a": "3", "b": "4"}, "t": {"a": "TBD", "b": "1"}})) == []


class TestVariance:
    @pytest.mark.parametrize(
        ("actual", "explain", "found"),
        [
            ("8", {}, True),
            ("9", {}, False),
            ("12", {}, False),
            ("13", {}, True),
            ("8", {"2026-Q1": "Late start"}, False),
            ("8", {"2026": "Late start"}, False),
            ("8", {"2026-02-15": "Late start"}, False),
            ("8", {"2026-Q2": "Late start"}, True),
            ("8", {"2026-Q1": "TBD"}, True),
        ],
    )
    def test_figures_beyond_the_tolerance_are_explained(
        self, actual: str, explain: dict[str, str], *, found: bool
    ) -> None:
        one = kpi(targets={"2026-Q1": "10"}, actuals={"2026-Q1": actual}, explain=explain)
        flags = check(variance_unexplained, {"kpis": {"orders": one}})
        assert [flag.at for flag in flags] == [("kpis", "orders", "actuals", "2026-Q1")] * found

    def test_the_message_names_figure_target_and_side(self) -> None:
        one = kpi(targets={"2026-Q1": "10"}, actuals={"2026-Q1": "8"})
        (flag,) = check(variance_unexplained, {"kpis": {"orders": one}})
        assert flag.message == (
            '"Orders" came to 8 in Q1 2026 against a target of 10, 80% of plan: on the wrong side of its goal, '
            "and nobody explains why"
        )

    def test_a_target_for_the_total_only_is_judged_so_far(self) -> None:
        one = kpi(targets={"total": "100"}, actuals={"2026-05-31": "5"})
        (flag,) = check(variance_unexplained, {"kpis": {"orders": one}})
        assert flag.at == ("kpis", "orders", "actuals", "2026-05-31")
        assert check(variance_unexplained, {"kpis": {"orders": one | {"explain": {"2026-Q2": "Late"}}}}) == []

    def test_without_a_goal_nothing_is_judged(self) -> None:
        one = {"title": "Orders", "targets": {"2026-Q1": "10"}, "actuals": {"2026-Q1": "1"}}
        assert check(variance_unexplained, {"kpis": {"orders": one}}) == []


class TestWording:
    def test_blame_is_found_wherever_partners_write(self) -> None:
        plan = {
            "journal": {"j": {"date": "2026-05-04", "headline": "Birk failed to send it, AS USUAL"}},
            **conversation(positions={"a": "It is your fault", "b": "No"}),
            "reviews": {"r": review("2026-05-01", obstacles=["Weather", "Nobody but excuses"])},
        }
        flags = check(blaming_words, plan)
        assert [flag.at for flag in flags] == [
            ("journal", "j", "headline"),
            ("conversations", "margin", "positions", "a"),
            ("reviews", "r", "obstacles", 1),
        ]
        assert flags[0].message == '"failed to" and "AS USUAL" blame where a fact would do'

    def test_names_quotes_and_parts_of_words_are_no_blame(self) -> None:
        plan = {
            "customers": {"accounts": {"bakery": "As Usual Bakery"}},
            "pulse": {"p": {"quote": "They failed to answer, as usual."}},
            "journal": {"j": {"date": "2026-05-04", "headline": "First order of As Usual Bakery; casual usage"}},
        }
        assert check(blaming_words, plan) == []

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("Handed over to business as usual", []),
            ("They were late, as usual; now it is business as usual", ['"as usual"']),
            ("They don\N{RIGHT SINGLE QUOTATION MARK}t care", ['"don\'t care"']),
            ("They failed\nto come", ['"failed to"']),
        ],
    )
    def test_words_are_read_as_people_write_them(self, text: str, found: list[str]) -> None:
        assert [flag.message.partition(" blames")[0] for flag in check(blaming_words, {"note": text})] == found


class TestReviews:
    def test_a_review_of_one_partner_is_found_and_earlier_ones_are_past(self) -> None:
        reviews = {"r1": review("2026-01-20", attendees=["ana"]), "r2": review("2026-05-01", attendees=["ben"])}
        (flag,) = check(review_one_way, {**PEOPLE, "reviews": reviews})
        assert flag.at == ("reviews", "r2", "attendees")
        assert flag.message == 'review "Review" on 1 May 2026 has attendees of "Birk" only'

    def test_the_same_partner_leads_twice(self) -> None:
        for first, second, count in (
            (["ana"], ["ana"], 1),
            (["ana"], ["ben"], 0),
            (["ana"], ["ana", "ben"], 0),
            ([], [], 0),
        ):
            reviews = {"r1": review("2026-01-20", led_by=first), "r2": review("2026-05-01", led_by=second)}
            flags = check(review_one_way, {**PEOPLE, "reviews": reviews})
            assert [flag.at for flag in flags] == [("reviews", "r2", "led_by")] * count

    def test_a_review_to_come_is_looked_at_too(self) -> None:
        reviews = {"r1": review("2026-01-20", led_by=["ana"]), "r2": review("2026-08-01", led_by=["ana"])}
        assert len(check(review_one_way, {**PEOPLE, "reviews": reviews})) == 1

    def test_all_that_does_not_follow_is_one_finding(self) -> None:
        actions = {
            "late": {"title": "Order", "due": "2026-05-10"},
            "undated": {"title": "Ask"},
            "done": {"title": "Call", "due": "2026-05-10", "status": "done"},
            "later": {"title": "Test", "due": "2026-07-10"},
        }
        (flag,) = check(review_without_follow_up, {"reviews": {"r": review("2026-05-01", actions=actions)}})
        assert flag.message == (
            'nothing follows from review "Review" on 1 May 2026: 2 actions are overdue or without a date '
            '("Order" and "Ask"), it took no decisions and the next review is not set'
        )
        assert [related.at[-1] for related in flag.related if isinstance(related.at, tuple)] == ["late", "undated"]

    def test_the_next_review_is_set_by_date_or_by_entry(self) -> None:
        for after, count in (({"next": "2026-08-01"}, 0), ({"next": "2026-06-01"}, 1), ({}, 1)):
            reviews = {"r": review("2026-05-01", decisions=["Go on"], **after)}
            assert len(check(review_without_follow_up, {"reviews": reviews})) == count
        reviews = {"r": review("2026-05-01", decisions=["Go on"]), "s": review("2026-09-01")}
        assert check(review_without_follow_up, {"reviews": reviews}) == []
        assert check(review_without_follow_up, {}) == []


class TestVoices:
    def test_a_quote_newer_than_the_last_review_wants_an_answer(self) -> None:
        voice = {"quote": "We wait weeks.", "party": "b", "function": "Data", "date": "2026-05-11"}
        plan = {"pulse": {"slow": voice}, "reviews": {"r": review("2026-05-01"), "s": review("2026-08-01")}}
        (flag,) = check(pulse_ignored, plan)
        assert flag.at == ("pulse", "slow")
        assert flag.message == (
            'nothing in the plan takes up what Data at Birk said on 11 May 2026: "We wait weeks." '
            "(the last review was on 1 May 2026)"
        )
        assert check(pulse_ignored, plan | {"reviews": {"r": review("2026-05-12")}}) == []

    @pytest.mark.parametrize("section", ["conversations", "risks", "decisions", "recommendations"])
    def test_whatever_names_it_answers_it(self, section: str) -> None:
        plan = {"pulse": {"slow": {"quote": "We wait."}}, section: {"x": {"title": "X", "about": "pulse.slow"}}}
        assert check(pulse_ignored, plan) == []

    def test_an_activity_answers_and_a_journal_entry_does_not(self) -> None:
        voice = {"pulse": {"slow": {"quote": "We wait."}}}
        answered = initiative(activities={"oven": {"title": "Oven", "about": ["pulse.slow"]}})
        assert check(pulse_ignored, voice | answered) == []
        journal = {"journal": {"j": {"date": "2026-05-04", "headline": "Heard", "about": "pulse.slow"}}}
        assert len(check(pulse_ignored, voice | journal)) == 1

    def test_a_quote_without_a_date_is_not_judged_once_a_review_was_held(self) -> None:
        plan = {"pulse": {"slow": {"quote": "We wait."}}, "reviews": {"r": review("2026-05-01")}}
        assert check(pulse_ignored, plan) == []


class TestRecovery:
    def test_root_causes_lie_on_both_sides(self) -> None:
        own, market = {"title": "Late", "kind": "partnership"}, {"title": "Slow", "kind": "market"}
        messages = [
            flag.message
            for causes in ({}, {"c": own}, {"c": market}, {"c": "Late"})
            for flag in check(no_root_cause, {"profile": "underperforming", "root_causes": causes})
        ]
        assert messages == [
            "the partnership is called underperforming, and no root causes are named",
            "all root causes named are the partnership's own; none lies in the market",
            "all root causes named are the market's; none lies in the partnership itself",
            "no root cause says whether it lies in the partnership or in the market",
        ]
        assert check(no_root_cause, {"root_causes": {"c1": own, "c2": market}}) == []

    def test_one_lesson_is_enough(self) -> None:
        assert [flag.at for flag in check(no_lesson, {})] == [("lessons",)]
        assert check(no_lesson, {"lessons": {"l": "Begin with a pilot"}}) == []

    def test_errors_of_this_pitfall_want_a_recommendation(self) -> None:
        (flag,) = check(no_recommendation, {"profile": "underperforming"})
        assert flag.at == ("recommendations",)
        assert "no-risks" in flag.message
        assert "no-lesson" not in flag.message
        assert check(no_recommendation, {"profile": "underperforming", "recommendations": {"r": "Name one"}}) == []
