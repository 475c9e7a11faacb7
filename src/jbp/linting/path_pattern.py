"""Which plans a pattern of paths means, as ``.gitignore`` writes them: ``drafts/**``, ``old.plan.yaml``, ``2024/``.

Nothing here becomes a regular expression: a pattern may come from a stranger, and matching takes at most the product
of the two lengths.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class PathPattern:
    """A pattern: its names, where ``**`` stands for any number of folders.

    Attributes:
        text: as it is written.
        steps: what a path must be made of, from the folder of the configuration file on.
    """

    text: str
    steps: tuple[str, ...]

    def matches(self, path: str) -> bool:
        """Whether a path, with forward slashes and relative to the configuration file's folder, is meant."""
        return _fits(self.steps, path.split("/"), "**", _is_name)


def parse_pattern(text: str) -> PathPattern:
    """The pattern that a text writes.

    ``*`` stands for any letters of one name, ``?`` for one of them, ``**`` for any folders. A pattern without a slash
    means files and folders of this name wherever they lie, a pattern with one begins at the configuration file; a
    folder stands for all that lies in it.
    """
    names = [name for name in text.split("/") if name not in ("", ".")]
    wherever = [] if "/" in text.rstrip("/") else ["**"]
    if names[-1:] == ["**"]:  # all that lies in the folder, and not the folder itself, were it a file
        below = ["*"]
    elif text.endswith("/"):
        below = ["**", "*"]
    else:
        below = ["**"]
    return PathPattern(text, (*wherever, *names, *below))


def _is_name(pattern: str, name: str) -> bool:
    return _fits(pattern, name, "*", _is_letter)


def _is_letter(pattern: str, letter: str) -> bool:
    return pattern in ("?", letter)


def _fits(pattern: Sequence[Item], items: Sequence[Item], wild: Item, fits_one: Callable[[Item, Item], bool]) -> bool:
    """Whether items fit a pattern in which `wild` stands for any number of them.

    Only the last `wild` is ever taken back: what an earlier one could take in addition, it can take instead.
    """
    at = here = 0
    star, taken = -1, 0
    while here < len(items):
        if at < len(pattern) and pattern[at] == wild:
            star, taken = at, here
            at += 1
        elif at < len(pattern) and fits_one(pattern[at], items[here]):
            at += 1
            here += 1
        elif star >= 0:
            taken += 1
            at, here = star + 1, taken
        else:
            return False
    return all(each == wild for each in pattern[at:])
