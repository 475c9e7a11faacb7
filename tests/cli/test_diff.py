"""`jbp diff` in real repositories."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import html5lib
import pytest
from tests.changes.plans import SMALL
from tests.cli.repositories import Repo

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.calls import Jbp

LOWERED = SMALL.replace("autumn: $750k", "autumn: $600k")
SENTENCE = "Target of Solution A revenue for Aug-Oct lowered from $750k to $600k"


@pytest.fixture
def repo(jbp: Jbp) -> Repo:
    """A repository with the small plan on main, and a branch on which nothing has changed yet."""
    made = Repo(jbp.folder)
    made.commit(plan__yaml=SMALL)
    made.branch("change")
    return made


def test_the_working_tree_is_compared_with_where_the_branch_began(jbp: Jbp, repo: Repo) -> None:
    assert jbp("diff") == (0, "No changes.\n", "")
    repo.write("plan.yaml", LOWERED)
    ended = jbp("diff")
    assert SENTENCE in ended.out
    assert "plan.yaml: main to working tree" in ended.out
    assert ended.status == 0
    repo.commit()
    repo.git("checkout", "--quiet", "main")
    repo.commit(other__txt="more", plan__yaml=SMALL.replace("title: Small", "title: Smaller"))
    repo.git("checkout", "--quiet", "change")
    assert "Smaller" not in jbp("diff").out  # what main did since is no change of this branch
    assert "merge base with main" in jbp("diff").out
    assert "Smaller" in jbp("diff", "main").out


@pytest.mark.parametrize(
    "arguments",
    [
        ("main", "change"),
        ("main..change",),
        ("main...change",),
        ("main", "plan.yaml"),
        ("main:plan.yaml", "change:plan.yaml"),
        ("main:./plan.yaml",),
        ("--base", "main"),
        ("HEAD~1",),
        ("--plan", "plan.yaml"),
        ("-C", ".", "HEAD~1", "HEAD"),
    ],
)
def test_states_are_named_as_in_git(jbp: Jbp, repo: Repo, arguments: tuple[str, ...]) -> None:
    repo.commit(plan__yaml=LOWERED)
    assert SENTENCE in jbp("diff", *arguments).out


def test_two_files_are_compared_without_any_repository(jbp: Jbp) -> None:
    jbp.write("old.yaml", SMALL)
    jbp.write("new.yaml", LOWERED)
    ended = jbp("diff", "old.yaml", "new.yaml")
    assert SENTENCE in ended.out
    assert jbp("diff", "new.yaml", "new.yaml").out == "No changes.\n"
    assert "raised" in jbp("diff", "new.yaml", "old.yaml").out
    nowhere = jbp("diff")
    assert nowhere.status == 4
    assert "does not lie in a git repository" in nowhere.err


def test_json_says_address_level_and_both_places(jbp: Jbp, repo: Repo) -> None:
    repo.write("plan.yaml", LOWERED)
    told = json.loads(jbp("diff", "--format", "json", "--perspective", "a").out)
    (change,) = told["plans"][0]["changes"]
    assert change["address"] == "kpis.revenue.targets.autumn"
    assert (change["level"], change["rule"], change["before"], change["after"]) == (
        "material",
        "target-lowered",
        "USD 750000",
        "USD 600000",
    )
    assert change["base_place"]["file"] == "main:plan.yaml"
    assert change["head_place"] == {"file": "plan.yaml", "line": 18, "column": 88}
    assert change["favours"] == {"gains": ["b"], "bears": ["a"], "why": "Beta has to reach it"}


def test_exit_statuses(jbp: Jbp, repo: Repo) -> None:
    assert jbp("diff", "--exit-code").status == 0
    assert jbp("diff", "--fail-on", "info").status == 0
    repo.write("plan.yaml", SMALL.replace("status: on_track", "status: delayed"))
    assert jbp("diff", "--exit-code").status == 1
    assert jbp("diff", "--fail-on", "material").status == 0
    assert jbp("diff", "--fail-on", "review").status == 1
    assert jbp("diff", "--level", "material").out.endswith("No changes.\n")
    assert jbp("diff", "a", "b", "c").status == 2
    assert jbp("diff", "--level", "big").status == 2
    assert jbp("diff", "--perspective", "nobody").status == 2
    assert jbp("diff", "nowhere").status == 4


def test_only_some_changes_are_looked_at(jbp: Jbp, repo: Repo) -> None:
    repo.write("plan.yaml", LOWERED.replace("due: 2026-05-31", "due: 2026-06-10"))
    assert "slipped" not in jbp("diff", "--only", "kpis").out
    assert "slipped" in jbp("diff", "--only", "due-slipped").out
    assert "lowered" not in jbp("diff", "--only", "due").out


def test_a_plan_that_is_broken_is_told_on_either_side(jbp: Jbp, repo: Repo) -> None:
    repo.write("plan.yaml", SMALL.replace("profile: new", "profile: neww"))
    head = jbp("diff")
    assert head.status == 1
    assert "plan.yaml cannot be compared before this is mended" in head.err
    repo.commit()
    repo.write("plan.yaml", SMALL)
    base = jbp("diff", "HEAD")
    assert base.status == 1
    assert "HEAD:plan.yaml cannot be compared before this is mended" in base.err


def test_a_plan_that_came_went_or_was_renamed(jbp: Jbp, repo: Repo) -> None:
    repo.git("mv", "plan.yaml", "moved.yaml")
    repo.write("moved.yaml", LOWERED)
    assert SENTENCE in jbp("diff").out
    repo.git("checkout", "--quiet", "-f", "main")
    repo.write("more/plan.yaml", SMALL.replace("id: small", "id: other").replace("title: Small", "title: Other"))
    assert "This plan is new: it is not in main." in jbp("diff").out
    (repo.folder / "plan.yaml").unlink()
    ended = jbp("diff")
    assert "This plan is gone: it is in main alone." in ended.out
    assert jbp("diff", "--fail-on", "material").status == 1


def test_a_plan_that_was_moved_into_parts_has_not_changed(jbp: Jbp, repo: Repo) -> None:
    head, _, rest = SMALL.partition("kpis:\n")
    kpis, _, tail = rest.partition("initiatives:\n")
    repo.write("plan.yaml", f"{head}parts: [kpis.yaml]\ninitiatives:\n{tail}")
    repo.write("kpis.yaml", f"kpis:\n{kpis}")
    assert jbp("diff").out == "No changes.\n"
    repo.commit()
    repo.write("kpis.yaml", f"kpis:\n{kpis}".replace("$750k", "$600k"))
    ended = jbp("diff", "HEAD")
    assert SENTENCE in ended.out
    assert "kpis.yaml:2" in ended.out


def test_what_git_cannot_answer_is_a_sentence(jbp: Jbp, tmp_path: Path) -> None:
    empty = Repo(jbp.folder)
    jbp.write("plan.yaml", SMALL)
    nothing = jbp("diff")
    assert nothing.status == 4
    assert "Nothing is committed here yet" in nothing.err
    empty.commit()
    empty.git("branch", "--move", "trunk")
    assert "no branch called main or master" in jbp("diff").err
    assert jbp("diff", "--base", "trunk").out == "No changes.\n"
    empty.git("checkout", "--quiet", "--detach")
    assert jbp("diff", "--base", "trunk").out == "No changes.\n"
    clone = tmp_path / "shallow"
    for number in range(3):
        empty.commit(plan__yaml=SMALL.replace("title: Small", f"title: Small {number}"))
    empty.git("clone", "--quiet", "--depth", "1", f"file://{jbp.folder}", str(clone))
    missing = jbp("-C", str(clone), "diff", "trunk")
    assert missing.status == 4
    assert "git fetch --unshallow origin trunk:refs/remotes/origin/trunk" in missing.err


def test_a_merge_commit_is_a_state_like_any_other(jbp: Jbp, repo: Repo) -> None:
    repo.commit(plan__yaml=LOWERED)
    repo.git("checkout", "--quiet", "main")
    repo.commit(plan__yaml=SMALL.replace("title: Launch", "title: Go"))
    repo.git("merge", "--quiet", "--no-edit", "change")
    ended = jbp("diff", "HEAD~1", "HEAD")
    assert SENTENCE in ended.out
    assert "Go" not in ended.out


def test_a_partner_sees_changes_of_its_own_view_alone(jbp: Jbp, repo: Repo) -> None:
    private = SMALL.replace("risks:\n", "risks:\n  own: {title: Our bank, private_to: a}\n")
    repo.write("plan.yaml", private)
    assert "Our bank" in jbp("diff", "--for", "a").out
    assert jbp("diff", "--for", "b") == (0, "No changes.\n", "")
    assert jbp("diff", "--for", "b", "--exit-code").status == 0


def test_hostile_names_and_branches_do_nothing(jbp: Jbp, repo: Repo) -> None:
    repo.git("config", "core.fsmonitor", "touch owned; false")
    repo.git("config", "diff.external", "touch owned")
    repo.write(".gitattributes", "*.yaml diff=bad\n")
    repo.git("config", "diff.bad.textconv", "touch owned")
    repo.git("config", "diff.bad.command", "touch owned")
    repo.write("--output=owned/plan.yaml", SMALL.replace("id: small", "id: odd"))
    repo.git("update-ref", "refs/heads/--upload-pack=touch", "HEAD")
    repo.write("plan.yaml", LOWERED)
    assert SENTENCE in jbp("diff").out
    assert jbp("diff", "--", "--upload-pack=touch").status in (0, 4)
    assert not (repo.folder / "owned").exists()


def test_lint_compares_with_a_base(jbp: Jbp, repo: Repo) -> None:
    repo.write("plan.yaml", LOWERED)
    call = ("lint", "--base", "main", "--as-of", "2026-09-01", "--select", "JBP6", "--format", "concise")
    assert "goalpost-moved" in jbp(*call).out
    assert "material-change-without-revision" in jbp(*call).out
    assert jbp(*call[:1], *call[3:]).out == ""
    explained = LOWERED + "journal:\n  why: {date: 2026-08-20, headline: The audit, about: kpis.revenue, by: ana}\n"
    repo.write("plan.yaml", explained)
    assert "goalpost-moved" not in jbp(*call).out


def test_plans_that_did_not_change_can_be_passed_over(jbp: Jbp, repo: Repo) -> None:
    repo.write("more/plan.yaml", "jbp: 1\n")
    repo.commit()
    repo.write("plan.yaml", LOWERED)
    ended = jbp("validate", "--changed-since", "HEAD")
    assert ended.status == 0
    assert "more/plan.yaml" not in ended.out
    assert jbp("validate").status == 1


def test_a_page_shows_both_states_side_by_side(jbp: Jbp, repo: Repo) -> None:
    moved = LOWERED.replace("due: 2026-05-31", "due: 2026-06-30")
    repo.write("plan.yaml", moved.replace("title: Launch", "title: <b>Launch"))
    ended = jbp("diff", "--format", "html", "--perspective", "a")
    page = html5lib.parse(ended.out, namespaceHTMLElements=False)
    texts = " ".join("".join(page.itertext()).split())
    assert "lowered from $750k to $600k" in texts
    assert "Seen by Alpha" in texts
    assert "at your expense: Beta has to reach it" in texts
    assert "<b>Launch" in texts
    before, after = page.findall(".//{http://www.w3.org/2000/svg}svg[@role]")
    drawn = [
        len(chart.findall(".//{http://www.w3.org/2000/svg}path[@stroke-dasharray='3 2']")) for chart in (before, after)
    ]
    assert drawn == [0, 1]  # from the day by which it was due to the one by which it is
    assert not page.findall(".//b")
    repo.write("more/plan.yaml", SMALL.replace("id: small", "id: other"))
    several = jbp("diff", "--format", "html")
    assert several.status == 2
    assert "Name it with --plan" in several.err
    assert jbp("diff", "--format", "html", "--plan", "more").status == 0
