"""Markdown as a reader of another house reads it: tables, headings, lists, and what stands in them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from markdown_it import MarkdownIt
from tests.hostile.texts import folded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from markdown_it.token import Token

READER: Final = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
_CODE: Final = re.compile(r"#(\d+);")


class Piece(NamedTuple):
    """A token: its kind, what it states beside its text, and its text as one reads it."""

    kind: str
    stated: str
    text: str


def read_markdown(text: str, told: Callable[[str], str] = lambda read: read) -> list[Piece]:
    """What is read, token by token; `told` exchanges the words of a twin."""
    return list(_pieces(READER.parse(text), told))


def _pieces(tokens: list[Token], told: Callable[[str], str]) -> Iterator[Piece]:
    for token in tokens:
        stated = " ".join(f"{name}={told(str(value))}" for name, value in sorted(token.attrs.items()))
        if token.type == "inline":
            yield from _inline(token.children or [], told)
        elif token.type == "fence":
            yield from (Piece("fence", token.info, folded(told(line))) for line in mermaid_lines(token.content))
        else:
            yield Piece(token.type, f"{token.tag} {stated}", folded(told(token.content)))


def _inline(children: list[Token], told: Callable[[str], str]) -> Iterator[Piece]:
    """Text and code are one: code is how words are shown that a hosting service would act on."""
    said = ""
    for child in children:
        if child.type in ("text", "code_inline"):
            said += child.content
            continue
        yield from _said(said, told)
        said = ""
        stated = " ".join(f"{name}={value}" for name, value in sorted(child.attrs.items()))
        yield Piece(child.type, f"{child.tag} {stated}", child.content)
    yield from _said(said, told)


def _said(text: str, told: Callable[[str], str]) -> Iterator[Piece]:
    shown = folded(told(text))
    if shown:
        yield Piece("text", "", shown)


def mermaid_lines(source: str) -> Iterator[str]:
    """The lines of a diagram with its codes as the letters that they stand for."""
    for line in source.splitlines():
        yield _CODE.sub(lambda code: chr(int(code[1])), line)
