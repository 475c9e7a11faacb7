"""How high a scorecard is on paper, in which size it is printed, and where it goes on to a next sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.rendering.one_sheet import A4, PAPERS, PERCENTS, fits, print_size
from jbp.rendering.one_sheet.measures import (
    ASIDE,
    HEAD_ROW,
    HEADING,
    LINE,
    LOWEST_ROW,
    TABLE,
    TEXT,
    flowing,
    head,
    lead,
    lines_in,
    row_heights,
    status_lines,
    table,
)
from jbp.rendering.one_sheet.parting import parted
from jbp.views.elements.wording import WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jbp.rendering.one_sheet.parting import Part
    from jbp.views.elements.indicators import Indicator
    from jbp.views.scorecard.agenda import DecisionRow, RiskRow
    from jbp.views.scorecard.view import InitiativeRow, ScorecardView

_CARD = 204.0
_FOOT, _BETWEEN, _LEVEL, _GROWS = 264.0, 30.0, 48.0, 2.25 / 3.25
_OF_INITIATIVES = (90.0, 132.0, 180.0, 54.0, 54.0, 54.0, 90.0)
"""How wide the columns of the initiatives are at least, of which some have more than others."""


def scorecard_size(view: ScorecardView) -> str:
    """What the class of a scorecard's page adds; see `jbp.rendering.one_sheet`."""
    if _has_too_many_rows(view):
        return ""
    return print_size(lambda room: scorecard_height(view, room))


def scorecard_parts(view: ScorecardView) -> tuple[tuple[Part | None, ...], ...]:
    """Which initiatives stand together on a sheet, where one sheet cannot hold them and a component goes on to a next.

    Returns:
        for each component, for each of its initiatives the part that begins with it. Empty where no component is
        parted: a browser, which knows the heights, then breaks as well before a component.
    """
    if not _has_too_many_rows(view) and (scorecard_size(view) or fits(lambda room: scorecard_height(view, room))):
        return ()
    rows = _rows(view)
    on_papers = [row_heights(rows, paper.width, _OF_INITIATIVES) for paper in PAPERS]
    shares = (_share_of_sheet(heights) for heights in zip(*on_papers, strict=True))
    above = _share_of_sheet([_above(view, paper.width) + HEADING + HEAD_ROW for paper in PAPERS])
    groups = [[next(shares) for _ in group.rows] for group in view.groups]
    return parted(groups, 1 - above, 1 - _share_of_sheet([HEAD_ROW] * len(PAPERS)))


def _share_of_sheet(heights: Sequence[float]) -> float:
    """Which share of a sheet something takes that has these heights on the papers, on that where it takes more."""
    return max(height / paper.height for height, paper in zip(heights, PAPERS, strict=True))


def _has_too_many_rows(view: ScorecardView) -> bool:
    """Whether one sheet cannot hold them, even where each is of one line: so nothing need be measured."""
    return len(view.rows) * LOWEST_ROW > A4.height * 100 / PERCENTS[-1]


def scorecard_height(view: ScorecardView, room: float) -> float:
    """About how high its page is on paper of this width, both in points."""
    return sum(
        (
            _above(view, room),
            HEADING + _initiatives(view, room) if view.rows else 0.0,
            HEADING + _leading(view, room) if view.leading else 0.0,
            HEADING + _foot(view, room) if view.risks or view.decisions else 0.0,
        )
    )


def _above(view: ScorecardView, room: float) -> float:
    """What stands above the initiatives."""
    north_star = lead(f"{WORDS.north_star} {view.north_star}" if view.north_star else "", room)
    return head(view.heading, room) + north_star + (HEADING + _goals(view.goals, room) if view.goals else 0.0)


def _goals(goals: Sequence[Indicator], room: float) -> float:
    across = min(len(goals), max(1, int((room + 6) // (_CARD + 6))))
    inside = (room - 6 * (across - 1)) / across - 13.5
    cards = [lines_in([goal.title], inside, 9) * 12.2 + 35 + ASIDE for goal in goals]
    return sum(max(cards[at : at + across]) + 6 for at in range(0, len(cards), across)) - 6


def _initiatives(view: ScorecardView, room: float) -> float:
    return HEAD_ROW + table(_rows(view), room, _OF_INITIATIVES)


def _rows(view: ScorecardView) -> list[tuple[tuple[str, ...], ...]]:
    return [_initiative(group.name if row is group.rows[0] else "", row) for group in view.groups for row in group.rows]


def _initiative(name: str, row: InitiativeRow) -> tuple[tuple[str, ...], ...]:
    return (
        (name,),
        (row.title,),
        (_reading(row.indicator),),
        ("   100%",) if row.completion else (),
        (f"   {row.trend.word}",) if row.trend else (),
        status_lines(row.status),
        (row.owner,),
    )


def _reading(kpi: Indicator | None) -> str:
    if kpi is None:
        return ""
    share = f", {WORDS.of_plan.format(share=kpi.attained.text)}" if kpi.attained.text else ""
    return f"{kpi.title} {kpi.actual.text}{share}"


def _leading(view: ScorecardView, room: float) -> float:
    if not view.leading_columns:
        return lines_in([", ".join(kpi.title for kpi in view.leading)], room, TEXT) * LINE
    rows = [
        tuple(
            (text,)
            for text in (
                *(kpi.title, kpi.actual.text, kpi.planned.text, kpi.attained.text, kpi.current, kpi.target.text),
                *(kpi.trend.word if kpi.trend else "", kpi.owner),
            )
        )
        for kpi in view.leading
    ]
    return HEAD_ROW + table(rows, room)


def _foot(view: ScorecardView, room: float) -> float:
    """Risks and decisions beside each other, of which the risks have more room."""
    if not (view.risks and view.decisions):
        return sum(_risk(one, room) for one in view.risks) + sum(_decision(one, room) for one in view.decisions)
    wide = _FOOT + max(0.0, room - 2 * _FOOT - _BETWEEN) * _GROWS
    narrow = room - _BETWEEN - wide
    return max(sum(_risk(one, wide) for one in view.risks), sum(_decision(one, narrow) for one in view.decisions))


def _risk(risk: RiskRow, room: float) -> float:
    review = WORDS.risk_review.format(day=risk.review.text) if risk.review.text else ""
    said = flowing((risk.title, f"   {risk.party.name}"), room - _LEVEL, TEXT) * LINE
    return said + flowing((risk.mitigation, risk.owner, review), room - _LEVEL, TABLE) * ASIDE + 3.75


def _decision(one: DecisionRow, room: float) -> float:
    recommended = WORDS.recommended.format(option=one.recommended) if one.recommended else ""
    aside = flowing((one.when.text, one.makers, recommended), room, TABLE) * ASIDE
    return lines_in([one.title], room, TEXT) * LINE + aside + 3.75
