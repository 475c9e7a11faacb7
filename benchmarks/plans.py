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


def write_tuned_plan(folder: Path) -> Path:
    """The same plan in a folder that tunes the linter: a configuration, a rule of the team's own, and waivers."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "jbp.toml").write_text(_CONFIGURATION, encoding="utf-8")
    (folder / "team-rules.yaml").write_text(_TEAM_RULES, encoding="utf-8")
    (folder / "waivers.yaml").write_text(_WAIVERS, encoding="utf-8")
    return write_plan(folder)


def write_crowded_plan(folder: Path, activities: int = 1250) -> Path:
    """A plan in which every activity lacks its owner, date, party and a title that says something."""
    path = folder / "crowded.plan.yaml"
    lines = (
        f"      step-{number}:\n"
        f"        title: Align on step {number}\n"
        f"        start: 2026-03-01\n"
        f"        due: 2026-04-{1 + number % 30:02}\n"
        for number in range(activities)
    )
    text = EXAMPLE.read_text(encoding="utf-8")
    head, mark, rest = text.partition("    activities:\n")
    path.write_text(head + mark + "".join(lines) + rest, encoding="utf-8")
    return path


_CONFIGURATION = """\
ignore = ["force-majeure-unread"]
team_rules = ["team-rules.yaml"]

[severities]
no-competitors = "note"

[rules.overloaded-owner]
most = 8

[[overrides]]
paths = ["drafts/**"]
ignore = ["JBP5"]
"""
_TEAM_RULES = """\
rules:
  crm-report:
    select: kpis.*
    where: {kind: lagging}
    condition: {source: stated}
    message: 'KPI "{title}" does not say which report it comes from'
    severity: warning
"""
_WAIVERS = """\
waivers:
  w1: {rule: no-root-cause, reason: The market is what it is}
"""
