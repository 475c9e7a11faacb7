"""Calls of jbp in this process, as the command line makes them."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NamedTuple

from jbp import entry

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


class Ended(NamedTuple):
    """How a call ended."""

    status: int
    out: str
    err: str


class Jbp:
    """Calls jbp in a folder of its own."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._monkeypatch = monkeypatch
        self._capfd = capfd

    def __call__(self, *arguments: str) -> Ended:
        self._monkeypatch.chdir(self.folder)
        self._monkeypatch.setattr(sys, "argv", ["jbp", *arguments])
        status = entry.main()
        out, err = self._capfd.readouterr()
        return Ended(status, out, err)

    def write(self, name: str, text: str) -> Path:
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file
