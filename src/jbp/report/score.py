"""How ready plans are, for people and for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final, NamedTuple

from jbp.letters import one_line
from jbp.report.closing import counted
from jbp.report.columns import wrap
from jbp.report.safe import neutral
from jbp.report.style import paint
from jbp.values.date import show_stated

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jbp.linting.score import Gain, Readiness, Score
    from jbp.report.style import Role

FORMATS: Final = ("text", "json", "svg")
_BAR: Final = 20
_SHOWN: Final = 3
"""How many of the gains of a pitfall are shown to people; programs are given all."""
_GOOD, _FAIR = 80, 50


class Scored(NamedTuple):
    """A plan with its score.

    Attributes:
        name: how messages call its file.
        title: the plan's own.
        score: what its findings come to.
    """

    name: str
    title: str
    score: Score


def score_text(plans: Sequence[Scored], as_of: str, *, width: int, color: bool) -> str:
    """The scores for people: each pitfall with its number, and what would raise it most."""
    blocks = ["\n".join(_block(plan, as_of, width, color=color)) for plan in plans]
    return neutral("\n\n".join(blocks)) + "\n"


def score_json(plans: Sequence[Scored], without: Sequence[str], as_of: str) -> str:
    """The scores for programs, and the names of the plans that have none."""
    data = {"format_version": 1, "as_of": as_of, "plans": [_data(plan) for plan in plans], "without_score": [*without]}
    return json.dumps(data, indent=2) + "\n"


def _block(plan: Scored, as_of: str, width: int, *, color: bool) -> Iterator[str]:
    points = plan.score.points
    yield from wrap(f"{one_line(plan.name)}: {one_line(plan.title)}", width, 0)
    yield f"Readiness on {show_stated(as_of)}: {paint(f'{points} of 100', _role(points), on=color)}"
    for readiness in plan.score.pitfalls:
        yield ""
        yield from _pitfall(readiness, width, color=color)
    if all(readiness.points == 100 for readiness in plan.score.pitfalls):
        return
    yield ""
    yield from wrap(
        "The number before a rule says by how much its pitfall would rise if all that the rule finds were mended. "
        "jbp lint shows where; jbp explain RULE says why.",
        width,
        0,
    )


def _pitfall(readiness: Readiness, width: int, *, color: bool) -> Iterator[str]:
    filled = readiness.points * _BAR // 100
    bar = paint("█" * filled, _role(readiness.points), on=color) + "░" * (_BAR - filled)
    first, *others = wrap(readiness.pitfall.title, width, _BAR + 6)
    yield f"{bar} {readiness.points:>3}  {paint(first, 'strong', on=color)}"
    yield from others
    for gain in readiness.gains[:_SHOWN]:
        words = f"{gain.name}: {counted(gain.findings, gain.severity.value)}"
        first, *others = wrap(words, width, _BAR + 6)
        yield f"{f'+{gain.points}':>{_BAR + 4}}  {first}"
        yield from others
    rest = readiness.gains[_SHOWN:]
    if rest:
        yield " " * (_BAR + 6) + f"and {counted(len(rest), 'rule')} more"


def _role(points: int) -> Role:
    return "good" if points >= _GOOD else "warning" if points >= _FAIR else "error"


def _data(plan: Scored) -> dict[str, object]:
    return {
        "file": plan.name,
        "title": plan.title,
        "score": plan.score.points,
        "pitfalls": [
            {
                "pitfall": one.pitfall.value,
                "title": one.pitfall.title,
                "score": one.points,
                "raised_by": [_gain(gain) for gain in one.gains],
            }
            for one in plan.score.pitfalls
        ],
    }


def _gain(gain: Gain) -> dict[str, object]:
    return {
        "code": gain.code,
        "name": gain.name,
        "severity": gain.severity.value,
        "findings": gain.findings,
        "points": gain.points,
    }
