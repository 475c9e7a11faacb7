"""A process that has imported jbp and done nothing yet; each call is answered by a fork of it, and measured.

A fork of a process that has only imported is as fresh as one that starts from nothing, at a tenth of the time.
Run as a program, it reads calls from standard input and writes how they ended to standard output, a JSON line each.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import resource
import signal
import sys
import time
from typing import Any, Final, NamedTuple

CPU: Final = 6
"""Seconds of work after which the system ends a call, far beyond what one may take."""
WALL: Final = 30
"""Seconds after which a call is ended that waits for something."""
SPACE: Final = 2 * 1024**3
"""Bytes of addresses that a call may have, so that a bomb cannot take the machine with it."""


FIRST: Final = (
    "tomllib",
    "jbp.cli.app",
    "jbp.cli.baselines",
    "jbp.cli.check",
    "jbp.cli.comparing",
    "jbp.cli.documents",
    "jbp.cut.cut",
    "jbp.linting.configuration",
    "jbp.linting.waivers",
    "jbp.rendering.html",
    "jbp.rendering.theme.building",
    "jbp.report.json_",
    "jbp.report.text",
    "jbp.rules.catalogue",
    "jbp.syntax.recover",
    "jbp.views.scorecard.view",
    "jbp.workspace.theme_files",
)
"""What a call would import first."""


class Ended(NamedTuple):
    """How a call ended.

    Attributes:
        status: its exit status; None where a signal ended it.
        signal: that signal; 0 where there was none.
        seconds: what it and the programs it started have worked.
        megabytes: what it, or a program it started, held at most.
        out: its results.
        err: its messages.
    """

    status: int | None
    signal: int
    seconds: float
    megabytes: float
    out: str
    err: str


def main() -> None:
    """Answer calls until there are no more."""
    for name in FIRST:
        importlib.import_module(name)
    gc.freeze()  # or each fork would copy what it only looks at
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    for line in sys.stdin:
        answers.write(json.dumps(_answered(json.loads(line))) + "\n")
        answers.flush()


def _answered(call: dict[str, Any]) -> list[object]:
    begun = time.monotonic()
    child = os.fork()
    if child == 0:
        _call(call)
    while True:
        done, state, used = os.wait4(child, os.WNOHANG)
        if done:
            break
        if time.monotonic() - begun > WALL:
            os.kill(child, signal.SIGKILL)
        time.sleep(0.002)
    ended = os.WTERMSIG(state) if os.WIFSIGNALED(state) else 0
    status = None if ended else os.WEXITSTATUS(state)
    return [status, ended, round(used.ru_utime + used.ru_stime, 3), round(used.ru_maxrss / 1024, 1)]


def _call(call: dict[str, Any]) -> None:
    """The fork: it becomes a call of jbp, and never returns."""
    status = 99
    try:
        os.setpgid(0, 0)
        resource.setrlimit(resource.RLIMIT_CPU, (CPU, CPU))
        resource.setrlimit(resource.RLIMIT_AS, (SPACE, SPACE))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        os.chdir(call["folder"])
        for number, name in enumerate((call["stdin"], call["out"], call["err"])):
            place = os.open(name, os.O_RDONLY if number == 0 else os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            os.dup2(place, number)
            os.close(place)
        sys.argv = ["jbp", *call["words"]]
        status = importlib.import_module("jbp.entry").main()
        sys.stdout.flush()
        sys.stderr.flush()
    except BaseException as error:  # noqa: BLE001 - whatever escapes from jbp is what is looked for
        os.write(2, f"Traceback: {error!r}\n".encode(errors="replace"))
    finally:
        os._exit(status)


if __name__ == "__main__":
    main()
