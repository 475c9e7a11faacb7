"""Markdown tables as lines: a column in which no row holds anything is left out, as in every other format."""

from __future__ import annotations

import re
from itertools import groupby

_BETWEEN = re.compile(r"(?<!\\)\|")
_HEAD_LINES = 2


def without_empty_columns(text: str) -> str:
    """The text with its tables as they are, but for the columns that would stand empty."""
    lines: list[str] = []
    for is_table, block in groupby(text.split("\n"), key=lambda line: line.startswith("|")):
        run = list(block)
        lines.extend(_filled(run) if is_table else run)
    return "\n".join(lines)


def _filled(table: list[str]) -> list[str]:
    rows = [[cell.strip() for cell in _BETWEEN.split(line)[1:-1]] for line in table]
    # A template of somebody's own need not lay out whole tables.
    if len(rows) <= _HEAD_LINES or any(len(row) != len(rows[0]) for row in rows):
        return table
    kept = [number for number in range(len(rows[0])) if any(row[number] for row in rows[_HEAD_LINES:])]
    if len(kept) == len(rows[0]):
        return table
    return [f"| {' | '.join(row[number] for number in kept)} |" for row in rows]
