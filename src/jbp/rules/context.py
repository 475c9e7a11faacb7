"""What a rule may look at, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from jbp.figures.calendar import PlanCalendar
    from jbp.model.plan import Plan


@dataclass(frozen=True, slots=True)
class Context:
    """One plan on one day.

    Attributes:
        plan: the plan, already cut where it is looked at for one partner.
        as_of: the day that every date is judged by.
        calendar: what the plan's period keys mean.
    """

    plan: Plan
    as_of: date
    calendar: PlanCalendar
