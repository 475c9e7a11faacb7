"""What a rule may look at, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from jbp.changes.change import Change
    from jbp.figures.calendar import PlanCalendar
    from jbp.model.plan import Plan
    from jbp.reading.partner_views import PartnerView
    from jbp.rule import Option
    from jbp.waiver import WaiverRecord

Value = TypeVar("Value")

_NONE: Mapping[str, object] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Context:
    """One plan on one day.

    Attributes:
        plan: the plan, already cut where it is looked at for one partner.
        as_of: the day that every date is judged by.
        calendar: what the plan's period keys mean.
        options: what the team sets for the rule that is asked, by the option's name.
        waivers: what became of each waiver; only the rules about waivers, which are asked last, find it filled.
        digest: of a plan that somebody signed, the digest of what the partners now would sign; else empty.
        base: the plan as it was at the base that it is compared with; None where it is compared with nothing.
        changes: what changed since then.
        views: of a plan that keeps something from some partners, what each of those is shown.
    """

    plan: Plan
    as_of: date
    calendar: PlanCalendar
    options: Mapping[str, object] = field(default_factory=lambda: _NONE)
    waivers: tuple[WaiverRecord, ...] = ()
    digest: str = ""
    base: Plan | None = None
    changes: tuple[Change, ...] = ()
    views: tuple[PartnerView, ...] = ()

    def option(self, option: Option[Value]) -> Value:
        """What counts for an option of the rule that is asked: what the team states, else the default."""
        return cast("Value", self.options.get(option.name, option.default))

    def of(self, options: Mapping[str, object] | None) -> Context:
        """The same context for a rule for which a team states these options."""
        return self if not options and not self.options else replace(self, options=options or _NONE)
