"""407, 408 and 409: who decides, where an issue goes when they do not, and what follows when nobody delivers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.finding import Related
from jbp.rule import Flag
from jbp.rules.conversations.family import CONVERSATIONS
from jbp.rules.phrasing import counted, listed
from jbp.rules.statements import is_stated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.model.governance import EscalationLevel
    from jbp.model.plan import Plan
    from jbp.rules.context import Context

_RIGHTS = ("governance", "decision_rights")
_STEPS = {
    "number": "the `level` (1 is the first)",
    "people": "the people it goes `to`",
    "time limit": "`within` how long they answer",
}


@CONVERSATIONS.rule(
    "JBP407",
    "no-escalation",
    "E W E",
    summary="There is no escalation path with levels, people and time limits.",
    why=(
        "Partner Business Planning, part 2, wants the way in which issues are escalated and resolved to be set up in "
        "the first planning round. In the middle of a quarrel nobody agrees any more on who is to settle it."
    ),
    detection=(
        "There is no entry under `governance.escalation`: one finding. Or an entry lacks its `level`, the people it "
        "goes `to`, or `within` how long they must have answered: one finding an entry names all it lacks."
    ),
    false_positives="Two owners who speak every day and have nobody above them.",
    mend="Write the levels under `governance.escalation`: `level`, `to` and `within` for each.",
    bad="""\
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
  decision_rights:
    design: {title: Design of the panel, final_say: a}
  escalation:
    level-1: {level: 1, to: [dia, cho], within: 7d}
    level-2: {level: 2, to: [ana, ben]}  # finding: no-escalation
  deadlock: {text: An expert decides, after: 30d, to: [ana, ben]}
  communication: {single_point: {a: dia, b: cho}}
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
  decision_rights:
    design: {title: Design of the panel, final_say: a}
  escalation:
    level-1: {level: 1, to: [dia, cho], within: 7d}
    level-2: {level: 2, to: [ana, ben], within: 14d}
  deadlock: {text: An expert decides, after: 30d, to: [ana, ben]}
  communication: {single_point: {a: dia, b: cho}}
""",
)
def no_escalation(context: Context) -> Iterator[Flag]:
    """Issues that have nowhere to go, or nobody, or all the time in the world."""
    governance = context.plan.governance
    escalation = governance.escalation if governance else {}
    if not escalation:
        yield Flag(
            at=("governance", "escalation"),
            message="the plan has no escalation path: nobody knows where an issue goes that two people cannot settle",
            label="no escalation path",
            mend="Add `governance.escalation` with an entry for each level: `level`, the people it goes `to`, and "
            "`within` how long they answer.",
        )
    for key, level in escalation.items():
        lacking = _lacking(level)
        if lacking:
            yield Flag(
                at=("governance", "escalation", key),
                message=f'escalation level "{level.title or key}" has no {listed(lacking, "or")}',
                label=f"no {listed(lacking, 'or')}",
                stated=level.to,
                mend=f"State {listed(_STEPS[name] for name in lacking)}.",
            )


def _lacking(level: EscalationLevel) -> list[str]:
    fields = (("number", level.level), ("people", level.to or None), ("time limit", level.within))
    return [name for name, value in fields if value is None]


@CONVERSATIONS.rule(
    "JBP408",
    "no-decision-rights",
    "W W E",
    summary="Nobody has the final say, on some matter or on any, or nothing says what happens in a deadlock.",
    why=(
        "In the alliance of four decades that the ASAP blog on alliance management tells of, the new contract gave "
        "each partner the final say in its field. Where that is open every decision is a negotiation; the clauses of "
        "joint steering committees therefore name rights, and a way out of a deadlock."
    ),
    detection=(
        "There is no entry under `governance.decision_rights`, or `governance.deadlock` says neither what happens "
        "(`text`) nor to whom the matter goes (`to`); both together are one finding. Each decision right without "
        "`final_say` is one more."
    ),
    false_positives="A joint venture whose articles settle all that: name them in `deadlock` and `decision_rights`.",
    mend="Give each matter a `final_say` (a partner or `joint`), and write what happens when nobody yields.",
    bad="""\
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
  decision_rights:
    design: {title: Design of the panel, consulted: [b]}  # finding: no-decision-rights
  escalation:
    level-1: {level: 1, to: [dia, cho], within: 7d}
  deadlock: {text: An expert decides, after: 30d, to: [ana, ben]}
  communication: {single_point: {a: dia, b: cho}}
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
  decision_rights:
    design: {title: Design of the panel, final_say: a, consulted: [b]}
  escalation:
    level-1: {level: 1, to: [dia, cho], within: 7d}
  deadlock: {text: An expert decides, after: 30d, to: [ana, ben]}
  communication: {single_point: {a: dia, b: cho}}
""",
)
def no_decision_rights(context: Context) -> Iterator[Flag]:
    """Decisions that are anybody's, and a deadlock without a way out."""
    governance = context.plan.governance
    rights = governance.decision_rights if governance else {}
    missing = [] if rights else ["gives nobody the final say on any matter"]
    missing += [] if _has_deadlock_rule(context.plan) else ["has no rule for a deadlock"]
    if missing:
        yield Flag(
            at=("governance", "deadlock") if rights else _RIGHTS,
            message=f"the plan {listed(missing)}",
            label="no decision rights" if not rights else "no rule for a deadlock",
            mend=_mend(rights=bool(rights), deadlock=_has_deadlock_rule(context.plan)),
        )
    for key, right in rights.items():
        if right.final_say is None:
            yield Flag(
                at=(*_RIGHTS, key),
                message=f'nobody has the final say on "{right.title}"',
                label="no final say",
                stated=right.consulted,
                mend="Add `final_say:` with a partner's id, or `joint` where only all together may decide.",
            )


def _has_deadlock_rule(plan: Plan) -> bool:
    deadlock = plan.governance.deadlock if plan.governance else None
    return deadlock is not None and (is_stated(deadlock.text) or bool(deadlock.to))


def _mend(*, rights: bool, deadlock: bool) -> str:
    steps = [] if rights else ["name the matters under `governance.decision_rights`, each with its `final_say`"]
    steps += (
        [] if deadlock else ["write under `governance.deadlock` what happens when nobody yields, and after how long"]
    )
    joined = ", and ".join(steps)
    return f"{joined[0].upper()}{joined[1:]}."


@CONVERSATIONS.rule(
    "JBP409",
    "no-consequences",
    "W W W",
    summary="Nothing is agreed for the case that a partner fails to deliver again and again.",
    why=(
        "Partner Business Planning, part 2, ties a whole program's integrity to delivery: who keeps missing "
        "commitments does not advance, and may get less money and fewer people. What follows is easy to agree on "
        "before it happens."
    ),
    detection="The plan has no `consequences`, or they say TBD. Expectations that are not met are named with it.",
    false_positives="Partners whose contract states the consequences: name its clause.",
    mend="Write `consequences`: what happens after how many missed commitments, on either side.",
    bad="""\
# finding on the plan: no-consequences
consequences: {}
""",
    good="""\
consequences: After two missed quarters the sponsors agree a recovery plan or end the work.
""",
)
def no_consequences(context: Context) -> Iterator[Flag]:
    """Non-delivery that nothing follows from."""
    plan = context.plan
    if is_stated(plan.consequences):
        return
    missed = [key for key, one in plan.expectations.items() if one.status == "not_met"]
    already = f", and {counted(len(missed), 'expectation')} {'is' if len(missed) == 1 else 'are'} not met already"
    yield Flag(
        at=("consequences",),
        message=f"nothing is agreed for the case that a partner keeps failing to deliver{already if missed else ''}",
        label="no consequences",
        related=tuple(Related(("expectations", key, "status"), "not met", "value") for key in missed),
        mend="Write `consequences`: what happens after how many missed commitments, on either side.",
    )
