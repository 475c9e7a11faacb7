"""Operations: what an edit does to a plan, said at addresses.

A fix, ``jbp set`` and an import are tuples of operations; ``jbp.edit`` alone knows how they become text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.address import Address

Data: TypeAlias = "str | tuple[Data, ...] | Mapping[str, Data]"
"""A value as a plan writes it: a text, a list or a mapping. The schema types it, never the text itself."""


@dataclass(frozen=True, slots=True)
class Commented(Mapping[str, Data]):
    """A mapping that is written with comments among its entries; each line begins with ``#``.

    Attributes:
        fields: the keys with their values.
        above: for a key, the lines above it.
        below: the lines below the last entry.
    """

    fields: Mapping[str, Data]
    above: Mapping[str, tuple[str, ...]]
    below: tuple[str, ...] = ()

    def __getitem__(self, key: str) -> Data:
        return self.fields[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self.fields)

    def __len__(self) -> int:
        return len(self.fields)


@dataclass(frozen=True, slots=True)
class Set:
    """Write a value at an address whose key exists; or add the key where its parent exists."""

    address: Address
    value: Data


@dataclass(frozen=True, slots=True)
class Insert:
    """Add an entry, which must not exist yet, as the last of the mapping (or list) that holds it.

    Mappings on the way that do not exist are added; a section goes where the format has it.
    """

    address: Address
    value: Data


@dataclass(frozen=True, slots=True)
class Remove:
    """Take away the entry at an address, with the comments that belong to it alone."""

    address: Address


@dataclass(frozen=True, slots=True)
class Rename:
    """Give the key at an address another name; its value stays where it is."""

    address: Address
    key: str


@dataclass(frozen=True, slots=True)
class Quote:
    """Put the text at an address, or its key, into quotes; what it says stays the same."""

    address: Address
    part: Literal["key", "value"] = "value"


Operation: TypeAlias = Set | Insert | Remove | Rename | Quote
