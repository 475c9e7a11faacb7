"""A change of a plan, said in the plan's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from jbp.address import Address
    from jbp.changes.compare import Kind
    from jbp.changes.content import Content
    from jbp.changes.material import Level

Direction: TypeAlias = Literal[
    "",
    "raised",
    "lowered",
    "widened",
    "narrowed",
    "slipped",
    "advanced",
    "lengthened",
    "shortened",
    "improved",
    "worsened",
    "extended",
    "reduced",
    "determined",
    "reopened",
]
"""Which way a value went; empty where it went no way, such as a text that says something else."""


class Favour(NamedTuple):
    """Whom a change favours, where the plan says so.

    Attributes:
        gains: the partners that are better off by it.
        bears: the partners that are worse off by it.
        why: in words, such as "Partner B pays it".
    """

    gains: tuple[str, ...]
    bears: tuple[str, ...]
    why: str


class Change(NamedTuple):
    """One change between two states of a plan.

    Attributes:
        rule: what sort of change it is, ``target-lowered``: its area, and its direction or else its kind.
        kind: whether something was added, removed, changed, renamed or moved.
        area: what it is about: ``target``, ``due``, ``risk``.
        direction: which way a value went.
        level: how much it matters.
        at: the address in the later state; in the earlier one where it was removed.
        was_at: the address in the earlier state; in the later one where it was added.
        before, after: what stood and what stands there; None where nothing does.
        sentence: the change in words.
        details: what else is to be said of it: what came of it, what an entry that was added holds.
        private_to: the partners who alone may know of it; empty where everybody may.
        favour: whom it favours; None where the plan does not say.
    """

    rule: str
    kind: Kind
    area: str
    direction: Direction
    level: Level
    at: Address
    was_at: Address
    before: Content | None
    after: Content | None
    sentence: str
    details: tuple[str, ...] = ()
    private_to: tuple[str, ...] = ()
    favour: Favour | None = None
