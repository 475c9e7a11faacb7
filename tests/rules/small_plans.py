"""Small plans for the tests of single rules, and what a rule finds in them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from jbp.figures.calendar import plan_calendar
from jbp.model.plan import Plan
from jbp.rules.context import Context

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jbp.rule import Flag
    from jbp.rules.family import Check

AS_OF = date(2026, 6, 15)


def check(rule: Check, sections: Mapping[str, object], as_of: date = AS_OF) -> list[Flag]:
    """What a rule finds in a plan of two partners with these sections."""
    plan = Plan.model_validate(
        {
            "jbp": "1",
            "id": "small",
            "title": "Small",
            "profile": "new",
            "horizon": {"start": "2026-01-01", "end": "2026-12-31"},
            "partners": {"a": "Aldane", "b": "Birk"},
            **sections,
        }
    )
    return list(rule(Context(plan, as_of, plan_calendar(plan))))


def person(partner: object = "a", **fields: object) -> dict[str, object]:
    """Somebody of a partner."""
    return {"name": "Ana Ruiz", "partner": partner, **fields}
