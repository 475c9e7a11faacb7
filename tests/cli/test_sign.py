"""`jbp sign`: who agreed to what, and whether it still holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.changes.plans import SMALL

if TYPE_CHECKING:
    from tests.cli.calls import Jbp

PLAN = f"{SMALL}# the end\n"


def test_a_signature_is_written_and_checked(jbp: Jbp) -> None:
    file = jbp.write("plan.yaml", PLAN)
    assert jbp("sign", "--check") == (1, "Alpha: not signed\nBeta: not signed\n", "")
    ended = jbp("sign", "--as", "ana", "--as-of", "2026-02-03")
    assert ended == (0, "", "plan.yaml: signed by Ana Ruiz for Alpha\n")
    text = file.read_text()
    assert SMALL.startswith(text[: text.index("sign_off:")])
    assert text.endswith(SMALL[text.index("sign_off:") :] + "# the end\n")
    assert "by: ana" in text
    assert "date: 2026-02-03" in text
    assert jbp("sign", "--check", "--as", "ana") == (0, "Alpha: signed by Ana Ruiz on 3 Feb 2026\n", "")
    assert jbp("sign", "--as", "ana").err == "Ana Ruiz has signed this plan already\n"
    assert file.read_text() == text
    assert jbp("sign", "--as", "ben", "--as-of", "2026-02-04").status == 0
    assert jbp("sign", "--check", "-q") == (0, "", "")


def test_what_changes_while_the_plan_runs_voids_nothing(jbp: Jbp) -> None:
    file = jbp.write("plan.yaml", PLAN)
    jbp("sign", "--as", "ana", "--as-of", "2026-02-03")
    signed = file.read_text()
    file.write_text(signed.replace("status: on_track", "status: done").replace("$750k", "USD 750000"))
    assert jbp("sign", "--check", "--as", "ana").status == 0
    assert "sign-off-void" not in jbp("lint", "--as-of", "2026-02-05").out
    file.write_text(signed.replace("$750k", "$600k"))
    ended = jbp("sign", "--check", "--as", "ana")
    assert ended == (1, "Alpha: signed by Ana Ruiz on 3 Feb 2026; the plan has changed since\n", "")
    assert "what Alpha signed on 3 Feb 2026 is not what the plan says now" in jbp("lint").out.replace("\n", " ")
    assert jbp("sign", "--as", "ana", "--as-of", "2026-02-06").status == 0
    assert jbp("sign", "--check", "--as", "ana").status == 0


def test_it_is_the_same_for_every_partner(jbp: Jbp) -> None:
    """What is private to one enters nobody's signature, in a plan and in an overlay."""
    jbp.write("plan.yaml", PLAN)
    jbp("sign", "--as", "ana")
    jbp.write(
        "own/plan.yaml",
        "jbp: 1\nextends: ../plan.yaml\nprivate_to: a\nrisks:\n  own: {title: Our bank}\n  late: {trigger: A call}\n",
    )
    for plan in ("plan.yaml", "own/plan.yaml"):
        for options in ((), ("--for", "a"), ("--for", "b")):
            assert "sign-off-void" not in jbp("lint", plan, *options).out
    refused = jbp("sign", "own/plan.yaml", "--as", "ben")
    assert refused.status == 2
    assert "is an overlay, and partners sign the plan that they share" in refused.err


def test_who_cannot_sign(jbp: Jbp) -> None:
    file = jbp.write("plan.yaml", PLAN.replace("partner: b}", "partner: b, until: 2026-01-31}"))
    before = file.read_text()
    assert "Say who signs: --as PERSON" in jbp("sign").err
    assert 'has no person "zoe". Its people are: ana (Ana Ruiz), ben (Ben Osei).' in jbp("sign", "--as", "zoe").err
    assert "has left" in jbp("sign", "--as", "ben", "--as-of", "2026-03-01").err
    assert "+  a:" in jbp("sign", "--as", "ana", "--dry-run").out
    assert file.read_text() == before
    file.write_text(before.replace("profile: new", "profile: neww"))
    broken = jbp("sign", "--as", "ana")
    assert broken.status == 1
    assert "cannot be signed before this is mended" in broken.err
