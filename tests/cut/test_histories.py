"""What was private in the past, or is now, changes nothing of what a partner is told of a plan's history."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.cut.answers import Asker, in_memory
from tests.cut.histories import Histories
from tests.cut.history_leaks import HISTORY_LEAKS
from tests.cut.shared_plans import shared_plans

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.conftest import Figures


@pytest.fixture
def folder() -> Iterator[Path]:
    with in_memory() as folder:
        yield folder


def test_a_partner_is_told_the_same_history(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    histories = Histories(Asker(folder, monkeypatch), monkeypatch)
    differing = histories.differing(shared_plans(1)[0], 0)
    assert not differing, differing[0]


def test_a_leak_is_noticed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert _is_noticed("words of commits are told", folder, monkeypatch)


@pytest.mark.long
def test_histories_tell_nothing_of_what_is_private(
    folder: Path, monkeypatch: pytest.MonkeyPatch, figures: Figures
) -> None:
    histories = Histories(Asker(folder, monkeypatch), monkeypatch)
    plans, count = shared_plans(10), 60
    for number in range(count):
        differing = histories.differing(plans[number % len(plans)], 100 + number)
        assert not differing, differing[0]
    figures.tell("histories with private entries in their commits", count)
    figures.tell("histories among them in which a plan becomes an overlay of another", histories.overlays)
    figures.tell("histories among them with waivers beside the plan", histories.waivers)
    figures.tell("commands about those histories whose bytes were compared", histories.calls)


@pytest.mark.long
def test_every_leak_of_a_history_is_noticed(folder: Path, monkeypatch: pytest.MonkeyPatch, figures: Figures) -> None:
    unnoticed = [name for name in HISTORY_LEAKS if not _is_noticed(name, folder, monkeypatch)]
    assert not unnoticed
    figures.tell("leaks seeded where histories are read, all caught", len(HISTORY_LEAKS))


def _is_noticed(name: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Whether a leak makes an answer differ that is the same without it."""
    leak, plans = HISTORY_LEAKS[name], shared_plans(4)
    with monkeypatch.context() as seeded:
        leak.seed(seeded)
        histories = Histories(Asker(folder, seeded), seeded)
        found = (number for number in range(20) if histories.differing(plans[number % 4], number, leak.is_shown_by))
        noticed = next(found, None)
        histories.leave()
    if noticed is None:
        return False
    with monkeypatch.context() as sound:
        histories = Histories(Asker(folder, sound), sound)
        differing = histories.differing(plans[noticed % 4], noticed, leak.is_shown_by)
        histories.leave()
    return not differing
