"""A call of every command that reads a plan, and the forms in which a call says where a mistake is."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

import typer.main
from tests.hostile.corpus.judging import faults

from jbp.cli.app import app

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from tests.processes.machine import Ended

COMMANDS: Final = frozenset(typer.main.get_group(app).commands)
WITHOUT_PLANS: Final = {"init", "explain", "rules", "git-setup", "schema", "templates"}
"""Commands that read no plan, or write beside it what the tests of their own look at."""

_DAY: Final = ("--as-of", "2026-06-15")
_PLAN: Final = ("--plan", "plan.yaml")
CALLS: Final = (
    ("validate", "plan.yaml", "--format", "concise"),
    ("validate", "plan.yaml", "--for", "a", "--format", "junit"),
    ("lint", "plan.yaml", *_DAY),
    ("lint", "plan.yaml", "--format", "json", *_DAY),
    ("lint", "plan.yaml", "--format", "sarif", *_DAY),
    ("lint", "plan.yaml", "--format", "markdown", *_DAY),
    ("lint", "plan.yaml", "--diff", "--unsafe-fixes", *_DAY),
    ("score", "plan.yaml", *_DAY),
    ("render", "scorecard", "plan.yaml", *_DAY),
    ("render", "plan", "plan.yaml", "--format", "html", *_DAY),
    ("render", "timeline", "plan.yaml", "--format", "svg", *_DAY),
    ("render", "calendar", "plan.yaml", "--format", "ics", *_DAY),
    ("render", "risks", "plan.yaml", "--format", "json", *_DAY),
    ("status", "plan.yaml", *_DAY),
    ("diff", "sound.yaml", "plan.yaml"),
    ("log", *_PLAN),
    ("trend", *_PLAN, *_DAY),
    ("decide", *_PLAN, *_DAY),
    ("get", "kpis", *_PLAN),
    ("set", "title", "Once more", "--dry-run", *_PLAN),
    ("sign", "plan.yaml", "--check", *_DAY),
    ("redact", "plan.yaml", "--for", "a"),
    ("ci", "plan.yaml", "--base", "main", *_DAY),
    ("fmt", "plan.yaml", "--check"),
    ("fmt", "plan.yaml", "--diff"),
    ("new", "risk", "--set", "title=Once more", "--dry-run", *_PLAN),
    ("git-driver", "text", "plan.yaml"),
)
"""A call of each command that reads a plan, and of those with several ways of telling, one of each."""

_CODE: Final = re.compile(r"\bJBP\d{3}\b")
_CONCISE: Final = re.compile(r"\S.*:[1-9]\d*:[1-9]\d*: (?:error|warning|note) JBP\d{3} \S")
_HEADLINES: Final = re.compile(r"^(?=(?:error|warning|note): )", re.MULTILINE)
_ARROW: Final = re.compile(r"^ *--> \S.*:[1-9]\d*:[1-9]\d*(?:   |$)", re.MULTILINE)
_FAILURE: Final = re.compile(r"\S.*:[1-9]\d*:[1-9]\d*\n")
_ROW: Final = re.compile(r"^\| (?:error|warning|note) \| (?P<where>.*?) \| (?P<what>.*) \|$", re.MULTILINE)


def unplaced_in_frames(ended: Ended) -> Iterator[str]:
    """Findings framed for people, as results or as messages."""
    yield from _unplaced(ended.out)
    yield from _unplaced(ended.err)


def _unplaced(told: str) -> Iterator[str]:
    for block in _HEADLINES.split(told)[1:]:
        if not (_CODE.search(block) and _ARROW.search(block)):
            yield block


def unplaced_in_lines(ended: Ended) -> Iterator[str]:
    """Findings of a line each; the last line counts them."""
    *lines, _ = ended.out.splitlines() or [""]
    yield from (line for line in lines if not _CONCISE.match(line))


def unplaced_in_junit(ended: Ended) -> Iterator[str]:
    """Failures of a report in XML."""
    for failure in ET.fromstring(ended.out).iter("failure"):  # noqa: S314 - jbp has just written it
        if not (_CODE.search(failure.get("type", "")) and _FAILURE.match(failure.text or "")):
            yield ET.tostring(failure, "unicode")


def unplaced_in_sarif(ended: Ended) -> Iterator[str]:
    """Results of a report in SARIF."""
    for result in json.loads(ended.out)["runs"][0]["results"]:
        region = result["locations"][0]["physicalLocation"]["region"]
        if not (_CODE.fullmatch(result["ruleId"]) and region["startLine"] >= 1 and region["startColumn"] >= 1):
            yield str(result)


def unplaced_in_json(ended: Ended) -> Iterator[str]:
    """Findings of a report in JSON."""
    for one in json.loads(ended.out)["findings"]:
        if not (_CODE.fullmatch(one["code"]) and one["line"] >= 1 and one["column"] >= 1):
            yield str(one)


def unplaced_in_table(ended: Ended) -> Iterator[str]:
    """Rows of a table in Markdown, which names lines alone."""
    for row in _ROW.finditer(ended.out):
        if not (re.match(r"(?:\S+, )?line [1-9]", row["where"]) and _CODE.search(row["what"])):
            yield row[0]


_READERS: Final[Mapping[str, Callable[[Ended], Iterator[str]]]] = {
    "concise": unplaced_in_lines,
    "junit": unplaced_in_junit,
    "sarif": unplaced_in_sarif,
    "json": unplaced_in_json,
    "markdown": unplaced_in_table,
}
_SAID: Final = {"fmt": ".", "sign": "sign", "lint": "would be mended"}
"""What commands say that end with status 1 also where nothing is wrong with the plan."""


def faults_of_call(call: tuple[str, ...], ended: Ended) -> Iterator[str]:
    """All that is wrong with how a call on a hostile plan ended."""
    yield from faults(ended)
    if ended.status in {2, 3, 4} and not re.search("^jbp: .", ended.err, re.MULTILINE):
        yield f"no reason: {ended.err[:200]!r}"
    if ended.status not in {0, 1}:
        return
    form = call[call.index("--format") + 1] if "--format" in call else "text"
    reports = call[0] in {"validate", "lint", "ci"}
    # Other commands tell what is wrong in messages, and some of them print what the plan says.
    found = _READERS.get(form, unplaced_in_frames)(ended) if reports else _unplaced(ended.err)
    yield from (f"a finding without code or place: {one[:300]!r}" for one in found)
    if ended.status == 1 and not (_CODE.search(ended.out + ended.err) or _says(call[0], ended)):
        yield f"status 1, and no mistake: {ended.err[:300]!r}"


def _says(command: str, ended: Ended) -> bool:
    return re.search(_SAID.get(command, "$^"), ended.out + ended.err) is not None
