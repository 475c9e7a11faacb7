"""Calls of jbp in processes of their own: forks of a warm one, or started from nothing."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final, Self

from tests.hostile.corpus.warm import Ended

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import TracebackType

ROOT: Final = Path(__file__).parents[3]


def surroundings() -> dict[str, str]:
    """The environment of a call: nothing of the tests' own, and git as nobody has set it up."""
    kept = {name: value for name, value in os.environ.items() if name in {"PATH", "HOME", "TMPDIR", "PYTHONPATH"}}
    return kept | {
        "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT))),
        "PYTHONDONTWRITEBYTECODE": "1",
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
        "LC_ALL": "C.UTF-8",
    }


class Warm:
    """A process that has imported jbp; used in a `with`, which ends it."""

    def __init__(self, folder: Path) -> None:
        self._results = folder / "warm-results"
        self._results.mkdir(exist_ok=True)

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.hostile.corpus.warm"],
            cwd=ROOT,
            env=surroundings(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait(60)
        assert self._process.stdout is not None
        self._process.stdout.close()

    def call(self, folder: Path, words: Sequence[str], stdin: Path | None = None) -> Ended:
        """How a call ends in a folder, in a process of its own."""
        out, err = self._results / "out", self._results / "err"
        call = {
            "folder": str(folder),
            "words": list(words),
            "stdin": str(stdin or os.devnull),
            "out": str(out),
            "err": str(err),
        }
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(call) + "\n")
        self._process.stdin.flush()
        status, signal, seconds, megabytes = json.loads(self._process.stdout.readline())
        return Ended(status, signal, seconds, megabytes, _text(out), _text(err))


def cold(folder: Path, words: Sequence[str], stdin: Path | None = None) -> Ended:
    """How a call ends in a folder, in a process that is started from nothing."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with (stdin or Path(os.devnull)).open("rb") as given:
        done = subprocess.run(
            [sys.executable, "-m", "jbp", *words],
            cwd=folder,
            env=surroundings(),
            stdin=given,
            capture_output=True,
            check=False,
            timeout=60,
        )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    ended = -done.returncode if done.returncode < 0 else 0
    out, err = (stream.decode(errors="backslashreplace") for stream in (done.stdout, done.stderr))
    return Ended(None if ended else done.returncode, ended, seconds, 0, out, err)


def _text(file: Path) -> str:
    return file.read_bytes().decode(errors="backslashreplace")
