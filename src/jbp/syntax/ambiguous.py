"""Rule 013: bare texts that another YAML reader, or the next person, may take for something else.

jbp itself reads them all as written. But a spreadsheet import, an editor or a YAML 1.1 tool makes a truth value of
``no``, eight of ``010``, ninety of ``1:30``; and a text that holds `` #`` was cut there. Plain dates and numbers are
never meant.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jbp.finding import Spot
from jbp.syntax.faults import in_quotes, shorten
from jbp.syntax.nodes import Scalar, walk
from jbp.syntax.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.syntax.nodes import MapNode, Source

RULE: Final = "ambiguous-scalar"

_ANSWER: Final = re.compile(r"(?i:y|yes|n|no|on|off)")
_READINGS: Final = (
    (re.compile(r"[-+]?0[0-9][0-9.]*|0[xob][0-9A-Fa-f]+"), "a number in another base, or one without its leading zero"),
    (re.compile(r"[-+]?[0-9][0-9_]*_[0-9_]*(?:\.[0-9_]*)?"), "a number with its underscores taken out"),
    (re.compile(r"[-+]?[0-9]{1,3}(?::[0-9]{1,2})+(?:\.[0-9]*)?"), "a number of minutes or seconds"),
    (re.compile(r"[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)[eE][-+]?[0-9]+"), "a number with an exponent"),
)
_CANDIDATE: Final = re.compile(r"[-+.]?[0-9]|[yYnNoO]")
_CUT: Final = re.compile(r"(?P<blanks>[ \t]+)(?P<comment>#[^\r\n]*)")
_ORDINAL: Final = re.compile(r"#(?:[0-9]|[0-9A-Fa-f]{3}(?:[0-9A-Fa-f]{3})?\b)")
_OWN: Final = re.compile(r"#\s*(?:jbp|finding):")
_PLAIN_VALUE: Final = re.compile(r"[-+]?[0-9]+(?:\.[0-9]+)?%?|[0-9]{4}-[0-9]{2}-[0-9]{2}|true|false")


def ambiguous(source: Source, tree: MapNode) -> Iterator[Problem]:
    """What rule 013 warns of, in the order of the text."""
    comments = "#" in source.text
    for _, key, value in walk(tree):
        if key is not None and key.style == "plain" and _ANSWER.fullmatch(key.text):
            yield _misread(key, "true or false")
        if isinstance(value, Scalar) and value.style == "plain" and value.text:
            yield from _value(value)
            if comments and source.text[value.end : value.end + 1] in {" ", "\t"}:
                yield from _cut(source, value)


def _value(value: Scalar) -> Iterator[Problem]:
    text = value.text
    if _CANDIDATE.match(text) is None:
        return
    if _ANSWER.fullmatch(text):
        yield _misread(value, "true or false")
        return
    for pattern, reading in _READINGS:
        if pattern.fullmatch(text):
            yield _misread(value, reading)
            return


def _misread(scalar: Scalar, reading: str) -> Problem:
    meant = in_quotes(scalar.text)
    spot = Spot(scalar.file, scalar.start, scalar.end)
    message = f"`{shorten(scalar.text)}` without quotes: other programs read it as {reading}"
    return Problem(RULE, message, spot, "without quotes", f"If it is a text, write {meant}.", meant=meant)


def _cut(source: Source, value: Scalar) -> Iterator[Problem]:
    """A comment that may have been meant as part of the text before it."""
    match = _CUT.match(source.text, value.end)
    if match is None or _OWN.match(match["comment"]) or _PLAIN_VALUE.fullmatch(value.text):
        return
    if match["blanks"] != " " and _ORDINAL.match(match["comment"]) is None:
        return
    written = source.text[value.start : match.end()].rstrip()
    meant = in_quotes(written) if "\n" not in written else None
    message = f"`{shorten(value.text)}` ends at the `#`, which begins a comment"
    quoted = f": {meant}" if meant is not None else ""
    mend = f"If it belongs to the text, put the text in quotes{quoted}. If not, put two blanks before it."
    yield Problem(RULE, message, Spot(source.name, value.start, match.end()), "cut here", mend, meant=meant)
