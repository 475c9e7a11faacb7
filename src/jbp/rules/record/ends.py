"""When a waiver ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.values.date import parse_date
from jbp.values.problem import BadValue

if TYPE_CHECKING:
    from datetime import date

    from jbp.waiver import Waiver


def end_of(waiver: Waiver) -> date | None:
    """The last day a waiver holds; None where it has no end.

    Raises:
        BadValue: what it states as its end is no date.
    """
    return None if waiver.until is None else parse_date(waiver.until)


def has_ended(waiver: Waiver, as_of: date) -> bool:
    """Whether the last day of a waiver has passed. An end that is no date counts as passed: nobody knows when."""
    try:
        end = end_of(waiver)
    except BadValue:
        return True
    return end is not None and end < as_of
