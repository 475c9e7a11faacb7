from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from unittest import mock

import pytest
from tests.workspace.hazards import FAILING, KINDS, LYING, MEANWHILE, NEW, OLD, PLAN, Injected, Kind, standing_at

from jbp.errors import WriteError
from jbp.workspace import lock
from jbp.workspace.write import Expected, Standing, write_atomically

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.conftest import Figures

STILL = "What stood there before still stands"


class Case(NamedTuple):
    """What stands there before, and what the writer was told to expect."""

    before: bytes | None
    expected: Expected


CASES = (Case(OLD, OLD), Case(None, None), Case(OLD, Standing.ANYTHING))


@pytest.fixture(autouse=True)
def _as_before(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(lock, "PATIENCE", 0.2)
    yield
    mock.patch.stopall()


def prepared(folder: Path, case: Case) -> Path:
    for each in (folder, folder.with_name("moved")):
        if each.is_symlink():
            each.unlink()
        shutil.rmtree(each, ignore_errors=True)
    folder.mkdir()
    if case.before is not None:
        (folder / PLAN).write_bytes(case.before)
    return folder


def attempt(injected: Injected, case: Case) -> str:
    """What the writer said; nothing where it said that all is well."""
    cwd, mask, descriptors = Path.cwd(), os.umask(0o022), open_files()
    try:
        write_atomically(injected.folder / PLAN, NEW, case.expected, disk=injected.disk)
    except WriteError as error:
        return str(error)
    except (KeyboardInterrupt, MemoryError) as error:
        return type(error).__name__
    finally:
        os.chdir(cwd)
        os.umask(mask)
        mock.patch.stopall()
        assert open_files() == descriptors, (injected.kind.name, injected.step, injected.calls)
    return ""


@pytest.fixture
def memory() -> Iterator[Path]:
    """A folder in memory where there is one: what a disk does with a sync is not looked at here, and takes its time."""
    with tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as folder:  # noqa: S108
        yield Path(folder)


def open_files() -> int:
    return len(os.listdir("/proc/self/fd"))  # noqa: PTH208 - a number


def is_true(said: str, injected: Injected, case: Case) -> bool:
    """Whether what stands there is whole, and what the writer says it is."""
    now = standing_at(injected.folder)
    others = injected.left
    if not said:
        return now == NEW or (injected.took_its_name_before and now in others)
    if "was not written" in said:
        return now != NEW and now in (case.before, *others)
    if "does not find it again" in said:
        # Where the disk lies about it, looking does no harm. And no look can be as late as the rename itself: whoever
        # exchanges the temporary between the two may write in this folder, and so could exchange the file as well.
        return now in (case.before, NEW, *others) or injected.kind.name.startswith("the temporary")
    if "did not confirm" in said:
        return now == NEW or now in others
    return now in (case.before, NEW)


def next_write(injected: Injected) -> None:
    """The next writer finds a way, and leaves nothing of the one before."""
    folder = injected.folder
    now = standing_at(folder)
    write_atomically(folder / PLAN, b"next\n", now if isinstance(now, bytes) else None)
    left = sorted(path.name for path in folder.iterdir())
    assert left == [PLAN], (injected.kind.name, injected.step, injected.calls, left)


def inject(kind: Kind, case: Case, folder: Path) -> int:
    """Let a kind of fault happen at every step of a write; the number of steps."""
    clean = Injected(Kind("nothing", lambda step: step.go_on()), 0, prepared(folder, case))
    assert attempt(clean, case) == ""
    steps = [number for number, name in enumerate(clean.calls, 1) if name in kind.at]
    for step in steps:
        injected = Injected(kind, step, prepared(folder, case))
        said = attempt(injected, case)
        assert injected.happened
        told = (kind.name, step, injected.calls, said, standing_at(folder), injected.left)
        assert is_true(said, injected, case), told
        if kind.name not in MEANWHILE:
            next_write(injected)
    return len(steps)


@pytest.mark.parametrize("kind", [*FAILING[:2], LYING[4], LYING[-1]], ids=lambda kind: kind.name)
def test_a_fault_leaves_a_whole_file_and_a_true_message(memory: Path, kind: Kind) -> None:
    for case in CASES:
        assert inject(kind, case, memory / "folder") > 0


@pytest.mark.long
def test_every_kind_of_fault_at_every_step_leaves_a_whole_file_and_a_true_message(
    memory: Path, figures: Figures
) -> None:
    happened = {kind.name: sum(inject(kind, case, memory / "folder") for case in CASES) for kind in KINDS}
    assert all(happened.values()), [name for name, times in happened.items() if not times]
    figures.tell("kinds of fault in a write", len(happened))
    figures.tell("faults injected into writes", sum(happened.values()))
