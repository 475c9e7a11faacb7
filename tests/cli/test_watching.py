"""`jbp render --watch` as a person runs it: a process of its own, and files that change while it runs.

What is waited for is a line that the process must say; how long it takes says nothing, so the waiting only has a limit.
"""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from jbp.rules.base_plan import BASE
from jbp.views.catalogue import DOCUMENTS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.cli.calls import Jbp

LIMIT = 120
CALL = ("render", "all", "plan.yaml", "--out", "out", "--as-of", "2026-06-15", "--watch")

AS_IN_A_TERMINAL = """
import runpy, signal
signal.signal(signal.SIGINT, signal.default_int_handler)
runpy.run_module("jbp", run_name="__main__", alter_sys=True)
"""
"""The command with Ctrl-C heard: a shell that runs the tests in the background has what it starts ignore it."""


class Watching:
    """A jbp that watches."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        environment = {name: value for name, value in os.environ.items() if not name.startswith("JBP_")}
        self.process = subprocess.Popen(
            [sys.executable, "-c", AS_IN_A_TERMINAL, *arguments],
            cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        self._lines: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        assert self.process.stderr is not None
        for line in self.process.stderr:
            self._lines.put(line)

    def says(self, end: str) -> list[str]:
        """The lines up to the first one that ends so."""
        lines: list[str] = []
        while not lines or not lines[-1].endswith(f"{end}\n"):
            lines.append(self._lines.get(timeout=LIMIT))
        return lines

    def ended(self) -> int:
        """Its exit status after Ctrl-C."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=LIMIT)


@pytest.fixture
def watching(tmp_path: Path) -> Iterator[Watching]:
    (tmp_path / "plan.yaml").write_text(BASE, "utf-8")
    process = Watching(tmp_path, *CALL)
    process.says("Ctrl-C ends it.")
    yield process
    process.process.kill()
    process.process.wait(timeout=LIMIT)
    assert process.process.stderr is not None
    process.process.stderr.close()


def _stamps(folder: Path) -> dict[str, tuple[int, int]]:
    return {file.stem: (file.stat().st_mtime_ns, file.stat().st_ino) for file in folder.iterdir()}


def _replace(file: Path, text: str) -> None:
    """Save as many editors do: a new file takes the name of the old one."""
    new = file.with_name(f".{file.name}.new")
    new.write_text(text, "utf-8")
    new.replace(file)


def test_changes_are_followed_mistakes_are_told_and_ctrl_c_is_no_failure(watching: Watching, tmp_path: Path) -> None:
    plan, out = tmp_path / "plan.yaml", tmp_path / "out"
    assert _stamps(out).keys() == set(DOCUMENTS)

    _replace(plan, BASE.replace("title: Light", "titel: Light"))
    told = watching.says("cannot be shown before this is mended.")
    assert told[0] == "jbp: plan.yaml changed.\n"
    assert any("did you mean title?" in line for line in told)

    _replace(plan, BASE)
    assert watching.says("every document is up to date.")[-2:-1] == ["jbp: plan.yaml changed.\n"]

    before = _stamps(out)
    with plan.open("a", encoding="utf-8") as file:
        file.write("x-note: of no document\n")
    watching.says("every document is up to date.")
    assert _stamps(out) == before

    _replace(plan, BASE.replace("Light solar roofs", "Solar roofs for all"))
    watching.says("wrote out/plan.md")
    assert "Solar roofs for all" in (out / "scorecard.md").read_text("utf-8")

    assert watching.ended() == 0
    assert watching.says("no longer watching.")


def test_only_what_is_another_document_is_written(watching: Watching, tmp_path: Path) -> None:
    before = _stamps(tmp_path / "out")
    (tmp_path / "jbp.toml").write_text("[rules.overloaded-owner]\nmost = 1\n", "utf-8")
    assert watching.says("wrote out/plan.md")[0] == "jbp: jbp.toml changed.\n"
    after = _stamps(tmp_path / "out")
    assert {name for name in after if after[name] != before[name]} == {"diagnosis", "plan"}


def test_watching_needs_a_file_to_watch_and_a_place_to_write_to(jbp: Jbp) -> None:
    jbp.write("plan.yaml", BASE)
    for arguments, said in (
        (("risks",), "--watch needs a place for the documents"),
        (("risks", "-", "--out", "out"), "standard input never changes again"),
        (("risks", "--out", "out", "--check"), "--check writes nothing. Leave it out, or --watch."),
    ):
        ended = jbp("render", *arguments, "--watch")
        assert (ended.status, ended.out) == (2, "")
        assert said in ended.err


def test_without_its_library_watching_says_what_to_install(jbp: Jbp, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    jbp.write("plan.yaml", BASE)
    ended = jbp("render", "risks", "--out", "out", "--watch")
    assert ended == (
        4, "", 'jbp: --watch needs watchfiles, which is not installed here. Install it with: pip install "jbp[watch]"\n'
    )  # fmt: skip
