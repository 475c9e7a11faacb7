"""The quarterly business review: a deck whose headlines are claims made from the figures, decisions first."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from jbp.errors import UsageError
from jbp.figures.happenings import since_review
from jbp.values.date import show_date
from jbp.views.elements.heading import heading_of
from jbp.views.elements.sheets import Deck
from jbp.views.elements.titles import TITLES
from jbp.views.qbr.ahead import ahead_slides, timeline_slides
from jbp.views.qbr.decisions import decision_slides
from jbp.views.qbr.partners import partner_slides
from jbp.views.qbr.since import changed_slides, commitment_slides
from jbp.views.qbr.standing import initiative_slides, standing_slides
from jbp.views.qbr.targets import target_slides
from jbp.views.qbr.wording import QBR_WORDS
from jbp.views.qbr.worries import conversation_slides, risk_slides

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from jbp.figures.happenings import Since
    from jbp.finding import Finding
    from jbp.model.plan import Plan


def view_qbr(
    plan: Plan,
    as_of: date,
    findings: Sequence[Finding] = (),  # noqa: ARG001 - every builder takes them
    *,
    review: str | None = None,
    base: Plan | None = None,
) -> Deck:
    """The review deck of a plan on a day.

    Args:
        plan: what is reviewed.
        as_of: the day of the review.
        findings: not shown; they are the diagnosis' matter.
        review: the id of the review to tell from, or of the one that is held; see `since_review`.
        base: the plan as it was, for what slipped since then.

    Raises:
        UsageError: the plan has no such review.
    """
    since = _since(plan, as_of, review)
    heading = heading_of(plan, as_of, TITLES["qbr"])
    north_star = plan.strategy.north_star if plan.strategy is not None else None
    return Deck(
        document="qbr",
        heading=replace(heading, facts=(*heading.facts, _since_words(since))),
        slides=(
            *decision_slides(plan, as_of),
            *standing_slides(plan, since.day, as_of),
            *initiative_slides(plan, as_of),
            *changed_slides(plan, since.day, as_of),
            *commitment_slides(plan, since.day, as_of),
            *target_slides(plan, as_of),
            *timeline_slides(plan, as_of, base),
            *risk_slides(plan, as_of),
            *conversation_slides(plan, as_of),
            *partner_slides(plan, as_of),
            *ahead_slides(plan, as_of),
        ),
        lead=" ".join((north_star or plan.summary or "").split()),
    )


def _since(plan: Plan, as_of: date, review: str | None) -> Since:
    if review is not None and review not in plan.reviews:
        known = ", ".join(plan.reviews)
        raise UsageError(
            f'the plan has no review "{review}"; ' + (f"its reviews are {known}" if known else "it has no reviews yet")
        )
    return since_review(plan, as_of, review)


def _since_words(since: Since) -> str:
    words = QBR_WORDS.since_day if since.review is None else QBR_WORDS.since_review
    return words.format(day=show_date(since.day))
