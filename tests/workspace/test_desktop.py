"""Opening a file: by the program that BROWSER names, else by the desktop's own, where there is one."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from jbp.workspace.desktop import open_file

if TYPE_CHECKING:
    from pathlib import Path

NAMES = ("BROWSER", "DISPLAY", "WAYLAND_DISPLAY")


@pytest.fixture(autouse=True)
def _no_desktop(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")


def _program(folder: Path, name: str) -> Path:
    """A program that writes down what it is called with."""
    program = folder / name
    program.write_text(f'#!/bin/sh\necho "$1" > "{folder}/opened"\n', "utf-8")
    program.chmod(0o755)
    return program


def test_without_a_desktop_nothing_is_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(_program(tmp_path, "xdg-open").parent), prepend=os.pathsep)
    assert not open_file(tmp_path / "a.html")
    assert not (tmp_path / "opened").exists()


def test_the_browser_that_is_named_opens_it(tmp_path: Path) -> None:
    browser = _program(tmp_path, "browser")
    # In a process of its own, since Python looks at the variable once.
    call = "from pathlib import Path; from jbp.workspace.desktop import open_file; print(open_file(Path('a b.html')))"
    environment = {**os.environ, "BROWSER": f"{browser} %s"}
    run = subprocess.run(
        [sys.executable, "-c", call], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
    )
    assert run.stdout == "True\n"
    assert (tmp_path / "opened").read_text("utf-8") == f"{tmp_path.as_uri()}/a%20b.html\n"


@pytest.mark.parametrize(("platform", "name", "screen"), [("linux", "xdg-open", ":0"), ("darwin", "open", "")])
def test_the_desktops_own_program_opens_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, platform: str, name: str, screen: str
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setenv("DISPLAY", screen)
    monkeypatch.setenv("PATH", str(_program(tmp_path, name).parent), prepend=os.pathsep)
    started: list[subprocess.Popen[bytes]] = []
    popen = subprocess.Popen

    def start(*command: object, **how: object) -> subprocess.Popen[bytes]:
        started.append(popen(*command, **how))  # type: ignore[call-overload]
        return started[-1]

    monkeypatch.setattr(subprocess, "Popen", start)
    assert open_file(tmp_path / "-a.html")
    assert started[0].wait(timeout=60) == 0
    assert (tmp_path / "opened").read_text("utf-8") == f"{tmp_path / '-a.html'}\n"
