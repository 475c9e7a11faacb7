"""What a change is about: the area that its rule is named after."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from jbp.model.naming import entry_of, noun_of
from jbp.model.stored import shape

if TYPE_CHECKING:
    from jbp.address import Address

_SINGLE: Final = {
    "targets": "target",
    "actuals": "actual",
    "forecast": "forecast",
    "links": "link",
    "facts": "fact",
    "rates": "rate",
    "lines": "line",
    "after": "predecessors",
}
_TRANSPARENT: Final = frozenset({"strategy", "customers", "sales", "marketing", "financials", "governance", "health"})
"""Sections that only gather others: what stands in them is called by its own name."""
_IMPLIED: Final = frozenset({"value", "text", "partners", "joint"})
"""Fields that go without saying behind another one: the value of a baseline is the baseline."""


class Path(NamedTuple):
    """An address, taken apart.

    Attributes:
        entry: the address of the innermost entry that holds it; the root where none does.
        fields: the fields of the format that lead on from there, and
        keys: the keys of the team's own, such as a period or a partner.
    """

    entry: Address
    fields: tuple[str, ...]
    keys: tuple[str | int, ...]


def path_of(address: Address) -> Path:
    """The parts of an address."""
    entry = entry_of(address)
    fields: list[str] = []
    keys: list[str | int] = []
    for place in range(len(entry), len(address)):
        step = address[place]
        if isinstance(step, str) and (shape().fields_at(address[:place]) or step.startswith("x-")):
            fields.append(step)
        else:
            keys.append(step)
    return Path(entry, tuple(fields), tuple(keys))


def area_of(address: Address) -> str:
    """The area of an address: of an entry its noun, of a field the field's name."""
    path = path_of(address)
    if not path.fields:
        return (noun_of(address) or "plan").lower().replace(" ", "-")
    return "-".join(named(path)).replace("_", "-").lower()


def named(path: Path) -> tuple[str, ...]:
    """The fields of a path as they are called: in the singular, and without those that go without saying."""
    fields = path.fields[1:] if not path.entry and path.fields[0] in _TRANSPARENT and path.fields[1:] else path.fields
    first, *rest = fields
    return (_SINGLE.get(first, first), *(_SINGLE.get(one, one) for one in rest if one not in _IMPLIED))
