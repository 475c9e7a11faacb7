from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from jbp.rules.team.schema import team_rules_schema

ROOT = Path(__file__).parents[3]
SCHEMA = ROOT / "schemas/team-rules.schema.json"
PAGE = (ROOT / "docs/team-rules.md").read_text(encoding="utf-8")


def errors(folder: Path, text: str) -> str:
    """What a program written elsewhere says of a file of rules; empty where it is right."""
    file = folder / "team-rules.yaml"
    file.write_text(text, encoding="utf-8")
    program = [sys.executable, "-m", "check_jsonschema", "--schemafile", str(SCHEMA), str(file)]
    run = subprocess.run(program, capture_output=True, text=True, check=False)
    return run.stdout if run.returncode else ""


def example() -> str:
    match = re.search(r"^```yaml\n(rules:.*?)^```", PAGE, re.DOTALL | re.MULTILINE)
    assert match is not None
    return match[1]


def test_the_schema_that_is_shipped_is_fresh() -> None:
    assert json.loads(SCHEMA.read_text(encoding="utf-8")) == team_rules_schema()


def test_the_example_of_the_page_is_right(tmp_path: Path) -> None:
    assert errors(tmp_path, example()) == ""


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("severity: warning", "severity: warn"),
        ("select: kpis.*", "select: kpi.*"),
        ("    message: 'KPI", "    mesage: 'KPI"),
        ('{like: "*CRM*"}', '{lik: "*CRM*"}'),
        ("code: ACME001", "code: JBP001"),
        ("  crm-report:", "  CRM:"),
    ],
)
def test_a_typo_is_not(tmp_path: Path, right: str, wrong: str) -> None:
    assert right in example()
    assert errors(tmp_path, example().replace(right, wrong)) != ""
