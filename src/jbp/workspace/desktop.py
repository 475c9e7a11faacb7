"""Opening a file with the program that the desktop of whoever runs jbp has for it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def open_file(path: Path) -> bool:
    """Open a file or a folder; False where there is no desktop to do it.

    The programs that the variable `BROWSER` names come first, as everywhere in Python. Nothing is waited for.
    """
    if os.environ.get("BROWSER"):
        import webbrowser  # few people name one  # noqa: PLC0415

        return webbrowser.open(path.absolute().as_uri())
    opener = _opener()
    if opener is None:
        return False
    # What it says is for the desktop, and it may run as long as the program that it starts.
    command = [opener, str(path.absolute())]
    subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)  # noqa: S603
    return True


def _opener() -> str | None:
    if sys.platform == "darwin":
        return shutil.which("open")
    has_screen = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
    return shutil.which("xdg-open") if has_screen else None
