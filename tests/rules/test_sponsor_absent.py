from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.rules.small_plans import check, person

from jbp.rules.conversations.sponsors import sponsor_absent

if TYPE_CHECKING:
    from collections.abc import Mapping

PEOPLE = {
    "ana": person(roles=["executive_sponsor"]),
    "dia": person(name="Dia Rao"),
    "ben": person("b", name="Ben Osei", roles=["executive_sponsor"]),
    "cho": person("b", name="Cho Min"),
}


def review(when: str, *attendees: str, **fields: object) -> dict[str, object]:
    return {"title": "Review", "date": when, "attendees": list(attendees), **fields}


def plan(
    *reviews: dict[str, object], people: Mapping[str, object] | None = None, **sections: object
) -> dict[str, object]:
    return {
        "people": {**PEOPLE, **(people or {})},
        "reviews": {f"r{number}": one for number, one in enumerate(reviews, 1)},
        **sections,
    }


def deputies(**named: str) -> dict[str, object]:
    return {"bodies": {"steering": {"title": "Steering", "deputies": named}}}


MISSED_TWICE = (review("2026-01-20", "ben", "ana"), review("2026-03-10", "ana", "cho"), review("2026-05-12", "ana"))


def test_a_sponsor_who_missed_the_last_two_reviews_is_found_once() -> None:
    (flag,) = check(sponsor_absent, plan(*MISSED_TWICE))
    assert flag.at == ("people", "ben")
    assert flag.message == (
        'Ben Osei, executive sponsor of "Birk", missed the last 2 reviews (10 Mar 2026 and 12 May 2026) '
        "and sent no deputy"
    )
    assert [one.at for one in flag.related] == [("reviews", "r3", "attendees"), ("reviews", "r2", "attendees")]
    assert flag.stated == ("r3: ana", "r2: ana cho")


def test_reviews_count_by_their_date_and_not_by_their_place() -> None:
    assert len(check(sponsor_absent, plan(*reversed(MISSED_TWICE)))) == 1


@pytest.mark.parametrize(
    "reviews",
    [
        (review("2026-03-10", "ana", "ben"), review("2026-05-12", "ana", "cho")),
        (review("2026-03-10", "ana", "cho"), review("2026-05-12", "ana", led_by=["ben"])),
        (review("2026-05-12", "ana", "cho"),),
        (review("2026-05-12", "ana", "cho"), review("2026-09-01", "ana", "cho")),
        (review("2026-03-10"), review("2026-05-12", "ana", "cho")),
        (),
    ],
)
def test_one_of_two_reviews_is_enough_and_what_is_not_recorded_is_not_judged(
    reviews: tuple[dict[str, object], ...],
) -> None:
    assert check(sponsor_absent, plan(*reviews)) == []


def test_a_review_without_attendees_stands_between_two_that_have_them() -> None:
    between = review("2026-04-10")
    assert len(check(sponsor_absent, plan(*MISSED_TWICE[:2], between, MISSED_TWICE[2]))) == 1


def test_a_deputy_stands_in() -> None:
    assert check(sponsor_absent, plan(*MISSED_TWICE, governance=deputies(ben="cho"))) == []
    assert len(check(sponsor_absent, plan(*MISSED_TWICE, governance=deputies(ana="cho")))) == 1


def test_of_two_sponsors_one_is_enough_and_both_absent_are_one_finding() -> None:
    second = {"eli": person("b", name="Eli Kay", roles=["executive_sponsor"])}
    (flag,) = check(sponsor_absent, plan(*MISSED_TWICE, people=second))
    assert flag.at == ("people", "ben")
    assert flag.message.startswith('neither Ben Osei nor Eli Kay, executive sponsors of "Birk", was at the last 2 ')
    here = (review("2026-03-10", "ana", "eli"), review("2026-05-12", "ana"))
    assert check(sponsor_absent, plan(*here, people=second)) == []


def test_whoever_has_left_is_another_rules_matter() -> None:
    left = {"ben": person("b", name="Ben Osei", roles=["executive_sponsor"], until="2026-06-01")}
    assert check(sponsor_absent, plan(*MISSED_TWICE, people=left)) == []
    heir = {"eli": person("b", name="Eli Kay", roles=["executive_sponsor"])}
    (flag,) = check(sponsor_absent, plan(*MISSED_TWICE, people=left | heir))
    assert flag.at == ("people", "eli")
    before = (review("2026-03-10", "ana", "ben"), review("2026-05-12", "ana"))
    assert check(sponsor_absent, plan(*before, people=left | heir)) == []


@pytest.mark.parametrize(
    ("kinds", "count"),
    [(("qbr", "monthly", "monthly"), 0), (("monthly", "qbr", "monthly"), 1), (("monthly", "monthly", "monthly"), 1)],
)
def test_monthly_reviews_may_be_left_to_others_between_big_ones(kinds: tuple[str, ...], count: int) -> None:
    reviews = [one | {"kind": kind} for one, kind in zip(MISSED_TWICE, kinds, strict=True)]
    assert len(check(sponsor_absent, plan(*reviews))) == count


def test_every_partner_is_asked() -> None:
    here = (review("2026-03-10", "dia", "cho"), review("2026-05-12", "dia", "cho"))
    assert [flag.at for flag in check(sponsor_absent, plan(*here))] == [("people", "ana"), ("people", "ben")]
    assert check(sponsor_absent, plan(*here, people={"ana": person()})) != []
    assert len(check(sponsor_absent, plan(*here, people={"ana": person()}))) == 1
