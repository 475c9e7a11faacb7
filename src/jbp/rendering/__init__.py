"""One renderer per format: a view becomes a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.errors import UsageError
from jbp.rendering.formats import FORMATS, painter

if TYPE_CHECKING:
    from jbp.rendering.theme import Theme
    from jbp.views.elements.view import View

__all__ = ["FORMATS", "render"]


def render(view: View, format: str, theme: Theme | None = None) -> str | bytes:  # noqa: A002 - the usual word
    """The document of a view: the same view and theme give the same bytes.

    Args:
        view: what one of the builders of `jbp.views.catalogue` made.
        format: one of `FORMATS`.
        theme: a company's look; jbp's own where there is none. A format for programs takes none.

    Returns:
        A text; bytes where the format is no text.

    Raises:
        UsageError: there is no such format, or it cannot show this document.
        RenderError: what the format needs is not installed, or the document holds nothing that it could show.
    """
    form = FORMATS.get(format)
    if form is None:
        *others, last = FORMATS
        raise UsageError(f'there is no format "{format}"; a document is made in {", ".join(others)} or {last}')
    if not form.makes(view.document):
        raise UsageError(f"the format {format} shows {', '.join(form.documents)} alone, and not {view.document}")
    paint = painter(form)
    return paint(view) if theme is None or not form.themed else paint(view, theme)
