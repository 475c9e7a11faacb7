"""206 and 207: a value proposition that is read in five seconds and says something."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from jbp.rule import Flag, Option
from jbp.rules.customers.family import CUSTOMERS
from jbp.rules.customers.propositions import short_statement
from jbp.rules.phrasing import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.model.plan import Plan
    from jbp.rules.context import Context

# At the 240 words a minute of a silent reader, 20 are read in five seconds.
MOST_WORDS = Option("most-words", 20, "how many words the statement may have")

HYPE: Option[tuple[str, ...]] = Option(
    "words",
    (
        *("best in class", "best of breed", "world class", "cutting edge", "bleeding edge", "state of the art"),
        *("next generation", "next gen", "industry leading", "market leading", "award winning", "game changing"),
        *("game changer", "ground breaking", "groundbreaking", "future proof", "one stop shop", "win win"),
        *("low hanging fruit", "paradigm shift", "move the needle", "thought leadership"),
        *("synergy", "synergies", "synergistic", "synergize", "seamless", "seamlessly", "frictionless"),
        *("holistic", "holistically", "leverage", "leverages", "leveraging", "empower", "empowers", "empowering"),
        *("unleash", "unleashes", "supercharge", "supercharges", "turbocharge", "turbocharges"),
        *("revolutionary", "revolutionize", "revolutionizes", "revolutionise", "revolutionises", "disruptive"),
        *("innovative", "transformative", "unparalleled", "unrivaled", "unrivalled", "unmatched", "unprecedented"),
    ),
    "words and phrases that every other offer uses as well; hyphens and blanks are alike",
)

_FIELDS = ("statement", "relevancy", "quantified_value", "differentiation")
_WORD = re.compile(r"\w")


@CUSTOMERS.rule(
    "JBP206",
    "proposition-too-long",
    "W W W",
    summary="The statement of a value proposition takes more than about five seconds to read.",
    why="Partner Business Planning, part 2, wants a value proposition that is digested within about five seconds.",
    detection=(
        f"The `statement` has more than {MOST_WORDS.default} words, counted between blanks; a word joined by hyphens "
        "is one, a mark standing alone is none."
    ),
    false_positives="A statement in a language of short words.",
    mend="Say what the customer gets; relevancy, value and differentiation have lines of their own.",
    bad="""\
value_propositions:
  light-roof:
    statement: >-  # finding: proposition-too-long
      We offer the owners of factories with old roofs a solar roof in which the cells of Aldane
      and the sheets of Birk are one part, so that it is light.
    relevancy: Power from roofs that were left empty
    quantified_value: Cuts the weight by 40%
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
    options=(MOST_WORDS,),
)
def proposition_too_long(context: Context) -> Iterator[Flag]:
    """A statement that is skipped before it is understood."""
    most = context.option(MOST_WORDS)
    for key, proposition in context.plan.value_propositions.items():
        words = sum(1 for word in proposition.statement.split() if _WORD.search(word))
        if words > most:
            yield Flag(
                at=("value_propositions", key, "statement"),
                part="value",
                message=f"the statement of a value proposition has {words} words, more than {most}: "
                f'"{" ".join(proposition.statement.split()[:6])} …"',
                label=f"{words} words",
                stated=(proposition.statement,),
                mend="Keep what the customer gets, and move the rest to `relevancy`, `quantified_value` and "
                "`differentiation`.",
            )


@CUSTOMERS.rule(
    "JBP207",
    "hype-and-jargon",
    "W W W",
    summary="A value proposition uses words that say nothing.",
    why=(
        "Partner Business Planning, part 2, asks for differentiation without hype or jargon: what every offer says of "
        "itself sets none apart, and takes the place of the fact that would."
    ),
    detection=(
        "The statement, relevancy, quantified value or differentiation of a value proposition holds one of a list of "
        "words and phrases (best-in-class, synergy, world-class, seamless, …). Whole words count, in capital or small "
        "letters, with hyphens or blanks. Names of partners, people, accounts and competitors are skipped, also where "
        "one word of the name stands for it, written as in the name. Other texts of the plan are not looked at. One "
        "finding a field."
    ),
    false_positives=(
        "A word of the list in its technical meaning, such as a seamless tube: take it from the list; a quotation of "
        "what customers say."
    ),
    mend="Put the fact that was meant in the place of the word.",
    bad="""\
value_propositions:
  light-roof:
    statement: A best-in-class roof with seamless solar power.  # finding: hype-and-jargon
    relevancy: Power from roofs that were left empty
    quantified_value: Cuts the weight by 40%
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
    options=(HYPE,),
)
def hype_and_jargon(context: Context) -> Iterator[Flag]:
    """A promise that any competitor would make in the same words."""
    words = context.option(HYPE)
    names = tuple(_names(context.plan))
    for key, proposition in context.plan.value_propositions.items():
        for field in _FIELDS:
            text: str = getattr(proposition, field) or ""
            found = tuple(dict.fromkeys(_hype_in(text, words, names)))
            if found:
                quoted = listed(f'"{word}"' for word in found)
                name = f'"{short_statement(proposition)}"'
                yield Flag(
                    at=("value_propositions", key, field),
                    part="value",
                    message=f"the {field.replace('_', ' ')} of value proposition {name} says {quoted}, "
                    "as every other offer does",
                    label=f"{'words that say' if len(found) > 1 else 'a word that says'} nothing",
                    stated=found,
                    mend="Put the fact that was meant in its place: a number, a feature, a proof; or leave it out.",
                )


def _names(plan: Plan) -> Iterator[str]:
    yield from (partner.name for partner in plan.partners.values())
    yield from (person.name for person in plan.people.values())
    if plan.customers:
        yield from (account.title for account in plan.customers.accounts.values())
        yield from (competitor.title for competitor in plan.customers.competitors.values())


def _hype_in(text: str, words: tuple[str, ...], names: tuple[str, ...]) -> Iterator[str]:
    """The words of the list in a text, as the text writes them, those aside that are names or of a name."""
    if not _any_of(words).search(text):
        return  # nearly always so, and a plan may name thousands of accounts
    for name in names:
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", "\0", text, flags=re.IGNORECASE)
    parts = {word for name in names for word in re.findall(r"\w+", name) if not word.islower()}
    for match in _any_of(words).finditer(text):
        if match[0] not in parts:
            yield match[0]


@lru_cache(maxsize=8)
def _any_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """One expression for all phrases; compiled when a proposition is first looked at, not when jbp starts."""
    parts = (re.split(r"[-\s]+", phrase.strip()) for phrase in sorted(phrases, key=len, reverse=True))
    written = "|".join(r"[-\s]+".join(map(re.escape, words)) for words in parts if any(words))
    return re.compile(rf"(?<!\w)(?:{written})(?!\w)" if written else r"(?!)", re.IGNORECASE)
