from __future__ import annotations

import gc
import os
from typing import TYPE_CHECKING

import pytest
from tests.cli.calls import Jbp

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def jbp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Iterator[Jbp]:
    """Jbp in an empty folder, with no setting from outside; the collector, which a call switches off, goes on after.

    What stays until the end is marked for the collector already, and what a call makes is to go.
    """
    monkeypatch.setattr(gc, "freeze", lambda: None)
    for name in os.environ:
        if name.startswith("JBP_") or name in {"NO_COLOR", "COLUMNS", "CI"}:
            monkeypatch.delenv(name)
    yield Jbp(tmp_path, monkeypatch, capfd)
    gc.enable()
