"""How messages put several things into one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def listed(words: Iterable[str], last: str = "and") -> str:
    """The words as a sentence lists them: ``a``, ``a and b``, ``a, b and c``."""
    *first, final = list(words) or [""]
    return f"{', '.join(first)} {last} {final}" if first else final


def counted(count: int, one: str, many: str = "") -> str:
    """The number with its noun: ``1 person``, ``3 people``; `many` where the plural is not the noun with an s."""
    return f"{count} {one if count == 1 else many or one + 's'}"
