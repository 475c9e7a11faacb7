"""A company's look: a frozen value that every painter takes, made of what `workspace` has read.

Nothing in a theme runs. Colours are six digits, names of fonts are words, pictures and fonts were checked to be what
they say; so a painter may write them into its format, and still escapes them as it escapes a plan's texts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from jbp.rendering.palette import OWN

if TYPE_CHECKING:
    from jbp.rendering.palette import Palette

PictureKind = Literal["png", "jpeg", "svg"]
FontKind = Literal["ttf", "otf", "woff2"]


class Logo(NamedTuple):
    """A picture that was checked, and holds nothing but the picture.

    Attributes:
        kind: what it is, whatever its file is called.
        data: its bytes.
        width, height: its size, of which only the proportion counts.
    """

    kind: PictureKind
    data: bytes
    width: float
    height: float

    def size_within(self, width: float, height: float) -> tuple[float, float]:
        """Width and height in a room, as large as it allows."""
        scale = min(width / self.width, height / self.height)
        return self.width * scale, self.height * scale


class Font(NamedTuple):
    """One file of a font.

    Attributes:
        family: what the theme calls the font.
        weight: 100 to 900; 400 is usual, 700 bold. `heaviest` is another where it holds every weight up to that one.
        italic: whether its letters slant.
        kind: what it is, whatever its file is called.
        data: its bytes.
        breadth: how wide its letters run in comparison to those that jbp measures texts with; 0 where that is unknown.
    """

    family: str
    weight: int
    italic: bool
    kind: FontKind
    data: bytes
    heaviest: int = 0
    breadth: float = 0.0


class Fonts(NamedTuple):
    """The fonts of a theme.

    Attributes:
        body, heading: their names; empty where jbp's own are kept.
        files: what stands beside the theme. A font without a file is one that the reader may have.
        folder: where the files lie for a library that takes no bytes; empty where they do not.
    """

    body: str = ""
    heading: str = ""
    files: tuple[Font, ...] = ()
    folder: str = ""


class Mended(NamedTuple):
    """A colour that was too weak, and was moved as far as contrast needs.

    Attributes:
        key: where the theme states it: ``[colors] accent``.
        stated, shown: the colour before and after.
        on: the colour that it stands on, and could least be seen on.
        ratio, least: the contrast that it had, and needs.
    """

    key: str
    stated: str
    shown: str
    on: str
    ratio: float
    least: float


class Theme(NamedTuple):
    """What a company changes of the documents' look.

    Attributes:
        name: what it is called.
        footer: a line at the foot of every page and slide; empty where there is none.
        logo, logo_dark: for light and for dark pages.
        logo_alt: what the logo shows, in words.
        palette: the colours.
        mended: the colours that had to be moved.
        fonts: the fonts.
        presentation: the company's own presentation for slides.
    """

    name: str
    footer: str = ""
    logo: Logo | None = None
    logo_dark: Logo | None = None
    logo_alt: str = ""
    palette: Palette = OWN
    mended: tuple[Mended, ...] = ()
    fonts: Fonts = Fonts()
    presentation: bytes | None = None
