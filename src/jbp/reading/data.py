"""Tree to plain data: what the models are given."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from jbp.syntax.nodes import NULLS, MapNode, Scalar, is_absent

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
            if isinstance(value, Scalar):  # most are, and the call that is spared is half of the work
                if (value.text not in NULLS or value.style != "plain") and key.text not in data:
                    data[key.text] = value.text
            elif (value.entries if isinstance(value, MapNode) else value.items) and key.text not in data:
                data[key.text] = to_data(value)
        return data
    return [to_data(item) for item in node.items if not is_absent(item)]
