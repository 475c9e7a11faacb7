"""Any view as blocks: the older documents have views of their own, and formats that know blocks alone take this."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.views.dashboard.sheet import dashboard_sheet
from jbp.views.dashboard.view import DashboardView
from jbp.views.elements.sheets import Deck, Sheet
from jbp.views.elements.timeline import TimelineView
from jbp.views.focus_areas.sheet import focus_areas_sheet
from jbp.views.focus_areas.view import FocusAreasView
from jbp.views.scorecard.sheet import scorecard_sheet
from jbp.views.scorecard.view import ScorecardView
from jbp.views.timeline.sheet import timeline_sheet

if TYPE_CHECKING:
    from jbp.views.elements.view import View


def as_sheet(view: View) -> Sheet | Deck:
    """The view with the same content in blocks; a sheet or a deck is given back as it is.

    Raises:
        TypeError: the view is of a kind that is not known here, which is a mistake in jbp.
    """
    if isinstance(view, (Sheet, Deck)):
        return view
    if isinstance(view, ScorecardView):
        return scorecard_sheet(view)
    if isinstance(view, DashboardView):
        return dashboard_sheet(view)
    if isinstance(view, TimelineView):
        return timeline_sheet(view)
    if isinstance(view, FocusAreasView):
        return focus_areas_sheet(view)
    raise TypeError(f"{type(view).__name__} cannot be shown as blocks")
