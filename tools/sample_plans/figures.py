"""The sections of figures: KPIs, profit and loss, incentives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.sample_plans.shape import QUARTERS, Shape, numbered

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tools.sample_plans.texts import Kpi
    from tools.sample_plans.yaml_text import Value

_OVER, _RUNNING = "2026-Q1", "2026-06-10"
"""What the actuals speak of: the quarter that is over, and the one that runs, as last read."""


def kpis(shape: Shape) -> dict[str, Value]:
    """Every KPI with targets by quarter, and actuals for the first half of the year."""
    return {key: _kpi(shape, place, kpi) for place, (key, kpi) in enumerate(numbered("kpi", shape.texts.kpis).items())}


def financials(shape: Shape) -> dict[str, Value]:
    """Profit and loss of each partner: an investment first, break-even within the year for most."""
    share = 100 // shape.partner_count
    shares: dict[str, Value] = dict.fromkeys(shape.partners, f"{share}%")
    shares["a"] = f"{100 - share * (shape.partner_count - 1)}%"
    return {
        "investment": "€6M",
        "cost_share": shares,
        "pnl": {key: {"lines": _lines(place)} for place, key in enumerate(shape.partners)},
    }


def incentives(shape: Shape) -> dict[str, Value]:
    """A rebate in steps on what is sold together."""
    return {
        "rebate": {
            "title": shape.texts.kpis[1].title,
            "kpi": "kpi-2",
            "from": "a",
            "to": "b",
            "tiers": {"threshold": "1%", "target": "1.5%", "stretch": "2.2%"},
            "settled": "quarterly",
        }
    }


def _kpi(shape: Shape, place: int, kpi: Kpi) -> dict[str, Value]:
    prefix = "€" if kpi.unit == "money" else ""
    return {
        "title": kpi.title,
        "kind": kpi.kind,
        **({"headline": True} if kpi.headline else {}),
        "group": "results" if kpi.kind == "lagging" else "actions",
        "unit": kpi.unit,
        "goal": "increase",
        "combine": "last" if kpi.unit == "percent" else "sum",
        "owner": shape.owner(place),
        "party": shape.party(place),
        "cadence": "monthly",
        "targets": {quarter: f"{prefix}{value}" for quarter, value in zip(QUARTERS, kpi.targets, strict=True)},
        "actuals": {when: f"{prefix}{value}" for when, value in zip((_OVER, _RUNNING), kpi.actuals, strict=True)},
        "objective": f"focus_areas.area-{place % len(shape.texts.focus_areas) + 1}.objectives.goal",
    }


def _lines(place: int) -> dict[str, Value]:
    """What a partner earns and spends by quarter, in thousands of euros; the later partners play a smaller part."""
    part = 5 - place
    return {
        "revenue": _by_quarter(part * earned for earned in (180, 320, 560, 820)),
        "cost_of_sales": _by_quarter(part * spent for spent in (100, 170, 290, 410)),
        "investment": _by_quarter(part * spent for spent in (220, 120, 60, 40)),
    }


def _by_quarter(thousands: Iterable[int]) -> dict[str, Value]:
    return {quarter: f"€{amount}k" for quarter, amount in zip(QUARTERS, thousands, strict=True)}
