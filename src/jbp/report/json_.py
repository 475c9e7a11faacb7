"""Findings for programs: one JSON object, as ``schemas/findings.schema.json`` describes it.

Letters outside ASCII are written as escapes, so that nothing of a plan's text can act on a terminal that shows it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, TypeAlias

from jbp.address import show_address
from jbp.linting.fingerprint import fingerprint
from jbp.operation import Quote, Remove, Rename
from jbp.report.indented_json import indented_json
from jbp.report.reporter import texts
from jbp.report.stated_place import stated_place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from jbp.finding import Finding, Fix, Location, Part, Suppression
    from jbp.operation import Operation
    from jbp.reading.document import Document
    from jbp.report.reporter import PlanReport, Setting, Total

Json: TypeAlias = "str | int | bool | list[Json] | dict[str, Json] | None"

FORMAT_VERSION = 1
shows_suppressed = False


def assembled(plans: Iterable[PlanReport], total: Callable[[], Total], setting: Setting) -> Iterator[str]:
    """The object: its head, the list of findings, and what they come to."""
    yield _opening(setting)
    yield from texts(plans, ",")
    yield _closing(total(), setting)


def _opening(setting: Setting) -> str:
    """The object up to its list of findings."""
    head: dict[str, Json] = {"format_version": FORMAT_VERSION, "command": setting.command, "as_of": setting.as_of}
    return json.dumps(head, indent=2).removesuffix("\n}") + ',\n  "findings": ['


def finding(found: Finding, document: Document, setting: Setting, suppression: Suppression | None = None) -> str:
    """One object of the list."""
    del setting, suppression
    data: dict[str, Json] = {
        "code": found.code,
        "name": found.name,
        "severity": found.severity.value,
        "message": found.message,
        "plan": document.name,
        **_place(found.at, found.part, document),
        "label": found.label,
        "related": [{**_place(one.at, one.part, document), "label": one.label} for one in found.related],
        "stated": list(found.stated),
        "mend": found.mend,
        "fix": _fix(found.fix) if found.fix else None,
        "fingerprint": fingerprint(found, document),
    }
    return "\n" + indented_json(data, 4)


def _closing(total: Total, setting: Setting) -> str:
    """The rest of the object: what was found in each plan and in all, and what could not be read."""
    plans: list[Json] = [
        {
            "file": plan.name,
            "errors": plan.errors,
            "warnings": plan.warnings,
            "notes": plan.notes,
            "waived": plan.waived,
            "known": plan.known,
            "fixed": plan.fixed,
            "pitfalls_looked_at": plan.judged and setting.command == "lint",
        }
        for plan in total.plans
    ]
    failures: list[Json] = [trouble(one.message, one.exit_code) for one in total.failures]
    rest: dict[str, Json] = {
        "plans": plans,
        "failures": failures,
        "stale": list(total.stale),
        **({"layout": [{"file": one.name, "line": one.line} for one in total.untidy]} if total.untidy else {}),
        "summary": {"errors": total.errors, "warnings": total.warnings, "notes": total.notes},
    }
    end = "\n  ]" if total.findings else "]"
    return end + "," + json.dumps(rest, indent=2).removeprefix("{") + "\n"


def aside(total: Total, setting: Setting) -> str:
    """Nothing."""
    del total, setting
    return ""


def failure(message: str, exit_code: int) -> str:
    """What is written instead of a report when there can be none: wrong usage, nothing found, a bug."""
    return json.dumps({"format_version": FORMAT_VERSION, "error": trouble(message, exit_code)}, indent=2) + "\n"


def trouble(message: str, exit_code: int) -> dict[str, Json]:
    """What could not be done, and where that lies if the message begins with a place."""
    place = stated_place(message)
    return {"message": message, "exit_code": exit_code, **({} if place is None else place._asdict())}


def _place(at: Location, part: Part, document: Document) -> dict[str, Json]:
    place = document.place(at, part)
    return {
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "address": place.address,
    }


def _fix(fix: Fix) -> Json:
    return {"title": fix.title, "safe": fix.safe, "operations": [_operation(one) for one in fix.operations]}


def _operation(operation: Operation) -> Json:
    data: dict[str, Json] = {"do": type(operation).__name__.lower(), "address": show_address(operation.address)}
    if isinstance(operation, Rename):
        data["key"] = operation.key
    elif isinstance(operation, Quote):
        data["part"] = operation.part
    elif not isinstance(operation, Remove):
        data["value"] = _plain(operation.value)
    return data


def _plain(value: object) -> Json:
    if isinstance(value, str):
        return value
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return {str(key): _plain(item) for key, item in dict(value).items()}  # type: ignore[call-overload]
