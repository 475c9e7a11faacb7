"""The page that leads to all documents of a plan: what each is called, what it holds, and where it lies."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar, Final

from jbp.views.elements.heading import heading_of
from jbp.views.elements.wording import WORDS
from jbp.views.index.name import INDEX
from jbp.views.index.wording import INDEX_WORDS
from jbp.views.scorecard.view import view_scorecard

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from jbp.model.plan import Plan
    from jbp.views.catalogue import DocumentKind
    from jbp.views.elements.heading import Heading


GROUPS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "glance": ("scorecard", "one-pager", "dashboard"),
        "work": ("timeline", "initiatives", "focus-areas"),
        "market": ("strategy", "marketing", "sales", "pnl"),
        "worries": ("risks", "decisions", "diagnosis"),
        "meetings": ("qbr", "agenda", "minutes", "calendar", "governance"),
        "whole": ("plan",),
    }
)
"""The documents that stand together, by the key of their title."""


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """One document: what it is called, what it holds in a line, and its file, which lies beside the page."""

    title: str
    summary: str
    file: str


@dataclass(frozen=True, slots=True)
class IndexGroup:
    """Documents that belong together, under a title."""

    title: str
    entries: tuple[IndexEntry, ...]


@dataclass(frozen=True, slots=True)
class IndexView:
    """The page.

    Attributes:
        heading: what stands on top.
        north_star: what the partners are after; empty where the plan does not say it.
        groups: the documents, none of the groups empty.
    """

    heading: Heading
    north_star: str
    groups: tuple[IndexGroup, ...]
    document: str = INDEX
    template: ClassVar[str] = "index"


def view_index(plan: Plan, as_of: date, kinds: Iterable[DocumentKind], suffix: str) -> IndexView:
    """The page that leads to documents of a plan.

    Args:
        plan: what the documents are of.
        as_of: the day they were made for.
        kinds: the documents.
        suffix: what the names of their files end with, such as ``html``.
    """
    scorecard = view_scorecard(plan, as_of)
    statuses = (row.status.said for group in scorecard.groups for row in group.rows)
    made = {kind.name: IndexEntry(kind.title, kind.summary, f"{kind.name}.{suffix}") for kind in kinds}
    entries = ((key, tuple(made[name] for name in names if name in made)) for key, names in GROUPS.items())
    return IndexView(
        heading=heading_of(plan, as_of, INDEX_WORDS.index, WORDS.initiatives, statuses),
        north_star=scorecard.north_star,
        groups=tuple(IndexGroup(INDEX_WORDS.groups[key], group) for key, group in entries if group),
    )
