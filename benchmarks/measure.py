"""Whole processes, timed from outside: wall time, and the memory of the largest one."""

from __future__ import annotations

import os
import statistics
import subprocess
import tempfile
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Figure:
    """What several runs of one command took.

    Attributes:
        seconds: the median of the runs' wall times.
        peak: the memory of the largest process of any run, in MiB.
    """

    seconds: float
    peak: float


def measure(command: Sequence[str], *, runs: int, expected: frozenset[int] = frozenset({0})) -> Figure:
    """Run a command once to warm up and then `runs` times.

    Raises:
        RuntimeError: a run ended with another status than expected; its figures would mean nothing.
    """
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    times, peaks = [], []
    for run in range(runs + 1):
        started = time.perf_counter()
        status, peak, said = _run(command, environment)
        taken = time.perf_counter() - started
        if status not in expected:
            raise RuntimeError(f"{' '.join(command[:4])} … ended with {status}: {said}")
        if run:
            times.append(taken)
            peaks.append(peak)
    return Figure(statistics.median(times), max(peaks))


def _run(command: Sequence[str], environment: dict[str, str]) -> tuple[int, float, str]:
    with tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=errors, env=environment)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        errors.seek(0)
        return process.returncode, usage.ru_maxrss / 1024, errors.read(400).decode(errors="replace")
