"""The signatures of a plan: who signed, and whether what they signed is what the plan says now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from jbp.changes.digest import digest

if TYPE_CHECKING:
    from datetime import date

    from jbp.changes.state import State

Standing: TypeAlias = Literal["valid", "void", "missing"]


class Signature(NamedTuple):
    """One partner's signature.

    Attributes:
        partner: the partner's id.
        standing: valid; void, where the plan has changed since; or missing.
        by: the id of the person who signed; empty where nobody did.
        on: the day; None where it is not stated.
    """

    partner: str
    standing: Standing
    by: str = ""
    on: date | None = None


def signatures(state: State) -> tuple[Signature, ...]:
    """The signatures of all partners, as the plan orders them."""
    now = digest(state.shared)
    return tuple(_signature(partner, state, now) for partner in state.plan.partners)


def _signature(partner: str, state: State, now: str) -> Signature:
    signed = state.plan.sign_off.get(partner)
    if signed is None:
        return Signature(partner, "missing")
    return Signature(partner, "valid" if signed.digest == now else "void", signed.by, signed.date)
