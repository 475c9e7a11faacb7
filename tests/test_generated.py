"""What is generated is committed, and fresh."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tools.rule_pages import rule_pages

ROOT = Path(__file__).parents[1]


def test_generated_files_are_up_to_date() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "tools.generate", "--check"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, f"run make generate\n{run.stdout}{run.stderr}"


def test_no_rule_page_is_left_over() -> None:
    wanted = {name.removeprefix("rules/") for name, _ in rule_pages() if name.startswith("rules/")}
    assert {path.name for path in (ROOT / "docs/rules").iterdir()} == wanted
