"""Fuzzing guided by coverage: a damaged text that reaches new lines of jbp is kept, and damaged again.

    python -m tests.hostile.fuzz --minutes 10

Finds are made as small as can be and written into tests/hostile/finds, where plain pytest reads them ever after.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

from tests.hostile.corpus import letters, others, tables, values, yaml_tricks
from tests.hostile.fuzzed import READERS, alike, faults, smallest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import CodeType, FrameType

    from _typeshed import TraceFunction

FINDS: Final = Path(__file__).parent / "finds"
SEED: Final = 20260331
LONGEST: Final = 3000
"""Bytes of a text that is damaged: the shorter it is, the more of them are tried."""

Place: TypeAlias = "tuple[CodeType, int, int]"
"""A step from one line to the next of a piece of code."""


class Coverage:
    """The steps between lines of jbp that a call has gone."""

    def __init__(self) -> None:
        self.seen: set[Place] = set()
        self._now: set[Place] = set()

    def new(self, data: bytes, reader: str) -> int:
        """How many steps a text has gone that none before it went."""
        self._now = set()
        sys.settrace(self._entered)
        try:
            READERS[reader](data)
        except Exception:  # noqa: BLE001, S110 - what escapes is judged apart, without being watched
            pass
        finally:
            sys.settrace(None)
        fresh = self._now - self.seen
        self.seen |= fresh
        return len(fresh)

    def _entered(self, frame: FrameType, event: str, argument: object) -> TraceFunction | None:
        del event, argument
        code = frame.f_code
        if "/jbp/" not in code.co_filename:
            return None
        last = code.co_firstlineno

        def step(frame: FrameType, event: str, argument: object) -> TraceFunction | None:
            nonlocal last
            del argument
            if event == "line":
                self._now.add((code, last, frame.f_lineno))
                last = frame.f_lineno
            return step

        return step


class Fuzzer:
    """One run of fuzzing; the same seed gives the same texts."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)  # noqa: S311 - the same texts each time
        self.coverage = Coverage()
        self.pool = list(seeds())
        self.executions = 0

    def texts(self) -> Iterator[tuple[bytes, str]]:
        """Text after text, without end, and what reads it; the pool grows by those that reach something new."""
        readers = list(READERS)
        while True:
            data = self.damaged()
            self.executions += 1
            # The plan's own reader has by far the most ways; the others take turns.
            reader = readers[self.executions % len(readers)] if self.executions % 2 else readers[0]
            if self.coverage.new(data, reader):
                self.pool.append(data)
            yield data, reader

    def damaged(self) -> bytes:
        """A text of the pool with some damage, often with the end of another one."""
        data = self._chance.choice(self.pool)
        if self._chance.random() < 0.2:
            other = self._chance.choice(self.pool)
            data = data[: self._chance.randrange(len(data) + 1)] + other[self._chance.randrange(len(other) + 1) :]
        return others.damaged(data, self._chance)[:LONGEST]


def seeds() -> Iterator[bytes]:
    """The texts that a run begins with: the shorter files of the corpus, and pieces of the project's own plans."""
    for family in (letters, yaml_tricks, values, tables):
        yield from (case.data for case in family.cases() if len(case.data) <= LONGEST // 2)
    for _, data in others.own_plans():
        yield from (data[at : at + LONGEST // 2] for at in range(0, len(data), LONGEST // 2))


def same_for_both(many: int, seed: int = SEED) -> list[str]:
    """What differs between the parsers over so many texts."""
    fuzzer = Fuzzer(seed)
    texts = (fuzzer.damaged() for _ in range(many))
    return [f"{fault}: {data!r}" for data in texts for fault in alike(data)]


def main() -> int:
    """Fuzz for so many minutes; the exit status is 1 where something was found."""
    arguments = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    arguments.add_argument("--minutes", type=float, default=1)
    arguments.add_argument("--seed", type=int, default=SEED)
    asked = arguments.parse_args()
    fuzzer, end, finds = Fuzzer(asked.seed), time.monotonic() + asked.minutes * 60, set[str]()
    for data, reader in fuzzer.texts():
        for fault in list(faults(data, {reader: READERS[reader]})):
            kind = fault[:80]
            if kind not in finds:
                finds.add(kind)
                _keep(data, fault)
        if time.monotonic() > end:
            break
    print(f"executions: {fuzzer.executions:,}")  # noqa: T201 - the result
    print(f"steps reached: {len(fuzzer.coverage.seen):,}, by texts kept: {len(fuzzer.pool):,}")  # noqa: T201
    print(f"finds: {len(finds)}")  # noqa: T201
    return 1 if finds else 0


def _keep(data: bytes, fault: str) -> None:
    small = smallest(data, fault)
    file = FINDS / f"{hashlib.sha256(small).hexdigest()[:12]}.txt"
    FINDS.mkdir(exist_ok=True)
    file.write_bytes(small)
    print(f"{fault}\n  {file.name}: {small[:200]!r}")  # noqa: T201 - for whoever runs it


if __name__ == "__main__":
    sys.exit(main())
