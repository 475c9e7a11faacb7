"""The fixed words of the diagnosis."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from jbp.views.elements.wording import words_by_key

if TYPE_CHECKING:
    from collections.abc import Mapping


class DiagnosisWording:
    """The fixed words of the diagnosis; another language is another one."""

    __slots__ = ()

    found: str = "{count} found: {severities}. Readiness {points} of 100; lowest: {pitfall} ({lowest})."
    nothing_found: str = "No challenges were found. Readiness 100 of 100."
    challenge: str = "key challenge"
    challenges: str = "key challenges"
    counts: Mapping[str, tuple[str, str]] = MappingProxyType(
        {"error": ("error", "errors"), "warning": ("warning", "warnings"), "note": ("note", "notes")}
    )
    severities: Mapping[str, str] = words_by_key(error="Error", warning="Warning", note="Note")
    readiness: str = "Readiness"
    readiness_title: str = "Readiness by pitfall"
    readiness_of: str = "{pitfall}: {points} of 100"
    most: str = "100"
    key_challenges: str = "Key challenges"
    points_note: str = "Points: by how many the pitfall's readiness rises once the challenge is met"
    key_challenge: str = "Challenge"
    severity: str = "Severity"
    next_step: str = "Next step"
    points: str = "Points"
    gain: str = "+{points}"
    own_rules: str = "The team's own rules"
    voices: str = "What stakeholders say"
    others: str = "Others"
    said_about: str = "on {names}"
    root_causes: str = "Root causes"
    root_cause: str = "Root cause"
    lies_in: str = "Lies in"
    lies: Mapping[str, str] = words_by_key(partnership="The partnership", market="The market")
    evidence: str = "Evidence"
    recommendations: str = "Recommended next steps"
    step: str = "Step"
    against: str = "Challenge"
    about: str = "see {names}"
    name: str = '"{name}"'
    tool: str = "Tool"
    owner: str = "Owner"
    due: str = "Due"
    status: str = "Status"
    works: str = "What works"
    lessons: str = "Lessons"


DIAGNOSIS_WORDS = DiagnosisWording()
