"""PowerPoint: a document as slides of native tables, charts and shapes, in jbp's own theme or a company's.

The library behind it comes with the extra `pptx`; nothing here imports it before a presentation is asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.errors import RenderError

if TYPE_CHECKING:
    from jbp.rendering.theme import Theme
    from jbp.views.elements.view import View


def render_pptx(view: View, theme: Theme | None = None) -> bytes:
    """The presentation of a view: the same view and theme give the same bytes.

    Args:
        view: a deck; of any other document, sections become slides.
        theme: a company's look. Where it has a presentation, its master, layouts and colours are taken, and its slides
            left out; otherwise jbp's own master takes its colours, fonts, logo and footer.

    Raises:
        RenderError: the library behind it is not installed; the presentation is broken, harmful, or has no layout with
            a title; or the logo cannot be drawn.
    """
    _require()
    from jbp.rendering.powerpoint.slides import presentation_of  # noqa: PLC0415 - imports the library
    from jbp.views.as_sheet import as_sheet  # noqa: PLC0415 - of no use to other formats

    return presentation_of(as_sheet(view), theme)


def check_theme(data: bytes) -> tuple[str, ...]:
    """What a company's presentation lacks as a theme, in sentences; nothing where it has all that slides take.

    Raises:
        RenderError: the library behind it is not installed.
    """
    _require()
    from jbp.rendering.powerpoint.company import missing, open_theme  # noqa: PLC0415 - imports the library

    try:
        return tuple(missing(open_theme(data)))
    except RenderError as error:
        text = str(error)
        return (f"{text[:1].upper()}{text[1:]}.",)


def _require() -> None:
    try:
        import pptx  # noqa: F401, PLC0415 - an extra, asked for only where it is needed
    except ImportError as error:
        raise RenderError(
            "Documents in the format pptx need python-pptx, which is not installed here. "
            'Install it with: pip install "jbp[pptx]"'
        ) from error
