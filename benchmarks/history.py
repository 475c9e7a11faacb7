"""A repository with a long history of one plan, in which every commit changes a few figures."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from benchmarks.plans import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_PLAN = ROOT / "tests/plans/good/every-field.yaml"
_FIRST = 1_700_000_000
_DAY = 86_400


def write_history(folder: Path, revisions: int) -> Path:
    """A repository with so many revisions of a plan of about 480 lines; the plan's path."""
    folder.mkdir(parents=True)
    subprocess.run(["git", "init", "--quiet", "--initial-branch=main", str(folder)], check=True)
    subprocess.run(["git", "fast-import", "--quiet"], cwd=folder, input=b"".join(_stream(revisions)), check=True)
    subprocess.run(["git", "checkout", "--quiet", "--force", "main"], cwd=folder, check=True)
    return folder / "plan.yaml"


def _stream(revisions: int) -> Iterator[bytes]:
    """What `git fast-import` makes the history of."""
    text = _PLAN.read_text(encoding="utf-8")
    for number in range(revisions):
        data = (
            text.replace("$400k", f"${400 + number}k").replace("progress: 40%", f"progress: {number % 100}%").encode()
        )
        when = f"A <a@example.org> {_FIRST + number * _DAY} +0000\n".encode()
        yield b"commit refs/heads/main\nauthor " + when + b"committer " + when + b"data 4\nStep\n"
        yield b"M 100644 inline plan.yaml\ndata %d\n" % len(data) + data + b"\n"
