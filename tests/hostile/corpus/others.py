"""Files that others made: the inputs of the YAML test suite, and the project's own plans with random damage."""

from __future__ import annotations

import random
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.hostile.corpus.case import Case

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT: Final = Path(__file__).parents[3]
MUTANTS: Final = 120
_SEED: Final = 20260331
_SCRAPS: Final = (
    "\x00",
    "\t",
    "\n",
    "\r",
    "\x85",
    "\u2028",
    "\u202e",
    "\u200b",
    "\ufeff",
    ": ",
    "- ",
    "? ",
    "# ",
    "&a ",
    "*a ",
    "!t ",
    "<<: ",
    "{",
    "}",
    "[",
    "]",
    ",",
    "'",
    '"',
    "\\",
    "---\n",
    "...\n",
    "%",
    "@",
    "`",
    "|",
    ">",
    "~",
    "null",
    "\n  ",
    "\n    ",
    "x: y\n",
    "{a: ",
    "[[[[",
    "999999999999",
    "2026-02-30",
    "FY2026",
    "-",
    "a/",
    "total",
    "$",
    "€",
    "%%",
    "1e9",
    "TBD",
    "joint",
    "private_to: a",
    "..",
)


def finds() -> Iterator[Case]:
    """What fuzzing has found: kept, so that it is never found again."""
    for path in sorted((ROOT / "tests/hostile/finds").glob("*.*")):
        yield Case(f"find/{path.stem}", path.read_bytes())


def mutants(many: int = MUTANTS) -> Iterator[Case]:
    """The project's own plans, each damaged a little; always the same."""
    chance = random.Random(_SEED)  # noqa: S311 - the same damage each time
    sources = own_plans()
    for number in range(many):
        name, data = sources[number % len(sources)]
        yield Case(f"mutant/{number:04}-{name}", damaged(data, chance))


def own_plans() -> list[tuple[str, bytes]]:
    """The examples and the good plans of the tests, by name."""
    places = [*ROOT.glob("examples/*/plan.yaml"), *ROOT.glob("tests/plans/good/*.yaml")]
    return [(f"{path.parent.name}-{path.stem}", path.read_bytes()) for path in sorted(places)]


def damaged(data: bytes, chance: random.Random) -> bytes:
    """A text with a few places cut out, doubled, swapped or written over."""
    for _ in range(chance.randint(1, 4)):
        start = chance.randrange(len(data) + 1)
        end = min(len(data), start + int(chance.expovariate(1 / 12)))
        other = chance.randrange(len(data) + 1)
        what = chance.randrange(6)
        if what == 0:
            data = data[:start] + data[end:]
        elif what == 1:
            data = data[:start] + data[start:end] * chance.randint(2, 6) + data[end:]
        elif what == 2:
            data = data[:start] + data[other : other + end - start] + data[end:]
        elif what == 3:
            data = data[:start] + bytes([chance.randrange(256)]) + data[start + 1 :]
        else:
            data = data[:start] + chance.choice(_SCRAPS).encode() + data[start if what == 4 else end :]
    return data
