"""Texts that would keep a careless pattern busy: a run of what it repeats, and an end that it cannot match.

Each stands where the pattern of src is asked: the look of ids, numbers, dates, durations, periods, addresses,
comments that waive, keys, explanations of broken lines.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.hostile.corpus.case import Case, plan

if TYPE_CHECKING:
    from collections.abc import Iterator

_MANY: Final = 60_000
_RUNS: Final = {
    "id": ("a-", "_"),
    "ids-of-letters": ("a", "!"),
    "number": ("1", "x"),
    "thousands": ("1,000,", "x"),
    "points": ("1.000.", ",x"),
    "apostrophes": ("1'", "x"),
    "powers": ("1e1", "!"),
    "dates": ("2026-01-", "!"),
    "month-names": ("January ", "!"),
    "duration": ("1d ", "!"),
    "duration-words": ("1 week ", "!"),
    "fiscal": ("FY", "!"),
    "quarters": ("Q1 ", "!"),
    "address": ("a.", "!"),
    "address-quoted": ('a."b".', "!"),
    "address-escapes": ("\\\\", '"'),
    "brackets": ("[0]", "!"),
    "formula": ("a + ", "("),
    "stars": ("*", "!"),
    "currency": ("USD ", "!"),
    "blanks": (" ", "!"),
    "tabs": ("\t", "!"),
    "hashes": (" #", "!"),
    "dashes": ("- ", "!"),
    "long-dashes": (" — ", "!"),
    "percent": ("%", "!"),
    "underscores": ("_", "!"),
    "sentences": ("A. ", "!"),
    "words": ("growth ", "!"),
    "links": ("https://", "!"),
    "markdown": ("**[", "!"),
    "ticks": ("`", "!"),
    "entities": ("&amp;", "!"),
    "braces": ("{{", "!"),
}


def cases() -> Iterator[Case]:
    """Every case of patterns."""
    for name, (run, end) in _RUNS.items():
        text = (run * (_MANY // len(run)))[:_MANY] + end
        quoted = "'" + text.replace("'", "''") + "'"
        yield plan(f"pattern/{name}-in-values", _values(quoted))
        yield plan(
            f"pattern/{name}-in-keys", f"x-a:\n  {quoted}: 1\nkpis:\n  k1: {{title: K, targets: {{{quoted}: 1}}}}\n"
        )
        yield plan(f"pattern/{name}-bare", f"summary: {text}\nx-b: {text}: {text}\n")
        yield plan(f"pattern/{name}-in-a-comment", f"summary: a # jbp: ignore {text}\n# jbp: {text}\n")
        yield plan(f"pattern/{name}-broken", f"{text}\n{text}: {{\n")
        yield plan(f"pattern/{name}-glued", f"summary:{text}\nx-c: 'a' {text}\n")
    for name, (run, end) in _RUNS.items():
        short = (run * 60)[:190] + end
        quoted = "'" + short.replace("'", "''") + "'"
        yield plan(f"pattern/short-{name}-in-values", _values(quoted))


def _values(value: str) -> str:
    return (
        f"summary: {value}\nreview_every: {value}\nrevised_on: {value}\nstatus: {value}\ncurrency: {value}\n"
        f"kpis:\n  k1: {{title: {value}, unit: money, combine: formula, formula: {value}, "
        f"targets: {{2026-H1: {value}}}}}\n"
        f"risks:\n  r1: {{title: {value}, owner: {value}, about: {value}, private_to: {value}}}\n"
        f"links: [{{label: {value}, url: {value}}}]\n"
    )
