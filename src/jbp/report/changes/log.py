"""The history of a plan, for people and for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final, NamedTuple

from jbp.address import show_address
from jbp.changes.content import canonical
from jbp.changes.material import Level
from jbp.letters import one_line
from jbp.report.columns import wrap
from jbp.report.safe import neutral
from jbp.report.style import paint
from jbp.values.date import show_date

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jbp.changes.change import Change
    from jbp.changes.history import Step
    from jbp.report.style import Role

FORMAT_VERSION: Final = 1
_SHORT_ID: Final = 10
_ROLES: Final[dict[Level, Role]] = {Level.MATERIAL: "error", Level.REVIEW: "warning", Level.INFO: "note"}
_MARKS: Final = {"added": "+", "removed": "-", "changed": "~", "renamed": "~", "moved": "~"}


class LogSetting(NamedTuple):
    """How a history is told; `name` is what messages call the plan."""

    name: str
    width: int = 80
    color: bool = False
    verbose: bool = False


def log_text(steps: Sequence[Step], setting: LogSetting) -> str:
    """A block for each step: the day, who and what, then the changes."""
    if not steps:
        return f"Nothing happened to it in the history of {one_line(setting.name)}.\n"
    return neutral("\n\n".join("\n".join(_step(step, setting)) for step in steps)) + "\n"


def _step(step: Step, setting: LogSetting) -> Iterator[str]:
    who = f"   {one_line(step.author)}" if step.author else ""
    which = f"   {step.id[:_SHORT_ID]}" if step.id else ""
    yield paint(f"{show_date(step.day)}{who}{which}", "strong", on=setting.color)
    if step.subject:
        yield from (f"  {line.strip()}" for line in wrap(one_line(step.subject), setting.width, 2))
    if step.is_first:
        yield "  + the plan begins"
    if step.is_broken:
        yield "  ! the plan could not be read here; what changed is told with the next step"
    shown = [change for change in step.changes if setting.verbose or change.level is not Level.INFO]
    for change in shown:
        yield from _change(change, setting)
    hidden = len(step.changes) - len(shown)
    if hidden:
        yield f"  {hidden} more for information alone; -v shows them."


def _change(change: Change, setting: LogSetting) -> Iterator[str]:
    first, *rest = wrap(one_line(change.sentence), setting.width, 4)
    yield f"  {paint(_MARKS[change.kind], _ROLES[change.level], on=setting.color)} {first}"
    yield from rest
    for detail in change.details if setting.verbose else ():
        yield from (f"      {line.strip()}" for line in wrap(one_line(detail), setting.width, 8))


def log_json(steps: Sequence[Step], setting: LogSetting) -> str:
    """One object; letters outside ASCII are escapes."""
    told = [
        {
            "commit": step.id or None,
            "day": step.day.isoformat(),
            "author": step.author or None,
            "subject": step.subject or None,
            "first": step.is_first,
            "broken": step.is_broken,
            "changes": [_data(change) for change in step.changes],
        }
        for step in steps
    ]
    head = {"format_version": FORMAT_VERSION, "command": "log", "plan": setting.name}
    return json.dumps({**head, "steps": told}, indent=2) + "\n"


def _data(change: Change) -> dict[str, object]:
    return {
        "rule": change.rule,
        "kind": change.kind,
        "level": change.level.value,
        "address": show_address(change.at),
        "was_address": show_address(change.was_at),
        "before": None if change.before is None else canonical(change.before),
        "after": None if change.after is None else canonical(change.after),
        "sentence": change.sentence,
    }
