"""Findings for test viewers: JUnit's XML, in the words of Jenkins' ``junit-10.xsd``.

A plan is a suite and a finding a test. Errors and warnings fail; a note passes and says what it has to say as output.
A plan without findings is one test that passes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jbp.address import show_address
from jbp.finding import Severity, Spot
from jbp.letters import legible, one_line
from jbp.report.layout import MEND, MESSAGE, RULE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from jbp.finding import Finding, Suppression
    from jbp.reading.document import Document
    from jbp.report.reporter import PlanReport, Setting, Total

shows_suppressed = False

_ILLEGAL: Final = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, not even escaped."""
_ENTITIES: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
_NAME: Final = '    <testcase name="'


def finding(found: Finding, document: Document, setting: Setting, suppression: Suppression | None = None) -> str:
    """One test; its name stands first, so that a second of the same can be told apart."""
    del setting, suppression
    place = document.place(found.at, found.part)
    rule = f"{found.code} {found.name}"
    lines = [f"{place.file}:{place.line}:{place.column}"]
    lines += [] if isinstance(found.at, Spot) or not found.at else [show_address(found.at)]
    lines += [found.mend] if found.mend else []
    said = "\n".join(map(one_line, [*([found.message] if found.severity is Severity.NOTE else []), *lines]))
    opening = f'{_NAME}{_attribute(f"{rule}: {found.message}")}" classname="{_attribute(document.name)}" time="0">'
    if found.severity is Severity.NOTE:
        inside = f"<system-out>{_text(said)}</system-out>"
    else:
        type_ = f"{found.severity.value} {rule}"
        inside = f'<failure type="{_attribute(type_)}" message="{_attribute(found.message)}">{_text(said)}</failure>'
    return f"{opening}\n      {inside}\n    </testcase>\n"


def assembled(plans: Iterable[PlanReport], total: Callable[[], Total], setting: Setting) -> Iterator[str]:
    """A suite for each plan, one after the other; at last one for what could not be looked at."""
    del setting
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="jbp">\n'
    for plan in plans:
        yield from _plan(plan)
    whole = total()
    if whole.failures:
        yield from _suite("jbp", [_problem("error", failure.message) for failure in whole.failures], "errors")
    if whole.stale:
        entries = (f"Nothing is found any more for {entry}." for entry in whole.stale)
        yield from _suite("jbp baseline", [_problem("failure", entry) for entry in entries], "failures")
    if whole.untidy:
        files = (f"{one.name}:{one.line}: {MESSAGE} {MEND}" for one in whole.untidy)
        yield from _suite(f"jbp {RULE}", [_problem("failure", file) for file in files], "failures")
    yield "</testsuites>\n"


def aside(total: Total, setting: Setting) -> str:
    """Nothing."""
    del total, setting
    return ""


def _plan(plan: PlanReport) -> Iterator[str]:
    """The suite of a plan, which says first how many of its tests failed: its findings are gathered, not all plans'."""
    failed = 0
    tests: list[str] = []
    seen: dict[str, int] = {}
    for written in plan.findings:
        failed += written.severity is not Severity.NOTE
        tests.append(_unique(written.text, seen))
    if not tests:
        tests.append(f'{_NAME}No findings" classname="{_attribute(plan.name)}" time="0"/>\n')
    yield from _open(plan.name, len(tests), failures=failed)
    yield from tests
    yield "  </testsuite>\n"


def _unique(text: str, seen: dict[str, int]) -> str:
    """The test, numbered where others of the suite have its name: viewers show one of each name."""
    name, end, rest = text.removeprefix(_NAME).partition('"')
    seen[name] = seen.get(name, 0) + 1
    return text if seen[name] == 1 else f"{_NAME}{name} ({seen[name]}){end}{rest}"


def _suite(name: str, tests: Sequence[str], kind: str) -> Iterator[str]:
    yield from _open(name, len(tests), **{kind: len(tests)})
    yield from tests
    yield "  </testsuite>\n"


def _open(name: str, tests: int, failures: int = 0, errors: int = 0) -> Iterator[str]:
    yield f'  <testsuite name="{_attribute(name)}" tests="{tests}" failures="{failures}" errors="{errors}"'
    yield ' skipped="0" time="0">\n'


def _problem(kind: str, message: str) -> str:
    said = _attribute(message)
    return f'{_NAME}{said}" classname="jbp" time="0">\n      <{kind} type="jbp" message="{said}"/>\n    </testcase>\n'


def _attribute(text: str) -> str:
    return _text(one_line(text))


def _text(text: str) -> str:
    return _ILLEGAL.sub("\N{REPLACEMENT CHARACTER}", legible(text)).translate(_ENTITIES)
