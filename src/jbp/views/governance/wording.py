"""The fixed words of the governance document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.views.elements.wording import words_by_key

if TYPE_CHECKING:
    from collections.abc import Mapping


class GovernanceWording:
    """The fixed words of the governance document; another language is another one."""

    __slots__ = ()

    bodies: str = "Bodies"
    level: str = "Level"
    chairs: str = "Chair"
    rotates: str = "Chair rotates"
    members: str = "Members"
    deputies: str = "Deputies"
    deputy: str = "{person}: {deputy}"
    meets: str = "Meets"
    quorum: str = "Quorum"
    of_each: str = "{count} of each partner"
    in_total: str = "{count} in total"
    of_partner: str = "{count} of {partner}"
    votes: str = "Votes"
    vote_rules: Mapping[str, str] = words_by_key(one_per_partner="One for each partner")
    reports_to: str = "Reports to"
    charter: str = "Charter"

    rights: str = "Who decides"
    matter: str = "Matter"
    final_say: str = "Final say"
    consulted: str = "Consulted"
    excepted: str = "Except"
    reserved: str = "Reserved matters"
    reserved_matter: str = "Reserved matter"
    consent: str = "Needs the consent of"

    escalation: str = "Escalation"
    step: str = "Step"
    step_number: str = "Level {number}"
    goes_to: str = "Goes to"
    within: str = "Settled within"
    deadlock: str = "Deadlock"
    deadlock_after: str = "Deadlock after"
    deadlock_to: str = "Then decided by"

    communication: str = "Communication"
    channel: str = "Channel"
    rhythm: str = "Rhythm"
    contacts: str = "Single points of contact"
    partner: str = "Partner"
    contact: str = "Single point of contact"
    function: str = "Function"
    mail: str = "E-mail"
    alignment: str = "What keeps the partners aligned"
    formal: str = "Formal"
    semiformal: str = "Half formal"
    informal: str = "Informal"

    expectations: str = "Expectations"
    expectation: str = "Expectation"
    expected_of: str = "Expected of"
    expected_by: str = "Expected by"
    owner: str = "Owner"
    due: str = "Due"
    clause: str = "Clause"
    status: str = "Status"
    consequences: str = "If they are missed: {text}"
    expectation_statuses: Mapping[str, str] = words_by_key(
        pending="Pending", met="Met", partly_met="Partly met", not_met="Not met"
    )

    enablement: str = "Enablement"
    training: str = "Training"
    party: str = "Applies to"
    required: str = "Required"
    certified: str = "Certified"
    needed_by: str = "Needed by"
    expires: str = "Expires"

    calendar: str = "Meeting calendar"
    reviews: str = "Reviews"
    every: str = "Every {duration}"
    coming: str = "Next"
    past: str = "Past"
    day: str = "Day"
    meeting: str = "Meeting"
    next_review: str = "Next review"
    set_at: str = "as set at: {title}"
    led_by: str = "Led by"
    attendees: str = "Attendees"
    decided: str = "Decided"
    minutes_on: str = "Minutes sent"
    meeting_kinds: Mapping[str, str] = words_by_key(
        kickoff="Kick-off",
        steering="Steering committee",
        working="Working group",
        summit="Summit",
        sponsor="Sponsors",
        monthly="Monthly review",
        qbr="Quarterly business review",
        annual="Annual review",
        other="",
    )

    agreement: str = "Agreement"
    title: str = "Title"
    term: str = "Term"
    starts: str = "From {day}"
    ends: str = "Until {day}"
    notice: str = "Notice"
    last_notice: str = "Notice until"
    renewal: str = "Renewal due"
    renewal_owner: str = "Renewal owner"
    force_majeure: str = "Force majeure reviewed"
    amendments: str = "Amendments"
    signatures: str = "Plan signed"
    signed: str = "{person}, {day}"

    exit: str = "Exit and plan B"
    triggers: str = "What ends it"
    customers: str = "Customers"
    pipeline: str = "Pipeline"
    data: str = "Data"
    ip: str = "Intellectual property"
    exit_notice: str = "Notice"
    transition: str = "Transition"
    plan_b: str = "Plan B"


GOVERNANCE_WORDS = GovernanceWording()
"""The words as the documents use them."""
