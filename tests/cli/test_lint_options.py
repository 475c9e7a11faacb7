"""Baselines, fixes and statistics as the command line gives them."""

from __future__ import annotations

import io
import json
import sys
from typing import TYPE_CHECKING

import pytest

from jbp.rules.base_plan import BASE, assembled

if TYPE_CHECKING:
    from tests.cli.calls import Jbp

DAY = ("--as-of", "2026-06-15")
NO_RISKS = assembled("risks: {}\n")
SLIP = BASE.replace("profile: new", "profile: nwe")
RISKS = assembled("""\
risks:
  seal: {title: The seal leaks, party: a, level: low}
  price: {title: Glass gets dearer, party: b, level: high}
""")


def test_a_baseline_knows_what_was_found(jbp: Jbp) -> None:
    jbp.write("plan.yaml", NO_RISKS)
    assert jbp("lint", *DAY).status == 1
    written = jbp("lint", *DAY, "--write-baseline", "base.json")
    assert (written.status, written.err) == (0, "wrote 1 finding to base.json\n")
    known = jbp("lint", *DAY, "--baseline", "base.json")
    assert known.status == 0
    assert "Not counted: 1 finding that the baseline knows." in known.out


def test_only_what_is_new_is_reported(jbp: Jbp) -> None:
    jbp.write("plan.yaml", NO_RISKS)
    jbp("lint", *DAY, "--write-baseline", "base.json")
    jbp.write("plan.yaml", assembled("risks: {}\nexit: {}\n"))
    ended = jbp("lint", *DAY, "--baseline", "base.json", "--format", "concise")
    assert "exit-undefined" in ended.out
    assert "no-risks" not in ended.out


def test_a_baseline_that_is_out_of_date_fails(jbp: Jbp) -> None:
    jbp.write("plan.yaml", NO_RISKS)
    jbp("lint", *DAY, "--write-baseline", "base.json")
    jbp.write("plan.yaml", BASE)
    ended = jbp("lint", *DAY, "--baseline", "base.json")
    assert ended.status == 1
    assert "The baseline is out of date" in ended.out
    assert "  plan.yaml: no-risks at " in ended.out
    assert "Write it anew: jbp lint --write-baseline base.json" in ended.out
    assert json.loads(jbp("lint", *DAY, "--baseline", "base.json", "--format", "json").out)["stale"]
    assert jbp("lint", *DAY, "--baseline", "base.json", "--pitfall", "futures").status == 0


def test_an_entry_of_a_plan_that_is_gone_is_out_of_date(jbp: Jbp) -> None:
    jbp.write("a.plan.yaml", NO_RISKS)
    gone = jbp.write("b.plan.yaml", NO_RISKS)
    jbp("lint", *DAY, "--write-baseline", "base.json")
    gone.unlink()
    ended = jbp("lint", *DAY, "--baseline", "base.json")
    assert ended.status == 1
    assert "b.plan.yaml: no-risks" in ended.out


def test_a_baseline_absorbs_no_mistake_of_integrity(jbp: Jbp) -> None:
    jbp.write("plan.yaml", SLIP)
    assert jbp("lint", *DAY, "--write-baseline", "base.json").status == 1
    assert jbp("lint", *DAY, "--baseline", "base.json").status == 1


def test_a_baseline_is_configured_beside_the_plan(jbp: Jbp) -> None:
    jbp.write("alliance/plan.yaml", NO_RISKS)
    jbp("lint", *DAY, "--write-baseline", "alliance/known.json")
    jbp.write("alliance/jbp.toml", 'baseline = "known.json"\n')
    assert jbp("lint", *DAY).status == 0
    assert jbp("lint", *DAY, "-C", "alliance").status == 0


def test_one_partners_view_does_not_make_a_baseline_stale(jbp: Jbp) -> None:
    jbp.write("plan.yaml", assembled("exit: {}\n"))
    jbp("lint", *DAY, "--write-baseline", "base.json")
    jbp.write("plan.yaml", BASE)
    assert jbp("lint", *DAY, "--baseline", "base.json", "--for", "a").status == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--baseline", "nix.json"), "The baseline nix.json does not exist. Write it first: jbp lint --write-baseline"),
        (("--write-baseline", "plan.yaml"), "plan.yaml exists and is no baseline, so it is not written over."),
        (("--unsafe-fixes",), "--unsafe-fixes says which fixes count, so it needs --fix or --diff."),
        (("--fix", "--for", "a"), "--fix works on the whole plan, and --for shows a part of it."),
        (("--diff", "--statistics"), "--diff shows only what fixes would change, so --statistics has nothing to say."),
        (("--statistics", "--format", "sarif"), "--statistics is written as text or json, not as sarif."),
    ],
)
def test_what_cannot_be_had_is_refused(jbp: Jbp, arguments: tuple[str, ...], said: str) -> None:
    file = jbp.write("plan.yaml", BASE)
    ended = jbp("lint", *DAY, *arguments)
    assert ended.status == 2
    assert said in ended.err
    assert file.read_text(encoding="utf-8") == BASE


def test_an_unsafe_fix_is_applied_only_where_it_is_asked_for(jbp: Jbp) -> None:
    file = jbp.write("plan.yaml", SLIP)
    first = jbp("lint", *DAY, "--fix")
    assert (first.status, file.read_text(encoding="utf-8")) == (1, SLIP)
    assert "1 can be mended with --fix --unsafe-fixes; --diff shows how." in first.out
    second = jbp("lint", *DAY, "--fix", "--unsafe-fixes")
    assert second.status == 0
    assert second.out == "Mended 1 finding. No findings in plan.yaml, as of 15 Jun 2026.\n"
    assert file.read_text(encoding="utf-8") == BASE


def test_a_difference_is_shown_and_nothing_written(jbp: Jbp) -> None:
    file = jbp.write("plan.yaml", SLIP)
    ended = jbp("lint", *DAY, "--diff", "--unsafe-fixes")
    assert ended.status == 1
    assert "-profile: nwe\n+profile: new\n" in ended.out
    assert ended.err == "1 finding would be mended.\n"
    assert file.read_text(encoding="utf-8") == SLIP
    assert jbp("lint", *DAY, "--diff") == (0, "", "0 findings would be mended.\n")


def test_a_plan_from_standard_input_goes_on_mended(jbp: Jbp, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(SLIP.encode())))
    ended = jbp("lint", *DAY, "--fix", "--unsafe-fixes", "-")
    assert (ended.status, ended.out) == (0, BASE)
    assert ended.err.startswith("Mended 1 finding. No findings in <stdin>")


def test_statistics_count_what_each_rule_says(jbp: Jbp) -> None:
    jbp.write("plan.yaml", RISKS)
    ended = jbp("lint", *DAY, "--statistics")
    assert ended.status == 1
    assert "risk-unmitigated" in ended.out
    assert json.loads(jbp("lint", *DAY, "--statistics", "--format", "json").out)


def test_a_waived_finding_is_counted_apart(jbp: Jbp) -> None:
    jbp.write("plan.yaml", "# jbp: ignore[no-risks] -- agreed by both\n" + NO_RISKS)
    ended = jbp("lint", *DAY)
    assert ended.status == 0
    assert "Not counted: 1 finding that is waived." in ended.out


def test_a_baseline_that_fails_says_so_also_where_only_results_are_wanted(jbp: Jbp) -> None:
    jbp.write("plan.yaml", NO_RISKS)
    jbp("lint", *DAY, "--write-baseline", "base.json")
    jbp.write("plan.yaml", BASE)
    ended = jbp("lint", *DAY, "-q", "--baseline", "base.json")
    assert ended.status == 1
    assert ended.out.startswith("The baseline is out of date")
    assert jbp("lint", *DAY, "--baseline", "base.json", "--format", "gitlab").err == ended.out
    assert json.loads(jbp("lint", *DAY, "--baseline", "base.json", "--statistics", "--format", "json").out)["stale"]
    assert jbp("lint", *DAY, "--baseline", "base.json", "--fail-on", "never").status == 0


def test_a_baseline_that_would_hold_a_part_is_not_written(jbp: Jbp) -> None:
    jbp.write("a/plan.yaml", NO_RISKS)
    jbp.write("b/plan.yaml", NO_RISKS)
    jbp("lint", *DAY, "--write-baseline", "base.json")
    before = (jbp.folder / "base.json").read_text()
    jbp.write("b/jbp.toml", "selct = []\n")
    ended = jbp("lint", *DAY, "-q", "--write-baseline", "base.json")
    assert ended.status == 2
    assert "base.json was not written, because not every plan could be looked at" in ended.err
    assert (jbp.folder / "base.json").read_text() == before


@pytest.mark.parametrize("wrong", ["selct = []\n", 'baseline = "none.json"\n'])
@pytest.mark.parametrize("form", ["json", "sarif"])
def test_one_wrong_configuration_leaves_the_report_whole(jbp: Jbp, form: str, wrong: str) -> None:
    jbp.write("a/plan.yaml", NO_RISKS)
    jbp.write("b/plan.yaml", NO_RISKS)
    jbp.write("b/jbp.toml", wrong)
    ended = jbp("lint", *DAY, "--format", form)
    assert ended.status == 2
    assert len(ended.err.splitlines()) == 1
    data = json.loads(ended.out)
    assert len(data["findings"] if form == "json" else data["runs"][0]["results"]) == 1


def test_what_many_plans_share_is_said_once(jbp: Jbp) -> None:
    jbp.write("a.plan.yaml", NO_RISKS)
    jbp.write("b.plan.yaml", NO_RISKS)
    jbp.write("jbp.toml", "selct = []\n")
    for option in ("--diff", "--statistics"):
        assert jbp("lint", *DAY, option).err.count("selct") == 1
    assert jbp("score", *DAY).err.count("selct") == 1


def test_a_baseline_may_begin_with_a_byte_order_mark_and_name_what_no_file_is_called(jbp: Jbp) -> None:
    jbp.write("plan.yaml", NO_RISKS)
    entry = {"plan": "x" * 9000, "rule": "no-risks", "address": "", "fingerprint": "0" * 16}
    jbp.write("base.json", "\ufeff" + json.dumps({"format_version": 1, "findings": [entry]}))
    ended = jbp("lint", *DAY, "--baseline", "base.json")
    assert ended.status == 1
    assert "The baseline is out of date" in ended.out


def test_a_configuration_may_begin_with_a_byte_order_mark(jbp: Jbp) -> None:
    jbp.write("plan.yaml", NO_RISKS)
    jbp.write("jbp.toml", '\ufeffignore = ["no-risks"]\n')
    assert jbp("lint", *DAY).status == 0


def test_a_report_is_never_written_over_a_plan(jbp: Jbp) -> None:
    file = jbp.write("plan.yaml", NO_RISKS)
    for command in ("lint", "validate", "score"):
        ended = jbp(command, *DAY, "--output", "plan.yaml")
        assert ended.status == 2
        assert "plan.yaml exists and may be a plan" in ended.err
    assert file.read_text() == NO_RISKS
    assert jbp("lint", *DAY, "--output", "report.yaml", "--fail-on", "never").status == 0


def test_the_last_format_is_the_one_that_a_failure_is_told_in(jbp: Jbp) -> None:
    ended = jbp("lint", "none.yaml", "--format", "text", "--format=json")
    assert json.loads(ended.out)["error"]["exit_code"] == 4


def test_a_wrong_variable_is_called_by_its_name(jbp: Jbp, monkeypatch: pytest.MonkeyPatch) -> None:
    jbp.write("plan.yaml", BASE)
    for name in ("AS_OF", "COLOR", "FORMAT", "FAIL_ON", "SELECT", "IGNORE", "PITFALL"):
        with monkeypatch.context() as patch:
            patch.setenv(f"JBP_{name}", "nonsense")
            ended = jbp("lint")
            assert ended.status == 2
            assert ended.err.startswith(f"jbp: JBP_{name}")


def test_after_mending_only_what_is_left_is_reported(jbp: Jbp) -> None:
    """The overlay is looked at before the plan that it extends is mended."""
    jbp.write("a/plan.yaml", "jbp: 1\nextends: ../plan.yaml\nprivate_to: a\n")
    jbp.write("plan.yaml", f"{BASE}note: 1_000\n")
    ended = jbp("lint", *DAY, "--fix", "--format", "concise")
    assert (ended.status, ended.out) == (0, "")
    assert ended.err.startswith("Mended 1 finding. No findings in 2 plans")


def test_a_fix_that_is_out_of_reach_is_not_offered(jbp: Jbp) -> None:
    jbp.write("a/plan.yaml", "jbp: 1\nextends: ../plan.yaml\nprivate_to: a\n")
    jbp.write("plan.yaml", f"{BASE}note: 1_000\n")
    assert "fix:" not in jbp("lint", *DAY, "a").out
    assert "fix:" in jbp("lint", *DAY, "plan.yaml").out
    jbp.write("plan.yaml", f"{BASE}note: 1_000\nfacts: [\n")
    assert "fix:" not in jbp("lint", *DAY, "plan.yaml").out


TEAM = """\
rules:
  no-such:
    select: kpis.none
    condition: {title: stated}
    message: x
    severity: note
"""


def test_only_a_rule_that_is_asked_is_called_idle(jbp: Jbp) -> None:
    jbp.write("a/plan.yaml", BASE)
    jbp.write("a/jbp.toml", 'team_rules = ["team.yaml"]\n')
    jbp.write("a/team.yaml", TEAM)
    jbp.write("b/plan.yaml", BASE)
    assert '"no-such" selects nothing in any of the 2 plans' in jbp("lint", *DAY).err
    assert "no-such" not in jbp("lint", *DAY, "--pitfall", "futures").err
    assert "no-such" not in jbp("lint", *DAY, "--ignore", "no-such").err
