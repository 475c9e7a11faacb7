"""Findings as SARIF 2.1.0, which code hosting services and editors read.

A result is written as soon as it is found, and the rules after all results, so that a report of a thousand plans needs
no more memory than one. Nothing in it depends on the machine or the hour: paths are relative to `%SRCROOT%`, the folder
that jbp was run in.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from jbp.finding import Severity, Spot
from jbp.letters import legible, one_line
from jbp.linting.fingerprint import fingerprint
from jbp.report.indented_json import indented_json
from jbp.report.layout import MEND, MESSAGE, RULE
from jbp.report.reporter import texts
from jbp.report.sarif_fixes import fixes
from jbp.report.sarif_places import artifact_location, logical_locations, message, physical_location
from jbp.report.sarif_tool import tool
from jbp.report.stated_place import stated_place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from jbp.finding import Finding, Location, Part, Suppression
    from jbp.reading.document import Document
    from jbp.report.reporter import PlanReport, Setting, Total, Untidy
    from jbp.report.sarif_places import Json
    from jbp.report.stated_place import StatedPlace

SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
shows_suppressed = True

_SUPPRESSIONS: Final = {"waiver": "inSource", "baseline": "external"}
_ROOT: Final = "The folder that jbp was run in."


def finding(found: Finding, document: Document, setting: Setting, suppression: Suppression | None = None) -> str:
    """One object of the results."""
    del setting
    mended = fixes(found, document)
    result: dict[str, Json] = {
        "ruleId": found.code,
        "level": found.severity.value,
        "message": message(one_line(found.message) or found.name, found.mend),
        "locations": [_location(found.at, found.part, document, found.label)],
        **_related(found, document),
        "partialFingerprints": {"jbp/v1": fingerprint(found, document)},
        **({"fixes": mended} if mended else {}),
        # Of a run either all results say whether they are suppressed, or none does.
        "suppressions": [] if suppression is None else [_suppression(suppression)],
        "properties": {"name": found.name, "plan": legible(document.name)},
    }
    return "\n" + indented_json(result, 8)


def assembled(plans: Iterable[PlanReport], total: Callable[[], Total], setting: Setting) -> Iterator[str]:
    """The log: its head, the results, and then what was run with which rules."""
    head = {"$schema": SCHEMA, "version": "2.1.0"}
    yield json.dumps(head, indent=2).removesuffix("\n}") + ',\n  "runs": [\n    {\n      "results": ['
    begun = False
    for text in texts(plans, ","):
        begun = True
        yield text
    whole = total()
    for one in whole.untidy:
        yield f"{',' if begun else ''}{_of_layout(one)}"
        begun = True
    rest: dict[str, Json] = {
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"%SRCROOT%": {"description": {"text": _ROOT}}},
        "invocations": [_invocation(whole)],
        "tool": tool(whole.rules, of_layout=bool(whole.untidy)),
        "properties": {"command": setting.command, **({"as_of": setting.as_of} if setting.as_of else {})},
    }
    yield "\n      ]," if begun else "],"
    yield indented_json(rest, 4).removeprefix("    {") + "\n  ]\n}\n"


def _of_layout(one: Untidy) -> str:
    """A result for a file that is not laid out."""
    place: dict[str, Json] = {"artifactLocation": artifact_location(one.name), "region": {"startLine": one.line}}
    result: dict[str, Json] = {
        "ruleId": RULE,
        "level": Severity.ERROR.value,
        "message": message(MESSAGE, MEND),
        "locations": [{"physicalLocation": place}],
        "suppressions": [],
    }
    return "\n" + indented_json(result, 8)


def aside(total: Total, setting: Setting) -> str:
    """Nothing."""
    del total, setting
    return ""


def failure(text: str, exit_code: int) -> str:
    """What is written instead of a report when there can be none: a run that did not succeed."""
    invocation: dict[str, Json] = {
        "executionSuccessful": False,
        "exitCode": exit_code,
        "toolExecutionNotifications": [_notification(text, "error")],
    }
    run: dict[str, Json] = {"tool": tool(()), "invocations": [invocation], "results": []}
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _location(at: Location, part: Part, document: Document, label: str) -> dict[str, Json]:
    return {
        "physicalLocation": physical_location(document.place(at, part)),
        **({} if isinstance(at, Spot) or not at else {"logicalLocations": logical_locations(at)}),
        **({"message": message(label)} if label else {}),
    }


def _related(found: Finding, document: Document) -> dict[str, Json]:
    places: list[Json] = [
        {"id": number, **_location(related.at, related.part, document, related.label)}
        for number, related in enumerate(found.related, start=1)
    ]
    return {"relatedLocations": places} if places else {}


def _suppression(suppression: Suppression) -> dict[str, Json]:
    reason = suppression.reason
    return {
        "kind": _SUPPRESSIONS[suppression.kind],
        **({"justification": legible(reason)} if reason else {}),
    }


def _invocation(total: Total) -> dict[str, Json]:
    """How the run went: what could not be looked at makes it a failure, an outdated baseline is only told of."""
    stale = [
        _notification(f"The baseline is out of date: nothing is found any more for {entry}", "warning")
        for entry in total.stale
    ]
    failed = [_notification(one.message, "error") for one in total.failures]
    return {
        "executionSuccessful": not total.failures,
        **({"toolExecutionNotifications": [*failed]} if failed else {}),
        **({"toolConfigurationNotifications": [*stale]} if stale else {}),
    }


def _notification(text: str, level: str) -> dict[str, Json]:
    place = stated_place(text)
    return {
        "level": level,
        "message": message(text),
        **({} if place is None else {"locations": [{"physicalLocation": _at(place)}]}),
    }


def _at(place: StatedPlace) -> dict[str, Json]:
    region: dict[str, Json] = {"startLine": place.line, "startColumn": place.column}
    return {"artifactLocation": artifact_location(place.file), "region": region}
