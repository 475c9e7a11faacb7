"""How large the letters of a slide in a browser are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.views.qbr.slides import is_crowded

if TYPE_CHECKING:
    from jbp.views.elements.sheets import Slide


def slide_size(slide: Slide) -> str:
    """What the class of a slide adds to show it in smaller letters, none under 11 points; most often nothing."""
    return " crowded" if is_crowded(slide) else ""
