"""What the JSON of a comparison says leads from one state to the other, and is what its schema describes."""

from __future__ import annotations

import json
from copy import deepcopy
from functools import cache
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft7Validator  # type: ignore[import-untyped]
from tests.changes.plans import EVERY_FIELD, SMALL, state
from tests.changes.test_properties import EDITS

from jbp.address import parse_address
from jbp.api import load_text
from jbp.changes.comparison import Comparison
from jbp.changes.content import canonical, content_of
from jbp.changes.diff import diff
from jbp.changes.identity import renamed
from jbp.report.changes.json_ import json_
from jbp.report.changes.setting import ChangesSetting
from jbp.resources import resource

Plain = Any  # what JSON holds
SCHEMA = json.loads(resource("schemas/diff.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft7Validator(SCHEMA)


@cache
def _text(edits: tuple[tuple[str, str], ...]) -> str:
    text = SMALL
    for old, new in edits:
        text = text.replace(old, new)
    return text


def _written(base: str, head: str) -> list[dict[str, Plain]]:
    """The changes as the JSON of a comparison says them; the JSON is what the schema describes."""
    earlier, later = load_text("a.yaml", base.encode()), load_text("b.yaml", head.encode())
    compared = Comparison("b.yaml", "a", "b", earlier, later, diff(state(base), state(head)))
    for perspective in (None, "a"):
        whole = json.loads(json_([compared], ChangesSetting(perspective=perspective)))
        VALIDATOR.validate(whole)
    plans = whole["plans"]
    changes: list[dict[str, Plain]] = plans[0]["changes"] if plans else []
    return changes


def _applied(base: str, changes: list[dict[str, Plain]]) -> Plain:
    """The content of a state after what the changes say."""
    content = content_of(state(base).plan)
    names = {parse_address(one["was_address"]): one["after"] for one in changes if one["kind"] == "renamed"}
    result = json.loads(json.dumps(canonical(renamed(content, {at: str(new) for at, new in names.items() if at}))))
    for one in changes:
        if one["kind"] == "moved":
            _set(result, one["address"], _take(result, one["was_address"]))
    for one in changes:
        if one["kind"] == "removed":
            _take(result, _as_named_now(one["address"], changes))
        elif one["kind"] in ("added", "changed"):
            _set(result, one["address"], deepcopy(one["after"]))
    return _without_empty(result)


def _as_named_now(address: str, changes: list[dict[str, Plain]]) -> str:
    """An address of the earlier state, below entries that were renamed or moved meanwhile."""
    for one in changes:
        if one["kind"] in ("renamed", "moved") and address.startswith(f"{one['was_address']}."):
            return f"{one['address']}{address[len(one['was_address']) :]}"
    return address


def _steps(address: str) -> list[str]:
    return [str(step) for step in parse_address(address) or ()]


def _set(content: Plain, address: str, value: Plain) -> None:
    *path, last = _steps(address)
    for step in path:
        content = content.setdefault(step, {})
    content[last] = value


def _take(content: Plain, address: str) -> Plain:
    *path, last = _steps(address)
    for step in path:
        content = content[step]
    return content.pop(last)


def _without_empty(value: Plain) -> Plain:
    if isinstance(value, dict):
        kept = {key: _without_empty(one) for key, one in value.items()}
        return {key: one for key, one in kept.items() if one not in ({}, [])}
    return sorted(map(_without_empty, value), key=json.dumps) if isinstance(value, list) else value


def _content(text: str) -> Plain:
    return _without_empty(json.loads(json.dumps(canonical(content_of(state(text).plan)))))


@given(EDITS, EDITS)
def test_the_changes_lead_from_one_state_to_the_other(one: list[tuple[str, str]], other: list[tuple[str, str]]) -> None:
    base, head = _text(tuple(one)), _text(tuple(other))
    assert _applied(base, _written(base, head)) == _content(head)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("acme: {title", "apex: {formerly: [acme], title"),
        ("roles: [executive_sponsor]", "roles: [executive_sponsor, alliance_manager]"),
        ("facts:\n  investment: $3M over three years\n", ""),
        ('{employees: "25,000", presence: Global}', '{"Market cap": "$1B"}'),
    ],
)  # fmt: skip
def test_also_in_a_plan_with_every_field(old: str, new: str) -> None:
    assert old in EVERY_FIELD
    head = EVERY_FIELD.replace(old, new, 1)
    assert _applied(EVERY_FIELD, _written(EVERY_FIELD, head)) == _content(head)


def test_key_order_never_matters() -> None:
    lines = SMALL.split("kpis:\n")
    swapped = f"{lines[0]}kpis:\n" + "\n".join([*reversed(lines[1].splitlines()[:2]), *lines[1].splitlines()[2:]])
    assert _written(SMALL, f"{swapped}\n") == []
