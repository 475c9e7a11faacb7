"""A problem: what is wrong with a file's text, before anything in it has an address."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from jbp.finding import Related, Spot


class Problem(NamedTuple):
    """One mistake in a text.

    Attributes:
        rule: the rule's name: ``yaml-syntax``, ``duplicate-id``, ``refused-input``, ``wrong-type``,
            ``ambiguous-scalar``.
        message: a sentence for people that says what was read.
        spot: the stretch of text it speaks of.
        label: what stands beneath the underlining.
        mend: the next step, in words.
        related: the other places it speaks of.
        meant: the text that was probably meant in place of the spot's, such as the value in quotes; None if unknown.
    """

    rule: str
    message: str
    spot: Spot
    label: str = ""
    mend: str = ""
    related: tuple[Related, ...] = ()
    meant: str | None = None
