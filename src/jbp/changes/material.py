"""What of a plan the partners have agreed, and what changes while it runs.

The list is that of the plan format ("Agreement and what is material"). What is material binds whoever signed; the rest
is work going on, which a reviewer wants to see, or mere information.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from jbp.changes.pattern import Patterns

if TYPE_CHECKING:
    from jbp.address import Address
    from jbp.changes.content import Content, Entries


class Level(StrEnum):
    """How much a change matters: `material` binds the partners, `review` is work going on, `info` is the rest."""

    MATERIAL = "material"
    REVIEW = "review"
    INFO = "info"

    @property
    def rank(self) -> int:
        """2 for material, 1 for review, 0 for info."""
        return {"material": 2, "review": 1, "info": 0}[self.value]


_RUNNING_SECTIONS = Patterns(
    "journal",
    "pulse",
    "health",
    "meetings",
    "reviews",
    "recommendations",
    "conversations",
    "sales.pipeline",
    "sign_off",
)
_RUNNING = frozenset(
    {
        "status",
        "progress",
        "trend",
        "done_on",
        "corrective_action",
        "actuals",
        "forecast",
        "explain",
        "result",
        "certified",
        "claimed",
        "committed",
    }
)
_REMARKS = frozenset({"note", "links", "formerly", "as_of"})
_REMARKS_ON_TOP = frozenset({"summary", "revision", "revised_on"})
_FREE = Patterns("facts", "partners.*.facts", "focus_areas.*.value.other", "exchange_rates.rates")
_RECORDED_ON = "_on"


def level_at(address: Address) -> Level:
    """How much it matters that something at an address changed, in an agreed plan and in what every partner sees."""
    if _is_remark(address):
        return Level.INFO
    if _RUNNING_SECTIONS.beginning(address):
        return Level.REVIEW
    fields = _fields(address)
    return Level.MATERIAL if _RUNNING.isdisjoint(fields) else Level.REVIEW


def material(content: Entries) -> Entries:
    """The part of a content that is material; what is empty then is gone."""
    found = _material(content, ())
    return found if isinstance(found, Mapping) else MappingProxyType({})


def _material(content: Content, at: Address) -> Content | None:
    if isinstance(content, str) or not isinstance(content, Mapping):  # most are texts, which costs less to ask
        return content
    free = _FREE.beginning(at) is not None
    kept = {}
    for key, one in content.items():
        if not free and not _stays_material(at, key):
            continue
        value = one if isinstance(one, str) else _material(one, (*at, key))
        if value is not None:
            kept[key] = value
    return MappingProxyType(kept) or None


def _stays_material(at: Address, last: str) -> bool:
    """Whether what stands under a key is material, as `level_at` says it, where everything above it is.

    Keys of the team's own words, which mean nothing by themselves, are not asked about.
    """
    if last in _RUNNING or last in _REMARKS or (not at and last in _REMARKS_ON_TOP):
        return False
    if last[:2] == "x-" or (last.endswith(_RECORDED_ON) and last != "done_on"):
        return False
    return _RUNNING_SECTIONS.beginning((*at, last)) is None


def _is_remark(address: Address) -> bool:
    fields = _fields(address)
    last = str(fields[-1]) if fields else ""
    return (
        (len(address) == 1 and last in _REMARKS_ON_TOP)
        or not _REMARKS.isdisjoint(fields)
        or any(step[:2] == "x-" for step in fields if isinstance(step, str))
        or (last.endswith(_RECORDED_ON) and last != "done_on")
    )


def _fields(address: Address) -> Address:
    """The steps that name fields of the format: keys of the team's own words mean nothing by themselves."""
    free = _FREE.beginning(address)
    return address if free is None else address[: len(free)]
