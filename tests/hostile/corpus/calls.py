"""Calls of jbp on hostile files, in processes of their own: forks of one that is loaded, or started from nothing."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.processes.machine import Ended, surroundings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.processes.machine import Machine

SECONDS: Final = 30
"""After how long a call is ended that waits for something."""
LIMITS: Final = {"RLIMIT_CPU": 20, "RLIMIT_AS": 2 * 1024**3, "RLIMIT_CORE": 0}
"""What a call may use before the system ends it, far beyond what it should: no bomb takes the machine with it."""


def warm(machine: Machine, folder: Path, words: Sequence[str], stdin: Path | None = None) -> Ended:
    """How a call ends in a folder, in a fork of a process that is loaded."""
    given = str(stdin or os.devnull)
    return machine.call(folder, *words, stdin=given, limits=LIMITS, seconds=SECONDS, ends_at_once=True)


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
    out, err = (stream.decode(errors="backslashreplace") for stream in (done.stdout, done.stderr))
    return Ended(done.returncode, out, err, seconds)
