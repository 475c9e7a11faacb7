"""601, 602 and 607: what was signed, and what changed since."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from jbp.address import parse_address
from jbp.changes.material import Level
from jbp.figures.parties import partner_name
from jbp.model.naming import entry_of
from jbp.rule import Flag
from jbp.rules.phrasing import listed
from jbp.rules.record.family import RECORD
from jbp.values.date import show_date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.address import Address
    from jbp.changes.change import Change
    from jbp.model.kpi import Kpi
    from jbp.rules.context import Context

_LESS_IS_BETTER = frozenset({"decrease", "at_most"})
_BEGINNINGS = ("start", "due")


@RECORD.rule(
    "JBP601",
    "sign-off-void",
    "W W W",
    summary="What a partner signed is not what the plan says now.",
    why=(
        "A signature binds a person to exact content. When targets, dates or duties move afterwards and nobody says "
        "so, each side holds another plan to be agreed, and the difference comes up when it costs most: at the review."
    ),
    detection=(
        "The digest in `sign_off` is not that of the plan's shared, material content: what every partner may see, "
        "without what changes while the plan runs (status, progress, actuals, forecasts, the journal, meetings, "
        "reviews, conversations, notes, and what else the plan format lists). Comments, order, layout and another way "
        "of writing the same figure change nothing."
    ),
    false_positives="A sign-off that was written by hand, with a digest that nobody computed.",
    mend="Show what changed with `jbp diff`, agree it, and sign again with `jbp sign`.",
    bad="""\
sign_off:
  a: {by: ana, date: 2026-01-20, digest: "sha256:0000000000000000000000000000000000000000000000000000000000000000"}  # finding: sign-off-void
""",  # noqa: E501 - a digest has its length
    good="""\
sign_off:
  a: {by: ana, date: 2026-05-20, digest: "sha256:f19fe7e2ec3dbaaaa818599a94247448b968af56ce28f0d3c485967434adad3a"}
""",
)
def sign_off_void(context: Context) -> Iterator[Flag]:
    """A sign-off of other content."""
    for partner, signed in context.plan.sign_off.items():
        if context.digest and signed.digest != context.digest:
            name = partner_name(partner, context.plan)
            when = f" on {show_date(signed.date)}" if signed.date is not None else ""
            yield Flag(
                at=("sign_off", partner, "digest"),
                message=f"what {name} signed{when} is not what the plan says now",
                part="value",
                label="the digest of other content",
                stated=(signed.digest,),
                mend="See what changed since then with `jbp diff`, agree it, and sign again with `jbp sign`.",
            )


@RECORD.rule(
    "JBP602",
    "goalpost-moved",
    "W W W",
    summary="A target, a date or a KPI was eased after its period had begun, and nobody says why.",
    why=(
        "Lowering a target in the period that it is meant for makes the scorecard green without anything getting "
        "better. It may be right to do so; then the reason belongs on record, where both partners and the next review "
        "find it."
    ),
    detection=(
        "Against the base (`jbp lint --base`, `jbp ci`): a target lowered (raised, where less is better) or made TBD "
        "after its period's first day; a KPI removed that has a target for a period that had begun; or the due day of "
        "work or of a milestone put off that had begun or was due. No journal entry that is new since the base is "
        "`about` it or the entry that holds it, and the KPI's `explain` says nothing of the period. Without a base "
        "nothing is said."
    ),
    false_positives="A slip of the pen in the base that is corrected now; say so in the journal.",
    mend="Write into the `journal` what led to it, with `about` naming the entry.",
    bad="""\
kpis:
  tests:
    title: Tests passed
    party: joint
    kind: leading
    unit: count
    goal: increase
    combine: sum
    definition: Tests of the norm that an institute has signed
    source: Test log
    owner: eva
    cadence: quarterly
    baseline: {value: 2, date: 2025-12-31}
    targets: {2026-Q1: 5, 2026-Q2: 3, 2026-Q3: 10, 2026-Q4: 12, total: 30}  # finding: goalpost-moved
    actuals: {2026-Q1: 5}
  orders:
    title: Pilot orders
    party: joint
    kind: lagging
    unit: money
    goal: increase
    combine: sum
    definition: Signed orders without tax
    source: Order books of both
    owner: cho
    cadence: quarterly
    baseline: {value: €20k, date: 2025-12-31}
    targets: {2026-Q1: €50k, 2026-Q2: €50k, 2026-Q3: €100k, 2026-Q4: €100k, total: €300k}
    actuals: {2026-Q1: €51k}
    objective: focus_areas.panel.objectives.first-orders
revision: 3
""",
    good="""\
kpis:
  tests:
    title: Tests passed
    party: joint
    kind: leading
    unit: count
    goal: increase
    combine: sum
    definition: Tests of the norm that an institute has signed
    source: Test log
    owner: eva
    cadence: quarterly
    baseline: {value: 2, date: 2025-12-31}
    targets: {2026-Q1: 5, 2026-Q2: 3, 2026-Q3: 10, 2026-Q4: 12, total: 30}
    actuals: {2026-Q1: 5}
  orders:
    title: Pilot orders
    party: joint
    kind: lagging
    unit: money
    goal: increase
    combine: sum
    definition: Signed orders without tax
    source: Order books of both
    owner: cho
    cadence: quarterly
    baseline: {value: €20k, date: 2025-12-31}
    targets: {2026-Q1: €50k, 2026-Q2: €50k, 2026-Q3: €100k, 2026-Q4: €100k, total: €300k}
    actuals: {2026-Q1: €51k}
    objective: focus_areas.panel.objectives.first-orders
journal:
  start: {date: 2026-05-04, headline: Work on the pilot line began, about: initiatives.line, by: finn}
  closed: {date: 2026-06-10, headline: The institute closes for May, about: kpis.tests, by: eva}
revision: 3
""",
    compares=True,
)
def goalpost_moved(context: Context) -> Iterator[Flag]:
    """What was eased after it had begun, without a word in the journal."""
    explained = _explained(context)
    for change in context.changes:
        said = _eased(change, context)
        if said and not any(change.at[: len(about)] == about for about in explained):
            removed = change.kind == "removed"
            yield Flag(
                at=() if removed else change.at,
                message=f"{_lower(change.sentence)}, after {said}, and the journal does not say why",
                part="key" if removed else "value",
                label=said,
                mend="Write into the journal what led to it, with `about` naming the entry.",
            )


def _lower(sentence: str) -> str:
    """A sentence as a part of another one; names keep their letters."""
    first, _, rest = sentence.partition(" ")
    return f"{first.lower()} {rest}" if first in ("Target", "Due") else sentence


def _eased(change: Change, context: Context) -> str:
    """How far what was eased had begun; empty where nothing was eased, or nothing had begun."""
    base = context.base
    if base is None or len(change.was_at) < 2:
        return ""
    if change.was_at[0] == "kpis":
        kpi = base.kpis.get(str(change.was_at[1]))
        return _eased_kpi(change, kpi, context) if kpi is not None else ""
    if change.area == "due" and change.direction == "slipped" and isinstance(change.before, date):
        return _begun(change, context)
    return ""


def _eased_kpi(change: Change, kpi: Kpi, context: Context) -> str:
    if change.kind == "removed" and len(change.at) == 2:
        return next((said for key in kpi.targets if (said := _has_begun(key, context))), "")
    if change.area != "target" or len(change.was_at) != 4:
        return ""
    easier = "raised" if kpi.goal in _LESS_IS_BETTER else "lowered"
    is_eased = change.kind == "removed" or change.direction in (easier, "reopened")
    key = str(change.was_at[3])
    return _has_begun(key, context) if is_eased and key not in kpi.explain else ""


def _has_begun(key: str, context: Context) -> str:
    days = context.calendar.range(key)
    if days is None or days.start > context.as_of:
        return ""
    return f"the period had begun on {show_date(days.start)}"


def _begun(change: Change, context: Context) -> str:
    """That work had begun, or was due already, by what the base says of it."""
    entry = _work_at(change.was_at[:-1], context)
    for field in _BEGINNINGS:
        day = getattr(entry, field, None)
        if isinstance(day, date) and day <= context.as_of:
            return f"it had begun on {show_date(day)}" if field == "start" else f"it was due on {show_date(day)}"
    return ""


def _work_at(address: Address, context: Context) -> object:
    found: object = context.base
    for step in address:
        found = found.get(step) if hasattr(found, "get") else getattr(found, str(step), None)
    return found


def _explained(context: Context) -> tuple[Address, ...]:
    """The entries that journal entries speak of which are new since the base."""
    old = context.base.journal if context.base is not None else {}
    texts = [text for key, entry in context.plan.journal.items() if key not in old for text in entry.about]
    return tuple(address for text in texts if (address := parse_address(text)) is not None)


@RECORD.rule(
    "JBP607",
    "material-change-without-revision",
    "I I I",
    summary="Something material changed since the base, and the revision was not raised.",
    why=(
        "A revision number is how people at a table make sure that they speak of the same plan. Where it stays while "
        "targets move, two different plans carry one number."
    ),
    detection=(
        "Against the base (`jbp lint --base`, `jbp ci`): a change of level material (see `jbp diff`), and `revision` "
        "is not higher than it was. Without a base nothing is said, and nothing of a plan that has not been agreed yet."
    ),
    false_positives="A team that counts revisions only when both have signed; switch the rule off for it.",
    mend="Raise `revision` by one, and set `revised_on` to the day.",
    bad="""\
revision: 2  # finding: material-change-without-revision
consequences: After one late quarter the sponsors agree a new plan or end the work.
""",
    good="""\
revision: 3
revised_on: 2026-06-12
consequences: After one late quarter the sponsors agree a new plan or end the work.
""",
    compares=True,
)
def material_change_without_revision(context: Context) -> Iterator[Flag]:
    """Material changes under the old number."""
    base = context.base
    changed = [change for change in context.changes if change.level is Level.MATERIAL]
    if base is None or not changed or (context.plan.revision or 0) > (base.revision or 0):
        return
    what = f"{len(changed)} material changes" if len(changed) > 1 else "one material change"
    number = f"is {base.revision} as before" if context.plan.revision is not None else "is not stated"
    yield Flag(
        at=("revision",),
        message=f"the plan holds {what} since the base, and its revision {number}",
        part="value",
        label="not raised",
        mend=f"Raise it to {(base.revision or 0) + 1}, and set `revised_on`. What changed: {listed(_areas(changed))}.",
    )


def _areas(changed: list[Change]) -> tuple[str, ...]:
    """Where the changes are, each entry once; of many, the first ones."""
    names = dict.fromkeys(".".join(map(str, entry_of(change.at) or change.at)) for change in changed)
    most = 3
    return (*list(names)[:most], "more") if len(names) > most else tuple(names)
