"""The fixed words of the partners' profit and loss."""

from __future__ import annotations


class ProfitWording:
    """The fixed words of the partners' profit and loss; another language is another one."""

    __slots__ = ()

    of_partner: str = "Profit and loss of {partner}"
    even: str = "{partner} breaks even in {period}."
    even_at_best: str = "{partner} breaks even in {period} at best."
    even_total: str = "{partner} breaks even inside the plan."
    even_total_at_best: str = "{partner} breaks even inside the plan at best."
    falls_back: str = "{partner} breaks even in {period} and falls back into a loss in {later}."
    never: str = "{partner} does not break even inside the plan: {result} by the end of {period}."
    never_total: str = "{partner} does not break even inside the plan: {result}."
    accepted: str = "The loss is accepted: {reason}"
    not_accepted: str = "Nobody has stated why the loss is accepted."
    unknown: str = "When {partner} breaks even cannot be told yet; not known: {lines}."
    break_even: str = "Break-even and cumulative result"
    line: str = "Line"
    income: str = "Income"
    cost: str = "Costs"
    computed: str = "as the plan states it"
    result: str = "Result"
    cumulative: str = "Cumulative result"
    chart: str = "Cumulative results"
    chart_description: str = "The results of each partner, added up from period to period."
    investment_and_shares: str = "Investment and shares"
    investment: str = "Investment"
    payback: str = "Payback"
    shares: str = "Shares of the partners"
    partner: str = "Partner"
    cost_share: str = "Share of costs"
    revenue_share: str = "Share of revenue"
    contributions: str = "What each partner puts in"
    posts: str = "Full-time posts"
    posts_share: str = "Share of posts"
    money: str = "Money"
    money_share: str = "Share of money"
    contributions_note: str = (
        "Resources, costs of work, campaign budgets and fund contributions; ranges by their middle"
    )


PROFIT_WORDS = ProfitWording()
