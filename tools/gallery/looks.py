"""The conditions under which a document is looked at, and what the browser is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

Scheme: TypeAlias = Literal["light", "dark", "print"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark", "print")
PHONE, DESK = 390, 1180
WIDTHS = (PHONE, DESK)
PAPER = "A4"
# With scripts, a deck shows one slide at a time; all of them stand below each other where there are none.
_DECKS = frozenset({"qbr"})

Task: TypeAlias = "dict[str, str | int | bool]"
"""One picture, as judges/pictures.mjs reads it."""


@dataclass(frozen=True, slots=True)
class Look:
    """A scheme, and the width of the window in pixels; none on paper."""

    scheme: Scheme
    width: int | None = None

    @property
    def name(self) -> str:
        """As files call it: ``light-390``, ``print``."""
        return self.scheme if self.width is None else f"{self.scheme}-{self.width}"


def looks(schemes: Sequence[Scheme], widths: Sequence[int]) -> Iterator[Look]:
    """Every scheme in every width; paper once, since it has a width of its own."""
    for scheme in schemes:
        if scheme == "print":
            yield Look(scheme)
        else:
            yield from (Look(scheme, width) for width in widths)


def task(page: Path, look: Look) -> Task:
    """What the browser is to do for a page: a picture beside it, or a PDF, whose pages become pictures."""
    fixed: Mapping[str, bool] = {"scripts": False} if page.stem in _DECKS else {}
    out = page.with_name(f"{page.stem}.{look.name}")
    if look.width is None:
        return {"page": str(page), "out": f"{out}.pdf", "paper": PAPER, **fixed}
    return {"page": str(page), "out": f"{out}.png", "scheme": look.scheme, "width": look.width, **fixed}
