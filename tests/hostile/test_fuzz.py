"""What fuzzing has found stays mended, and a run of the same seed finds nothing."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

import pytest
from tests.hostile.corpus import others
from tests.hostile.fuzz import Fuzzer, same_for_both
from tests.hostile.fuzzed import faults

if TYPE_CHECKING:
    from tests.conftest import Figures

MUTANTS = 4000
GUIDED = 200


def test_finds_stay_mended() -> None:
    assert [(case.name, found) for case in others.finds() for found in faults(case.data)] == []


def test_a_guided_run_learns() -> None:
    """Texts that reach new lines are kept: otherwise nothing guides."""
    fuzzer = Fuzzer(1)
    before = len(fuzzer.pool)
    list(islice(fuzzer.texts(), 20))
    assert before < len(fuzzer.pool) <= before + 20
    assert len(fuzzer.coverage.seen) > 1000


@pytest.mark.long
@pytest.mark.parametrize("share", range(2))
def test_both_parsers_read_alike(share: int, figures: Figures) -> None:
    assert not same_for_both(MUTANTS, share)
    figures.tell(f"mutants read by both parsers alike ({share + 1} of 2)", MUTANTS)


@pytest.mark.long
def test_nothing_escapes_a_guided_run(figures: Figures) -> None:
    fuzzer = Fuzzer(2)
    found = [f"{fault}: {data!r}" for data, _ in islice(fuzzer.texts(), GUIDED) for fault in faults(data)]
    assert not found, "\n".join(found)
    figures.tell("texts of fuzzing that is guided by what they reach", GUIDED)
