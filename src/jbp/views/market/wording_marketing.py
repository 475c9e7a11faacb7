"""The fixed words of the joint marketing plan."""

from __future__ import annotations


class MarketingWording:
    """The fixed words of the joint marketing plan; another language is another one."""

    __slots__ = ()

    go_to_market: str = "Go-to-market"
    propositions: str = "Value propositions"
    relevancy: str = "Why it matters"
    quantified_value: str = "Value in figures"
    differentiation: str = "What sets it apart"
    for_whom: str = "For whom"
    need: str = "Need it answers"
    forecast: str = "Forecast and expected return"
    period: str = "Period"
    forecast_amount: str = "Forecast"
    expected_roi: str = "Expected return"
    back: str = "{amount} back for each 1 spent"
    tactics: str = "Tactics"
    tactic: str = "Tactic"
    campaigns: str = "Campaigns"
    campaign: str = "Campaign"
    start: str = "Start"
    end: str = "End"
    expected: str = "Expected"
    result: str = "Result"
    of_expected: str = "Of what was expected"
    budgets: str = "Budgets of the campaigns"
    launch: str = "Launch"
    launch_item: str = "What"
    date: str = "Date"
    funds: str = "Funds"
    fund: str = "Fund"
    allocated: str = "Allocated"
    contributed_by: str = "From {partner}"
    committed: str = "Committed"
    claimed: str = "Claimed"
    left: str = "Left"
    until: str = "Until"
    use: str = "Use of the funds"
    use_description: str = "What is committed and what is claimed of each fund, beside what it holds."
    use_of: str = "{fund}: {what}"


MARKETING_WORDS = MarketingWording()
