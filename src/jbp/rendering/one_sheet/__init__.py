"""What is meant for one sheet of paper: in how much smaller letters a browser prints it, so that one sheet holds it.

A page cannot measure itself where no script runs, so it is told. Heights are estimated by the widths of letters, rather
too high than too low, in the sizes that the style sheet gives to paper. What needs more than the smallest letters is
printed in the usual ones, on as many sheets as it takes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

PERCENTS: Final = (100, 95, 90, 85)
"""How large letters are, of the usual size; at 85 percent those of tables have 6.8 points."""


class Paper(NamedTuple):
    """How much room a sheet in landscape has between the margins, in points, its height less a little."""

    width: float
    height: float


LETTER: Final = Paper(728.0, 547.0)
A4: Final = Paper(778.0, 530.0)
PAPERS: Final = (LETTER, A4)
"""Nobody knows on which a page is printed: what is for one sheet fits both."""


def print_size(height: Callable[[float], float]) -> str:
    """What a page's class adds, such as `` fit-90``, to print it in smaller letters where only so it fits one sheet.

    Args:
        height: about how high the page is on paper of a width, both in points.
    """
    percent = next((percent for percent in PERCENTS if fits(height, percent)), PERCENTS[0])
    return f" fit-{percent}" if percent != PERCENTS[0] else ""


def fits(height: Callable[[float], float], percent: int = PERCENTS[0]) -> bool:
    """Whether a sheet holds a page in letters of this size, whichever paper it is."""
    return all(height(paper.width * 100 / percent) <= paper.height * 100 / percent for paper in PAPERS)
