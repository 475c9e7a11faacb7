"""The difference between two texts of a file, as version control shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.letters import legible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jbp.linting.fixing import Changed


def diff_of(changed: Iterable[Changed]) -> str:
    """The unified diff of the files that fixes have changed."""
    return "".join(difference(each.file, each.old_text, each.new_text) for each in changed)


def difference(name: str, old: str, new: str) -> str:
    """The unified diff of one file, harmless to a terminal; empty where nothing differs."""
    from difflib import unified_diff  # only what shows a difference pays for it  # noqa: PLC0415

    lines = unified_diff(old.splitlines(), new.splitlines(), name, name, lineterm="", n=1)
    return "".join(f"{legible(line)}\n" for line in lines)
