"""Changes for a comment on a pull request: the most important first, and short enough for one.

GitHub refuses a comment of more than 65,536 characters, so what does not fit is counted instead of shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jbp.changes.material import Level
from jbp.changes.summary import summarize
from jbp.letters import shortened
from jbp.markdown import escape_markdown
from jbp.report.changes.setting import FATES, LEVELS, favoured, place_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jbp.changes.change import Change
    from jbp.changes.comparison import Comparison
    from jbp.report.changes.setting import ChangesSetting

_ROOM: Final = 56_000
"""How many characters the tables may take; the roll-ups and headings stand beside them."""
_PLANS: Final = 30
"""How many plans are told of in one comment."""
_SENTENCE, _DETAIL, _NAME = 600, 300, 200
_MOST_DETAILS: Final = 12
_MOST_KINDRED: Final = 12


def markdown(comparisons: Sequence[Comparison], setting: ChangesSetting) -> str:
    """The comparisons, those with material changes first."""
    changed = sorted((one for one in comparisons if not one.is_same), key=_urgency)
    if not changed:
        return "# Changes of the plan\n\nNo changes.\n"
    pages = _Pages(setting)
    text = "".join(pages.of(one) for one in changed[:_PLANS])
    more = len(changed) - _PLANS
    rest = f"\n… and {more:,} more plans: run `jbp diff`.\n" if more > 0 else ""
    return f"# Changes of the {'plan' if len(changed) == 1 else 'plans'}\n{text}{rest}"


def _urgency(one: Comparison) -> int:
    if one.fate != "changed":
        return 0
    return -max((change.level.rank for change in one.changes), default=0)


class _Pages:
    """Writes one plan after the other, until there is no more room for tables."""

    def __init__(self, setting: ChangesSetting) -> None:
        self._setting = setting
        self._room = _ROOM

    def of(self, one: Comparison) -> str:
        """The part about one plan."""
        return "".join(self._parts(one))

    def _parts(self, one: Comparison) -> Iterator[str]:
        yield f"\n## {_escaped(one.title, _NAME)}\n\n"
        yield f"{_escaped(one.name, _NAME)}: {_escaped(one.base_name, _NAME)} to {_escaped(one.head_name, _NAME)}\n\n"
        if one.fate != "changed":
            yield f"{_escaped(FATES[one.fate].format(base=one.base_name), _NAME)}\n"
            return
        summary = summarize(one.changes)
        yield f"**{escape_markdown(summary.headline)}**\n\n"
        yield "".join(f"- {_escaped(kindred.text, _NAME)}\n" for kindred in summary.kindred[:_MOST_KINDRED])
        for level, count in summary.counts:
            yield from self._level(level, count, one)

    def _level(self, level: Level, count: int, one: Comparison) -> Iterator[str]:
        """The changes of one level: material ones open, the others folded."""
        rows = [self._row(change, one) for change in one.changes if change.level is level]
        shown = list(self._fitting(rows))
        title = f"{LEVELS[level]}: {count}"
        is_open = level is Level.MATERIAL
        yield f"\n### {title}\n\n" if is_open else f"\n<details>\n<summary>{title}</summary>\n\n"
        if shown:
            yield "| Change | Where |\n| --- | --- |\n"
            yield "".join(shown)
        if len(shown) < len(rows):
            yield f"{chr(10) if shown else ''}… and {len(rows) - len(shown):,} more: run `jbp diff`.\n"
        if not is_open:
            yield "\n</details>\n"

    def _fitting(self, rows: Sequence[str]) -> Iterator[str]:
        for row in rows:
            self._room -= len(row)
            if self._room < 0:
                return
            yield row

    def _row(self, change: Change, one: Comparison) -> str:
        place = place_of(change, one)
        where = f"{shortened(place.file, _NAME)}, line {place.line}" if place is not None else ""
        lines = [f"**{_escaped(change.sentence, _SENTENCE)}**"]
        perspective = self._setting.perspective
        if perspective and change.level is Level.MATERIAL and change.favour is not None:
            lines.append(f"*{_escaped(favoured(change, perspective), _DETAIL)}*")
        lines += [_escaped(detail, _DETAIL) for detail in change.details[:_MOST_DETAILS]]
        if len(change.details) > _MOST_DETAILS:
            lines.append(f"… and {len(change.details) - _MOST_DETAILS} more")
        return f"| {'<br>'.join(lines)} | {escape_markdown(where)} |\n"


def _escaped(text: str, most: int) -> str:
    return escape_markdown(shortened(text, most))
