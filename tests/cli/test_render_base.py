"""`jbp render --base`: what slipped since a branch began, in the timeline and in the deck."""

from __future__ import annotations

from typing import TYPE_CHECKING

import html5lib
import pytest
from tests.changes.plans import SMALL
from tests.cli.repositories import Repo

if TYPE_CHECKING:
    from tests.cli.calls import Jbp

SLIPPED = SMALL.replace("due: 2026-05-31", "due: 2026-06-30").replace(
    "start: 2026-06-15, due: 2026-08-31", "start: 2026-06-15, due: 2026-08-01"
)


@pytest.fixture
def repo(jbp: Jbp) -> Repo:
    """A repository with a proposal in which one date slips and one moves up."""
    made = Repo(jbp.folder)
    made.commit(plan__yaml=SMALL)
    made.branch("proposal")
    made.write("plan.yaml", SLIPPED)
    return made


@pytest.mark.parametrize("document", ["timeline", "qbr"])
@pytest.mark.parametrize("form", ["html", "json"])
def test_what_slipped_is_said_and_drawn(jbp: Jbp, repo: Repo, document: str, form: str) -> None:
    del repo
    day = ("--as-of", "2026-06-01", "--format", form)
    ended = jbp("render", document, "--base", "main", *day)
    assert ended.status == 0, ended.err
    said = "slipped 30 days, was 31 May 2026" in ended.out
    assert said or (form == "json" and '"was_due": "2026-05-31"' in ended.out)
    assert "31 Aug 2026" in ended.out or "2026-08-31" in ended.out
    assert "slipped" not in jbp("render", document, *day).out


def test_the_old_day_has_a_mark_of_its_own(jbp: Jbp, repo: Repo) -> None:
    del repo
    day = ("--as-of", "2026-06-01", "--format", "svg")
    dashes = [
        jbp("render", "timeline", *day, *more).out.count('stroke-dasharray="3 2"') for more in ((), ("--base", "main"))
    ]
    assert dashes == [0, 2]


def test_what_cannot_be_compared_is_said(jbp: Jbp, repo: Repo) -> None:
    assert jbp("render", "timeline", "--base", "nowhere").status == 4
    assert html5lib.parse(jbp("render", "scorecard", "--base", "main", "--format", "html").out) is not None
    repo.write("new/plan.yaml", SMALL.replace("id: small", "id: other"))
    assert "slipped" not in jbp("render", "timeline", "new/plan.yaml", "--base", "main").out
