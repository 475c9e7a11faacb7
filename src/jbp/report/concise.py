"""Findings for grep and editors: one line each, and nothing else on standard output."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.report.closing import closing_words
from jbp.report.safe import neutral, one_line
from jbp.report.style import paint

if TYPE_CHECKING:
    from jbp.finding import Finding
    from jbp.reading.document import Document
    from jbp.report.reporter import Setting, Total

separator = ""


def opening(setting: Setting) -> str:
    """Nothing."""
    del setting
    return ""


def finding(found: Finding, document: Document, setting: Setting) -> str:
    """``file:line:column: severity CODE name: message``."""
    place = document.place(found.at, found.part)
    severity = paint(found.severity.value, found.severity.value, on=setting.color)
    message = one_line(found.message)
    return neutral(
        f"{one_line(place.file)}:{place.line}:{place.column}: {severity} {found.code} {found.name}: {message}\n"
    )


def closing(total: Total, setting: Setting) -> str:
    """Nothing: a line that is no finding would be in the way of whoever counts them."""
    del total, setting
    return ""


def aside(total: Total, setting: Setting) -> str:
    """The closing words."""
    return closing_words(total, setting)
