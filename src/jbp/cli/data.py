"""A value given on the command line, as a plan would write it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.errors import UsageError
from jbp.syntax.nodes import MapNode, Scalar, Source
from jbp.syntax.parse import parse

if TYPE_CHECKING:
    from jbp.operation import Data
    from jbp.syntax.nodes import Node

_KEY = "value: "


def data_of(text: str) -> Data:
    """The data that a text writes: a list or a mapping where it opens with a bracket, otherwise the text itself.

    Raises:
        UsageError: it opens with a bracket and is not written as YAML.
    """
    if not text.lstrip().startswith(("[", "{")):
        return text
    parsed = parse(Source("value", f"{_KEY}{text}\n"))
    if parsed.tree is None or parsed.problems:
        raise UsageError(f"The value {text} is not written as YAML: {parsed.problems[0].message}.")
    return _data(parsed.tree.entries[0].value)


def _data(node: Node) -> Data:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, MapNode):
        return {entry.key.text: _data(entry.value) for entry in node.entries}
    return tuple(_data(item) for item in node.items)
