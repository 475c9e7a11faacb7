from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from jbp.resources import resource
from jbp.rules.base_plan import BASE
from jbp.views.catalogue import DOCUMENTS

if TYPE_CHECKING:
    from tests.cli.calls import Jbp

DAY = ("--as-of", "2026-06-15")
SMALL = """\
jbp: 1  # the plan
id: shelf
title: Shelf reset
profile: new
horizon: {start: 2026-01-01, end: 2026-12-31}
parts: [kpis.yaml]
partners:
  a: {name: Acme}
  b: {name: Beta}
risks:
  secret: {title: Hidden from all but one, private_to: a}
  open: {title: Seen by all}  # stays
"""
KPIS = """\
kpis:
  share:
    title: Share
    unit: percent
    targets: {total: 40%}  # agreed in May
"""


@pytest.fixture
def small(jbp: Jbp) -> Jbp:
    jbp.write("plan.yaml", SMALL)
    jbp.write("kpis.yaml", KPIS)
    return jbp


def test_get_prints_a_text_as_it_is_and_the_rest_as_written(small: Jbp) -> None:
    assert small("get", "title") == (0, "Shelf reset\n", "")
    assert small("get", "kpis.share.targets.total").out == "40%\n"
    assert small("get", "kpis.share").out.startswith("title: Share\nunit: percent\ntargets: {total: 40%}")
    assert small("get", "parts").out == "[kpis.yaml]\n"


def test_get_shows_a_partner_nothing_that_is_private_to_others(small: Jbp) -> None:
    assert "Hidden" in small("get", "risks", "--for", "a").out
    assert "Hidden" not in small("get", "risks", "--for", "b").out
    assert small("get", "risks.secret.title", "--for", "b").status == 2


@pytest.mark.parametrize(
    ("address", "said"),
    [("titel", "Did you mean title?"), ("kpis.sare.title", "Did you mean kpis.share?"), ("a..b", "is no address"),
     ("parts[3]", "a list of 1"), ("title.x", "It is a value"), ("partners.zz", "It holds: a, b.")],
)  # fmt: skip
def test_get_says_what_there_is(small: Jbp, address: str, said: str) -> None:
    ended = small("get", address)
    assert (ended.status, ended.out) == (2, "")
    assert said in ended.err


def test_set_says_that_something_is_new(small: Jbp) -> None:
    ended = small("set", "kpis.shar", "Share of shelf")
    assert ended.status == 0
    assert ended.err.endswith(": kpis.shar is new, and says Share of shelf\n")


def test_set_changes_the_value_and_nothing_else(small: Jbp) -> None:
    ended = small("set", "kpis.share.targets.total", "38%")
    assert (ended.status, ended.out) == (0, "")
    assert ended.err == "kpis.yaml: kpis.share.targets.total is now 38%\n"
    assert (small.folder / "kpis.yaml").read_text() == KPIS.replace("40%", "38%")
    assert (small.folder / "plan.yaml").read_text() == SMALL


def test_set_adds_a_key_where_its_parent_is(small: Jbp) -> None:
    assert small("set", "kpis.share.goal", "increase").status == 0
    unit = "    unit: percent\n"
    assert (small.folder / "kpis.yaml").read_text() == KPIS.replace(unit, f"{unit}    goal: increase\n")
    assert small("get", "kpis.share.goal").out == "increase\n"
    assert small("set", "kpis.share.actuals", "{2026-Q1: 12%}").status == 0
    assert small("get", "kpis.share.actuals.2026-Q1").out == "12%\n"
    assert small("set", "kpis.other.goal", "increase").status == 2


def test_set_adds_what_is_missing_on_the_way_inside_an_entry(small: Jbp) -> None:
    assert small("set", "kpis.share.actuals.2026-Q1", "12%").status == 0
    assert (small.folder / "kpis.yaml").read_text().startswith(KPIS)
    assert small("get", "kpis.share.actuals").out == "{2026-Q1: 12%}\n"
    text = (small.folder / "kpis.yaml").read_text()
    refused = small("set", "kpis.share.actual.2026-Q2", "13%")
    assert refused.status == 1
    assert "did you mean actuals?" in refused.err
    for nowhere in ("kpis.other.actuals.2026-Q1", "risks.late.party", "sales.pipeline.source"):
        assert small("set", nowhere, "x").status == 2
    assert (small.folder / "kpis.yaml").read_text() == text


def test_a_dry_run_shows_and_does_not_write(small: Jbp) -> None:
    ended = small("set", "title", "Another", "--dry-run")
    assert ended.status == 0
    assert "-title: Shelf reset\n+title: Another\n" in ended.out
    assert (small.folder / "plan.yaml").read_text() == SMALL


@pytest.mark.parametrize(
    ("address", "value", "said"),
    [
        ("horizon.end", "2026-02-30", "February 2026 has 28 days"),
        ("profile", "nwe", "did you mean new?"),
        ("kpis.share.owner", "ana", "does not exist"),
        ("colour", "red", "does not know"),
    ],
)
def test_set_writes_nothing_that_would_break_the_plan(small: Jbp, address: str, value: str, said: str) -> None:
    ended = small("set", address, value)
    assert ended.status == 1
    assert said in ended.err
    assert "was not written" in ended.err
    assert (small.folder / "plan.yaml").read_text() == SMALL
    assert (small.folder / "kpis.yaml").read_text() == KPIS


def test_set_keeps_the_byte_order_mark_and_the_line_ends(jbp: Jbp) -> None:
    data = ("\ufeff" + BASE.replace("\n", "\r\n")).encode()
    (jbp.folder / "plan.yaml").write_bytes(data)
    assert jbp("set", "title", "Lighter roofs").status == 0
    assert (jbp.folder / "plan.yaml").read_bytes() == data.replace(b"Light solar roofs", b"Lighter roofs", 1)


@pytest.mark.parametrize("call", [("set", "title", "Another"), ("new", "risk", "--set", "title=Late")])
def test_a_file_that_cannot_be_read_is_not_changed_and_its_mistakes_are_told(jbp: Jbp, call: tuple[str, ...]) -> None:
    broken = SMALL.replace("parts: [kpis.yaml]\n", "") + "kpis:\n  share: [\n"
    jbp.write("plan.yaml", broken)
    ended = jbp(*call)
    assert ended.status == 1
    assert "yaml-syntax JBP001" in ended.err
    line = broken.count("\n")
    assert f"--> plan.yaml:{line}:10" in ended.err
    assert ended.err.endswith("\njbp: plan.yaml cannot be changed before this is mended.\n")
    assert (jbp.folder / "plan.yaml").read_text() == broken


def test_one_plan_is_needed(small: Jbp) -> None:
    small.write("other/plan.yaml", BASE)
    ended = small("get", "title")
    assert ended.status == 2
    assert "holds 2 plans" in ended.err
    assert small("get", "title", "--plan", "other").out == "Light solar roofs\n"


def test_redact_writes_what_for_shows(small: Jbp) -> None:
    ended = small("redact", "plan.yaml", "--for", "b")
    assert ended.status == 0
    assert "Hidden" not in ended.out
    assert "private_to" not in ended.out
    assert "# stays" in ended.out
    assert "title: Share" in ended.out
    assert small("redact", "--for", "b", "--out", "b.plan.yaml").status == 0
    assert (small.folder / "b.plan.yaml").read_text() == ended.out


def test_redact_never_writes_over_the_plan(small: Jbp) -> None:
    for name in ("plan.yaml", "./kpis.yaml"):
        ended = small("redact", "plan.yaml", "--for", "b", "--out", name)
        assert ended.status == 2
    assert (small.folder / "plan.yaml").read_text() == SMALL
    assert "needs --for" in small("redact").err
    assert 'Did you mean "b"' in small("redact", "--for", "beta").err


@pytest.mark.parametrize("name", ["plan", "part", "overlay", "findings"])
def test_a_schema_is_printed_as_it_is_shipped(jbp: Jbp, name: str) -> None:
    text = resource(f"schemas/{name}.schema.json").read_text(encoding="utf-8")
    assert jbp("schema", name) == (0, text, "")
    assert jbp("schema", name, "--write").status == 0
    assert (jbp.folder / f".jbp/{name}.schema.json").read_text(encoding="utf-8") == text


def test_schema_is_the_plans_where_none_is_named(jbp: Jbp) -> None:
    assert jbp("schema").out == jbp("schema", "plan").out
    assert 'Did you mean "overlay"?' in jbp("schema", "overlays").err


def test_explain_and_rules(jbp: Jbp) -> None:
    assert jbp("explain", "watermelon").out == jbp("explain", "jbp405").out
    assert jbp("explain", "JBP405", "--format", "markdown").out.startswith("# watermelon (JBP405)\n")
    assert json.loads(jbp("explain", "JBP405", "--format", "json").out)["name"] == "watermelon"
    assert 'Did you mean "watermelon"?' in jbp("explain", "watermelo").err
    assert len(json.loads(jbp("rules", "--format", "json").out)["rules"]) > 30
    assert "JBP001" in jbp("rules").out


def test_render_to_standard_output_a_file_and_a_folder(jbp: Jbp) -> None:
    jbp.write("plan.yaml", BASE)
    text = jbp("render", "scorecard", *DAY)
    assert text.status == 0
    assert "Light solar roofs" in text.out
    assert jbp("render", "scorecard", "plan.yaml", *DAY, "--out", "deep/s.html").status == 0
    assert "</html>" in (jbp.folder / "deep/s.html").read_text(encoding="utf-8")
    assert jbp("render", "plan.yaml", *DAY, "--format", "html", "--out", "out").status == 0
    assert {path.stem for path in (jbp.folder / "out").iterdir()} == {*DOCUMENTS, "index"}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("scorcard",), 'Did you mean "scorecard"?'),
        (("all",), "need a folder"),
        (("all", "--out", "x.html"), "is one file"),
        (("scorecard", "--out", "x.html", "--format", "md"), "Choose one"),
        (("scorecard", "--format", "docx"), "md, html"),
        (("scorecard", "--for", "zz"), "has no partner"),
    ],
)
def test_render_says_what_it_needs(jbp: Jbp, arguments: tuple[str, ...], said: str) -> None:
    jbp.write("plan.yaml", BASE)
    ended = jbp("render", *arguments, *DAY)
    assert (ended.status, ended.out) == (2, "")
    assert said in ended.err


def test_a_broken_plan_is_not_rendered_and_it_is_said_why(jbp: Jbp) -> None:
    jbp.write("plan.yaml", BASE.replace("title: Light", "titel: Light"))
    ended = jbp("render", "scorecard", "--out", "out")
    assert ended.status == 1
    assert "did you mean title?" in ended.err
    assert not (jbp.folder / "out").exists()
