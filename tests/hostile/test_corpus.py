"""The corpus of hostile files on every way on which jbp reads a file, each in a process of its own."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final

import pytest
from tests.cli.repositories import Repo
from tests.hostile.corpus.calls import cold, warm
from tests.hostile.corpus.case import SOUND
from tests.hostile.corpus.corpus import corpus
from tests.hostile.corpus.judging import faults, faults_of_report, faults_of_text
from tests.hostile.corpus.paths import WAYS, lay, loading
from tests.hostile.corpus.worlds import WORLDS, hostile_world
from tests.processes.machine import Machine

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from tests.conftest import Figures
    from tests.hostile.corpus.case import Case
    from tests.hostile.corpus.paths import Way
    from tests.processes.machine import Ended

OWN: Final = {
    "table": ("csv",),
    "configuration": ("toml",),
    "team rules": ("beside",),
    "waivers": ("beside",),
    "theme": ("toml",),
    "template": ("template",),
}
"""The families of files that are made for a way."""
LEAST: Final = 500
"""How many files take each way; a plan is tried with all of them."""
LARGEST, LARGE = 20_000, 40
"""Files of more bytes than this take as long as ten others: beside a plan itself, so many of them take each way."""
COLD: Final = 4
"""How many of them, at least, are also read by processes that start from nothing."""

pytestmark = [pytest.mark.long]


def chosen(cases: Sequence[Case], families: Sequence[str] = ()) -> tuple[Case, ...]:
    """The files for one way: those that are made for it, and of all others one in so many, from all families."""
    own = tuple(case for case in cases if case.name.partition("/")[0] in {*families, "find"})
    rest = [case for case in cases if case not in own]
    large = [case for case in rest if len(case.data) > LARGEST]
    small = [case for case in rest if len(case.data) <= LARGEST]
    return (*own, *_spread(large, LARGE), *_spread(small, LEAST - len(own) - LARGE))


def _spread(cases: Sequence[Case], wanted: int) -> Iterator[Case]:
    return (cases[at * len(cases) // wanted] for at in range(wanted))


def judged(ended: Ended, way: Way) -> Iterator[str]:
    """All that is wrong with a call on a way."""
    return chain(faults(ended), faults_of_report(ended) if "json" in way.words else faults_of_text(ended))


@pytest.mark.parametrize("name", WAYS)
def test_every_way(name: str, tmp_path: Path, figures: Figures) -> None:
    way, cases = WAYS[name], corpus() if name == "plan" else chosen(corpus(), OWN.get(name, ()))
    folder = tmp_path / "plans"
    folder.mkdir()
    wrong = []
    with Machine(loading(way, tmp_path), forked_sandbox=True) as machine:
        for case in cases:
            lay(case, way, folder)
            ended = warm(machine, folder, way.words, folder / way.stdin if way.stdin else None)
            wrong += [f"{case.name}: {fault}" for fault in judged(ended, way)]
    assert not wrong, "\n".join(wrong)
    figures.tell(f"hostile files read as {name}, each in a process of its own", len(cases))


def test_files_of_a_revision(tmp_path: Path, figures: Figures) -> None:
    repo = Repo(tmp_path / "plans")
    cases = chosen(corpus())
    for at, case in enumerate(cases):
        (repo.folder / f"c{at}.yaml").write_bytes(case.data)
    (repo.folder / "sound.yaml").write_bytes(SOUND)
    repo.commit()
    wrong = []
    names = ("sound", *(f"c{at}" for at in range(len(cases))))
    sound, *calls = (("diff", f"HEAD:{name}.yaml", "HEAD:sound.yaml", "--format", "json") for name in names)
    with Machine([(repo.folder, sound), (repo.folder, calls[0])]) as machine:
        for case, call in zip(cases, calls, strict=True):
            ended = warm(machine, repo.folder, call)
            wrong += [f"{case.name}: {fault}" for fault in chain(faults(ended), faults_of_text(ended))]
    assert not wrong, "\n".join(wrong)
    figures.tell("hostile files read as a file of a git revision, each in a process of its own", len(cases))


def test_places_that_no_plan_may_name(tmp_path: Path, figures: Figures) -> None:
    wrong = []
    (tmp_path / "plan.yaml").write_bytes(SOUND)
    with Machine([(tmp_path, words) for words in {words for words, _ in WORLDS.values()}]) as machine:
        for name, (words, files) in WORLDS.items():
            folder = hostile_world(tmp_path / name.replace("/", "-"), files)
            ended = warm(machine, folder, words)
            wrong += [f"{name}: {fault}" for fault in chain(faults(ended), faults_of_report(ended))]
            wrong += [f"{name}: it was read" for _ in [0] if "root:" in ended.out + ended.err or ended.status == 0]
    assert not wrong, "\n".join(wrong)
    figures.tell("plans that name devices, pipes, circles of links and files of others", len(WORLDS))


def test_processes_started_from_nothing(tmp_path: Path, figures: Figures) -> None:
    """A fork of a process that is loaded is as good as one that starts from nothing: both end alike, to the byte."""
    tried = 0
    for number, (name, way) in enumerate(WAYS.items()):
        folder = tmp_path / str(number)
        folder.mkdir()
        cases = chosen(corpus(), OWN.get(name, ()))
        with Machine(loading(way, folder), forked_sandbox=True) as machine:
            for case in cases[number :: len(cases) // COLD]:
                lay(case, way, folder)
                stdin = folder / way.stdin if way.stdin else None
                one, other = cold(folder, way.words, stdin), warm(machine, folder, way.words, stdin)
                assert (one.status, one.out, one.err) == (other.status, other.out, other.err), (name, case.name)
                assert not list(faults(one)), (name, case.name)
                tried += 1
    figures.tell("hostile files read by processes that start from nothing", tried)


def test_the_corpus(figures: Figures) -> None:
    figures.tell("hostile files", len(corpus()))
