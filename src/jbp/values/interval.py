"""Intervals of exact decimals: what is computed from ``10-12`` and ``40%+`` says how far it can be known.

The arithmetic is that of closed intervals (Moore, Interval Analysis, 1966): a result holds every number that can come
of numbers of the operands. Ends are rounded outward past 60 digits; an operation on two single numbers stays one.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import MAX_EMAX, MIN_EMIN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Context, Decimal
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable

_Operation: TypeAlias = "Callable[[Context, Decimal, Decimal], Decimal]"

_DIGITS = 60
_ZERO = Decimal(0)
_INFINITY = Decimal("Infinity")


def _context(rounding: str) -> Context:
    # Never the thread's context: it rounds to 28 digits, and anybody may have changed it.
    return Context(prec=_DIGITS, rounding=rounding, Emin=MIN_EMIN, Emax=MAX_EMAX, traps=[])


_NEAREST, _DOWN, _UP = (_context(rounding) for rounding in (ROUND_HALF_EVEN, ROUND_FLOOR, ROUND_CEILING))


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers from `low` to `high`, both included; an end that is None has no bound."""

    low: Decimal | None
    high: Decimal | None

    def __post_init__(self) -> None:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"an interval runs upward, not from {self.low} to {self.high}")

    @classmethod
    def point(cls, number: Decimal | int) -> Interval:
        """The interval that holds one number."""
        exact = Decimal(number)
        return cls(exact, exact)

    @property
    def is_point(self) -> bool:
        """Whether it holds exactly one number."""
        return self.low is not None and self.low == self.high

    @property
    def middle(self) -> Decimal | None:
        """The number half-way; the stated end where only one is stated, None where none is."""
        if self.low is None or self.high is None:
            return self.high if self.low is None else self.low
        if self.low == self.high:
            return self.low
        return _NEAREST.divide(_NEAREST.add(self.low, self.high), Decimal(2))

    def contains(self, number: Decimal) -> bool:
        """Whether the number lies in it."""
        return (self.low is None or self.low <= number) and (self.high is None or number <= self.high)

    def hull(self, other: Interval) -> Interval:
        """The smallest interval that holds both."""
        low = None if self.low is None or other.low is None else min(self.low, other.low)
        high = None if self.high is None or other.high is None else max(self.high, other.high)
        return Interval(low, high)

    def scale(self, factor: Decimal) -> Interval:
        """Each of its numbers times the factor."""
        return self * Interval.point(factor)

    def __neg__(self) -> Interval:
        # copy_negate, since a bare minus rounds to the thread's context
        low = None if self.high is None else self.high.copy_negate()
        return Interval(low, None if self.low is None else self.low.copy_negate())

    def __add__(self, other: Interval) -> Interval:
        if self.low is not None and other.low is not None and self.is_point and other.is_point:
            return Interval.point(_NEAREST.add(self.low, other.low))
        low = None if self.low is None or other.low is None else _DOWN.add(self.low, other.low)
        high = None if self.high is None or other.high is None else _UP.add(self.high, other.high)
        return Interval(low, high)

    def __sub__(self, other: Interval) -> Interval:
        return self + -other

    def __mul__(self, other: Interval) -> Interval:
        return _of_corners(self, other, _multiply)

    def __truediv__(self, other: Interval) -> Interval:
        if other.contains(_ZERO):
            raise ZeroDivisionError("division by an interval that holds 0")
        return _of_corners(self, other, _divide)


def _of_corners(left: Interval, right: Interval, operation: _Operation) -> Interval:
    """The hull of an operation that is monotonic in each operand: its least and greatest value stand at corners."""
    if left.is_point and right.is_point and left.low is not None and right.low is not None:
        return Interval.point(operation(_NEAREST, left.low, right.low))
    corners = [(x, y) for x in _ends(left) for y in _ends(right)]
    low = min(operation(_DOWN, x, y) for x, y in corners)
    high = max(operation(_UP, x, y) for x, y in corners)
    return Interval(low if low.is_finite() else None, high if high.is_finite() else None)


def _ends(interval: Interval) -> tuple[Decimal, Decimal]:
    low = -_INFINITY if interval.low is None else interval.low
    return low, _INFINITY if interval.high is None else interval.high


def _multiply(context: Context, left: Decimal, right: Decimal) -> Decimal:
    # 0 times no bound is 0: whatever number stands behind the missing bound, it is a number.
    return context.multiply(left, right) if left and right else _ZERO


def _divide(context: Context, left: Decimal, right: Decimal) -> Decimal:
    # A bound over no bound comes near 0; no bound over no bound lies between the other corners, so 0 adds nothing.
    return context.divide(left, right) if right.is_finite() else _ZERO
