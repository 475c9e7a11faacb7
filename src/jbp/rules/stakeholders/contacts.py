"""110: through whom the partners speak."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.figures.parties import partner_name, partners_of
from jbp.figures.work import activities, initiatives, is_pending
from jbp.finding import Related
from jbp.rule import Flag
from jbp.rules.phrasing import counted, listed
from jbp.rules.stakeholders.family import STAKEHOLDERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.address import Address
    from jbp.model.plan import Plan
    from jbp.rules.context import Context

_AT = ("governance", "communication", "single_point")


@STAKEHOLDERS.rule(
    "JBP110",
    "no-single-point-of-contact",
    "W W E",
    summary="There is joint work, and a partner has no single point of contact for it.",
    why=(
        "In the case of Vantage Partners' masterclass on joint business planning a team waits days for an answer, which "
        "then comes from many sources at once. One person on each side through whom questions go ends both."
    ),
    detection=(
        "Two or more partners share open work: an initiative that is theirs (an initiative without `party` is joint), or "
        "an activity whose `party` says so. `governance.communication.single_point` names nobody for one of them. "
        "All partners without one make one finding."
    ),
    false_positives="A partnership so small that everybody speaks with everybody.",
    mend="Name one person for each partner under `governance.communication.single_point`.",
    bad=@BAD110@,
    good=@GOOD110@,
)
def no_single_point_of_contact(context: Context) -> Iterator[Flag]:
    """Joint work of a partner who has named nobody to ask."""
    plan = context.plan
    shared = dict(_joint_work(plan))
    working = {one for partners in shared.values() for one in partners}
    communication = plan.governance.communication if plan.governance else None
    named = communication.single_point if communication else {}
    missing = [one for one in plan.partners if one in working and one not in named]
    if not missing:
        return
    names = listed((f'"{partner_name(one, plan)}"' for one in missing), "or")
    yield Flag(
        at=_AT,
        message=f"there is no single point of contact for {names}, who {_has(missing)} a part in "
        f"{counted(len(shared), 'piece')} of joint work",
        label="no single point of contact",
        related=tuple(Related(at, "joint work") for at in list(shared)[:1]),
        stated=tuple(missing),
        mend=f"Add under `{'.'.join(_AT)}`: {', '.join(f'`{one}: ` and the id of a person' for one in missing)}.",
    )


def _has(missing: list[str]) -> str:
    return "has" if len(missing) == 1 else "have"


def _joint_work(plan: Plan) -> Iterator[tuple[Address, tuple[str, ...]]]:
    """Open work of two or more partners, with these partners."""
    for at, initiative in initiatives(plan):
        partners = partners_of(initiative.party or ("joint",), plan)
        if len(partners) > 1 and is_pending(initiative):
            yield at, partners
    for at, initiative, activity in activities(plan):
        partners = partners_of(activity.party, plan)
        if len(partners) > 1 and is_pending(activity) and is_pending(initiative):
            yield at, partners
