"""The fixed words of a trend."""

from __future__ import annotations


class TrendWording:
    """The fixed words. Where a word has a place for a figure, it stands in braces."""

    __slots__ = ()

    trend: str = "Trend"
    target: str = "Target"
    actual: str = "Actual"
    forecast: str = "Forecast"
    described: str = "By period: {lines}; a range is drawn at its middle."


TREND_WORDS = TrendWording()
