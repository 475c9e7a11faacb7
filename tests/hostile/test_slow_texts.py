"""Texts that once took jbp many seconds to read."""

from __future__ import annotations

import time

import pytest
from tests.hostile.corpus import patterns, sizes, values
from tests.processes.pace import lasts_longer_than

from jbp.api import load_text
from jbp.reading.cycles import MOST

SLOW = (
    "pattern/blanks-in-a-comment",
    "pattern/blanks-glued",
    "pattern/tabs-in-a-comment",
    "circle/activities",
    "size/mistakes-20000",
)


@pytest.mark.parametrize("name", SLOW)
def test_it_is_read_at_once(name: str) -> None:
    case = next(case for case in (*patterns.cases(), *values.cases(), *sizes.cases()) if case.name == name)
    begun = time.process_time()
    load_text("plan.yaml", case.data)
    assert not lasts_longer_than(2, time.process_time() - begun)


@pytest.mark.parametrize("name", ["circle/all-after-all", "circle/formulas"])
def test_of_many_cycles_some_are_told(name: str) -> None:
    case = next(case for case in values.cases() if case.name == name)
    found = [one for one in load_text("plan.yaml", case.data).findings if one.name == "dependency-cycle"]
    assert 0 < len(found) <= MOST
    assert all(len(one.related) < MOST for one in found)
    assert len(found) > 1 or "880 more" in found[0].message
