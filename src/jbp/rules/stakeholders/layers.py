"""114: layers of governance that look at a matter with fresh eyes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.finding import Related
from jbp.rule import Flag
from jbp.rules.phrasing import listed
from jbp.rules.stakeholders.bodies import bodies
from jbp.rules.stakeholders.family import STAKEHOLDERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.rules.context import Context

_LEVELS = frozenset({"steering", "management", "working"})


@STAKEHOLDERS.rule(
    "JBP114",
    "unmoderated-layers",
    "I I I",
    summary="Someone sits in bodies of all three levels without the part of moderating them.",
    why=(
        "Layers of governance are there so that what one layer cannot settle is seen by fresh eyes. Charters of "
        "published partner-plan templates therefore let only two people sit on all layers: the alliance manager, who "
        "carries matters between them, and the chair of a lower body, who reports to the higher one."
    ),
    detection=(
        "Someone who is chair or member of bodies of the levels steering, management and working at once, has not the "
        "role `alliance_manager`, and chairs none of those bodies that are of level management or working."
    ),
    false_positives="A small company in which one person is everything.",
    mend="Let somebody else sit in one of the bodies.",
    bad="""\
people:
  ana: {name: Ana Ruiz, partner: a, function: Management, level: executive, roles: [executive_sponsor], owns_pnl: true}
  dia: {name: Dia Rao, partner: a, function: Alliances, level: manager, roles: [alliance_manager]}
  eva: {name: Eva Lund, partner: a, function: Engineering, level: specialist}  # finding: unmoderated-layers
  ben: {name: Ben Osei, partner: b, function: Management, level: executive, roles: [executive_sponsor], owns_pnl: true}
  cho: {name: Cho Min, partner: b, function: Alliances, level: manager, roles: [alliance_manager]}
  finn: {name: Finn Berg, partner: b, function: Engineering, level: specialist}
governance:
  bodies:
    steering:
      title: Steering committee
      level: steering
      purpose: Approves plan and budget
      chairs: [ana, ben]
      members: [ana, ben, dia, cho, eva]
      deputies: {ana: dia, ben: cho}
      cadence: monthly
      quorum: {each: 1}
    management:
      title: Programme committee
      level: management
      purpose: Settles what the team cannot
      chairs: [dia, cho]
      members: [dia, cho, eva]
      cadence: fortnightly
      quorum: {each: 1}
      reports_to: steering
    working:
      title: Development team
      level: working
      purpose: Keeps the work moving
      chairs: [dia, cho]
      members: [dia, cho, eva, finn]
      cadence: weekly
      quorum: {each: 1}
      reports_to: steering
  decision_rights:
    design: {title: Design of the panel, final_say: a, consulted: [b]}
  escalation:
    level-1: {level: 1, to: [dia, cho], within: 7d}
    level-2: {level: 2, to: [ana, ben], within: 14d}
  deadlock: {text: An expert decides, after: 30d, to: [ana, ben]}
  communication: {channel: Shared workspace, cadence: weekly, single_point: {a: dia, b: cho}}
""",
    good="""\
governance:
  bodies:
    steering:
      title: Steering committee
      level: steering
      purpose: Approves plan and budget
      chairs: [ana, ben]
      members: [ana, ben, dia, cho]
      deputies: {ana: dia, ben: cho}
      cadence: monthly
      quorum: {each: 1}
    management:
      title: Programme committee
      level: management
      purpose: Settles what the team cannot
      chairs: [dia, cho]
      members: [dia, cho, finn]
      cadence: fortnightly
      quorum: {each: 1}
      reports_to: steering
    working:
      title: Development team
      level: working
      purpose: Keeps the work moving
      chairs: [dia, cho]
      members: [dia, cho, eva, finn]
      cadence: weekly
      quorum: {each: 1}
      reports_to: steering
  decision_rights:
    design: {title: Design of the panel, final_say: a, consulted: [b]}
  escalation:
    level-1: {level: 1, to: [dia, cho], within: 7d}
    level-2: {level: 2, to: [ana, ben], within: 14d}
  deadlock: {text: An expert decides, after: 30d, to: [ana, ben]}
  communication: {channel: Shared workspace, cadence: weekly, single_point: {a: dia, b: cho}}
""",
)
def unmoderated_layers(context: Context) -> Iterator[Flag]:
    """A person who is judge in the first, second and third instance."""
    plan = context.plan
    for who, person in plan.people.items():
        seats = [(key, body) for key, body in bodies(plan) if who in body.chairs or who in body.members]
        moderates = any(who in body.chairs for _, body in seats if body.level in ("management", "working"))
        if "alliance_manager" in person.roles or moderates or not {body.level for _, body in seats} >= _LEVELS:
            continue
        titles = listed(f'"{body.title}"' for _, body in seats)
        yield Flag(
            at=("people", who),
            message=f"{person.name} sits in bodies of all three levels, {titles}, "
            "and neither chairs a lower one nor manages the alliance",
            label="sits in all layers",
            related=tuple(Related(("governance", "bodies", key), f"level {body.level}") for key, body in seats),
            stated=tuple(key for key, _ in seats),
            mend="Let somebody else sit in one of them, so that what is escalated meets fresh eyes.",
        )
