"""417: whether the partners write of each other so that they can still talk."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from jbp.rule import Flag, Option
from jbp.rules.conversations.family import CONVERSATIONS
from jbp.rules.conversations.texts import texts_of
from jbp.rules.phrasing import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.model.plan import Plan
    from jbp.rules.context import Context

BLAMING: Option[tuple[str, ...]] = Option(
    "words",
    (
        "failed to",
        "fails to",
        "refuse to",
        "refuses",
        "refused to",
        "your fault",
        "their fault",
        "is to blame",
        "are to blame",
        "blames",
        "as usual",
        "as always",
        "never listens",
        "never listen",
        "does not care",
        "do not care",
        "doesn't care",
        "don't care",
        "could not be bothered",
        "couldn't be bothered",
        "excuses",
        "incompetent",
        "incompetence",
        "unprofessional",
        "let us down",
        "broke their promise",
        "broke its promise",
    ),
    "the words that speak of the other's character and not of what happened",
)

_HARMLESS = ("business as usual",)
"""What blames nobody, though words of the list stand in it."""


@CONVERSATIONS.rule(
    "JBP417",
    "blaming-words",
    "W W W",
    summary="A text blames the other side instead of saying what happened.",
    why=(
        "Published partner-plan templates ask for facts and next steps, and both sides read every line. The same fact "
        "can be written so that the other side answers it (delivered nine days after the agreed date) or so that it "
        "defends itself."
    ),
    detection=(
        "A text of the partners' own holds one of the words of the list as whole words, in any case: "
        f"{listed(BLAMING.default)}. Looked at are titles, notes, positions and outcomes, contexts, pros and cons, "
        "headlines of the journal, mitigations, triggers and responses, corrective actions, challenges, explanations "
        "of figures, obstacles, decisions and results of reviews, evidence, expectations and consequences. What "
        "stakeholders are quoted with is theirs and is not looked at. Words that are part of the name of a partner, a "
        "person, an account or a competitor do not count, nor does business as usual. One finding a text."
    ),
    false_positives='A machine, a test or a supplier that failed: "the seal failed to hold" blames nobody.',
    mend="Say what happened, when, and what it meant; leave out why the other side is like that.",
    bad="""\
journal:
  laminate:
    date: 2026-05-04
    headline: Birk failed to send the laminate, as usual  # finding: blaming-words
    about: initiatives.line
    by: eva
""",
    good="""\
journal:
  laminate:
    date: 2026-05-04
    headline: The laminate arrived nine days after the agreed date
    about: initiatives.line
    by: eva
""",
    scope="local",
    options=(BLAMING,),
)
def blaming_words(context: Context) -> Iterator[Flag]:
    """Words after which the other side stops reading."""
    words = _lowered(context.option(BLAMING))
    names = (*_names(context.plan), *(phrase for phrase in _HARMLESS if phrase not in words))
    for at, text in texts_of(context.plan):
        found = _blame_in(text, words, names)
        if found:
            quoted = listed(f'"{word}"' for word in found)
            yield Flag(
                at=at,
                part="value",
                message=f"{quoted} {'blames' if len(found) == 1 else 'blame'} where a fact would do",
                label="blames",
                stated=(text,),
                mend="Say what happened, when, and what it meant, in words that the other side would sign.",
            )


@lru_cache(maxsize=8)
def _lowered(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words as they are looked for: small, one blank between them, apostrophes straight."""
    return tuple(" ".join(_plain(word).lower().split()) for word in words if word.strip())


@lru_cache(maxsize=8)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)", re.IGNORECASE)


def _plain(text: str) -> str:
    """The text with blanks for line breaks and straight apostrophes, each character in its place."""
    return text.replace("\n", " ").replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")


def _blame_in(text: str, words: tuple[str, ...], names: tuple[str, ...]) -> list[str]:
    """The blaming words of a text, as they are written; those inside a name left out."""
    plain = _plain(text)
    lowered = plain.lower()
    if not any(word in lowered for word in words):  # nearly always, and much faster than the pattern
        return []
    kept = [match for match in _pattern(words).finditer(plain) if not _is_in_a_name(plain, match, names)]
    return list(dict.fromkeys(match[0] for match in kept))


def _is_in_a_name(text: str, match: re.Match[str], names: tuple[str, ...]) -> bool:
    lowered = text.lower()
    return any(
        place.start() <= match.start() and match.end() <= place.end()
        for name in names
        for place in re.finditer(re.escape(name.lower()), lowered)
    )


def _names(plan: Plan) -> tuple[str, ...]:
    customers = plan.customers
    accounts = [account.title for account in customers.accounts.values()] if customers else []
    competitors = [competitor.title for competitor in customers.competitors.values()] if customers else []
    partners = [partner.name for partner in plan.partners.values()]
    return tuple(
        name for name in (*partners, *(one.name for one in plan.people.values()), *accounts, *competitors) if name
    )
