"""Whom a change favours, where the plan itself says so."""

from __future__ import annotations

import pytest
from tests.changes.plans import SMALL, state

from jbp.changes.diff import diff
from jbp.changes.favour import seen_by

PLAN = (
    SMALL
    + """\
resources:
  engineers: {title: Engineers, party: a, people: 2}
expectations:
  samples: {title: Samples, from: a, to: b, due: 2026-05-01}
incentives:
  bonus: {title: Bonus, from: a, to: b, tiers: {target: $10k}}
exclusivity:
  north: {party: b, scope: The north, until: 2026-12-31}
financials:
  cost_share: {a: 60, b: 40}
  revenue_share: {a: 50, b: 50}
governance:
  decision_rights:
    price: {title: Prices, final_say: a}
"""
)
CASES = [
    ("autumn: $750k", "autumn: $600k", "b", "a"),
    ("autumn: $750k", "autumn: $900k", "a", "b"),
    ("party: b, unit: money,", "party: b, unit: money, goal: decrease,", None, None),
    ("cost: {a: $10k}", "cost: {a: $20k}", "b", "a"),
    ("cost: {a: $10k}", "cost: {}", "a", "b"),
    ("people: 2", "people: 3", "b", "a"),
    ("  engineers: {title: Engineers, party: a, people: 2}\n", "  x: {title: Y, party: b}\n", "a", "b"),
    ("due: 2026-05-01", "due: 2026-06-01", "a", "b"),
    ("due: 2026-05-31", "due: 2026-05-01", "b", "a"),
    ("{target: $10k}", "{target: $20k}", "b", "a"),
    ("until: 2026-12-31", "until: 2027-12-31", "a", "b"),
    ("cost_share: {a: 60, b: 40}", "cost_share: {a: 50, b: 50}", "a", "b"),
    ("revenue_share: {a: 50, b: 50}", "revenue_share: {a: 60, b: 40}", "a", "b"),
    ("final_say: a", "final_say: b", "b", "a"),
    ("title: Finalize targets, owner: ana", "title: Finalize targets, owner: ben", "a", "b"),
    ("title: Launch", "title: Go", None, None),
    ("level: medium", "level: high", None, None),
]


@pytest.mark.parametrize(("old", "new", "gains", "bears"), CASES)
def test_a_change_favours_whom_the_plan_says(old: str, new: str, gains: str | None, bears: str | None) -> None:
    assert old in PLAN
    found = [change.favour for change in diff(state(PLAN), state(PLAN.replace(old, new))) if change.favour is not None]
    if gains is None or bears is None:
        assert not found
        return
    assert found
    favour = found[0]
    assert (favour.gains, favour.bears) == ((gains,), (bears,))
    assert seen_by(favour, gains).startswith("in your favour: ")
    assert seen_by(favour, bears).startswith("at your expense: ")
    assert seen_by(favour, "somebody else").startswith("between the others: ")


def test_joint_work_favours_nobody() -> None:
    joint = PLAN.replace("party: b, unit: money", "party: joint, unit: money")
    assert [one.favour for one in diff(state(joint), state(joint.replace("$750k", "$600k")))] == [None]
