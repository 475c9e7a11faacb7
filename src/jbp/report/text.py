"""Findings for people: what is wrong, the lines it stands in, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from jbp.finding import called
from jbp.letters import one_line
from jbp.report.closing import closing_words
from jbp.report.columns import width, wrap
from jbp.report.frame import Look, Mark, frame, gutter_of, mark
from jbp.report.layout import MEND, headline
from jbp.report.reporter import texts
from jbp.report.safe import neutral
from jbp.report.style import paint

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from jbp.finding import Finding, Location, Part, Suppression
    from jbp.reading.document import Document
    from jbp.report.reporter import PlanReport, Setting, Total, Untidy

shows_suppressed = False


def finding(found: Finding, document: Document, setting: Setting, suppression: Suppression | None = None) -> str:
    """A finding as a block: headline, place, frame and next step."""
    del suppression
    lines = [*_headline(found, setting), *_places(found, document, setting), *_help(found, setting)]
    return neutral("\n".join(lines)) + "\n"


def assembled(plans: Iterable[PlanReport], total: Callable[[], Total], setting: Setting) -> Iterator[str]:
    """The blocks with an empty line between them, and the closing words, one line below the last."""
    yield from texts(plans, "\n")
    whole = total()
    words = closing_words(whole, setting)
    yield f"\n{words}" if words and whole.findings else words
    if whole.untidy:
        yield neutral("".join(f"{line}\n" for line in ("", *_of_layout(whole.untidy))))


def aside(total: Total, setting: Setting) -> str:
    """Nothing: the closing words are part of the result."""
    del total, setting
    return ""


def _of_layout(files: Sequence[Untidy]) -> Iterator[str]:
    yield headline(files)
    yield from (f"  {one_line(one.name)}:{one.line}" for one in files)
    yield MEND


def _headline(found: Finding, setting: Setting) -> Iterator[str]:
    """Severity and message; the rule at the right, or below where there is no room."""
    severity = found.severity.value
    indent = len(severity) + 2
    *lines, last = wrap(one_line(found.message), setting.width, indent)
    rule = called(found.name, found.code)
    painted = paint(rule, "rule", on=setting.color)
    taken = width(last) + (0 if lines else indent)
    beside = taken + 3 + len(rule) <= setting.width
    *rest, end = [*lines, f"{last}   {painted}"] if beside else [*lines, last, " " * indent + painted]
    first, *others = [*rest, end]
    yield f"{paint(severity, found.severity.value, on=setting.color)}: {first}"
    yield from others


def _places(found: Finding, document: Document, setting: Setting) -> Iterator[str]:
    """The frame of the finding's own file, then one for each other file that a related place stands in."""
    marks: dict[str, list[Mark]] = {}
    where: dict[str, str] = {}
    places: list[tuple[Location, Part, str, bool]] = [(found.at, found.part, found.label, True)]
    places.extend((related.at, related.part, related.label, False) for related in found.related)
    for at, part, label, main in places:
        spot, place = document.spot(at, part), document.place(at, part)
        where.setdefault(place.file, _where(place.file, place.line, place.column, place.address))
        here = marks.setdefault(place.file, [])
        # Of a section that the plan does not have there is no line to show.
        if document.has_section(at):
            here.append(mark(document.sources[spot.file], spot.start, spot.end, label, main=main))
    gutter = max(gutter_of(each) for each in marks.values())
    look = Look(setting.width, found.severity.value, setting.color)
    for file, here in marks.items():
        yield from _arrow(where[file], gutter, setting)
        if here and document.sources[file].text:
            yield from frame(document.sources[file], tuple(here), gutter, look)


def _where(file: str, line: int, column: int, address: str) -> str:
    return f"{one_line(file)}:{line}:{column}" + (f"   {one_line(address)}" if address else "")


def _arrow(where: str, gutter: int, setting: Setting) -> Iterator[str]:
    arrow = paint(" " * gutter + "-->", "gutter", on=setting.color)
    if gutter + 4 + width(where) <= setting.width:
        yield f"{arrow} {where}"
        return
    file, _, address = where.partition("   ")
    yield f"{arrow} {file}"
    if address:
        yield " " * (gutter + 4) + address


def _help(found: Finding, setting: Setting) -> Iterator[str]:
    """The next step in words, and the fix with the call that applies it; where both say the same, the fix alone."""
    step, fix = one_line(found.mend), found.fix
    title = one_line(fix.title) if fix is not None else ""
    if step and not (title and step.rstrip(".").lower().endswith(title.lower())):
        yield from _said("help", step[0].upper() + step[1:], setting)
    if fix is not None:
        *lines, last = _said("fix", title, setting)
        call = f"(jbp lint --fix{'' if fix.safe else ' --unsafe-fixes'})"
        taken = width(title) + len("fix: ") if not lines else width(last)
        beside = taken + 3 + len(call) <= setting.width
        yield from (*lines, f"{last}   {call}") if beside else (*lines, last, " " * len("fix: ") + call)


def _said(head: Literal["help", "fix"], text: str, setting: Setting) -> Iterator[str]:
    first, *others = wrap(text, setting.width, len(head) + 2)
    yield f"{paint(head, 'help', on=setting.color)}: {first}"
    yield from others
