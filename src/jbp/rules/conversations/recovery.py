"""423, 424 and 425: what the partners have learned, why it does not work, and what they recommend."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.finding import Related, Severity
from jbp.rule import Flag
from jbp.rules.conversations.family import CONVERSATIONS
from jbp.rules.phrasing import counted, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.rules.context import Context

_ELSEWHERE = {
    "partnership": ("the partnership's own", "the market"),
    "market": ("the market's", "the partnership itself"),
}


@CONVERSATIONS.rule(
    "JBP423",
    "no-root-cause",
    "- - E",
    summary="An underperforming partnership names no root causes, or looks on one side only.",
    why=(
        "For an underperforming partnership Vantage Partners' masterclass on joint business planning begins with a "
        "diagnosis: what lies in the partnership, and what in the market. Who blames the market alone changes "
        "nothing; who blames the partnership alone may mend what was not broken."
    ),
    detection=(
        "There is no entry under `root_causes`, or none of kind `partnership`, or none of kind `market`. An entry "
        "without `kind` does not say which it is."
    ),
    false_positives="A market in which nothing has changed: record that as a root cause examined, with its evidence.",
    mend="Ask on both sides what lies in the partnership and what in the market, and record both with their evidence.",
    bad="""\
profile: underperforming
root_causes:  # finding: no-root-cause
  slow-market: {title: Factories built less, kind: market, evidence: "Building statistics, 2025"}
""",
    good="""\
profile: underperforming
root_causes:
  slow-market: {title: Factories built less, kind: market, evidence: "Building statistics, 2025"}
  two-plans: {title: Each partner worked to a plan of its own, kind: partnership, evidence: Two schedules}
""",
)
def no_root_cause(context: Context) -> Iterator[Flag]:
    """A cure without a diagnosis, or with half of one."""
    causes = context.plan.root_causes
    kinds = {cause.kind for cause in causes.values() if cause.kind is not None}
    if {"partnership", "market"} <= kinds:
        return
    if not causes:
        message = f"the partnership is called {context.plan.profile}, and no root causes are named"
    elif not kinds:
        message = "no root cause says whether it lies in the partnership or in the market"
    else:
        own, other = _ELSEWHERE[next(iter(kinds))]
        message = f"all root causes named are {own}; none lies in {other}"
    yield Flag(
        at=("root_causes",),
        message=message,
        label="half a diagnosis" if causes else "no root causes",
        related=tuple(
            Related(("root_causes", key), "no `kind`") for key, cause in causes.items() if cause.kind is None
        ),
        stated=tuple(causes),
        mend="Ask on both sides, and record under `root_causes` what lies in the partnership (`kind: partnership`) and "
        "what in the market (`kind: market`), with `evidence`.",
    )


@CONVERSATIONS.rule(
    "JBP424",
    "no-lesson",
    "- I I",
    summary="An established partnership records neither a success nor a lesson.",
    why=(
        "With an established partnership, says Vantage Partners' masterclass on joint business planning, begin by "
        "celebrating what worked and taking lessons from it. What nobody writes down is learned again by the next "
        "team."
    ),
    detection="There is no entry under `lessons`.",
    false_positives="A partnership that keeps its lessons in another place: name that place in one entry.",
    mend="Ask both teams what worked and what they would do differently, and write a line each under `lessons`.",
    bad="""\
# finding on the plan: no-lesson
profile: established
lessons: {}
""",
    good="""\
profile: established
lessons:
  early-tests: {title: Testing before the drawing was final saved a quarter, kind: success}
""",
)
def no_lesson(context: Context) -> Iterator[Flag]:
    """Years together, and nothing learned that is worth a line."""
    if not context.plan.lessons:
        yield Flag(
            at=("lessons",),
            message="the plan records neither a success nor a lesson of the years so far",
            label="no lessons",
            mend="Ask both teams what worked and what they would do differently, and write a line each under `lessons` "
            "with `kind: success` or `kind: lesson`.",
        )


@CONVERSATIONS.rule(
    "JBP425",
    "no-recommendation",
    "- - W",
    summary="An underperforming partnership avoids its hard conversations, and recommends nothing.",
    why=(
        "The work on the case in Vantage Partners' masterclass on joint business planning ends with a template of two "
        "columns: the key challenges, and the next steps recommended against them. A diagnosis without a next step "
        "changes nothing."
    ),
    detection=(
        "There is no entry under `recommendations`, and at least one other rule of this pitfall (having the hard "
        "conversations) that is an error in a partnership of this profile finds something, with the defaults of its "
        "options, whether or not it is waived or switched off. Errors of other pitfalls are not counted."
    ),
    false_positives=(
        "Next steps that stand in initiatives already: recommend them with a line and name them in `about`."
    ),
    mend="Write under `recommendations` what is to be done, against which challenge, by whom and by when.",
    bad="""\
# finding on the plan: no-recommendation
profile: underperforming
recommendations: {}
root_causes:  # finding: no-root-cause
  slow-market: {title: Factories built less, kind: market, evidence: "Building statistics, 2025"}
""",
    good="""\
profile: underperforming
recommendations: {}
""",
)
def no_recommendation(context: Context) -> Iterator[Flag]:
    """Trouble that is known, and no word of what to do."""
    if context.plan.recommendations:
        return
    found = [
        rule.name
        for rule, check in ((each.rule, each.check) for each in CONVERSATIONS.rules)
        if check is not no_recommendation and rule.severities.of(context.plan.profile) is Severity.ERROR
        for _ in check(context)
    ]
    if found:
        names = listed(dict.fromkeys(found))
        yield Flag(
            at=("recommendations",),
            message=f"nothing is recommended against the {counted(len(found), 'error')} found: {names}",
            label="no recommendations",
            mend="Write under `recommendations` what is to be done, with `challenge`, `tool`, `owner` and `due`.",
        )
