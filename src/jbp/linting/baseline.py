"""Baselines: the findings that were there when a team began to lint, so that only what is new is reported."""

from __future__ import annotations

import json
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias, cast

from jbp.address import show_address
from jbp.errors import UsageError
from jbp.finding import Spot, Suppression
from jbp.linting.fingerprint import fingerprints
from jbp.linting.verdict import Suppressed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from jbp.finding import Finding
    from jbp.linting.settings import Settings
    from jbp.reading.document import Document

FORMAT_VERSION: Final = 1
_ABOUT: Final = "Findings that jbp lint does not report, because they were known when this file was written."
_FINGERPRINT: Final = re.compile("[0-9a-f]{16}")

Json: TypeAlias = "Mapping[str, object]"


class Entry(NamedTuple):
    """A finding that is known.

    Attributes:
        plan: the plan's path from the folder of the baseline, with forward slashes.
        rule: the rule's name.
        address: where it was found, for people; by then the entry may have another id.
        fingerprint: by which it is known again.
    """

    plan: str
    rule: str
    address: str
    fingerprint: str


class Sifted(NamedTuple):
    """What a baseline makes of the findings of a plan.

    Attributes:
        kept: those it does not know, in their order.
        suppressed: those it knows, in their order.
        stale: its entries of this plan that nothing was found for, though their rules were asked.
    """

    kept: tuple[Finding, ...]
    suppressed: tuple[Suppressed, ...]
    stale: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Baseline:
    """The findings that are known.

    Attributes:
        entries: those of all plans, sorted.
    """

    entries: tuple[Entry, ...]

    def sift(self, plan: str, found: Sequence[Finding], document: Document, settings: Settings) -> Sifted:
        """What is known, and what is not, of a plan's findings.

        An entry covers one finding: where two have the same fingerprint, two entries are needed.

        Args:
            plan: the plan's path from the folder of the baseline, with forward slashes.
            found: what is found in it, those left out that a waiver covers.
            document: the plan.
            settings: which rules are asked; of the others nobody can know whether they would have found something.
        """
        own = self._of(plan)
        left = Counter(entry.fingerprint for entry in own)
        kept: list[Finding] = []
        suppressed: list[Suppressed] = []
        fingerprint = fingerprints(document)
        for finding in found:
            mark = fingerprint(finding) if left and not is_always_reported(finding.name) else ""
            if left[mark] > 0:
                left[mark] -= 1
                suppressed.append(Suppressed(finding, Suppression("baseline")))
            else:
                kept.append(finding)
        return Sifted(tuple(kept), tuple(suppressed), _stale(own, left, document, settings))

    def _of(self, plan: str) -> tuple[Entry, ...]:
        start = bisect_left(self.entries, plan, key=_plan)
        return self.entries[start : bisect_right(self.entries, plan, start, key=_plan)]


def parse_baseline(name: str, text: str) -> Baseline:
    """The baseline that a file holds.

    Args:
        name: what messages call the file.
        text: its content.

    Raises:
        UsageError: it holds no baseline, or one that this jbp does not read.
    """
    anew = f"Write it anew: jbp lint --write-baseline {name}"
    data = _json(text, name, anew)
    if data.keys() - {"about", "format_version", "findings"} or not isinstance(data.get("findings"), list):
        raise UsageError(f"{name} is no baseline, which holds `format_version` and `findings`. {anew}")
    found = cast("list[object]", data["findings"])
    entries = (_entry(item, f"{name}, findings[{at}]", anew) for at, item in enumerate(found))
    return Baseline(tuple(sorted(entries)))


def is_baseline(data: bytes) -> bool:
    """Whether a file holds a baseline, of whatever format version, that may be written over."""
    try:
        value: object = json.loads(data)
    except (ValueError, RecursionError):
        return False
    return isinstance(value, dict) and "format_version" in value and isinstance(value.get("findings"), list)


def entries_of(plan: str, findings: Iterable[Finding], document: Document) -> tuple[Entry, ...]:
    """What a baseline holds of a plan's findings; errors of integrity must be mended, and are left out."""
    fingerprint = fingerprints(document)
    return tuple(
        Entry(plan, finding.name, _address(finding), fingerprint(finding))
        for finding in findings
        if not is_always_reported(finding.name)
    )


def baseline_text(entries: Iterable[Entry]) -> str:
    """A baseline as it is written: a line for each finding, sorted, so that its changes are read in a diff."""
    lines = ",\n".join("    " + json.dumps(entry._asdict()) for entry in sorted(entries))
    head = f'{{\n  "about": {json.dumps(_ABOUT)},\n  "format_version": {FORMAT_VERSION},\n  "findings": ['
    return f"{head}\n{lines}\n  ]\n}}\n" if lines else f"{head}]\n}}\n"


def is_always_reported(name: str) -> bool:
    """Whether a finding is one of 001 to 012, behind which nothing of a plan has been looked at."""
    from jbp.linting.selection import is_fixed  # a plain run has no baseline  # noqa: PLC0415
    from jbp.reading.integrity import INTEGRITY  # noqa: PLC0415

    rule = INTEGRITY.get(name)
    return rule is not None and is_fixed(rule)


def _plan(entry: Entry) -> str:
    return entry.plan


def _address(finding: Finding) -> str:
    return "" if isinstance(finding.at, Spot) else show_address(finding.at)


def _json(text: str, name: str, anew: str) -> Json:
    try:
        data: object = json.loads(text)
    except RecursionError as error:
        raise UsageError(f"{name} is nested too deeply to be a baseline. {anew}") from error
    except json.JSONDecodeError as error:
        raise UsageError(f"{name} is no baseline: line {error.lineno} is not written as JSON. {anew}") from error
    except ValueError as error:  # a number of thousands of digits
        raise UsageError(f"{name} is no baseline. {anew}") from error
    version = data.get("format_version") if isinstance(data, dict) else None
    if not isinstance(data, dict) or not isinstance(version, int) or isinstance(version, bool):
        raise UsageError(f"{name} is no baseline, which holds `format_version` and `findings`. {anew}")
    if version != FORMAT_VERSION:
        age = "a newer" if version > FORMAT_VERSION else "an older"
        raise UsageError(f"{name} was written by {age} jbp (format {version}; this one reads {FORMAT_VERSION}). {anew}")
    return data


def _entry(item: object, where: str, anew: str) -> Entry:
    fields = item if isinstance(item, dict) else {}
    if fields.keys() != set(Entry._fields) or not all(isinstance(value, str) for value in fields.values()):
        raise UsageError(f"{where} is no finding, which holds the texts {', '.join(Entry._fields)}. {anew}")
    entry = Entry(**fields)
    if _FINGERPRINT.fullmatch(entry.fingerprint) is None:
        raise UsageError(f"{where}: a fingerprint is made of 16 of the characters 0-9 and a-f. {anew}")
    if is_always_reported(entry.rule):
        raise UsageError(
            f"{where}: {entry.rule} can be no known finding, because a plan with such a mistake cannot be judged. "
            "Mend the plan, and remove this entry."
        )
    return entry


def _stale(own: Sequence[Entry], left: Mapping[str, int], document: Document, settings: Settings) -> tuple[Entry, ...]:
    """The entries that nothing was found for, of rules that were asked, and of those that no longer exist."""
    # Of several entries with one fingerprint, those that come last are the ones too many.
    rest = Counter(left)
    stale: list[Entry] = []
    for entry in reversed(own):
        if rest[entry.fingerprint] > 0:
            rest[entry.fingerprint] -= 1
            stale.append(entry)
    if not stale:
        return ()
    is_asked = {rule: _is_asked(rule, document, settings) for rule in {entry.rule for entry in stale}}
    return tuple(entry for entry in reversed(stale) if is_asked[entry.rule])


def _is_asked(name: str, document: Document, settings: Settings) -> bool:
    """Whether a rule would have spoken; one that there is no longer has nothing left to say."""
    from jbp.linting.run import are_pitfalls_looked_at  # noqa: PLC0415 - as in is_always_reported
    from jbp.linting.selection import is_chosen, severity_of  # noqa: PLC0415
    from jbp.rules.catalogue import rule_named  # noqa: PLC0415

    rule = rule_named(name) or next((each.rule for each in settings.team if each.rule.name == name), None)
    if document.plan is None or not are_pitfalls_looked_at(document):
        return False
    if rule is None:
        return True
    return is_chosen(rule, settings) and severity_of(rule, document.plan, settings) is not None
