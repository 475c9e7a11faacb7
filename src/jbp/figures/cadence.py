"""How often something happens: the words of a cadence as days."""

from __future__ import annotations

from jbp.model.words import CADENCES
from jbp.values.duration import parse_duration

_DAYS = dict(zip(CADENCES, (1, 7, 14, 30, 91, 182, 365), strict=True))


def cadence_days(cadence: str) -> int:
    """About how many days lie between two times: ``monthly`` 30, ``quarterly`` 91; a duration as it counts itself."""
    return _DAYS[cadence] if cadence in _DAYS else parse_duration(cadence).days
