from __future__ import annotations

from datetime import date

from tests.figures.plans import plan_of

from jbp.figures.parties import is_joint, partner_name, partners_of, party_name
from jbp.figures.people import (
    has_left,
    is_person,
    name_of,
    partner_of,
    partners_among,
    people_of,
    with_role,
)

PLAN = plan_of(
    """
    partners: {a: Partner A, b: Partner B, c: Partner C}
    people:
      ana: {name: Ana Ruiz, partner: a, roles: [executive_sponsor], until: 2026-06-30}
      ben: {name: Ben Osei, partner: b}
      dia: {name: Dia Rao, partner: a}
    """
)


def test_people_belong_to_partners() -> None:
    assert [key for key, _ in people_of(PLAN, "a")] == ["ana", "dia"]
    assert people_of(PLAN, "c") == ()
    assert [key for key, _ in with_role(PLAN, "a", "executive_sponsor")] == ["ana"]
    assert partner_of(PLAN, "ben") == "b"
    assert partner_of(PLAN, "nobody") is None
    assert partners_among(PLAN, ["ben", "dia", "ana", "Sales"]) == ("a", "b")


def test_an_owner_is_a_person_or_not() -> None:
    assert is_person(PLAN, "ana")
    assert not is_person(PLAN, "Sales team")
    assert not is_person(PLAN, None)
    assert name_of(PLAN, "ana") == "Ana Ruiz"
    assert name_of(PLAN, "Sales team") == "Sales team"


def test_a_person_has_left_the_day_after_the_last() -> None:
    assert not has_left(PLAN.people["ana"], date(2026, 6, 30))
    assert has_left(PLAN.people["ana"], date(2026, 7, 1))
    assert not has_left(PLAN.people["ben"], date(2099, 1, 1))


def test_joint_means_every_partner() -> None:
    assert partners_of(("joint",), PLAN) == ("a", "b", "c")
    assert partners_of(("c", "a"), PLAN) == ("a", "c")
    assert partners_of((), PLAN) == ()
    assert is_joint(("a", "c"), PLAN)
    assert not is_joint(("a",), PLAN)
    assert not is_joint((), PLAN)


def test_parties_have_names() -> None:
    assert party_name(("joint",), PLAN) == "Joint"
    assert party_name(("b", "a"), PLAN) == "Partner A, Partner B"
    assert party_name((), PLAN) == ""
    assert partner_name("nobody", PLAN) == "nobody"
