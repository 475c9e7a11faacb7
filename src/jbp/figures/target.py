"""Figures as they may stand in a plan: a quantity, one still to be determined, or a target in three steps."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, cast

from jbp.values.quantity import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.address import Address
    from jbp.model.figure import Steps, Tbd
    from jbp.values.interval import Interval

AnyFigure: TypeAlias = "Quantity | Tbd | Steps | None"
"""Whatever may stand where a plan holds a figure; None where it holds none."""

STEPS = ("threshold", "target", "stretch")


def quantity_of(figure: AnyFigure) -> Quantity | None:
    """The quantity that counts: of three steps the `target`; None where it is still to be determined."""
    if isinstance(figure, Quantity) or figure is None:
        return figure
    steps = steps_of(figure)
    return quantity_of(steps.target) if steps is not None else None


def interval_of(figure: AnyFigure) -> Interval | None:
    """The numbers that the figure allows, in the unit it is written in; None where it is still to be determined."""
    quantity = quantity_of(figure)
    return None if quantity is None else quantity.interval


def tbd_of(figure: AnyFigure) -> Tbd | None:
    """The figure itself where it is still to be determined; see `tbds_in` for the steps of a target."""
    if figure is None or isinstance(figure, Quantity) or not hasattr(figure, "tbd"):
        return None
    return cast("Tbd", figure)


def steps_of(figure: AnyFigure) -> Steps | None:
    """The figure itself where it is a target in three steps."""
    if figure is None or isinstance(figure, Quantity) or hasattr(figure, "tbd"):
        return None
    return figure


def tbds_in(at: Address, figure: AnyFigure) -> Iterator[tuple[Address, Tbd]]:
    """Everything still to be determined in a figure, with its address: the figure, or some of its three steps."""
    tbd = tbd_of(figure)
    if tbd is not None:
        yield at, tbd
        return
    steps = steps_of(figure)
    if steps is not None:
        for name in STEPS:
            yield from tbds_in((*at, name), getattr(steps, name))


def text_of(figure: AnyFigure) -> str:
    """The figure as the plan writes it, for `Flag.stated` and messages; ``TBD`` where it is still to be determined."""
    quantity = quantity_of(figure)
    return "TBD" if quantity is None else quantity.text
