"""107, 109 and 114: committees that can decide, meet often enough and do not sit in each other's work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.figures.parties import partner_name, partners_of
from jbp.figures.people import partners_among
from jbp.finding import Related
from jbp.model.words import CADENCES
from jbp.rule import Flag
from jbp.rules.phrasing import listed
from jbp.rules.stakeholders.family import STAKEHOLDERS
from jbp.values.duration import parse_duration, show_duration

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.model.governance import Body
    from jbp.model.plan import Plan
    from jbp.rules.context import Context

LONG_CYCLES = frozenset({"co_development", "licensing", "supply", "retail"})
"""The contexts in which a steering committee may meet quarterly."""

_DAYS = dict(zip(CADENCES, (1, 7, 14, 31, 92, 183, 366), strict=True))
_LEVELS = frozenset({"steering", "management", "working"})


@STAKEHOLDERS.rule(
    "JBP107",
    "body-without-rules",
    "W W E",
    summary="A governance body lacks its purpose, chairs, cadence, quorum or a member of a partner.",
    why=(
        "A committee that has agreed neither what it is for nor when it can decide meets, and decides nothing. The ASAP "
        "blog on alliance management asks for the right participants, expectations and meetings of every layer; the "
        "clauses of a joint steering committee always state purpose, chair, rhythm, quorum and each side's members."
    ),
    detection=(
        "A body under `governance.bodies` lacks `purpose`, `chairs`, `cadence` or `quorum`, or a partner whose body it is "
        "(its `party`; all partners where it states none) has nobody among `chairs` and `members`. One finding a body "
        "names all it lacks."
    ),
    false_positives="An informal round that decides nothing: call it a meeting.",
    mend="State what the finding names.",
    bad=@BAD107@,
    good=@GOOD107@,
    scope="local",
)
def body_without_rules(context: Context) -> Iterator[Flag]:
    """A committee that cannot be seen to be able to decide."""
    plan = context.plan
    for key, body in _bodies(plan):
        keys = [name for name in ("purpose", "chairs", "cadence", "quorum") if not getattr(body, name)]
        absent = [f'anybody of "{partner_name(one, plan)}"' for one in _unrepresented(plan, body)]
        if keys or absent:
            lacks = listed([f"a {name}" if name != "chairs" else "chairs" for name in keys] + absent, "and")
            steps = [f"state {listed(f'`{name}`' for name in keys)}"] if keys else []
            steps += ["add to `members` someone of each partner"] if absent else []
            yield Flag(
                at=("governance", "bodies", key),
                message=f'governance body "{body.title}" lacks {lacks}',
                label=f"lacks {lacks}",
                stated=(*body.chairs, *body.members) if absent else (),
                mend=f"{listed(steps)[0].upper()}{listed(steps)[1:]}.",
            )


@STAKEHOLDERS.rule(
    "JBP109",
    "steering-too-seldom",
    "W W E",
    summary="A steering body meets less than monthly, and its members have no deputies.",
    why=(
        "Four hours a year are not enough for an alliance that is called strategic, says the Strategic Alliances "
        "Fieldbook; who cannot meet once a month hands over to a deputy who can."
    ),
    detection=(
        "A body of level `steering` states a `cadence` longer than a month and no `deputies`. In co_development, "
        "licensing, supply and retail, where decisions come more slowly, a quarter is short enough."
    ),
    false_positives="A steering body whose work a management body does between its meetings: name that body's chair a deputy.",
    mend="Meet monthly, or name `deputies` who do.",
    bad=@BAD109@,
    good=@GOOD109@,
    scope="local",
)
def steering_too_seldom(context: Context) -> Iterator[Flag]:
    """A steering committee that leaves the alliance alone for too long."""
    plan = context.plan
    usual = "quarterly" if plan.context in LONG_CYCLES else "monthly"
    for key, body in _bodies(plan):
        if body.level != "steering" or body.cadence is None or body.deputies or _days(body.cadence) <= _DAYS[usual]:
            continue
        related = (Related(("context",), f"here {usual} is expected", "value"),) if plan.context else ()
        yield Flag(
            at=("governance", "bodies", key, "cadence"),
            part="value",
            message=f'steering body "{body.title}" meets {_rhythm(body.cadence)}, less than {usual}, '
            "and its members have no deputies",
            label=f"less than {usual}",
            related=related,
            stated=(body.cadence,),
            mend=f"Meet {usual}, or name under `deputies` who stands in: `member: deputy`, both ids of `people`.",
        )


@STAKEHOLDERS.rule(
    "JBP114",
    "unmoderated-layers",
    "I I I",
    summary="Someone sits in bodies of all three levels without the part of moderating them.",
    why=(
        "Layers of governance are there so that what one layer cannot settle is seen by fresh eyes. Charters of published "
        "partner-plan templates therefore let only two people sit on all layers: the alliance manager, who carries "
        "matters between them, and the chair of a lower body, who reports to the higher one."
    ),
    detection=(
        "Someone who is chair or member of bodies of the levels steering, management and working at once, has not the "
        "role `alliance_manager`, and chairs none of those bodies that are of level management or working."
    ),
    false_positives="A small company in which one person is everything.",
    mend="Let somebody else sit in one of the bodies.",
    bad=@BAD114@,
    good=@GOOD114@,
)
def unmoderated_layers(context: Context) -> Iterator[Flag]:
    """A person who is judge in the first, second and third instance."""
    plan = context.plan
    for who, person in plan.people.items():
        seats = [(key, body) for key, body in _bodies(plan) if who in body.chairs or who in body.members]
        moderates = any(who in body.chairs for _, body in seats if body.level in ("management", "working"))
        if "alliance_manager" in person.roles or moderates or not _LEVELS <= {body.level for _, body in seats}:
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


def _bodies(plan: Plan) -> Iterator[tuple[str, Body]]:
    if plan.governance:
        yield from plan.governance.bodies.items()


def _unrepresented(plan: Plan, body: Body) -> list[str]:
    """The partners whose body it is and who have nobody in it; nobody's where nobody sits in it at all."""
    present = partners_among(plan, (*body.chairs, *body.members))
    return [one for one in partners_of(body.party or ("joint",), plan) if one not in present]


def _days(cadence: str) -> int:
    """The longest that a cadence leaves between two meetings, in days."""
    return _DAYS[cadence] if cadence in _DAYS else parse_duration(cadence).days


def _rhythm(cadence: str) -> str:
    if cadence in _DAYS:
        return cadence.replace("_", "-")
    return f"every {show_duration(parse_duration(cadence))}"
