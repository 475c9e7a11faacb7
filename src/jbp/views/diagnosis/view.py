"""The diagnosis: the key challenges found, what stakeholders say, why it is so, and what is recommended.

Source: the recommendation template of Vantage Partners' masterclass on joint business planning, which puts key
challenges beside the next steps against them.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from jbp.figures.work import days_overdue, is_pending
from jbp.finding import Severity
from jbp.linting.score import score
from jbp.views.diagnosis.challenges import challenge_table, challenges_of
from jbp.views.diagnosis.entry_names import names_about
from jbp.views.diagnosis.voices import voices_block
from jbp.views.diagnosis.wording import DIAGNOSIS_WORDS as WORDS
from jbp.views.elements.blocks import Bullets, Column, Item, rows_of
from jbp.views.elements.cells import NOTHING, Text, lines_of, text_cell
from jbp.views.elements.charts import Bar, BarChart
from jbp.views.elements.heading import heading_of
from jbp.views.elements.marks import view_status
from jbp.views.elements.plan_cells import due_cell, people_cell
from jbp.views.elements.sheets import Sheet, section
from jbp.views.elements.titles import TITLES
from jbp.views.elements.wording import show_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jbp.finding import Finding
    from jbp.linting.score import Score
    from jbp.model.plan import Plan
    from jbp.model.record import Recommendation
    from jbp.views.diagnosis.challenges import Challenge
    from jbp.views.elements.blocks import Table
    from jbp.views.elements.cells import Cell

_MOST: Final = Decimal(100)
_LOW: Final = 50
"""Below this a pitfall's readiness is shown loud: errors of three rules bring it there."""


def view_diagnosis(plan: Plan, as_of: date, findings: Sequence[Finding] = ()) -> Sheet:
    """The diagnosis of a plan on a day, of the findings that linting it gave."""
    from jbp.rules.catalogue import ALL_RULES  # whoever makes other documents need not load it  # noqa: PLC0415

    readiness = score(findings, {rule.code: rule.pitfall for rule in ALL_RULES})
    challenges = challenges_of(findings, readiness)
    return Sheet(
        document="diagnosis",
        heading=heading_of(plan, as_of, TITLES["diagnosis"]),
        lead=_lead(readiness, challenges),
        sections=(
            *section(WORDS.readiness, _chart(readiness)),
            *section(WORDS.key_challenges, challenge_table(challenges), note=WORDS.points_note),
            *section(WORDS.voices, voices_block(plan)),
            *section(WORDS.root_causes, _root_causes(plan)),
            *section(WORDS.recommendations, _recommendations(plan, as_of)),
            *section(WORDS.works, _lessons(plan, works=True)),
            *section(WORDS.lessons, _lessons(plan, works=False)),
        ),
    )


def _lead(readiness: Score, challenges: Sequence[Challenge]) -> str:
    if not challenges:
        return WORDS.nothing_found
    counts = Counter(one.severity for one in challenges)
    parts = ((counts[severity], WORDS.counts[severity.value]) for severity in Severity if counts[severity])
    lowest = min(readiness.pitfalls, key=lambda one: one.points)
    noun = WORDS.challenge if len(challenges) == 1 else WORDS.challenges
    return WORDS.found.format(
        count=f"{len(challenges)} {noun}",
        severities=", ".join(f"{count} {one if count == 1 else many}" for count, (one, many) in parts),
        points=readiness.points,
        pitfall=lowest.pitfall.title,
        lowest=lowest.points,
    )


def _chart(readiness: Score) -> BarChart:
    pitfalls = readiness.pitfalls
    said = (WORDS.readiness_of.format(pitfall=one.pitfall.title, points=one.points) for one in pitfalls)
    bars = (
        # The tick at 100 keeps the scale of the chart from 0 to 100, whatever the greatest number is.
        Bar(one.pitfall.title, Decimal(one.points), str(one.points), _MOST, WORDS.most, behind=one.points < _LOW)
        for one in pitfalls
    )
    return BarChart(WORDS.readiness_title, f"{'; '.join(said)}.", tuple(bars))


def _root_causes(plan: Plan) -> Table:
    columns = (Column(WORDS.root_cause, width=3), Column(WORDS.lies_in), Column(WORDS.evidence, width=3))
    rows = [
        (
            Text(cause.title, strong=True),
            Text(WORDS.lies[cause.kind] if cause.kind else ""),
            text_cell(cause.evidence),
        )
        for cause in plan.root_causes.values()
    ]
    return rows_of(WORDS.root_causes, columns, rows)


def _recommendations(plan: Plan, as_of: date) -> Table:
    columns = (
        Column(WORDS.step, width=3),
        Column(WORDS.against, width=3),
        Column(WORDS.tool),
        Column(WORDS.owner),
        Column(WORDS.due, "day"),
        Column(WORDS.status, "mark"),
    )
    ranked = sorted(plan.recommendations.values(), key=lambda one: _urgency(one, as_of))
    return rows_of(WORDS.recommendations, columns, [_recommendation(plan, one, as_of) for one in ranked])


def _urgency(recommendation: Recommendation, as_of: date) -> tuple[int, bool, date]:
    """The latest first, then what is to be done, by its day; at last what is done or dropped."""
    late = days_overdue(recommendation, as_of)
    return -late, not is_pending(recommendation), recommendation.due or date.max


def _recommendation(plan: Plan, recommendation: Recommendation, as_of: date) -> tuple[Cell, ...]:
    names = ", ".join(WORDS.name.format(name=name) for name in names_about(plan, recommendation.about))
    about = Text(WORDS.about.format(names=names) if names else "", quiet=True)
    late = bool(days_overdue(recommendation, as_of))
    known = recommendation.status is not None or late
    return (
        Text(recommendation.title, strong=True),
        lines_of(text_cell(recommendation.challenge), about),
        Text(show_word(recommendation.tool) if recommendation.tool else ""),
        people_cell(plan, recommendation.owner),
        due_cell(recommendation, as_of),
        view_status(recommendation, as_of) if known else NOTHING,
    )


def _lessons(plan: Plan, *, works: bool) -> Bullets:
    return Bullets(tuple(Item(lesson.title) for lesson in plan.lessons.values() if (lesson.kind == "success") == works))
