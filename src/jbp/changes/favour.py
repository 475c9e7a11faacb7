"""Whom a change favours: who pays, who has to deliver, who waits, who decides.

Only what the plan itself says is told. Where work is joint, or nobody is named, a change favours nobody; what a text
means for whom is left to people. Each rule stands in the documentation of reviews.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, NamedTuple

from jbp.changes.area import path_of
from jbp.changes.change import Favour

if TYPE_CHECKING:
    from collections.abc import Callable

    from jbp.address import Address
    from jbp.changes.change import Direction
    from jbp.changes.compare import Difference
    from jbp.changes.content import Content
    from jbp.changes.showing import Showing

_UP: Final = frozenset({"raised", "extended", "lengthened", "slipped"})
_DOWN: Final = frozenset({"lowered", "reduced", "shortened", "advanced"})
_LESS_IS_BETTER: Final = frozenset({"decrease", "at_most"})


def seen_by(favour: Favour, partner: str) -> str:
    """Whom a change favours, seen by one partner."""
    if partner in favour.gains:
        return f"in your favour: {favour.why}"
    if partner in favour.bears:
        return f"at your expense: {favour.why}"
    return f"between the others: {favour.why}"


class Judge(NamedTuple):
    """Judges changes between two states."""

    base: Showing
    head: Showing

    def favour(self, one: Difference, direction: Direction) -> Favour | None:
        """Whom a difference favours; None where the plan does not say."""
        path = path_of(one.at)
        more = _way(one, direction)
        state = self.base if one.kind == "removed" else self.head
        if not path.fields:
            return self._of_entry(one, more, state)
        rule = next((_BY_FIELD[field] for field in path.fields if field in _BY_FIELD), None)
        if rule is None or more == 0:
            return self._of_change(one, path.fields, path.entry)
        return rule(_Case(self, state, one, path.entry, path.keys, more))

    def _of_entry(self, one: Difference, more: int, state: Showing) -> Favour | None:
        """An entry that came or went: a promise, an exclusivity, a resource."""
        section = one.at[0]
        content = one.after if one.kind == "added" else one.before
        if more == 0 or not isinstance(content, Mapping) or len(one.at) != 2:
            return None
        case = _Case(self, state, one, one.at, (), more)
        if section == "expectations":
            return case.between(str(content.get("to", "")), str(content.get("from", "")), "owes it")
        if section == "resources":
            return case.bearing(case.carriers(), "provides it")
        if section == "exclusivity":
            return case.bearing(case.carriers(), "is bound by it")
        return None

    def _of_change(self, one: Difference, fields: tuple[str, ...], entry: Address) -> Favour | None:
        """A change of who has the say, who leads or who delivers."""
        if fields == ("final_say",):
            return self._hands(one, "has the final say")
        if fields == ("lead",):
            return self._hands(one, "leads the account")
        if fields in (("party",), ("owner",)):
            before, after = self._alone(self.base, one.was_at[:-1]), self._alone(self.head, entry)
            if before and after and before != after:
                return Favour((before,), (after,), f"{self.head.partner(after)} has to deliver it now")
        return None

    def _hands(self, one: Difference, what: str) -> Favour | None:
        known = self.head.content.entries("partners")
        gains = tuple(str(side) for side in (one.after,) if side in known)
        loses = tuple(str(side) for side in (one.before,) if side in known)
        if not gains and not loses:
            return None
        who = gains[0] if gains else loses[0]
        return Favour(gains, loses, f"{self.head.partner(who)} {what}{'' if gains else ' no longer'}")

    def _alone(self, state: Showing, entry: Address) -> str:
        carriers = carriers_of(state, entry)
        return carriers[0] if len(carriers) == 1 else ""


class _Case(NamedTuple):
    """One difference that went up (`more` is 1) or down (-1), with whose it is."""

    judge: Judge
    state: Showing
    one: Difference
    entry: Address
    keys: tuple[str | int, ...]
    more: int

    def carriers(self) -> tuple[str, ...]:
        """Who has to deliver it; nobody where it passed to somebody else by the same change."""
        now, was = carriers_of(self.state, self.entry), self.one.was_at[: len(self.entry)]
        if self.one.kind in ("added", "removed"):
            return now
        return now if carriers_of(self.judge.base, was) == now else ()

    def partner_key(self) -> str:
        """The partner among the keys: whose cost, whose share."""
        known = self.state.content.entries("partners")
        return next((str(key) for key in self.keys if key in known), "")

    def others(self, partners: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(key for key in self.state.content.entries("partners") if key not in partners)

    def bearing(self, who: tuple[str, ...], why: str) -> Favour | None:
        """More of it burdens `who`, less relieves them."""
        return self._with(who, why, burdens=self.more > 0)

    def gaining(self, who: tuple[str, ...], why: str) -> Favour | None:
        """More of it benefits `who`."""
        return self._with(who, why, burdens=self.more < 0)

    def _with(self, who: tuple[str, ...], why: str, *, burdens: bool) -> Favour | None:
        others = self.others(who)
        if not who or not others:
            return None
        said = f"{' and '.join(map(self.state.partner, who))} {why}"
        return Favour(others, who, said) if burdens else Favour(who, others, said)

    def between(self, gains: str, bears: str, why: str) -> Favour | None:
        """More of it goes from the one who bears it to the other."""
        if not gains or not bears or gains == bears:
            return None
        sides = (gains,), (bears,)
        winner, loser = sides if self.more > 0 else sides[::-1]
        return Favour(winner, loser, f"{self.state.partner(bears)} {why}")

    def field(self, *steps: str) -> Content | None:
        return self.state.at((*self.entry, *steps))


def carriers_of(state: Showing, entry: Address) -> tuple[str, ...]:
    """The partners who have to deliver an entry: its party, or else its owner's; none where it is joint."""
    party = state.at((*entry, "party"))
    if isinstance(party, tuple):
        return () if "joint" in party else tuple(map(str, party))
    owner = state.at((*entry, "owner"))
    partner = state.at(("people", str(owner), "partner")) if owner else None
    return (str(partner),) if partner else ()


def _way(one: Difference, direction: Direction) -> int:
    """1 where there is more of it, -1 where there is less, 0 where nobody can say."""
    if one.kind in ("added", "removed"):
        return 1 if one.kind == "added" else -1
    return 1 if direction in _UP else -1 if direction in _DOWN else 0


def _pays(case: _Case) -> Favour | None:
    partner = case.partner_key()
    return case.bearing((partner,), "pays it") if partner else case.bearing(case.carriers(), "pays it")


def _earns(case: _Case) -> Favour | None:
    partner = case.partner_key()
    return case.gaining((partner,), "gains by it") if partner else None


def _provides(case: _Case) -> Favour | None:
    return case.bearing(case.carriers(), "provides it") if case.entry[:1] == ("resources",) else None


def _delivers(case: _Case) -> Favour | None:
    """A target: more is to be reached by whoever carries it; where less is better, a lower one is the harder."""
    if case.entry[:1] != ("kpis",) or case.one.kind in ("added", "removed"):
        return None
    harder = case.more if case.field("goal") not in _LESS_IS_BETTER else -case.more
    return case._replace(more=harder).bearing(case.carriers(), "has to reach it")


def _is_paid(case: _Case) -> Favour | None:
    giver, taker = case.field("from"), case.field("to")
    return case.between(str(taker or ""), str(giver or ""), "pays it")


def _payment(case: _Case) -> Favour | None:
    giver, taker = case.field("payment", "from"), case.field("payment", "to")
    return case.between(str(taker or ""), str(giver or ""), "pays it")


def _due(case: _Case) -> Favour | None:
    """A day by which somebody has to deliver: a later one gives them time, and lets the others wait."""
    if case.one.kind in ("added", "removed"):
        return None
    promised = case.field("from")
    who = (str(promised),) if promised else case.carriers()
    return case.gaining(who, "has more time to deliver it" if case.more > 0 else "has less time to deliver it")


def _until(case: _Case) -> Favour | None:
    return case.bearing(case.carriers(), "is bound by it") if case.entry[:1] == ("exclusivity",) else None


_BY_FIELD: dict[str, Callable[[_Case], Favour | None]] = {
    "cost": _pays,
    "budget": _pays,
    "contributions": _pays,
    "cost_share": _pays,
    "revenue_share": _earns,
    "value": _earns,
    "payoffs": _earns,
    "people": _provides,
    "amount": _provides,
    "targets": _delivers,
    "tiers": _is_paid,
    "payment": _payment,
    "until": _until,
    "due": _due,
}
