"""The fixed words of the joint sales plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.views.elements.wording import words_by_key

if TYPE_CHECKING:
    from collections.abc import Mapping


class SalesWording:
    """The fixed words of the joint sales plan; another language is another one."""

    __slots__ = ()

    lead: str = "The pipeline is worth {value}; {weighted} of it is to be expected."
    lead_known: str = "The pipeline is worth {value}; {weighted} is to be expected of the stages with a win rate."
    goals: str = "Goals by period"
    period: str = "Period"
    goal: str = "Goal"
    selling: str = "How the partners sell"
    qualification: str = "Qualification"
    process: str = "Process"
    cycle: str = "Sales cycle"
    account_planning: str = "Account planning"
    accounts: str = "Target accounts"
    account: str = "Account"
    stage: str = "Stage"
    relationship: str = "Relationship"
    relationships: Mapping[str, str] = words_by_key(none="None yet", weak="Weak", good="Good", strong="Strong")
    lead_partner: str = "Lead"
    pipeline: str = "Pipeline"
    pipeline_as_of: str = "As of {day}"
    pipeline_source: str = "Source: {source}"
    pipeline_reported: str = "Reported {rhythm}"
    opportunities: str = "Opportunities"
    win_rate: str = "Win rate"
    passing: str = "Goes on to the next stage"
    wins: str = "Expected wins"
    weighted: str = "Weighted value"
    missing: str = "Not all in the totals, since something is not stated: {names}."
    chart: str = "Pipeline by stage"
    chart_value: str = "What the opportunities of each stage are worth."
    chart_count: str = "How many opportunities stand in each stage."
    incentives: str = "Incentives"
    incentive: str = "Incentive"
    giver: str = "From"
    taker: str = "To"
    settled: str = "Settled"
    steps: Mapping[str, str] = words_by_key(threshold="Threshold", target="Target", stretch="Stretch")
    reached_steps: Mapping[str, str] = words_by_key(
        none="below the first step", threshold="Threshold", target="Target", stretch="Stretch"
    )
    below_target: str = "below the target"
    reached: str = "Incentives: steps and what was reached"
    actual: str = "Actual"
    step: str = "Step reached"
    rate: str = "Rate"
    payment: str = "Payment"
    state: str = "State"
    final: str = "final"
    so_far: str = "so far"


SALES_WORDS = SalesWording()
