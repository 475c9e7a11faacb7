"""The fixed words of the page that leads to all documents."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class IndexWording:
    """The fixed words of the page that leads to all documents; another language is another one."""

    __slots__ = ()

    index: str = "All documents"
    groups: Mapping[str, str] = MappingProxyType(
        {
            "glance": "At a glance",
            "work": "The work",
            "market": "Strategy, market and results",
            "worries": "Risks and decisions",
            "meetings": "Working together",
            "whole": "All in one",
        }
    )


INDEX_WORDS = IndexWording()
