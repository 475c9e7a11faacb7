"""Every command on the corpus in one process, which none of them may leave in another state than it was."""

from __future__ import annotations

import gc
import re
import time
from typing import TYPE_CHECKING, Final

import pytest
import typer.main
from tests.cli.conftest import jbp
from tests.cli.repositories import Repo
from tests.hostile.corpus.case import SOUND
from tests.hostile.corpus.corpus import corpus
from tests.hostile.corpus.judging import faults
from tests.hostile.corpus.warm import Ended

from jbp.cli.app import app

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.cli.calls import Jbp
    from tests.conftest import Figures
    from tests.hostile.corpus.case import Case

_DAY: Final = ("--as-of", "2026-06-15")
_PLAN: Final = ("--plan", "plan.yaml")
COMMANDS: Final = frozenset(typer.main.get_group(app).commands)
_ALL: Final = (
    ("validate", "plan.yaml", "--format", "concise"),
    ("validate", "plan.yaml", "--for", "a", "--format", "junit"),
    ("lint", "plan.yaml", *_DAY),
    ("lint", "plan.yaml", "--format", "sarif", *_DAY),
    ("lint", "plan.yaml", "--format", "markdown", *_DAY),
    ("lint", "plan.yaml", "--diff", "--unsafe-fixes", *_DAY),
    ("score", "plan.yaml", *_DAY),
    ("render", "scorecard", "plan.yaml", *_DAY),
    ("render", "plan", "plan.yaml", "--format", "html", *_DAY),
    ("render", "timeline", "plan.yaml", "--format", "svg", *_DAY),
    ("render", "calendar", "plan.yaml", "--format", "ics", *_DAY),
    ("render", "risks", "plan.yaml", "--format", "json", *_DAY),
    ("status", "plan.yaml", *_DAY),
    ("diff", "sound.yaml", "plan.yaml"),
    ("log", *_PLAN),
    ("trend", *_PLAN, *_DAY),
    ("decide", *_PLAN, *_DAY),
    ("get", "kpis", *_PLAN),
    ("set", "title", "Once more", "--dry-run", *_PLAN),
    ("sign", "plan.yaml", "--check", *_DAY),
    ("redact", "plan.yaml", "--for", "a"),
    ("ci", "plan.yaml", "--base", "main", *_DAY),
    ("fmt", "plan.yaml", "--check"),
    ("fmt", "plan.yaml", "--diff"),
    ("new", "risk", "--set", "title=Once more", "--dry-run", *_PLAN),
    ("git-driver", "text", "plan.yaml"),
)
CALLS: Final = tuple(call for call in _ALL if call[0] in COMMANDS)
"""A call of each command that reads a plan."""
__all__ = ["jbp"]

WITHOUT_PLANS: Final = {"init", "explain", "rules", "git-setup", "schema", "templates"}
"""Commands that read no plan, or write beside it what the tests of their own look at."""
LARGEST: Final = 20_000
"""Files of more bytes are left to the processes of their own: here each would be read by every command."""
FILES: Final = 500
TURNS: Final = 16
"""Each call has one file in so many, and the next call the next: every file is tried by some, every call on many."""


@pytest.mark.long
def test_every_command_has_its_call() -> None:
    assert {call[0] for call in CALLS} == COMMANDS - WITHOUT_PLANS


@pytest.mark.long
@pytest.mark.parametrize("share", range(2))
def test_every_command_in_one_process(share: int, tmp_path: Path, figures: Figures, jbp: Jbp) -> None:
    repo = Repo(tmp_path)
    repo.write("sound.yaml", SOUND.decode())
    repo.write("plan.yaml", SOUND.decode())
    repo.commit()
    cases = _cases()
    wrong: list[str] = []
    calls = 0
    for turn, case in enumerate(cases):
        (tmp_path / "plan.yaml").write_bytes(case.data)
        for call in CALLS[(share - turn) % TURNS :: TURNS]:
            calls += 1
            wrong += [f"{' '.join(call)}, {case.name}: {fault}" for fault in _faults(jbp, call)]
        gc.collect()
    assert not wrong, "\n".join(wrong[:40])
    (tmp_path / "plan.yaml").write_bytes(SOUND)
    assert jbp("validate", "plan.yaml").status == 0  # nothing is left of all that was refused
    figures.tell(f"calls of every command on hostile files in one process ({share + 1} of 2)", calls)


def _cases() -> tuple[Case, ...]:
    """Files of all families."""
    small = [case for case in corpus() if len(case.data) <= LARGEST]
    return tuple(small[at * len(small) // FILES] for at in range(FILES))


def _faults(jbp: Jbp, call: tuple[str, ...]) -> Iterator[str]:
    begun = time.process_time()
    status, out, err = jbp(*call)
    yield from faults(Ended(status, 0, time.process_time() - begun, 0, out, err))
    if status in {2, 3, 4} and not re.search("^jbp: .", err, re.MULTILINE):
        yield f"no reason: {err[:200]!r}"
