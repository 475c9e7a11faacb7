"""Who is who: entries keep their identity through `formerly`, and references follow.

Two states name one entry alike, or one of them says that it was formerly called as the other calls it. Identity is
symmetric, so that a comparison can be read in both directions.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

from jbp.address import parse_address, show_address
from jbp.changes.content import NOTHING, Tbd
from jbp.model.references import ANYWHERE, PATTERNS, SECTIONS, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.address import Address
    from jbp.changes.content import Content, Entries
    from jbp.model.references import Node

Renames: TypeAlias = "Mapping[Address, str]"
"""By the address of an entry in one state, the id that it has in the other."""

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def renames(base: Content, head: Content, at: Address = ()) -> Iterator[tuple[Address, str]]:
    """The entries whose id differs between two states, by their address in the first.

    Of an entry below another that was renamed too, the address is the one with all first ids.
    """
    if not (isinstance(base, Mapping) and isinstance(head, Mapping)):
        return
    matched = pairs(base, head)
    for old, new in matched.items():
        if old != new:
            yield (*at, old), new
        yield from renames(base[old], head[new], (*at, old))


def pairs(base: Entries, head: Entries) -> dict[str, str]:
    """The keys that name one entry in both mappings, by the first's."""
    same = {key: key for key in base if key in head}
    lost = [key for key in base if key not in head]
    come = [key for key in head if key not in base]
    if not lost or not come:
        return same
    taken: set[str] = set()
    for old in lost:
        new = next((key for key in come if key not in taken and _are_one(base, old, head, key)), None)
        if new is not None:
            taken.add(new)
            same[old] = new
    return same


def _are_one(base: Entries, old: str, head: Entries, new: str) -> bool:
    return old in _formerly(head[new]) or new in _formerly(base[old])


def _formerly(entry: Content) -> tuple[Content, ...]:
    found = entry.get("formerly") if isinstance(entry, Mapping) else None
    return found if isinstance(found, tuple) else ()


def earliest(content: Entries) -> Renames:
    """By its address, the first id that each entry has had; of an id that two entries claim, neither takes it."""
    found = dict(_earliest(content))
    claimed = Counter((*address[:-1], first) for address, first in found.items())
    taken = {address for address, times in claimed.items() if times > 1 or _stands(content, address, found)}
    return {address: first for address, first in found.items() if (*address[:-1], first) not in taken}


def _earliest(content: Entries) -> Iterator[tuple[Address, str]]:
    waiting: list[tuple[Address, Entries]] = [((), content)]
    while waiting:
        at, entries = waiting.pop()
        for key, value in entries.items():
            if isinstance(value, str) or not isinstance(value, Mapping):  # most are texts, which costs less to ask
                continue
            formerly = _formerly(value)
            if formerly and formerly[0] != key:
                yield (*at, key), str(formerly[0])
            waiting.append(((*at, key), value))


def _stands(content: Content, address: Address, found: Renames) -> bool:
    """Whether an entry that has no other first id stands at an address."""
    for step in address:
        if not isinstance(content, Mapping) or str(step) not in content:
            return False
        content = content[str(step)]
    return address not in found


def renamed(content: Entries, names: Renames) -> Entries:
    """The content with other ids, and with every reference to them following."""
    if not names:
        return content
    found = _Renaming(names).mapping(content, (), PATTERNS)
    return found if isinstance(found, Mapping) else NOTHING


class _Renaming:
    """One renaming of a whole content."""

    def __init__(self, names: Renames) -> None:
        self._names = names

    def address(self, address: Address) -> Address:
        """What an address is called afterwards."""
        steps: list[str | int] = []
        for length, step in enumerate(address, 1):
            steps.append(self._names.get(address[:length], step))
        return tuple(steps)

    def mapping(self, content: Entries, at: Address, node: Node | None) -> Entries:
        return MappingProxyType(
            {
                self._key(key, at, node): self._value(value, (*at, key), node.at(key) if node else None)
                for key, value in content.items()
            }
        )

    def _value(self, value: Content, at: Address, node: Node | None) -> Content:
        if isinstance(value, Mapping):
            return self.mapping(value, at, node)
        if isinstance(value, Tbd):
            return replace(value, owner=self._referred(value.owner, Kind.PERSON_LOOSELY, at)) if value.owner else value
        if isinstance(value, tuple):
            items = node.at(0) if node else None
            return tuple(self._item(item, (*at, place), items, node) for place, item in enumerate(value))
        if isinstance(value, str):
            return self._text(value, at, node)
        return value

    def _item(self, item: Content, at: Address, node: Node | None, holder: Node | None) -> Content:
        if isinstance(item, str) and (node is None or node.value is None):
            return self._text(item, at[:-1], holder)  # a list of one, such as `about`
        return self._value(item, at, node)

    def _text(self, text: str, at: Address, node: Node | None) -> str:
        kind = node.value if node and node.value else ANYWHERE.get(str(at[-1])) if at else None
        if at[:1] == ("kpis",) and at[2:] == ("formula",):
            return _ID.sub(lambda match: self._referred(match[0], Kind.KPI, at), text)
        if kind is None and at[:1] == ("kpis",) and at[2:] == ("average_by",):
            kind = Kind.KPI
        return self._referred(text, kind, at) if kind else text

    def _referred(self, text: str, kind: Kind, at: Address) -> str:
        if kind is Kind.ADDRESS or (kind is Kind.ACTIVITY and "." in text):
            meant = parse_address(text)
            return show_address(self.address(meant)) if meant else text
        if kind is Kind.ACTIVITY:
            return self._names.get((*at[:3], text), text)
        if kind is Kind.OPTION:
            return self._names.get((*at[:2], "options", text), text)
        for section in SECTIONS.get(kind, ("periods",) if kind in (Kind.PERIOD, Kind.PERIOD_OR_DATE) else ()):
            new = self._names.get((*section.split("."), text))
            if new is not None:
                return new
        return text

    def _key(self, key: str, at: Address, node: Node | None) -> str:
        own = self._names.get((*at, key))
        if own is not None:
            return own
        return self._referred(key, node.key, at) if node and node.key else key
