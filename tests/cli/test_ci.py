"""`jbp ci`: one pass over a proposed change, as a service runs it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from tests.changes.plans import SMALL
from tests.cli.repositories import Repo

from jbp.report.catalogue import FORMATS

if TYPE_CHECKING:
    from tests.cli.calls import Jbp

LOWERED = SMALL.replace("autumn: $750k", "autumn: $600k")
SENTENCE = "Target of Solution A revenue for Aug-Oct lowered from $750k to $600k"
DAY = ("--as-of", "2026-09-01")


@pytest.fixture
def repo(jbp: Jbp) -> Repo:
    """A repository with a proposal: a branch on which a target is lowered."""
    made = Repo(jbp.folder)
    made.commit(plan__yaml=SMALL, jbp__toml='select = ["JBP6"]\n[ci]\nfmt = false\n')
    made.branch("proposal")
    made.commit(plan__yaml=LOWERED)
    return made


def test_findings_and_changes_are_told_in_one_pass(jbp: Jbp, repo: Repo) -> None:
    ended = jbp("ci", *DAY)
    assert ended.status == 0
    assert "goalpost-moved" in ended.out
    assert SENTENCE in ended.out
    assert jbp("ci", *DAY, "--fail-on", "warning").status == 1
    repo.write("plan.yaml", LOWERED.replace("profile: new", "profile: neww"))
    broken = jbp("ci", *DAY)
    assert broken.status == 1
    assert "wrong-type" in broken.out
    assert "what changed in it is not told" in broken.err


def test_of_plans_that_are_named_alone_changes_are_told(jbp: Jbp, repo: Repo) -> None:
    repo.write("mine.yaml", "jbp: 1\nextends: plan.yaml\nprivate_to: a\n")
    told = jbp("ci", *DAY, "mine.yaml").out
    assert "mine.yaml" in told
    assert "plan.yaml: " not in told.replace("(plan.yaml", "")
    (repo.folder / "mine.yaml").unlink()
    repo.write("sub/other.yaml", SMALL.replace("id: ", "id: other-"))
    (repo.folder / "plan.yaml").unlink()
    assert "is gone" not in jbp("ci", *DAY, "sub").out
    assert "is gone" in jbp("ci", *DAY, ".").out
    assert "is gone" in jbp("ci", *DAY).out
    repo.commit("Go on", sub___gone__yaml=SMALL.replace("id: ", "id: gone-"))
    (repo.folder / "sub/gone.yaml").unlink()
    assert "is gone" in jbp("ci", *DAY, "sub", "--base", "HEAD").out


def test_of_plans_that_are_not_named_no_mistakes_are_told(jbp: Jbp, repo: Repo) -> None:
    repo.write("sub/other.yaml", SMALL.replace("id: ", "id: other-").replace("profile: new", "profile: neww"))
    repo.commit("Break another")
    assert "other.yaml" not in jbp("ci", *DAY, "plan.yaml").err
    assert "other.yaml" in jbp("ci", *DAY).err


def test_reports_are_written_beside_the_log(jbp: Jbp, repo: Repo) -> None:
    names = {form: f"out.{form}" for form in (*FORMATS, "comment", "changes")}
    call = [word for form, name in names.items() for word in ("--report", f"{form}={name}")]
    assert jbp("ci", *DAY, *call).status == 0
    written = {form: (repo.folder / name).read_text() for form, name in names.items()}
    assert written["comment"].index(SENTENCE.replace("$", "\\$")) < written["comment"].index("goalpost-moved")
    assert json.loads(written["changes"])["plans"][0]["changes"][0]["rule"] == "target-lowered"
    assert json.loads(written["json"])["findings"][0]["plan"] == "plan.yaml"
    assert json.loads(written["sarif"])["version"] == "2.1.0"
    for form in FORMATS:
        jbp("lint", *DAY, "--base", "main", "--format", form, "--output", "alone")
        assert written[form] == (repo.folder / "alone").read_text(), form


def test_on_github_findings_are_annotations_and_the_summary_tells_all(
    jbp: Jbp, repo: Repo, monkeypatch: pytest.MonkeyPatch
) -> None:
    summary = repo.folder / "summary.md"
    summary.write_text("before\n")
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    ended = jbp("ci", *DAY)
    assert "::warning file=plan.yaml,line=18" in ended.out
    told = summary.read_text()
    assert told.startswith("before\n# Changes of the plan\n")
    assert "goalpost-moved" in told


def test_the_configuration_is_that_of_the_base(jbp: Jbp, repo: Repo) -> None:
    repo.commit(jbp__toml='ignore = ["goalpost-moved"]\nselect = ["JBP1"]\n')
    ended = jbp("ci", *DAY)
    assert "goalpost-moved" in ended.out
    assert "no-executive-sponsor" not in ended.out
    assert "jbp.toml is not what it is at the base, whose rules counted here." in ended.err
    repo.git("checkout", "--quiet", "main")
    repo.git("merge", "--quiet", "proposal")
    assert "no-executive-sponsor" in jbp("ci", *DAY).out


def test_python_rules_are_loaded_only_where_that_is_asked(jbp: Jbp, repo: Repo) -> None:
    repo.git("checkout", "--quiet", "main")
    repo.commit(jbp__toml='select = ["JBP6"]\npython_rules = ["not-installed"]\n')
    assert jbp("ci", *DAY).status == 0
    asked = jbp("ci", *DAY, "--python-rules")
    assert asked.status == 2
    assert "not-installed" in asked.err


def test_files_that_are_proposed_must_be_laid_out(jbp: Jbp, repo: Repo, monkeypatch: pytest.MonkeyPatch) -> None:
    repo.git("checkout", "--quiet", "main")
    repo.commit(jbp__toml='select = ["JBP6"]\n', other__plan__yaml=SMALL.replace("id: small", "id: other"))
    # What the proposal leaves as it is has been agreed before.
    ended = jbp("ci", *DAY)
    assert ended.status == 0
    assert "not laid out" not in ended.out
    repo.branch("other")
    repo.commit(plan__yaml=LOWERED)
    ended = jbp("ci", *DAY, "--report", "comment=c.md", "--report", "json=c.json")
    assert ended.status == 1
    assert json.loads((repo.folder / "c.json").read_text())["layout"] == [{"file": "plan.yaml", "line": 17}]
    assert "1 file is not laid out.\n  plan.yaml:17\nRun `jbp fmt`" in ended.out
    told = (repo.folder / "c.md").read_text()
    assert told.index("# Changes of the plan") < told.index("## Layout\n\n1 file is not laid out.")
    assert told.index("- plan.yaml, line 17\n") < told.index("goalpost-moved")
    assert jbp("ci", *DAY, "--fail-on", "never").status == 0
    assert jbp("ci", *DAY, "--for", "b").status == 0
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert "::error file=plan.yaml,line=17,title=jbp fmt::This file is not laid out." in jbp("ci", *DAY).out
    # Only the base decides whether this is asked for.
    repo.write("jbp.toml", 'select = ["JBP6"]\n[ci]\nfmt = false\n')
    assert jbp("ci", *DAY).status == 1
    assert jbp("fmt", "plan.yaml").status == 0
    assert "not laid out" not in jbp("ci", *DAY).out


def test_without_anything_to_compare_with_it_lints_alone(jbp: Jbp) -> None:
    jbp.write("plan.yaml", SMALL)
    ended = jbp("ci", *DAY)
    assert "nothing is compared" in ended.err
    assert "JBP101" in ended.out
    assert jbp("ci", *DAY, "--base", "main").status == 4
    assert jbp("ci", "--report", "comment").status == 2
    assert jbp("ci", "--report", "pdf=x").status == 2
    assert jbp("ci", "--report", "comment=plan.yaml").status == 2


def test_a_comment_fits_whatever_is_found(jbp: Jbp, repo: Repo) -> None:
    many = "".join(f"  r{number}: {{title: 'Risk {'x' * 200} {number}', level: high}}\n" for number in range(400))
    repo.write("plan.yaml", LOWERED + many)
    repo.git("checkout", "--quiet", "main", "--", "jbp.toml")
    jbp("ci", *DAY, "--report", "comment=c.md")
    told = (repo.folder / "c.md").read_text()
    assert len(told) < 65_000
    assert told.count("<details>") == told.count("</details>")


def test_a_partner_judges_its_own_view(jbp: Jbp, repo: Repo) -> None:
    repo.write("plan.yaml", LOWERED.replace("risks:\n", "risks:\n  own: {title: Our bank, private_to: a}\n"))
    ended = jbp("ci", *DAY, "--for", "b", "--report", "comment=c.md")
    assert "bank" not in ended.out + ended.err + (repo.folder / "c.md").read_text()
