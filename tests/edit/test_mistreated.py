"""Layouts in bulk: what `jbp fmt` writes says the same to another reader, and is written the same again."""

from __future__ import annotations

import json
import random
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.edit.mistreating import mistreated, said

from jbp.reading.inputs import FileBytes
from jbp.reading.laid_out import laid_out
from jbp.syntax.nodes import Source
from jbp.syntax.parse import parse

if TYPE_CHECKING:
    from tests.conftest import Figures

ROOT = Path(__file__).parents[2]
PLANS = sorted((*(ROOT / "examples").glob("**/*.yaml"), *(ROOT / "tests/plans").glob("**/*.yaml")))
LARGEST = 12_000
"""How many letters the plans have that are mistreated; those of a larger one take their time."""
ROUNDS = 10
MOST_REFUSED = 0.03


def comments(text: str) -> list[str]:
    """The comments of a text, sorted: with their fields they may change places."""
    return sorted(one.text.rstrip() for one in parse(Source("plan.yaml", text)).comments)


def tried(text: str) -> str:
    """What became of a text: `broken`, `refused`, or `same` where it was laid out and says the same."""
    data = text.encode()
    one = laid_out(FileBytes("plan.yaml", data), of_waivers=False)
    if one.is_broken or one.refusal:
        assert not one.is_changed
        return "refused" if one.refusal else "broken"
    after = one.data.decode()
    assert said(after) == said(text)
    assert comments(after) == comments(text)
    assert laid_out(FileBytes("plan.yaml", one.data), of_waivers=False).data == one.data
    if text.count("\n") == text.count("\r\n"):
        assert after.count("\n") == after.count("\r\n")
    return "same"


@pytest.mark.parametrize("seed", range(1, 4))
def test_a_mistreated_plan_says_the_same(seed: int) -> None:
    plan = (ROOT / "tests/plans/good/every-field.yaml").read_text("utf-8")
    assert tried(mistreated(plan, random.Random(seed))) == "same"  # noqa: S311 - a layout


@pytest.mark.long
def test_every_input_of_the_suite_that_is_read_is_laid_out(figures: Figures) -> None:
    run = subprocess.run(["node", ROOT / "judges/yamlsuite.mjs"], check=True, capture_output=True, text=True)
    found = {name: tried(text) for name, text in json.loads(run.stdout).items()}
    assert [name for name, what in found.items() if what == "refused"] == []
    figures.tell(
        "inputs of yaml-test-suite that fmt lays out and says the same", sum(what == "same" for what in found.values())
    )


@pytest.mark.long
def test_mistreated_plans_say_the_same(figures: Figures) -> None:
    texts = [text for text in (path.read_bytes().decode("utf-8", "replace") for path in PLANS) if len(text) < LARGEST]
    drawn = random.Random(20_260_701)  # noqa: S311 - layouts
    found = [tried(mistreated(text, drawn)) for text in texts for _ in range(ROUNDS)]
    same, refused = found.count("same"), found.count("refused")
    assert refused <= MOST_REFUSED * (same + refused)
    figures.tell("plans in random layouts that fmt lays out and says the same", same)
