"""Waivers that a plan's comments write: ``# jbp: ignore[watermelon] until 2026-03-01 -- agreed with both sponsors``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jbp.finding import Spot
from jbp.syntax.nodes import walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.address import Address
    from jbp.syntax.comments import Comment
    from jbp.syntax.nodes import MapNode, Source
    from jbp.waiver import Waiver

_WAIVER = (  # a text, since few plans hold one and need it compiled
    r"#\s*jbp:\s*ignore\[(?P<rules>[^\]]*)\](?:\s+until\s+(?P<until>\S+))?(?:\s*--\s*(?P<reason>.*\S))?\s*$"
)
MARK = "ignore["
"""What every waiver holds, and hardly anything else: a text without it is not searched for comments."""


def waivers(source: Source, tree: MapNode, comments: tuple[Comment, ...]) -> Iterator[Waiver]:
    """The waivers of one file, each with the entry that it stands on or above; above the first line, the whole plan."""
    from jbp.waiver import Waiver  # few plans have one  # noqa: PLC0415

    lines: dict[int, Address] | None = None
    for comment in comments:
        match = re.match(_WAIVER, comment.text) if MARK in comment.text else None
        if match is None:
            continue
        if lines is None:
            lines = _lines(source, tree)
        line = source.position(comment.start)[0]
        yield Waiver(
            rules=tuple(name.strip() for name in match["rules"].split(",") if name.strip()),
            address=_address(line, lines, own_line=comment.own_line),
            reason=match["reason"] or "",
            until=match["until"],
            spot=Spot(source.name, comment.start, comment.end),
        )


def _lines(source: Source, tree: MapNode) -> dict[int, Address]:
    """The first entry that begins on each line."""
    lines: dict[int, Address] = {}
    for address, key, _ in walk(tree):
        if key is not None:
            lines.setdefault(source.position(key.start)[0], address)
    return lines


def _address(line: int, lines: dict[int, Address], *, own_line: bool) -> Address:
    if own_line:
        line = min((one for one in lines if one > line), default=0)
    address = lines.get(line, ())
    return () if address == ("jbp",) else address
