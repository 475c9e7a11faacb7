"""A folder for what is temporary that is full, closed or not there stops what needs it, and nothing else."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.cli.test_machine import PRIVILEGED, READING, WRITING, before, fresh, texts
from tests.processes.machine import Machine

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.conftest import Figures
    from tests.processes.machine import Ended

pytestmark = pytest.mark.long

ROOT = Path(__file__).parents[2]
PDF = ("render", "scorecard", "--format", "pdf")
THEME = 'name = "Ours"\n[fonts]\nbody = "Source Sans 3"\nfiles = ["font.ttf"]\n'


@pytest.fixture
def place(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder in memory, where what the tests themselves need does not lie in the folders that are taken away."""
    if os.geteuid() != 0:
        pytest.fail(PRIVILEGED)
    with tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as name:  # noqa: S108
        monkeypatch.setattr(tempfile, "tempdir", name)
        Path(name).chmod(0o755)
        yield Path(name)


def themed(folder: Path) -> Path:
    """A plan with a theme whose font a PDF needs as a file."""
    (folder / "theme").mkdir(parents=True)
    shutil.copy(ROOT / "examples/joint-selling/plan.yaml", folder)
    shutil.copy(ROOT / "templates/pdf/fonts/SourceSans3-Regular.ttf", folder / "theme/font.ttf")
    (folder / "theme/theme.toml").write_text(THEME)
    return folder


def test_no_command_but_one_needs_room_for_what_is_temporary(place: Path, figures: Figures) -> None:
    calls = (*READING, *WRITING)
    loaded = [(fresh(place / f"loaded-{number}", before(call)), call) for number, call in enumerate(calls)]
    disk, folder = place / "small", place / "plans"
    disk.mkdir()
    times = 0
    with Machine(loaded, small_disk=disk) as machine:
        machine.mount_anew(disk, "remount,ro")
        for call in calls:
            clean = machine.call(fresh(folder, before(call)), *call)
            after = (*clean[:3], texts(folder))
            for where in (str(disk), "/dev/null", str(place / "gone")):
                told = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), where)
                ended = machine.call(fresh(folder, before(call)), *call, environment=told)
                assert (*ended[:3], texts(folder)) == after, (call, where)
                times += 1
    figures.tell("calls with a folder for temporaries that is closed or not there, and no difference", times)


def test_a_pdf_with_fonts_of_a_theme_says_that_it_lacks_room(place: Path, figures: Figures) -> None:
    disk, plans, out = place / "small", themed(place / "plans"), place / "out"
    disk.mkdir()
    out.mkdir()
    call = (*PDF, str(plans / "plan.yaml"), "--theme", str(plans / "theme"), "--out", str(out / "made.pdf"))
    # A library that has made a PDF has threads, which no fork takes with it: what is loaded makes none.
    loaded = ("render", "scorecard", "--out", str(place / "loaded.md"))
    with Machine([(plans, loaded)], small_disk=disk) as machine:
        assert machine.call(plans, *call).status == 0
        made = taken(out)
        # The disk holds less than the font.
        require_refused(machine.call(plans, *call, environment={"TMPDIR": str(disk)}), out)
        assert list(machine.seen(disk).iterdir()) == []
        machine.mount_anew(disk, "remount,ro")
        # Where the folder that is named cannot be written, there is another.
        for where in (str(disk), str(place / "gone"), "/dev/null"):
            assert machine.call(plans, *call, environment={"TMPDIR": where}).status == 0, where
            assert taken(out) == made, where
    figures.tell("PDFs with fonts of a theme whose folder for temporaries is full, closed or not there", 4)


def taken(out: Path) -> bytes:
    """What was made, which is taken away."""
    made = (out / "made.pdf").read_bytes()
    (out / "made.pdf").unlink()
    return made


def require_refused(ended: Ended, out: Path) -> None:
    assert ended.status == 4, ended
    assert not ended.broke, ended
    assert "name another folder in TMPDIR" in " ".join(ended.err.split()), ended
    assert list(out.iterdir()) == []
