"""The corpus of hostile files on every way on which jbp reads a file, each in a process of its own."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final

import pytest
from tests.cli.repositories import Repo
from tests.hostile.corpus.calls import Warm, cold
from tests.hostile.corpus.case import SOUND
from tests.hostile.corpus.corpus import corpus
from tests.hostile.corpus.judging import faults, faults_of_report, faults_of_text
from tests.hostile.corpus.paths import WAYS, lay
from tests.hostile.corpus.worlds import WORLDS, hostile_world

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from tests.conftest import Figures
    from tests.hostile.corpus.case import Case
    from tests.hostile.corpus.paths import Way
    from tests.hostile.corpus.warm import Ended

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

pytestmark = [pytest.mark.long]


def chosen(cases: Sequence[Case], families: Sequence[str] = ()) -> tuple[Case, ...]:
    """The files for one way: those that are made for it, and of all others one in so many, from all families."""
    own = tuple(case for case in cases if case.name.partition("/")[0] in {*families, "find"})
    rest = tuple(case for case in cases if case not in own)
    wanted = LEAST - len(own)
    return (*own, *(rest[at * len(rest) // wanted] for at in range(wanted)))


def judged(ended: Ended, way: Way) -> Iterator[str]:
    """All that is wrong with a call on a way."""
    return chain(faults(ended), faults_of_report(ended) if "json" in way.words else faults_of_text(ended))


@pytest.mark.parametrize("name", WAYS)
def test_every_way(name: str, tmp_path: Path, figures: Figures) -> None:
    way, cases = WAYS[name], corpus() if name == "plan" else chosen(corpus(), OWN.get(name, ()))
    folder = tmp_path / "plans"
    folder.mkdir()
    wrong = []
    with Warm(tmp_path) as warm:
        for case in cases:
            lay(case, way, folder)
            ended = warm.call(folder, way.words, folder / way.stdin if way.stdin else None)
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
    with Warm(tmp_path) as warm:
        for at, case in enumerate(cases):
            ended = warm.call(repo.folder, ("diff", f"HEAD:c{at}.yaml", "HEAD:sound.yaml", "--format", "json"))
            wrong += [f"{case.name}: {fault}" for fault in chain(faults(ended), faults_of_text(ended))]
    assert not wrong, "\n".join(wrong)
    figures.tell("hostile files read as a file of a git revision, each in a process of its own", len(cases))


def test_places_that_no_plan_may_name(tmp_path: Path, figures: Figures) -> None:
    wrong = []
    with Warm(tmp_path) as warm:
        for name, (words, files) in WORLDS.items():
            folder = hostile_world(tmp_path / name.replace("/", "-"), files)
            ended = warm.call(folder, words)
            wrong += [f"{name}: {fault}" for fault in chain(faults(ended), faults_of_report(ended))]
            wrong += [f"{name}: it was read" for _ in [0] if "root:" in ended.out + ended.err or ended.status == 0]
    assert not wrong, "\n".join(wrong)
    figures.tell("plans that name devices, pipes, circles of links and files of others", len(WORLDS))


def test_processes_started_from_nothing(tmp_path: Path, figures: Figures) -> None:
    """A fork of a warm process is as good as a cold one: these end in the same way, to the byte."""
    cases = corpus()[:: len(corpus()) // 40]
    way = WAYS["plan"]
    with Warm(tmp_path) as warm:
        for case in cases:
            lay(case, way, tmp_path)
            one, other = cold(tmp_path, way.words), warm.call(tmp_path, way.words)
            assert (one.status, one.out, one.err) == (other.status, other.out, other.err), case.name
            assert not list(faults(one)), case.name
    figures.tell("hostile files read by processes that start from nothing", len(cases))


def test_the_corpus(figures: Figures) -> None:
    figures.tell("hostile files", len(corpus()))
