"""Findings: what is wrong with a plan, as values.

A finding names the entry by its address; the one place that turns addresses into lines and columns is the Document.
Only what stands before any address (broken YAML) names a stretch of text instead.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from jbp.address import Address
    from jbp.operation import Operation


class Severity(StrEnum):
    """How much a finding matters."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """2 for an error, 1 for a warning, 0 for a note."""
        return {"error": 2, "warning": 1, "note": 0}[self.value]


class Spot(NamedTuple):
    """A stretch of one file's text, from `start` up to `end`, both counted in code points from 0."""

    file: str
    start: int
    end: int


Part: TypeAlias = Literal["key", "value"]
"""What of the entry at an address is meant: its key, or its value."""

Location: TypeAlias = "Address | Spot"


class Related(NamedTuple):
    """Another place that a finding speaks of, with what is to be said of it."""

    at: Location
    label: str
    part: Part = "key"


class Fix(NamedTuple):
    """A way to mend a finding without a person's typing. Safe means: it cannot change what the plan means."""

    title: str
    operations: tuple[Operation, ...]
    safe: bool = False


class Suppression(NamedTuple):
    """Why a finding is not reported: the partners accept it, or a baseline knew it already."""

    kind: Literal["waiver", "baseline"]
    reason: str = ""


def called(name: str, code: str) -> str:
    """How a rule is called where people read both: ``watermelon JBP405``; a team's own rule may have no code."""
    return name if name == code else f"{name} {code}"


class Finding(NamedTuple):
    """One mistake, said once.

    Attributes:
        code: the permanent code of the rule, ``JBP005``.
        name: its name, ``dangling-reference``, which works wherever the code does.
        severity: how much it matters in this plan.
        message: the headline; it names the business object and the facts, in words.
        at: the entry (or the stretch of text) that it speaks of.
        part: whether the entry's key or its value is underlined.
        label: what stands beneath the underlining.
        related: the other places that it speaks of.
        stated: the values written in the plan that led to it; with rule and address they make the fingerprint.
        mend: the next step, in words.
        fix: the next step as operations, where there is one.
    """

    code: str
    name: str
    severity: Severity
    message: str
    at: Location
    part: Part = "value"
    label: str = ""
    related: tuple[Related, ...] = ()
    stated: tuple[str, ...] = ()
    mend: str = ""
    fix: Fix | None = None
