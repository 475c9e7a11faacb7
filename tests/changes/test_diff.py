"""One edit after the other, and what is told of it."""

from __future__ import annotations

import pytest
from tests.changes.plans import EVERY_FIELD, SMALL, state, told

from jbp.changes.diff import diff
from jbp.changes.digest import digest

CASES = [
    (
        "autumn: $750k",
        "autumn: $600k",
        "material",
        "target-lowered",
        "Target of Solution A revenue for Aug-Oct lowered from $750k to $600k (\N{MINUS SIGN}20%)",
    ),
    (
        "summer: 30%",
        "summer: 35%",
        "material",
        "target-raised",
        "Target of Close rate for May-Jul raised from 30% to 35% (+5 pt)",
    ),
    (
        "autumn: TBD",
        "autumn: 40%",
        "material",
        "target-determined",
        "Target of Close rate for Aug-Oct is determined: 40%",
    ),
    (
        "summer: $500k",
        "summer: {tbd: waits for the audit, owner: ana, due: 2026-03-31}",
        "material",
        "target-reopened",
        "Target of Solution A revenue for May-Jul is open again: TBD (waits for the audit), Ana Ruiz, by 31 Mar 2026",
    ),
    (
        "due: 2026-05-31",
        "due: 2026-06-30",
        "material",
        "due-slipped",
        'Finalize targets slipped 30 days, now due after the start of "Call the first ten", which waits for it',
    ),
    (
        "due: 2026-05-31",
        "due: 2026-09-01",
        "material",
        "due-slipped",
        'Finalize targets slipped 93 days, now due after "Call the first ten", which waits for it',
    ),
    ("due: 2026-05-31", "due: 2026-05-30", "material", "due-advanced", "Finalize targets is due 1 day earlier"),
    (
        "end: 2027-01-31",
        "end: 2027-02-28",
        "material",
        "horizon-end-lengthened",
        "Horizon end lengthened from 31 Jan 2027 to 28 Feb 2027 (28 days later)",
    ),
    (
        "  rate: {title: Close rate",
        "  win: {formerly: [rate], title: Close rate",
        "review",
        "kpi-renamed",
        'KPI "Close rate" has the id win now, instead of rate',
    ),
    (
        "status: on_track",
        "status: stalled",
        "review",
        "status-worsened",
        "Status of Finalize targets worsened from on track to stalled",
    ),
    ("level: medium", "level: high", "material", "level-raised", "Level of Data comes late raised from medium to high"),
    (
        "mitigation: Weekly calls, ",
        "",
        "material",
        "mitigation-removed",
        'Mitigation of Data comes late removed; it was "Weekly calls"',
    ),
    (
        "owner: ana, due",
        "owner: ben, due",
        "material",
        "owner-changed",
        "Owner of Finalize targets changed from Ana Ruiz to Ben Osei",
    ),
    (
        "after: [targets]",
        "after: []",
        "material",
        "predecessors-removed",
        "Predecessors of Call the first ten removed; it was Finalize targets",
    ),
    (
        "title: Launch,",
        "title: Market launch,",
        "material",
        "title-changed",
        'Initiative "Launch" is now called "Market launch"',
    ),
    (
        "cost: {a: $10k}",
        "cost: {a: $8k, b: $2k}",
        "material",
        "cost-lowered",
        "Cost of Launch for Alpha lowered from $10k to $8k (\N{MINUS SIGN}20%)",
    ),
    (
        "status: agreed",
        "status: active",
        "review",
        "status-changed",
        "Status of the plan changed from agreed to active",
    ),
    (
        "title: Close rate, unit",
        "title: Close rate, note: New, unit",
        "info",
        "note-added",
        'Note of Close rate added: "New"',
    ),
    (
        "title: Close rate, unit",
        "title: Close rate, x-mark: 1, unit",
        "info",
        "x-mark-added",
        'X-mark of Close rate added: "1"',
    ),
    (
        "  late: {",
        "  lost: {title: They lose interest}\n  late: {",
        "material",
        "risk-added",
        'Risk "They lose interest" added',
    ),
]


@pytest.mark.parametrize(("old", "new", "level", "rule", "sentence"), CASES)
def test_an_edit_is_told(old: str, new: str, level: str, rule: str, sentence: str) -> None:
    assert (level, rule, sentence) in told(old, new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("$750k", "750000 USD"),
        ("$750k", "750000"),
        ("30%", '"30%"'),
        ("  a: Alpha\n  b: Beta\n", "  b: {name: Beta}\n  # a remark\n  a: Alpha\n"),
        ("{summer: $500k, autumn: $750k}", "{autumn: $750k, summer: $500k}"),
    ],
)
def test_what_means_the_same_is_no_change(old: str, new: str) -> None:
    assert told(old, new) == []


def test_the_order_of_a_list_is_no_change_but_that_of_moves() -> None:
    assert (
        told(
            "roles: [executive_sponsor, alliance_manager]", "roles: [alliance_manager, executive_sponsor]", EVERY_FIELD
        )
        == []
    )
    changes = told("order: ", "order: [b, a] # ", EVERY_FIELD)
    assert [rule for _, rule, _ in changes] == ["order-changed"]


def test_references_follow_a_renaming() -> None:
    text = SMALL.replace("  ana: {name", "  anna: {formerly: [ana], name").replace("owner: ana", "owner: anna")
    assert [change.rule for change in diff(state(SMALL), state(text))] == ["person-renamed", "formerly-added"]


def test_an_activity_that_changes_its_initiative_has_moved() -> None:
    line = (
        "      calls: {title: Call the first ten, owner: ben, start: 2026-06-15, due: 2026-08-31, after: [targets]}\n"
    )
    text = SMALL.replace(line, "").replace(
        "cost: {a: $10k}}",
        "cost: {a: $10k}, activities: {calls: {title: Call the first ten, owner: ben, "
        "start: 2026-06-15, due: 2026-09-30}}}",
    )
    found = {change.rule: change.sentence for change in diff(state(SMALL), state(text))}
    assert found["activity-moved"] == (
        'Activity "Call the first ten" moved from initiative "Lead flow" to initiative "Launch"'
    )
    assert found["due-slipped"] == "Call the first ten slipped 30 days"


def test_nothing_is_material_before_a_plan_is_agreed() -> None:
    draft = SMALL.replace("status: agreed", "status: draft")
    assert {level for level, _, _ in told("autumn: $750k", "autumn: $600k", draft)} == {"review"}
    signed = f"{draft}sign_off:\n  a: {{by: ana, date: 2026-02-01, digest: sha256:{'0' * 64}}}\n"
    assert {level for level, _, _ in told("autumn: $750k", "autumn: $600k", signed)} == {"material"}


def test_what_is_private_in_a_list_binds_nobody() -> None:
    flows = "decisions: {d: {title: D, options: {o: {title: O, cash_flows: [{year: 1, amount: $5M}]}}}}\nrisks:\n"
    shared = SMALL.replace("risks:\n", flows)
    own = shared.replace("$5M}", "$5M}, {year: 2, amount: $9M, private_to: a}")
    assert [(str(one.level), one.private_to) for one in diff(state(shared), state(own))] == [("review", ("a",))]
    assert digest(state(own).shared) == digest(state(shared).shared)
    both = own.replace("$5M", "$6M")
    assert [(str(one.level), one.private_to) for one in diff(state(shared), state(both))] == [("material", ())]


def test_what_is_private_binds_nobody() -> None:
    private = SMALL.replace("risks:\n", "risks:\n  own: {title: Our bank, private_to: a}\n")
    added = diff(state(SMALL), state(private))
    assert [(str(one.level), one.private_to) for one in added] == [("review", ("a",))]
    hidden = diff(state(SMALL), state(SMALL.replace("late: {title", "late: {private_to: a, title")))
    assert [(str(one.level), one.sentence) for one in hidden] == [
        ("material", 'Risk "Data comes late" is now private to Alpha')
    ]


def test_a_digest_changes_with_what_is_material_alone() -> None:
    whole = digest(state(SMALL).shared)
    same = [
        ("autumn: $750k", "autumn: 750000 USD"),
        ("status: on_track", "status: done"),
        ("  rate: {title: Close rate", "  win: {formerly: [rate], title: Close rate"),
        ("risks:\n", "risks:\n  own: {title: Our bank, private_to: a}\n"),
    ]
    for old, new in same:
        assert digest(state(SMALL.replace(old, new)).shared) == whole, new
    assert digest(state(SMALL.replace("autumn: $750k", "autumn: $600k")).shared) != whole
