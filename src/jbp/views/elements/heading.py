"""The head that every document carries: title, day, partners, and how the work stands."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jbp.values.date import read_shown_date, show_date
from jbp.views.elements.marks import StatusMark, mark_status, partner_tones
from jbp.views.elements.wording import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from jbp.model.plan import Plan
    from jbp.views.elements.marks import PartnerTone


@dataclass(frozen=True, slots=True)
class StatusCount:
    """How many pieces of work have one status."""

    mark: StatusMark
    count: int


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands on top of a document.

    Attributes:
        title: the plan's title.
        document: what the document is called.
        facts: short facts about the plan: its status, revision.
        day: the day that everything is judged by.
        as_of: the same in words.
        summary: the plan's summary; empty where it has none.
        partners: the partners with their tones.
        counted: what the status counts count; empty where nothing is counted.
        counts: how many pieces of work have each status, those that matter first.
    """

    title: str
    document: str
    facts: tuple[str, ...]
    day: date
    as_of: str
    summary: str
    partners: tuple[PartnerTone, ...]
    counted: str = ""
    counts: tuple[StatusCount, ...] = ()


def heading_of(
    plan: Plan, as_of: date, document: str, counted: str = "", statuses: Iterable[StatusMark] = ()
) -> Heading:
    """The head of one document; `statuses` are those of the work it shows, which `counted` names."""
    counts = count_statuses(statuses)
    return Heading(
        title=plan.title,
        document=document,
        facts=_facts(plan),
        day=as_of,
        as_of=WORDS.as_of.format(day=show_date(as_of)),
        summary=" ".join((plan.summary or "").split()),
        partners=partner_tones(plan),
        counted=counted if counts else "",
        counts=counts,
    )


def day_stated(text: str) -> date | None:
    """The day that a document was made for, as its head says it; None where nothing in the text says it."""
    before, _, after = WORDS.as_of.partition("{day}")
    found = re.search(rf"{re.escape(before)}(\d+ \w+ \d+){re.escape(after)}", text)
    return None if found is None else read_shown_date(found[1])


def count_statuses(statuses: Iterable[StatusMark]) -> tuple[StatusCount, ...]:
    """How often each status occurs, in the order in which documents list them; those that do not occur are left out."""
    found = Counter(mark.key for mark in statuses)
    return tuple(StatusCount(mark_status(key), found[key]) for key in WORDS.status if found[key])


def _facts(plan: Plan) -> tuple[str, ...]:
    facts = [WORDS.plan_status[plan.status]] if plan.status else []
    if plan.revision is not None and plan.revised_on is not None:
        facts.append(WORDS.revised.format(number=plan.revision, day=show_date(plan.revised_on)))
    elif plan.revision is not None:
        facts.append(WORDS.revision.format(number=plan.revision))
    return tuple(facts)
