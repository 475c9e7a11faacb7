"""The joint pipeline as a funnel: what stands in each stage, and what is to be expected of it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from jbp.figures.combine import total_of
from jbp.figures.money import exchange_of
from jbp.figures.target import interval_of, quantity_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jbp.figures.money import Exchange
    from jbp.model.plan import Plan
    from jbp.model.sales import Stage
    from jbp.values.interval import Interval

_HUNDREDTH = Decimal("0.01")


class FunnelStage(NamedTuple):
    """One stage of the funnel.

    Attributes:
        id, title: the stage's.
        opportunities: how many opportunities stand in it.
        value: what they are worth, in the plan's currency.
        win_rate: percent of them that are won in the end, counted from this stage.
        wins: how many are to be won of them: opportunities times win rate.
        weighted: what is to be won of them: value times win rate.
        passing: percent that go on to the next stage: its own win rate over that of the next, since what is won from
            here must pass there; None for the last stage and where a rate is not stated.
    """

    id: str
    title: str
    opportunities: Interval | None
    value: Interval | None
    win_rate: Interval | None
    wins: Interval | None
    weighted: Interval | None
    passing: Interval | None


class Funnel(NamedTuple):
    """The stages from the first to the last, and what they come to together.

    Each total is None where no stage states its part; a stage that does not is named in `unknown`.

    Attributes:
        stages: as the plan orders them.
        opportunities, value: how many opportunities, and what they are worth.
        wins, weighted: what is to be won of them, in number and in money.
        unknown: the ids of the stages of which something is missing for the totals.
    """

    stages: tuple[FunnelStage, ...]
    opportunities: Interval | None
    value: Interval | None
    wins: Interval | None
    weighted: Interval | None
    unknown: tuple[str, ...]


def funnel(plan: Plan) -> Funnel | None:
    """The plan's funnel; None where it states no stages.

    Source: the weighted pipeline of sales planning, stage by stage value times probability, summed over the stages;
    an opportunity stands in one stage only, so that nothing is counted twice.
    """
    pipeline = None if plan.sales is None else plan.sales.pipeline
    if pipeline is None or not pipeline.stages:
        return None
    stated = tuple(pipeline.stages.items())
    exchange = exchange_of(plan, (quantity_of(stage.value) for _, stage in stated))
    followers = (*(stage for _, stage in stated[1:]), None)
    stages = tuple(
        _stage(key, stage, following, exchange) for (key, stage), following in zip(stated, followers, strict=True)
    )
    return Funnel(
        stages,
        _total([stage.opportunities for stage in stages]),
        _total([stage.value for stage in stages]),
        _total([stage.wins for stage in stages]),
        _total([stage.weighted for stage in stages]),
        tuple(stage.id for stage in stages if None in (stage.opportunities, stage.value, stage.win_rate)),
    )


def _stage(key: str, stage: Stage, following: Stage | None, exchange: Exchange) -> FunnelStage:
    opportunities, value = interval_of(stage.count), exchange.amount(quantity_of(stage.value))
    rate = _rate(stage)
    return FunnelStage(
        key,
        stage.title,
        opportunities,
        value,
        rate,
        _part(opportunities, rate),
        _part(value, rate),
        _passing(rate, following),
    )


def _rate(stage: Stage) -> Interval | None:
    return None if stage.win_rate is None else stage.win_rate.interval


def _part(whole: Interval | None, rate: Interval | None) -> Interval | None:
    return None if whole is None or rate is None else (whole * rate).scale(_HUNDREDTH)


def _passing(rate: Interval | None, following: Stage | None) -> Interval | None:
    after = None if following is None else _rate(following)
    if rate is None or after is None or after.contains(Decimal(0)):
        return None
    return (rate / after).scale(Decimal(100))


def _total(parts: Sequence[Interval | None]) -> Interval | None:
    known = [part for part in parts if part is not None]
    return total_of(known) if known else None
