"""Markdown for GitHub: tables, a Mermaid gantt, collapsible detail."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jbp.markdown import escape_markdown
from jbp.rendering.environment import markdown_environment
from jbp.rendering.tables import without_empty_columns

if TYPE_CHECKING:
    from jbp.rendering.theme import Theme
    from jbp.views.elements.view import View

_BLANKS = re.compile(r"\n{3,}")


def render_markdown(view: View, theme: Theme | None = None) -> str:
    """The document of a view; of a theme it takes the footer as its last line."""
    text = tidied(markdown_environment().get_template(f"{view.template}.md.jinja").render(view=view))
    return text if theme is None else with_footer(text, theme)


def with_footer(text: str, theme: Theme) -> str:
    """A document with the footer of a theme below it."""
    return f"{text}\n{escape_markdown(theme.footer)}\n" if theme.footer else text


def tidied(text: str) -> str:
    """What a template has laid out: no blanks at the end of a line, no second empty line, no empty column."""
    lines = (line.rstrip(" \t") for line in text.split("\n"))
    return without_empty_columns(_BLANKS.sub("\n\n", "\n".join(lines))).strip("\n") + "\n"
