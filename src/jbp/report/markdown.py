"""Findings for a comment on a pull request or the summary of a CI job: short enough for both, most severe first.

GitHub refuses a comment of more than 65,536 characters, so what does not fit is counted instead of shown.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final, NamedTuple

from jbp.finding import Severity
from jbp.letters import shortened
from jbp.markdown import escape_markdown
from jbp.report.closing import closing_words, counted
from jbp.report.layout import MEND, headline

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from jbp.finding import Finding, Suppression
    from jbp.reading.document import Document
    from jbp.report.reporter import PlanReport, Setting, Total, Untidy

shows_suppressed = False

_TABLES_TAKE: Final = 40_000
"""How many characters the tables may take, with the headings of their plans."""
_WORDS_TAKE: Final = 8_000
"""How many the closing words may take, and how many the failures."""
_MESSAGE, _NAME, _SENTENCE = 500, 200, 400
_UNTIDY: Final = 20
"""How many files that are not laid out are named."""
_OPEN_ROWS: Final = 10
"""How many findings of a plan are shown before the others are folded away."""
_HEAD: Final = "| Severity | Place | Finding | Next step |\n| --- | --- | --- | --- |\n"
_AROUND: Final = 300
"""What the heading and the tables of a plan take beside its name and its rows, at most."""
_ORDER: Final = (Severity.ERROR, Severity.WARNING, Severity.NOTE)


class _Row(NamedTuple):
    plan: int
    text: str


@dataclass(slots=True)
class _Kept:
    """The findings that may be shown, of every severity as many as there could be room for."""

    names: list[str] = field(default_factory=list)
    rows: dict[Severity, list[_Row]] = field(default_factory=lambda: {severity: [] for severity in _ORDER})
    taken: dict[Severity, int] = field(default_factory=lambda: dict.fromkeys(_ORDER, 0))
    seen: int = 0

    def gather(self, plans: Iterable[PlanReport]) -> None:
        """Walk through all findings, and keep those that may be shown."""
        for number, plan in enumerate(plans):
            self.names.append(plan.name)
            for written in plan.findings:
                self.seen += 1
                if self.taken[written.severity] < _TABLES_TAKE:
                    self.taken[written.severity] += len(written.text)
                    self.rows[written.severity].append(_Row(number, written.text))

    def chosen(self) -> dict[int, list[str]]:
        """The rows of each plan, the most severe first, as far as there is room; plans in their order."""
        room = _TABLES_TAKE
        chosen: dict[int, list[str]] = {}
        for severity in _ORDER:
            for row in self.rows[severity]:
                room -= len(row.text) + (0 if row.plan in chosen else _AROUND + len(_name(self.names[row.plan])))
                if room < 0:
                    return dict(sorted(chosen.items()))
                chosen.setdefault(row.plan, []).append(row.text)
        return dict(sorted(chosen.items()))


def finding(found: Finding, document: Document, setting: Setting, suppression: Suppression | None = None) -> str:
    """One row of a table."""
    del setting, suppression
    place = document.place(found.at, found.part)
    where = f"line {place.line}" if place.file == document.name else f"{place.file}, line {place.line}"
    cells = (
        (found.severity.value, _NAME),
        (f"{shortened(where, _NAME)} {shortened(place.address, _NAME)}", 2 * _NAME + 1),
        (f"{shortened(found.message, _MESSAGE)} ({found.name} {found.code})", 2 * _MESSAGE),
        (found.mend, _MESSAGE),
    )
    return f"| {' | '.join(escape_markdown(shortened(text, most)) for text, most in cells)} |\n"


def assembled(plans: Iterable[PlanReport], total: Callable[[], Total], setting: Setting) -> Iterator[str]:
    """Heading, summary, the tables by plan, and what was cut."""
    kept = _Kept()
    kept.gather(plans)
    whole = total()
    yield f"# jbp {setting.command}\n"
    yield from _paragraphs(_sentences(whole, setting))
    yield from _failures(whole)
    yield from _of_layout(whole.untidy)
    chosen = kept.chosen()
    for number, rows in chosen.items():
        yield from _section(kept.names[number], rows)
    cut = kept.seen - sum(map(len, chosen.values()))
    if cut:
        first = "… and " if chosen else ""
        yield f"\n{first}{cut:,} more: run `jbp {setting.command}`.\n"


def aside(total: Total, setting: Setting) -> str:
    """Nothing: the closing words are part of the result."""
    del total, setting
    return ""


def _sentences(total: Total, setting: Setting) -> list[str]:
    """The closing words, whole sentences a line."""
    return closing_words(total, replace(setting, width=1_000_000, color=False, quiet=False)).splitlines()


def _paragraphs(sentences: Iterable[str]) -> Iterator[str]:
    return _fitting([f"\n{escape_markdown(shortened(sentence, _SENTENCE))}\n" for sentence in sentences], "\n")


def _failures(total: Total) -> Iterator[str]:
    if total.failures:
        yield "\n## Not looked at\n\n"
        yield from _fitting(
            [f"- {escape_markdown(shortened(one.message, _SENTENCE))}\n" for one in total.failures], "- "
        )


def _of_layout(files: Sequence[Untidy]) -> Iterator[str]:
    if not files:
        return
    yield f"\n## Layout\n\n{headline(files)} {MEND}\n\n"
    for one in files[:_UNTIDY]:
        yield f"- {escape_markdown(shortened(one.name, _NAME))}, line {one.line}\n"
    if len(files) > _UNTIDY:
        yield f"- … and {len(files) - _UNTIDY:,} more\n"


def _fitting(pieces: Sequence[str], begin: str) -> Iterator[str]:
    """As many of the pieces as there is room for, and how many there are besides."""
    room = _WORDS_TAKE
    for number, piece in enumerate(pieces):
        room -= len(piece)
        if room < 0:
            yield f"{begin}… and {len(pieces) - number:,} more\n"
            return
        yield piece


def _name(name: str) -> str:
    return escape_markdown(shortened(name, _NAME))


def _section(name: str, rows: Sequence[str]) -> Iterator[str]:
    """The findings of a plan: a table, and a folded one for those that are too many to be read at once."""
    yield f"\n## {_name(name)}: {counted(len(rows), 'finding')}\n\n{_HEAD}"
    yield from rows[:_OPEN_ROWS]
    folded = rows[_OPEN_ROWS:]
    if folded:
        yield f"\n<details>\n<summary>{counted(len(folded), 'more finding')}</summary>\n\n{_HEAD}"
        yield from folded
        yield "\n</details>\n"
