"""Waivers in a file beside the plan: what they cover, what is said of them, and what no partner may see of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.linting.plans import without_risks

from jbp.linting.fingerprint import fingerprint
from jbp.linting.run import are_pitfalls_looked_at, judge
from jbp.linting.settings import Settings
from jbp.reading.inputs import FileBytes, Inputs
from jbp.reading.read import read, redact
from jbp.rules.base_plan import AS_OF, BASE

if TYPE_CHECKING:
    from jbp.linting.verdict import Verdict
    from jbp.reading.document import Document

# Three owners who are no persons: of both initiatives, and of an activity of the first.
TEAMS = (
    BASE.replace("owner: eva\n    sponsor", "owner: A team\n    sponsor")
    .replace("owner: finn\n    sponsor", "owner: Some team\n    sponsor")
    .replace(
        "endurance test\n        party: joint\n        owner: finn", "test\n        party: joint\n        owner: TBD"
    )
    .replace("due: 2026-09-30\n        after", "due: 2026-08-28\n        after")
)


def inputs(waivers: str | None, plan: str = BASE, base: Inputs | None = None, name: str = "plan.yaml") -> Inputs:
    folder = name.rpartition("/")[0]
    beside = FileBytes(f"{folder}/waivers.yaml".lstrip("/"), waivers.encode()) if waivers is not None else None
    return Inputs(FileBytes(name, plan.encode()), base=base, waivers=beside)


def verdict(waivers: str | None, plan: str = BASE, partner: str | None = None) -> Verdict:
    return judged(read(inputs(waivers, plan), partner))


def judged(document: Document) -> Verdict:
    return judge(document, AS_OF, Settings())


def said(outcome: Verdict) -> list[tuple[str, str]]:
    return [(finding.name, finding.message) for finding in outcome.findings]


def suppressed(outcome: Verdict) -> list[tuple[str, str]]:
    return [(each.finding.name, each.by.reason) for each in outcome.suppressed]


def one(**fields: str) -> str:
    return "waivers:\n  w1:\n" + "".join(f"    {key}: {value}\n" for key, value in fields.items())


@pytest.mark.parametrize("address", [None, "risks", "jbp"])
def test_it_covers_a_section_that_is_absent(address: str | None) -> None:
    fields = {"rule": "no-risks", "reason": "agreed"} | ({"address": address} if address else {})
    outcome = verdict(one(**fields), without_risks())
    assert said(outcome) == []
    assert suppressed(outcome) == [("no-risks", "agreed")]


@pytest.mark.parametrize(
    ("address", "left"),
    [
        ("initiatives", 0),
        ("initiatives.prototype", 1),
        ("initiatives.line", 2),
        ("initiatives.line.owner", 2),
        ("initiatives.line.activities.layout", 3),
        ("initiatives.prototype.activities.endurance.owner", 2),
        ("people", 3),
    ],
)
def test_it_covers_its_address_and_what_lies_below(address: str, left: int) -> None:
    outcome = verdict(one(rule="no-single-owner", address=address, reason="agreed"), TEAMS)
    assert [name for name, _ in said(outcome)].count("no-single-owner") == left
    assert len(outcome.suppressed) == 3 - left
    assert [name for name, _ in said(outcome)].count("unused-waiver") == (left == 3)


def test_a_fingerprint_means_one_finding() -> None:
    document = read(inputs(None, TEAMS))
    first, *others = (each for each in judged(document).findings if each.name == "no-single-owner")
    assert others
    mark = fingerprint(first, document)
    outcome = verdict(one(rule="JBP105", fingerprint=mark.upper(), reason="agreed"), TEAMS)
    assert [each.finding for each in outcome.suppressed] == [first]
    assert [each for each in outcome.findings if each.name == "no-single-owner"] == others
    stale = verdict(one(rule="JBP105", fingerprint="0123456789abcdef", reason="agreed"), TEAMS)
    assert ("unused-waiver", 'waiver "w1" covers nothing: JBP105 finds nothing there with its fingerprint') in said(
        stale
    )


def test_it_may_be_meant_for_one_plan_of_the_folder() -> None:
    text = one(rule="no-risks", plan="light-roof", reason="agreed")
    assert said(verdict(text, without_risks())) == []
    other = without_risks().replace("id: light-roof", "id: heavy-roof")
    assert [name for name, _ in said(verdict(text, other))] == ["no-risks"]


@pytest.mark.parametrize(
    ("fields", "name", "message"),
    [
        (
            {"rule": "no-risks", "reason": "agreed"},
            "unused-waiver",
            'waiver "w1" covers nothing: no-risks finds nothing there',
        ),
        (
            {"rule": "no-risks", "address": "initiatives.prototyp", "reason": "agreed"},
            "unused-waiver",
            'waiver "w1" covers nothing: the plan has no "initiatives.prototyp"',
        ),
        (
            {"rule": "no-rizks", "reason": "agreed"},
            "unused-waiver",
            'waiver "w1" names the rule "no-rizks", which does not exist',
        ),
        (
            {"rule": "no-risks", "until": "2026-06-14", "reason": "agreed"},
            "expired-waiver",
            'waiver "w1" ended on 14 Jun 2026, 1 day ago, and covers nothing any more',
        ),
        (
            {"rule": "no-risks", "until": '""', "reason": "agreed"},
            "expired-waiver",
            (
                'waiver "w1" counts as ended, and covers nothing any more: "" is no date; '
                "a date is written year-month-day, like 2026-03-31"
            ),
        ),
        (
            {"rule": "no-risks"},
            "waiver-without-reason",
            'waiver "w1" gives no reason, so what it was to cover is reported',
        ),
        (
            {"rule": "no-risks", "reason": '" "'},
            "waiver-without-reason",
            'waiver "w1" gives no reason, so what it was to cover is reported',
        ),
    ],
)
def test_what_means_nothing_any_more_is_found_at_its_entry(fields: dict[str, str], name: str, message: str) -> None:
    document = read(inputs(one(**fields)))
    (finding,) = judged(document).findings
    assert (finding.name, finding.message) == (name, message)
    place = document.place(finding.at, finding.part)
    assert (place.file, place.line, place.column, place.end_column) == ("waivers.yaml", 2, 3, 5)
    assert finding.mend.endswith(".")


def test_the_address_that_was_meant_is_said() -> None:
    outcome = verdict(one(rule="watermelon", address="initiatives.prototyp", reason="agreed"))
    assert outcome.findings[0].mend == "Write initiatives.prototype."


def test_two_waivers_of_a_file_have_fingerprints_of_their_own() -> None:
    text = "waivers:\n  w1: {rule: no-risks, reason: agreed}\n  w2: {rule: all-green, reason: agreed}\n"
    document = read(inputs(text))
    assert len({fingerprint(finding, document) for finding in judged(document).findings}) == 2


def test_the_pitfalls_wait_for_a_file_that_cannot_be_read() -> None:
    outcome = verdict("waivers:\n  w1: {rul: no-risks, reason: agreed}\n", without_risks())
    assert not outcome.judged
    assert [name for name, _ in said(outcome)] == ["unknown-key"]


TALKS = """\
  talks:
    title: Talks with a rival
    private_to: a
    focus_areas: [panel]
    owner: A team
    status: on_track
"""
PRIVATE = TEAMS.replace("milestones:\n", TALKS + "milestones:\n")
SHARED_WAIVER = one(rule="no-single-owner", address="initiatives.prototype", reason="we know that they will fail")
MORE = """\
  w2: {rule: no-single-owner, address: initiatives.talks, reason: nobody may know}
  w3: {rule: no-single-owner, address: initiatives.talks.owner}
  w4: {rule: no-single-owner, address: initiatives.talks, until: 2020-01-01, reason: zebra}
  w5: {rule: zebra, address: zebra/talks, secret: zebra}
  w6: {rule: watermelon, address: initiatives.talks, reason: zebra}
"""


def everything(document: Document) -> object:
    """All that a report could show of a document."""
    outcome = judged(document)
    findings = (*outcome.findings, *(each.finding for each in outcome.suppressed))
    return (
        [(finding, document.place(finding.at, finding.part)) for finding in findings],
        [each.by for each in outcome.suppressed],
        dict(document.sources),
        outcome.judged,
        are_pitfalls_looked_at(document),
    )


def test_a_partner_sees_what_is_waived_and_nothing_of_the_file() -> None:
    document = read(inputs(SHARED_WAIVER + MORE, PRIVATE), "b")
    assert list(document.sources) == ["plan.yaml"]
    outcome = judged(document)
    assert suppressed(outcome) == [("no-single-owner", "accepted by the partners")] * 2
    assert {name for name, _ in said(outcome)} == {"no-single-owner"}
    assert "zebra" not in repr(everything(document))
    assert "nobody" not in repr(everything(document))


def test_what_is_waived_of_private_entries_changes_nothing_for_others() -> None:
    plain = everything(read(inputs(SHARED_WAIVER, TEAMS), "b"))
    assert everything(read(inputs(SHARED_WAIVER + MORE, PRIVATE), "b")) == plain
    assert everything(read(inputs(SHARED_WAIVER + MORE, TEAMS), "b")) == plain


@pytest.mark.parametrize("text", ["waivers: [", "- a\n", "", "# nothing\n", MORE, "waivers: {}\n", "\x00"])
def test_a_file_that_accepts_nothing_is_as_none_for_a_partner(text: str) -> None:
    assert everything(read(inputs(text, TEAMS), "b")) == everything(read(inputs(None, TEAMS), "b"))


def test_an_entry_with_a_mistake_does_nothing_for_a_partner() -> None:
    text = one(rule="no-single-owner", adress="initiatives.line", reason="agreed")
    assert judged(read(inputs(text, TEAMS), "b")).suppressed == ()


def test_a_file_with_mistakes_hides_no_plan_from_a_partner() -> None:
    broken = inputs("waivers: [", TEAMS)
    assert redact(broken, "b") == redact(inputs(None, TEAMS), "b")
    assert judged(read(broken, "b")).judged


OVERLAY = "jbp: 1\nextends: ../shared/plan.yaml\nprivate_to: a\njournal: {own: {date: 2026-05-05, headline: Our own}}\n"
RISKS = "risks: {own: {title: Ours, party: a, level: low, owner: dia, review_by: 2026-09-01}}\n"


def overlaid(own: str | None, shared: str | None, plan: str = BASE, overlay: str = OVERLAY) -> Inputs:
    return inputs(own, overlay, inputs(shared, plan, name="shared/plan.yaml"), name="own/overlay.yaml")


def test_an_overlay_is_waived_by_its_own_file_and_by_that_of_its_plan() -> None:
    own = one(rule="no-risks", reason="ours")
    shared = one(rule="no-plan-b", reason="both")
    plan = without_risks()
    assert suppressed(judged(read(overlaid(own, shared, plan)))) == [("no-risks", "ours")]
    assert suppressed(judged(read(overlaid(None, own, plan)))) == [("no-risks", "ours")]


def test_what_the_plan_answers_for_is_not_said_of_the_overlay() -> None:
    plan = "# jbp: ignore[no-risks] -- agreed\n" + without_risks()
    needed = one(rule="no-risks", reason="both")
    assert said(judged(read(inputs(needed, plan)))) == []
    outcome = judged(read(overlaid(None, needed, plan, OVERLAY + RISKS)))
    assert said(outcome) == []
    own = judged(read(overlaid(needed, None, plan, OVERLAY + RISKS)))
    assert [name for name, _ in said(own)] == ["unused-waiver"]


def test_mistakes_in_the_plans_file_are_told_where_the_overlay_is_read() -> None:
    document = read(overlaid(None, one(rul="no-risks", reason="both")))
    ((name, place),) = ((each.name, document.place(each.at)) for each in document.findings)
    assert (name, place.file, place.line) == ("unknown-key", "shared/waivers.yaml", 3)


def test_what_stands_beside_an_overlay_counts_for_its_owners_alone() -> None:
    own = one(rule="no-risks", reason="ours")
    plan = without_risks()
    assert suppressed(judged(read(overlaid(own, None, plan), "a"))) == [("no-risks", "accepted by the partners")]
    without = everything(read(inputs(None, plan, name="own/overlay.yaml"), "b"))
    assert everything(read(overlaid(own, None, plan), "b")) == without
