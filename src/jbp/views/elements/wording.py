"""The fixed words that documents and templates share; those of one family of documents stand beside it.

A wording is a class of attributes that nobody can set, and another language is a subclass with words of its own. It is
no dataclass: to make one of a hundred fields takes longer than to make most documents.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def words_by_key(**words: str) -> Mapping[str, str]:
    """Fixed words by what the plan calls it: ``draft="Draft"``."""
    return MappingProxyType(words)


class Wording:
    """The fixed words of the documents. Where a word has a place for a figure, it stands in braces."""

    __slots__ = ()

    language: str = "en"
    as_of: str = "As of {day}"
    revision: str = "Revision {number}"
    revised: str = "Revision {number}, {day}"
    north_star: str = "North star"
    joint: str = "Joint"
    nothing: str = "\N{EN DASH}"
    nothing_yet: str = "The plan holds nothing to show here yet."
    not_stated: str = "not stated"
    and_more: str = "and {count} more"
    to_be_determined: str = "TBD"
    tbd_until: str = "TBD by {day}"
    tbd_by: str = "TBD by {owner}"
    tbd_by_until: str = "TBD by {owner}, {day}"
    plan_status: Mapping[str, str] = words_by_key(
        draft="Draft", proposed="Proposed", agreed="Agreed", active="Active", on_hold="On hold", closed="Closed"
    )
    status: Mapping[str, str] = words_by_key(
        done="Complete",
        on_track="On track",
        delayed="Delayed",
        stalled="Stalled",
        not_started="Not started",
        cancelled="Cancelled",
        not_applicable="Not applicable",
        unknown="Not stated",
    )
    trend: Mapping[str, str] = words_by_key(up="Up", flat="Flat", down="Down")
    level: Mapping[str, str] = words_by_key(low="Low", medium="Medium", high="High")
    mobilization: Mapping[str, str] = words_by_key(
        full="Full and sufficient", on_track="On track", insufficient="Insufficient"
    )
    kpi_kind: Mapping[str, str] = words_by_key(leading="leading", lagging="lagging")
    cadence: Mapping[str, str] = words_by_key(
        daily="daily",
        weekly="weekly",
        fortnightly="fortnightly",
        monthly="monthly",
        quarterly="quarterly",
        half_yearly="half-yearly",
        yearly="yearly",
    )
    every: str = "every {duration}"
    computed_lead: str = "Dates and figures say"
    by_dates: str = "by its dates"

    # Scorecard
    goals: str = "Overall goals"
    goal_kind: str = "lagging"
    actual: str = "Actual"
    target: str = "Target"
    plan_to_date: str = "Plan to date"
    attainment: str = "Attainment"
    forecast: str = "Forecast"
    of: str = "of"
    of_plan: str = "{share} of plan to date"
    plan_to_day: str = "Plan to {day}: {plan}"
    no_actual: str = "no actual yet"
    actual_bar: str = "{actual} reached of a target of {target}"
    actual_bar_plan: str = "{actual} reached of a target of {target}; plan to date {plan}"
    initiatives: str = "Initiatives"
    component: str = "Component"
    other_component: str = "Other"
    initiative: str = "Initiative"
    leading_indicator: str = "Leading indicator"
    completion: str = "Completion"
    direction: str = "Direction"
    status_heading: str = "Status"
    owner: str = "Owner"
    leading_kpis: str = "Leading KPIs"
    kpi: str = "KPI"
    no_figures: str = "No figures yet: {names}"
    current_target: str = "Current target"
    by_day: str = "{amount} by {day}"
    in_period: str = "{amount} in {period}"
    top_risks: str = "Top risks"
    risk: str = "Risk"
    level_heading: str = "Level"
    mitigation: str = "Mitigation"
    risk_review: str = "review by {day}"
    decisions: str = "Decisions"
    decision: str = "Decision"
    decide_by: str = "Decide by {day}"
    decide_overdue: str = "Was to be decided by {day}"
    recommended: str = "Recommended: {option}"
    makers: str = "Makers"
    recommendation: str = "Recommendation"
    when: str = "When"
    review: str = "Review by"

    # Dashboard
    activities: str = "Activities"
    number: str = "No."
    activity: str = "Activity"
    responsible: str = "Responsible party"
    stakeholders: str = "Stakeholders"
    stakeholders_of: str = "Stakeholders, {partner}"
    target_completion: str = "Target completion"
    no_date: str = "No date"
    completed_on: str = "done {day}"
    slipped: str = "slipped {days}, was {day}"
    moved_up: str = "{days} earlier, was {day}"
    overview: str = "Partnership overview"
    partnership: str = "Partnership"
    fast_facts: str = "Fast facts"
    partnership_goals: str = "Partnership goals"
    key_milestones: str = "Key milestones"
    term: str = "Term"
    term_extension: str = "{start} \N{EN DASH} {end}, extension to {extension}"
    days: str = "{start} \N{EN DASH} {end}"
    fact: str = "{name}: {value}"
    due_by: str = "by {day}"

    # Timeline
    chart_scrolls: str = "Chart; scrolls sideways on a small screen"
    chart_hint: str = "Timeline chart; scrolls sideways on a small screen"
    approach: str = "Approach"
    challenges: str = "Major challenges"
    category: str = "Category"
    approach_and_challenges: str = "Approach and challenges"
    milestones: str = "Milestones"
    continued: str = "{title} (continued)"
    milestone: str = "Milestone"
    today: str = "Today"
    as_table: str = "The same as a table"
    start: str = "Start"
    due: str = "Due"
    after: str = "After"
    kind: str = "Kind"
    undated: str = "Without dates"
    undated_hint: str = "These have no start and no due date yet, so they have no place in the chart."
    several: str = "Several partners"
    chart_description: str = "Activities: {bars}, milestones: {milestones}, from {start} to {end}, as of {day}."

    # Focus areas
    current_state: str = "Current state of the relationship"
    expansion_state: str = "Potential expansion of the relationship"
    focus_area: str = "Focus area"
    partnership_objectives: str = "Partnership objectives"
    target_clients: str = "Target clients"
    value: str = "Value"
    value_customer: str = "Customer"
    kpis_and_timing: str = "KPIs and timing"
    needs: str = "Customer needs"
    path: str = "Path to inclusion"
    horizon: str = "Horizon"
    targets_of: str = "Targets: {area}"
    actions: str = "Actions"
    results: str = "Results"
    measures: str = "Measures"
    group: str = "Group"
    total_by: str = "Total by {day}"
    computed_total: str = "the periods give {computed}"
    formula_total: str = "the formula gives {computed}"
    mobilization_heading: str = "Mobilization"
    partner: str = "Partner"
    applies_to: str = "Applies to"


WORDS = Wording()


def show_word(word: str) -> str:
    """A word or an id of the plan's own for people: ``solution-c-revenue`` becomes ``Solution C revenue``."""
    words = word.replace("_", " ").replace("-", " ").split() if word == word.lower() else [word]
    shown = " ".join(part.upper() if len(part) == 1 else part for part in words)
    return sentence(shown)


def sentence(text: str) -> str:
    """The text with a capital at its beginning."""
    return text[:1].upper() + text[1:]
