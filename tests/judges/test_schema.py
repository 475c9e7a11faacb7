"""The exported schemas before an independent validator: sound in themselves, and of one mind with `jbp validate`.

A schema sees the shape of a file and nothing else, so bad plans are asked about only where every finding they are
marked with is one of shape. A line `# beyond a schema: why` in a bad plan says that its fault of shape cannot be told
by a schema (a range that runs backward is a pattern like any other).
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.calls import Jbp

ROOT = Path(__file__).parents[2]
CHECK = Path(sys.executable).with_name("check-jsonschema")
SCHEMAS = sorted((ROOT / "schemas").glob("*.json"))
EXAMPLES = sorted((ROOT / "examples").rglob("*.yaml"))
BAD = sorted((ROOT / "tests/plans/bad").glob("*.yaml"))

SHAPE = {"unknown-key", "missing-key", "wrong-type", "bad-quantity"}
_MARK = re.compile(r"# finding: ([a-z-]+)")


def _kind(file: Path) -> str:
    """Which of the three schemas a file is written to."""
    text = file.read_text(encoding="utf-8")
    if re.search(r"^extends:", text, re.MULTILINE):
        return "overlay"
    is_plan = file.name == "plan.yaml" or file.name.endswith(".plan.yaml") or re.search(r"^jbp:", text, re.MULTILINE)
    return "plan" if is_plan else "part"


def _only_of_shape(file: Path) -> bool:
    text = file.read_text(encoding="utf-8")
    marks = set(_MARK.findall(text))
    return bool(marks) and marks <= SHAPE and "# beyond a schema:" not in text


BAD_SHAPES = [file for file in BAD if _only_of_shape(file)]


@pytest.fixture(scope="module")
def refused() -> frozenset[Path]:
    """The files that their schemas do not take: one call for all files of a kind, since starting takes longest."""
    return frozenset(file for kind in ("plan", "part", "overlay") for file in _refused(kind))


def _refused(kind: str) -> set[Path]:
    files = [file for file in (*EXAMPLES, *BAD_SHAPES) if _kind(file) == kind]
    assert files
    command: list[str | Path] = [
        CHECK,
        "--output-format",
        "json",
        "--schemafile",
        ROOT / f"schemas/{kind}.schema.json",
        *files,
    ]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode in (0, 1), run.stderr
    said = json.loads(run.stdout)
    return {Path(error["filename"]) for error in (*said["errors"], *said.get("parse_errors", ()))}


def test_there_are_schemas_and_plans_to_judge() -> None:
    names = {schema.name for schema in SCHEMAS}
    assert {"plan.schema.json", "part.schema.json", "overlay.schema.json"} <= names
    assert EXAMPLES
    assert BAD_SHAPES


def test_the_schemas_are_schemas() -> None:
    run = subprocess.run([CHECK, "--check-metaschema", *SCHEMAS], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.parametrize("schema", SCHEMAS, ids=lambda schema: schema.name)
def test_a_schema_stands_alone(schema: Path) -> None:
    references = set(re.findall(r'"\$ref": *"([^"]*)"', schema.read_text(encoding="utf-8")))
    assert all(reference.startswith("#") for reference in references), references
    assert json.loads(schema.read_text(encoding="utf-8"))["$schema"].startswith("http://json-schema.org/draft-07/")


@pytest.mark.xdist_group("schemas")
@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: str(file.relative_to(ROOT / "examples")))
def test_an_example_is_taken_by_both(file: Path, refused: frozenset[Path], jbp_here: Jbp) -> None:
    assert file not in refused
    ended = jbp_here("validate", str(file))
    assert ended.status == 0, ended.out + ended.err


@pytest.mark.xdist_group("schemas")
@pytest.mark.parametrize("file", BAD_SHAPES, ids=lambda file: file.stem)
def test_a_bad_shape_is_refused_by_both(file: Path, refused: frozenset[Path], jbp_here: Jbp) -> None:
    assert file in refused, f"the schema takes {file.name}"
    assert jbp_here("validate", str(file)).status == 1
