"""The schema of waivers.yaml: of one mind with jbp on what the documentation shows, and on what is wrong."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft7Validator  # type: ignore[import-untyped]

from jbp.reading.collector import Collector
from jbp.reading.data import to_data
from jbp.reading.inputs import FileBytes
from jbp.reading.waivers_file import read_waivers
from jbp.resources import resource
from jbp.syntax.nodes import Source
from jbp.syntax.parse import parse

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads(resource("schemas/waivers.schema.json").read_text(encoding="utf-8"))
DOCUMENTED = re.findall(
    r"^```yaml\n(waivers:\n.*?)^```",
    (ROOT / "docs/configuration.md").read_text(encoding="utf-8"),
    re.MULTILINE | re.DOTALL,
)


def is_taken(text: str) -> bool:
    tree = parse(Source("waivers.yaml", text)).tree
    return tree is not None and bool(Draft7Validator(SCHEMA).is_valid(to_data(tree)))


def mistakes(text: str) -> list[str]:
    found = Collector()
    read_waivers(FileBytes("waivers.yaml", text.encode()), None, found)
    return [finding.name for finding in found.findings()]


def test_the_schema_is_one() -> None:
    Draft7Validator.check_schema(SCHEMA)


def test_what_the_documentation_shows_is_taken_by_both() -> None:
    (text,) = DOCUMENTED
    assert is_taken(text)
    assert mistakes(text) == []
    _, waivers = read_waivers(FileBytes("waivers.yaml", text.encode()), None, Collector())
    assert {field for each in waivers for field in ("until", "fingerprint") if getattr(each, field)} == {
        "until",
        "fingerprint",
    }


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("waivers: {w1: {rules: watermelon}}\n", "unknown-key"),
        ("waivers: {w1: {reason: agreed}}\n", "missing-key"),
        ("waivers: {w1: {rule: watermelon, until: [2026-03-01]}}\n", "wrong-type"),
        ("waivers: {w1: {rule: {name: watermelon}}}\n", "wrong-type"),
        ("waivers: {w1: watermelon}\n", "wrong-type"),
        ("waivers: [{rule: watermelon}]\n", "wrong-type"),
        ("waiver: {w1: {rule: watermelon}}\n", "unknown-key"),
    ],
)
def test_what_is_wrong_is_refused_by_both(text: str, rule: str) -> None:
    assert mistakes(text) == [rule]
    assert not is_taken(text)


@pytest.mark.parametrize("text", ["waivers: {}\n", "x-team: 4\n", "waivers: {w1: {rule: [a, b], x-y: 4}, x-z: 5}\n"])
def test_what_is_right_is_taken_by_both(text: str) -> None:
    assert mistakes(text) == []
    assert is_taken(text)
