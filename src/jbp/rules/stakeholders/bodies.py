"""107 and 109: committees that can decide, and meet often enough to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.figures.cadence import cadence_days
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

_KEYS = {"purpose": "a purpose", "chairs": "chairs", "cadence": "a cadence", "quorum": "a quorum"}


@STAKEHOLDERS.rule(
    "JBP107",
    "body-without-rules",
    "W W E",
    summary="A governance body lacks its purpose, chairs, cadence, quorum or a member of a partner.",
    why=(
        "A committee that has agreed neither what it is for nor when it can decide meets, and decides nothing. The "
        "ASAP blog on alliance management asks for the right participants, expectations and meetings of every layer; "
        "the clauses of a joint steering committee always state purpose, chair, rhythm, quorum and each side's "
        "members."
    ),
    detection=(
        "A body under `governance.bodies` lacks `purpose`, `chairs`, `cadence` or `quorum`, or a partner whose body "
        "it is (its `party`; all partners where it states none) has nobody among `chairs` and `members`. One finding "
        "a body names all it lacks."
    ),
    false_positives="An informal round that decides nothing: call it a meeting.",
    mend="State what the finding names.",
    bad="""\
governance:
  bodies:
    working:  # finding: body-without-rules
      title: Development team
      level: working
      purpose: Keeps the work moving
      chairs: [dia]
      members: [dia, eva]
      cadence: weekly
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
    working:
      title: Development team
      level: working
      purpose: Keeps the work moving
      chairs: [dia, cho]
      members: [dia, cho, eva, finn]
      cadence: weekly
      quorum: {each: 1}
  decision_rights:
    design: {title: Design of the panel, final_say: a, consulted: [b]}
  escalation:
    level-1: {level: 1, to: [dia, cho], within: 7d}
    level-2: {level: 2, to: [ana, ben], within: 14d}
  deadlock: {text: An expert decides, after: 30d, to: [ana, ben]}
  communication: {channel: Shared workspace, cadence: weekly, single_point: {a: dia, b: cho}}
""",
    scope="local",
)
def body_without_rules(context: Context) -> Iterator[Flag]:
    """A committee that cannot be seen to be able to decide."""
    plan = context.plan
    for key, body in bodies(plan):
        keys = [name for name in _KEYS if not getattr(body, name)]
        absent = [f'"{partner_name(one, plan)}"' for one in _unrepresented(plan, body)]
        if keys or absent:
            lacks = listed(
                [*(_KEYS[name] for name in keys), *([f"anybody of {listed(absent, 'or')}"] if absent else [])]
            )
            steps = [f"add {listed(f'`{name}`' for name in keys)}"] if keys else []
            steps += [f"give {listed(absent)} a seat among `members`"] if absent else []
            yield Flag(
                at=("governance", "bodies", key),
                message=f'governance body "{body.title}" lacks {lacks}',
                label=f"lacks {lacks}",
                stated=(*body.chairs, *body.members) if absent else (),
                mend=f"In its entry, {listed(steps)}.",
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
    false_positives=(
        "A steering body whose work a management body does between its meetings: name that body's chair a deputy."
    ),
    mend="Meet monthly, or name `deputies` who do.",
    bad="""\
governance:
  bodies:
    steering:
      title: Steering committee
      level: steering
      purpose: Approves plan and budget
      chairs: [ana, ben]
      members: [ana, ben, dia, cho]
      cadence: half_yearly  # finding: steering-too-seldom
      quorum: {each: 1}
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
      cadence: quarterly
      quorum: {each: 1}
  decision_rights:
    design: {title: Design of the panel, final_say: a, consulted: [b]}
  escalation:
    level-1: {level: 1, to: [dia, cho], within: 7d}
    level-2: {level: 2, to: [ana, ben], within: 14d}
  deadlock: {text: An expert decides, after: 30d, to: [ana, ben]}
  communication: {channel: Shared workspace, cadence: weekly, single_point: {a: dia, b: cho}}
""",
    scope="local",
)
def steering_too_seldom(context: Context) -> Iterator[Flag]:
    """A steering committee that leaves the alliance alone for too long."""
    plan = context.plan
    usual = "quarterly" if plan.context in LONG_CYCLES else "monthly"
    for key, body in bodies(plan):
        if (
            body.level != "steering"
            or body.cadence is None
            or body.deputies
            or cadence_days(body.cadence) <= cadence_days(usual)
        ):
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


def bodies(plan: Plan) -> Iterator[tuple[str, Body]]:
    """The plan's governance bodies, each with its id."""
    if plan.governance:
        yield from plan.governance.bodies.items()


def _unrepresented(plan: Plan, body: Body) -> list[str]:
    """The partners whose body it is and who have nobody in it; nobody's where nobody sits in it at all."""
    present = partners_among(plan, (*body.chairs, *body.members))
    return [one for one in partners_of(body.party or ("joint",), plan) if one not in present]


def _rhythm(cadence: str) -> str:
    if cadence in CADENCES:
        return cadence.replace("_", "-")
    return f"every {show_duration(parse_duration(cadence))}"
