"""What is meant for one sheet of paper: in how much smaller letters a browser prints it, so that one sheet holds it.

A page cannot measure itself where no script runs, so it is told. Heights are estimated by the widths of letters, rather
too high than too low, in the sizes that the style sheet gives to paper. What needs more than the smallest letters is
printed in the usual ones, on as many sheets as it takes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jbp.rendering.one_sheet.measures import HEADING, head, lead
from jbp.rendering.one_sheet.scorecard import scorecard_height
from jbp.views.scorecard.view import ScorecardView

if TYPE_CHECKING:
    from jbp.views.elements.view import View

ON_ONE_SHEET: Final = ("scorecard", "one-pager")
PERCENTS: Final = (100, 95, 90, 85)
"""How large letters are, of the usual size; at 85 percent those of tables have 6.8 points."""

_ROOM: Final = 728.0
"""The width of Letter in landscape between the margins, in points; that of A4 is greater."""
_DEPTH: Final = 530.0
"""The height of A4 in landscape between the margins, in points, less a little; that of Letter is greater."""


def print_size(view: View) -> str:
    """What a page's class adds, such as `` fit-90``, to print it in smaller letters where only so it fits one sheet."""
    if view.document not in ON_ONE_SHEET:
        return ""
    fitting = (percent for percent in PERCENTS if height(view, _ROOM * 100 / percent) <= _DEPTH * 100 / percent)
    percent = next(fitting, PERCENTS[0])
    return f" fit-{percent}" if percent != PERCENTS[0] else ""


def height(view: View, room: float) -> float:
    """About how high a page is on paper of this width, both in points."""
    if isinstance(view, ScorecardView):
        return head(view.heading, room) + scorecard_height(view, room)
    from jbp.rendering.one_sheet.blocks import blocks_height  # a scorecard has none  # noqa: PLC0415
    from jbp.views.elements.sheets import Sheet  # noqa: PLC0415

    if not isinstance(view, Sheet):
        return head(view.heading, room)
    sections = sum(HEADING + blocks_height(section.blocks, room) for section in view.sections)
    return head(view.heading, room) + lead(view.lead, room) + sections
