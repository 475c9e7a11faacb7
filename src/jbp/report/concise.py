"""Findings for grep and editors: one line each, and nothing else on standard output."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.finding import Severity
from jbp.letters import one_line
from jbp.report.closing import closing_words
from jbp.report.layout import MEND, MESSAGE, RULE
from jbp.report.reporter import texts
from jbp.report.safe import neutral
from jbp.report.style import paint

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from jbp.finding import Finding, Suppression
    from jbp.reading.document import Document
    from jbp.report.reporter import PlanReport, Setting, Total

shows_suppressed = False


def finding(found: Finding, document: Document, setting: Setting, suppression: Suppression | None = None) -> str:
    """``file:line:column: severity CODE name: message``."""
    del suppression
    place = document.place(found.at, found.part)
    rule = found.name if found.name == found.code else f"{found.code} {found.name}"
    severity = paint(found.severity.value, found.severity.value, on=setting.color)
    message = one_line(found.message)
    return neutral(f"{one_line(place.file)}:{place.line}:{place.column}: {severity} {rule}: {message}\n")


def assembled(plans: Iterable[PlanReport], total: Callable[[], Total], setting: Setting) -> Iterator[str]:
    """The lines alone: one that is no finding would be in the way of whoever counts them."""
    yield from texts(plans)
    severity = paint(Severity.ERROR.value, "error", on=setting.color)
    for one in total().untidy:
        yield neutral(f"{one_line(one.name)}:{one.line}:1: {severity} {RULE}: {MESSAGE} {MEND}\n")


def aside(total: Total, setting: Setting) -> str:
    """The closing words."""
    return closing_words(total, setting)
