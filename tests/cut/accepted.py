"""What partners accept: waivers in a file beside the plan, of shared entries and of private ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable
    from random import Random

    from tests.cut.shared_plans import Shared

FILE: Final = "waivers.yaml"
_SHARED: Final = (
    "no-value: {rule: [no-value-proposition, JBP303], reason: WHY}",
    "price: {rule: decision-unprepared, address: decisions.price, until: 2026-12-31, reason: WHY}",
    "roles: {rule: [kickoff-roles-missing, no-risks], reason: WHY}",
    "late: {rule: overdue, address: initiatives.line, until: 2026-03-01, reason: WHY}",
    "rivals: {rule: rivals-unstated, address: declared, plan: light-roof, reason: WHY}",
)
_PRIVATE: Final = (
    "hush-1: {{rule: [no-single-owner, overdue], address: {address}, reason: Hush}}",
    "hush-2: {{rule: risk-unmitigated, address: {address}, fingerprint: 3f9c0a7be2d41586, reason: Nobody may know}}",
    "hush-3: {{rule: no-such-rule, address: {address}, reason: Hush}}",
    "hush-4: {{rule: watermelon, address: {address}, until: 2026-02-30, reason: Hush}}",
    "hush-5: {{address: {address}, reasons: Hush}}",
)
"""Such waivers may be wrong: nobody is told of it who may not know the entry."""


def waivers_of(shared: Shared) -> str:
    """The waivers beside a shared plan; of every third plan there are some."""
    if shared.number % 3:
        return ""
    return _written(waiver.replace("WHY", "Agreed by both") for waiver in _SHARED)


def with_private_waivers(shared: Shared, addresses: tuple[str, ...], draw: Random) -> str:
    """The same with waivers of private entries among them, and with reasons that a partner does not see."""
    known = [] if shared.number % 3 else [waiver.replace("WHY", "Agreed with Rival & Co") for waiver in _SHARED]
    for form in draw.sample(_PRIVATE, draw.randint(0, 3)) if addresses else ():
        known.insert(draw.randint(0, len(known)), form.format(address=draw.choice(addresses)))
    return _written(known)


def _written(waivers: Iterable[str]) -> str:
    lines = "".join(f"  {waiver}\n" for waiver in waivers)
    return f"waivers:\n{lines}" if lines else ""
