"""What the fixes of several rules write."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal
from typing import TYPE_CHECKING

from jbp.figures.derived import is_percent
from jbp.figures.target import quantity_of, steps_of
from jbp.figures.written_unit import written_unit
from jbp.finding import Fix
from jbp.values.interval import Interval
from jbp.values.period import TOTAL
from jbp.values.quantity import Quantity, write_quantity

if TYPE_CHECKING:
    from jbp.address import Address
    from jbp.figures.series import Series
    from jbp.model.kpi import Kpi
    from jbp.model.words import WorkStatus


def reported_as(at: Address, status: WorkStatus) -> Fix:
    """Report work as its dates and figures show it. Unsafe: perhaps a date is wrong, and not the report."""
    from jbp.operation import Set  # only a finding pays for it  # noqa: PLC0415

    return Fix(f"report it as {status}", (Set((*at, "status"), status),))


def unit_as_written(key: str, kpi: Kpi) -> Fix | None:
    """State the unit that all figures of a KPI say already. Safe: without a bare figure nothing takes the unit."""
    from jbp.operation import Insert  # as above  # noqa: PLC0415

    unit = written_unit(kpi)
    return None if unit is None else Fix(f"add unit: {unit}", (Insert(("kpis", key, "unit"), unit),), safe=True)


def total_of_periods(series: Series, combined: Interval) -> Fix | None:
    """Write as total what the periods come to. Unsafe: perhaps a period is wrong, and not the total.

    None for a total in three steps, and where the figure cannot be written exactly; an average is rounded as the
    stated total is.
    """
    from jbp.operation import Set  # as above  # noqa: PLC0415

    kpi = series.kpi
    total = kpi.targets.get(TOTAL)
    stated = quantity_of(total)
    if stated is None or steps_of(total) is not None:
        return None
    figure = _rounded(combined, stated) if kpi.combine == "average" else combined
    written = map(quantity_of, kpi.targets.values())
    money = kpi.unit == "money" or any(one is not None and one.currency for one in written)
    unit = "percent" if is_percent(kpi) else stated.unit
    text = write_quantity(Quantity(figure, series.exchange.currency if money else None, unit, ""))
    return None if text is None else Fix(f"write {text}", (Set(("kpis", series.id, "targets", TOTAL), text),))


def _rounded(figure: Interval, like: Quantity) -> Interval:
    """The figure with as many decimals as the text of another states."""
    end = like.low if like.low is not None else like.high
    unit = Decimal(1).scaleb(0 if end is None else min(int(end.as_tuple().exponent), 0))

    def rounded(number: Decimal | None) -> Decimal | None:
        return None if number is None else number.quantize(unit, rounding=ROUND_HALF_EVEN)

    return Interval(rounded(figure.low), rounded(figure.high))
