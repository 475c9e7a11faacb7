"""101 and 102: who answers for the partnership at each partner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.figures.people import has_left, people_of, with_role
from jbp.finding import Related
from jbp.rule import Flag
from jbp.rules.phrasing import listed
from jbp.rules.stakeholders.family import STAKEHOLDERS
from jbp.values.date import show_date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.model.person import Person
    from jbp.rules.context import Context

_SHOWN = 3
_ADDED = " (and the person to `people`, if need be)"


@STAKEHOLDERS.rule(
    "JBP101",
    "no-executive-sponsor",
    "E E E",
    summary="A partner has no executive sponsor.",
    why=(
        "Priorities, money and people are given by somebody who may give them. Where one side has no such person, "
        "every request waits, and the other side's sponsor has no peer to settle anything with. Partner Business "
        "Planning, part 2, wants executives at the table from the kick-off on; the Strategic Alliances Fieldbook "
        "finds that an alliance lives by the support of its sponsors."
    ),
    detection=(
        "For each partner: nobody under `people` with this `partner` has `executive_sponsor` among the `roles`. A "
        "sponsor who has left counts here, since departed-person speaks of that. A plan without `people` gives one "
        "finding for all partners."
    ),
    false_positives="A partner whose sponsor is known to everybody and written down nowhere.",
    mend="Give one of the partner's people `roles: [executive_sponsor]`, or add the person under `people`.",
    bad="""\
partners:
  a:
    name: Aldane
    kind: manufacturer
    financial_watch: {status: stable, checked_on: 2026-03-31}
  b:  # finding: no-executive-sponsor
    name: Birk
    kind: manufacturer
    financial_watch: {status: stable, checked_on: 2026-03-31}
people:
  ana: {name: Ana Ruiz, partner: a, function: Management, level: executive, roles: [executive_sponsor], owns_pnl: true}
  dia: {name: Dia Rao, partner: a, function: Alliances, level: manager, roles: [alliance_manager]}
  eva: {name: Eva Lund, partner: a, function: Engineering, level: specialist}
  ben: {name: Ben Osei, partner: b, function: Management, level: executive}
  cho: {name: Cho Min, partner: b, function: Alliances, level: manager, roles: [alliance_manager]}
  finn: {name: Finn Berg, partner: b, function: Engineering, level: specialist}
""",
    good="""\
people:
  ana: {name: Ana Ruiz, partner: a, function: Management, level: executive, roles: [executive_sponsor], owns_pnl: true}
  dia: {name: Dia Rao, partner: a, function: Alliances, level: manager, roles: [alliance_manager]}
  eva: {name: Eva Lund, partner: a, function: Engineering, level: specialist}
  ben: {name: Ben Osei, partner: b, function: Management, level: executive, roles: [executive_sponsor], owns_pnl: true}
  cho: {name: Cho Min, partner: b, function: Alliances, level: manager, roles: [alliance_manager]}
  finn: {name: Finn Berg, partner: b, function: Engineering, level: specialist}
""",
)
def no_executive_sponsor(context: Context) -> Iterator[Flag]:
    """A partner none of whose people is an executive sponsor."""
    plan = context.plan
    if not plan.people:
        yield _no_people("executive sponsor", "executive_sponsor")
        return
    for key, partner in plan.partners.items():
        if not with_role(plan, key, "executive_sponsor"):
            there = [one for one in people_of(plan, key) if not has_left(one[1], context.as_of)]
            yield Flag(
                at=("partners", key),
                message=f'partner "{partner.name}" has no executive sponsor{_instead(there)}',
                label="no executive sponsor",
                related=_people(there),
                mend=f"Add `executive_sponsor` to the `roles` of the person who answers for the partnership at "
                f"{partner.name}{_ADDED}; someone who owns the profit and loss it touches serves best.",
            )


@STAKEHOLDERS.rule(
    "JBP102",
    "no-alliance-manager",
    "E W E",
    summary="A partner has no alliance manager.",
    why=(
        "An alliance is run by someone on each side whose job it is: who knows the counterpart's work, listens, "
        "translates and keeps the plan in view. The ASAP blog on alliance management describes that work; left to "
        "people with another job it is done after everything else."
    ),
    detection=(
        "For each partner: nobody under `people` with this `partner` has `alliance_manager` among the `roles`, or all "
        "who have are gone (`until` has passed). A plan without `people` gives one finding for all partners."
    ),
    false_positives=(
        "A partner who is served by a partner account manager alone: add the role if that person runs the alliance."
    ),
    mend="Give the person who runs the alliance at this partner `roles: [alliance_manager]`.",
    bad="""\
partners:
  a:
    name: Aldane
    kind: manufacturer
    financial_watch: {status: stable, checked_on: 2026-03-31}
  b:  # finding: no-alliance-manager
    name: Birk
    kind: manufacturer
    financial_watch: {status: stable, checked_on: 2026-03-31}
people:
  ana: {name: Ana Ruiz, partner: a, function: Management, level: executive, roles: [executive_sponsor], owns_pnl: true}
  dia: {name: Dia Rao, partner: a, function: Alliances, level: manager, roles: [alliance_manager]}
  eva: {name: Eva Lund, partner: a, function: Engineering, level: specialist}
  ben: {name: Ben Osei, partner: b, function: Management, level: executive, roles: [executive_sponsor], owns_pnl: true}
  cho: {name: Cho Min, partner: b, function: Alliances, level: manager}
  finn: {name: Finn Berg, partner: b, function: Engineering, level: specialist}
""",
    good="""\
people:
  ana: {name: Ana Ruiz, partner: a, function: Management, level: executive, roles: [executive_sponsor], owns_pnl: true}
  dia: {name: Dia Rao, partner: a, function: Alliances, level: manager, roles: [alliance_manager]}
  eva: {name: Eva Lund, partner: a, function: Engineering, level: specialist}
  ben: {name: Ben Osei, partner: b, function: Management, level: executive, roles: [executive_sponsor], owns_pnl: true}
  cho: {name: Cho Min, partner: b, function: Alliances, level: manager, roles: [alliance_manager]}
  finn: {name: Finn Berg, partner: b, function: Engineering, level: specialist}
""",
)
def no_alliance_manager(context: Context) -> Iterator[Flag]:
    """A partner none of whose people is an alliance manager who is still there."""
    plan = context.plan
    if not plan.people:
        yield _no_people("alliance manager", "alliance_manager")
        return
    for key, partner in plan.partners.items():
        managers = with_role(plan, key, "alliance_manager")
        left = [one for one in managers if has_left(one[1], context.as_of)]
        if len(left) == len(managers):
            there = [one for one in people_of(plan, key) if not has_left(one[1], context.as_of)]
            yield Flag(
                at=("partners", key),
                message=f'partner "{partner.name}" has no alliance manager{_departures(left) or _instead(there)}',
                label="no alliance manager",
                related=tuple(Related(("people", who, "until"), f"{one.name} has left") for who, one in left)
                or _people(there),
                stated=tuple(who for who, _ in left),
                mend=f"Add `alliance_manager` to the `roles` of the person who runs the alliance at {partner.name}"
                f"{_ADDED}.",
            )


def _no_people(what: str, role: str) -> Flag:
    return Flag(
        at=("people",),
        message=f"the plan names no people, so no partner has an {what}",
        label="no `people`",
        mend=f"Add `people`, and for each partner one of them with `roles: [{role}]`.",
    )


def _instead(there: list[tuple[str, Person]]) -> str:
    """Whom the partner names, where the role is not among theirs."""
    if not there:
        return "; the plan names nobody there"
    names = [person.name for _, person in there[:_SHOWN]]
    if len(there) > _SHOWN:
        names.append(f"{len(there) - _SHOWN} more")
    return f"; the plan names {listed(names)} there, {'none of them' if len(there) > 1 else 'not'} in that role"


def _people(there: list[tuple[str, Person]]) -> tuple[Related, ...]:
    return tuple(Related(("people", key), f"{person.name} works there") for key, person in there[:_SHOWN])


def _departures(left: list[tuple[str, Person]]) -> str:
    """Who had the role, and since when not any more."""
    gone = (f"{person.name} left on {show_date(person.until)}" for _, person in left if person.until is not None)
    return f"; {listed(gone)}" if left else ""
