"""What a rule is: its code, its documentation and its severities, in one value.

The docs page, ``jbp explain``, ``jbp rules`` and the tests that execute the examples are all made from it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Generic, Literal, NamedTuple, TypeAlias, TypeVar

from jbp.finding import Finding, Fix, Part, Related, Severity

if TYPE_CHECKING:
    from jbp.finding import Location


class Pitfall(StrEnum):
    """The five common pitfalls of joint business planning, and the two families around them."""

    INTEGRITY = "integrity"
    STAKEHOLDERS = "stakeholders"
    CUSTOMERS = "customers"
    ACTIONS = "actions"
    CONVERSATIONS = "conversations"
    FUTURES = "futures"
    RECORD = "record"

    @property
    def title(self) -> str:  # type: ignore[override]  # a pitfall is a text whose own `title` nobody calls
        """The pitfall in words."""
        return _TITLES[self]


_TITLES = {
    Pitfall.INTEGRITY: "Integrity: it is a plan",
    Pitfall.STAKEHOLDERS: "The right stakeholders, at the right time",
    Pitfall.CUSTOMERS: "Working backward from customer needs and market opportunities",
    Pitfall.ACTIONS: "From concepts to concrete opportunities and actions",
    Pitfall.CONVERSATIONS: "Having the hard conversations",
    Pitfall.FUTURES: "Possible future changes to collaboration or competition",
    Pitfall.RECORD: "The record",
}

Profile: TypeAlias = Literal["new", "established", "underperforming"]


class Severities(NamedTuple):
    """A rule's severity in a new, an established and an underperforming partnership; None switches it off."""

    new: Severity | None
    established: Severity | None
    underperforming: Severity | None

    def of(self, profile: Profile) -> Severity | None:
        """The severity for a partnership of this profile."""
        if profile == "new":
            return self.new
        return self.established if profile == "established" else self.underperforming


_LETTERS = {"E": Severity.ERROR, "W": Severity.WARNING, "I": Severity.NOTE, "-": None}


def severities(letters: str) -> Severities:
    """Read ``"E W E"``: a letter for each profile, in the order new, established, underperforming; ``-`` is off."""
    new, established, underperforming = (_LETTERS[letter] for letter in letters.split())
    return Severities(new, established, underperforming)


Value_co = TypeVar("Value_co", covariant=True)


class Option(NamedTuple, Generic[Value_co]):
    """What a team may set for one rule: a threshold, or a list of words.

    A check reads it with ``context.option(MOST)``; the configuration file states it under ``[rules.NAME]``.

    Attributes:
        name: ``most``; the key in the configuration file.
        default: what counts where nobody states it: a whole number, an exact decimal, a duration or a tuple of texts,
            of which the kind of what may be stated follows.
        meaning: what it is, with its unit; a phrase without a full stop.
    """

    name: str
    default: Value_co
    meaning: str


class Rule(NamedTuple):
    """Everything that is to be said of one rule.

    Attributes:
        code: ``JBP101``; permanent, and never used again once retired.
        name: ``no-executive-sponsor``.
        pitfall: which of the families it belongs to.
        severities: by the partnership's profile.
        summary: one line.
        why: why it matters, with its source in the field.
        detection: how it is detected, to the last condition.
        false_positives: where it may speak though nothing is wrong.
        mend: how to mend it.
        bad: a minimal plan that it finds fault with; ``# finding: name`` marks each line that is found.
        good: a minimal plan that no rule finds fault with.
        fix: what its fix writes, as a sentence that begins ``Safe: writes`` or ``Unsafe: writes``; empty where it
            offers none.
        scope: ``local`` when one entity decides, ``plan`` when the whole plan is needed.
        options: what a team may set for it.
        compares: whether it looks at what changed since a base, so that it says nothing where none is named.
    """

    code: str
    name: str
    pitfall: Pitfall
    severities: Severities
    summary: str
    why: str
    detection: str
    false_positives: str
    mend: str
    bad: str
    good: str
    fix: str = ""
    scope: Literal["local", "plan"] = "plan"
    options: tuple[Option[object], ...] = ()
    compares: bool = False

    def finding(self, flag: Flag, severity: Severity) -> Finding:
        """The finding that a flag of this rule becomes."""
        return Finding(
            code=self.code,
            name=self.name,
            severity=min(severity, flag.at_most or severity, key=lambda one: one.rank),
            message=flag.message,
            at=flag.at,
            part=flag.part,
            label=flag.label,
            related=flag.related,
            stated=flag.stated,
            mend=flag.mend,
            fix=flag.fix,
        )


class Flag(NamedTuple):
    """What a rule's check yields: where, and what is to be said.

    The attributes are those of `Finding`; `at_most` is the highest severity that this one case of the rule may have.
    """

    at: Location
    message: str
    part: Part = "key"
    label: str = ""
    related: tuple[Related, ...] = ()
    stated: tuple[str, ...] = ()
    mend: str = ""
    fix: Fix | None = None
    at_most: Severity | None = None
