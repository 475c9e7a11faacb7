"""A page on which all the pictures stand side by side, to leaf through."""

from __future__ import annotations

import re
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_STYLE = """\
body{margin:1.5rem;background:#e4e6ea;color:#1b1e24;font:400 .875rem/1.4 "Segoe UI",Arial,sans-serif}
h1{font-size:1.25rem}
h2{margin:2rem 0 .75rem;font-size:1rem}
nav{display:flex;flex-wrap:wrap;gap:.25rem 1rem}
ul{display:flex;flex-wrap:wrap;align-items:start;gap:1rem;margin:0;padding:0;list-style:none}
li{width:20rem}
li.phone{width:9rem}
img{display:block;width:100%;max-height:26rem;object-fit:cover;object-position:top;background:#fff}
figcaption{margin-top:.25rem;font-size:.75rem}
"""
_PLACES = re.compile(r"\d+")


def contact_sheet(folder: Path) -> str:
    """The page of all pictures below a folder: a section for each document of each plan.

    A picture is cropped to its upper part and leads to the whole; it is loaded when it comes into sight.
    """
    pictures = sorted(folder.glob("*/*.png"), key=_order)
    titles = list(dict.fromkeys(_title(picture) for picture in pictures))
    return "\n".join(
        [
            '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>Gallery</title>\n<style>{_STYLE}</style>\n</head>\n<body>",
            f"<h1>{len(pictures)} pictures</h1>",
            "<nav>",
            *(f'<a href="#{escape(title)}">{escape(title)}</a>' for title in titles),
            "</nav>",
            *_sections(pictures, folder),
            "</body>\n</html>\n",
        ]
    )


def _sections(pictures: Iterable[Path], folder: Path) -> Iterator[str]:
    for title, shown in groupby(pictures, key=_title):
        yield f'<h2 id="{escape(title)}">{escape(title)}</h2>\n<ul>'
        for picture in shown:
            place = escape(picture.relative_to(folder).as_posix())
            look = escape(picture.name.removesuffix(".png").partition(".")[2])
            phone = ' class="phone"' if "-390" in look else ""
            image = f'<img src="{place}" alt="{escape(title)}, {look}" loading="lazy">'
            yield f'<li{phone}><a href="{place}"><figure>{image}<figcaption>{look}</figcaption></figure></a></li>'
        yield "</ul>"


def _title(picture: Path) -> str:
    """The plan and the document: ``after-reset/timeline``."""
    return f"{picture.parent.name}/{picture.name.partition('.')[0]}"


def _order(picture: Path) -> list[str]:
    """By plan, document and look, the pages of a print by their numbers."""
    return [picture.parent.name, *picture.name.split(".")[:-2], _PLACES.sub(lambda at: at[0].zfill(5), picture.name)]
