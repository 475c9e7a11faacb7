"""The process that lays out templates of other people: it gives up all it could do harm with, and then reads them.

Started by `jbp.workspace.sandbox` alone. What it is sent comes from there; what it reads in a template is not believed.
"""

from __future__ import annotations

import contextlib
import json
import os
import pickle
import resource
import signal
import sys
from dataclasses import asdict
from math import ceil
from typing import TYPE_CHECKING, cast

from jbp.rendering.own.laying_out import Layouts
from jbp.rendering.own.refusals import OutOfTime
from jbp.template_fault import TemplateFault

if TYPE_CHECKING:
    from types import FrameType

    from jbp.rendering.own.job import Job, Limits, Request

_AGAIN = 0.2
"""Seconds after which a template is told once more that its time is up, in case it was not listening."""


def main() -> None:
    """Read the jobs, give up everything, lay the templates out, write a line for each."""
    try:
        request = cast("Request", pickle.loads(sys.stdin.buffer.read()))  # noqa: S301 - from the process that started this one
        layouts = Layouts(request.limits)
        layouts.warm_up()  # afterwards no file can be opened
        _give_up(request.limits)
    except Exception as error:  # noqa: BLE001 - nothing of a template has been read yet
        _write({"bug": f"the process that lays out templates could not begin: {type(error).__name__}: {error}"})
        return
    for job in request.jobs:
        answer = _timed(layouts, job, request.limits)
        _write({"text": answer} if isinstance(answer, str) else {"fault": asdict(answer)})


def _give_up(limits: Limits) -> None:
    """Take from this process what a template needs not: files, other processes, more memory and more time."""
    os.close(0)
    seconds = ceil(limits.seconds + limits.grace)
    for kind, most in (
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_AS, limits.memory),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NPROC, 0),
        (resource.RLIMIT_NOFILE, 0),  # what is open stays open; neither a file nor a socket can be opened any more
    ):
        _lower(kind, most)


def _lower(kind: int, most: int) -> None:
    now = resource.getrlimit(kind)[1]
    most = most if now == resource.RLIM_INFINITY else min(most, now)
    # Some systems do not know every limit; the time is kept by the other process as well.
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(kind, (most, most))


def _timed(layouts: Layouts, job: Job, limits: Limits) -> str | TemplateFault:
    def stop(signum: int, frame: FrameType | None) -> None:
        del signum, frame
        raise OutOfTime

    signal.signal(signal.SIGALRM, stop)
    try:
        signal.setitimer(signal.ITIMER_REAL, limits.seconds, _AGAIN)
        return layouts.lay_out(job)
    except OutOfTime:  # while the fault was put into words
        return TemplateFault("time", f"The template took {limits.longest}.", template=job.main)
    except MemoryError:
        return TemplateFault("memory", f"The template needs {limits.largest}.", template=job.main)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _write(answer: dict[str, object]) -> None:
    line = json.dumps(answer, ensure_ascii=False).encode("utf-8", "replace") + b"\n"
    rest = memoryview(line)
    while rest:
        rest = rest[os.write(1, rest) :]
