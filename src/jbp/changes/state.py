"""One state of a plan, as it is compared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jbp.reading.shared import shared_plan

if TYPE_CHECKING:
    from jbp.model.plan import Plan
    from jbp.reading.document import Document


@dataclass(frozen=True, slots=True)
class State:
    """One state of a plan.

    Attributes:
        plan: the plan as the reader may see it.
        shared: the plan as every partner may see it; the same object where nothing in it is private.
    """

    plan: Plan
    shared: Plan


def state_of(document: Document) -> State | None:
    """The state that a document holds; None where it is no plan."""
    if document.plan is None:
        return None
    shared = shared_plan(document)
    return State(document.plan, document.plan if shared is None else shared)
