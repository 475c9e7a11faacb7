"""Small plans for the tests of single rules, and what a rule finds in them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from jbp.figures.calendar import plan_calendar
from jbp.model.plan import Plan
from jbp.rules.context import Context

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from jbp.rule import Flag
    from jbp.rules.family import Check, Family

AS_OF = date(2026, 6, 15)


def check(
    rule: Check, sections: Mapping[str, object], as_of: date = AS_OF, options: Mapping[str, object] | None = None
) -> list[Flag]:
    """What a rule finds in a plan of two partners with these sections, asked with these options."""
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
    return list(rule(Context(plan, as_of, plan_calendar(plan), options or {})))


class Tuned(NamedTuple):
    """A plan of which a rule says one thing by default and another when asked with an option.

    Attributes:
        rule: the rule's check.
        options: what is set.
        plan: the sections of the plan.
        found: how many findings it has by default, and how many with the option.
        words: what the first message then says of the value that counted.
    """

    rule: Check
    options: dict[str, object]
    plan: Mapping[str, object]
    found: tuple[int, int]
    words: str = ""

    def check(self) -> None:
        """Fail where the option does not change what it should."""
        flags = check(self.rule, self.plan, options=self.options)
        assert (len(check(self.rule, self.plan)), len(flags)) == self.found
        assert not self.words or self.words in flags[0].message


def untried(family: Family, cases: Iterable[Tuned]) -> set[str]:
    """The options of a family that no case sets."""
    tried = {(case.rule, name) for case in cases for name in case.options}
    known = {(each.check, option.name): each.rule.name for each in family.rules for option in each.rule.options}
    assert tried <= known.keys()
    return {f"{rule}.{name}" for (check, name), rule in known.items() if (check, name) not in tried}


def person(partner: object = "a", **fields: object) -> dict[str, object]:
    """Somebody of a partner."""
    return {"name": "Ana Ruiz", "partner": partner, **fields}
