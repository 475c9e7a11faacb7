"""The documents that can be made of a plan."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol

from jbp.views.dashboard import view_dashboard
from jbp.views.focus_areas import view_focus_areas
from jbp.views.scorecard import view_scorecard
from jbp.views.timeline import view_timeline
from jbp.views.wording import WORDS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from jbp.finding import Finding
    from jbp.model.plan import Plan
    from jbp.views.view import View


class Builder(Protocol):
    """Makes a document's view: the plan on a day, with what was found in it."""

    def __call__(self, plan: Plan, as_of: date, findings: Sequence[Finding] = ()) -> View:
        """The view."""


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """One kind of document: its name on the command line, its title, what it holds, and what makes it."""

    name: str
    title: str
    summary: str
    builder: Builder


_KINDS = (
    DocumentKind("scorecard", WORDS.scorecard, WORDS.scorecard_summary, view_scorecard),
    DocumentKind("dashboard", WORDS.dashboard, WORDS.dashboard_summary, view_dashboard),
    DocumentKind("timeline", WORDS.timeline, WORDS.timeline_summary, view_timeline),
    DocumentKind("focus-areas", WORDS.focus_areas, WORDS.focus_areas_summary, view_focus_areas),
)

DOCUMENTS: Mapping[str, DocumentKind] = MappingProxyType({kind.name: kind for kind in _KINDS})
"""The kinds of document, by name."""
