"""What can still be read of a text whose YAML is broken, so that its other mistakes are told in the same breath.

A line that the parser stumbles over is nearly always a value that needs quotes. Its value is covered with as many
signs, so that every offset holds, and the text is read again. What is said of a covered line is no news; whoever
reads on must leave it out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from jbp.syntax.nodes import COVER, Source
from jbp.syntax.parse import parse

if TYPE_CHECKING:
    from jbp.syntax.parse import Parsed
    from jbp.syntax.problem import Problem

MOST_LINES = 8
"""How many broken lines a text may have before it is taken for no plan at all."""

_KEY = r"""(?:"[^"\n]*"|'[^'\n]*'|[^\s:#\[\]{}"'-][^:\n]*?):[ ]+"""
_VALUE = re.compile(rf"(?:[ ]*(?:-[ ]+)*{_KEY}|[ ]*(?:-[ ]+)+)(?P<value>\S(?:.*[^ \r])?)[ \r]*")


class Recovered(NamedTuple):
    """A text that could be read once its broken values were covered.

    Attributes:
        parsed: the covered text, its tree, and what is wrong beside the covered lines.
        problems: the mistakes of syntax that stood behind the first one.
        lines: the covered lines, counted from 1.
        is_whole: whether every covered value was a text, so that no entry was lost with it.
    """

    parsed: Parsed
    problems: tuple[Problem, ...]
    lines: frozenset[int]
    is_whole: bool


def recover(broken: Parsed) -> Recovered | None:
    """What is left to read of a broken text; None where a line cannot be covered, or too many would have to be."""
    source, parsed = broken.source, broken
    said = set(broken.problems)
    behind: list[Problem] = []
    lines: set[int] = set()
    is_whole = True
    while parsed.tree is None:
        line = _broken_line(parsed)
        value = None if line is None or line in lines or len(lines) == MOST_LINES else _value_of(source, line)
        if line is None or value is None:
            return None
        lines.add(line)
        is_whole = is_whole and source.text[value.start] not in "{["
        covered = f"{source.text[: value.start]}{COVER * (value.stop - value.start)}{source.text[value.stop :]}"
        source = Source(source.name, covered, source.bom)
        parsed = parse(source)
        behind.extend(problem for problem in parsed.problems if problem not in said)
        said.update(parsed.problems)
    return Recovered(parsed, tuple(behind), frozenset(lines), is_whole)


def _broken_line(parsed: Parsed) -> int | None:
    """The line that the parser stumbled over, where it did: refused texts are not looked into."""
    last = parsed.problems[-1] if parsed.problems else None
    if last is None or last.rule != "yaml-syntax":
        return None
    return parsed.source.position(last.spot.start)[0]


def _value_of(source: Source, line: int) -> slice | None:
    """Where the value of a line stands."""
    match = _VALUE.fullmatch(source.line_text(line))
    if match is None:
        return None
    start = source.offset(line)
    return slice(start + match.start("value"), start + match.end("value"))
