"""Waivers that a plan's comments write: ``# jbp: ignore[watermelon] until 2026-03-01 -- agreed with both sponsors``.

What is nearly a waiver is read as one that does not hold, never passed over: a finding then says what it lacks.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from jbp.finding import Spot
from jbp.syntax.nodes import walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.address import Address
    from jbp.syntax.comments import Comment
    from jbp.syntax.nodes import MapNode, Source
    from jbp.waiver import Waiver

# Texts, since few plans hold a waiver and need them compiled.
_WAIVER: Final = r"(?i)#\s*jbp:\s*ignores?\b\s*(?P<named>[\[(](?P<rules>[^\])]*)[\])]?)?(?P<rest>.*)"
# A number sign between blanks ends the waiver; one before a number ("ticket #5") is part of its reason.
# (The blanks before it are looked back at: a run of them would be tried again from each of its places.)
_NEXT_COMMENT: Final = r"#(?<=\s#)(?=\s)"
# Word processors, and some editors, make a dash of two hyphens.
_DASHES: Final = "--+|[\u2013\u2014]"
_BEFORE_REASON: Final = f"^.*?(?={_DASHES}|$)"
_UNTIL: Final = r"(?i)until\b:?\s*"
_MARKS: Final = ("ignore", "Ignore", "IGNORE")
"""What waivers hold, and hardly anything else."""


def may_waive(text: str) -> bool:
    """Whether a text may hold a waiver; one that does not is not searched for comments."""
    return any(mark in text for mark in _MARKS)


def waivers(source: Source, tree: MapNode, comments: tuple[Comment, ...]) -> Iterator[Waiver]:
    """The waivers of one file, each with the entry that it stands on or above; above the first line, the whole plan."""
    lines: list[tuple[int, Address]] | None = None
    for comment in comments:
        said = re.split(_NEXT_COMMENT, comment.text, maxsplit=1)[0] if may_waive(comment.text) else ""
        match = re.match(_WAIVER, said)
        if match is None:
            continue
        if lines is None:
            lines = _lines(source, tree)
        line = source.position(comment.start)[0]
        yield _waiver(
            names_in(match["rules"] or ""),
            _address(line, lines, own_line=comment.own_line),
            # Without brackets, what stands there is meant for rules, and is no end.
            match["rest"] if match["named"] else re.sub(_BEFORE_REASON, "", match["rest"], count=1),
            Spot(source.name, comment.start, comment.start + len(said.rstrip())),
        )


def names_in(text: str) -> tuple[str, ...]:
    """The rules that a text names, separated by commas, each once."""
    return tuple(dict.fromkeys(name.strip() for name in text.split(",") if name.strip()))


def _waiver(rules: tuple[str, ...], address: Address | None, rest: str, spot: Spot) -> Waiver:
    """The waiver, with what its comment says behind the bracket.

    Whatever stands before the reason is its end, so that one written wrongly (``for now``) is told to be no date.
    """
    from jbp.waiver import Waiver  # few plans have one  # noqa: PLC0415

    end, *reason = re.split(_DASHES, rest, maxsplit=1)
    end = end.strip()
    return Waiver(
        rules=rules,
        address=address,
        reason=reason[0].strip() if reason else "",
        until=re.sub(_UNTIL, "", end, count=1) if end else None,
        spot=spot,
    )


def _lines(source: Source, tree: MapNode) -> list[tuple[int, Address]]:
    """Each line on which an entry or an item of a list begins, in their order, with the first that does."""
    lines: dict[int, Address] = {}
    for address, key, value in walk(tree):
        if address:
            lines.setdefault(source.position((key or value).start)[0], address)
    return sorted(lines.items())


def _address(line: int, lines: list[tuple[int, Address]], *, own_line: bool) -> Address | None:
    """What a comment on a line speaks of: what begins there, or, where it has the line to itself, what comes next."""
    at = bisect_right(lines, line, key=lambda each: each[0])
    if not own_line:
        at -= 1  # what begins on the line; else the entry that is written in several, of which this is the last
    address = lines[at][1] if 0 <= at < len(lines) else None
    return () if address == ("jbp",) else address
