"""Whole processes of jbp: what the tests of hostile files, and of machines that fail, start, stop and look at."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final, NamedTuple, Self, cast

import pytest

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from types import TracebackType

ROOT: Final = Path(__file__).parents[2]
_MOUNT = 'mount -t tmpfs -o size=256k jbp "$0" && exec "$@"'


class Ended(NamedTuple):
    """How a call ended.

    Attributes:
        status: its exit status, negative for a signal.
        out: its results.
        err: its messages.
        seconds: what it and the programs it started have worked.
        megabytes: what it held at most.
    """

    status: int
    out: str
    err: str
    seconds: float = 0
    megabytes: float = 0

    @property
    def broke(self) -> bool:
        """Whether it ended as a bug does."""
        words = ("Traceback", "Exception ignored", "this is a bug in jbp", "Fatal Python")
        return self.status in {70, 120} or any(word in self.out + self.err for word in words)


class Running(NamedTuple):
    """A process that was started; it waits where it was told to until its gate is opened."""

    process: int
    folder: Path

    @property
    def gate(self) -> Path:
        return self.folder / "gate"

    def go(self) -> None:
        with self.gate.open("wb") as gate:
            gate.write(b"!")


def surroundings() -> dict[str, str]:
    """The environment of a call: nothing of the tests' own, and git as nobody has set it up."""
    kept = {name: value for name, value in os.environ.items() if name in {"PATH", "HOME", "TMPDIR"}}
    return kept | {
        "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT))),
        "PYTHONDONTWRITEBYTECODE": "1",
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
        "LC_ALL": "C.UTF-8",
    }


class Machine:
    """jbp loaded once, and forked for each call.

    Args:
        calls: what it does while it is loaded: folders, and the calls in them.
        small_disk: a folder on which a disk of 256 KiB in memory is mounted, for these processes alone.
        forked_sandbox: whether the process that lays out templates of others is forked too, and not started anew.
    """

    def __init__(
        self,
        calls: Sequence[tuple[Path, Sequence[str]]],
        small_disk: Path | None = None,
        *,
        forked_sandbox: bool = False,
    ) -> None:
        begin = () if small_disk is None else ("unshare", "-m", "sh", "-c", _MOUNT, str(small_disk))
        self._process = subprocess.Popen(
            [*begin, sys.executable, "-m", "tests.processes.zygote"],
            cwd=ROOT,
            env=surroundings(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            bufsize=1,
        )
        self._folder = tempfile.TemporaryDirectory()
        self._number = 0
        loaded = [(str(folder), list(arguments)) for folder, arguments in calls]
        self._say({"calls": loaded, "forked_sandbox": forked_sandbox})
        if self._hear() != "ready":
            pytest.fail("jbp could not be loaded, or this machine mounts no disk for one process; see what it said")

    def seen(self, path: Path) -> Path:
        """A path of the machine, as it is seen from here."""
        return Path(f"/proc/{self._process.pid}/root{path}")

    def mount_anew(self, path: Path, how: str) -> None:
        """Change how a disk of the machine is mounted."""
        subprocess.run(["nsenter", "-t", str(self._process.pid), "-m", "mount", "-o", how, path], check=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        cast("IO[str]", self._process.stdin).close()
        cast("IO[str]", self._process.stdout).close()
        self._process.wait()
        self._folder.cleanup()

    def start(
        self,
        folder: Path,
        *arguments: str,
        gated: bool = False,
        stdin: str | None = os.devnull,
        stdout: str | None = "",
        stderr: str | None = "",
        limits: Mapping[str, int] | None = None,
        user: int = 0,
        environment: Mapping[str, str] | None = None,
        seconds: int = 0,
        ends_at_once: bool = False,
        here: bool = False,
    ) -> Running:
        """Start a call; a stream is a file, "pipe" for one that nobody reads, or None where it is closed.

        Args:
            folder: where it is made.
            arguments: its words.
            gated: whether it waits until its gate is opened.
            stdin: where its input comes from.
            stdout: where its results go; what `Ended` holds them from where empty.
            stderr: where its messages go, likewise.
            limits: what it may use at most, by the names of `resource`.
            user: whose process it is; 0 for that of the tests.
            environment: variables beside the usual ones.
            seconds: after how long it is ended, whatever it does; 0 for never.
            ends_at_once: whether it ends without what the interpreter does at its end.
            here: whether it is made in the process that was loaded, which goes on afterwards.
        """
        self._number += 1
        place = Path(self._folder.name, str(self._number))
        place.mkdir()
        if gated:
            os.mkfifo(place / "gate")
        self._say(
            {
                "folder": str(folder),
                "arguments": arguments,
                "stdin": stdin,
                "stdout": str(place / "out") if stdout == "" else stdout,
                "stderr": str(place / "err") if stderr == "" else stderr,
                "here": here,
                "gate": str(place / "gate") if gated else "",
                "limits": dict(limits or {}),
                "seconds": seconds,
                "user": user,
                "environment": dict(environment or {}),
                "ends_at_once": ends_at_once,
            }
        )
        return Running(0 if here else int(self._hear()), place)

    def end(self, running: Running) -> Ended:
        """Wait until a process has ended."""
        self._say({"wait": running.process})
        return self._ended(running, self._hear())

    def _ended(self, running: Running, heard: str) -> Ended:
        status, seconds, megabytes = json.loads(heard)
        out, err = (self._text(running.folder / name) for name in ("out", "err"))
        shutil.rmtree(running.folder)
        return Ended(status, out, err, seconds, megabytes)

    def call(self, folder: Path, *arguments: str, **how: object) -> Ended:
        """Start a call and wait for its end."""
        return self.end(self.start(folder, *arguments, **how))  # type: ignore[arg-type]

    def here(self, folder: Path, *arguments: str, seconds: int = 30) -> Ended:
        """A call in the process that was loaded; where that ends with it, it can be called no more."""
        running = self.start(folder, *arguments, seconds=seconds, here=True)
        heard = self._hear()
        if not heard:
            return Ended(self._process.wait(), "", "the process ended with this call")
        return self._ended(running, heard)

    def traced(self, folder: Path, *arguments: str, options: Sequence[str]) -> tuple[Ended, list[str]]:
        """A call under strace, with options of that; and the lines in which strace says what was called."""
        running = self.start(folder, *arguments, gated=True)
        log = Path(self._folder.name, "strace")
        strace = subprocess.Popen(
            ["strace", "-f", "-qq", "-o", log, *options, "-p", str(running.process)], stderr=subprocess.PIPE, text=True
        )
        attached = _attached(running.process, strace)
        running.go()
        ended = self.end(running)
        said = strace.communicate()[1]
        if not attached:
            pytest.fail(f"this machine lets strace look at no process, so no fault can be injected: {said}")
        return ended, log.read_text(errors="replace").splitlines()

    def _say(self, order: object) -> None:
        print(json.dumps(order), file=self._process.stdin, flush=True)

    def _hear(self) -> str:
        return cast("IO[str]", self._process.stdout).readline().strip()

    @staticmethod
    def _text(path: Path) -> str:
        return path.read_bytes().decode(errors="backslashreplace") if path.exists() else ""


def _attached(process: int, strace: subprocess.Popen[str]) -> bool:
    """Wait until strace holds a process; False where it cannot."""
    status = Path(f"/proc/{process}/status")
    while strace.poll() is None:
        if "TracerPid:\t0\n" not in status.read_text():
            return True
        time.sleep(0.001)
    return False
