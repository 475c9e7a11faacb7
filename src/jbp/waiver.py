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
        rules: the codes or names it covers, as written.
        address: the entry it covers, with all below it; the root for the whole plan; None where it is a comment that
            stands above no entry, and so covers nothing.
        reason: why; the empty text where none is given.
        until: the last day it holds, as written; None where it has no end.
        spot: where it is written.
        fingerprint: the one finding it covers; None where it covers all of its rules and its address.
        name: its id in the file of waivers; None where it is a comment.
        silent: whether nothing is to be said of it here: it belongs to the plan that an overlay extends, where it is
            answered for, or to a file whose text the reader may not see.
    """

    rules: tuple[str, ...]
    address: Address | None
    reason: str
    until: str | None
    spot: Spot
    fingerprint: str | None = None
    name: str | None = None
    silent: bool = False


class WaiverRecord(NamedTuple):
    """What became of a waiver when a plan was looked at.

    Attributes:
        waiver: the waiver.
        idle: the rules that it names, as written, that were asked, and that had nothing to say there.
        unknown: what it names and what is no rule, as written.
        astray: whether nothing stands at its address.
        meant: the address that was probably meant by one that is astray; None where nobody can know.
        close: the rules that were probably meant by what is no rule, as far as one is close.
        fixed: those of the idle rules that no waiver covers.
    """

    waiver: Waiver
    idle: tuple[str, ...]
    unknown: tuple[str, ...]
    astray: bool = False
    meant: str | None = None
    close: tuple[str, ...] = ()
    fixed: tuple[str, ...] = ()
