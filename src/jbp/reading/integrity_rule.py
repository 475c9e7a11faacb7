"""What the rules of integrity have in common: their pitfall, their severity and the smallest plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.rule import Pitfall, Rule, severities

if TYPE_CHECKING:
    from typing import Literal

SMALLEST = """\
jbp: 1
id: solar-roofs
title: Solar roofs for factories
profile: new
horizon: {start: 2026-01-01, end: 2026-12-31}
partners:
  north: {name: Northlight}
  roof: {name: Rooftec}
"""
"""A plan with everything that a plan must hold and nothing else; the examples add to it."""


def integrity_rule(  # noqa: PLR0913 - a rule's one home states everything that is to be said of it
    code: str,
    name: str,
    *,
    summary: str,
    why: str,
    detection: str,
    false_positives: str,
    mend: str,
    bad: str,
    good: str,
    fix: str = "",
    sev: str = "E E E",
    scope: Literal["local", "plan"] = "local",
) -> Rule:
    """A rule of integrity. The arguments are those of `Rule`; the examples are whole plans."""
    return Rule(
        code=code,
        name=name,
        pitfall=Pitfall.INTEGRITY,
        severities=severities(sev),
        summary=summary,
        why=why,
        detection=detection,
        false_positives=false_positives,
        mend=mend,
        bad=bad,
        good=good,
        fix=fix,
        scope=scope,
    )
