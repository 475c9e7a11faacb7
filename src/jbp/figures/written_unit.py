"""The unit that a KPI's figures are written in, where the KPI itself states none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from jbp.figures.target import STEPS, quantity_of, steps_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.figures.target import AnyFigure
    from jbp.model.kpi import Kpi
    from jbp.values.quantity import Quantity


def written_unit(kpi: Kpi) -> Literal["percent", "money"] | None:
    """The unit that every figure of a KPI says for itself, so that to state it changes no figure.

    None where a figure is bare, since it would take the unit; where figures differ; and where neither a target nor an
    actual is written, since by these alone a KPI without a unit is counted.
    """
    counted = tuple(_quantities(*kpi.targets.values(), *kpi.actuals.values()))
    others = (
        *kpi.forecast.values(),
        *kpi.prior.values(),
        kpi.baseline.value if kpi.baseline is not None else None,
        kpi.benchmark.value if kpi.benchmark is not None else None,
    )
    every = (*counted, *_quantities(*others))
    if counted and all(quantity.unit == "percent" for quantity in every):
        return "percent"
    if counted and all(quantity.currency is not None for quantity in every):
        return "money"
    return None


def _quantities(*figures: AnyFigure) -> Iterator[Quantity]:
    """All quantities of figures, each of three steps by itself; what is still to be determined has no unit."""
    for figure in figures:
        steps = steps_of(figure)
        if steps is not None:
            yield from _quantities(*(getattr(steps, name) for name in STEPS))
            continue
        quantity = quantity_of(figure)
        if quantity is not None:
            yield quantity
