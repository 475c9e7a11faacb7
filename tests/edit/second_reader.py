"""What a reader written elsewhere (PyYAML) takes a text for: its data, and the lines of each entry.

What jbp writes is judged by it, so that an edit and its own proof cannot be wrong together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

Read: TypeAlias = "str | list[Read] | dict[str, Read]"
Path: TypeAlias = "tuple[str | int, ...]"


class Entry(NamedTuple):
    """An entry of a mapping or an item of a list, with the lines of its text, counted from 0.

    Attributes:
        path: where it stands.
        value: its value.
        start: line and column where its key, or in a list its value, begins.
        head: line and column where its key ends; of an item where it begins.
        end: line and column where its text ends.
        in_flow: whether it stands in brackets.
        number: its place among its neighbours.
        siblings: how many these are.
    """

    path: Path
    value: yaml.Node
    start: tuple[int, int]
    head: tuple[int, int]
    end: tuple[int, int]
    in_flow: bool
    number: int
    siblings: int


def read(text: str) -> Read:
    """What a text says; every scalar is a text. Raises ValueError where it is no YAML."""
    return _guarded(lambda: yaml.load(text, yaml.CBaseLoader))  # type: ignore[return-value]  # noqa: S506 - texts only


def read_slowly(text: str) -> Read:
    """The same, by a parser that shares nothing with the one jbp uses."""
    return _guarded(lambda: yaml.load(text, yaml.BaseLoader))  # type: ignore[return-value]  # noqa: S506 - texts only


def entries(text: str) -> list[Entry]:
    """Every entry and item of a text, in its order."""
    root = _guarded(lambda: yaml.compose(text, yaml.CBaseLoader))
    return list(_entries(root, (), text.split("\n"))) if isinstance(root, yaml.Node) else []


def _guarded(reading: object) -> object:
    try:
        return reading()  # type: ignore[operator]
    except yaml.YAMLError as error:
        raise ValueError(str(error)) from error


def _entries(node: yaml.Node, path: Path, lines: list[str]) -> Iterator[Entry]:
    if isinstance(node, yaml.MappingNode):
        for number, (key, value) in enumerate(node.value):
            at, head = (*path, key.value), (key.end_mark.line, key.end_mark.column)
            start = (key.start_mark.line, key.start_mark.column)
            end = max(head, _end(value, lines))
            yield Entry(at, value, start, head, end, bool(node.flow_style), number, len(node.value))
            yield from _entries(value, at, lines)
    elif isinstance(node, yaml.SequenceNode):
        for number, item in enumerate(node.value):
            start = (item.start_mark.line, item.start_mark.column)
            yield Entry(
                (*path, number), item, start, start, _end(item, lines), bool(node.flow_style), number, len(node.value)
            )
            yield from _entries(item, (*path, number), lines)


def _end(node: yaml.Node, lines: list[str]) -> tuple[int, int]:
    """Where the text of a node ends: not at the blank lines and comments after it."""
    if isinstance(node, yaml.ScalarNode):
        if node.style in {"|", ">"}:
            head = lines[node.start_mark.line][node.start_mark.column :]
            last = min(node.end_mark.line - (node.end_mark.column == 0), len(lines) - 1)
            while last > node.start_mark.line and not lines[last].strip() and "+" not in head.partition("#")[0]:
                last -= 1
            return last, len(lines[last])
        return node.end_mark.line, node.end_mark.column
    if node.flow_style or not node.value:
        return node.end_mark.line, node.end_mark.column
    last_one = node.value[-1]
    if isinstance(last_one, tuple):
        key, value = last_one
        return max((key.end_mark.line, key.end_mark.column), _end(value, lines))
    return _end(last_one, lines)
