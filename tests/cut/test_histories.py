"""What was private in the past, or is now, changes nothing of what a partner is told of a plan's history."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.cut.answers import Asker
from tests.cut.histories import Histories
from tests.cut.shared_plans import shared_plans

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Figures


def test_a_partner_is_told_the_same_history(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    histories = Histories(Asker(tmp_path, monkeypatch), monkeypatch)
    for number, shared in enumerate(shared_plans(3)):
        differing = histories.differing(shared, number)
        assert not differing, differing[0]


@pytest.mark.long
def test_histories_tell_nothing_of_what_is_private(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, figures: Figures
) -> None:
    histories = Histories(Asker(tmp_path, monkeypatch), monkeypatch)
    plans, count = shared_plans(10), 50
    for number in range(count):
        differing = histories.differing(plans[number % len(plans)], 100 + number)
        assert not differing, differing[0]
    figures.tell("histories with private entries in their commits", count)
    figures.tell("commands about those histories whose bytes were compared", count * histories.calls)
