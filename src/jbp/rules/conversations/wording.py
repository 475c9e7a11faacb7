"""417: whether the partners write of each other so that they can still talk."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from jbp.rule import Flag
from jbp.rules.conversations.family import CONVERSATIONS
from jbp.rules.conversations.texts import texts_of
from jbp.rules.phrasing import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.model.plan import Plan
    from jbp.rules.context import Context

BLAMING = (
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
)
"""Words that speak of the other's character and not of what happened."""


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
        f"{listed(BLAMING)}. Looked at are titles, notes, positions and outcomes, contexts, pros and cons, headlines "
        "of the journal, mitigations, triggers and responses, corrective actions, challenges, explanations of "
        "figures, obstacles, decisions and results of reviews, evidence, expectations and consequences. What "
        "stakeholders are quoted with is theirs and is not looked at. Words that are part of the name of a partner, a "
        "person, an account or a competitor do not count. One finding a text."
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
)
def blaming_words(context: Context) -> Iterator[Flag]:
    """Words after which the other side stops reading."""
    names = _names(context.plan)
    for at, text in texts_of(context.plan):
        found = _blame_in(text, names)
        if found:
            words = listed(f'"{word}"' for word in found)
            yield Flag(
                at=at,
                part="value",
                message=f"{words} {'blames' if len(found) == 1 else 'blame'} where a fact would do",
                label="blames",
                stated=(text,),
                mend="Say what happened, when, and what it meant, in words that the other side would sign.",
            )


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, BLAMING))})(?!\w)", re.IGNORECASE)


def _blame_in(text: str, names: tuple[str, ...]) -> list[str]:
    """The blaming words of a text, as they are written; those inside a name left out."""
    lowered = text.lower()
    if not any(word in lowered for word in BLAMING):  # nearly always, and much faster than the pattern
        return []
    kept = [match for match in _pattern().finditer(text) if not _is_in_a_name(text, match, names)]
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
