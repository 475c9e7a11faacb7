"""The figures of one KPI in one unit: its targets, actuals and forecasts by period, and its readings so far.

Figures under a period are that whole period's. Figures under a date are readings: with `combine: sum` since the start
of the period that holds the date, otherwise the state on that day. Readings are never added; the latest counts until
its period has a figure of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from jbp.figures.calendar import day_of
from jbp.figures.money import exchange_of
from jbp.figures.target import quantity_of
from jbp.values.period import TOTAL, DateRange

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from jbp.figures.calendar import PlanCalendar
    from jbp.figures.money import Exchange
    from jbp.figures.target import AnyFigure
    from jbp.model.kpi import Kpi
    from jbp.model.plan import Plan
    from jbp.values.interval import Interval


class Measured(NamedTuple):
    """What a KPI came to in a period, so far or for good.

    Attributes:
        period: the period's key.
        days: the days that the figure speaks of: the whole period, or its days up to the reading.
        whole: whether it is the period's own figure, and not a reading.
        figure: in the KPI's unit; money in the series' currency.
        key: the key of `actuals` that it stands under.
    """

    period: str
    days: DateRange
    whole: bool
    figure: Interval
    key: str


@dataclass(frozen=True, slots=True)
class Series:
    """One KPI's figures. Attributes: the KPI, its id, the plan's calendar, and the currency its money is counted in."""

    id: str
    kpi: Kpi
    calendar: PlanCalendar
    exchange: Exchange

    def interval(self, figure: AnyFigure) -> Interval | None:
        """The figure in the KPI's unit; None where it is to be determined, absent, or its currency has no rate."""
        return self.exchange.amount(quantity_of(figure))

    def target(self, key: str) -> Interval | None:
        """The target of a period; of three steps the `target`."""
        return self.interval(self.kpi.targets.get(key))

    def forecast(self, key: str) -> Interval | None:
        """The forecast for a period."""
        return self.interval(self.kpi.forecast.get(key))

    def periods(self) -> tuple[tuple[str, DateRange], ...]:
        """The periods that the KPI is counted in: those it states figures for, or else the plan's own, or the horizon.

        A period of the plan's own that overlaps none of the KPI's stands between them, so that a reading in it belongs
        somewhere.
        """
        stated = self.calendar.ordered(dict.fromkeys((*self.kpi.targets, *self.kpi.actuals, *self.kpi.forecast)))
        others = (
            (key, days)
            for key, days in self.calendar.periods.items()
            if not any(days.overlaps(one) for _, one in stated)
        )
        found = sorted((*stated, *others), key=lambda period: period[1].start)
        return tuple(found) or ((TOTAL, self.calendar.horizon),)

    def measured(self, as_of: date) -> tuple[Measured, ...]:
        """What every period that has begun came to, in the order of time; periods without a figure are left out."""
        readings = sorted(_readings(self.kpi.actuals, as_of))
        found: list[Measured] = []
        for key, days in self.periods():
            own = self.interval(self.kpi.actuals.get(key))
            if days.start > as_of:
                continue
            if own is not None:
                found.append(Measured(key, days, whole=True, figure=own, key=key))
                continue
            latest = next(((day, at) for day, at in reversed(readings) if days.contains(day)), None)
            figure = None if latest is None else self.interval(self.kpi.actuals[latest[1]])
            if latest is not None and figure is not None:
                spoken = DateRange(days.start, latest[0])
                found.append(Measured(key, spoken, whole=False, figure=figure, key=latest[1]))
        return tuple(found)


def series_of(plan: Plan, calendar: PlanCalendar, kpi: str) -> Series | None:
    """The figures of the KPI with this id; None where the plan has none."""
    found = plan.kpis.get(kpi)
    if found is None:
        return None
    stated = (*found.targets.values(), *found.actuals.values(), *found.forecast.values())
    return Series(kpi, found, calendar, exchange_of(plan, (quantity_of(figure) for figure in stated)))


def _readings(actuals: Mapping[str, object], as_of: date) -> Iterator[tuple[date, str]]:
    for key in actuals:
        day = day_of(key)
        if day is not None and day <= as_of:
            yield day, key
