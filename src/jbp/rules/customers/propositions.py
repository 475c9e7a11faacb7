"""203, 204 and 205: a joint value proposition for every segment, whole and in numbers."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from jbp.figures.parties import is_joint
from jbp.finding import Related
from jbp.rule import Flag, Option
from jbp.rules.customers.family import CUSTOMERS
from jbp.rules.phrasing import counted, listed
from jbp.rules.statements import is_stated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.model.plan import Plan
    from jbp.model.value_proposition import ValueProposition
    from jbp.rules.context import Context

PARTS = ("relevancy", "quantified_value", "differentiation")
"""What a value proposition consists of, by Partner Business Planning, part 2."""

NUMBER_WORDS: Option[tuple[str, ...]] = Option(
    "number-words",
    (
        *("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
        *("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"),
        *("hundred", "thousand", "million"),
        *("half", "halves", "halved", "third", "thirds", "quarter", "quarters"),
        *("twice", "double", "doubles", "doubled", "triple", "triples", "tripled", "tenfold", "zero"),
    ),
    "figures written as words",
)
# "one" is none of them, since it is as often a pronoun.


@CUSTOMERS.rule(
    "JBP203",
    "no-value-proposition",
    "E W E",
    summary="There is no joint value proposition, or a segment that none is for.",
    why=(
        "Partner Business Planning, part 2, puts a compelling joint value proposition at the centre of joint "
        "marketing: without one each partner's sellers tell the customer their own half."
    ),
    detection=(
        "The plan has no entry under `value_propositions`, or only such as are one partner's by their `party`. "
        "Otherwise: a segment under `customers.segments` is in no joint proposition's `for`. A proposition without "
        "`for` is for every segment; one for a single account serves that account, not its segment."
    ),
    false_positives="A segment that is recorded and not addressed yet.",
    mend="Write a value proposition under `value_propositions`, with `for:` and the segment.",
    bad="""\
customers:
  segments:
    factories: {title: Factories with old roofs, size: 2400, source: Land register, as_of: 2025-11-03}
    schools:  # finding: no-value-proposition
      title: Schools
      size: 310
      source: List of the ministry
      as_of: 2026-01-12
  needs:
    weight:
      title: Old roofs do not carry today's panels
      segment: factories
      evidence: {text: Survey of 80 roofs, date: 2025-10-20}
  opportunities:
    old-roofs: {title: Roofs due for repair, need: weight, value: €9M, source: Own estimate, as_of: 2026-02-02}
  competitors:
    rival: {title: Heavyline, overlaps: [panel]}
""",
    good="""\
customers:
  segments:
    factories: {title: Factories with old roofs, size: 2400, source: Land register, as_of: 2025-11-03}
    schools:
      title: Schools
      size: 310
      source: List of the ministry
      as_of: 2026-01-12
  needs:
    weight:
      title: Old roofs do not carry today's panels
      segment: factories
      evidence: {text: Survey of 80 roofs, date: 2025-10-20}
  opportunities:
    old-roofs: {title: Roofs due for repair, need: weight, value: €9M, source: Own estimate, as_of: 2026-02-02}
  competitors:
    rival: {title: Heavyline, overlaps: [panel]}
value_propositions:
  light-roof:
    statement: A solar roof that old factories can carry.
    relevancy: Power from roofs that were left empty
    quantified_value: Cuts the weight by 40%
    differentiation: Cell and roof are one part
    for: factories
    need: weight
  school-roof:
    statement: A roof that pays for the school's power.
    relevancy: Schools pay for power and for repairs
    quantified_value: Saves 12% of the running costs
    differentiation: One contract for roof and power
    for: schools
    need: weight
""",
)
def no_value_proposition(context: Context) -> Iterator[Flag]:
    """Customers whom nobody has told why they should buy from both."""
    plan = context.plan
    joint = [one for one in plan.value_propositions.values() if not one.party or is_joint(one.party, plan)]
    if not joint:
        yield _none_at_all(plan)
        return
    addressed = {one.for_ for one in joint}
    segments = plan.customers.segments if plan.customers else {}
    for key, segment in segments.items():
        if not addressed & {key, None}:
            yield Flag(
                at=("customers", "segments", key),
                message=f'no joint value proposition is for segment "{segment.title}"',
                label="no value proposition",
                related=(Related(("value_propositions",), "the propositions that there are"),),
                mend=f"Add one under `value_propositions` with `for: {key}`, or drop `for` where one is for everybody.",
            )


def _none_at_all(plan: Plan) -> Flag:
    single = counted(len(plan.value_propositions), "value proposition")
    has = f"only {single} of single partners, no joint one" if plan.value_propositions else "no joint value proposition"
    return Flag(
        at=("value_propositions",),
        message=f"the plan has {has}",
        label="no joint value proposition",
        mend="Add `value_propositions` with a `statement`, `relevancy`, `quantified_value` and `differentiation`.",
    )


@CUSTOMERS.rule(
    "JBP204",
    "proposition-incomplete",
    "E W E",
    summary="A value proposition lacks its relevancy, its quantified value or its differentiation.",
    why=(
        "Partner Business Planning, part 2, asks three things of a strong proposition: which problem the combined "
        "offering solves, which benefit it brings in numbers, and why to choose it over competitors. With one "
        "missing, the customer asks for it."
    ),
    detection=(
        "A value proposition states no `relevancy`, no `quantified_value` or no `differentiation`; TBD states nothing."
    ),
    false_positives="One that is being written: give the plan the status draft.",
    mend="State what the finding names, each in a line.",
    bad="""\
value_propositions:
  light-roof:  # finding: proposition-incomplete
    statement: A solar roof that old factories can carry.
    relevancy: Power from roofs that were left empty
    quantified_value: Cuts the weight by 40%
    for: factories
    need: weight
""",
    good="""\
value_propositions:
  light-roof:
    statement: A solar roof that old factories can carry.
    relevancy: Power from roofs that were left empty
    quantified_value: Cuts the weight by 40%
    differentiation: Cell and roof are one part
    for: factories
    need: weight
""",
    scope="local",
)
def proposition_incomplete(context: Context) -> Iterator[Flag]:
    """A proposition with a part missing."""
    for key, proposition in context.plan.value_propositions.items():
        missing = [part for part in PARTS if not is_stated(getattr(proposition, part))]
        if missing:
            words = listed((part.replace("_", " ") for part in missing), "or")
            yield Flag(
                at=("value_propositions", key),
                message=f'value proposition "{short_statement(proposition)}" states no {words}',
                label=f"no {words}",
                mend=f"Add {listed(f'`{part}`' for part in missing)}.",
            )


@CUSTOMERS.rule(
    "JBP205",
    "proposition-not-quantified",
    "W W E",
    summary="The quantified value of a value proposition holds no figure.",
    why=(
        "Partner Business Planning, part 2, asks for specific, quantified benefits and concrete results: a customer "
        "cannot compare better with better, and the partners cannot tell whether they kept the promise."
    ),
    detection=(
        "`quantified_value` is stated (TBD is not) and holds no figure: no digit of any script, and no number in "
        "English words (two to twelve, the tens, hundred, thousand, million, half, third, quarter, twice, double, "
        "triple, zero)."
    ),
    false_positives="A number written out in another language: write it in digits, or add the word to the list.",
    mend="Say how much: `Cuts unplanned stops by 35%`.",
    bad="""\
value_propositions:
  light-roof:
    statement: A solar roof that old factories can carry.
    relevancy: Power from roofs that were left empty
    quantified_value: Cuts the weight by a lot  # finding: proposition-not-quantified
    differentiation: Cell and roof are one part
    for: factories
    need: weight
""",
    good="""\
value_propositions:
  light-roof:
    statement: A solar roof that old factories can carry.
    relevancy: Power from roofs that were left empty
    quantified_value: Cuts the weight by 40%
    differentiation: Cell and roof are one part
    for: factories
    need: weight
""",
    scope="local",
    options=(NUMBER_WORDS,),
)
def proposition_not_quantified(context: Context) -> Iterator[Flag]:
    """A quantified value without a quantity."""
    words = context.option(NUMBER_WORDS)
    for key, proposition in context.plan.value_propositions.items():
        value = proposition.quantified_value
        if value and is_stated(value) and not _holds_figure(value, words):
            yield Flag(
                at=("value_propositions", key, "quantified_value"),
                part="value",
                message=f'the quantified value of "{short_statement(proposition)}" holds no figure: "{value}"',
                label="no figure",
                stated=(value,),
                mend="Say how much the customer gains, in percent, money or time.",
            )


def _holds_figure(text: str, words: tuple[str, ...]) -> bool:
    return any(character.isnumeric() for character in text) or _one_of(words).search(text) is not None


@lru_cache(maxsize=8)
def _one_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """Any of the words, whole; nothing where there are none."""
    known = "|".join(re.escape(word) for one in words if (word := one.strip()))
    return re.compile(rf"(?<!\w)(?:{known})(?!\w)" if known else r"(?!)", re.IGNORECASE)


def short_statement(proposition: ValueProposition, longest: int = 60) -> str:
    """The statement, cut where it is long: a proposition has no other name."""
    statement = " ".join(proposition.statement.split())
    return statement if len(statement) <= longest else f"{statement[: longest - 1].rstrip()}…"
