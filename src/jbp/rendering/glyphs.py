"""Marks as letters, for formats that draw nothing: status, wheel and arrow. Their words stand beside them."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

    from jbp.model.words import Trend

_STATUS = MappingProxyType(
    {
        "done": "✓",
        "on_track": "●",
        "delayed": "▲",
        "stalled": "■",
        "not_started": "○",
        "cancelled": "✕",
        "not_applicable": "\N{EN DASH}",
        "unknown": "◌",
    }
)
_WHEEL = "○◔◑◕●"
_ARROWS = MappingProxyType({"up": "↑", "flat": "→", "down": "↓"})


def status_glyph(key: str) -> str:
    """A status as a letter, each of its own shape."""
    return _STATUS[key]


def wheel_glyph(percent: Decimal) -> str:
    """A completion in quarters; empty and full only where it is exactly that."""
    quarters = min(4, max(0, round(percent / 25)))
    if quarters in (0, 4) and 0 < percent < 100:
        quarters = 1 if quarters == 0 else 3
    return _WHEEL[quarters]


def arrow_glyph(trend: Trend) -> str:
    """A direction as an arrow."""
    return _ARROWS[trend]
