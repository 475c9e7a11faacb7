"""Where a new entry goes: its kind, the entry that it stands in, and its id."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jbp.address import parse_address, show_address
from jbp.errors import UsageError
from jbp.letters import one_line
from jbp.model.kinds import kind_at, kind_called, kinds
from jbp.model.naming import noun_of
from jbp.model.scalars import id_of, is_id
from jbp.syntax.nodes import ListNode, MapNode, find, keys_at

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jbp.address import Address
    from jbp.model.kinds import EntryKind
    from jbp.operation import Data

_LONGEST = 40
"""How long an id that is made of a name gets."""
_BY_PARTNER = ("strategy", "alignment")
"""The one section that is kept by partner and holds entries of its own."""


class Placed(NamedTuple):
    """A place for an entry.

    Attributes:
        kind: its kind.
        section: the address of the section, or the list, that it goes to.
        last: its id, or its place in the list; empty while that is open.
    """

    kind: EntryKind
    section: Address
    last: str | int = ""

    @property
    def address(self) -> Address:
        """Where the entry will stand."""
        return (*self.section, self.last)

    def named(self, wanted: str | None, given: Mapping[str, Data], tree: MapNode) -> Placed:
        """The place with its id: the one that is wanted, or one made of the entry's name.

        Raises:
            UsageError: it has none, no valid one, or one that is taken.
        """
        if self.kind.is_listed:
            if wanted is not None:
                raise UsageError(f"{_a(self.kind)} stands in a list and has no id; leave --id out.")
            found = find(tree, self.section)
            return self._replace(last=len(found[1].items) if found and isinstance(found[1], ListNode) else 0)
        chosen = wanted or str(self.last) or _made_id(self.kind, given)
        placed = self._replace(last=_valid(chosen, self.kind, tree))
        if find(tree, placed.address) is not None:
            raise UsageError(
                f"{show_address(placed.address)} exists already. Choose another id with --id, or change what is there "
                f"with jbp set {show_address(placed.address)}.FIELD VALUE"
            )
        return placed


def place(word: str, holder: str | None, tree: MapNode) -> Placed:
    """The place that a kind, or an address, names; its id is open yet, unless the address has one.

    Raises:
        UsageError: there is no such kind, or it is not said in which entry it stands.
    """
    kind, address = _kind(word)
    if address:
        section = len(kind.pattern) - 1
        return Placed(kind, address[:section], address[section] if len(address) > section else "")
    if not kind.holders:
        if holder is not None:
            raise UsageError(f"{_a(kind)} stands in no other entry; leave --in out.")
        return Placed(kind, kind.pattern[:-1])
    at = kind.pattern.index("*")
    inside = _holder(kind, holder, kind.pattern[:at], tree)
    return Placed(kind, (*kind.pattern[:at], inside, *kind.pattern[at + 1 : -1]))


def _kind(word: str) -> tuple[EntryKind, Address]:
    """The kind that a word names; with its section, or the whole address, where one is named."""
    kind = kind_called(word)
    if kind is not None:
        return kind, ()
    address = parse_address(word)
    found = kind_at(address) if address is not None else None
    if address is not None and found is not None:
        return found[0], address
    from jbp.reading.typed import close_word  # only an error pays for it  # noqa: PLC0415

    close = close_word(word.lower(), tuple(kinds()))
    hint = f'Did you mean "{close}"? ' if close else ""
    raise UsageError(f'There is no kind of entry "{one_line(word)}". {hint}There are: {", ".join(kinds())}.')


def _holder(kind: EntryKind, named: str | None, section: tuple[str, ...], tree: MapNode) -> str:
    """The id of the entry that a new one stands in.

    Raises:
        UsageError: there is none, or none of this name, or it is not said which.
    """
    noun = noun_of((*section, "x")) or "partner"
    ids = keys_at(tree, ("partners",) if section == _BY_PARTNER else section)
    if not ids:
        raise UsageError(f"{_a(kind)} stands in {_one(noun)}, and the plan has none yet. First: jbp new {noun}")
    address = (parse_address(named) or ()) if named is not None else ()
    wanted = address[-1] if address[:-1] in {(), section} and address else None
    if named is None and len(ids) == 1:
        return ids[0]
    if wanted in ids:
        return str(wanted)
    listed = ", ".join(show_address((*section, key)) for key in ids[:12]) + (", …" if len(ids) > 12 else "")
    why = f"In which {noun}? Say it with --in." if named is None else f'There is no {noun} "{one_line(named)}".'
    raise UsageError(f"{why} There are: {listed}.")


def _made_id(kind: EntryKind, given: Mapping[str, Data]) -> str:
    """The id that an entry's name gives.

    Raises:
        UsageError: it has no name, or one that gives none.
    """
    if kind.is_of_partners:
        raise UsageError(f"There is one {kind.noun} for each partner. Say for which: --id PARTNER")
    name = given.get(kind.name_field or "")
    made = id_of(name) if isinstance(name, str) else None
    if made is None:
        raise UsageError(
            f"{_a(kind)} needs an id, by which other places of the plan name it, in small letters with hyphens: --id ID"
        )
    return made if len(made) <= _LONGEST else made[:_LONGEST].rpartition("-")[0] or made[:_LONGEST]


def _valid(chosen: str, kind: EntryKind, tree: MapNode) -> str:
    """An id that can stand there."""
    if kind.is_of_partners:
        partners = keys_at(tree, ("partners",))
        if chosen not in partners:
            raise UsageError(f'The plan has no partner "{one_line(chosen)}". There are: {_listed(partners)}.')
        return chosen
    if is_id(chosen):
        return chosen
    meant = id_of(chosen)
    raise UsageError(
        f'"{one_line(chosen)}" cannot be an id: ids are small letters, digits and single hyphens, no number, no date '
        f"and no word that means something by itself (joint, total, all)."
        + (f" Did you mean {meant}?" if meant and meant != chosen else "")
    )


def _listed(ids: Sequence[str]) -> str:
    return ", ".join(ids) or "none yet"


def _a(kind: EntryKind) -> str:
    shown = _one(kind.noun)
    return shown[0].upper() + shown[1:]


def _one(noun: str) -> str:
    return f"{'an' if noun[0].lower() in 'aeiou' else 'a'} {noun}"
