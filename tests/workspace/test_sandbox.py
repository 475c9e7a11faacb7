"""Templates of other people end where they should, whatever they try; and what they may do works there too."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.views.samples import AS_OF, sample
from tests.workspace.bombs import BOMBS

from jbp.rendering import render
from jbp.rendering.own.job import Job, Limits
from jbp.rendering.own.templates import OwnTemplates
from jbp.template_fault import TemplateFault
from jbp.views.catalogue import DOCUMENTS
from jbp.workspace import sandbox
from jbp.workspace.own_documents import own_documents
from jbp.workspace.sandbox import lay_out

if TYPE_CHECKING:
    from tests.workspace.bombs import Bomb

    from jbp.views.elements.view import View

# Nothing here waits for the grace: it is long, so that a busy machine makes no difference.
SMALL = Limits(seconds=0.4, grace=60.0, memory=256 * 1024 * 1024, output=256 * 1024)
PATIENT = replace(SMALL, seconds=60.0)
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')


@cache
def _view(name: str) -> View:
    return DOCUMENTS[name].builder(sample(), AS_OF)


def _job(text: str, *, form: str = "md", main: str = "own.md.jinja") -> Job:
    sources = {main: text.replace("self_name", f"'{main}'")}
    return Job(form, main, sources, frozenset(sources), _view("scorecard"))


@cache
def _answers() -> dict[str, str | TemplateFault]:
    """What becomes of each bomb; those that no other limit stops have little time."""
    answers: dict[str, str | TemplateFault] = {}
    for limits, bombs in (
        (SMALL, [bomb for bomb in BOMBS if "time" in bomb.kinds]),
        (PATIENT, [bomb for bomb in BOMBS if "time" not in bomb.kinds]),
    ):
        made = lay_out([_job(bomb.text) for bomb in bombs], limits)
        answers |= dict(zip((bomb.name for bomb in bombs), made, strict=True))
    return answers


@pytest.mark.xdist_group("bombs")
@pytest.mark.parametrize("bomb", BOMBS, ids=lambda bomb: bomb.name)
def test_a_bomb_ends_with_a_readable_fault(bomb: Bomb) -> None:
    answer = _answers()[bomb.name]
    if not isinstance(answer, TemplateFault):
        assert bomb.kinds == ("none",), answer[:200]
        return
    # Where memory runs out while the fault is told, the process ends without a word, and the other one tells it.
    assert answer.kind in bomb.kinds or (answer.kind == "ended" and "memory" in bomb.kinds), answer
    assert answer.template == "own.md.jinja"
    assert re.fullmatch(r"[A-Z\"“].*[.]", answer.message), answer.message
    assert "Traceback" not in answer.message + answer.hint
    assert " object at 0x" not in answer.message + answer.hint
    assert len(answer.message) < 900


@pytest.mark.xdist_group("bombs")
def test_what_ends_the_process_is_told_and_the_next_document_is_laid_out() -> None:
    jobs = [_job("{{ 1 }}"), _job("{% for a in range(9000) %}" * 3 + "{% endfor %}" * 3), _job("{{ 3 }}")]
    first, second, third = lay_out(jobs, SMALL)
    assert first == "1\n"
    assert isinstance(second, TemplateFault)
    assert second.line == 1
    assert third == "3\n"


def test_a_process_that_answers_no_more_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "_START", "import time; time.sleep(99)")
    (answer,) = lay_out([_job("x")], Limits(seconds=0.1, grace=0.1))
    assert isinstance(answer, TemplateFault)
    assert answer.kind == "time"


def test_a_process_that_floods_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "_START", "import os\nwhile 1: os.write(1, b'x' * 65536)")
    (answer,) = lay_out([_job("x")], SMALL)
    assert isinstance(answer, TemplateFault)
    assert answer.kind == "output"


@pytest.mark.parametrize(
    "said",
    [
        "", "no JSON", "[]", "{}", '{"text": 5}', '{"fault": {"kind": "fine"}}', "[" * 100_000,
        '{"fault": {"kind": "time", "message": 1, "hint": "", "template": "", "line": 1, "text": "", "through": ""}}',
    ],
)  # fmt: skip
def test_what_is_no_answer_is_not_believed(monkeypatch: pytest.MonkeyPatch, said: str) -> None:
    monkeypatch.setattr(sandbox, "_START", f"print({said!r})")
    (answer,) = lay_out([_job("x")], SMALL)
    assert isinstance(answer, TemplateFault)
    assert answer.kind == "ended"


def test_a_process_that_cannot_begin_is_a_bug(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "_START", 'print(\'{"bug": "no library"}\')')
    with pytest.raises(RuntimeError, match="no library"):
        list(lay_out([_job("x")], SMALL))


def test_the_process_has_no_environment_and_can_open_start_or_reach_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET", "of this process")
    tries = """
import sys; sys.path[:0] = sys.argv[1:]
import jbp.rendering.own.laying_out as target, json, os, socket, subprocess
def said(do):
    try:
        do()
    except OSError as error:
        return error.strerror
    return "done"
def lay_out(self, job):
    return json.dumps({
        "environment": sorted(os.environ),
        "file": said(lambda: open("/etc/passwd")),
        "network": said(lambda: socket.socket()),
        "stdin": said(lambda: os.read(0, 1)),
        "folder": os.getcwd(),
    })
from jbp.workspace import template_child
target.Layouts.warm_up = lambda self: None
target.Layouts.lay_out = lay_out
template_child.main()
"""
    monkeypatch.setattr(sandbox, "_START", tries)
    (answer,) = lay_out([_job("x")], PATIENT)
    assert isinstance(answer, str), answer
    assert (
        answer
        == (
            '{"environment": ["LC_CTYPE", "PYTHONHASHSEED"], "file": "Too many open files", '
            '"network": "Too many open files", "stdin": "Bad file descriptor", "folder": "/"}'
        )
        or '"environment": ["PYTHONHASHSEED"]' in answer
    )


@pytest.mark.parametrize("form", ["html", "md"])
def test_the_shipped_templates_give_the_same_documents_in_the_sandbox(form: str) -> None:
    name = f"nothing.{form}.jinja"
    views = [_view(document) for document in DOCUMENTS]
    made = own_documents(views, form, OwnTemplates("own", {name: "never used"}))
    for view, document in zip(views, made, strict=True):
        assert isinstance(document, str), document
        expected = render(view, form)
        assert isinstance(expected, str)
        assert POLICY.sub("", document) == POLICY.sub("", expected)


def test_the_order_of_what_a_template_goes_through_is_always_the_same() -> None:
    text = "{% for column in view.columns %}{{ column }} {% endfor %}"
    first, second = (next(lay_out([_job(text)])) for _ in range(2))
    assert first == second
    assert isinstance(first, str)


def test_the_process_imports_this_very_jbp() -> None:
    package = Path(sandbox.__file__).parents[1]
    assert any(package.samefile(Path(root, "jbp")) for root in sandbox._roots() if Path(root, "jbp").exists())
    assert all(Path(root).is_absolute() for root in sandbox._roots())
