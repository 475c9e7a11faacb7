"""The fixed words of what a page offers where scripts run."""

from __future__ import annotations


class PageWording:
    """The fixed words of what a page offers where scripts run; another language is another one.

    Those with a place in braces are filled by the page's script.
    """

    __slots__ = ()

    sort: str = "Sort by"
    ascending: str = "Sorted by {column}, ascending"
    descending: str = "Sorted by {column}, descending"
    restored: str = "In the plan's order again"
    show: str = "Show"
    everything: str = "Show everything"
    showing: str = (
        "Showing {shown} of the {all} entries that name a party: {names}. "
        "Totals, counts and charts are of the whole plan."
    )
    nobody: str = "no party is chosen"
    part: str = "{shown} of {all} shown"
    part_of: str = "{what}: {shown} of {all} shown"
    part_of_total: str = "{shown} of {all} shown; totals are of all"
    details: str = "Details"
    open: str = "Open all details"
    close: str = "Close all details"


PAGE_WORDS = PageWording()
