"""Rule 013: bare texts that another YAML reader, or the next person, may take for something else.

jbp itself reads them all as written. But a spreadsheet import, an editor or a YAML 1.1 tool makes a truth value of
``no``, eight of ``010``, ninety of ``1:30``; and a text that holds `` #`` was cut there. Plain dates and numbers are
never meant.
"""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING, Final

from jbp.finding import Spot
from jbp.syntax.faults import in_quotes, shorten
from jbp.syntax.nodes import MapNode, Scalar
from jbp.syntax.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jbp.syntax.nodes import ListNode, Node, Source

RULE: Final = "ambiguous-scalar"

# In capitals and small letters however mixed, so that a look into the set is all that most texts cost.
_ANSWERS: Final = frozenset(
    "".join(letters)
    for word in ("y", "yes", "n", "no", "on", "off")
    for letters in product(*zip(word, word.upper(), strict=True))
)
_NUMERIC: Final = frozenset("+-.0123456789")
_DOUBTFUL: Final = frozenset("+-.0")
_MARKS: Final = frozenset("_:eE")
# Patterns that few plans need are texts: `re` compiles them when they are first asked for.
_READINGS: Final = (
    (
        r"[-+]?0[0-9][0-9.]*|0x[0-9A-Fa-f]+|0o[0-7]+|0b[01]+",
        "a number in another base, or one without its leading zero",
    ),
    (r"[-+]?[0-9][0-9_]*_[0-9_]*(?:\.[0-9_]*)?", "a number with its underscores taken out"),
    (r"[-+]?[0-9]{1,3}(?::[0-9]{1,2})+(?:\.[0-9]*)?", "a number of minutes or seconds"),
    (r"[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)[eE][-+]?[0-9]+", "a number with an exponent"),
)
_CUT: Final = r"(?P<blanks>[ \t]+)(?P<comment>#[^\r\n]*)"
_ORDINAL: Final = r"#(?:[0-9]|[0-9A-Fa-f]{3}(?:[0-9A-Fa-f]{3})?\b)"
_OWN: Final = r"#\s*(?:jbp|finding):"
_PLAIN_VALUE: Final = r"[-+]?[0-9]+(?:\.[0-9]+)?%?|[0-9]{4}-[0-9]{2}-[0-9]{2}|true|false"


def ambiguous(source: Source, tree: MapNode) -> Iterator[Problem]:
    """What rule 013 warns of, in the order of the text."""
    cuts = set(_blanks_before_comments(source.text))
    keys, values = _suspects(tree, cuts)
    starts = {key.start for key in keys}
    for scalar in sorted((*keys, *values), key=lambda one: one.start):
        is_key = scalar.start in starts
        reading = _reading(scalar.text, is_key=is_key)
        if reading is not None:
            yield _misread(scalar, reading)
        if scalar.end in cuts and not is_key:
            yield from _cut(source, scalar)


def _blanks_before_comments(text: str) -> Iterator[int]:
    """Where blanks begin that a ``#`` follows."""
    # A search for the blanks themselves would cost ten times as much: most of a plan's blanks indent.
    at = text.find("#")
    while at >= 0:
        end = at
        while end > 0 and text[end - 1] in " \t":
            end -= 1
        if end < at:
            yield end
        at = text.find("#", at + 1)


def _suspects(tree: MapNode, cuts: set[int]) -> tuple[list[Scalar], list[Scalar]]:
    """The bare keys and the bare values that are worth a look.

    Few are: dates and plain numbers hold no mark and begin with no idle zero. So the patterns
    are spared to all others.
    """
    keys: list[Scalar] = []
    values: list[Scalar] = []
    stack: list[MapNode | ListNode] = [tree]
    while stack:
        node = stack.pop()
        if isinstance(node, MapNode):
            keys += [key for key, _ in node.entries if key.text in _ANSWERS and key.style == "plain"]
            below: Iterable[Node] = [value for _, value in node.entries]
        else:
            below = node.items
        for value in below:
            if not isinstance(value, Scalar):
                stack.append(value)
                continue
            text = value.text
            if text[:1] not in _NUMERIC:
                suspect = text in _ANSWERS
            else:
                suspect = text[0] in _DOUBTFUL or not _MARKS.isdisjoint(text)
            if (suspect or value.end in cuts) and value.style == "plain" and text:
                values.append(value)
    return keys, values


def _reading(text: str, *, is_key: bool) -> str | None:
    """What other programs read a bare text as; None where they read what stands there."""
    if text in _ANSWERS:
        return "true or false"
    if is_key or text[:1] not in _NUMERIC:
        return None
    return next((reading for pattern, reading in _READINGS if re.fullmatch(pattern, text)), None)


def _misread(scalar: Scalar, reading: str) -> Problem:
    meant = in_quotes(scalar.text)
    spot = Spot(scalar.file, scalar.start, scalar.end)
    message = f"`{shorten(scalar.text)}` without quotes: other programs read it as {reading}"
    return Problem(RULE, message, spot, "without quotes", f"If it is a text, write {meant}.", meant=meant)


def _cut(source: Source, value: Scalar) -> Iterator[Problem]:
    """A comment that may have been meant as part of the text before it."""
    match = re.compile(_CUT).match(source.text, value.end)
    if match is None or re.match(_OWN, match["comment"]) or re.fullmatch(_PLAIN_VALUE, value.text):
        return
    if match["blanks"] != " " and re.match(_ORDINAL, match["comment"]) is None:
        return
    written = source.text[value.start : match.end()].rstrip()
    meant = in_quotes(written) if "\n" not in written else None
    message = f"`{shorten(value.text)}` ends at the `#`, which begins a comment"
    quoted = f": {meant}" if meant is not None else ""
    mend = f"If it belongs to the text, put the text in quotes{quoted}. If not, put two blanks before it."
    yield Problem(RULE, message, Spot(source.name, value.start, match.end()), "cut here", mend, meant=meant)
