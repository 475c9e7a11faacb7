"""`jbp status`: what is due, late, stalled, and waiting for whom."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.changes.plans import EVERY_FIELD, SMALL

if TYPE_CHECKING:
    from tests.cli.calls import Jbp

PLAN = (
    SMALL.replace("status: on_track", "status: stalled")
    + "decisions:\n  region: {title: Open the north, decide_by: 2026-06-20, makers: [ana]}\n"
    + "reviews:\n  summer: {title: Summer review, date: 2026-07-01}\n"
).replace("targets: {summer: $500k", "targets: {summer: {tbd: waits for the audit, owner: ben, due: 2026-06-01}")


def groups(jbp: Jbp, *arguments: str) -> dict[str, list[str]]:
    """The titles in each group."""
    ended = jbp("status", "--format", "json", "--as-of", "2026-06-10", *arguments)
    assert ended.status == 0, ended.err
    (plan,) = json.loads(ended.out)["plans"]
    return {key: [item["title"] for item in items] for key, items in plan["groups"].items()}


def test_everything_that_is_open_stands_in_its_group(jbp: Jbp) -> None:
    jbp.write("plan.yaml", PLAN)
    assert groups(jbp) == {
        "overdue": ["Finalize targets", "target for summer of Solution A revenue"],
        "stalled": ["Finalize targets"],
        "due": ["Open the north"],
        "waiting": ["Call the first ten"],
    }
    out = jbp("status", "--as-of", "2026-06-10").out
    assert "Activity Finalize targets: 10 days late" in out
    assert 'waits for "Finalize targets" (Ana Ruiz), 10 days late' in " ".join(out.split())
    assert "Next: Summer review, 1 Jul 2026" in out
    assert max(map(len, out.splitlines())) <= 80


def test_a_title_that_is_a_sentence_stands_in_quotes(jbp: Jbp) -> None:
    asked = "\nconversations: {data: {title: Who pays?, owner: ana, resolve_by: 2026-06-01, status: open}}\n"
    jbp.write("plan.yaml", PLAN + asked)
    assert 'Conversation "Who pays?": ' in jbp("status", "--as-of", "2026-06-10").out


def test_of_a_risk_the_review_is_due(jbp: Jbp) -> None:
    for day, said in (("2026-06-01", "9 days late"), ("2026-06-10", "today"), ("2026-06-12", "in 2 days")):
        jbp.write("plan.yaml", PLAN.replace("mitigation: Weekly calls", f"review_by: {day}"))
        assert f"Risk Data comes late: review {said}" in jbp("status", "--as-of", "2026-06-10").out


def test_it_is_narrowed_by_owner_party_and_time(jbp: Jbp) -> None:
    jbp.write("plan.yaml", PLAN)
    assert groups(jbp, "--owner", "ben") == {
        "overdue": ["target for summer of Solution A revenue"],
        "waiting": ["Call the first ten"],
    }
    assert groups(jbp, "--party", "a")["overdue"] == ["Finalize targets"]
    assert "due" not in groups(jbp, "--within", "5d")
    assert "Call the first ten" in groups(jbp, "--within", "4m")["due"]
    assert jbp("status", "--owner", "zoe").status == 2
    assert jbp("status", "--party", "zoe").status == 2
    assert jbp("status", "--within", "soon").status == 2


def test_every_format_and_a_plan_with_every_field(jbp: Jbp) -> None:
    jbp.write("plan.yaml", EVERY_FIELD)
    for form in ("text", "markdown", "json"):
        assert jbp("status", "--format", form, "--as-of", "2026-06-10").status == 0
    jbp.write("plan.yaml", SMALL)
    quiet = jbp("status", "--as-of", "2026-01-01").out
    assert "Nothing is overdue, stalled, due soon or waiting." in quiet


def test_a_broken_plan_is_told_and_the_others_shown(jbp: Jbp) -> None:
    jbp.write("plan.yaml", PLAN)
    jbp.write("bad/plan.yaml", "jbp: 1\n")
    ended = jbp("status")
    assert ended.status == 1
    assert "Finalize targets" in ended.out
    assert "where bad/plan.yaml stands cannot be told" in ended.err


def test_a_partner_sees_its_own_view(jbp: Jbp) -> None:
    jbp.write("plan.yaml", PLAN.replace("region: {title", "region: {private_to: a, title"))
    assert "north" in jbp("status", "--as-of", "2026-06-10", "--for", "a").out
    assert "north" not in jbp("status", "--as-of", "2026-06-10", "--for", "b").out
