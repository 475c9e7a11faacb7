"""How the values, entries and fields of a change are called in words, with names in the place of ids."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from jbp.address import parse_address
from jbp.changes.area import named, path_of
from jbp.changes.content import Steps, Tbd
from jbp.model.naming import NAME_FIELDS, noun_of
from jbp.model.references import ANYWHERE, PATTERNS, SECTIONS, Kind
from jbp.model.stored import shape
from jbp.values.date import show_date
from jbp.values.duration import Duration, show_duration
from jbp.values.period import is_calendar_period, show_period
from jbp.values.quantity import Quantity, show_number, show_quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.address import Address
    from jbp.changes.content import Content, PlanContent

_EVERYBODY = ("joint",)


@dataclass(frozen=True, slots=True)
class Showing:
    """The words for one state of a plan."""

    content: PlanContent

    def at(self, address: Address) -> Content | None:
        """What stands at an address."""
        if not address:
            return None
        found = self.content.section(str(address[0]))
        for step in address[1:]:
            if isinstance(found, Mapping):
                found = found.get(str(step))
            else:
                return None
        return found

    def name(self, entry: Address) -> str:
        """The name of an entry, as people call it; its id where it has none."""
        found = self.at(entry)
        if isinstance(found, Mapping):
            for field in NAME_FIELDS:
                name = found.get(field)
                if isinstance(name, str):
                    return " ".join(name.split())
        return str(entry[-1]) if entry else ""

    def entry(self, entry: Address) -> str:
        """An entry with its noun: ``KPI "Close rate"``."""
        noun = noun_of(entry)
        return f'{noun} "{self.name(entry)}"' if noun else self.name(entry)

    def label(self, address: Address) -> str:
        """What a field is called, with whose it is: ``target of Solution A revenue for Summer``."""
        path = path_of(address)
        what = " ".join(named(path)).replace("_", " ") if path.fields else noun_of(address) or ""
        whose = f" of {self.name(path.entry)}" if path.entry else " of the plan" if address[:-1] == () else ""
        return f"{what}{whose}{self._keys(path.keys)}"

    def field(self, address: Address) -> str:
        """What a field is called within its entry: ``target for Summer``."""
        path = path_of(address)
        return f"{' '.join(named(path)).replace('_', ' ')}{self._keys(path.keys)}" if path.fields else str(address[-1])

    def value(self, value: Content, at: Address) -> str:
        """A value in words; what is a text of the plan stands in quotation marks."""
        if isinstance(value, Mapping):
            return ", ".join(f"{key} {self.value(one, (*at, key))}" for key, one in value.items())
        if isinstance(value, tuple):
            return ", ".join(self.value(item, (*at, place)) for place, item in enumerate(value))
        if isinstance(value, Steps):
            return ", ".join(f"{name} {self.value(step, at)}" for name, step in value)
        if isinstance(value, Quantity):
            return show_quantity(value)
        if isinstance(value, Tbd):
            return self._tbd(value)
        return self.text(value, at) if isinstance(value, str) else _plainly(value)

    def text(self, text: str, at: Address) -> str:
        """A text: the name of what it refers to, a word of the format, or the words between quotation marks."""
        return self._referred(text, at) or _word(text, at) or f'"{" ".join(text.split())}"'

    def partner(self, partner: str) -> str:
        """The name of a partner; what is nobody's id stands for itself."""
        return "both partners" if partner in _EVERYBODY else self.name(("partners", partner))

    def _tbd(self, figure: Tbd) -> str:
        who = f", {self.name(('people', figure.owner))}" if figure.owner else ""
        when = f", by {show_date(figure.due)}" if figure.due else ""
        why = "" if figure.why.upper() == "TBD" else f" ({figure.why})"
        return f"TBD{why}{who}{when}"

    def _keys(self, keys: tuple[str | int, ...]) -> str:
        return f" for {', '.join(map(self._key, keys))}" if keys else ""

    def _key(self, key: str | int) -> str:
        text = str(key)
        if self.at(("partners", text)) is not None:
            return self.name(("partners", text))
        if is_calendar_period(text) or self.at(("periods", text)) is not None:
            return show_period(text, self._titles("periods", "title"), self._titles("partners", "name"))
        if self.at(("people", text)) is not None:
            return self.name(("people", text))
        return _day(text) or ("the whole term" if text == "total" else text)

    def _titles(self, section: str, field: str) -> dict[str, str]:
        named = self.content.entries(section).items()
        return {key: str(one[field]) for key, one in named if isinstance(one, Mapping) and field in one}

    def _referred(self, text: str, at: Address) -> str:
        kind = _kind(at)
        if kind is Kind.PARTY and text in _EVERYBODY:
            return "Joint"
        if kind is Kind.ADDRESS or (kind is Kind.ACTIVITY and "." in text):
            address = parse_address(text)
            return self.entry(address) if address and self.at(address) is not None else ""
        return next((self.name(one) for one in _candidates(text, kind, at) if self.at(one) is not None), "")


def _candidates(text: str, kind: Kind | None, at: Address) -> Iterator[Address]:
    if kind is Kind.ACTIVITY:
        yield (*at[:3], text)
    elif kind is Kind.OPTION:
        yield (*at[:2], "options", text)
    elif kind is not None:
        for section in SECTIONS.get(kind, ()):
            yield (*section.split("."), text)


def _kind(at: Address) -> Kind | None:
    """What a text at an address refers to; of an item of a list, what the list holds."""
    node, field = PATTERNS, ""
    for step in at:
        field = str(step) if isinstance(step, str) else field
        found = node.at(step)
        if found is None:
            return ANYWHERE.get(field)
        node = found
    return node.value or ANYWHERE.get(field)


def _word(text: str, at: Address) -> str:
    """The word of the format, as people read it; empty where any text may stand."""
    return text.replace("_", " ") if text in shape().words_at(at) else ""


def _day(text: str) -> str:
    try:
        return show_date(date.fromisoformat(text)) if len(text) == len("2026-03-31") else ""
    except ValueError:
        return ""


def _plainly(value: bool | int | Decimal | date | Duration) -> str:  # noqa: FBT001 - it is the value that is shown
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date):
        return show_date(value)
    if isinstance(value, Duration):
        return show_duration(value)
    return show_number(Decimal(value))
