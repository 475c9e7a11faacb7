"""Repositories for tests: made by the real git, a commit a step."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_WHO = ("-c", "user.name=Tester", "-c", "user.email=tester@example.org", "-c", "commit.gpgsign=false")


class Repo:
    """A repository in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *words: str, given: bytes = b"") -> str:
        """What git answers, to what it is given as standard input; a call that fails is a mistake of the test."""
        variables = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        done = subprocess.run(
            ["git", *_WHO, *words],
            cwd=self.folder,
            env=variables | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull},
            check=True,
            capture_output=True,
            input=given,
        )
        return done.stdout.decode()

    def write(self, name: str, text: str) -> Path:
        """Write a file."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def commit(self, message: str = "Change", **files: str) -> None:
        """Commit everything, these files first; a name's ``__`` stands for the point, and ``___`` for the slash."""
        for name, text in files.items():
            self.write(name.replace("___", "/").replace("__", "."), text)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", message)

    def branch(self, name: str) -> None:
        """Begin a branch."""
        self.git("checkout", "--quiet", "-b", name)
