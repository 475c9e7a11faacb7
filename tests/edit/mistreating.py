"""Texts in layouts that nobody would choose, and what they say to a reader that is not ours."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

if TYPE_CHECKING:
    import random

Said: TypeAlias = "str | tuple[Said, ...] | frozenset[tuple[Said, Said]]"

_SHARE = 0.12
"""How many of the lines are changed in some way."""


def said(text: str) -> Said:
    """What a text says, by ruamel.yaml's own tree: the order of keys is no part of it."""
    root = YAML(typ="safe", pure=True).compose(text)
    assert root is not None
    return _said(root)


def _said(node: Node) -> Said:
    if isinstance(node, ScalarNode):
        return str(node.value)
    if isinstance(node, SequenceNode):
        return tuple(_said(item) for item in node.value)
    assert isinstance(node, MappingNode)
    return frozenset((_said(key), _said(value)) for key, value in node.value)


def mistreated(text: str, drawn: random.Random) -> str:
    """A text with comments, blank lines, blanks and brackets over several lines strewn in; it may be none any more."""
    lines: list[str] = []
    for line in text.split("\n"):
        lines += _mistreated(line, len(lines), drawn) if drawn.random() < _SHARE else [line]
    if drawn.random() < 1 / 3:
        lines = [" " * (len(line) - len(line.lstrip(" "))) + line for line in lines]
    shown = "\n".join(lines)
    if drawn.random() < 1 / 4:
        shown = shown.rstrip("\n")
    return shown.replace("\n", "\r\n") if drawn.random() < 1 / 4 else shown


def _mistreated(line: str, number: int, drawn: random.Random) -> list[str]:
    indent = len(line) - len(line.lstrip(" "))
    remark = f"# remark {number}"
    return drawn.choice(
        (
            ["", "   ", "", line],
            [" " * indent + remark, line],
            [" " * drawn.randrange(12) + remark, line],
            ["", " " * indent + remark, "", line],
            ["#  " + line.strip(), line],
            [f"{line}  {remark}"],
            [f"{line}    "],
            [re.sub(r"(?<=\S): (?=\S)", " :   ", line, count=1)],
            [line.replace("{", "{ ").replace(", ", ",\n" + " " * (indent + 8))],
            [line.replace(", ", f",  {remark}\n" + " " * (indent + 6), 1)],
            [re.sub(r"^( *)- (?=\S)", r"\1-   ", line)],
            [re.sub(r"^( *)- (?=\w+:)", rf"\1- {remark}\n\1  ", line)],
        )
    )
