"""The sections of the work: initiatives with their activities, and milestones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.sample_plans.shape import AS_OF, END, START, Shape, day, numbered

if TYPE_CHECKING:
    from tools.sample_plans.texts import Initiative
    from tools.sample_plans.yaml_text import Value

_TODAY = (AS_OF - START).days
_LAST = (END - START).days
_STEP, _SPREAD = 37, 170
"""Starts are spread over the first half of the year by a step that shares no factor with it."""
_SHORTEST, _STRETCH = 110, 110
_TRENDS = ("up", "flat", "up", "down")


def initiatives(shape: Shape) -> dict[str, Value]:
    """Every initiative: some done, most under way, a few delayed or stalled, some to come."""
    return {
        key: _initiative(shape, place, initiative) for place, (key, initiative) in enumerate(shape.initiatives.items())
    }


def milestones(shape: Shape) -> dict[str, Value]:
    """Milestones over the year, the first of them reached."""
    step = (_LAST - 60) // len(shape.texts.milestones)
    return {
        key: {
            "title": title,
            "party": shape.party(place),
            "owner": shape.manager(place),
            "due": day(60 + place * step),
            **({"status": "done", "done_on": day(57)} if place == 0 else {"status": "on_track"}),
        }
        for place, (key, title) in enumerate(numbered("milestone", shape.texts.milestones).items())
    }


def _initiative(shape: Shape, place: int, initiative: Initiative) -> dict[str, Value]:
    begin = place * _STEP % _SPREAD
    end = min(_LAST, begin + _SHORTEST + place * 29 % _STRETCH)
    progress = max(0, min(100, 100 * (_TODAY - begin) // (end - begin)))
    return {
        "title": initiative.title,
        "component": initiative.component,
        "focus_areas": [f"area-{place % len(shape.texts.focus_areas) + 1}"],
        "owner": shape.owner(place),
        "sponsor": shape.sponsor(place),
        "leading_kpi": f"kpi-{initiative.kpi + 1}",
        "progress": f"{progress}%",
        "trend": _TRENDS[place % len(_TRENDS)],
        "status": _status(place, progress),
        "start": day(begin),
        "due": day(end),
        "approach": [initiative.approach],
        "challenges": [initiative.challenge],
        "activities": _activities(shape, place, initiative, begin, end),
    }


def _status(place: int, progress: int) -> str:
    """What is said of an initiative: every fifth under way is delayed, every eleventh stalled."""
    if progress in {0, 100}:
        return "not_started" if progress == 0 else "done"
    return "stalled" if place % 11 == 7 else "delayed" if place % 5 == 1 else "on_track"


def _activities(shape: Shape, place: int, initiative: Initiative, begin: int, end: int) -> dict[str, Value]:
    """The activities of an initiative, one after the other, each waiting for the one before."""
    length = (end - begin) // len(initiative.activities)
    found: dict[str, Value] = {}
    for number, title in enumerate(initiative.activities):
        start = begin + number * length
        due = end if number + 1 == len(initiative.activities) else start + length - 1
        found[f"step-{number + 1}"] = {
            "title": title,
            "party": shape.party(place + number),
            "owner": shape.owner(place + number),
            "stakeholders": _stakeholders(shape, place + number),
            "start": day(start),
            "due": day(due),
            **({"after": [f"step-{number}"]} if number else {}),
            **_activity_standing(place, number, start, due),
        }
    return found


def _activity_standing(place: int, number: int, start: int, due: int) -> dict[str, Value]:
    """What is said of an activity: done before its day, delayed, on track, or not started."""
    if due < _TODAY:
        return {"status": "done", "done_on": day(due - place % 6), "progress": "100%"}
    if start > _TODAY:
        return {"status": "not_started"}
    late = (place + number) % 5 == 1
    progress = f"{100 * (_TODAY - start) // (due - start + 1)}%"
    return {"status": "delayed" if late else "on_track", "progress": progress}


def _stakeholders(shape: Shape, place: int) -> dict[str, Value]:
    """Who must be won for an activity: another function of each partner each time."""
    return {key: [partner.people[place % 3].function] for key, partner in shape.partners.items()}
