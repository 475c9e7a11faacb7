"""One state of a plan, as it is compared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jbp.reading.shared import shared_plan

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from jbp.model.plan import Plan
    from jbp.reading.document import Document


@dataclass(frozen=True, slots=True)
class State:
    """One state of a plan.

    Attributes:
        plan: the plan as the reader may see it.
        shared: the plan as every partner may see it; the same object where nothing in it is private.
        texts: how each section is written, where a plan stands in one file; else None.
    """

    plan: Plan
    shared: Plan
    texts: Mapping[str, str] | None = None


def state_of(document: Document) -> State | None:
    """The state that a document holds; None where it is no plan."""
    if document.plan is None:
        return None
    shared = shared_plan(document)
    return State(document.plan, document.plan if shared is None else shared, _texts(document))


def sections_that_differ(base: State, head: State) -> AbstractSet[str] | None:
    """The sections in which something may have changed; None where all of them must be looked at.

    A section that is written to the letter as it was means what it did, but for the currency of bare amounts.
    """
    if not base.texts or not head.texts or base.texts.get("currency") != head.texts.get("currency"):
        return None
    names = base.texts.keys() | head.texts.keys()
    return {name for name in names if base.texts.get(name) != head.texts.get(name)}


def _texts(document: Document) -> Mapping[str, str] | None:
    """The text of each section of a plan that stands in one file; None for one in several."""
    if document.tree is None or len(document.sources) != 1:
        return None
    source = document.sources[document.tree.file]
    return {entry.key.text: source.text[entry.key.start : entry.value.end] for entry in document.tree.entries}
