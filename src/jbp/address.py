"""Addresses: how messages, rules, diffs, edits and JSON name a value of a plan.

An address is the tuple of keys from the plan's root to the value: a text for the key of a mapping, a number for the
place in a list. People write it dotted: ``kpis.close-rate.targets.p2``, ``decisions.d.game.outcomes[0]``; a key that
holds anything but letters, digits, ``_`` and ``-`` is written as a JSON string: ``partners.a.facts."Market cap"``.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache
from typing import Final, TypeAlias

Address: TypeAlias = tuple[str | int, ...]

_PLAIN = re.compile(r"[A-Za-z0-9_-]+")
_STEP = re.compile(r'\[(?P<index>\d{1,6})\]|(?P<dot>\.)?(?:(?P<plain>[A-Za-z0-9_-]+)|(?P<quoted>"(?:[^"\\]|\\.)*"))')

_REMEMBERED: Final = 4096
"""How many texts are taken apart once only: what an entry is about is asked again and again."""


def show_address(address: Address) -> str:
    """The address as people write it; the root is the empty text."""
    shown = ""
    for step in address:
        if isinstance(step, int):
            shown += f"[{step}]"
        else:
            key = step if _PLAIN.fullmatch(step) else json.dumps(step, ensure_ascii=False)
            shown += f".{key}" if shown else key
    return shown


@lru_cache(_REMEMBERED)
def parse_address(text: str) -> Address | None:
    """The address that a text writes, or None where the text writes none. Inverse of `show_address`."""
    steps: list[str | int] = []
    at = 0
    while at < len(text):
        match = _STEP.match(text, at)
        if match is None or bool(match["dot"]) != bool(steps and match["index"] is None):
            return None
        step = _step(match)
        if step is None:
            return None
        steps.append(step)
        at = match.end()
    return tuple(steps) if steps else None


def _step(match: re.Match[str]) -> str | int | None:
    if match["index"] is not None:
        return int(match["index"])
    if match["plain"] is not None:
        return match["plain"]
    try:
        return str(json.loads(match["quoted"]))
    except ValueError:
        return None
