"""Texts of a plan, made harmless for the format they are shown in."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from markupsafe import Markup, escape

from jbp.layout.syllables import pieces
from jbp.letters import legible_lines, one_line
from jbp.markdown import escape_markdown
from jbp.views.elements.links import vetted

_SOFT_HYPHEN: Final = Markup("&shy;")
_ENTITIES: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def literal_markdown(value: object) -> Markup:
    """A value as Markdown shows it literally, on one line; what is marked as safe stays."""
    if isinstance(value, Markup):
        return value
    return Markup(escape_markdown(str(value)))  # noqa: S704 - escaped


def link_address(url: str) -> Markup:
    """An address between angle brackets, where Markdown takes it as it is; empty where nobody should follow it."""
    return Markup(vetted(url).translate(_ENTITIES))  # noqa: S704 - what `vetted` lets pass holds no mark


@lru_cache(2048, typed=True)  # by its type too: what is marked as safe equals the same text that is not
def breakable(text: str) -> Markup:
    """A text of HTML in which a browser may break long words, with a hyphen; unbroken they are as they were."""
    parts = pieces(legible_lines(text))
    return _SOFT_HYPHEN.join(parts) if len(parts) > 1 else escape(parts[0])


def escape_mermaid(text: str) -> str:
    """A text for a Mermaid gantt: everything but letters, digits and blanks as ``#NN;``, and the first letter too.

    Mermaid's grammar swallows words such as ``section`` and ``title`` where they stand first, and ends a label at a
    colon; as code points they are text.
    """
    escaped = "".join(
        character if character.isascii() and (character.isalnum() or character == " ") else f"#{ord(character)};"
        for character in one_line(text)
    )
    return f"#{ord(escaped[0])};{escaped[1:]}" if escaped[:1].isalnum() else escaped
