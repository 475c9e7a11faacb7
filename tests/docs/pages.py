"""The pages that people read, taken apart: their sections, blocks, links and headings."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
PAGES = tuple(sorted(page for pattern in ("*.md", "docs/**/*.md", "examples/**/*.md") for page in ROOT.glob(pattern)))
_MADE = {"commands.md", "fields.md", "rules.md", "template-fields.md"}
WRITTEN = tuple(page for page in PAGES if page.parent.name != "rules" and page.name not in _MADE)
"""Those that people write; the others are made from code, and judged there."""

_BLOCK = re.compile(r"^(?P<fence>`{3,})(?P<language>\w*)\n(?P<text>.*?)^(?P=fence)$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"!?\[(?:[^\[\]]|\[[^\]]*\])*\]\(([^()\s]+)\)")
_SPOKEN = re.compile(r"`([^`\n]+)`")
_HEADING = re.compile(r"^#{1,6} +(.+?) *$", re.MULTILINE)


class Block(NamedTuple):
    """A block of code, and the text between it and the one before."""

    language: str
    text: str
    before: str


def name_of(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def text_of(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def sections(text: str) -> list[str]:
    """The text cut at its headings of the second level, those in blocks left out."""
    masked = _BLOCK.sub(lambda block: " " * len(block[0]), text)
    cuts = [0, *(heading.start() for heading in re.finditer(r"^## ", masked, re.MULTILINE)), len(text)]
    return [text[start:end] for start, end in pairwise(cuts)]


def blocks(text: str) -> Iterator[Block]:
    end = 0
    for found in _BLOCK.finditer(text):
        yield Block(found["language"], found["text"], text[end : found.start()])
        end = found.end()


def prose(text: str) -> str:
    """The text without its blocks."""
    return _BLOCK.sub("", text)


def spoken(text: str) -> list[str]:
    """What the running text writes as code."""
    return _SPOKEN.findall(prose(text))


def links(text: str) -> list[str]:
    """Where the running text leads to, the web left out."""
    return [each for each in _LINK.findall(_SPOKEN.sub("", prose(text))) if "://" not in each]


def anchors(text: str) -> set[str]:
    """What a link may name behind a ``#``, as GitHub makes it of the headings."""
    seen: Counter[str] = Counter()
    found: set[str] = set()
    for heading in _HEADING.findall(prose(text)):
        words = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).lower()
        anchor = re.sub(r"[^\w\- ]", "", words).replace(" ", "-")
        found.add(f"{anchor}-{seen[anchor]}" if seen[anchor] else anchor)
        seen[anchor] += 1
    return found
