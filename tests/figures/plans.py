"""Small plans for tests, typed from YAML without the rest of the house."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from textwrap import dedent

from jbp.model.plan import Plan
from jbp.syntax.nodes import ListNode, MapNode, Node, Scalar, Source
from jbp.syntax.parse import parse

HEAD = {
    "jbp": "1",
    "id": "small",
    "title": "A small plan",
    "profile": "new",
    "horizon": {"start": "2026-01-01", "end": "2026-12-31"},
    "currency": "USD",
    "partners": {"a": {"name": "Partner A"}, "b": {"name": "Partner B"}},
}


def plan_of(sections: str) -> Plan:
    """The plan of two partners over the year 2026 that holds these sections; a section given replaces the head's."""
    tree = parse(Source("plan.yaml", dedent(sections))).tree
    given = {} if tree is None else _plain(tree)
    assert isinstance(given, dict)
    return Plan.model_validate(HEAD | given)


@cache
def plan_in(path: str) -> Plan:
    """The plan of one file, typed by the models themselves."""
    source = Source(path, Path(path).read_text(encoding="utf-8"))
    tree = parse(source).tree
    assert tree is not None
    return Plan.model_validate(_plain(tree))


def _plain(node: Node) -> object:
    match node:
        case Scalar():
            return node.text
        case MapNode():
            return {entry.key.text: _plain(entry.value) for entry in node.entries}
        case ListNode():
            return [_plain(item) for item in node.items]
