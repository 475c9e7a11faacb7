"""What campaigns were to bring, and what came of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jbp.figures.judgement import attained, side_of
from jbp.figures.series import series_of

if TYPE_CHECKING:
    from decimal import Decimal

    from jbp.figures.calendar import PlanCalendar
    from jbp.figures.judgement import Side
    from jbp.model.marketing import Campaign
    from jbp.model.plan import Plan


class CampaignReturn(NamedTuple):
    """The result of a campaign beside what was expected of it.

    Attributes:
        attained: the result as percent of what was expected; None where one of both is not known.
        side: the side of what was expected that the result stands on; None where it cannot be judged.
    """

    attained: Decimal | None
    side: Side | None


def campaign_return(plan: Plan, calendar: PlanCalendar, campaign: Campaign) -> CampaignReturn:
    """What came of a campaign, in the unit of the KPI that it is to move and by that KPI's tolerance."""
    expected = campaign.expected
    series = series_of(plan, calendar, expected.kpi) if expected is not None and expected.kpi else None
    if series is None or expected is None:
        return CampaignReturn(None, None)
    wanted, result = series.interval(expected.value), series.interval(campaign.result)
    judged = side_of(series.kpi, result, wanted) if result is not None and wanted is not None else None
    return CampaignReturn(attained(series.kpi, result, wanted), judged)
