"""The fixed words of minutes and agendas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.views.elements.wording import words_by_key

if TYPE_CHECKING:
    from collections.abc import Mapping


class MeetingWording:
    """The fixed words of minutes and agendas; another language is another one."""

    __slots__ = ()

    none_held: str = "No meeting or review has been held yet."
    none_planned: str = "No meeting or review is planned yet."
    lead: str = "{title}, {day}"
    planned: str = "The next review"
    unknown: str = 'The plan has no meeting or review "{key}". There are: {keys}.'
    unknown_of_none: str = 'The plan has no meeting or review "{key}", nor any other.'

    # What both say of the occasion
    facts: str = "Meeting"
    day: str = "Date"
    kind: str = "Kind"
    kinds: Mapping[str, str] = words_by_key(
        kickoff="Kick-off",
        steering="Steering committee",
        working="Working session",
        summit="Summit",
        sponsor="Sponsors' meeting",
        monthly="Monthly review",
        qbr="Quarterly business review",
        annual="Annual review",
    )
    led_by: str = "Led by"
    attendees: str = "Attendees"
    absent: str = "Absent sponsors"
    of_partner: str = "{person} ({partner})"
    minutes_on: str = "Minutes sent"
    same_day: str = "the same day"
    days_later: str = "{day}, {days} later"
    no_minutes: str = "not yet"
    next: str = "Next"
    topics: str = "Agenda"
    topic: str = "Topic"
    for_: str = "For"
    owner: str = "Owner"
    minutes: str = "Minutes"
    total: str = "Total"

    # Minutes
    goals: str = "Goals"
    goals_met: str = "Goals met"
    goals_realistic: str = "Goals realistic"
    obstacles: str = "Obstacles"
    decisions: str = "Decisions taken"
    decided: str = "{decision} {option}"
    decided_by: str = "by {people}"
    actions: str = "Actions"
    action: str = "Action"
    due: str = "Due"
    status: str = "Status"

    # Agenda
    time: str = "Time"
    time_stated: str = "{minutes} minutes for what is on the agenda"
    time_added: str = "{minutes} minutes for what is on the agenda, {more} more for the decisions that the plan adds"
    until: str = "The one after"
    to_decide: str = "To decide"
    to_decide_note: str = "First, while everybody is there"
    why: str = "Why now"
    recommended: str = "Recommended"
    no_recommendation: str = "Nothing yet"
    suggested: str = "{minutes}, suggested"
    stated_decision: str = "On the agenda"
    further: str = "Further items"
    proposed: str = "What the plan brings up besides"
    who: str = "Who"
    by: str = "By"
    groups: Mapping[str, str] = words_by_key(
        conversations="Hard conversations",
        work="Work that is late or stalled",
        kpis="KPIs behind their plan",
        expectations="Expectations not met",
        actions="Open actions of earlier reviews",
        risks="Risks to review",
        pulse="What stakeholders said and no review has heard",
    )
    ago: str = "{days} ago"
    was_due: str = "was to be decided by {day}, {ago}"
    due_before: str = "to be decided by {day}, before people meet again on {until}"
    due_by: str = "to be decided by {day}"
    no_day: str = "nobody has set a day to decide by"
    raised: str = "raised on {day}, {ago}"
    resolve: str = "to be resolved by {day}"
    resolve_late: str = "was to be resolved by {day}, {ago}"
    escalated: str = "escalated on {day}"
    escalated_undated: str = "escalated"
    still_open: str = "still open"
    reported: str = "reported as {status}"
    corrective: str = "corrective action: {action}"
    no_corrective: str = "no corrective action is stated"
    behind: str = "{actual} reached, {planned} planned"
    behind_share: str = "{actual} reached, {planned} planned: {share}"
    behind_through: str = "{standing}, by {day}"
    unmet: Mapping[str, str] = words_by_key(not_met="not met", partly_met="met in part", pending="pending")
    owed: str = "{who} owes it to {whom}"
    expectation_due: str = "was due on {day}, {ago}"
    clause: str = "clause {clause}"
    action_of: str = "of {review}"
    action_due: str = "due on {day}"
    action_late: str = "was due on {day}, {ago}"
    occurred: str = "has occurred"
    level: str = "{level} risk"
    review_by: str = "to be reviewed by {day}"
    review_late: str = "was to be reviewed by {day}, {ago}"
    quote: str = '"{quote}"'
    said_by: str = "said by {who}"
    said_by_on: str = "said by {who} on {day}"
    said_on: str = "said on {day}"
    function_at: str = "{function} at {party}"


MEETING_WORDS = MeetingWording()
