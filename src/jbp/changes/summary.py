"""The roll-up: what changed in a few lines, before anybody reads it in detail."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from jbp.changes.material import Level

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from jbp.changes.change import Change

_PLURALS = {
    "activity": "activities",
    "body": "bodies",
    "fiscal-year": "fiscal years",
    "industry-force": "industry forces",
    "kpi": "KPIs",
    "person": "people",
    "dependence": "dependences",
}
_NAMES = {
    "due": "due date",
    "kpi": "KPI",
    "review by": "review date",
    "needed by": "date of need",
    "decide by": "decision date",
    "resolve by": "resolution date",
    "led by": "leader",
}
_ALREADY_MANY = ("s",)


class Kindred(NamedTuple):
    """Changes of one sort, counted: ``2 due dates slipped, by 30 days at most``.

    Attributes:
        rule: their rule.
        level: how much the one that matters most of them does.
        number: how many there are.
        text: the same in words.
    """

    rule: str
    level: Level
    number: int
    text: str


class Summary(NamedTuple):
    """What changed, counted.

    Attributes:
        counts: how many changes there are of each level, the most important first; a level without any is left out.
        kindred: the changes by rule, the most important first.
        headline: the whole in a sentence.
    """

    counts: tuple[tuple[Level, int], ...]
    kindred: tuple[Kindred, ...]
    headline: str


def summarize(changes: Sequence[Change]) -> Summary:
    """The roll-up of changes as `diff` gives them."""
    counted = Counter(change.level for change in changes)
    counts = tuple((level, counted[level]) for level in Level if counted[level])
    return Summary(counts, tuple(_kindred(changes)), _headline(counts))


def _headline(counts: Sequence[tuple[Level, int]]) -> str:
    if not counts:
        return "No changes"
    total = sum(count for _, count in counts)
    changes = "change" if total == 1 else "changes"
    if len(counts) == 1:
        return f"{total} {_ALONE[counts[0][0]].format(changes=changes)}"
    return f"{total} {changes}: {', '.join(f'{count} {_LEVELS[level]}' for level, count in counts)}"


_LEVELS = {Level.MATERIAL: "material", Level.REVIEW: "to review", Level.INFO: "for information"}

_ALONE = {
    Level.MATERIAL: "material {changes}",
    Level.REVIEW: "{changes} to review",
    Level.INFO: "{changes} for information",
}


def _kindred(changes: Iterable[Change]) -> Iterator[Kindred]:
    groups: dict[tuple[Level, str], list[Change]] = {}
    for change in changes:
        groups.setdefault((change.level, change.rule), []).append(change)
    for (level, rule), group in groups.items():
        yield Kindred(rule, level, len(group), f"{len(group)} {_thing(group)} {_verb(group[0])}{_by_how_much(group)}")


def _thing(group: Sequence[Change]) -> str:
    area = group[0].area.replace("-", " ")
    area = _NAMES.get(area, area)
    if len(group) == 1 or area.endswith(_ALREADY_MANY):
        return area
    if " of " in area:
        return area.replace(" of ", "s of ", 1)
    return _PLURALS.get(group[0].area, f"{area[:-1]}ies" if area.endswith("y") else f"{area}s")


def _verb(change: Change) -> str:
    return change.direction or change.kind


def _by_how_much(group: Sequence[Change]) -> str:
    """By how many days at most, where days slipped."""
    moved = [
        abs((change.after - change.before).days)
        for change in group
        if isinstance(change.before, date) and isinstance(change.after, date)
    ]
    if not moved:
        return ""
    days = f"{max(moved)} {'day' if max(moved) == 1 else 'days'}"
    return f", by {days}" if len(group) == 1 else f", by {days} at most"
