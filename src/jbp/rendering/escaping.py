"""Texts of a plan, made harmless for the format they are shown in."""

from __future__ import annotations

import re

from markupsafe import Markup

from jbp.letters import one_line

_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
# Marks of emphasis, code, links, tables, strikethrough, mathematics, and of addresses that would become links.
_INLINE = re.compile(r"[\\`*_\[\]|~$@]|:(?=//)|(?<=\bwww)\.|:(?=[a-z0-9_+-]+:)", re.IGNORECASE)
# What makes a heading, a list or a rule where it stands first.
_FIRST = re.compile(r"\d{1,9}[.)](?=\s|$)|[#+=-]")


def escape_markdown(value: object) -> Markup:
    """A value as Markdown shows it literally, on one line; what is marked as safe stays."""
    if isinstance(value, Markup):
        return value
    text = _INLINE.sub(r"\\\g<0>", one_line(str(value)).translate(_ENTITIES))
    start = _FIRST.match(text)
    if start is not None:
        text = f"{text[: start.end() - 1]}\\{text[start.end() - 1 :]}"
    return Markup(text)  # noqa: S704 - escaped above


def link_address(url: str) -> Markup:
    """A vetted address between angle brackets, where Markdown takes it as it is."""
    return Markup(url.translate(_ENTITIES))  # noqa: S704 - what `views.links.vetted` lets pass holds no mark


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
