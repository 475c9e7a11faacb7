"""Markdown for GitHub: tables, a Mermaid gantt, collapsible detail."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jbp.rendering.environment import markdown_environment
from jbp.rendering.tables import without_empty_columns

if TYPE_CHECKING:
    from jbp.views.elements.view import View

_BLANKS = re.compile(r"\n{3,}")


def render_markdown(view: View) -> str:
    """The document of a view."""
    return tidied(markdown_environment().get_template(f"{view.template}.md.jinja").render(view=view))


def tidied(text: str) -> str:
    """What a template has laid out: no blanks at the end of a line, no second empty line, no empty column."""
    lines = (line.rstrip(" \t") for line in text.split("\n"))
    return without_empty_columns(_BLANKS.sub("\n\n", "\n".join(lines))).strip("\n") + "\n"
