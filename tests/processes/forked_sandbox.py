"""A fork in the place of the process that lays out templates of other people, which otherwise loads all of it anew.

It gives up all that the real one gives up before it reads a template; of this process's memory alone it has more. That
the real one has nothing of it is tested with the real one, in tests/workspace.
"""

from __future__ import annotations

import os
import signal
import sys
from typing import IO, TYPE_CHECKING, Final, cast

from jbp.rendering.own.laying_out import Layouts
from jbp.workspace import sandbox, template_child

if TYPE_CHECKING:
    import subprocess


class Forked:
    """What the sandbox asks of a process: its pipes, and its end."""

    returncode: int | None = None

    def __init__(self, process: int, stdin: int, stdout: int) -> None:
        self._process: Final = process
        self.stdin: IO[bytes] = os.fdopen(stdin, "wb", buffering=0)
        self.stdout: IO[bytes] = os.fdopen(stdout, "rb", buffering=0)

    def kill(self) -> None:
        """End the process, whatever it does."""
        os.kill(self._process, signal.SIGKILL)

    def wait(self) -> int:
        """Wait until it has ended, and give its status."""
        self.returncode = os.waitstatus_to_exitcode(os.waitpid(self._process, 0)[1])
        return self.returncode


def load() -> None:
    """Take the place of the real process, and load all that it loads before it reads a template."""
    Layouts(sandbox.LIMITS).warm_up()
    sandbox._started = started


def started() -> subprocess.Popen[bytes]:
    """A process that lays out templates."""
    (given, giving), (taking, taken) = os.pipe(), os.pipe()
    process = os.fork()
    if process == 0:
        try:
            become_the_child(given, taken)
        finally:
            os._exit(1)
    os.close(given)
    os.close(taken)
    return cast("subprocess.Popen[bytes]", Forked(process, giving, taking))


def become_the_child(given: int, taken: int) -> None:
    """Do what the program of the sandbox does, with nothing open but its pipes; and end."""
    os.setsid()
    os.dup2(given, 0)
    os.dup2(taken, 1)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    os.closerange(3, 100)
    os.chdir("/")
    os.environ.clear()
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115
    template_child.main()
    os._exit(0)
