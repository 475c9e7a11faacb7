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
        if not text or text in RESERVED_IDS:
            return False
        if kind is Kind.ADDRESS:
            return self._address(text)
        if kind in _SIBLINGS:
            return self._sibling(kind, text, at)
        if kind is Kind.PERIOD_OR_DATE and "/" in text:
            return self._id(Kind.PARTNER, text.partition("/")[0])
        if kind in _ID_FORM_ONLY and (not is_id(text) or _CALENDAR.fullmatch(text)):
            return False
        return self._id(kind, text)

    def breaks(self, formula: str) -> bool:
        """Whether a formula names a KPI that is gone."""
        return any(is_id(name) and self._id(Kind.KPI, name) for name in _FORMULA_NAME.findall(formula))

    def _id(self, kind: Kind, text: str) -> bool:
        """Whether an id stood for something that is gone, in one of its sections, and stands for nothing else."""
        targets = [(*section, text) for section in self._sections.get(kind, ())]
        return any(target in self._gone.addresses for target in targets) and not any(map(self._stands, targets))

    def _sibling(self, kind: Kind, text: str, at: Address) -> bool:
        """Options of the same decision, activities of the same initiative: by id, activities also by address."""
        sibling: Address = (*at[:2], _SIBLINGS[kind], text)
        if self._stands(sibling):
            return False
        return sibling in self._gone.addresses or (kind is Kind.ACTIVITY and self._address(text))

    def _address(self, text: str) -> bool:
        address = parse_address(text)
        return address is not None and self._gone.holds(address, self._tree)

    def _stands(self, address: Address) -> bool:
        return find(self._tree, address) is not None
