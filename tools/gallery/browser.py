"""The programs that take the pictures: one browser for all of them, and one that makes pictures of printed pages."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from tools.examples import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tools.gallery.looks import Task

_JUDGES = ROOT / "judges"
_DOTS_PER_INCH = "110"


class MissingProgramError(Exception):
    """A program that takes the pictures is not there; the message says which, and how to get it."""


def check_programs(*, paper: bool) -> None:
    """Says what is missing before any work is done.

    Args:
        paper: whether printed pages are wanted.

    Raises:
        MissingProgramError: something is.
    """
    missing = tuple(_missing(paper=paper))
    if missing:
        raise MissingProgramError(f"{' and '.join(missing)} cannot be found: `make judges` installs what is missing")


def _missing(*, paper: bool) -> Iterator[str]:
    browser = os.environ.get("CHROMIUM", "/usr/bin/chromium")
    programs = ("node", browser, *(["pdftoppm"] if paper else []))
    yield from (program for program in programs if shutil.which(program) is None)
    if not (_JUDGES / "node_modules/playwright-core").is_dir():
        yield "judges/node_modules/playwright-core"


def take_pictures(tasks: Sequence[Task]) -> None:
    """Has one browser take all the pictures, and makes pictures of the pages that it printed.

    Raises:
        subprocess.CalledProcessError: a program could not do its work; it has said why.
    """
    open_pages(tasks)
    for one in tasks:
        if "paper" in one:
            _pages_of(Path(str(one["out"])))


def open_pages(tasks: Sequence[Task]) -> None:
    """As `take_pictures`, but that a printed page stays the PDF that the browser makes of it."""
    with tempfile.TemporaryDirectory() as folder:
        listed = Path(folder) / "tasks.json"
        listed.write_text(json.dumps(tasks), encoding="utf-8")
        subprocess.run(["node", _JUDGES / "pictures.mjs", listed], check=True)  # noqa: S607 - as on the path


def _pages_of(pdf: Path) -> None:
    """Beside a PDF, a picture of each of its pages: ``timeline.print-1.png``."""
    call: list[str | Path] = ["pdftoppm", "-r", _DOTS_PER_INCH, "-png", pdf, pdf.with_suffix("")]
    subprocess.run(call, check=True)
    pdf.unlink()
