"""Where a plan's files lie, so that a change of any of them is noticed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jbp.workspace.plan_places import places_of
from jbp.workspace.watched import look

if TYPE_CHECKING:
    from pathlib import Path

PLAN = """\
jbp: 1
parts: ["risks.yaml", "more/*.yaml", "work/**/*.yaml", "../outside/*.yaml"]
kpis:
  deals: {actuals_from: figures/actuals.csv}
  value: {actuals_from: /etc/passwd}
"""
PART = "kpis:\n  bookings: {actuals_from: figures/bookings.csv}\n"


def _plan(folder: Path) -> Path:
    for name, text in (("plan.yaml", PLAN), ("more/kpis.yaml", PART), ("work/a/b/c.yaml", "risks: {}\n")):
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return folder / "plan.yaml"


@pytest.mark.parametrize(
    "name",
    [
        "plan.yaml", "waivers.yaml", "risks.yaml", "more/kpis.yaml", "more/later.yaml", "work/x/y/z.yaml",
        "figures/actuals.csv", "figures/bookings.csv",
    ],
)  # fmt: skip
def test_what_a_plan_is_made_of_is_looked_at(tmp_path: Path, name: str) -> None:
    places = places_of(_plan(tmp_path / "plan"))
    before = look(places)
    file = tmp_path / "plan" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("changed: yes, it is\n", "utf-8")
    after = look(places)
    assert {found for found in {*before, *after} if before.get(found) != after.get(found)} == {file}


def test_nothing_outside_of_the_plans_folder_is_looked_at(tmp_path: Path) -> None:
    places = places_of(_plan(tmp_path / "plan"))
    assert all(each.is_relative_to(tmp_path / "plan") for kind in places for each in kind)


def test_the_plan_that_an_overlay_extends_is_looked_at(tmp_path: Path) -> None:
    _plan(tmp_path / "shared")
    overlay = tmp_path / "own/overlay.yaml"
    overlay.parent.mkdir()
    overlay.write_text("jbp: 1\nextends: ../shared/plan.yaml\n", "utf-8")
    places = places_of(overlay)
    assert tmp_path / "shared/plan.yaml" in look(places)
    assert tmp_path / "shared/figures/actuals.csv" in places.files


def test_overlays_of_each_other_end(tmp_path: Path) -> None:
    for name, other in (("a", "b"), ("b", "a")):
        (tmp_path / f"{name}.yaml").write_text(f"jbp: 1\nextends: {other}.yaml\n", "utf-8")
    assert places_of(tmp_path / "a.yaml").folders == {tmp_path}


def test_a_plan_that_is_gone_or_broken_is_waited_for(tmp_path: Path) -> None:
    assert places_of(tmp_path / "plan.yaml").files == {tmp_path / "plan.yaml"}
    (tmp_path / "plan.yaml").write_text("parts: [a\n", "utf-8")
    assert places_of(tmp_path / "plan.yaml").folders == {tmp_path}
