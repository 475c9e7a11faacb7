"""The fixed words of the quarterly business review, and how its headlines count."""

from __future__ import annotations

from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

from jbp.values.quantity import show_number
from jbp.views.elements.wording import sentence, words_by_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Forms: TypeAlias = tuple[str, str]
"""A sentence about one thing, and about several."""

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


class QbrWording:
    """The fixed words of the review deck; another language is another one."""

    __slots__ = ()

    since_review: str = "Since the review of {day}"
    since_day: str = "Since {day}"
    page: str = "{title} ({place} of {count})"
    ask: str = "Ask: {question}"
    nobody: str = "nobody"
    none: str = "none"

    # Decisions
    decisions: str = "Decisions to take today"
    to_take: Forms = ("{count} decision is to be taken", "{count} decisions are to be taken")
    overdue: Forms = ("{count} of them is overdue", "{count} of them are overdue")
    overdue_alone: str = "it is overdue"
    decision_recommended: str = "{title} Recommended: {option}"
    decision_open: str = "{title} {options}, none recommended yet"
    options_weighed: Forms = ("{count} option", "{count} options")
    option: str = "Option"
    pros: str = "For"
    cons: str = "Against"
    recommended: str = "Recommended"
    decide_by: str = "Decide by"
    makers: str = "Who decides"
    decision_notes: str = "Take the decision before the figures, while everybody is fresh. Makers: {makers}."
    decision_overdue: str = "Overdue: {titles}."
    decision_ask: str = "what would have to be true for another option to be better?"

    # Where we stand
    standing: str = "Where we stand"
    at_plan: str = "{kpi} is at {share} of plan to date"
    at_plan_too: str = "{kpi} at {share}"
    stands_at: str = "{kpi} stands at {actual}"
    no_figures: str = "No figures yet for {kpis}"
    of_plan: str = "of plan to date: {actual} of {planned}"
    so_far_only: str = "so far"
    target_only: str = "is the target; there are no figures yet"
    of_all: str = "{part} of {whole}"
    well: str = "on track or complete"
    kept_since: str = "kept since {day}"
    open_risks_heading: str = "Open risks"
    of_them_high: Forms = ("{count} of them is high", "{count} of them are high")
    none_high: str = "none of them is high"
    stalled: Forms = ("{count} initiative is stalled", "{count} initiatives are stalled")
    delayed: Forms = ("{count} initiative is delayed", "{count} initiatives are delayed")
    all_well: Forms = ("the one initiative is on track or complete", "all {count} initiatives are on track or complete")
    part_well: Forms = ("{count} of {all} is on track or complete", "{count} of {all} are on track or complete")
    none_well: str = "none of {all} is on track or complete"
    one_open: str = "The one initiative is neither on track nor complete"
    attainment_chart: str = "Attainment of the headline goals"
    attainment_described: str = "Actual as share of plan to date, in percent; the tick is the plan, 100%: {shares}."
    figures_of: str = "{kpi}: figures through {day}."
    figures_from: str = "{kpi}: figures through {day}, from {source}."
    behind: str = "Behind plan: {kpis}."
    standing_ask: str = "which of these figures surprises you, and what do you know that the figures do not?"

    # Initiatives
    initiatives: str = "Initiatives"
    differs: str = "{title}: reported as {said}, dates and figures say {computed}."
    initiatives_ask: str = "what does the owner of each delayed or stalled initiative need, and from whom?"

    # What changed
    changed: str = "What changed"
    since_then: str = "Since {day}: {what}"
    day: str = "Day"
    what: str = "What happened"
    kind: str = "Kind"
    party: str = "Applies to"
    by: str = "Who"
    status: str = "Status"
    decided_for: str = "{title}: {option}"
    happened: Mapping[str, str] = words_by_key(
        journal="Journal",
        decision="Decision taken",
        action="Action done",
        activity="Activity done",
        milestone="Milestone reached",
        raised="Conversation raised",
        escalated="Conversation escalated",
    )
    happened_counted: Mapping[str, Forms] = MappingProxyType(
        {
            "decision": ("{count} decision taken", "{count} decisions taken"),
            "milestone": ("{count} milestone reached", "{count} milestones reached"),
            "action": ("{count} action done", "{count} actions done"),
            "activity": ("{count} activity done", "{count} activities done"),
            "raised": ("{count} hard conversation raised", "{count} hard conversations raised"),
            "escalated": ("{count} conversation escalated", "{count} conversations escalated"),
            "journal": ("{count} entry in the journal", "{count} entries in the journal"),
        }
    )
    changed_notes: str = "From the journal, the decisions, and the days on which work was done, after {day}."
    changed_ask: str = "what is missing from this list that both of us felt?"

    # Commitments
    commitments: str = "Commitments"
    kept: Forms = ("{partner} kept {kept} of {given} commitment", "{partner} kept {kept} of {given} commitments")
    kept_too: str = "{partner} {kept} of {given}"
    of_them_late: str = "{late} late"
    together: str = "the partners together"
    together_name: str = "Together"
    commitment: str = "Commitment"
    due: str = "Due"
    done: str = "Done"
    outcome: str = "Outcome"
    owner: str = "Owner"
    outcomes: Mapping[str, str] = words_by_key(kept="Kept", late="Kept late", partly="Partly kept", missed="Missed")
    missed_by: str = "{outcome}, {days} ago"
    late_by: str = "{outcome}, by {days}"
    kinds: Mapping[str, str] = words_by_key(
        action="Action",
        activity="Activity",
        milestone="Milestone",
        expectation="Expectation",
        decision="Decision",
        meeting="Meeting",
        recommendation="Next step",
        review="Review",
    )
    commitments_notes: str = (
        "Counted: actions of reviews, activities and milestones due after {day}, what was due earlier and is still "
        "owed, and expectations by what is said of them."
    )
    commitments_missed: str = "Missed: {titles}."
    commitments_ask: str = "what made the missed ones impossible, and do they still matter?"

    # Targets against actuals
    targets: str = "Targets and actuals"
    reached: str = "{kpi}: {actual} of {planned} planned to date ({share})"
    reached_alone: str = "{kpi} stands at {actual}"
    not_yet: str = "{kpi}: no figures yet"
    target_is: str = "target {target}"
    forecast_is: str = "forecast {forecast} of {target}"
    forecast_alone: str = "forecast {forecast}"
    by_period: str = "{kpi} by period"
    by_period_described: str = "Targets and actuals of {kpi} by period, from {first} to {last}: {shares}."
    no_shares: str = "no period has a figure yet"
    measure: str = "By period"
    period: str = "Period"
    so_far: str = "{figure} so far"
    explained: str = "{period}: {reason}"
    targets_ask: str = "what do we have to do differently for the coming period's target to hold?"

    # Timeline
    timeline: str = "Timeline"
    late_work: Forms = (
        "{count} of {all} activities is delayed or stalled",
        "{count} of {all} activities are delayed or stalled",
    )
    work_on_time: Forms = ("the one activity is not delayed", "none of {count} activities is delayed")
    next_milestone: str = 'next milestone: "{title}", {day}'
    timeline_notes: str = "Bars are in the colours of the parties; the line is today."
    timeline_late: str = "{title}: {reason}."
    part_described: str = "{bars} activities of {components}, {milestones} milestones, from {start} to {end}."
    timeline_ask: str = "which delay moves something that the other partner is waiting for?"

    # Risks
    risks: str = "Risks"
    open_risks: Forms = ("{count} risk is open", "{count} risks are open")
    high_risks: Forms = ('{count} of them high: "{first}"', '{count} of them high, first of all "{first}"')
    high_alone: str = 'it is high: "{first}"'
    grave: Forms = (
        "{count} open risk is likely and grave enough to act on now{titles}",
        "{count} open risks are likely and grave enough to act on now{titles}",
    )
    not_grave: str = "No open risk is likely and grave enough to act on now"
    named: str = ": {titles}"
    risks_review: str = "Review has passed: {titles}."
    risks_unmitigated: str = "Without a mitigation: {titles}."
    risks_ask: str = "which of these has become more likely since we last met?"

    # Hard conversations
    conversations: str = "Hard conversations"
    open_conversations: Forms = ("{count} hard conversation is open", "{count} hard conversations are open")
    unsettled: Forms = ("{count} should have been settled by now", "{count} should have been settled by now")
    unsettled_alone: str = "it should have been settled by {day}"
    topic: str = "What is it about"
    position_of: str = "Position of {partner}"
    settle_by: str = "Settle by"
    no_position: str = "has not said yet"
    escalated: str = "Escalated"
    conversations_notes: str = "Each partner says its own position; the other repeats it before answering."
    conversations_ask: str = "what would each of us have to hear to move?"

    # Partners
    partner_kicker: str = "{partner}: brings and says"
    partner_claim: str = "{partner}: {facts}"
    partner_plain: str = "What {partner} brings and says"
    partner_done: str = "{done} of {all} activities done"
    partner_one_done: str = "its one activity is done"
    partner_one_late: str = "its one activity is late"
    partner_one_open: str = "its one activity is open"
    partner_late: Forms = ("{count} late", "{count} late")
    partner_behind: Forms = ("{count} goal behind plan", "{count} goals behind plan")
    partner_risks: Forms = ("{count} open risk", "{count} open risks")
    goals: str = "Goals"
    brings: str = "Brings"
    measures: str = "Its goals in figures"
    work: str = "Its work and milestones"
    its_risks: str = "Its risks"
    says: str = "What its people say"
    people: str = "{people} people"
    continued_further: str = "{title} (continued, part {part})"
    partner_notes: str = "{partner} presents this slide itself."
    partner_ask: str = "what does {partner} need from the other side, and what does it offer in return?"

    # Next quarter
    ahead: str = "The next 90 days"
    ahead_claim: str = "In the next 90 days: {what}"
    ahead_alone: str = "In the next 90 days one thing falls due: {title}, {day}"
    first_due: str = "first of all {title}, {day}"
    ahead_counted: Mapping[str, Forms] = MappingProxyType(
        {
            "activity": ("{count} activity falls due", "{count} activities fall due"),
            "milestone": ("{count} milestone", "{count} milestones"),
            "action": ("{count} action", "{count} actions"),
            "decision": ("{count} decision", "{count} decisions"),
            "meeting": ("{count} meeting", "{count} meetings"),
            "recommendation": ("{count} next step", "{count} next steps"),
            "review": ("{count} review", "{count} reviews"),
        }
    )
    next_review: str = "Next review"
    that_review: str = "the next review"
    what_due: str = "What falls due"
    month: str = "{month} {year}"
    ahead_notes: str = (
        "Everything that is open and due from {start} to {end}; what is overdue stands among the commitments."
    )
    ahead_unowned: str = "Without an owner: {titles}."
    ahead_ask: str = "which of these will you not manage, and when do you know?"


QBR_WORDS = QbrWording()


def count_word(count: int) -> str:
    """A count as a sentence has it: in words up to twelve."""
    return _NUMBERS[count] if 0 <= count < len(_NUMBERS) else show_number(Decimal(count))


def out_of(count: int) -> str:
    """A count of a whole: ``none``, ``two``."""
    return count_word(count) if count else QBR_WORDS.none


def say(forms: Forms, count: int, **words: str) -> str:
    """The sentence about so many things."""
    return forms[0 if count == 1 else 1].format(count=count_word(count), **words)


def clauses(parts: Iterable[str], between: str = "; ") -> str:
    """Those of the clauses that say something, as one sentence."""
    return sentence(between.join(part for part in parts if part))


def notes(*lines: str) -> str:
    """What stands below a slide: a line each, without those that say nothing."""
    return "\n".join(line for line in lines if line)
