"""What is private to others changes nothing of what a partner is told: not one byte, of no command."""

from __future__ import annotations

import gc
from random import Random
from typing import TYPE_CHECKING

import pytest
from tests.cut.answers import Asker, in_memory, no_garbage_collected
from tests.cut.comparing import Comparer, drawn_formats
from tests.cut.leaks import LEAKS
from tests.cut.questions import FORMATS
from tests.cut.shared_plans import shared_plans
from tests.cut.sound_secrets import sound_plans
from tests.cut.whole_leaks import WHOLE_LEAKS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.conftest import Figures
    from tests.cut.comparing import Known
    from tests.cut.whole_leaks import WholeLeak


SHOWN = ("the document risks is made of the whole plan", "the page of all documents is made of the whole plan")
TOGETHER = 100
"""Of one plan in half as many, all documents are made together."""


@pytest.fixture
def folder() -> Iterator[Path]:
    with in_memory() as folder:
        yield folder


@pytest.fixture
def compare(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Comparer:
    return Comparer(Asker(folder, monkeypatch), monkeypatch)


def test_a_partner_is_told_the_same_whatever_is_private_to_others(compare: Comparer) -> None:
    for number, shared in enumerate(shared_plans(6)):
        differing = compare.differing(shared, number)
        assert not differing, differing[0]
    for number, shared in enumerate(sound_plans(2)):
        differing = compare.differing(shared, number, sound=True)
        assert not differing, differing[0]


@pytest.mark.parametrize("name", ["hidden risks stay", "the text says how much is hidden", "names of parts stay"])
def test_a_leak_is_noticed(name: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert _is_noticed(name, folder, monkeypatch)


@pytest.mark.parametrize(
    "name", ["the document risks is made of the whole plan", "the page of all documents is made of the whole plan"]
)
def test_a_leak_of_the_whole_plan_is_noticed(name: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert _shows(WHOLE_LEAKS[name], folder, monkeypatch)


@pytest.mark.long
@pytest.mark.parametrize("half", [1, 2])
def test_what_is_private_changes_no_byte_of_any_answer(half: int, compare: Comparer, figures: Figures) -> None:
    plans, count = shared_plans(40), 1000
    sound = frozenset(sound_plans(40))
    soundly, all_together = 0, 0
    with no_garbage_collected():
        for number in range(half - 1, 2 * count, 2):
            shared = plans[number % len(plans)]
            # Of every fourth plan also the whole is sound, so that everything could be made of it.
            is_sound = number % 8 < 2 and shared in sound
            together = number % TOGETHER < 2
            drawn = drawn_formats(number)
            differing = compare.differing(shared, 1000 + number, drawn, sound=is_sound, together=together)
            assert not differing, differing[0]
            soundly += is_sound
            all_together += together
            if number % 200 < 2:
                gc.collect()
    assert compare.asked.keys() == set(FORMATS) | {(command, "text") for command in ("get", "redact")}
    of_two = f"({half} of 2)"
    figures.tell(f"plans with private entries inserted, all commands asked of each {of_two}", compare.plans)
    figures.tell(f"plans among them of which the whole is sound {of_two}", soundly)
    figures.tell(f"plans among them of which all documents were made, with their page {of_two}", all_together)
    figures.tell(f"commands whose bytes were compared {of_two}", sum(compare.asked.values()))
    least = min(compare.asked.values())
    figures.tell(f"times that each command was asked in each of its formats, at least {of_two}", least)


@pytest.mark.long
def test_every_leak_is_noticed(folder: Path, monkeypatch: pytest.MonkeyPatch, figures: Figures) -> None:
    known: Known = {}
    unnoticed = [name for name in LEAKS if not _is_noticed(name, folder, monkeypatch, known)]
    assert not unnoticed
    figures.tell("leaks seeded on purpose, all caught", len(LEAKS))


@pytest.mark.long
def test_every_leak_of_the_whole_plan_is_noticed(
    folder: Path, monkeypatch: pytest.MonkeyPatch, figures: Figures
) -> None:
    known: Known = {}
    unnoticed = [name for name, leak in WHOLE_LEAKS.items() if not _shows(leak, folder, monkeypatch, known)]
    assert not unnoticed
    figures.tell("leaks that make something of the whole plan, all caught", len(WHOLE_LEAKS))


def _is_noticed(name: str, folder: Path, monkeypatch: pytest.MonkeyPatch, known: Known | None = None) -> bool:
    """Whether a leak makes an answer differ that is the same without it; `known` is what is told without any."""
    # A leak in one format is looked for there, and not only where that format happens to be drawn.
    own = tuple(
        ("render", form)
        for command, form in FORMATS
        if command == "render" and (f" in {form} " in name or (form == "html" and "files" in name))
    )
    with monkeypatch.context() as seeded:
        LEAKS[name](seeded)
        compare = Comparer(Asker(folder, seeded), seeded)
        noticed = next((number for number in range(120) if _told_otherwise(number, own, compare)), None)
        compare.leave()
    if noticed is None:
        return False
    with monkeypatch.context() as sound:
        compare = Comparer(Asker(folder, sound), sound, known)
        differing = _told_otherwise(noticed, own, compare)
        compare.leave()
    return not differing


def _told_otherwise(number: int, own: tuple[tuple[str, str], ...], compare: Comparer) -> list[str]:
    """The answers that differ with one plan; of every other one also the whole is sound."""
    is_sound = number % 2 == 1
    plans = sound_plans(12) if is_sound else shared_plans(12)
    return compare.differing(plans[number // 2 % 12], number, (*own, *drawn_formats(number)), sound=is_sound)


def _shows(leak: WholeLeak, folder: Path, monkeypatch: pytest.MonkeyPatch, known: Known | None = None) -> bool:
    """Whether what is made of the whole plan makes an answer differ that is the same without the leak."""
    with monkeypatch.context() as seeded:
        leak.seed(seeded)
        compare = Comparer(Asker(folder, seeded), seeded)
        noticed = next((number for number in range(40) if _differing(leak, number, compare)), None)
        compare.leave()
    if noticed is None:
        return False
    with monkeypatch.context() as sound:
        compare = Comparer(Asker(folder, sound), sound, known)
        differing = _differing(leak, noticed, compare)
        compare.leave()
    return not differing


def _differing(leak: WholeLeak, number: int, compare: Comparer) -> list[str]:
    """The answers of the command that differ with one plan in which nothing is a mistake."""
    plans = sound_plans(8)
    shared, draw = plans[number % len(plans)], Random(number)  # noqa: S311 - no secret depends on it
    private = compare.private(shared, draw, sound=True, earlier=True)
    return compare.asked_of(shared, private, (leak.question(shared, draw),))
