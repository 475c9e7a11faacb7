"""The documents that can be made of a plan."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol, cast

from jbp.views.decisions.wording import DECISION_WORDS
from jbp.views.diagnosis.wording import DIAGNOSIS_WORDS
from jbp.views.elements.wording import WORDS
from jbp.views.governance.wording import GOVERNANCE_WORDS
from jbp.views.initiatives.wording import INITIATIVE_WORDS
from jbp.views.market.wording_marketing import MARKETING_WORDS
from jbp.views.market.wording_sales import SALES_WORDS
from jbp.views.market.wording_strategy import STRATEGY_WORDS
from jbp.views.meetings.wording import MEETING_WORDS
from jbp.views.meetings.wording_calendar import CALENDAR_WORDS
from jbp.views.one_pager.wording import ONE_PAGER_WORDS
from jbp.views.pnl.wording import PROFIT_WORDS
from jbp.views.qbr.wording import QBR_WORDS
from jbp.views.risks.wording import RISK_WORDS
from jbp.views.whole_plan.wording import PLAN_WORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from jbp.finding import Finding
    from jbp.model.plan import Plan
    from jbp.views.elements.view import View


class Builder(Protocol):
    """Makes a document's view: the plan on a day, with what was found in it."""

    def __call__(self, plan: Plan, as_of: date, findings: Sequence[Finding] = ()) -> View:
        """The view."""


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """One kind of document.

    Attributes:
        name: on the command line.
        title: what the document is called.
        summary: what it holds, in a line.
        module, function: what makes it, in `jbp.views`; imported when asked for, since most calls make one document.
        takes_review: whether it is of one review or meeting, which may be named.
        takes_findings: whether it shows what was found in the plan.
    """

    name: str
    title: str
    summary: str
    module: str
    function: str
    takes_review: bool = False
    takes_findings: bool = False

    @property
    def template(self) -> str:
        """The name of the templates that lay it out, as its view says too."""
        return _TEMPLATES.get(self.name, "sheet")

    @property
    def builder(self) -> Builder:
        """What makes the document."""
        return cast("Builder", getattr(import_module(f"jbp.views.{self.module}"), self.function))

    def of_review(self, review: str | None) -> Builder:
        """What makes the document of a review or meeting; of the one that comes by itself where none is named."""
        return (
            cast("Builder", partial(cast("Callable[..., View]", self.builder), review=review))
            if self.takes_review
            else self.builder
        )


_TEMPLATES: Mapping[str, str] = MappingProxyType(
    {name: name for name in ("scorecard", "dashboard", "timeline", "focus-areas")} | {"qbr": "deck"}
)
"""The templates of the documents that have a look of their own."""

_KINDS = (
    DocumentKind("scorecard", WORDS.scorecard, WORDS.scorecard_summary, "scorecard.view", "view_scorecard"),
    DocumentKind("one-pager", ONE_PAGER_WORDS.one_pager, ONE_PAGER_WORDS.summary, "one_pager.view", "view_one_pager"),
    DocumentKind("dashboard", WORDS.dashboard, WORDS.dashboard_summary, "dashboard.view", "view_dashboard"),
    DocumentKind("timeline", WORDS.timeline, WORDS.timeline_summary, "timeline.view", "view_timeline"),
    DocumentKind(
        "initiatives", INITIATIVE_WORDS.initiatives, INITIATIVE_WORDS.summary, "initiatives.view", "view_initiatives"
    ),
    DocumentKind("focus-areas", WORDS.focus_areas, WORDS.focus_areas_summary, "focus_areas.view", "view_focus_areas"),
    DocumentKind("strategy", STRATEGY_WORDS.strategy, STRATEGY_WORDS.summary, "market.strategy", "view_strategy"),
    DocumentKind("marketing", MARKETING_WORDS.marketing, MARKETING_WORDS.summary, "market.marketing", "view_marketing"),
    DocumentKind("sales", SALES_WORDS.sales, SALES_WORDS.summary, "market.sales", "view_sales"),
    DocumentKind("pnl", PROFIT_WORDS.pnl, PROFIT_WORDS.summary, "pnl.view", "view_pnl"),
    DocumentKind("risks", RISK_WORDS.risks, RISK_WORDS.summary, "risks.view", "view_risks"),
    DocumentKind(
        "decisions", DECISION_WORDS.decisions, DECISION_WORDS.summary, "decisions.sheet", "view_decisions_sheet"
    ),
    DocumentKind(
        "governance", GOVERNANCE_WORDS.governance, GOVERNANCE_WORDS.summary, "governance.view", "view_governance"
    ),
    DocumentKind(
        "diagnosis",
        DIAGNOSIS_WORDS.diagnosis,
        DIAGNOSIS_WORDS.summary,
        "diagnosis.view",
        "view_diagnosis",
        takes_findings=True,
    ),
    DocumentKind(
        "agenda",
        MEETING_WORDS.agenda_document,
        MEETING_WORDS.agenda_summary,
        "meetings.agenda",
        "view_agenda",
        takes_review=True,
    ),
    DocumentKind(
        "minutes",
        MEETING_WORDS.minutes_document,
        MEETING_WORDS.minutes_summary,
        "meetings.minutes",
        "view_minutes",
        takes_review=True,
    ),
    DocumentKind("calendar", CALENDAR_WORDS.calendar, CALENDAR_WORDS.summary, "meetings.calendar", "view_calendar"),
    DocumentKind("qbr", QBR_WORDS.qbr, QBR_WORDS.summary, "qbr.view", "view_qbr", takes_review=True),
    DocumentKind("plan", PLAN_WORDS.plan, PLAN_WORDS.summary, "catalogue", "view_whole", takes_findings=True),
)

DOCUMENTS: Mapping[str, DocumentKind] = MappingProxyType({kind.name: kind for kind in _KINDS})
"""The kinds of document, by name."""

_OF_ITS_OWN = frozenset({"one-pager", "agenda", "minutes", "calendar", "qbr", "plan"})
"""What is for one occasion, or says again what others say: the whole plan leaves it out."""


def view_whole(plan: Plan, as_of: date, findings: Sequence[Finding] = ()) -> View:
    """The whole plan as one document: all documents but those for one occasion."""
    from jbp.views.whole_plan.view import view_plan  # most calls make one document  # noqa: PLC0415

    return view_plan(plan, as_of, findings, [kind.builder for kind in _KINDS if kind.name not in _OF_ITS_OWN])
