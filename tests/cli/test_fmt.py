"""`jbp fmt`, called as people call it."""

from __future__ import annotations

import io
import sys
from types import SimpleNamespace
from typing import TYPE_CHECKING

from tests.changes.plans import SMALL

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from tests.cli.calls import Ended, Jbp

TIDY = (
    SMALL.replace("\nkpis:", "\n\nkpis:")
    .replace("Solution A revenue", "Revenue")
    .replace("due: 2026-05-31, status: on_track", "status: on_track, due: 2026-05-31")
    .replace("Call the first ten", "Call ten")
    .replace("owner: ben, cost: {a: $10k}", "cost: {a: $10k}, owner: ben")
)
LOOSE = TIDY.replace("jbp: 1\n", "jbp:  1\n\n\n") + "   \n\n"


def in_parts(jbp: Jbp) -> dict[str, Path]:
    """A plan in parts with waivers, an overlay beside it, and none of them in layout."""
    return {
        name: jbp.write(name, text)
        for name, text in {
            "acme/plan.yaml": TIDY.replace("currency: USD\n", "currency:  USD\nparts: [more/*.yaml]\n"),
            "acme/more/futures.yaml": "decisions:\n    d: {title:  D}\n",
            "acme/waivers.yaml": "waivers:\n  w1: {reason: Agreed with both, rule: only-leading}\n",
            "acme/own/overlay.yaml": "jbp: 1\nextends: ../plan.yaml\nprivate_to:   a\n",
        }.items()
    }


def piped(jbp: Jbp, monkeypatch: pytest.MonkeyPatch, data: bytes, *arguments: str) -> Ended:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data)))
    return jbp("fmt", *arguments)


def test_files_are_written_and_named(jbp: Jbp) -> None:
    file = jbp.write("plan.yaml", LOOSE)
    assert jbp("fmt") == (0, "", "formatted plan.yaml\n")
    assert file.read_text() == TIDY.replace("jbp: 1\n", "jbp: 1\n\n")
    assert jbp("fmt") == (0, "", "Everything is laid out already.\n")
    assert jbp("fmt", "-q") == (0, "", "")


def test_a_check_names_and_a_diff_shows_and_nothing_is_written(jbp: Jbp) -> None:
    file = jbp.write("plan.yaml", LOOSE)
    assert jbp("fmt", "--check") == (1, "would format plan.yaml\n", "")
    shown = jbp("fmt", "--diff")
    assert shown.status == 1
    assert "--- plan.yaml\n+++ plan.yaml\n@@ -1,3 +1,2 @@\n-jbp:  1\n-\n+jbp: 1\n" in shown.out
    assert jbp("fmt", "--check", "--diff") == shown
    assert file.read_text() == LOOSE
    file.write_bytes(TIDY.encode().replace(b"\n", b"\r\n", 1))
    assert jbp("fmt", "--diff").out == "--- plan.yaml\n+++ plan.yaml\nOnly line ends change.\n"
    file.write_text(TIDY)
    assert jbp("fmt", "--check", "-q") == (0, "", "")


def test_all_files_of_a_plan_are_laid_out(jbp: Jbp) -> None:
    files = in_parts(jbp)
    ended = jbp("fmt")
    assert ended.status == 0
    assert sorted(ended.err.splitlines()) == sorted(f"formatted {name}" for name in files)
    assert files["acme/more/futures.yaml"].read_text() == "decisions:\n  d: {title: D}\n"
    assert files["acme/waivers.yaml"].read_text() == "waivers:\n  w1: {rule: only-leading, reason: Agreed with both}\n"
    assert jbp("fmt", "--check").status == 0


def test_a_part_that_is_named_stands_for_itself(jbp: Jbp) -> None:
    in_parts(jbp)
    assert jbp("fmt", "acme/more/futures.yaml").err == "formatted acme/more/futures.yaml\n"
    assert jbp("fmt", "acme/waivers.yaml").err == "formatted acme/waivers.yaml\n"
    assert jbp("fmt", "acme/own/overlay.yaml").err == "formatted acme/own/overlay.yaml\n"
    assert jbp("fmt", "acme/more/futures.yaml", "acme").err == "formatted acme/plan.yaml\n"
    jbp.write("other.yaml", "a:   b\n")
    ended = jbp("fmt", "other.yaml")
    assert ended.status == 3
    assert "No plan was found in other.yaml" in ended.err
    assert jbp("fmt", "other.yaml", "acme/plan.yaml").status == 0


def test_standard_input_goes_to_standard_output(jbp: Jbp, monkeypatch: pytest.MonkeyPatch) -> None:
    crlf = b"\xef\xbb\xbf" + TIDY.encode().replace(b"\n", b"\r\n")
    tidy = TIDY.replace("jbp: 1\n", "jbp: 1\n\n")
    assert piped(jbp, monkeypatch, LOOSE.encode(), "-")[:2] == (0, tidy)
    assert piped(jbp, monkeypatch, crlf, "-").out == crlf.decode()
    assert piped(jbp, monkeypatch, LOOSE.encode(), "-", "--check", "--stdin-filename", "x.yaml")[:2] == (
        1,
        "would format x.yaml\n",
    )
    waivers = b"waivers:\n  w1: {reason: Agreed with both, rule: only-leading}\n"
    assert piped(jbp, monkeypatch, waivers, "-", "--stdin-filename", "acme/waivers.yaml").out == (
        "waivers:\n  w1: {rule: only-leading, reason: Agreed with both}\n"
    )
    broken = piped(jbp, monkeypatch, b"jbp: 1\ntitle: a: b\n", "-")
    assert broken[:2] == (1, "")
    assert "<stdin>:2" in broken.err
    assert jbp("fmt", "--stdin-filename", "x.yaml").status == 2


def test_what_cannot_be_read_is_reported_and_the_rest_is_laid_out(jbp: Jbp) -> None:
    broken = jbp.write("a.plan.yaml", "jbp:   1\ntitle: a: b\n")
    doubled = jbp.write("b.plan.yaml", "jbp:   1\ntitle: A\ntitle: B\nid:\n")
    jbp.write("c.plan.yaml", "jbp: 1\n\ttitle:  A\n")
    ended = jbp("fmt", ".", "gone.yaml")
    assert ended.status == 4
    assert "a.plan.yaml:2" in ended.err
    assert "yaml-syntax" in ended.err
    assert "gone.yaml" in ended.err
    assert "formatted b.plan.yaml" in ended.err
    assert broken.read_text() == "jbp:   1\ntitle: a: b\n"
    # Mistakes of the plan itself are for `validate`, and do not keep it from being laid out.
    assert doubled.read_text() == "jbp: 1\nid:\ntitle: A\ntitle: B\n"
    assert "duplicate-id" not in ended.err


def test_a_file_that_cannot_be_written_stays_and_stops_no_other(jbp: Jbp) -> None:
    linked = jbp.write("a.plan.yaml", LOOSE)
    (jbp.folder / "copy").hardlink_to(linked)
    jbp.write("b.plan.yaml", LOOSE)
    ended = jbp("fmt")
    assert ended.status == 4
    assert "a.plan.yaml was not written: it has several names" in ended.err
    assert "formatted b.plan.yaml" in ended.err
    assert linked.read_text() == LOOSE


def test_a_signature_holds_and_findings_stay(jbp: Jbp) -> None:
    file = jbp.write(
        "plan.yaml", LOOSE.replace("    title: Lead flow\n    owner: ana\n", "    owner: ana\n    title: Lead flow\n")
    )
    jbp("sign", "--as", "ana", "--as-of", "2026-02-03")
    signed = file.read_text()
    found = jbp("lint", "--as-of", "2026-02-05", "--format", "json").out
    assert jbp("fmt").status == 0
    assert file.read_text() != signed
    assert jbp("sign", "--check", "--as", "ana").status == 0
    fingerprints = [line for line in found.splitlines() if "fingerprint" in line]
    after = jbp("lint", "--as-of", "2026-02-05", "--format", "json").out
    assert sorted(line for line in after.splitlines() if "fingerprint" in line) == sorted(fingerprints)
    assert fingerprints


def test_what_redact_writes_is_in_layout(jbp: Jbp) -> None:
    jbp.write("plan.yaml", LOOSE)
    assert jbp("redact", "--for", "b", "--out", "b.plan.yaml").status == 0
    assert jbp("fmt", "--check", "b.plan.yaml").status == 0


def test_what_init_writes_is_in_layout(jbp: Jbp) -> None:
    for profile in ("new", "established", "underperforming"):
        assert jbp("init", profile, "--profile", profile, "--partner", "Acme", "--partner", "Beta").status == 0
        assert jbp("fmt", "--check", profile) == (0, "", "Everything is laid out already.\n")
