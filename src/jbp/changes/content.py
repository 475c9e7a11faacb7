"""What a plan says, in one form: the same meaning gives the same content, however the files write it.

A plan's content is a tree of read-only mappings, tuples and leaves. Layout is no part of it: which file holds what, the
order of keys, how a figure is written. What is absent has no key, and a bare figure carries the unit of its field.
"""

from __future__ import annotations

import copyreg
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

from jbp.model.stored import shape
from jbp.values.duration import Duration
from jbp.values.quantity import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jbp.address import Address
    from jbp.model.plan import Plan


@dataclass(frozen=True, slots=True)
class Tbd:
    """A figure that is still to be determined: why, by whom, by when."""

    why: str
    owner: str | None = None
    due: date | None = None


@dataclass(frozen=True, slots=True)
class Steps:
    """A target in three steps."""

    threshold: Figure | None = None
    target: Figure | None = None
    stretch: Figure | None = None

    def __iter__(self) -> Iterator[tuple[str, Figure]]:
        """The steps that are stated, with their names."""
        for name in STEPS:
            figure = getattr(self, name)
            if figure is not None:
                yield name, figure


STEPS = ("threshold", "target", "stretch")


Figure: TypeAlias = "Quantity | Tbd"
Leaf: TypeAlias = "str | bool | int | Decimal | date | Duration | Quantity | Tbd | Steps"
Content: TypeAlias = "Leaf | Mapping[str, Content] | tuple[Content, ...]"
Entries: TypeAlias = "Mapping[str, Content]"

copyreg.pickle(MappingProxyType, lambda mapping: (MappingProxyType, (dict(mapping),)))
"""Workers that divide a long history among the cores send contents to each other."""

NOTHING: Entries = MappingProxyType({})
"""The content of what is not there."""

ORDERED = frozenset({("decisions", "*", "order")})
"""The lists whose order means something (who moves first); every other list is a set with repetitions."""

_SIMPLE = (bool, int, Decimal, date, Duration)
_LAYOUT = frozenset({"parts", "actuals_from"})
_FALSE_BY_DEFAULT = frozenset({"headline", "recommended"})
_FIGURES_OF_KPI = frozenset({"targets", "actuals", "forecast", "prior", "baseline", "benchmark"})


def content_of(plan: Plan) -> Entries:
    """The content of a plan."""
    return PlanContent(plan).only(None)


class PlanContent:
    """The content of a plan, section by section as it is asked for: of a long history most is never looked at."""

    def __init__(self, plan: Plan) -> None:
        self._reading = _Reading(plan)
        self._stated = stated_in(plan)
        self._known: dict[str, Content | None] = {}

    def section(self, name: str) -> Content | None:
        """What stands under a key of the plan itself; None where nothing does."""
        if name not in self._known:
            stated = self._stated.get(name)
            self._known[name] = None if name in _LAYOUT else self._reading.content(stated, (name,))
        return self._known[name]

    def entries(self, name: str) -> Entries:
        """The entries of a section; none where it is not there."""
        found = self.section(name)
        return found if isinstance(found, Mapping) else NOTHING

    def only(self, names: AbstractSet[str] | None) -> Entries:
        """The content of these sections, or of all of them, as one mapping."""
        wanted = [name for name in self._stated if names is None or name in names]
        return MappingProxyType({name: found for name in wanted if (found := self.section(name)) is not None})


def stated_in(noun: object) -> Mapping[str, object]:
    """The fields of a noun by their names in the format, and the team's own data."""
    own = getattr(noun, "__pydantic_extra__", None) or {}
    return {name.rstrip("_"): value for name, value in vars(noun).items()} | own


class _Reading:
    """One reading of a plan."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan

    def _mapping(self, stated: Mapping[str, object], at: Address) -> Entries:
        found = {}
        for key, value in stated.items():
            if value is None or key == "actuals_from" or (value is False and key in _FALSE_BY_DEFAULT):
                continue
            content = value.strip() or None if isinstance(value, str) else self.content(value, (*at, key))
            if content is not None:
                found[key] = content
        return MappingProxyType(found)

    def content(self, value: object, at: Address) -> Content | None:
        """The content of a value; None where it holds nothing."""
        if isinstance(value, str):  # most are
            return value.strip() or None
        if value is None or isinstance(value, _SIMPLE):
            return value
        if isinstance(value, Quantity):
            return self._with_unit(value, at)
        if isinstance(value, Mapping):
            return self._mapping(value, at) or None
        return self._list(value, at) if isinstance(value, tuple | list) else self._noun(value, at)

    def _list(self, value: Iterable[object], at: Address) -> Content | None:
        items = (self.content(item, (*at, place)) for place, item in enumerate(value))
        return tuple(item for item in items if item is not None) or None

    def _noun(self, noun: object, at: Address) -> Content | None:
        name = type(noun).__name__
        if name == "Tbd":
            return self._tbd(noun)
        if name == "Steps":
            return Steps(*(self._figure(getattr(noun, step), at) for step in STEPS))
        return self._mapping(stated_in(noun), at) or None

    def _figure(self, value: object, at: Address) -> Figure | None:
        if value is None:
            return None
        return self._with_unit(value, at) if isinstance(value, Quantity) else self._tbd(value)

    def _tbd(self, noun: object) -> Tbd:
        owner, due = getattr(noun, "owner", None), getattr(noun, "due", None)
        return Tbd(str(getattr(noun, "tbd", "")).strip(), owner, due)

    def _with_unit(self, quantity: Quantity, at: Address) -> Quantity:
        """The figure with the unit that its field gives to a bare number."""
        if quantity.currency or quantity.unit:
            return quantity
        if len(at) > 2 and at[0] == "kpis" and at[2] in _FIGURES_OF_KPI:
            unit = self._plan.kpis[str(at[1])].unit
            if unit == "percent":
                return replace(quantity, unit="percent")
            is_money = unit == "money"
        else:
            is_money = shape().is_money(at)
        return replace(quantity, currency=self._plan.currency) if is_money else quantity


Plain: TypeAlias = "str | bool | list[Plain] | dict[str, Plain]"
"""Content as JSON knows it."""


def canonical(content: Content) -> Plain:
    """The content as JSON knows it: a mapping, a list, a text, true or false. Equal values are equal texts."""
    if isinstance(content, str):  # most are
        return content
    if isinstance(content, Mapping):
        return {key: canonical(value) for key, value in content.items()}
    if isinstance(content, Tbd):
        owner = {"owner": content.owner} if content.owner else {}
        due = {"due": content.due.isoformat()} if content.due else {}
        return {"tbd": content.why, **owner, **due}
    if isinstance(content, Steps):
        return {name: canonical(step) for name, step in content}
    if isinstance(content, tuple):
        return [canonical(item) for item in content]
    return content if isinstance(content, bool) else _text(content)


def _text(leaf: str | int | Decimal | date | Duration | Quantity) -> str:
    if isinstance(leaf, Quantity):
        return leaf.canonical()
    if isinstance(leaf, Duration):
        return f"{leaf.amount}{leaf.unit}"
    if isinstance(leaf, Decimal):
        return f"{leaf.normalize():f}"
    return leaf.isoformat() if isinstance(leaf, date) else str(leaf)
