"""Several documents of one call: what cannot be made is named, and keeps nothing else from being made."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jbp import api
from jbp.cli.making import Note, Notes
from jbp.errors import RenderError
from jbp.rules.base_plan import BASE
from jbp.views.catalogue import DOCUMENTS
from jbp.workspace import fan

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.calls import Jbp

CALL = ("render", "all", "--as-of", "2026-06-15", "--out", "out")


@pytest.fixture
def planned(jbp: Jbp) -> Jbp:
    jbp.write("plan.yaml", BASE)
    return jbp


def _made(jbp: Jbp) -> set[str]:
    return {file.stem for file in (jbp.folder / "out").iterdir() if file.is_file()}


def test_one_that_cannot_be_written_is_named_and_the_others_are_made(planned: Jbp) -> None:
    (planned.folder / "out/timeline.md").mkdir(parents=True)
    ended = planned(*CALL)
    assert ended.status == 4
    assert "out/timeline.md was not written: it is a folder" in ended.err
    assert f"jbp: 1 of {len(DOCUMENTS)} documents were not made: timeline.\n" in ended.err
    assert _made(planned) == set(DOCUMENTS) - {"timeline"}


def _breaking(monkeypatch: pytest.MonkeyPatch, document: str, error: BaseException) -> None:
    """Have one document end with an error."""
    render = api.render

    def made(found: object, name: str, **how: object) -> str | bytes:
        if name == document:
            raise error
        return render(found, name, **how)  # type: ignore[arg-type]

    monkeypatch.setattr(api, "render", made)


def test_one_that_cannot_be_made_is_named_and_the_others_are_made(
    planned: Jbp, monkeypatch: pytest.MonkeyPatch
) -> None:
    _breaking(monkeypatch, "risks", RenderError("The template of risks is wrong."))
    ended = planned(*CALL, "-q")
    assert ended.status == 4
    assert ended.err == (
        "jbp: The template of risks is wrong.\n" + f"jbp: 1 of {len(DOCUMENTS)} documents were not made: risks.\n"
    )
    assert _made(planned) == set(DOCUMENTS) - {"risks"}


@pytest.mark.parametrize(("error", "status"), [(KeyboardInterrupt(), 130), (ZeroDivisionError(), 70)])
def test_what_ends_the_call_keeps_what_was_made_and_names_what_was_not(
    planned: Jbp, monkeypatch: pytest.MonkeyPatch, error: BaseException, status: int
) -> None:
    *_, last = DOCUMENTS
    _breaking(monkeypatch, last, error)
    ended = planned(*CALL)
    assert ended.status == status
    assert f"documents were not made: {last}.\n" in ended.err
    assert _made(planned) == set(DOCUMENTS) - {last}


def test_ctrl_c_while_the_last_workers_end_is_heard(planned: Jbp, monkeypatch: pytest.MonkeyPatch) -> None:
    end = fan._end

    def interrupted(workers: tuple[fan._Worker, ...]) -> None:
        end(workers)
        raise KeyboardInterrupt

    monkeypatch.setattr(fan, "_end", interrupted)
    assert planned(*CALL).status == 130


def test_a_review_that_does_not_exist_is_said_once(planned: Jbp) -> None:
    ended = planned(*CALL, "--review", "nowhere")
    assert ended.status == 2
    assert ended.err.count('"nowhere"') == 1


def test_all_pages_get_one_that_leads_to_them(planned: Jbp) -> None:
    ended = planned(*CALL, "--format", "html")
    assert ended.status == 0
    assert _made(planned) == {*DOCUMENTS, "index"}
    assert 'href="scorecard.html"' in (planned.folder / "out/index.html").read_text("utf-8")


def test_somebody_elses_page_stays(planned: Jbp) -> None:
    planned.write("out/index.html", "<title>Our site</title>")
    for more in ((), ("--check",)):
        ended = planned(*CALL, "--format", "html", *more)
        assert ended.status == 0
        assert "left out: out/index.html was not made by jbp, so it stays as it is.\n" in ended.err
    assert (planned.folder / "out/index.html").read_text("utf-8") == "<title>Our site</title>"


def test_a_page_of_a_document_that_is_no_more_is_left_over(planned: Jbp) -> None:
    assert planned(*CALL, "--format", "html").status == 0
    page = (planned.folder / "out/risks.html").read_text("utf-8")
    planned.write("out/worries.html", page.replace('content="jbp: risks"', 'content="jbp: worries"'))
    planned.write("out/risks-for-the-board.html", page)
    ended = planned(*CALL, "--format", "html", "--check")
    assert ended.status == 1
    assert ended.out == "out/worries.html is left over. There is no document worries any more\n"


@pytest.mark.parametrize(
    ("arguments", "opened"),
    [
        (("scorecard", "--out", "s.html"), "s.html"),
        (("scorecard", "--format", "html", "--out", "out"), "out/scorecard.html"),
        (("all", "--format", "html", "--out", "out"), "out/index.html"),
        (("all", "--out", "out"), "out"),
    ],
)
def test_what_was_made_is_opened(
    planned: Jbp, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], opened: str
) -> None:
    seen: list[str] = []

    def opens(path: Path) -> bool:
        seen.append(str(path))
        return True

    monkeypatch.setattr("jbp.workspace.desktop.open_file", opens)
    assert planned("render", *arguments, "--open", "-q") == (0, "", "")
    assert seen == [opened]


def test_without_a_desktop_it_is_said_where_the_document_is(planned: Jbp, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("BROWSER", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    ended = planned("render", "risks", "--out", "risks.html", "--open", "-q")
    assert ended.status == 0
    assert ended.err == (
        f"jbp: there is no desktop here to open it on. It is {(planned.folder / 'risks.html').absolute()}\n"
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("risks", "--open"), "--open needs a place"),
        (("risks", "--out", "r.md", "--open", "--check"), "Leave it out, or --open"),
    ],
)
def test_what_does_not_go_together_is_refused(planned: Jbp, arguments: tuple[str, ...], said: str) -> None:
    ended = planned("render", *arguments)
    assert (ended.status, ended.out) == (2, "")
    assert said in ended.err


def test_letters_that_no_font_has_are_told_of(jbp: Jbp) -> None:
    jbp.write("plan.yaml", BASE.replace("title:", 'title: "\u0378"  #', 1))
    call = ("render", "scorecard", "--format", "pdf", "--as-of", "2026-06-15", "--out", "out")
    told = jbp(*call).err.splitlines()
    assert [line.split(" first is ")[0] for line in told] == [
        "scorecard: The fonts of the PDF lack 1 of the letters, the", "wrote out/scorecard.pdf",
    ]  # fmt: skip
    assert "such as [U+0378]" in told[0]
    assert jbp(*call, "--quiet").err == ""


def test_of_several_documents_only_the_first_tells_of_its_letters(capsys: pytest.CaptureFixture[str]) -> None:
    notes = Notes(quiet=False)
    notes.take("scorecard", (Note("The fonts lack 1.", of_letters=True), Note("It has no tags.", of_letters=False)))
    notes.take("risks", (Note("It has no tags.", of_letters=False),))
    notes.take("qbr", (Note("The fonts lack 2.", of_letters=True),))
    notes.take("plan", (Note("The fonts lack 3.", of_letters=True),))
    notes.close()
    assert capsys.readouterr().err.splitlines() == [
        "scorecard: The fonts lack 1.", "scorecard: It has no tags.", "risks: It has no tags.",
        "Codes of letters are also shown in: qbr, plan.",
    ]  # fmt: skip
