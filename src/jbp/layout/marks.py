"""Small marks as geometry: completion wheels, arrows of direction, bars with a tick."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi, sin
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

    from jbp.model.words import Trend

WHEEL_SIZE = 18.0
ARROW_SIZE = 16.0


@dataclass(frozen=True, slots=True)
class Wheel:
    """A completion wheel in a square of `WHEEL_SIZE`.

    A slice of 0 or of the whole circle is no slice, so both have a shape of their own.

    Attributes:
        center: the middle, on both axes.
        radius: of the ring.
        slice: the path of the filled part; empty for 0 and for the whole.
        full: whether the whole circle is filled.
    """

    center: float
    radius: float
    slice: str
    full: bool


def wheel(percent: Decimal) -> Wheel:
    """The wheel of a completion in percent, filled clockwise from the top; below 0 it is empty, above 100 full."""
    center, radius = WHEEL_SIZE / 2, WHEEL_SIZE / 2 - 1.5
    share = min(1.0, max(0.0, float(percent) / 100))
    if share in (0.0, 1.0):
        return Wheel(center, radius, "", share == 1.0)
    angle = 2 * pi * share
    x, y = center + radius * sin(angle), center - radius * cos(angle)
    large = 1 if share > 0.5 else 0
    return Wheel(
        center,
        radius,
        f"M{number(center)} {number(center)}V{number(center - radius)}"
        f"A{number(radius)} {number(radius)} 0 {large} 1 {number(x)} {number(y)}Z",
        full=False,
    )


def arrow(trend: Trend) -> str:
    """The path of an arrow in a square of `ARROW_SIZE`: up, down, or level to the right."""
    if trend == "up":
        return "M8 1.5 13.5 8H10V14.5H6V8H2.5Z"
    if trend == "down":
        return "M8 14.5 2.5 8H6V1.5H10V8H13.5Z"
    return "M14.5 8 8 13.5V10H1.5V6H8V2.5Z"


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of a given length, filled up to `filled`, with a tick at `tick` where there is one."""

    length: float
    filled: float
    tick: float | None


def bar(reached: Decimal, planned: Decimal | None, length: float) -> Bar:
    """The bar of shares between 0 and 1; a tick at either end is moved inside, where it can be seen."""
    tick = None if planned is None else min(length - 1.0, max(1.0, float(planned) * length))
    return Bar(length, float(reached) * length, tick)


def number(value: float) -> str:
    """A coordinate with two decimals at most, the same on every machine."""
    return f"{value:.2f}".rstrip("0").rstrip(".").replace("-0", "0") if abs(value) < 0.005 else _plain(value)


def _plain(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
