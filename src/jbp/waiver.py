"""Waivers: findings that the partners have looked at and accept, with a reason and perhaps an end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from jbp.address import Address
    from jbp.finding import Spot


@dataclass(frozen=True, slots=True)
class Waiver:
    """One waiver.

    Attributes:
        rules: the codes or names it covers.
        address: the entry it covers, with all below it; the root for the whole plan.
        reason: why; the empty text where none is given.
        until: the last day it holds, as written; None where it has no end.
        spot: where it is written.
    """

    rules: tuple[str, ...]
    address: Address
    reason: str
    until: str | None
    spot: Spot


class WaiverRecord(NamedTuple):
    """What became of a waiver when a plan was looked at.

    Attributes:
        waiver: the waiver.
        idle: the rules that it names, that were asked, and that had nothing to say there.
        unknown: what it names and what is no rule.
    """

    waiver: Waiver
    idle: tuple[str, ...]
    unknown: tuple[str, ...]
