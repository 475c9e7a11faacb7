"""Laying out templates of other people in a process of its own, which is limited and can reach nothing.

The process is a fresh one: of this one's memory, files and environment it has nothing but the jobs that it is sent.
Those go as Python writes its own values, since they come from here; what comes back is JSON, of bounded length, and is
believed only where it has the form of an answer.
"""

from __future__ import annotations

import json
import os
import pickle
import selectors
import signal
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from jbp.errors import RenderError
from jbp.rendering.own.job import Limits, Request
from jbp.template_fault import KINDS, TemplateFault

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jbp.rendering.own.job import Job
    from jbp.template_fault import Kind

_MIB: Final = 1024 * 1024
_START: Final = "import sys; sys.path[:0] = sys.argv[1:]; from jbp.workspace.template_child import main; main()"
_PACKAGES: Final = ("jbp", "jinja2", "markupsafe")
"""What the process imports beside Python's own library."""

_LONGEST: Final = 4096
"""How long a text of a fault may be; the process cuts them far below it."""


LIMITS: Final = Limits()


def lay_out(jobs: Sequence[Job], limits: Limits = LIMITS) -> Iterator[str | TemplateFault]:
    """What becomes of each job, in their order: a text, or what is wrong with the template.

    One process does the jobs one after the other; where one of them ends it, the next goes on with the others.

    Raises:
        RenderError: no process can be started here.
    """
    waiting = list(jobs)
    while waiting:
        run = _Run(Request(waiting, limits))
        done = 0
        for answer in run.answers():
            done += 1
            yield answer
        if done == 0:
            yield run.ending(waiting[0])
            done = 1
        waiting = waiting[done:]


class _Run:
    """One process, from its start to its end."""

    def __init__(self, request: Request) -> None:
        self._limits = request.limits
        self._asked = len(request.jobs)
        self._unsent = memoryview(pickle.dumps(request))
        self._heard = bytearray()
        self._why: Kind | None = None
        self._process = _started()

    def answers(self) -> Iterator[str | TemplateFault]:
        """The answers as they come, until all are there or the process ends, is too slow, or says too much."""
        count = 0
        try:
            for line in self._lines():
                answer = _answer(line)
                if answer is None:
                    break
                yield answer
                count += 1
                if count == self._asked:
                    break
        finally:
            self._process.kill()
            for pipe in (self._process.stdin, self._process.stdout):
                if pipe is not None:
                    pipe.close()
            self._process.wait()

    def ending(self, job: Job) -> TemplateFault:
        """Why there is no answer for the job at hand."""
        status = self._process.returncode
        often = "Most often it is a loop in a loop, or a text or a list that grows in one."
        if self._why == "time" or status == -signal.SIGXCPU:
            return TemplateFault("time", f"The template took {self._limits.longest}.", often, job.main)
        if self._why == "output":
            return TemplateFault("output", f"The template writes {self._limits.widest}.", often, job.main)
        message = "The process that laid the template out came to an end, most likely for want of memory."
        return TemplateFault("ended", message, often, job.main)

    def _lines(self) -> Iterator[bytes]:
        """What the process writes, line by line; sets `_why` where it is no longer listened to."""
        most = 2 * self._limits.output + 16 * _LONGEST
        with selectors.DefaultSelector() as ready:
            self._watch(ready)
            until = self._until()
            while True:
                left = until - time.monotonic()
                events = ready.select(max(left, 0))
                if not events and left <= 0:
                    self._why = "time"
                    return
                if any(key.fileobj is self._process.stdin for key, _ in events):
                    self._send(ready)
                if any(key.fileobj is self._process.stdout for key, _ in events):
                    if not self._hear():
                        return
                    for line in self._whole_lines():
                        yield line
                        until = self._until()
                    if len(self._heard) > most:
                        self._why = "output"
                        return

    def _until(self) -> float:
        return time.monotonic() + self._limits.seconds + self._limits.grace

    def _watch(self, ready: selectors.DefaultSelector) -> None:
        for pipe, event in ((self._process.stdin, selectors.EVENT_WRITE), (self._process.stdout, selectors.EVENT_READ)):
            assert pipe is not None  # noqa: S101 - both were asked for
            os.set_blocking(pipe.fileno(), False)
            ready.register(pipe, event)

    def _send(self, ready: selectors.DefaultSelector) -> None:
        pipe = self._process.stdin
        assert pipe is not None  # noqa: S101 - as above
        try:
            self._unsent = self._unsent[os.write(pipe.fileno(), self._unsent) :]
        except BrokenPipeError:
            self._unsent = self._unsent[:0]
        if not self._unsent:
            ready.unregister(pipe)
            pipe.close()

    def _hear(self) -> bool:
        """Take in what the process has written; False at its end."""
        assert self._process.stdout is not None  # noqa: S101 - as above
        data = os.read(self._process.stdout.fileno(), _MIB)
        self._heard += data
        return bool(data)

    def _whole_lines(self) -> Iterator[bytes]:
        *lines, rest = self._heard.split(b"\n")
        self._heard = rest
        yield from map(bytes, lines)


def _started() -> subprocess.Popen[bytes]:
    """A fresh Python that knows where jbp and its template library are, and nothing else of this process.

    Its hashes are always the same ones, so that what a template goes through has one order.
    """
    command = (sys.executable, "-P", "-s", "-S", "-X", "utf8", "-c", _START, *_roots())
    try:
        return subprocess.Popen(  # noqa: S603 - fixed words, and no shell
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd="/",
            env={"PYTHONHASHSEED": "0"},
            start_new_session=True,
        )
    except OSError as error:
        raise RenderError(
            f"The process that lays out templates could not be started: {error.strerror}. Shipped templates need none."
        ) from error


def _roots() -> tuple[str, ...]:
    """The folders in which the packages lie that the process imports."""
    found = (find_spec(name) for name in _PACKAGES)
    files = (spec.origin for spec in found if spec is not None and spec.origin is not None)
    return tuple(dict.fromkeys(str(Path(file).absolute().parents[1]) for file in files))


def _answer(line: bytes) -> str | TemplateFault | None:
    """The answer that a line holds; None where it is none, as where the template has taken over the process."""
    try:
        data = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(data, dict):
        return None
    if "bug" in data:
        raise RuntimeError(str(data["bug"])[:_LONGEST])
    text = data.get("text")
    return text if isinstance(text, str) else _fault(data.get("fault"))


def _fault(data: object) -> TemplateFault | None:
    if not isinstance(data, dict) or data.get("kind") not in KINDS or not isinstance(data.get("line"), int):
        return None
    texts = [data.get(name) for name in ("message", "hint", "template", "text", "through")]
    if not all(isinstance(text, str) and len(text) <= _LONGEST for text in texts):
        return None
    message, hint, template, text, through = cast("list[str]", texts)
    return TemplateFault(data["kind"], message, hint, template, data["line"], text, through)
