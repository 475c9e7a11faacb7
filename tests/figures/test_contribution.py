from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from tests.figures.plans import plan_of

from jbp.figures.contribution import contributions


def test_people_and_money_are_shared_apart() -> None:
    a, b = contributions(
        plan_of("""\
            resources:
              presales: {title: Presales, party: a, people: 3, amount: $100k}
              lab: {title: Lab, party: joint, amount: $100k}
              crew: {title: Crew, party: b, people: 1}
            """)
    )
    assert (a.people, a.money) == (Decimal(3), Decimal(150000))
    assert (b.people, b.money) == (Decimal(1), Decimal(50000))
    assert (a.people_share, a.money_share) == (Decimal(75), Decimal(75))
    assert [one.at for one in b.commitments] == [("resources", "lab", "amount"), ("resources", "crew", "people")]


def test_a_partner_that_puts_in_nothing_is_named() -> None:
    a, b = contributions(plan_of("resources:\n  lab: {title: Lab, party: a, amount: $10}\n"))
    assert (a.money_share, b.money_share, b.people_share) == (Decimal(100), Decimal(0), None)


@given(st.lists(st.tuples(st.sampled_from("ab"), st.integers(1, 10**6)), min_size=1, max_size=6))
def test_the_shares_are_the_whole(parts: list[tuple[str, int]]) -> None:
    lines = "".join(
        f"  r{n}: {{title: R, party: {party}, amount: ${amount}}}\n" for n, (party, amount) in enumerate(parts)
    )
    found = contributions(plan_of(f"resources:\n{lines}"))
    assert sum(one.money for one in found) == sum(amount for _, amount in parts)
    shares = sum((one.money_share or Decimal(0) for one in found), Decimal(0))
    assert abs(shares - 100) < Decimal("1e-20")
