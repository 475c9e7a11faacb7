"""Where a reference leads, and whether that is gone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jbp.address import parse_address
from jbp.model.references import SECTIONS, Kind
from jbp.model.scalars import is_id
from jbp.model.words import RESERVED_IDS
from jbp.syntax.nodes import find

if TYPE_CHECKING:
    from jbp.address import Address
    from jbp.cut.gone import Gone
    from jbp.syntax.nodes import MapNode

_CALENDAR: Final = re.compile(r"\d{4}-\d{2}(-\d{2})?")
_FORMULA_NAME: Final = re.compile(r"[^\s()]+")

# What has one of these kinds may also be a word, a function or a date, which no entry of that name can take from it.
_ID_FORM_ONLY: Final = frozenset({Kind.PERSON_LOOSELY, Kind.PARTY, Kind.PERIOD, Kind.PERIOD_OR_DATE})
_PERIODS: Final = frozenset({Kind.PERIOD, Kind.PERIOD_OR_DATE})
_SIBLINGS: Final = {Kind.OPTION: "options", Kind.ACTIVITY: "activities"}


class Targets:
    """The references of a tree, asked one by one."""

    __slots__ = ("_gone", "_sections", "_tree")

    def __init__(self, tree: MapNode, gone: Gone) -> None:
        self._tree = tree
        self._gone = gone
        self._sections = {kind: tuple(tuple(one.split(".")) for one in named) for kind, named in SECTIONS.items()}
        self._sections |= dict.fromkeys(_PERIODS, (("periods",),))

    def lost(self, kind: Kind, text: str, at: Address) -> bool:
        """Whether a reference of a kind that stands at an address leads to what is gone."""
        return self.gone(kind, text, at) is not None

    def gone(self, kind: Kind, text: str, at: Address) -> Address | None:
        """What is gone that such a reference leads to; None where it leads to anything else, or nowhere."""
        if not text or text in RESERVED_IDS:
            return None
        if kind is Kind.ADDRESS:
            return self._address(text)
        if kind in _SIBLINGS:
            return self._sibling(kind, text, at)
        if kind is Kind.PERIOD_OR_DATE and "/" in text:
            return self._id(Kind.PARTNER, text.partition("/")[0])
        if kind in _ID_FORM_ONLY and (not is_id(text) or _CALENDAR.fullmatch(text)):
            return None
        return self._id(kind, text)

    def broken(self, formula: str) -> Address | None:
        """The first KPI that is gone and that a formula names."""
        names = filter(is_id, _FORMULA_NAME.findall(formula))
        return next((at for name in names if (at := self._id(Kind.KPI, name)) is not None), None)

    def _id(self, kind: Kind, text: str) -> Address | None:
        """What an id stood for that is gone, in one of its sections, where it stands for nothing else."""
        targets = [(*section, text) for section in self._sections.get(kind, ())]
        gone = next((target for target in targets if target in self._gone.addresses), None)
        return None if any(map(self._stands, targets)) else gone

    def _sibling(self, kind: Kind, text: str, at: Address) -> Address | None:
        """Options of the same decision, activities of the same initiative: by id, activities also by address."""
        sibling: Address = (*at[:2], _SIBLINGS[kind], text)
        if self._stands(sibling):
            return None
        if sibling in self._gone.addresses:
            return sibling
        return self._address(text) if kind is Kind.ACTIVITY else None

    def _address(self, text: str) -> Address | None:
        address = parse_address(text)
        return address if address is not None and self._gone.holds(address, self._tree) else None

    def _stands(self, address: Address) -> bool:
        return find(self._tree, address) is not None
