"""414: whether what partners expect of each other is agreed, and said of everything that matters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.figures.parties import partner_name
from jbp.rule import Flag, Option
from jbp.rules.conversations.family import CONVERSATIONS
from jbp.rules.phrasing import listed
from jbp.rules.statements import is_stated, without_owner

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.model.expectation import Expectation
    from jbp.model.plan import Plan
    from jbp.rules.context import Context

SELLING = frozenset({"joint_selling", "channel", "ecosystem"})
"""The contexts for which Partner Business Planning, part 2, lists what expectations speak of."""

TOPICS = Option(
    "topics",
    (
        "product_integration",
        "product_support",
        "marketing_support",
        "sales_support",
        "technical_support",
        "pricing",
        "communication",
        "reporting",
    ),
    "what the expectations of partners who sell together speak of",
)


@CONVERSATIONS.rule(
    "JBP414",
    "expectation-not-agreed",
    "W W E",
    summary="An expectation has no owner or agreement; or one that partners who sell together need is missing.",
    why=(
        "A speaker on the ASAP blog on alliance management tells of expectations that were strongly held, spoken of "
        "once, and neither agreed nor given to anybody: they end in disconnect and conflict. Partner Business "
        "Planning, part 2, lists what partners who sell together must have said to each other."
    ),
    detection=(
        "An expectation lacks an `owner` who is one of `people`, or its agreement: `agreed_on`, or the `clause` of "
        "the contract that holds it. In the contexts joint_selling, channel and ecosystem, moreover, one finding "
        "names those of these topics that no expectation has as its `topic`: "
        f"{listed(topic.replace('_', ' ') for topic in TOPICS.default)}. Capitals make no difference, nor does a blank "
        "in the place of `_`."
    ),
    false_positives=(
        "A topic that plays no part between these partners: take it from the list (`except-topics`), or name it in a "
        "waiver."
    ),
    mend=(
        "Name the person who sees to it and the day on which both sides agreed; write down the topics that are missing."
    ),
    bad="""\
expectations:
  samples:  # finding: expectation-not-agreed
    title: Deliver samples within two weeks
    from: a
    to: b
""",
    good="""\
expectations:
  samples:
    title: Deliver samples within two weeks
    from: a
    to: b
    owner: eva
    agreed_on: 2026-01-14
""",
    options=(TOPICS,),
)
def expectation_not_agreed(context: Context) -> Iterator[Flag]:
    """An expectation that is nobody's, was never agreed, or never written down."""
    plan = context.plan
    for key, expectation in plan.expectations.items():
        lacking = _lacking(plan, expectation)
        if lacking:
            parties = f'"{partner_name(expectation.to, plan)}" of "{partner_name(expectation.from_, plan)}"'
            yield Flag(
                at=("expectations", key),
                message=f'expectation "{expectation.title}" ({parties}) has no {listed(lacking, "or")}',
                label=f"no {listed(lacking, 'or')}",
                stated=(expectation.owner,) if expectation.owner is not None else (),
                mend=_mend(lacking),
            )
    if plan.context in SELLING:
        yield from _uncovered(plan, context.option(TOPICS))


def _mend(lacking: list[str]) -> str:
    steps = ["the person who sees to it under `owner`"] if lacking != ["agreement"] else []
    if "agreement" in lacking:
        steps.append("the day on which both sides agreed under `agreed_on` (or the contract's `clause`)")
    return f"Name {listed(steps)}."


def _lacking(plan: Plan, expectation: Expectation) -> list[str]:
    owner = without_owner(plan, expectation.owner)
    lacking = [owner] if owner else []
    agreed = expectation.agreed_on is not None or is_stated(expectation.clause)
    return lacking if agreed else [*lacking, "agreement"]


def _uncovered(plan: Plan, topics: tuple[str, ...]) -> Iterator[Flag]:
    covered = {_plain(expectation.topic or "") for expectation in plan.expectations.values()}
    missing = [topic for topic in topics if _plain(topic) not in covered]
    if missing:
        names = listed((topic.replace("_", " ") for topic in missing), "or")
        words = listed(f"`{topic}`" for topic in missing)
        yield Flag(
            at=("expectations",),
            message=f"no expectation speaks of {names}",
            label="topics missing" if plan.expectations else "no expectations",
            stated=(str(plan.context), *(topic for topic in topics if _plain(topic) in covered)),
            mend=f"Write down what the partners expect of each other, with `topic`: {words}.",
        )


def _plain(topic: str) -> str:
    """A topic as it is compared: ``product support`` is ``product_support``."""
    return "_".join(topic.lower().replace("_", " ").split())
