"""How fast this machine is just now: a limit in seconds means those of an ordinary machine that has little to do."""

from __future__ import annotations

import time
from typing import Final

_ORDINARY: Final = 0.009
"""Seconds that the task takes on an ordinary machine: one on which Python starts in 13 milliseconds."""
_TRIES: Final = 5


def slowness() -> float:
    """How many times as long as on an ordinary machine work takes here, at this moment; never less than 1."""
    return max(1.0, min(_task() for _ in range(_TRIES)) / _ORDINARY)


def lasts_longer_than(limit: float, seconds: float) -> bool:
    """Whether work of so many seconds is more than the limit allows. The pace is taken only where it matters."""
    return seconds > limit and seconds > limit * slowness()


def _task() -> float:
    """Seconds of work for a task as jbp's own: texts, tables, tuples and calls."""
    begun = time.process_time()
    table = {f"{number}": (number, str(number)) for number in range(20_000)}
    sorted(table, key=lambda name: table[name][1])
    return time.process_time() - begun
