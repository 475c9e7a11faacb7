"""One renderer per format: a view becomes a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.errors import UsageError
from jbp.rendering.html import render_html
from jbp.rendering.markdown import render_markdown

if TYPE_CHECKING:
    from jbp.views.view import View

FORMATS = ("md", "html")
"""The formats that `render` knows; each is also the ending of a file's name."""


def render(view: View, format: str) -> str:  # noqa: A002 - what a format is called everywhere
    """The document of a view: the same view gives the same bytes.

    Args:
        view: what one of the builders of `jbp.views.catalogue` made.
        format: one of `FORMATS`.

    Raises:
        UsageError: there is no such format.
    """
    if format == "html":
        return render_html(view)
    if format == "md":
        return render_markdown(view)
    raise UsageError(f'there is no format "{format}"; a document is made in {" or ".join(FORMATS)}')
