"""How often something happens: the words of a cadence as days."""

from __future__ import annotations

from jbp.model.words import CADENCES
from jbp.values.duration import parse_duration

_DAYS = dict(zip(CADENCES, (1, 7, 14, 31, 92, 183, 366), strict=True))


def cadence_days(cadence: str) -> int:
    """The most days between two times: ``monthly`` 31, ``quarterly`` 92; a duration as it counts itself."""
    return _DAYS[cadence] if cadence in _DAYS else parse_duration(cadence).days
