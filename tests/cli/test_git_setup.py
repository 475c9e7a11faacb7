"""`jbp git-setup`: the real git compares and merges plans entry by entry."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.changes.plans import SMALL
from tests.changes.test_diff import CASES
from tests.cli.repositories import Repo

from jbp.edit.merge import merged, says_the_same
from jbp.syntax.nodes import Source

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.calls import Jbp

LOWERED = SMALL.replace("autumn: $750k", "autumn: $600k")


@pytest.fixture
def repo(jbp: Jbp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repo:
    """A repository that is set up, with the plan committed; `jbp` is on the path, as git calls it."""
    program = tmp_path / "bin" / "jbp"
    program.parent.mkdir()
    paths = os.pathsep.join(path for path in sys.path if path)
    program.write_text(f'#!/bin/sh\nPYTHONPATH="{paths}" exec "{sys.executable}" -m jbp "$@"\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:{os.environ['PATH']}")
    made = Repo(jbp.folder / "plans")
    made.commit(plan__yaml=SMALL)
    ended = jbp("-C", str(made.folder), "git-setup")
    assert ended.status == 0, ended.err
    assert "commit .gitattributes" in ended.err
    made.commit("Set up")
    return made


def test_git_speaks_in_changes_of_the_plan(repo: Repo) -> None:
    repo.write("plan.yaml", LOWERED)
    assert "Target of Solution A revenue for Aug-Oct lowered from $750k to $600k" in repo.git("diff")
    repo.commit("Lower it")
    told = repo.git("log", "-p", "-1")
    assert "-target of Solution A revenue for Aug-Oct: $750k" in told
    assert "+target of Solution A revenue for Aug-Oct: $600k" in told
    assert "lowered from" in repo.git("log", "-p", "--ext-diff", "-1")
    repo.write("plan.yaml", f"# hello\n{LOWERED}")
    assert "comments, order or layout changed" in repo.git("diff")
    repo.write("plan.yaml", "jbp: [\n")
    assert "+jbp: [" in repo.git("diff")


def _merge(repo: Repo, ours: str, theirs: str) -> tuple[int, str]:
    """What a merge of two edits ends with, and what then stands in the plan."""
    repo.branch("theirs")
    repo.commit("Theirs", plan__yaml=theirs)
    repo.git("checkout", "--quiet", "main")
    repo.commit("Ours", plan__yaml=ours)
    done = subprocess.run(
        ["git", "-c", "user.name=T", "-c", "user.email=t@example.org", "merge", "--no-edit", "theirs"],
        cwd=repo.folder,
        capture_output=True,
        check=False,
    )
    return done.returncode, (repo.folder / "plan.yaml").read_text()


def test_edits_of_different_fields_of_one_line_are_united(repo: Repo) -> None:
    ours = SMALL.replace("summer: $500k", "summer: $550k").replace("# ", "# ")
    status, text = _merge(repo, f"{ours}# ours\n", LOWERED)
    assert status == 0
    assert "summer: $550k, autumn: $600k" in text
    assert text.endswith("# ours\n")


def test_entries_that_both_sides_add_are_united(repo: Repo) -> None:
    one = f"{SMALL}  one: {{title: One}}\n"
    other = f"{SMALL}  other: {{title: Other}}\n"
    status, text = _merge(repo, one, other)
    assert status == 0
    assert "one: {title: One}" in text
    assert "other: {title: Other}" in text


def test_edits_of_the_same_value_leave_honest_markers(repo: Repo) -> None:
    status, text = _merge(repo, LOWERED, SMALL.replace("autumn: $750k", "autumn: $700k"))
    assert status == 1
    assert "<<<<<<< ours" in text
    assert "$600k" in text
    assert "$700k" in text


def test_one_id_in_two_places_is_no_clean_merge(repo: Repo) -> None:
    head, _, tail = SMALL.partition("  late: {title")
    ours = f"{head}  new: {{title: Ours}}\n  late: {{title{tail}"
    status, text = _merge(repo, ours, f"{SMALL}  new: {{title: Theirs}}\n")
    assert status == 1
    assert "<<<<<<< ours" in text
    assert "Ours" in text
    assert "Theirs" in text


def test_it_can_be_taken_out_again(jbp: Jbp, repo: Repo) -> None:
    repo.write(".gitattributes", "*.txt text\n" + (repo.folder / ".gitattributes").read_text())
    assert jbp("-C", str(repo.folder), "git-setup").status == 0
    assert jbp("-C", str(repo.folder), "git-setup", "--remove").status == 0
    assert (repo.folder / ".gitattributes").read_text() == "*.txt text\n"
    assert "jbp" not in repo.git("config", "--local", "--list")
    assert jbp("-C", str(repo.folder), "git-driver", "merge", "x").status == 2


_EDITS = sorted({(old, new) for old, new, *_ in CASES})
_PAIRS = [(one, other) for one in _EDITS for other in _EDITS if one != other]


@given(st.sampled_from(_PAIRS))
def test_two_edits_unite_as_if_one_had_followed_the_other(pair: tuple[tuple[str, str], tuple[str, str]]) -> None:
    """Or not at all: a merge never invents a third thing."""
    (old, new), (other_old, other_new) = pair
    ours, theirs = SMALL.replace(old, new), SMALL.replace(other_old, other_new)
    base, own, other = (Source("plan.yaml", text) for text in (SMALL, ours, theirs))
    united = merged(base, own, other)
    if united is None or other_old not in ours:
        return
    both = merged(base, other, own)
    assert both is not None
    assert says_the_same(Source("plan.yaml", united), Source("plan.yaml", both))
