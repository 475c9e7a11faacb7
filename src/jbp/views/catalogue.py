"""The documents that can be made of a plan."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol, cast

from jbp.views.elements.titles import SUMMARIES, TITLES

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
        module, function: what makes it, in `jbp.views`; imported when asked for, since most calls make one document.
        takes_review: whether it is of one review or meeting, which may be named.
        takes_findings: whether it shows what was found in the plan.
    """

    name: str
    module: str
    function: str
    takes_review: bool = False
    takes_findings: bool = False
    takes_base: bool = False

    @property
    def template(self) -> str:
        """The name of the templates that lay it out, as its view says too."""
        return _TEMPLATES.get(self.name, "sheet")

    @property
    def title(self) -> str:
        """What the document is called."""
        return TITLES[self.name]

    @property
    def summary(self) -> str:
        """What it holds, in a line."""
        return SUMMARIES[self.name]

    @property
    def builder(self) -> Builder:
        """What makes the document."""
        return cast("Builder", getattr(import_module(f"jbp.views.{self.module}"), self.function))

    def of(self, review: str | None = None, base: Plan | None = None) -> Builder:
        """What makes the document of a review or meeting, and against an earlier state of the plan.

        Args:
            review: the review or meeting; the one that comes by itself where none is named.
            base: the plan as it was; None where it is compared with nothing.
        """
        given = ({"review": review} if self.takes_review else {}) | ({"base": base} if self.takes_base else {})
        return cast("Builder", partial(cast("Callable[..., View]", self.builder), **given)) if given else self.builder


_TEMPLATES: Mapping[str, str] = MappingProxyType(
    {name: name for name in ("scorecard", "dashboard", "timeline", "focus-areas")} | {"qbr": "deck"}
)
"""The templates of the documents that have a look of their own."""

_KINDS = (
    DocumentKind("scorecard", "scorecard.view", "view_scorecard"),
    DocumentKind("one-pager", "one_pager.view", "view_one_pager"),
    DocumentKind("dashboard", "dashboard.view", "view_dashboard"),
    DocumentKind("timeline", "timeline.view", "view_timeline", takes_base=True),
    DocumentKind("initiatives", "initiatives.view", "view_initiatives"),
    DocumentKind("focus-areas", "focus_areas.view", "view_focus_areas"),
    DocumentKind("strategy", "market.strategy", "view_strategy"),
    DocumentKind("marketing", "market.marketing", "view_marketing"),
    DocumentKind("sales", "market.sales", "view_sales"),
    DocumentKind("pnl", "pnl.view", "view_pnl"),
    DocumentKind("risks", "risks.view", "view_risks"),
    DocumentKind("decisions", "decisions.sheet", "view_decisions_sheet"),
    DocumentKind("governance", "governance.view", "view_governance"),
    DocumentKind("diagnosis", "diagnosis.view", "view_diagnosis", takes_findings=True),
    DocumentKind("agenda", "meetings.agenda", "view_agenda", takes_review=True),
    DocumentKind("minutes", "meetings.minutes", "view_minutes", takes_review=True),
    DocumentKind("calendar", "meetings.calendar", "view_calendar"),
    DocumentKind("qbr", "qbr.view", "view_qbr", takes_review=True, takes_base=True),
    DocumentKind("plan", "catalogue", "view_whole", takes_findings=True),
)

DOCUMENTS: Mapping[str, DocumentKind] = MappingProxyType({kind.name: kind for kind in _KINDS})
"""The kinds of document, by name."""

_OF_ITS_OWN = frozenset({"one-pager", "agenda", "minutes", "calendar", "qbr", "plan"})
"""What is for one occasion, or says again what others say: the whole plan leaves it out."""


def view_whole(plan: Plan, as_of: date, findings: Sequence[Finding] = ()) -> View:
    """The whole plan as one document: all documents but those for one occasion."""
    from jbp.views.whole_plan.view import view_plan  # most calls make one document  # noqa: PLC0415

    return view_plan(plan, as_of, findings, [kind.builder for kind in _KINDS if kind.name not in _OF_ITS_OWN])
