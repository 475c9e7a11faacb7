"""The plans that the benchmarks read: the format's example, and as many different ones as are asked for."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "tests/plans/good/every-field.yaml"


def write_plan(folder: Path) -> Path:
    """The one plan of about 400 lines that every tool reads."""
    path = folder / "one.plan.yaml"
    path.write_bytes(EXAMPLE.read_bytes())
    return path


def write_plans(folder: Path, count: int) -> list[Path]:
    """Plans that differ in ids, names, dates and figures, so that no tool may take one for another."""
    text = EXAMPLE.read_text(encoding="utf-8")
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for number in range(count):
        path = folder / f"p{number:04}.plan.yaml"
        own = text.replace("id: solution-a-joint-selling", f"id: plan-{number:04}")
        own = own.replace("lead-flow", f"lead-flow-{number}").replace("$500k", f"${500 + number % 90}k")
        own = own.replace("name: Partner A", f"name: Partner A{number}").replace(
            "2026-06-30", f"2026-06-{1 + number % 30:02}"
        )
        path.write_text(own, encoding="utf-8")
        paths.append(path)
    return paths
