"""`jbp trend`."""

from typing import Annotated

import typer

from jbp.cli import options
from jbp.cli.request import Surroundings

Kpis = Annotated[
    list[str] | None,
    typer.Argument(metavar="[KPI]...", help="The ids of the KPIs. Default: all of them.", show_default=False),
]
Format = Annotated[
    str | None,
    typer.Option(
        "--format", metavar="FORMAT", help="text (default), csv, json, or svg (of one KPI).", show_default=False
    ),
]


def trend(
    surroundings: Surroundings,
    *,
    kpis: Kpis = None,
    plan: options.OnePlan = None,
    partner: options.Partner = None,
    format: Format = None,  # noqa: A002 - the word users know
) -> int:
    """Show targets, actuals and forecasts of KPIs by period, and what the plan said of them before.

    The figures are those of the plan; when they were changed is read from its git history, where there is one.
    """
    from jbp.cli.trending import Trending, show_trend  # typer alone is needed for help  # noqa: PLC0415

    return show_trend(Trending(surroundings, tuple(kpis or ()), plan, partner, format))
