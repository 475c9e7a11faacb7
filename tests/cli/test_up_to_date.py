"""`jbp render --check`: which documents are not those that would be written now, and how to mend it."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

import pytest

from jbp.rules.base_plan import BASE
from jbp.views.catalogue import DOCUMENTS

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.calls import Jbp

DAY = ("--as-of", "2026-06-15")
MARKDOWN = ("render", "all", "plan.yaml", "--out", "out")
NUMBER = len(DOCUMENTS)


@pytest.fixture
def made(jbp: Jbp) -> Jbp:
    """A plan whose documents were written on a day."""
    jbp.write("plan.yaml", BASE)
    assert jbp(*MARKDOWN, *DAY, "-q").status == 0
    return jbp


def _stamps(folder: Path) -> dict[str, tuple[int, int]]:
    return {file.name: (file.stat().st_mtime_ns, file.stat().st_ino) for file in folder.iterdir()}


def test_documents_that_are_up_to_date_are_counted(made: Jbp) -> None:
    ended = made(*MARKDOWN, *DAY, "--check")
    assert ended == (0, "", f"Up to date as of 15 Jun 2026: {NUMBER} documents.\n")


def test_what_differs_and_what_is_missing_is_named_and_nothing_is_written(made: Jbp) -> None:
    (made.folder / "out/minutes.md").unlink()
    risks = made.folder / "out/risks.md"
    risks.write_text(risks.read_text("utf-8").replace("\n", "\nmore\n", 1), "utf-8")
    before = _stamps(made.folder / "out")
    ended = made(*MARKDOWN, *DAY, "--check")
    assert ended.status == 1
    assert ended.out == "out/risks.md differs from line 2 on\nout/minutes.md is missing\n"
    assert ended.err == (
        f"Not up to date as of 15 Jun 2026: 2 of {NUMBER} documents. Write them anew with:\n"
        "  jbp render all plan.yaml --out out --as-of 2026-06-15\n"
    )
    assert _stamps(made.folder / "out") == before


def test_the_call_that_is_shown_mends_it(made: Jbp) -> None:
    made.write("plan.yaml", BASE.replace("Light solar roofs", "Solar roofs"))
    call = ("-C", ".", *MARKDOWN, "--for", "b", "--check")
    said = made(*call, *DAY).err.splitlines()
    shown = next(line for line in said if line.startswith("  jbp"))
    assert "--for b" in shown
    assert made(*shlex.split(shown)[1:]).status == 0
    assert made(*call, *DAY).status == 0


def test_more_is_shown_where_more_is_asked(made: Jbp) -> None:
    risks = made.folder / "out/risks.md"
    lines = risks.read_text("utf-8").splitlines()
    risks.write_text("\n".join(["# \x1b[31mRisks", *lines[1:], ""]), "utf-8")
    ended = made("render", "risks", "plan.yaml", "--out", "out/risks.md", *DAY, "--check", "-v")
    assert ended.out == (
        "out/risks.md differs from line 1 on\n"
        "--- out/risks.md\n+++ out/risks.md\n"
        f"-# \N{REPLACEMENT CHARACTER}[31mRisks\n+{lines[0]}\n"
        f" {lines[1]}\n"
    )


def test_documents_of_another_day_are_told_so(made: Jbp) -> None:
    ended = made(*MARKDOWN, "--as-of", "2026-06-16", "--check", "-q")
    assert (ended.status, ended.err) == (1, "")
    assert set(ended.out.splitlines()) >= {"out/scorecard.md was made for 15 Jun 2026"}
    ended = made(*MARKDOWN, "--check")
    assert ended.status == 1
    assert (
        "Documents depend on the day, and what stands there was made for 15 Jun 2026.\n"
        "To compare with that day: --as-of 2026-06-15\n"
        "No --as-of was given, so that tomorrow they differ again. Name the day, above all in CI.\n"
    ) in ended.err


def test_a_format_that_does_not_say_its_day_is_helped_too(made: Jbp) -> None:
    call = ("render", "risks", "plan.yaml", "--out", "risks.xlsx")
    assert made(*call, *DAY).status == 0
    ended = made(*call, "--as-of", "2027-01-01", "--check")
    assert ended.status == 1
    assert ended.out.startswith("risks.xlsx differs: it has ")
    assert "If what stands there was made for another one, give that one as --as-of." in ended.err


def test_what_is_left_over_is_named_with_what_removes_it(made: Jbp) -> None:
    pictures = ("render", "all", "plan.yaml", "--format", "svg", "--out", "pictures", *DAY)
    assert made(*pictures).status == 0
    made.write("pictures/minutes.svg", "<svg/>")
    ended = made(*pictures, "--check")
    assert ended.status == 1
    assert ended.out.startswith('pictures/minutes.svg is left over. The document "Minutes"')
    assert ended.err == "Remove what is left over with:\n  rm -- pictures/minutes.svg\n"


def test_a_call_to_copy_names_a_folder_to_the_letter(made: Jbp) -> None:
    pictures = ("render", "all", "plan.yaml", "--format", "svg", "--out", "two  blanks", *DAY)
    assert made(*pictures).status == 0
    made.write("two  blanks/minutes.svg", "<svg/>")
    assert made(*pictures, "--check").err.endswith("\n  rm -- 'two  blanks/minutes.svg'\n")


def test_a_link_that_leads_out_of_the_folder_is_not_followed(made: Jbp) -> None:
    secret = made.write("secret.txt", "a password\n")
    risks = made.folder / "out/risks.md"
    risks.unlink()
    risks.symlink_to(secret)
    ended = made(*MARKDOWN, *DAY, "--check", "-v")
    assert ended.status == 4
    assert "out/risks.md leads out of the folder" in ended.err
    assert "password" not in ended.out + ended.err


def test_a_place_to_compare_with_is_needed(made: Jbp) -> None:
    ended = made("render", "risks", "--check")
    assert (ended.status, ended.out) == (2, "")
    assert "--check needs a place for the documents" in ended.err
