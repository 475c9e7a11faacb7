"""A limit in seconds is that of an ordinary machine, however slow this one is just now."""

from __future__ import annotations

import pytest
from tests.processes import pace


def test_a_slow_machine_has_longer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pace, "slowness", lambda: 3.0)
    assert not pace.lasts_longer_than(2, 5.9)
    assert pace.lasts_longer_than(2, 6.1)


def test_no_machine_has_less_and_the_pace_is_taken_only_where_it_matters(monkeypatch: pytest.MonkeyPatch) -> None:
    assert pace.slowness() >= 1
    monkeypatch.setattr(pace, "slowness", lambda: pytest.fail("it was taken"))
    assert not pace.lasts_longer_than(2, 1.9)
