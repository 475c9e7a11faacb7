"""Every figure that a plan holds, with its address and the name of what it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jbp.figures.work import activities, initiatives, milestones

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jbp.address import Address
    from jbp.figures.target import AnyFigure
    from jbp.model.kpi import Kpi
    from jbp.model.marketing import Marketing
    from jbp.model.plan import Plan


class Held(NamedTuple):
    """A figure where it stands. Attributes: its address, the name of its entity, what of the entity it is, itself."""

    at: Address
    name: str
    what: str
    figure: AnyFigure


def figures_in(plan: Plan) -> Iterator[Held]:
    """Every figure of the plan that may be still to be determined, section by section."""
    yield from _customers(plan)
    yield from _focus_areas(plan)
    for key, kpi in plan.kpis.items():
        yield from _kpi(("kpis", key), kpi)
    yield from _work(plan)
    yield from _resources(plan)
    yield from _pipeline(plan)
    if plan.marketing is not None:
        yield from _marketing(plan.marketing)
    yield from _financials(plan)
    yield from _decisions(plan)


def _each(at: Address, name: str, what: str, figures: Mapping[str, AnyFigure]) -> Iterator[Held]:
    for key, figure in figures.items():
        yield Held((*at, key), name, f"{what} {key}", figure)


def _customers(plan: Plan) -> Iterator[Held]:
    customers = plan.customers
    if customers is None:
        return
    for key, segment in customers.segments.items():
        at = ("customers", "segments", key)
        yield Held((*at, "size"), segment.title, "size", segment.size)
        yield Held((*at, "value"), segment.title, "value", segment.value)
    for key, opportunity in customers.opportunities.items():
        yield Held(("customers", "opportunities", key, "value"), opportunity.title, "value", opportunity.value)
    for key, account in customers.accounts.items():
        yield Held(("customers", "accounts", key, "value"), account.title, "value", account.value)


def _focus_areas(plan: Plan) -> Iterator[Held]:
    for key, area in plan.focus_areas.items():
        if area.value is not None:
            at = ("focus_areas", key, "value")
            yield from _each((*at, "partners"), area.title, "value for", area.value.partners)
            yield from _each((*at, "other"), area.title, "value", area.value.other)


def _kpi(at: Address, kpi: Kpi) -> Iterator[Held]:
    if kpi.baseline is not None:
        yield Held((*at, "baseline", "value"), kpi.title, "baseline", kpi.baseline.value)
    if kpi.benchmark is not None:
        yield Held((*at, "benchmark", "value"), kpi.title, "benchmark", kpi.benchmark.value)
    yield from _each((*at, "prior"), kpi.title, "prior figure for", kpi.prior)
    for key, target in kpi.targets.items():
        yield Held((*at, "targets", key), kpi.title, f"target for {key}", target)
    yield from _each((*at, "actuals"), kpi.title, "actual for", kpi.actuals)
    yield from _each((*at, "forecast"), kpi.title, "forecast for", kpi.forecast)


def _work(plan: Plan) -> Iterator[Held]:
    for at, initiative in initiatives(plan):
        yield from _each((*at, "cost"), initiative.title, "cost of", initiative.cost)
    for at, _, activity in activities(plan):
        yield from _each((*at, "cost"), activity.title, "cost of", activity.cost)
    for at, milestone in milestones(plan):
        if milestone.payment is not None:
            yield Held((*at, "payment", "amount"), milestone.title, "payment", milestone.payment.amount)


def _resources(plan: Plan) -> Iterator[Held]:
    for key, resource in plan.resources.items():
        yield Held(("resources", key, "people"), resource.title, "people", resource.people)
        yield Held(("resources", key, "amount"), resource.title, "amount", resource.amount)


def _pipeline(plan: Plan) -> Iterator[Held]:
    if plan.sales is None or plan.sales.pipeline is None:
        return
    for key, stage in plan.sales.pipeline.stages.items():
        at = ("sales", "pipeline", "stages", key)
        yield Held((*at, "count"), stage.title, "count", stage.count)
        yield Held((*at, "value"), stage.title, "value", stage.value)


def _marketing(marketing: Marketing) -> Iterator[Held]:
    yield from _each(("marketing", "forecast"), "Marketing", "forecast for", marketing.forecast)
    yield Held(("marketing", "expected_roi"), "Marketing", "expected return", marketing.expected_roi)
    for key, campaign in marketing.campaigns.items():
        at: Address = ("marketing", "campaigns", key)
        yield from _each((*at, "budget"), campaign.title, "budget of", campaign.budget)
        if campaign.expected is not None:
            yield Held((*at, "expected", "value"), campaign.title, "expected result", campaign.expected.value)
        yield Held((*at, "result"), campaign.title, "result", campaign.result)
    for key, fund in marketing.funds.items():
        at = ("marketing", "funds", key)
        yield from _each((*at, "contributions"), fund.title, "contribution of", fund.contributions)
        for what, amount in (("allocated", fund.allocated), ("committed", fund.committed), ("claimed", fund.claimed)):
            yield Held((*at, what), fund.title, f"amount {what}", amount)


def _financials(plan: Plan) -> Iterator[Held]:
    if plan.financials is not None:
        yield Held(("financials", "investment"), "Financials", "investment", plan.financials.investment)
        for partner, statement in plan.financials.pnl.items():
            for line, amounts in statement.lines.items():
                name = f"Profit and loss of {plan.partners[partner].name}" if partner in plan.partners else partner
                yield from _each(("financials", "pnl", partner, "lines", line), name, f"{line} for", amounts)
    for key, incentive in plan.incentives.items():
        if incentive.tiers is not None:
            at = ("incentives", key, "tiers")
            tiers = incentive.tiers
            for step, paid in (("threshold", tiers.threshold), ("target", tiers.target), ("stretch", tiers.stretch)):
                yield Held((*at, step), incentive.title, f"payment at {step}", paid)


def _decisions(plan: Plan) -> Iterator[Held]:
    for key, decision in plan.decisions.items():
        at: Address = ("decisions", key)
        for option_key, option in decision.options.items():
            where = (*at, "options", option_key)
            yield from _each((*where, "payoffs"), option.title, "payoff for", option.payoffs)
            for number, flow in enumerate(option.cash_flows):
                yield Held((*where, "cash_flows", number, "amount"), option.title, "cash flow", flow.amount)
        for number, outcome in enumerate(decision.game.outcomes if decision.game is not None else ()):
            where = (*at, "game", "outcomes", number, "payoffs")
            yield from _each(where, decision.title, "payoff for", outcome.payoffs)
