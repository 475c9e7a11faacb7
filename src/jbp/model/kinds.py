"""The kinds of entries that can be added to a plan: where each stands, what names it, what it cannot do without.

Nothing is stated here that the format states elsewhere: the kinds are those that messages have a name for
(`jbp.model.naming`), and their fields are those of the models (`jbp.model.shape`).
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from jbp.model.naming import NAME_FIELDS, NOUNS
from jbp.model.references import ANYWHERE, PATTERNS, SECTIONS
from jbp.model.references import Kind as Reference
from jbp.model.stored import shape

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jbp.address import Address
    from jbp.model.references import Node

_OF_LISTS: Final = {"components.[]": "component", "decisions.*.game.outcomes.[]": "outcome"}
"""What stands in a list and has no name in messages."""
_BESIDE: Final = {
    "strategy.alignment.*.objectives.*": "partner objective",
    "strategy.alignment.*.capability_gaps.*": "capability gap",
    "strategy.alignment.*.challenges.*": "challenge",
    "strategy.alignment.*.can_offer.*": "offer",
    "meetings.*.agenda.*": "agenda item",
}
"""Entries inside others that messages call by the entry around them."""
_SIGNED: Final = "sign_off.*"
_BY_OTHER_NAMES: Final = {
    "customer-segment": "segment",
    "customer": "account",
    "need": "customer-need",
    "future": "scenario",
    "voice": "quote",
    "force": "industry-force",
    "value-chain-step": "step-of-the-value-chain",
    "fit-question": "question-of-fit",
    "journal": "journal-entry",
    "stage": "pipeline-stage",
    "material": "sales-material",
    "committee": "body",
    "health": "health-check",
}
"""Words that people try, and the kind that they mean."""


class EntryKind(NamedTuple):
    """A kind of entry.

    Attributes:
        word: what is typed for it: ``focus-area``.
        noun: what messages call it: ``focus area``.
        pattern: where it stands; ``*`` is an id, ``[]`` a place in a list.
    """

    word: str
    noun: str
    pattern: tuple[str, ...]

    @property
    def is_listed(self) -> bool:
        """Whether it is an item of a list, and so has no id."""
        return self.pattern[-1] == "[]"

    @property
    def holders(self) -> int:
        """How many entries it stands in: 0 for most, 1 for an activity."""
        return self.pattern[:-1].count("*")

    @property
    def fields(self) -> tuple[str, ...]:
        """Its fields in canonical order; none for a bare text."""
        return shape().fields_at(_address(self.pattern)) or ()

    @property
    def required(self) -> tuple[str, ...]:
        """The fields without which it is no entry of its kind."""
        return shape().required_at(_address(self.pattern))

    @property
    def name_field(self) -> str | None:
        """The field that says what it is called."""
        fields = self.fields
        return next((name for name in ("name", *NAME_FIELDS, "question") if name in fields), None)

    @property
    def is_of_partners(self) -> bool:
        """Whether its id is that of a partner: there is one of it for each."""
        node = PATTERNS
        for step in self.pattern[:-1]:
            found = node.steps.get(step)
            if found is None:
                return False
            node = found
        return node.key is Reference.PARTNER

    def words_of(self, field: str) -> tuple[str, ...]:
        """The words that may stand in a field; empty where it is not one of fixed words."""
        return shape().words_at((*_address(self.pattern), field))

    def is_list(self, field: str) -> bool:
        """Whether a field holds a list."""
        return shape().is_list((*_address(self.pattern), field))

    def leads_to(self, field: str) -> tuple[str, ...]:
        """The sections whose ids a field may name; empty where it names none."""
        node: Node | None = PATTERNS
        for step in (*self.pattern, field):
            node = node.at(step) if node is not None else None
        item = node.steps.get("[]") if node is not None else None
        kind = (node.value if node is not None else None) or (item.value if item is not None else None)
        return SECTIONS.get(kind or ANYWHERE.get(field) or Reference.ADDRESS, ())


def _address(pattern: tuple[str, ...]) -> Address:
    """An address that a pattern stands for; what an id is does not matter to the format."""
    return tuple(0 if step == "[]" else step for step in pattern)


@cache
def kinds() -> Mapping[str, EntryKind]:
    """Every kind by its word, in the order of the format."""
    nouns = {pattern: noun for pattern, noun in NOUNS.items() if pattern != _SIGNED} | _BESIDE | _OF_LISTS
    order = shape().fields_at(()) or ()
    found = [
        EntryKind(noun.lower().replace(" ", "-"), noun, tuple(pattern.split("."))) for pattern, noun in nouns.items()
    ]
    return {kind.word: kind for kind in sorted(found, key=lambda kind: order.index(kind.pattern[0]))}


def kind_called(word: str) -> EntryKind | None:
    """The kind that a word means; blanks, capitals and other names that people try do not matter."""
    plain = word.strip().lower().replace(" ", "-").replace("_", "-")
    return kinds().get(_BY_OTHER_NAMES.get(plain, plain))


def kind_at(address: Address) -> tuple[EntryKind, int] | None:
    """The kind of the entries of a section, or of the entry at an address, and how long the section's address is."""
    for kind in kinds().values():
        section = len(kind.pattern) - 1
        if len(address) not in {section, section + 1}:
            continue
        steps = zip(kind.pattern, address, strict=False)
        if all(step in {"*", "[]"} or step == said for step, said in steps):
            return kind, section
    return None
