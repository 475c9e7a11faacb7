"""401 and 402: what could go wrong, for whom, and what is done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.figures.parties import is_joint, partners_of
from jbp.figures.risk import risk_level
from jbp.finding import Related
from jbp.rule import Flag
from jbp.rules.conversations.family import CONVERSATIONS
from jbp.rules.phrasing import listed
from jbp.rules.statements import is_stated, without_owner

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.model.plan import Plan
    from jbp.model.risk import Risk
    from jbp.rules.context import Context

_SHOWN = 3
_STEPS = {
    "mitigation": "what is done about it (`mitigation`)",
    "review date": "the day on which you look again (`review_by`)",
}
_WATCHER = "the one person who watches it (`owner`)"


@CONVERSATIONS.rule(
    "JBP401",
    "no-risks",
    "E E E",
    summary="The plan records no risks, or none that applies to one partner alone.",
    why=(
        "The risk table of Vantage Partners' masterclass on joint business planning has a column for joint risks and "
        "one for each partner's own. A table with joint risks only is a polite one: what one side alone would lose "
        "was not spoken of, and decides all the same."
    ),
    detection=(
        "There is no entry under `risks`, or no entry whose `party` is exactly one partner. The status of a risk "
        "makes no difference. A risk without `party` does not say to whom it applies, and is not counted as one "
        "partner's."
    ),
    false_positives="A partnership whose partners share every gain and every loss, such as a joint venture.",
    mend="Ask each partner what it alone stands to lose, and record the answers with `party:` and its id.",
    bad="""\
risks:  # finding: no-risks
  fire-test:
    title: The panel fails the fire test
    party: joint
    level: high
    mitigation: A second laminate is tested as well
    owner: finn
    review_by: 2026-08-03
""",
    good="""\
risks:
  fire-test:
    title: The panel fails the fire test
    party: joint
    level: high
    mitigation: A second laminate is tested as well
    owner: finn
    review_by: 2026-08-03
  warranty:
    title: Birk must replace roofs that leak
    party: b
    level: medium
    mitigation: An insurer takes half
    owner: cho
    review_by: 2026-09-01
""",
)
def no_risks(context: Context) -> Iterator[Flag]:
    """A plan without risks, or without any that is one partner's own."""
    plan = context.plan
    if not plan.risks:
        yield Flag(
            at=("risks",),
            message="the plan records no risks",
            label="no risks",
            mend="Add `risks`: what could go wrong for all, and for each partner alone, with `party`, `mitigation`, "
            "`owner` and `review_by`.",
        )
    elif not any(len(partners_of(risk.party, plan)) == 1 for risk in plan.risks.values()):
        many = "the one risk" if len(plan.risks) == 1 else f"none of the {len(plan.risks)} risks"
        yield Flag(
            at=("risks",),
            message=f"{many} {'does not apply' if len(plan.risks) == 1 else 'applies'} to one partner alone"
            f"{_instead(plan)}",
            label="no partner's own risk",
            related=tuple(Related(("risks", key, "party"), "joint", "value") for key in _joint(plan)[:_SHOWN]),
            stated=tuple(plan.risks),
            mend="Ask each partner what it alone stands to lose, and record it with `party:` and the partner's id.",
        )


def _joint(plan: Plan) -> list[str]:
    return [key for key, risk in plan.risks.items() if is_joint(risk.party, plan)]


def _instead(plan: Plan) -> str:
    """How many risks are joint, and how many do not say whose they are."""
    joint, silent = len(_joint(plan)), sum(not risk.party for risk in plan.risks.values())
    parts = [f"{joint} joint"] if joint else []
    parts += [f"{silent} without `party`"] if silent else []
    return f" ({listed(parts)})" if parts else ""


@CONVERSATIONS.rule(
    "JBP402",
    "risk-unmitigated",
    "E E E",
    summary="A risk of medium or high level has no mitigation, no owner or no review date.",
    why=(
        "Vantage Partners' masterclass on joint business planning asks for a mitigation strategy beside every risk. A "
        "risk that was named and left alone is worse than none: everybody remembers that it was known."
    ),
    detection=(
        "A risk lacks `mitigation` (or says TBD), an `owner` who is one of `people`, or `review_by`. Only risks of "
        "medium or high level are asked: the `level` as stated; else the higher of `likelihood` and `impact` where "
        "neither is low, low where both are low, and medium otherwise, also where one of them is missing. Closed "
        "risks are not asked, and accepted ones not for a mitigation: having none is what was accepted. One finding a "
        "risk names all it lacks."
    ),
    false_positives="A risk whose level nobody has stated and everybody takes for low: state `level: low`.",
    mend="Write what is done about it, name one person who watches it, and the day on which you look again.",
    bad="""\
risks:
  cell-price:  # finding: risk-unmitigated
    title: Cells become dearer
    party: a
    likelihood: medium
    impact: high
    owner: dia
""",
    good="""\
risks:
  cell-price:
    title: Cells become dearer
    party: a
    likelihood: medium
    impact: high
    mitigation: Price fixed for a year
    owner: dia
    review_by: 2026-09-01
  noise:
    title: Neighbours hear the pilot line
    party: b
    likelihood: low
    impact: low
""",
    scope="local",
)
def risk_unmitigated(context: Context) -> Iterator[Flag]:
    """A risk that matters and that nobody deals with."""
    for key, risk in context.plan.risks.items():
        lacking = _lacking(context.plan, risk)
        if lacking and risk.status != "closed" and risk_level(risk) != "low":
            yield Flag(
                at=("risks", key),
                message=f'risk "{risk.title}" of {_level(risk)} has no {listed(lacking, "or")}',
                label=f"no {listed(lacking, 'or')}",
                related=_judged_by(key, risk),
                stated=_stated(risk),
                mend=f"Write {listed(_STEPS.get(name, _WATCHER) for name in lacking)}.",
            )


def _lacking(plan: Plan, risk: Risk) -> list[str]:
    lacking = [] if is_stated(risk.mitigation) or risk.status == "accepted" else ["mitigation"]
    owner = without_owner(plan, risk.owner)
    lacking += [owner] if owner else []
    return lacking if risk.review_by is not None else [*lacking, "review date"]


def _level(risk: Risk) -> str:
    """The level in words, and where it comes from when nobody stated it."""
    level = f"{risk_level(risk)} level"
    if risk.level is not None:
        return level
    signs = (("likelihood", risk.likelihood), ("impact", risk.impact))
    said = listed(f"{name} {word}" for name, word in signs if word is not None)
    return f"{level} ({said})" if said else f"{level} (nobody has stated one)"


def _judged_by(key: str, risk: Risk) -> tuple[Related, ...]:
    fields = ("level",) if risk.level is not None else ("likelihood", "impact")
    return tuple(
        Related(("risks", key, name), f"{name} {getattr(risk, name)}", "value")
        for name in fields
        if getattr(risk, name) is not None
    )


def _stated(risk: Risk) -> tuple[str, ...]:
    words = (("level", risk.level), ("likelihood", risk.likelihood), ("impact", risk.impact), ("owner", risk.owner))
    return tuple(f"{name}: {word}" for name, word in words if word is not None)
