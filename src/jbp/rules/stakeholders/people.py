"""108 and 111: people who do the work, and who are still there to do it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.figures.people import has_left, people_of, with_role
from jbp.figures.work import count_days
from jbp.finding import Related
from jbp.rule import Flag
from jbp.rules.phrasing import counted, listed
from jbp.rules.stakeholders.duties import Duty, duties
from jbp.rules.stakeholders.family import STAKEHOLDERS
from jbp.values.date import show_date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.model.person import Person
    from jbp.rules.context import Context

_SHOWN = 3


@STAKEHOLDERS.rule(
    "JBP108",
    "executives-only",
    "W W E",
    summary="A partner names only executives and sponsors, and nobody who does the work.",
    why=(
        "In the case of Vantage Partners' masterclass on joint business planning the deal was struck between senior "
        "executives, and came to grief six months later among the people who were to carry it out and had not been "
        "asked."
    ),
    detection=(
        "A partner has people who have not left, and all of them are of level `executive` or have the role "
        "`executive_sponsor`. A partner without any is the matter of no-executive-sponsor. Whose `level` is not "
        "stated counts as somebody who does the work, unless a sponsor."
    ),
    false_positives=(
        "A company so small that its executives do the work: state their `level` as it is in this partnership."
    ),
    mend="Name the people who do the work: the alliance manager, and those whom the activities need.",
    bad="""\
partners:
  a:
    name: Aldane
    kind: manufacturer
    financial_watch: {status: stable, checked_on: 2026-03-31}
  b:  # finding: executives-only
    name: Birk
    kind: manufacturer
    financial_watch: {status: stable, checked_on: 2026-03-31}
people:
  ana: {name: Ana Ruiz, partner: a, function: Management, level: executive, roles: [executive_sponsor], owns_pnl: true}
  dia: {name: Dia Rao, partner: a, function: Alliances, level: manager, roles: [alliance_manager]}
  eva: {name: Eva Lund, partner: a, function: Engineering, level: specialist}
  ben: {name: Ben Osei, partner: b, function: Management, level: executive, roles: [executive_sponsor], owns_pnl: true}
  cho: {name: Cho Min, partner: b, function: Alliances, level: executive, roles: [alliance_manager]}
  finn: {name: Finn Berg, partner: b, function: Engineering, level: executive}
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
def executives_only(context: Context) -> Iterator[Flag]:
    """A partner of whom only the top is named."""
    for key, partner in context.plan.partners.items():
        there = [(who, one) for who, one in people_of(context.plan, key) if not has_left(one, context.as_of)]
        if not there or not all(_is_at_the_top(person) for _, person in there):
            continue
        names = listed(f"{person.name} ({_height(person)})" for _, person in there)
        yield Flag(
            at=("partners", key),
            message=f'partner "{partner.name}" names only {names}, and nobody who does the work',
            label="executives only",
            related=tuple(Related(("people", who), _height(person)) for who, person in there[:_SHOWN]),
            stated=tuple(who for who, _ in there),
            mend=f"Add under `people` those at {partner.name} who do the work, with `level: manager` or "
            "`level: specialist`.",
        )


def _is_at_the_top(person: Person) -> bool:
    return person.level == "executive" or "executive_sponsor" in person.roles


def _height(person: Person) -> str:
    return "executive" if person.level == "executive" else "executive sponsor"


@STAKEHOLDERS.rule(
    "JBP111",
    "departed-person",
    "E E E",
    summary="Someone who has left still owns, chairs or sponsors.",
    why=(
        "Work that is in the name of somebody who is gone is done by nobody, and a status report does not show it. "
        "Published partner-plan templates keep the list of people with the dates on which they change for this reason."
    ),
    detection=(
        "Someone's `until` lies before `as_of`, and the person is the `owner` of an entry that is not settled (done, "
        "cancelled, closed, agreed or decided), the `sponsor` of open work, among the `chairs` of a body, or the only "
        "one of the partner with the role `executive_sponsor`: with a successor in the role the entry is a record. "
        "Seats without duties, past meetings, reviews and the journal are not looked at. One finding a person names "
        "all."
    ),
    false_positives="Somebody who stays in another capacity: move `until`.",
    mend="Hand each of the places over to somebody who is there.",
    bad="""\
people:
  ana: {name: Ana Ruiz, partner: a, function: Management, level: executive, roles: [executive_sponsor], owns_pnl: true}
  dia: {name: Dia Rao, partner: a, function: Alliances, level: manager, roles: [alliance_manager]}
  eva:
    name: Eva Lund
    partner: a
    function: Engineering
    level: specialist
    until: 2026-05-29  # finding: departed-person
  ben: {name: Ben Osei, partner: b, function: Management, level: executive, roles: [executive_sponsor], owns_pnl: true}
  cho: {name: Cho Min, partner: b, function: Alliances, level: manager, roles: [alliance_manager]}
  finn: {name: Finn Berg, partner: b, function: Engineering, level: specialist}
""",
    good="""\
people:
  ana: {name: Ana Ruiz, partner: a, function: Management, level: executive, roles: [executive_sponsor], owns_pnl: true}
  dia: {name: Dia Rao, partner: a, function: Alliances, level: manager, roles: [alliance_manager]}
  eva: {name: Eva Lund, partner: a, function: Engineering, level: specialist, until: 2027-05-28}
  ben: {name: Ben Osei, partner: b, function: Management, level: executive, roles: [executive_sponsor], owns_pnl: true}
  cho: {name: Cho Min, partner: b, function: Alliances, level: manager, roles: [alliance_manager]}
  finn: {name: Finn Berg, partner: b, function: Engineering, level: specialist}
""",
)
def departed_person(context: Context) -> Iterator[Flag]:
    """Someone who is gone and still answers for something."""
    plan = context.plan
    held: dict[str, list[Duty]] = {}
    for duty in duties(plan):
        held.setdefault(duty.person, []).append(duty)
    for key, person in plan.people.items():
        if person.until is None or not has_left(person, context.as_of):
            continue
        all_held = held.get(key, []) + _sponsorship(context, key, person)
        if not all_held:
            continue
        yield Flag(
            at=("people", key, "until"),
            part="value",
            message=f"{person.name} left on {show_date(person.until)}, "
            f"{count_days((context.as_of - person.until).days)} ago, and still {_held(all_held)}",
            label="has left",
            related=tuple(Related(duty.at, f"{duty.verb} this", "value") for duty in all_held),
            stated=(person.until.isoformat(),),
            mend="Hand each of these places over to somebody who is there, or correct `until`.",
        )


def _sponsorship(context: Context, key: str, person: Person) -> list[Duty]:
    """The role of sponsor, where nobody has taken it over."""
    sponsors = with_role(context.plan, person.partner, "executive_sponsor")
    if "executive_sponsor" not in person.roles or not all(has_left(one, context.as_of) for _, one in sponsors):
        return []
    return [Duty(key, ("people", key, "roles"), "sponsors")]


def _held(all_held: list[Duty]) -> str:
    """``owns 3 entries, chairs 1 body and sponsors 1 initiative``."""
    counts: dict[tuple[str, str], int] = {}
    for duty in all_held:
        what = duty.verb, _what(duty)
        counts[what] = counts.get(what, 0) + 1
    return listed(
        f"{verb} {noun}" if noun.startswith("the ") else f"{verb} {counted(count, *_forms(noun))}"
        for (verb, noun), count in counts.items()
    )


def _what(duty: Duty) -> str:
    if duty.verb == "chairs":
        return "body"
    if duty.verb == "sponsors":
        return "the partnership" if duty.at[0] == "people" else "initiative"
    return "entry"


def _forms(noun: str) -> tuple[str, str]:
    return noun, f"{noun.removesuffix('y')}ies" if noun.endswith("y") else f"{noun}s"
