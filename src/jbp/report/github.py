"""Findings for GitHub Actions: workflow commands, which become annotations on the lines of a pull request.

A line `::error file=…,line=…::message` in a job's log is a command. Percent signs and line ends are escaped in its
message, colons and commas in its properties too; the runner takes the percent sign back last.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.finding import Severity
from jbp.letters import one_line
from jbp.report.closing import closing_words
from jbp.report.layout import MEND, MESSAGE, RULE
from jbp.report.reporter import texts
from jbp.report.stated_place import stated_place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from jbp.finding import Finding, Suppression
    from jbp.reading.document import Document, Place
    from jbp.report.reporter import PlanReport, Setting, Total

shows_suppressed = False

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def finding(found: Finding, document: Document, setting: Setting, suppression: Suppression | None = None) -> str:
    """One command: the headline, and the next step below it."""
    del setting, suppression
    properties = [*_where(document.place(found.at, found.part)), ("title", f"{found.name} {found.code}")]
    message = "\n".join(one_line(text) for text in (found.message, found.mend) if text)
    return command(_COMMANDS[found.severity], properties, message)


def assembled(plans: Iterable[PlanReport], total: Callable[[], Total], setting: Setting) -> Iterator[str]:
    """The commands, those for what could not be looked at, and the closing words as plain text."""
    yield from texts(plans)
    whole = total()
    for each in whole.failures:
        yield failure(each.message, each.exit_code)
    for entry in whole.stale:
        message = f"The baseline is out of date: nothing is found any more for {one_line(entry)}."
        yield command("error", [("title", "jbp baseline")], message)
    yield closing_words(whole, setting)
    for one in whole.untidy:
        where = [("file", one_line(one.name)), ("line", str(one.line)), ("title", f"jbp {RULE}")]
        yield command("error", where, f"{MESSAGE} {MEND}")


def failure(message: str, exit_code: int) -> str:
    """The command for what could not be looked at; it becomes an annotation where the message begins with a place."""
    del exit_code
    place = stated_place(message)
    where = [("file", one_line(place.file)), ("line", str(place.line)), ("col", str(place.column))] if place else []
    return command("error", [*where, ("title", "jbp")], one_line(message))


def aside(total: Total, setting: Setting) -> str:
    """Nothing: the closing words are part of the result."""
    del total, setting
    return ""


def _where(place: Place) -> Iterator[tuple[str, str]]:
    """The properties of a place; a column at the end is understood only on the line of the one at the start."""
    yield "file", one_line(place.file)
    yield "line", str(place.line)
    yield "endLine", str(place.end_line)
    yield "col", str(place.column)
    if place.line == place.end_line:
        yield "endColumn", str(place.end_column)


def command(name: str, properties: Iterable[tuple[str, str]], message: str) -> str:
    """A command of that name, whatever stands in its properties and its message."""
    listed = ",".join(f"{key}={value.translate(_PROPERTY)}" for key, value in properties)
    return f"::{name} {listed}::{message.translate(_DATA)}\n"
