"""What is private to others changes nothing of what a partner is told: not one byte, of no command."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.cut.answers import Asker
from tests.cut.comparing import Comparer, drawn_formats
from tests.cut.leaks import LEAKS
from tests.cut.questions import FORMATS
from tests.cut.shared_plans import shared_plans

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Figures


@pytest.fixture
def compare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Comparer:
    return Comparer(Asker(tmp_path, monkeypatch), monkeypatch)


def test_a_partner_is_told_the_same_whatever_is_private_to_others(compare: Comparer) -> None:
    plans = shared_plans(6)
    for number in range(12):
        differing = compare.differing(plans[number % len(plans)], seed=number)
        assert not differing, differing[0]


@pytest.mark.parametrize("name", ["hidden risks stay", "the text says how much is hidden", "names of parts stay"])
def test_a_leak_is_noticed(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert _is_noticed(name, tmp_path, monkeypatch)


@pytest.mark.long
def test_what_is_private_changes_no_byte_of_any_answer(compare: Comparer, figures: Figures) -> None:
    plans, count = shared_plans(40), 2000
    for number in range(count):
        # Each plan is redacted, asked for one more command as text, and for one or two in a format.
        formats = drawn_formats(number, 2 if number % 5 == 0 else 1)
        differing = compare.differing(plans[number % len(plans)], 1000 + number, formats, commands=1)
        assert not differing, differing[0]
    figures.tell("plans with private entries inserted", compare.plans)
    figures.tell("commands whose bytes were compared", compare.calls)
    figures.tell("times that each command was asked in each of its formats, at least", min(compare.asked.values()))
    assert compare.asked.keys() == set(FORMATS)


@pytest.mark.long
def test_every_leak_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, figures: Figures) -> None:
    unnoticed = [name for name in LEAKS if not _is_noticed(name, tmp_path, monkeypatch)]
    assert not unnoticed
    figures.tell("leaks seeded on purpose, all caught", len(LEAKS))


def _is_noticed(name: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Whether a leak makes an answer differ that is the same without it."""
    plans = shared_plans(12)
    # A leak in one format is looked for there, and not only where that format happens to be drawn.
    own = tuple(
        ("render", form)
        for command, form in FORMATS
        if command == "render" and (f" in {form} " in name or (form == "html" and "files" in name))
    )
    with monkeypatch.context() as seeded:
        LEAKS[name](seeded)
        compare = Comparer(Asker(folder, seeded), seeded)
        noticed = next((n for n in range(60) if compare.differing(plans[n % 12], n, (*own, *drawn_formats(n)))), None)
        compare.leave()
    if noticed is None:
        return False
    with monkeypatch.context() as sound:
        compare = Comparer(Asker(folder, sound), sound)
        differing = compare.differing(plans[noticed % 12], noticed, (*own, *drawn_formats(noticed)))
        compare.leave()
    return not differing
