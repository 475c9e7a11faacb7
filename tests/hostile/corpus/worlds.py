"""Folders in which a plan names what it must not read: devices, pipes, links in circles, files of others."""

from __future__ import annotations

import os
import socket
from typing import TYPE_CHECKING, Final

from tests.hostile.corpus.case import HEAD, SOUND

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_VALIDATE: Final = ("validate", "plan.yaml", "--format", "json", "--as-of", "2026-06-15")
_NAMES: Final = {
    "above": "../outside.yaml",
    "far-above": "../../../../../../../../etc/passwd",
    "absolute": "/etc/passwd",
    "home": "~/plan.yaml",
    "device": "/dev/zero",
    "endless": "/dev/urandom",
    "process": "/proc/self/environ",
    "memory": "/proc/self/mem",
    "pipe": "pipe.yaml",
    "socket": "socket.yaml",
    "link-to-itself": "itself.yaml",
    "links-in-a-circle": "one.yaml",
    "link-out": "out.yaml",
    "link-to-a-device": "zero.yaml",
    "link-to-a-pipe": "to-pipe.yaml",
    "folder-linked-out": "linked/passwd",
    "folder": "folder",
    "folder-as-a-file": "folder/",
    "itself": "plan.yaml",
    "under-a-file": "sound.yaml/x.yaml",
    "unreadable-name": "\\udcff.yaml",
    "long-name": "x" * 5000,
    "many-folders": "a/" * 3000 + "x.yaml",
    "drive": "C:/plan.yaml",
    "backslashes": "..\\\\..\\\\x.yaml",
    "address": "https://a.example/plan.yaml",
    "file-address": "file:///etc/passwd",
    "nul": "x\\0.yaml",
    "new-line": "x\\n.yaml",
    "nothing": "",
    "point": ".",
    "points": "..",
    "option": "--output=x",
}
_PATTERNS: Final = {
    "stars": "*" * 2000 + "x",
    "stars-between": "*a" * 500 + "b",
    "doubles": "**/" * 60 + "x.yaml",
    "doubles-and-stars": "**/*/" * 30 + "x.yaml",
    "classes": "[" * 2000,
    "ranges": "[z-a]*.yaml",
    "all-below": "**",
    "all": "*",
    "questions": "?" * 3000,
}


def _worlds() -> dict[str, tuple[tuple[str, ...], dict[str, bytes]]]:
    made: dict[str, tuple[tuple[str, ...], dict[str, bytes]]] = {}
    for name, path in _NAMES.items():
        written = f'"{path}"'.encode()
        kpi = b"kpis:\n  revenue: {title: R, actuals_from: " + written + b"}\n"
        made[f"extends/{name}"] = (_VALIDATE, {"plan.yaml": b"jbp: 1\nprivate_to: a\nextends: " + written + b"\n"})
        if name != "itself":  # `parts: ["*.yaml"]` matches the plan too, and that is no mistake
            made[f"parts/{name}"] = (_VALIDATE, {"plan.yaml": HEAD + b"parts: [" + written + b"]\n"})
        made[f"table/{name}"] = (_VALIDATE, {"plan.yaml": HEAD + kpi})
        toml = {"plan.yaml": SOUND, "jbp.toml": b"team_rules = [" + written + b"]\n"}
        if name not in {"nul", "unreadable-name"}:  # TOML has no such escapes
            made[f"team-rules/{name}"] = (("lint", *_VALIDATE[1:]), toml)
    for name, pattern in _PATTERNS.items():
        written = f'"{pattern}"'.encode()
        made[f"pattern/{name}"] = (_VALIDATE, {"plan.yaml": HEAD + b"parts: [" + written + b"]\n"})
    return made


WORLDS: Final[Mapping[str, tuple[tuple[str, ...], dict[str, bytes]]]] = _worlds()
"""By name, a call and the files that it finds."""


def hostile_world(folder: Path, files: Mapping[str, bytes]) -> Path:
    """A folder that holds what no plan may name, and these files."""
    folder.mkdir(parents=True)
    os.mkfifo(folder / "pipe.yaml")
    with socket.socket(socket.AF_UNIX) as end:
        home = os.open(folder, os.O_RDONLY)
        end.bind(f"/proc/self/fd/{home}/socket.yaml")  # the address itself may be short only
        os.close(home)
    for name, target in (
        ("itself.yaml", "itself.yaml"),
        ("one.yaml", "other.yaml"),
        ("other.yaml", "one.yaml"),
        ("out.yaml", "/etc/passwd"),
        ("zero.yaml", "/dev/zero"),
        ("to-pipe.yaml", "pipe.yaml"),
        ("linked", "/etc"),
    ):
        (folder / name).symlink_to(target)
    (folder / "folder/circle").mkdir(parents=True)
    (folder / "folder/circle/again").symlink_to(folder / "folder")
    (folder / "sound.yaml").write_bytes(SOUND)
    for at in range(30):
        (folder / f"folder/{at}/a/b").mkdir(parents=True)
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return folder
