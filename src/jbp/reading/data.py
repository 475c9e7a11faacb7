"""Tree to plain data: what the models are given."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from jbp.syntax.nodes import MapNode, Scalar, is_absent

if TYPE_CHECKING:
    from jbp.syntax.nodes import Node

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain]"


def to_data(node: Node) -> Plain:
    """The data of a tree: texts, lists and mappings.

    What is absent (an empty value, an empty mapping or list) is left out, and of a key that stands twice the first
    counts: both have been reported, or mean nothing.
    """
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, MapNode):
        data: dict[str, Plain] = {}
        for key, value in node.entries:
            if key.text not in data and not _is_nothing(value):
                data[key.text] = to_data(value)
        return data
    return [to_data(item) for item in node.items if not is_absent(item)]


def _is_nothing(node: Node) -> bool:
    if isinstance(node, Scalar):
        return is_absent(node)
    return not (node.entries if isinstance(node, MapNode) else node.items)
