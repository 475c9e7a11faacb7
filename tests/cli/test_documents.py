"""Several documents of one call: what cannot be made is named, and keeps nothing else from being made."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jbp import api
from jbp.errors import RenderError
from jbp.rules.base_plan import BASE
from jbp.views.catalogue import DOCUMENTS

if TYPE_CHECKING:
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


def test_a_review_that_does_not_exist_is_said_once(planned: Jbp) -> None:
    ended = planned(*CALL, "--review", "nowhere")
    assert ended.status == 2
    assert ended.err.count('"nowhere"') == 1
