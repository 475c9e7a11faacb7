"""505 and 510: how far the scenarios look, and whether they see companies and people change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.finding import Related
from jbp.rule import Flag
from jbp.rules.futures.family import FUTURES
from jbp.rules.phrasing import counted, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.rules.context import Context

_TERMS = ("short", "mid", "long")
_CHANGES = ("ownership", "people")


@FUTURES.rule(
    "JBP505",
    "horizons-missing",
    "W W W",
    summary="Not all of the short, mid and long term are considered.",
    why=(
        "The ASAP blog on alliance management asks alliance managers to stay two steps ahead, by looking at the "
        "short, the middle and the long horizon. Most plans look at the next quarter, a few at ten years, and none at "
        "what lies between."
    ),
    detection=(
        "The plan has `futures`, and none of them has the `term` `short`, `mid` or `long`; one finding names the "
        "terms that are missing. A plan without `futures` is no-competition-scenario's."
    ),
    false_positives="A partnership that ends within the year.",
    mend="Add a scenario for each missing term, or state the `term` of those that have none.",
    bad="""\
futures:  # finding: horizons-missing
  own-roof:
    title: Aldane makes a roof of its own
    kind: competition
    partner: a
    term: short
    trigger: Aldane hires roof engineers
    response: Agree a notice period
    owner: cho
    review_by: 2026-10-01
    about: focus_areas.panel
  new-owner:
    title: Birk is sold
    kind: ownership
    partner: b
    term: short
    trigger: An adviser is appointed
    response: Use the change-of-control clause
    owner: ana
    review_by: 2026-12-01
""",
    good="""\
futures:
  own-roof:
    title: Aldane makes a roof of its own
    kind: competition
    partner: a
    term: short
    trigger: Aldane hires roof engineers
    response: Agree a notice period
    owner: cho
    review_by: 2026-10-01
    about: focus_areas.panel
  new-owner:
    title: Birk is sold
    kind: ownership
    partner: b
    term: mid
    trigger: An adviser is appointed
    response: Use the change-of-control clause
    owner: ana
    review_by: 2026-12-01
  walls:
    title: Walls become the larger market
    kind: technology
    term: long
    trigger: Two orders for walls in a quarter
    response: Bring the expansion forward
    owner: cho
    review_by: 2026-12-01
""",
)
def horizons_missing(context: Context) -> Iterator[Flag]:
    """Scenarios that all lie at the same distance."""
    futures = context.plan.futures
    missing = [term for term in _TERMS if all(future.term != term for future in futures.values())]
    if not futures or not missing:
        return
    silent = [key for key, future in futures.items() if future.term is None]
    unsaid = f"; {counted(len(silent), 'scenario')} {'states' if len(silent) == 1 else 'state'} no `term`"
    yield Flag(
        at=("futures",),
        message=f"no scenario looks at the {listed(missing, 'or')} term{unsaid if silent else ''}",
        label=f"{listed(missing)} term missing",
        related=tuple(Related(("futures", key), "no `term`") for key in silent),
        stated=tuple(dict.fromkeys(future.term for future in futures.values() if future.term is not None)),
        mend=f"Add a scenario with {listed((f'`term: {term}`' for term in missing), 'and one with')}.",
    )


@FUTURES.rule(
    "JBP510",
    "partner-change-unconsidered",
    "W W W",
    summary="No scenario considers that a partner changes hands or a sponsor leaves.",
    why=(
        "Published partner-plan templates ask what happens when a partner is bought or a sponsor moves on, since "
        "either ends more alliances than any competitor. Neither comes with a period of notice."
    ),
    detection=(
        "The plan has `futures`, and none is of kind `ownership` or `people`. A plan without `futures` is "
        "no-competition-scenario's."
    ),
    false_positives="Partners in public hands whose people cannot leave.",
    mend="Add a scenario of kind `ownership` or `people`: what would announce it, and who picks up the thread.",
    bad="""\
futures:  # finding: partner-change-unconsidered
  own-roof:
    title: Aldane makes a roof of its own
    kind: competition
    partner: a
    term: short
    trigger: Aldane hires roof engineers
    response: Agree a notice period
    owner: cho
    review_by: 2026-10-01
    about: focus_areas.panel
  norm:
    title: The norm for roofs is tightened
    kind: regulation
    term: mid
    trigger: A draft is published
    response: Test by the draft at once
    owner: eva
    review_by: 2026-12-01
  walls:
    title: Walls become the larger market
    kind: technology
    term: long
    trigger: Two orders for walls in a quarter
    response: Bring the expansion forward
    owner: cho
    review_by: 2026-12-01
""",
    good="""\
futures:
  own-roof:
    title: Aldane makes a roof of its own
    kind: competition
    partner: a
    term: short
    trigger: Aldane hires roof engineers
    response: Agree a notice period
    owner: cho
    review_by: 2026-10-01
    about: focus_areas.panel
  new-owner:
    title: Birk is sold
    kind: ownership
    partner: b
    term: mid
    trigger: An adviser is appointed
    response: Use the change-of-control clause
    owner: ana
    review_by: 2026-12-01
  walls:
    title: Walls become the larger market
    kind: technology
    term: long
    trigger: Two orders for walls in a quarter
    response: Bring the expansion forward
    owner: cho
    review_by: 2026-12-01
""",
)
def partner_change_unconsidered(context: Context) -> Iterator[Flag]:
    """Scenarios in which companies and people stay as they are."""
    futures = context.plan.futures
    if not futures or any(future.kind in _CHANGES for future in futures.values()):
        return
    yield Flag(
        at=("futures",),
        message="no scenario considers that a partner changes hands or a sponsor leaves",
        label="no change of ownership or people",
        stated=tuple(futures),
        mend="Add a scenario of `kind: ownership` or `kind: people`: what would announce it, and who picks up the "
        "thread.",
    )
