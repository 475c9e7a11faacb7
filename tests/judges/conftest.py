"""The judges: programs written elsewhere, called as commands. One that is missing fails the test, it never skips it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
from tests.cli.conftest import jbp as jbp_here

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

# A call in the process of the tests, where starting one for each file would take longest.
__all__ = ["jbp_here"]

ROOT = Path(__file__).parents[2]
JUDGES = ROOT / "judges"
JBP = Path(sys.executable).with_name("jbp")


_LIMIT = 1800
"""How many seconds a judge may take before it counts as hanging: five times as long as the longest needs by itself."""


class Fault(NamedTuple):
    """What a judge has against a file."""

    file: str
    where: str
    rule: str
    message: str

    def __str__(self) -> str:
        return f"{self.file} ({self.where}) {self.rule}: {self.message}"


@pytest.fixture(scope="session")
def judge() -> Callable[[str, Iterable[Path]], list[Fault]]:
    """What the judge of that name has against the files."""
    return _judge


def _judge(name: str, files: Iterable[Path]) -> list[Fault]:
    command: list[str | Path] = ["node", JUDGES / f"{name}.mjs", *files]
    try:
        run = subprocess.run(command, capture_output=True, text=True, check=False, timeout=_LIMIT)
    except FileNotFoundError:
        pytest.fail("node is missing: `make judges` installs it")
    if run.returncode not in (0, 1):
        pytest.fail(f"the judge {name} could not do its work (`make judges` installs what it needs):\n{run.stderr}")
    return [Fault(**fault) for fault in json.loads(run.stdout)["faults"]]


class Verdict(NamedTuple):
    """How a call of jbp ended."""

    status: int
    stdout: str
    stderr: str


@pytest.fixture(scope="session")
def jbp() -> Callable[..., Verdict]:
    """Calls jbp at the root of the checkout, as a person would."""

    def call(*arguments: str | Path) -> Verdict:
        run = subprocess.run(
            [JBP, *arguments], cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
        )
        return Verdict(run.returncode, run.stdout, run.stderr)

    return call
