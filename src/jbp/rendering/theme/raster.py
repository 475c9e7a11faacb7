"""A logo as a picture of points, for formats that take no drawing: typst draws the SVG, the same bytes everywhere."""

from __future__ import annotations

from typing import Final

from jbp.errors import RenderError

_PAGE: Final = b"""
#let side = sys.inputs
#set page(width: float(side.width) * 1pt, height: float(side.height) * 1pt, margin: 0pt, fill: none)
#image(bytes(side.svg), format: "svg", width: 100%, height: 100%)
"""
_HEIGHT: Final = 64.0
_DENSITY: Final = 288.0
"""Points of the screen an inch: a logo of that height is sharp on any wall."""


def drawn_as_png(svg: bytes, width: float, height: float) -> bytes:
    """A vetted drawing as PNG, transparent where nothing is drawn.

    Raises:
        RenderError: typst is not installed, or could not draw it.
    """
    try:
        import typst  # noqa: PLC0415 - an extra of its own, which few presentations need
    except ModuleNotFoundError as error:
        raise RenderError(
            "The theme's logo is an SVG, and PowerPoint wants it drawn in points, which needs typst. "
            'Install it with: pip install "jbp[pdf]". Or save the logo as PNG.'
        ) from error
    size = {"width": f"{width * _HEIGHT / height:.2f}", "height": f"{_HEIGHT:.2f}"}
    try:
        made = typst.compile(
            _PAGE,
            format="png",
            ppi=_DENSITY,
            sys_inputs={**size, "svg": svg.decode()},
            ignore_system_fonts=True,
        )
    except typst.TypstError as error:
        raise RenderError(f"The theme's logo could not be drawn: {error.message}. Save it as PNG.") from error
    return made
