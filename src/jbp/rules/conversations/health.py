"""415: whether the partners ask each other how the partnership is, and answer."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from jbp.figures.parties import partner_name
from jbp.figures.target import interval_of, text_of
from jbp.finding import Related
from jbp.rule import Flag, Option
from jbp.rules.conversations.family import CONVERSATIONS
from jbp.rules.statements import is_stated
from jbp.values.date import show_date
from jbp.values.duration import Duration, show_duration

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.model.meeting import HealthCheck
    from jbp.rules.context import Context

YEARLY = Option("every", Duration(12, "m"), "how long a health check holds")
WIDEST_GAP = Option("gap", Decimal(2), "how far apart two partners' scores of a topic are when they ask for a response")


@CONVERSATIONS.rule(
    "JBP415",
    "health-check-stale",
    "W W E",
    summary=(
        f"No health check for {show_duration(YEARLY.default)}, one that one side alone answered, or a gap nobody "
        "responds to."
    ),
    why=(
        "Published partner-plan templates let each side score the partnership once or twice a year, and the ASAP "
        "Global Alliance Summit 2020 counts regular health checks among what keeps partners aligned. Where the scores "
        "lie apart, one side sees something that the other does not."
    ),
    detection=(
        f"The latest entry under `health.checks` is more than {show_duration(YEARLY.default)} old, or there is none: "
        "in a new partnership once the plan has run that long, in others at once. Or fewer than two partners scored "
        f"anything in the latest check. Or two partners' scores of one topic lie {WIDEST_GAP.default} or more apart "
        "and the check has no `responses` for it. Older checks are not looked at, a newer one having taken their "
        "place; scores still to be determined are left out. A plan of status `closed` needs no new check."
    ),
    false_positives="A scale of a hundred points, on which two points are nothing: set the option `gap` to more.",
    mend="Ask both sides, record the scores, and write for each gap what is done about it under `responses`.",
    bad="""\
health:
  checks:
    may:
      date: 2026-05-19
      scale: 5
      scores:
        strategic: {a: 4, b: 4}
        operational: {a: 5, b: 2}  # finding: health-check-stale
""",
    good="""\
health:
  checks:
    may:
      date: 2026-05-19
      scale: 5
      scores:
        strategic: {a: 4, b: 4}
        operational: {a: 5, b: 2}
      responses: {operational: Samples are sent from stock}
""",
    options=(YEARLY, WIDEST_GAP),
)
def health_check_stale(context: Context) -> Iterator[Flag]:
    """A partnership whose state nobody has asked for, or whose answers nobody has read."""
    plan = context.plan
    checks = plan.health.checks if plan.health else {}
    held = [(key, check) for key, check in checks.items() if check.date <= context.as_of]
    if not held:
        yield from _never(context)
        return
    key, latest = max(held, key=lambda one: one[1].date)
    every = context.option(YEARLY)
    if every.after(latest.date) < context.as_of and plan.status != "closed":
        yield Flag(
            at=("health", "checks", key, "date"),
            part="value",
            message=f"the last health check was on {show_date(latest.date)}, more than {show_duration(every)} ago",
            label=f"more than {show_duration(every)} ago",
            stated=(latest.date.isoformat(),),
            mend="Let each partner score the partnership again, and record the check under `health.checks`.",
        )
    yield from _one_sided(context, key, latest)
    yield from _gaps(context, key, latest)


def _never(context: Context) -> Iterator[Flag]:
    plan, every = context.plan, context.option(YEARLY)
    if plan.status != "closed" and (plan.profile != "new" or every.after(plan.horizon.start) < context.as_of):
        yield Flag(
            at=("health",),
            message=f"no health check of the partnership is recorded for the last {show_duration(every)}",
            label="no health check",
            mend="Let each partner score the partnership, and record the check under `health.checks` with `date`, "
            "`scale` and `scores`.",
        )


def _one_sided(context: Context, key: str, check: HealthCheck) -> Iterator[Flag]:
    answered = {partner for scores in check.scores.values() for partner in scores}
    if len(answered) < 2:
        names = [f'"{partner_name(one, context.plan)}"' for one in answered]
        answers = f"was answered by {names[0]} only" if names else "holds no scores"
        yield Flag(
            at=("health", "checks", key, "scores"),
            message=f"the health check of {show_date(check.date)} {answers}",
            label="one side only" if names else "no scores",
            stated=tuple(answered),
            mend="Ask the others for their scores before you talk about the result.",
        )


def _gaps(context: Context, key: str, check: HealthCheck) -> Iterator[Flag]:
    for topic, scores in check.scores.items():
        known: dict[str, Decimal] = {}
        for partner, score in scores.items():
            interval = interval_of(score)
            if interval is not None and interval.middle is not None:
                known[partner] = interval.middle
        if not known or is_stated(check.responses.get(topic)):
            continue
        lowest, highest = min(known, key=lambda one: known[one]), max(known, key=lambda one: known[one])
        if highest != lowest and known[highest] - known[lowest] >= context.option(WIDEST_GAP):
            plan, at = context.plan, ("health", "checks", key, "scores", topic)
            low, high = text_of(scores[lowest]), text_of(scores[highest])
            yield Flag(
                at=at,
                message=f'"{partner_name(highest, plan)}" scores "{topic}" with {high}, '
                f'"{partner_name(lowest, plan)}" with {low} (health check of {show_date(check.date)}), and nobody '
                "responds to the gap",
                label="a gap without a response",
                related=(Related((*at, lowest), "the lower score", "value"),),
                stated=(high, low),
                mend="Ask what the lower score means, and write what is done about it under `responses` with the key "
                f"`{topic}`.",
            )
