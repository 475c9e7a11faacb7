"""One plan in two states, with what changed: what every report of changes is made from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from jbp.changes.change import Change
    from jbp.model.plan import Plan
    from jbp.reading.document import Document

Fate: TypeAlias = Literal["changed", "added", "removed"]


class Comparison(NamedTuple):
    """One plan in two states.

    Attributes:
        name: what messages call the plan's file in the later state; in the earlier one where it is gone.
        base_name, head_name: what the states are called: ``main``, ``working tree``, ``old.yaml``.
        base, head: the plan in each; None where it is not there.
        changes: what changed, the most important first; empty where nothing did, and where a whole plan came or went.
    """

    name: str
    base_name: str
    head_name: str
    base: Document | None
    head: Document | None
    changes: tuple[Change, ...] = ()

    @property
    def fate(self) -> Fate:
        """Whether the whole plan came, went, or is in both states."""
        return "added" if self.base is None else "removed" if self.head is None else "changed"

    @property
    def plan(self) -> Plan | None:
        """The plan in its later state, or in the earlier one where it is gone."""
        document = self.head or self.base
        return None if document is None else document.plan

    @property
    def title(self) -> str:
        """The plan's title; its file's name where it has none to be read."""
        return self.name if self.plan is None else " ".join(self.plan.title.split())

    @property
    def is_same(self) -> bool:
        """Whether nothing changed."""
        return self.fate == "changed" and not self.changes
