"""Findings for people: what is wrong, the lines it stands in, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.report.closing import closing_words
from jbp.report.columns import width, wrap
from jbp.report.frame import Look, Mark, frame, gutter_of, mark
from jbp.report.safe import neutral, one_line
from jbp.report.style import paint

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.finding import Finding, Location, Part
    from jbp.reading.document import Document
    from jbp.report.reporter import Setting, Total

separator = "\n"


def opening(setting: Setting) -> str:
    """Nothing: the first finding speaks for itself."""
    del setting
    return ""


def finding(found: Finding, document: Document, setting: Setting) -> str:
    """A finding as a block: headline, place, frame and next step."""
    lines = [*_headline(found, setting), *_places(found, document, setting), *_help(found, setting)]
    return neutral("\n".join(lines)) + "\n"


def closing(total: Total, setting: Setting) -> str:
    """The closing words, one line below the last finding."""
    words = closing_words(total, setting)
    return f"\n{words}" if words and (total.errors or total.warnings or total.notes) else words


def aside(total: Total, setting: Setting) -> str:
    """Nothing: the closing words are part of the result."""
    del total, setting
    return ""


def _headline(found: Finding, setting: Setting) -> Iterator[str]:
    """Severity and message; the rule at the right, or below where there is no room."""
    severity = found.severity.value
    indent = len(severity) + 2
    *lines, last = wrap(one_line(found.message), setting.width, indent)
    rule = f"{found.name} {found.code}"
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
    """The next step. Fixes are not applied by any command yet, so none is promised."""
    step = one_line(found.mend or (f"{found.fix.title}." if found.fix else ""))
    if not step:
        return
    first, *others = wrap(step[0].upper() + step[1:], setting.width, len("help: "))
    yield f"{paint('help', 'help', on=setting.color)}: {first}"
    yield from others
