"""What the page on team rules shows, executed."""

from __future__ import annotations

import re
import runpy
import sys
import tomllib
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

import pytest
from tests.linting.plans import document_of
from tests.rules.team.asking import mistakes, rule_of

from jbp.finding import Severity
from jbp.linting.run import lint
from jbp.linting.settings import Settings
from jbp.rules.base_plan import AS_OF, BASE
from jbp.rules.team.read import team_rules
from jbp.syntax.parse import Source
from jbp.workspace.plugins import python_rules

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.finding import Finding
    from jbp.rules.family import LintRule

PAGE = (Path(__file__).parents[3] / "docs/team-rules.md").read_text(encoding="utf-8")
CAMPAIGNS = """\
marketing:
  tactics: {shows: {title: Trade shows, kpis: [tests]}}
  campaigns:
    spring: {title: Spring, tactic: shows, start: 2026-03-01, end: 2026-05-31, budget: {a: $60k, b: €1k}}
"""


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)


def found(plan: str, *rules: LintRule, settings: Settings | None = None) -> list[Finding]:
    """What these rules, and no others, find."""
    base = settings or Settings()
    own = replace(base, team=rules, select=tuple(rule.rule.name for rule in rules))
    return list(lint(document_of(plan), AS_OF, own))


def own_rules() -> dict[str, LintRule]:
    text = next(block for block in blocks("yaml") if block.startswith("rules:"))
    return {rule.rule.name: rule for rule in team_rules(Source("team-rules.yaml", text))}


def test_the_rules_of_the_page_find_what_they_are_for() -> None:
    plan = BASE.replace("level: medium", "level: high", 1).replace("review_by: 2026-09-01", "review_by: 2026-12-01")
    plan = plan.replace("currency: EUR\n", "currency: EUR\nexchange_rates: {rates: {USD: 0.9}}\n") + CAMPAIGNS
    findings = {each.code: each for each in found(plan, *own_rules().values())}
    assert set(findings) == {"crm-report", "ACME001", "campaign-with-owner"}
    assert findings["crm-report"].message == 'KPI "Pilot orders" does not say which CRM report it comes from'
    assert findings["crm-report"].mend == "Write the number of the report under `source`."
    assert findings["ACME001"].message == 'risk "Cells become dearer" is high, and its next review is 1 Dec 2026'
    assert findings["ACME001"].at == ("risks", "cell-price", "review_by")
    assert findings["campaign-with-owner"].message == 'campaign "Spring" costs $60k and €1k and is not accounted for'
    assert findings["campaign-with-owner"].severity is Severity.NOTE


def test_the_rules_of_the_page_let_pass_what_is_right() -> None:
    plan = BASE.replace("source: Order books of both", "source: CRM report 114") + CAMPAIGNS.replace("$60k", "€20k")
    assert plan.count("CRM report 114") == 1
    assert found(plan, *own_rules().values()) == []


def test_every_test_of_the_table_can_be_asked() -> None:
    rows = [row for row in PAGE.splitlines() if row.startswith("| `") and ": " in row.split("|")[1]]
    selections = {
        "share": "dependence.*",
        "due": "initiatives.*",
        "roles": "people.*",
        "members": "governance.bodies.*",
    }
    written = [(text.split(":")[0], text) for row in rows for text in re.findall(r"`([a-z]+: .+?)`", row)]
    assert len(written) >= 12
    for field, text in written:
        select = selections.get(field, "initiatives.*" if field == "status" else "kpis.*")
        assert rule_of(select, f"{{{text}}}").rule.detection


def test_the_condition_that_combines_is_one() -> None:
    text = next(block for block in blocks("yaml") if block.startswith("condition:"))
    rule = "rules:\n  own-rule:\n    select: initiatives.*\n    message: found\n    severity: note\n"
    assert mistakes(rule + "".join(f"    {line}\n" for line in text.splitlines())) == []


def test_the_mistakes_of_the_page_are_said_like_that() -> None:
    shown = next(block for block in blocks("text") if block.startswith("team-rules.yaml:")).splitlines()
    text = "rules:\n  own-rule:\n    select: kpis.*\n    where: {kind: laging}\n    condition:\n      source: stated\n"
    said = mistakes(f"{text}    severity: warn\n    message: found\n")
    assert [line.split(": ", 1)[1] for line in shown] == [line.split(": ", 1)[1] for line in said]


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The package of the page, as if it were installed."""
    project = tomllib.loads(next(block for block in blocks("toml") if "[project]" in block))["project"]
    module = next(block for block in blocks("python") if "RULES = Family" in block)
    (tmp_path / "acme_jbp_rules.py").write_text(module, encoding="utf-8")
    info = tmp_path / f"{project['name'].replace('-', '_')}-{project['version']}.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {project['version']}\n")
    groups = project["entry-points"].items()
    lines = [line for group, points in groups for line in (f"[{group}]", *(f"{k} = {v}" for k, v in points.items()))]
    (info / "entry_points.txt").write_text("\n".join(lines) + "\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    yield tmp_path
    sys.modules.pop("acme_jbp_rules", None)


CROWDED = BASE.replace("sponsor: ben", "sponsor: ana")


@pytest.mark.usefixtures("package")
def test_the_package_of_the_page_is_found_and_asked() -> None:
    (rule,) = python_rules(["acme"])
    assert (rule.rule.code, rule.rule.name) == ("ACME101", "crowded-sponsor")
    count = CROWDED.count("sponsor: ana")
    assert count == 2
    assert found(CROWDED, rule) == []
    one = Settings(options=MappingProxyType({"crowded-sponsor": MappingProxyType({"most": 1})}))
    (finding,) = found(CROWDED, rule, settings=one)
    assert finding.message == '"Ana Ruiz" sponsors 2 open initiatives'
    assert finding.at == ("people", "ana")
    assert finding.stated == ("prototype", "line")


def test_a_rule_is_tried_as_the_page_says(
    package: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    third = "  third:\n    title: Third\n    owner: eva\n    sponsor: ana\n    status: on_track\n"
    (package / "plan.yaml").write_text(CROWDED.replace("initiatives:\n", f"initiatives:\n{third}", 1), encoding="utf-8")
    script = package / "try_it.py"
    script.write_text(next(block for block in blocks("python") if "jbp.load(" in block), encoding="utf-8")
    monkeypatch.chdir(package)
    runpy.run_path(str(script))
    assert '"Ana Ruiz" sponsors 3 open initiatives' in capsys.readouterr().out
