"""Findings for GitLab: a Code Quality report, which a merge request shows beside the changed lines.

GitLab takes two items of one fingerprint for the same one and drops the second, so that each is given its own.
"""

from __future__ import annotations

import json
from posixpath import normpath
from typing import TYPE_CHECKING, Final

from jbp.finding import Severity
from jbp.letters import one_line
from jbp.linting.fingerprint import fingerprint
from jbp.report.closing import stale_words
from jbp.report.indented_json import indented_json
from jbp.report.layout import MEND, MESSAGE, RULE
from jbp.report.reporter import texts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from jbp.finding import Finding, Suppression
    from jbp.reading.document import Document
    from jbp.report.indented_json import Json
    from jbp.report.reporter import PlanReport, Setting, Total, Untidy, Written

shows_suppressed = False

_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "major", Severity.NOTE: "info"}
_OPENING: Final = '\n  {\n    "fingerprint": "'
_DIGITS: Final = 32
_INTEGRITY: Final = "JBP0"
"""How the codes of integrity begin: what is found is a mistake there, and a matter of judgement elsewhere."""


def finding(found: Finding, document: Document, setting: Setting, suppression: Suppression | None = None) -> str:
    """One object of the list; its fingerprint stands first, so that a second of the same can be told apart."""
    del setting, suppression
    place = document.place(found.at, found.part)
    data: dict[str, Json] = {
        "fingerprint": _digest(place.file, fingerprint(found, document)),
        "description": one_line(found.message) or found.name,
        "check_name": f"{found.code} {found.name}",
        "categories": ["Bug Risk" if found.code.startswith(_INTEGRITY) else "Clarity"],
        "severity": _SEVERITIES[found.severity],
        "location": {"path": normpath(place.file), "lines": {"begin": place.line, "end": place.end_line}},
    }
    if found.mend:
        data["content"] = {"body": one_line(found.mend)}
    return "\n" + indented_json(data, 2)


def assembled(plans: Iterable[PlanReport], total: Callable[[], Total], setting: Setting) -> Iterator[str]:
    """The list, and nothing beside it: GitLab knows no other place for what could not be looked at."""
    del setting
    begun = False
    yield "["
    for text in texts(_told_apart(plans), ","):
        begun = True
        yield text
    for one in total().untidy:
        yield f"{',' if begun else ''}{_of_layout(one)}"
        begun = True
    yield "\n]\n" if begun else "]\n"


def aside(total: Total, setting: Setting) -> str:
    """What makes the baseline fail, for which the list has no place either."""
    return stale_words(total, setting)


def _of_layout(one: Untidy) -> str:
    """The object for a file that is not laid out."""
    data: dict[str, Json] = {
        "fingerprint": _digest(one.name, RULE),
        "description": MESSAGE,
        "check_name": f"jbp {RULE}",
        "categories": ["Style"],
        "severity": "minor",
        "location": {"path": normpath(one.name), "lines": {"begin": one.line, "end": one.line}},
        "content": {"body": MEND},
    }
    return "\n" + indented_json(data, 2)


def _told_apart(plans: Iterable[PlanReport]) -> Iterator[PlanReport]:
    seen: dict[str, int] = {}
    for plan in plans:
        yield plan._replace(findings=(_unique(written, seen) for written in plan.findings))


def _unique(written: Written, seen: dict[str, int]) -> Written:
    """The finding, with a fingerprint of its own where it is not the first of its fingerprint."""
    end = len(_OPENING) + _DIGITS
    own = written.text[len(_OPENING) : end]
    before = seen.get(own, 0)
    seen[own] = before + 1
    if not before:
        return written
    return written._replace(text=_OPENING + _digest(own, str(before)) + written.text[end:])


def _digest(*parts: str) -> str:
    from hashlib import sha256  # a report of nothing needs none  # noqa: PLC0415

    return sha256(json.dumps(parts).encode()).hexdigest()[:_DIGITS]
