"""A page on which all the pictures stand side by side, to leaf through."""

from __future__ import annotations

import re
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from tools.gallery.looks import PHONE, SCHEMES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_STYLE = """\
body{margin:1.5rem;background:#e4e6ea;color:#1b1e24;font:400 .875rem/1.4 "Segoe UI",Arial,sans-serif}
h1{font-size:1.25rem}
h2{margin:2rem 0 .75rem;font-size:1rem}
nav{display:flex;flex-wrap:wrap;gap:.25rem 1rem}
ul{display:flex;flex-wrap:wrap;align-items:start;gap:1rem;margin:0;padding:0;list-style:none}
figure{margin:0}
li{width:20rem}
li.phone{width:9rem}
img{display:block;width:100%;max-height:26rem;object-fit:cover;object-position:top;background:#fff}
figcaption{margin-top:.25rem;font-size:.75rem}
"""
_SCHEMES: tuple[str, ...] = SCHEMES
_NAME = re.compile(rf"(?P<document>[^.]+)\.(?P<look>(?P<scheme>{'|'.join(SCHEMES)})-(?P<number>\d+))\.png")
"""How a picture is called: ``timeline.dark-390.png``, ``timeline.print-2.png``."""


class Shot(NamedTuple):
    """A picture that was taken: in which folder it stands, and what its name says."""

    folder: str
    document: str
    look: str
    scheme: str
    number: int

    @property
    def title(self) -> str:
        """The plan and the document: ``after-reset/timeline``."""
        return f"{self.folder}/{self.document}"

    @property
    def place(self) -> str:
        """Where it stands, from the page."""
        return f"{self.title}.{self.look}.png"


def contact_sheet(folder: Path) -> str:
    """The page of all pictures below a folder: a section for each document of each plan.

    A picture is cropped to its upper part and leads to the whole; it is loaded when it comes into sight.
    """
    shots = sorted(_shots(folder), key=_order)
    titles = dict.fromkeys(escape(shot.title) for shot in shots)
    return "\n".join(
        [
            '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>Gallery</title>\n<style>{_STYLE}</style>\n</head>\n<body>",
            f"<h1>{len(shots)} pictures</h1>",
            "<nav>",
            *(f'<a href="#{title}">{title}</a>' for title in titles),
            "</nav>",
            *_sections(shots),
            "</body>\n</html>\n",
        ]
    )


def _sections(shots: Iterable[Shot]) -> Iterator[str]:
    for title, shown in groupby(shots, key=lambda shot: escape(shot.title)):
        yield f'<h2 id="{title}">{title}</h2>\n<ul>'
        for shot in shown:
            phone = ' class="phone"' if shot.scheme != "print" and shot.number == PHONE else ""
            place = escape(shot.place)
            image = f'<img src="{place}" alt="{title}, {shot.look}" loading="lazy">'
            yield f'<li{phone}><a href="{place}"><figure>{image}<figcaption>{shot.look}</figcaption></figure></a></li>'
        yield "</ul>"


def _shots(folder: Path) -> Iterator[Shot]:
    for picture in folder.glob("*/*.png"):
        name = _NAME.fullmatch(picture.name)
        if name is not None:
            yield Shot(picture.parent.name, name["document"], name["look"], name["scheme"], int(name["number"]))


def _order(shot: Shot) -> tuple[str, int, int]:
    """By plan and document, from light to print and from wide to narrow, the pages of a print by their numbers."""
    sheet = shot.scheme == "print"
    return shot.title, _SCHEMES.index(shot.scheme), shot.number if sheet else -shot.number
