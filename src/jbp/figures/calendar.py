"""The plan's calendar: what its period keys mean, which period a day falls in, and which have closed."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from jbp.values.date import DATE_LENGTH, parse_date, show_date
from jbp.values.period import TOTAL, Calendar, DateRange, FiscalYear, resolve_period, show_period
from jbp.values.problem import BadValue

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from jbp.model.partner import FiscalYear as StatedFiscalYear
    from jbp.model.plan import Plan


@dataclass(frozen=True, slots=True)
class PlanCalendar:
    """What the period keys of one plan mean.

    Attributes:
        calendar: the horizon, the plan's own periods and the fiscal years.
        titles: the titles of the plan's own periods, by id; of those that have one.
        partners: the names of the partners, by id.
        found: what `range` has found so far: every KPI asks for the same few keys.
    """

    calendar: Calendar
    titles: Mapping[str, str]
    partners: Mapping[str, str]
    found: dict[str, DateRange | None] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def horizon(self) -> DateRange:
        """The days of the plan, without its extension."""
        return self.calendar.horizon

    @property
    def last_day(self) -> date:
        """The last day of the plan, with its extension."""
        return self.calendar.extension or self.calendar.horizon.end

    @property
    def periods(self) -> Mapping[str, DateRange]:
        """The plan's own periods, by id, as the plan orders them."""
        return self.calendar.periods

    def range(self, key: str) -> DateRange | None:
        """The days that a period's key means; None where it is no period of this plan (a date, for one)."""
        if key not in self.found:
            try:
                self.found[key] = None if day_of(key) else resolve_period(key, self.calendar)
            except BadValue:
                self.found[key] = None
        return self.found[key]

    def show(self, key: str) -> str:
        """The period or the day as people call it: ``Spring``, ``Q1 2026``, ``Total``, ``31 Mar 2026``."""
        day = day_of(key)
        return show_period(key, self.titles, self.partners) if day is None else show_date(day)

    def ordered(self, keys: Iterable[str]) -> tuple[tuple[str, DateRange], ...]:
        """Those of the keys that are periods, by their first day; `total` and dates are left out."""
        found = ((key, self.range(key)) for key in keys if key != TOTAL)
        return tuple(
            sorted(((key, days) for key, days in found if days is not None), key=lambda period: period[1].start)
        )

    def of(self, day: date, keys: Iterable[str] | None = None) -> str | None:
        """The period that a day falls in: one of `keys`, or of the plan's own periods where none are given."""
        for key, days in self.ordered(self.periods if keys is None else keys):
            if days.contains(day):
                return key
        return None

    def closed(self, as_of: date, keys: Iterable[str] | None = None) -> tuple[str, ...]:
        """The periods whose last day lies before `as_of`, the earliest first; of `keys`, or of the plan's own."""
        return tuple(key for key, days in self.ordered(self.periods if keys is None else keys) if days.end < as_of)


def plan_calendar(plan: Plan) -> PlanCalendar:
    """The calendar that a plan states."""
    return PlanCalendar(
        calendar=Calendar(
            horizon=DateRange(plan.horizon.start, plan.horizon.end),
            extension=plan.horizon.extension,
            periods=MappingProxyType({key: DateRange(one.start, one.end) for key, one in plan.periods.items()}),
            fiscal_year=_fiscal_year(plan.fiscal_year),
            partner_fiscal_years=MappingProxyType(
                {
                    key: stated
                    for key, partner in plan.partners.items()
                    if (stated := _fiscal_year(partner.fiscal_year)) is not None
                }
            ),
        ),
        titles=MappingProxyType({key: one.title for key, one in plan.periods.items() if one.title}),
        partners=MappingProxyType({key: partner.name for key, partner in plan.partners.items()}),
    )


def day_of(key: str) -> date | None:
    """The day that a key of figures means; None where it is a period's."""
    if len(key) != DATE_LENGTH:  # spares a period the words of a mistake
        return None
    try:
        return parse_date(key)
    except BadValue:
        return None


def _fiscal_year(stated: StatedFiscalYear | None) -> FiscalYear | None:
    return None if stated is None else FiscalYear(stated.start, stated.named_by)
