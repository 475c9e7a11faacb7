"""Where plans stand, for people at a terminal, for a comment, and for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final, NamedTuple

from jbp.address import show_address
from jbp.letters import one_line
from jbp.markdown import escape_markdown
from jbp.report.columns import wrap
from jbp.report.safe import neutral
from jbp.report.style import paint
from jbp.values.date import show_date, show_stated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from jbp.report.style import Role
    from jbp.views.status.view import PlanStatus, StatusItem

FORMAT_VERSION: Final = 1
_ROLES: Final[dict[str, Role]] = {"overdue": "error", "stalled": "error", "due": "warning", "waiting": "note"}
_HINTS: Final = {
    "decisions": ("decision to take", "decisions to take"),
    "conversations": ("conversation to have", "conversations to have"),
    "work": ("piece of work that is late or stalled", "pieces of work that are late or stalled"),
    "kpis": ("KPI behind plan", "KPIs behind plan"),
    "expectations": ("expectation not met", "expectations not met"),
    "actions": ("action of the last review", "actions of the last review"),
    "risks": ("risk to look at", "risks to look at"),
    "pulse": ("stakeholder to answer", "stakeholders to answer"),
}


class StatusSetting(NamedTuple):
    """How it is told: the day, and the terminal."""

    as_of: str
    width: int = 80
    color: bool = False


def status_text(found: Sequence[tuple[str, PlanStatus]], setting: StatusSetting) -> str:
    """A block for each plan."""
    return neutral("\n\n".join("\n".join(_plan(name, one, setting)) for name, one in found)) + "\n"


def _plan(name: str, status: PlanStatus, setting: StatusSetting) -> Iterator[str]:
    yield paint(one_line(status.title), "strong", on=setting.color)
    yield from wrap(f"{one_line(name)}, as of {show_stated(setting.as_of)}", setting.width, 0)
    for group in status.groups:
        yield ""
        yield paint(f"{group.title} ({len(group.items)})", _ROLES[group.key], on=setting.color)
        for item in group.items:
            yield from _item(item, setting)
    if not status.groups:
        yield ""
        yield "Nothing is overdue, stalled, due soon or waiting."
    yield from _ahead(status, setting)


def _item(item: StatusItem, setting: StatusSetting) -> Iterator[str]:
    who = one_line(item.who) or "nobody is named"
    first, *rest = wrap(one_line(f"{_named(item)}: {item.why}"), setting.width, 4)
    yield f"  {first[:1].upper()}{first[1:]}"
    yield from rest
    when = f", {show_date(item.day)}" if item.day is not None else ""
    yield f"    {paint(f'{who}{when}', 'rule', on=setting.color)}"


def _named(item: StatusItem) -> str:
    """What sort of entry it is and its title, in quotes where it is a sentence: so one sees where it ends."""
    title = f'"{item.title}"' if item.title.endswith(("?", "!", ".")) else item.title
    return f"{item.noun} {title}"


def _ahead(status: PlanStatus, setting: StatusSetting) -> Iterator[str]:
    if status.meeting_day is None and not status.hints:
        return
    yield ""
    title = (
        f"Next: {one_line(status.meeting)}, {show_date(status.meeting_day)}" if status.meeting_day else "Next review"
    )
    yield paint(title, "strong", on=setting.color)
    if not status.meeting_day:
        yield "  No day is set for it."
    for hint in hints_of(status):
        yield f"  {hint}"
    yield "  The agenda: jbp render agenda"


def hints_of(status: PlanStatus) -> tuple[str, ...]:
    """What there is to be talked about, counted in words."""
    return tuple(f"{count} {_HINTS[key][0 if count == 1 else 1]}" for key, count in status.hints)


def status_markdown(found: Sequence[tuple[str, PlanStatus]], setting: StatusSetting) -> str:
    """A table for each group of each plan."""
    parts = [f"# Status as of {escape_markdown(show_stated(setting.as_of))}\n"]
    for name, status in found:
        parts.append(f"\n## {escape_markdown(one_line(status.title))}\n\n{escape_markdown(one_line(name))}\n")
        for group in status.groups:
            rows = "".join(_row(item) for item in group.items)
            parts.append(f"\n### {group.title}\n\n| What | Who | When | Why |\n| --- | --- | --- | --- |\n{rows}")
        if not status.groups:
            parts.append("\nNothing is overdue, stalled, due soon or waiting.\n")
        hints = hints_of(status)
        if hints:
            parts.append("\n### For the next review\n\n" + "".join(f"- {hint}\n" for hint in hints))
    return "".join(parts)


def _row(item: StatusItem) -> str:
    when = show_date(item.day) if item.day is not None else ""
    cells = (_named(item), item.who, when, item.why)
    return f"| {' | '.join(escape_markdown(one_line(cell)) for cell in cells)} |\n"


def status_json(found: Sequence[tuple[str, PlanStatus]], setting: StatusSetting) -> str:
    """One object; letters outside ASCII are escapes."""
    plans = [
        {
            "plan": name,
            "title": one.title,
            "groups": {group.key: [_data(item) for item in group.items] for group in one.groups},
            "next": {
                "title": one.meeting or None,
                "day": one.meeting_day.isoformat() if one.meeting_day is not None else None,
                "hints": dict(one.hints),
            },
        }
        for name, one in found
    ]
    head = {"format_version": FORMAT_VERSION, "command": "status", "as_of": setting.as_of}
    return json.dumps({**head, "plans": plans}, indent=2) + "\n"


def _data(item: StatusItem) -> dict[str, object]:
    return {
        "address": show_address(item.at),
        "kind": item.noun,
        "title": item.title,
        "who": item.who or None,
        "day": item.day.isoformat() if item.day is not None else None,
        "why": item.why,
    }


WRITERS: Final[dict[str, Callable[[Sequence[tuple[str, PlanStatus]], StatusSetting], str]]] = {
    "text": status_text,
    "markdown": status_markdown,
    "json": status_json,
}
"""The formats."""
