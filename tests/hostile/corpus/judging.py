"""What is demanded of every call, whatever it was given."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from tests.processes.pace import lasts_longer_than

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.processes.machine import Ended

SECONDS: Final = 2.0
MEGABYTES: Final = 256

_CODE: Final = re.compile(r"JBP\d{3}|[A-Z]{2,8}\d{3}")
_UNSAFE: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
_PLACE: Final = re.compile(r"^ *--> \S.*:[1-9]\d*:[1-9]\d*(?:   |$)", re.MULTILINE)


def faults(ended: Ended) -> Iterator[str]:
    """What is wrong with how a call ended, apart from its result."""
    if ended.status not in range(5):
        yield f"exit status {ended.status}" if ended.status > 0 else f"ended by signal {-ended.status}"
    if "Traceback" in ended.err or "bug in jbp" in ended.err:
        yield f"an exception escaped: {ended.err[-400:]}"
    if lasts_longer_than(SECONDS, ended.seconds):
        yield f"{ended.seconds} seconds"
    if ended.megabytes > MEGABYTES:
        yield f"{ended.megabytes} MB"
    if _UNSAFE.search(ended.err):
        yield f"messages that act on a terminal: {ended.err[-200:]!r}"


class Finding(NamedTuple):
    """Where a finding of a report in JSON stands."""

    code: object
    file: object
    line: object
    column: object

    @property
    def is_placed(self) -> bool:
        """Whether it has a code, a file, a line and a column."""
        coded = isinstance(self.code, str) and _CODE.fullmatch(self.code) is not None
        placed = all(isinstance(at, int) and at >= 1 for at in (self.line, self.column))
        return coded and isinstance(self.file, str) and bool(self.file) and placed


def faults_of_report(ended: Ended) -> Iterator[str]:
    """What is wrong with a report in JSON: each finding is coded and placed, and a status of 1 has its findings."""
    try:
        report = json.loads(ended.out)
    except ValueError as error:
        yield f"no JSON: {error}"
        return
    if "error" in report:
        stated = report["error"]
        if stated["exit_code"] != ended.status or not stated["message"].strip():
            yield f"an error of another status: {stated}"
        return
    found = [Finding(one["code"], one["file"], one["line"], one["column"]) for one in report["findings"]]
    yield from (f"a finding without a place: {one}" for one in found if not one.is_placed)
    if ended.status == 1 and not any(one["severity"] == "error" for one in report["findings"]):
        yield "exit status 1, and no error"


def faults_of_text(ended: Ended) -> Iterator[str]:
    """What is wrong with messages for people: whoever ends with a mistake says so, and where it is in a plan."""
    if ended.status == 1 and not _PLACE.search(ended.err):
        yield f"a mistake without a place: {ended.err[:300]!r}"
    if ended.status in {2, 3, 4} and not re.search("^jbp: .", ended.err, re.MULTILINE):
        yield f"no reason: {ended.err[:300]!r}"
