"""The fixed words of a document about changes."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class ChangesWording:
    """The fixed words. Where a word has a place for a figure, it stands in braces."""

    __slots__ = ()

    changes: str = "Changes"
    summary: str = "In short"
    compared: str = "{base} to {head}"
    change: str = "Change"
    before: str = "Before"
    after: str = "After"
    where: str = "Where"
    favour: str = "Seen by {partner}"
    place: str = "{file}, line {line}"
    timeline_before: str = "Timeline before"
    timeline_after: str = "Timeline after"
    added: str = "This plan is new: it is not in {base}."
    removed: str = "This plan is gone: it is in {base} alone."
    nothing: str = "No changes."
    private: str = "private to {partners}"
    levels: Mapping[str, str] = MappingProxyType(
        {"material": "Material", "review": "To review", "info": "For information"}
    )


CHANGES_WORDS = ChangesWording()
