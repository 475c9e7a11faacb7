"""212, 214 and 215: what the work is for, on every side."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from jbp.figures.parties import partner_name
from jbp.finding import Related
from jbp.rule import Flag, Option
from jbp.rules.customers.family import CUSTOMERS
from jbp.rules.phrasing import listed
from jbp.rules.statements import is_stated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.model.plan import Plan
    from jbp.model.strategy import Alignment
    from jbp.rules.context import Context

MOST_SENTENCES = Option("most-sentences", 1, "how many sentences the north star may have")

ABBREVIATIONS: Option[tuple[str, ...]] = Option(
    "abbreviations",
    (
        *("Inc", "Ltd", "Co", "Corp", "Dr", "Mr", "Mrs", "Ms", "Prof", "St", "No", "Nos"),
        *("vs", "approx", "incl", "excl", "ca", "cf"),
    ),
    "abbreviations whose point ends no sentence, without that point",
)

_COLUMNS = ("objectives", "capability_gaps", "challenges", "risks", "can_offer")
# A closing mark with more behind it (a small letter there speaks for an abbreviation), a mark of Chinese or Japanese,
# or an empty line.
_END = re.compile(r"[.!?\u2026]+[\"'\u2019\u201d)\]]*(?=\s+[^\sa-z])|[\u3002\uff01\uff1f]|\n\s*\n")


@CUSTOMERS.rule(
    "JBP212",
    "objective-untraced",
    "W W E",
    summary="An objective does not say what it serves.",
    why=(
        "Vantage Partners' masterclass on joint business planning connects every focus area to each partner's "
        "business and to why each entered. An objective that serves no goal of anybody is the first that is dropped."
    ),
    detection=(
        "An objective of a focus area has no `serves`. A focus area of which no objective has one is one finding, with "
        "the objectives as related places."
    ),
    false_positives="An objective that is a shared goal itself: record the goal and name it.",
    mend="Write `serves:` with the address of a shared goal, or of an objective of the strategic alignment.",
    bad="""\
focus_areas:
  panel:
    title: Light panel
    state: current
    objectives:
      first-orders: {title: Win first orders, party: joint}  # finding: objective-untraced
    needs: [weight]
    target_customers: [factories]
    value: {partners: {a: €150k, b: €150k}, customer: Power without a new roof, period: total}
    kpis: [tests, orders]
  walls:
    title: Panels for walls
    state: expansion
    objectives:
      feasible: {title: Know whether walls pay, party: joint, serves: [strategy.alignment.a.objectives.o1]}
    needs: [weight]
    target_customers: [factories]
    value: {partners: {a: €80k, b: €80k}, customer: Power from the whole building}
    kpis: [tests]
    horizon: 2y
    path_to_inclusion: One wall at a pilot site, then a decision in December
""",
    good="""\
focus_areas:
  panel:
    title: Light panel
    state: current
    objectives:
      first-orders: {title: Win first orders, party: joint, serves: [strategy.shared_goals.pilots]}
    needs: [weight]
    target_customers: [factories]
    value: {partners: {a: €150k, b: €150k}, customer: Power without a new roof, period: total}
    kpis: [tests, orders]
  walls:
    title: Panels for walls
    state: expansion
    objectives:
      feasible: {title: Know whether walls pay, party: joint, serves: [strategy.alignment.a.objectives.o1]}
    needs: [weight]
    target_customers: [factories]
    value: {partners: {a: €80k, b: €80k}, customer: Power from the whole building}
    kpis: [tests]
    horizon: 2y
    path_to_inclusion: One wall at a pilot site, then a decision in December
""",
    scope="local",
)
def objective_untraced(context: Context) -> Iterator[Flag]:
    """An objective that is there for its own sake."""
    for key, focus_area in context.plan.focus_areas.items():
        at = ("focus_areas", key, "objectives")
        untraced = {one: objective for one, objective in focus_area.objectives.items() if not objective.serves}
        mend = f"Write `serves:` with the address of what it serves, {_example(context.plan)}."
        if len(untraced) > 1 and len(untraced) == len(focus_area.objectives):
            yield Flag(
                at=at,
                message=f'none of the {len(untraced)} objectives of focus area "{focus_area.title}" '
                "says what it serves",
                label="serve nothing",
                related=tuple(Related((*at, one), "serves nothing") for one in untraced),
                mend=f"For each: {mend[:1].lower()}{mend[1:]}",
            )
            continue
        for one, objective in untraced.items():
            yield Flag(
                at=(*at, one),
                message=f'objective "{objective.title}" of focus area "{focus_area.title}" does not say what it serves',
                label="serves nothing",
                mend=mend,
            )


def _example(plan: Plan) -> str:
    """An address that may stand in `serves`: of this plan, where it has one."""
    if plan.strategy:
        for goal in plan.strategy.shared_goals:
            return f"`strategy.shared_goals.{goal}` for one"
        for partner, column in plan.strategy.alignment.items():
            for objective in column.objectives:
                return f"`strategy.alignment.{partner}.objectives.{objective}` for one"
    return "a shared goal to be recorded under `strategy.shared_goals`, or a partner's objective"


@CUSTOMERS.rule(
    "JBP214",
    "no-north-star",
    "W W E",
    summary="There is no north star, or it is more than one sentence.",
    why=(
        "Align on a north star, know the outcome that you want and keep everybody focused on it, says the ASAP blog "
        "on alliance management; alliance managers of the ASAP Global Alliance Summit 2020 point to it constantly. "
        "What takes more than one sentence nobody can point to."
    ),
    detection=(
        f"`strategy.north_star` is absent (TBD is none), or holds more than {MOST_SENTENCES.default} sentence: a full "
        "stop, exclamation or question mark with more text behind it, or an empty line. The points of initials and "
        "common abbreviations (U.S., e.g., Inc.) end none."
    ),
    false_positives="An abbreviation with a point that the rule does not know: write it out, or add it to the list.",
    mend="State in one sentence what the partnership is to have brought about.",
    bad="""\
strategy:
  north_star: Every factory roof makes its own power. We want to be first.  # finding: no-north-star
  shared_goals:
    pilots: {title: Pilot orders of 300 thousand euros, kpis: [orders], due: 2026-12-31}
  alignment:
    a: {objectives: {o1: Sell cells to builders}}
    b: {objectives: {o1: Offer a roof that earns money}}
""",
    good="""\
strategy:
  north_star: Every factory roof makes its own power.
  shared_goals:
    pilots: {title: Pilot orders of 300 thousand euros, kpis: [orders], due: 2026-12-31}
  alignment:
    a: {objectives: {o1: Sell cells to builders}}
    b: {objectives: {o1: Offer a roof that earns money}}
""",
    options=(MOST_SENTENCES, ABBREVIATIONS),
)
def no_north_star(context: Context) -> Iterator[Flag]:
    """A partnership that could not say in one sentence what it is for."""
    north_star = context.plan.strategy.north_star if context.plan.strategy else None
    at = ("strategy", "north_star")
    if north_star is None or not is_stated(north_star):
        yield Flag(
            at,
            "the plan states no north star",
            label="no north star",
            mend="Add `north_star` under `strategy`: one sentence that says what the partnership is to bring about.",
        )
        return
    most = context.option(MOST_SENTENCES)
    count = _sentences(north_star, context.option(ABBREVIATIONS))
    if count > most:
        yield Flag(
            at=at,
            part="value",
            message=f"the north star has {count} sentences, more than {most}",
            label=f"{count} sentences",
            stated=(north_star,),
            mend="Keep the sentence that says what is to be reached; move others to `vision`, `mission` or `summary`.",
        )


def _sentences(text: str, abbreviations: tuple[str, ...]) -> int:
    """How many sentences a text has."""
    whole = text.strip()
    ends = [match for match in _END.finditer(whole) if match.end() < len(whole)]
    if not ends:
        return 1  # nearly always so
    abbreviated = _ending_in(abbreviations)
    return 1 + sum(1 for match in ends if match[0] != "." or not abbreviated.search(whole[: match.start()]))


@lru_cache(maxsize=8)
def _ending_in(abbreviations: tuple[str, ...]) -> re.Pattern[str]:
    """A text that ends in an initial or one of the abbreviations, their own point aside."""
    words = (re.escape(word) for one in abbreviations if (word := one.strip().removesuffix(".")))
    known = "|".join((r"[a-z]", r"(?:[a-z]\.)+[a-z]", *words))
    return re.compile(rf"(?:^|[\s(])(?:{known})$", re.IGNORECASE)


@CUSTOMERS.rule(
    "JBP215",
    "alignment-empty-for-one",
    "W W E",
    summary="The strategic alignment is filled for some partners only.",
    why=(
        "The strategic alignment tool of Vantage Partners' masterclass on joint business planning lays the "
        "objectives, gaps and goals of all partners side by side, to find what is good for both. With one column it "
        "shows what one wants."
    ),
    detection=(
        "`strategy.alignment` holds entries (objectives, capability gaps, challenges, risks or offers) for at least "
        "one partner, and none for another. A plan without the alignment is not judged."
    ),
    false_positives="A partner who will not say: record that as a conversation, and waive it.",
    mend="Fill the other partner's column, best by asking them.",
    bad="""\
strategy:
  north_star: Every factory roof makes its own power.
  shared_goals:
    pilots: {title: Pilot orders of 300 thousand euros, kpis: [orders], due: 2026-12-31}
  alignment:  # finding: alignment-empty-for-one
    a: {objectives: {o1: Sell cells to builders}}
""",
    good="""\
strategy:
  north_star: Every factory roof makes its own power.
  shared_goals:
    pilots: {title: Pilot orders of 300 thousand euros, kpis: [orders], due: 2026-12-31}
  alignment:
    a: {objectives: {o1: Sell cells to builders}}
    b: {objectives: {o1: Offer a roof that earns money}}
""",
)
def alignment_empty_for_one(context: Context) -> Iterator[Flag]:
    """A view of what one partner wants, where both were to be compared."""
    plan = context.plan
    alignment = plan.strategy.alignment if plan.strategy else {}
    filled = [key for key, column in alignment.items() if _is_filled(column)]
    others = [key for key in plan.partners if key not in filled]
    if not filled or not others:
        return
    compared = listed(f'"{partner_name(key, plan)}"' for key in filled)
    names = listed((f'"{partner_name(key, plan)}"' for key in others), "or")
    yield Flag(
        at=("strategy", "alignment"),
        message=f"the strategic alignment is filled for {compared} only, not for {names}",
        label=f"not for {names}",
        related=tuple(Related(("strategy", "alignment", key), "a column that is filled") for key in filled),
        stated=tuple(filled),
        mend=f"Ask for their objectives, gaps, challenges and risks, and add {listed(f'`{key}`' for key in others)}.",
    )


def _is_filled(column: Alignment) -> bool:
    return any(getattr(column, name) for name in _COLUMNS)
