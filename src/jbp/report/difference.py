"""The difference between two texts of a file, as version control shows it."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from jbp.letters import legible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jbp.linting.fixing import Changed

_BEGINNING: Final = 12
"""How many lines of both texts are compared to show how a difference begins, and how many are shown."""
_LINE: Final = 160
"""How many letters of each of them are shown."""


def diff_of(changed: Iterable[Changed]) -> str:
    """The unified diff of the files that fixes have changed."""
    return "".join(difference(each.file, each.old_text, each.new_text) for each in changed)


def difference(name: str, old: str, new: str) -> str:
    """The unified diff of one file, harmless to a terminal; empty where nothing differs."""
    from difflib import unified_diff  # only what shows a difference pays for it  # noqa: PLC0415

    lines = unified_diff(old.splitlines(), new.splitlines(), name, name, lineterm="", n=1)
    return "".join(f"{legible(line)}\n" for line in lines)


def difference_begins(name: str, old: bytes, new: bytes) -> tuple[int, str]:
    """The first line in which two different texts differ, from 1 on, and how their unified diff begins.

    Only so many lines are compared that the longest document takes no time. Bytes that are no UTF-8 are shown as signs.
    """
    lines = old.decode(errors="replace").splitlines(), new.decode(errors="replace").splitlines()
    first = next((at for at, pair in enumerate(zip_longest(*lines)) if pair[0] != pair[1]), min(map(len, lines)))
    old_part, new_part = ("\n".join(side[first : first + _BEGINNING]) for side in lines)
    shown = difference(name, old_part, new_part).splitlines()
    body = [line[:_LINE] for line in shown if not line.startswith("@@")]
    return first + 1, "".join(f"{line}\n" for line in body[: _BEGINNING + 2])
