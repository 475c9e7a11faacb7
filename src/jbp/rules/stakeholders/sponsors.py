"""103: whether a sponsor can do what a sponsor is for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.figures.parties import partner_name
from jbp.figures.people import has_left
from jbp.finding import Related, Severity
from jbp.rule import Flag, Option
from jbp.rules.stakeholders.family import STAKEHOLDERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.model.person import Person
    from jbp.rules.context import Context

TOP_PRIORITIES = Option("top-priorities", 4, "how far down among a sponsor's own priorities the alliance may stand")


@STAKEHOLDERS.rule(
    "JBP103",
    "sponsor-without-authority",
    "W W E",
    summary=(
        "A sponsor neither owns the profit and loss nor has the alliance among the top "
        f"{TOP_PRIORITIES.default} priorities."
    ),
    why=(
        "The Strategic Alliances Fieldbook finds the most effective sponsor to be the one who owns the profit and "
        "loss, is free to act and needs the alliance for the core of the job. A sponsor quoted on the ASAP blog on "
        "alliance management puts it in numbers: it should be among the top four priorities of the year."
    ),
    detection=(
        "For everybody with the role `executive_sponsor` who has not left: `owns_pnl` is not true, and "
        f"`priority_rank` is absent or greater than {TOP_PRIORITIES.default}. Title, level and function are not looked "
        "at: no field but these two says what a sponsor may do. Where neither is stated it is a note, whatever the "
        "profile."
    ),
    false_positives="A sponsor of whom the plan does not say it: state `owns_pnl` or `priority_rank`.",
    mend="State `owns_pnl: true` or the `priority_rank`, or find a sponsor who has the authority.",
    bad="""\
people:
  ana: {name: Ana Ruiz, partner: a, function: Management, level: executive, roles: [executive_sponsor], owns_pnl: true}
  dia: {name: Dia Rao, partner: a, function: Alliances, level: manager, roles: [alliance_manager]}
  eva: {name: Eva Lund, partner: a, function: Engineering, level: specialist}
  ben:  # finding: sponsor-without-authority
    name: Ben Osei
    partner: b
    function: Management
    level: executive
    roles: [executive_sponsor]
    owns_pnl: false
    priority_rank: 7
  cho: {name: Cho Min, partner: b, function: Alliances, level: manager, roles: [alliance_manager]}
  finn: {name: Finn Berg, partner: b, function: Engineering, level: specialist}
""",
    good="""\
people:
  ana: {name: Ana Ruiz, partner: a, function: Management, level: executive, roles: [executive_sponsor], owns_pnl: true}
  dia: {name: Dia Rao, partner: a, function: Alliances, level: manager, roles: [alliance_manager]}
  eva: {name: Eva Lund, partner: a, function: Engineering, level: specialist}
  ben:
    name: Ben Osei
    partner: b
    function: Management
    level: executive
    roles: [executive_sponsor]
    owns_pnl: false
    priority_rank: 2
  cho: {name: Cho Min, partner: b, function: Alliances, level: manager, roles: [alliance_manager]}
  finn: {name: Finn Berg, partner: b, function: Engineering, level: specialist}
""",
    scope="local",
    options=(TOP_PRIORITIES,),
)
def sponsor_without_authority(context: Context) -> Iterator[Flag]:
    """A sponsor of whom neither of the two signs of authority is stated."""
    top = context.option(TOP_PRIORITIES)
    for key, person in context.plan.people.items():
        if "executive_sponsor" not in person.roles or has_left(person, context.as_of) or _has_authority(person, top):
            continue
        partner = partner_name(person.partner, context.plan)
        yield Flag(
            at=("people", key),
            message=f'{person.name}, executive sponsor of "{partner}", {_shortfall(person, top)}',
            label="sponsor without authority" if _is_stated(person) else "authority not stated",
            related=_stated_at(key, person, top),
            stated=_stated(person),
            mend=_mend(person, top),
            at_most=None if _is_stated(person) else Severity.NOTE,
        )


def _has_authority(person: Person, top: int) -> bool:
    return person.owns_pnl is True or (person.priority_rank is not None and person.priority_rank <= top)


def _is_stated(person: Person) -> bool:
    return person.owns_pnl is not None or person.priority_rank is not None


def _shortfall(person: Person, top: int) -> str:
    """What is known of the sponsor's authority, in words."""
    ranked = f"has the alliance only at number {person.priority_rank} of the year's priorities"
    if person.owns_pnl is None:
        said = "the plan does not say whether they own the profit and loss"
        unknown = f"is not said to own the profit and loss, nor to have the alliance among their top {top} priorities"
        return unknown if person.priority_rank is None else f"{ranked}, and {said}"
    if person.priority_rank is None:
        return "does not own the profit and loss, and the plan does not say where the alliance ranks among priorities"
    return f"does not own the profit and loss and {ranked}"


def _mend(person: Person, top: int) -> str:
    if _is_stated(person):
        return (
            f"Find a sponsor who owns the profit and loss, or make the alliance one of this one's top {top} priorities "
            "and state the `priority_rank`."
        )
    return "Ask the sponsor, and state `owns_pnl` (true or false) or `priority_rank` (1 is the first priority)."


def _stated_at(key: str, person: Person, top: int) -> tuple[Related, ...]:
    places = []
    if person.owns_pnl is not None:
        places.append(Related(("people", key, "owns_pnl"), "does not own the profit and loss", "value"))
    if person.priority_rank is not None:
        places.append(Related(("people", key, "priority_rank"), f"not among the top {top}", "value"))
    return tuple(places)


def _stated(person: Person) -> tuple[str, ...]:
    owns = () if person.owns_pnl is None else ("owns_pnl: false",)
    return owns if person.priority_rank is None else (*owns, f"priority_rank: {person.priority_rank}")
