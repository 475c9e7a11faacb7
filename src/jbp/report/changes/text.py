"""Changes for people at a terminal: the roll-up first, then each change in a sentence, with its place below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jbp.changes.material import Level
from jbp.changes.summary import summarize
from jbp.letters import one_line
from jbp.report.changes.setting import FATES, LEVELS, favoured, where
from jbp.report.columns import wrap
from jbp.report.safe import neutral
from jbp.report.style import paint

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jbp.changes.change import Change
    from jbp.changes.comparison import Comparison
    from jbp.report.changes.setting import ChangesSetting
    from jbp.report.style import Role

_ROLES: Final[dict[Level, Role]] = {Level.MATERIAL: "error", Level.REVIEW: "warning", Level.INFO: "note"}
_MARKS: Final = {"added": "+", "removed": "-", "changed": "~", "renamed": "~", "moved": "~"}


def text(comparisons: Sequence[Comparison], setting: ChangesSetting) -> str:
    """The comparisons one below the other; a word where nothing changed."""
    blocks = ["\n".join(_comparison(one, setting)) for one in comparisons if not one.is_same]
    return neutral("\n\n".join(blocks) if blocks else "No changes.") + "\n"


def _comparison(one: Comparison, setting: ChangesSetting) -> Iterator[str]:
    yield paint(one_line(one.title), "strong", on=setting.color)
    yield from wrap(f"{one_line(one.name)}: {one_line(one.base_name)} to {one_line(one.head_name)}", setting.width, 0)
    if one.fate != "changed":
        yield FATES[one.fate].format(base=one_line(one.base_name))
        return
    summary = summarize(one.changes)
    yield ""
    yield summary.headline
    yield from _rolled_up(
        [kindred.text for kindred in summary.kindred if setting.verbose or _shows(kindred.level)], setting
    )
    for level, count in summary.counts:
        yield from _level(level, count, one, setting)


def _shows(level: Level) -> bool:
    """Whether changes of a level are shown without being asked for."""
    return level is not Level.INFO


def _rolled_up(kindred: Sequence[str], setting: ChangesSetting) -> Iterator[str]:
    for said in kindred:
        first, *rest = wrap(said, setting.width, 4)
        yield f"  {first}"
        yield from (f"  {line}" for line in rest)


def _level(level: Level, count: int, one: Comparison, setting: ChangesSetting) -> Iterator[str]:
    if not setting.verbose and not _shows(level):
        yield ""
        yield f"{count} more for information alone; -v shows them."
        return
    yield ""
    yield paint(LEVELS[level], _ROLES[level], on=setting.color)
    for change in one.changes:
        if change.level is level:
            yield from _change(change, one, setting)


def _change(change: Change, one: Comparison, setting: ChangesSetting) -> Iterator[str]:
    private = f" (private to {', '.join(change.private_to)})" if change.private_to else ""
    first, *rest = wrap(one_line(f"{change.sentence}{private}"), setting.width, 4)
    yield f"  {_MARKS[change.kind]} {first}"
    yield from rest
    yield f"    {paint(where(change, one), 'rule', on=setting.color)}"
    said = favoured(change, setting.perspective) if setting.perspective and change.level is Level.MATERIAL else ""
    details = [*([said] if said else []), *(change.details if setting.verbose else ())]
    for detail in details:
        yield from (f"      {line.strip()}" for line in wrap(one_line(detail), setting.width, 8))
