"""107 and 109: committees that can decide, and meet often enough to."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from jbp.figures.cadence import cadence_days
from jbp.figures.parties import partner_name, partners_of
from jbp.figures.people import partners_among
from jbp.finding import Related
from jbp.model.words import CADENCES
from jbp.rule import Flag, Option
from jbp.rules.phrasing import listed
from jbp.rules.stakeholders.family import STAKEHOLDERS
from jbp.rules.statements import is_stated
from jbp.values.duration import Duration, parse_duration, show_duration

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.model.governance import Body
    from jbp.model.plan import Plan
    from jbp.rules.context import Context

LONG_CYCLES = frozenset({"co_development", "licensing", "supply", "retail"})
"""The contexts in which decisions come slowly, so that a steering committee may meet less often."""

LONGEST = Option("longest", Duration(1, "m"), "how much time may lie between two meetings of a steering body")

LONGEST_IN_LONG_CYCLES = Option(
    "longest-in-long-cycles",
    Duration(3, "m"),
    f"how much time may lie between two meetings of a steering body in {listed(sorted(LONG_CYCLES))}",
)

_RHYTHMS = {
    (1, "w"): "weekly",
    (2, "w"): "fortnightly",
    (1, "m"): "monthly",
    (3, "m"): "quarterly",
    (6, "m"): "half-yearly",
    (12, "m"): "yearly",
    (1, "y"): "yearly",
}
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
        "A body under `governance.bodies` lacks `purpose` (TBD is none), `chairs`, `cadence` or `quorum`, or a partner "
        "whose body it is (its `party`; all partners where it states none) has nobody among `chairs` and `members`. "
        "One finding a body names all it lacks."
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
        keys = [name for name in _KEYS if _lacks(body, name)]
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
        f"A body of level `steering` states a `cadence` longer than {show_duration(LONGEST.default)} and no "
        "`deputies`. In co_development, licensing, supply and retail, where decisions come more slowly, "
        f"{show_duration(LONGEST_IN_LONG_CYCLES.default)} are short enough."
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
    options=(LONGEST, LONGEST_IN_LONG_CYCLES),
)
def steering_too_seldom(context: Context) -> Iterator[Flag]:
    """A steering committee that leaves the alliance alone for too long."""
    plan = context.plan
    longest = context.option(LONGEST_IN_LONG_CYCLES if plan.context in LONG_CYCLES else LONGEST)
    usual = _usual(longest)
    for key, body in bodies(plan):
        if (
            body.level != "steering"
            or body.cadence is None
            or body.deputies
            or cadence_days(body.cadence) <= _most_days(longest)
        ):
            continue
        related = (Related(("context",), f"here {usual} is expected", "value"),) if plan.context else ()
        yield Flag(
            at=("governance", "bodies", key, "cadence"),
            part="value",
            message=f'steering body "{body.title}" meets {_rhythm(body.cadence)}, less often than {usual}, '
            "and its members have no deputies",
            label=f"less often than {usual}",
            related=related,
            stated=(body.cadence,),
            mend=f"Meet {usual}, or name under `deputies` who stands in: `member: deputy`, both ids of `people`.",
        )


def bodies(plan: Plan) -> Iterator[tuple[str, Body]]:
    """The plan's governance bodies, each with its id."""
    if plan.governance:
        yield from plan.governance.bodies.items()


def _lacks(body: Body, name: str) -> bool:
    value: object = getattr(body, name)
    return not value or (isinstance(value, str) and not is_stated(value))


def _unrepresented(plan: Plan, body: Body) -> list[str]:
    """The partners whose body it is and who have nobody in it; nobody's where nobody sits in it at all."""
    present = partners_among(plan, (*body.chairs, *body.members))
    return [one for one in partners_of(body.party or ("joint",), plan) if one not in present]


def _rhythm(cadence: str) -> str:
    if cadence in CADENCES:
        return cadence.replace("_", "-")
    return _every(parse_duration(cadence))


def _every(duration: Duration) -> str:
    return f"every {show_duration(duration)}"


def _usual(longest: Duration) -> str:
    """The rhythm that is short enough, by its word where it has one."""
    return _RHYTHMS.get((longest.amount, longest.unit)) or _every(longest)


def _most_days(duration: Duration) -> int:
    """How many days it has at most: a month 31, three months 92, as the words of a cadence count."""
    # From July on the long months come first, and a leap day lies within the year.
    start = date(2023, 7, 1)
    return (duration.after(start) - start).days
