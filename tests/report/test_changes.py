"""Changes as Markdown and text: short enough for a comment, and harmless whatever a plan says."""

from __future__ import annotations

from markdown_it import MarkdownIt
from tests.changes.plans import SMALL, state

from jbp.api import load_text
from jbp.changes.comparison import Comparison
from jbp.changes.diff import diff
from jbp.report.changes.markdown import markdown
from jbp.report.changes.setting import ChangesSetting
from jbp.report.changes.text import text

MOST = 65_000
_PARSER = MarkdownIt("commonmark", {"html": True}).enable("table")


def compared(base: str, head: str) -> Comparison:
    """The comparison of two texts."""
    earlier, later = load_text("base.yaml", base.encode()), load_text("head.yaml", head.encode())
    return Comparison("head.yaml", "main", "working tree", earlier, later, diff(state(base), state(head)))


def plan_with(risks: int, title: str) -> str:
    return SMALL + "".join(f"  r{number}: {{title: '{title} {number}'}}\n" for number in range(risks))


def test_a_comment_stays_below_the_limit_and_says_what_it_cut() -> None:
    written = markdown([compared(SMALL, plan_with(900, "x" * 300))], ChangesSetting())
    assert len(written) < MOST
    assert "… and " in written
    assert "more: run `jbp diff`." in written
    many = [compared(SMALL, SMALL.replace("$750k", "$600k"))] * 400
    assert len(markdown(many, ChangesSetting())) < MOST
    assert "… and 370 more plans" in markdown(many, ChangesSetting())


def test_material_changes_stand_first_and_open() -> None:
    head = SMALL.replace("$750k", "$600k").replace("status: on_track", "status: delayed")
    written = markdown([compared(SMALL, head)], ChangesSetting(perspective="a"))
    assert written.index("### Material: 1") < written.index("lowered from") < written.index("<details>")
    assert "at your expense: Beta has to reach it" in written
    assert "No changes." in markdown([compared(SMALL, SMALL)], ChangesSetting())


def test_hostile_text_stays_text() -> None:
    hostile = "<script>alert(1)</script> | @team #1 ::error::x [a](javascript:b) `c`"
    comparison = compared(SMALL, SMALL.replace("title: Launch", f"title: '{hostile}'"))
    tokens = _PARSER.parse(markdown([comparison], ChangesSetting()))
    inline = [child for token in tokens for child in token.children or ()]
    assert {child.content for child in inline if child.type == "html_inline"} <= {"<br>"}
    assert not [child for child in inline if child.type == "link_open"]
    assert any("<script>alert(1)</script> | @" in (token.content.replace("\\", "")) or "alert(1)" in token.content
               for token in tokens)  # fmt: skip
    assert "\n::" not in text([comparison], ChangesSetting())


def test_details_and_information_are_folded_until_they_are_asked_for() -> None:
    head = SMALL.replace("  late: {", "  lost: {title: They leave, level: high}\n  late: {note: New, ")
    comparison = compared(SMALL, head)
    assert "1 more for information alone; -v shows them." in text([comparison], ChangesSetting())
    assert "level: high" not in text([comparison], ChangesSetting())
    whole = text([comparison], ChangesSetting(verbose=True))
    assert "level: high" in whole
    assert "Note of Data comes late" in whole
    assert max(map(len, whole.splitlines())) <= 80
