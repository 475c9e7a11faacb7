from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.calls import Jbp

DAY = ("--as-of", "2026-06-15")
PLAN = """\
jbp: 1
id: shelf
title: Shelf reset
profile: new
horizon: {start: 2026-01-01, end: 2026-12-31}
partners: {a: {name: Acme}, b: {name: Beta}}
risks:
  open: {title: Seen by all, likelihood: low, impact: high}
"""


@pytest.fixture
def planned(jbp: Jbp) -> Jbp:
    jbp.write("plan.yaml", PLAN)
    return jbp


@pytest.mark.parametrize(("ending", "start"), [("xlsx", b"PK"), ("svg", b"<?xml"), ("json", b"{"), ("html", b"<!")])
def test_the_ending_of_a_file_says_its_format(planned: Jbp, ending: str, start: bytes) -> None:
    ended = planned("render", "risks", *DAY, "--out", f"risks.{ending}")
    assert (ended.status, ended.err) == (0, f"wrote risks.{ending}\n")
    assert (planned.folder / f"risks.{ending}").read_bytes().lower().startswith(start.lower())


def test_json_goes_to_standard_output(planned: Jbp) -> None:
    assert json.loads(planned("render", "risks", *DAY, "--format", "json").out)["document"] == "risks"


def test_bytes_are_not_shown_on_a_terminal(planned: Jbp, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    ended = planned("render", "risks", *DAY, "--format", "xlsx")
    assert ended.status == 2
    assert "--out FILE.xlsx" in ended.err


def test_of_all_documents_those_without_a_chart_are_left_out(planned: Jbp) -> None:
    ended = planned("render", "all", *DAY, "--format", "svg", "--out", "out")
    assert ended.status == 0
    made = {file.name for file in (planned.folder / "out").iterdir()}
    assert "risks.svg" in made
    assert "scorecard.svg" not in made
    assert 'left out: The document "Scorecard"' in ended.err


def test_one_document_without_a_chart_is_an_error(planned: Jbp) -> None:
    ended = planned("render", "scorecard", *DAY, "--format", "svg")
    assert ended.status == 4
    assert "no chart" in ended.err


def test_a_format_for_another_document_is_refused(planned: Jbp) -> None:
    ended = planned("render", "risks", *DAY, "--format", "ics")
    assert ended.status == 2
    assert "calendar alone" in ended.err
