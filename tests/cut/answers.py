"""What jbp answers about a plan: everything that somebody gets to see of a call."""

from __future__ import annotations

import gc
import io
import os
import shutil
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from jbp import entry

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import pytest


@contextmanager
def in_memory() -> Iterator[Path]:
    """A folder in memory where there is one: files are laid and taken away thousands of times."""
    with tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as folder:  # noqa: S108
        yield Path(folder)


@contextmanager
def no_garbage_collected() -> Iterator[None]:
    """Looking for circles after every few plans takes a fifth of the time; doing so now and then is enough."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


class Answer(NamedTuple):
    """The exit status, both streams, and the files that were written, with their names."""

    status: int
    out: bytes
    err: str
    files: tuple[tuple[str, bytes], ...] = ()


class Asker:
    """Asks jbp in a folder that holds some plan's files, always the same folder."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self._standing: Mapping[str, str] = {}
        for name in os.environ:
            if name.startswith("JBP_") or name in {
                "NO_COLOR",
                "COLUMNS",
                "CI",
                "GITHUB_ACTIONS",
                "GITHUB_STEP_SUMMARY",
            }:
                monkeypatch.delenv(name)
        monkeypatch.chdir(folder)

    def lay(self, files: Mapping[str, str]) -> None:
        """Put these files into the folder, in place of those that stand there."""
        for name in self._standing.keys() - files.keys():
            (self.folder / name).unlink()
        for name, text in files.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        self._standing = files

    def __call__(self, *arguments: str) -> Answer:
        """What a call answers; what it writes goes to the folder `out` and is taken away from there."""
        out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.StringIO()
        (self.folder / "out").mkdir(exist_ok=True)
        streams, argv, collects = (sys.stdout, sys.stderr), sys.argv, gc.isenabled()
        sys.stdout, sys.stderr, sys.argv = out, err, ["jbp", *arguments]
        try:
            status = entry.main()
        finally:
            sys.stdout, sys.stderr = streams
            sys.argv = argv
            if collects:
                gc.enable()
        return Answer(status, out.buffer.getvalue(), err.getvalue(), tuple(self._written()))

    def _written(self) -> list[tuple[str, bytes]]:
        place = self.folder / "out"
        if not any(place.iterdir()):
            return []
        files = [
            (str(file.relative_to(place)), file.read_bytes()) for file in sorted(place.rglob("*")) if file.is_file()
        ]
        shutil.rmtree(place)
        return files
