"""The month axis: where a day stands, and how the months are named."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from jbp.layout.textwidth import text_width
from jbp.values.date import MONTHS

LABEL_SIZE = 11.0
"""The size of the names of months and years; on a slide no letter is smaller."""
_ROOM = 6.0


@dataclass(frozen=True, slots=True)
class Tick:
    """A stretch of the axis with its name; the name is empty where it would not fit."""

    x: float
    width: float
    label: str


@dataclass(frozen=True, slots=True)
class Axis:
    """Days as places.

    Attributes:
        first: the first day shown.
        last: the last day shown.
        left: where the first day begins.
        right: where the last day ends.
    """

    first: date
    last: date
    left: float
    right: float

    def begin(self, day: date) -> float:
        """Where the day begins; days outside stand at the ends."""
        return self.left + (self.right - self.left) * self._share((day - self.first).days)

    def end(self, day: date) -> float:
        """Where the day ends."""
        return self.begin(day + timedelta(days=1))

    def middle(self, day: date) -> float:
        """The middle of the day."""
        return (self.begin(day) + self.end(day)) / 2

    def _share(self, days: int) -> float:
        return min(1.0, max(0.0, days / ((self.last - self.first).days + 1)))

    def months(self) -> tuple[Tick, ...]:
        """A tick a month, named ``Jun``, or ``J`` where months are narrow; where even that is too wide, by quarter."""
        starts = list(_starts(self.first, self.last, 1))
        narrowest = min(self._tick(start, 1, "").width for start in starts)
        names = [MONTHS[start.month - 1] for start in starts]
        if narrowest >= max(text_width(name, LABEL_SIZE) for name in names) + _ROOM:
            return tuple(self._tick(start, 1, name) for start, name in zip(starts, names, strict=True))
        if narrowest >= text_width("M", LABEL_SIZE) + 2:
            return tuple(self._tick(start, 1, name[0]) for start, name in zip(starts, names, strict=True))
        return tuple(self._tick(start, 3, f"Q{(start.month + 2) // 3}") for start in _starts(self.first, self.last, 3))

    def years(self) -> tuple[Tick, ...]:
        """A tick a year."""
        return tuple(self._tick(start, 12, str(start.year)) for start in _starts(self.first, self.last, 12))

    def _tick(self, start: date, months: int, label: str) -> Tick:
        x, end = self.begin(start), self.begin(_later(start, months))
        fits = text_width(label, LABEL_SIZE) + 2 <= end - x
        return Tick(x, end - x, label if fits else "")


def _starts(first: date, last: date, months: int) -> tuple[date, ...]:
    """The first days of the months, quarters or years that touch the days from first to last."""
    start = date(first.year, (first.month - 1) // months * months + 1, 1)
    found = []
    while start <= last:
        found.append(start)
        start = _later(start, months)
    return tuple(found)


def _later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, 1)
