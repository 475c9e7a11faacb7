"""What is meant for one sheet of paper: in how much smaller letters a browser prints it, so that one sheet holds it.

A page cannot measure itself where no script runs, so it is told. Heights are estimated by the widths of letters, rather
too high than too low, in the sizes that the style sheet gives to paper. What needs more than the smallest letters is
printed in the usual ones, on as many sheets as it takes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

PERCENTS: Final = (100, 95, 90, 85)
"""How large letters are, of the usual size; at 85 percent those of tables have 6.8 points."""

_ROOM: Final = 728.0
"""The width of Letter in landscape between the margins, in points; that of A4 is greater."""
_DEPTH: Final = 530.0
"""The height of A4 in landscape between the margins, in points, less a little; that of Letter is greater."""


def print_size(height: Callable[[float], float]) -> str:
    """What a page's class adds, such as `` fit-90``, to print it in smaller letters where only so it fits one sheet.

    Args:
        height: about how high the page is on paper of a width, both in points.
    """
    fitting = (percent for percent in PERCENTS if height(_ROOM * 100 / percent) <= _DEPTH * 100 / percent)
    percent = next(fitting, PERCENTS[0])
    return f" fit-{percent}" if percent != PERCENTS[0] else ""
