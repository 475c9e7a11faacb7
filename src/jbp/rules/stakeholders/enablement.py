"""115: whether those who are to sell and support have learned how, in time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.figures.work import count_days
from jbp.finding import Related
from jbp.rule import Flag, Option
from jbp.rules.stakeholders.family import STAKEHOLDERS
from jbp.values.date import show_date
from jbp.values.duration import Duration, show_duration

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from jbp.model.governance import Training
    from jbp.rules.context import Context

AHEAD = Option("ahead", Duration(90, "d"), "how long before they are needed enough people are to be certified")


@STAKEHOLDERS.rule(
    "JBP115",
    "enablement-short",
    "W I W",
    summary="Too few people are trained or certified, or their certificates expire, before they are needed.",
    why=(
        "What sellers have not learned they do not sell. The ASAP blog on alliance management counts training among "
        "the work of an alliance, and published partner-plan templates list required and reached certifications side "
        "by side."
    ),
    detection=(
        "A training under `governance.training` with `needed_by`: `certified` (0 where absent) is below `required`, "
        f"and `needed_by` has passed or is at most {show_duration(AHEAD.default)} away; or `expires` lies before "
        "`needed_by`. A training without `needed_by`, and one that is needed later, is not judged: nobody is late yet."
    ),
    false_positives="Numbers that are kept elsewhere and copied seldom.",
    mend="Train and certify those who are missing, renew what expires, or move what needs them.",
    bad="""\
governance:
  decision_rights:
    design: {title: Design of the panel, final_say: a, consulted: [b]}
  escalation:
    level-1: {level: 1, to: [dia, cho], within: 7d}
    level-2: {level: 2, to: [ana, ben], within: 14d}
  deadlock: {text: An expert decides, after: 30d, to: [ana, ben]}
  communication: {channel: Shared workspace, cadence: weekly, single_point: {a: dia, b: cho}}
  training:
    cells:  # finding: enablement-short
      title: Handling of cells
      party: b
      required: 10
      certified: 4
      needed_by: 2026-08-31
""",
    good="""\
governance:
  decision_rights:
    design: {title: Design of the panel, final_say: a, consulted: [b]}
  escalation:
    level-1: {level: 1, to: [dia, cho], within: 7d}
    level-2: {level: 2, to: [ana, ben], within: 14d}
  deadlock: {text: An expert decides, after: 30d, to: [ana, ben]}
  communication: {channel: Shared workspace, cadence: weekly, single_point: {a: dia, b: cho}}
  training:
    cells:
      title: Handling of cells
      party: b
      required: 10
      certified: 10
      needed_by: 2026-08-31
""",
    scope="local",
    options=(AHEAD,),
)
def enablement_short(context: Context) -> Iterator[Flag]:
    """A training that too few will have, or not any more, on the day it is needed."""
    training = context.plan.governance.training if context.plan.governance else {}
    soon = context.option(AHEAD).after(context.as_of)
    for key, one in training.items():
        if one.needed_by is None:
            continue
        short = _shortage(one, one.needed_by, soon)
        if short:
            label, fact = short
            yield Flag(
                at=("governance", "training", key),
                message=f'training "{one.title}" is needed by {show_date(one.needed_by)}'
                f"{_distance(one.needed_by, context.as_of)}, and {fact}",
                label=label,
                related=_places(key, one),
                stated=_stated(one),
                mend="Train those who are missing or renew the certificates, or move the work that needs them.",
            )


def _shortage(training: Training, needed_by: date, soon: date) -> tuple[str, str] | None:
    """What is short, as a label and as a fact."""
    reached = training.certified or 0
    if training.required is not None and reached < training.required and needed_by <= soon:
        return "short of its target", f"{reached} of the {training.required} required are certified"
    if training.expires is not None and training.expires < needed_by:
        return "expires too early", f"expires before that, on {show_date(training.expires)}"
    return None


def _distance(needed_by: date, as_of: date) -> str:
    days = (needed_by - as_of).days
    return f" (in {count_days(days)})" if days >= 0 else f" ({count_days(-days)} ago)"


def _places(key: str, training: Training) -> tuple[Related, ...]:
    at = ("governance", "training", key)
    places = [Related((*at, "needed_by"), "when it is needed", "value")]
    if training.expires is not None:
        places.append(Related((*at, "expires"), "when it expires", "value"))
    return tuple(places)


def _stated(training: Training) -> tuple[str, ...]:
    values = (training.required, training.certified, training.needed_by, training.expires)
    return tuple(str(value) for value in values if value is not None)
