"""How a stored template writes a value: what the environment's `finalize` and Jinja's `escape` make of it, in one step.

A large page writes a value some hundred thousand times, and most of them are marked as safe or are texts that stand on
the page many times.
"""

from __future__ import annotations

from functools import lru_cache

from markupsafe import Markup, escape

from jbp.letters import legible_lines
from jbp.markdown import escape_markdown


def written_html(value: object) -> str:
    """A value as HTML shows it literally; what is marked as safe stays."""
    if isinstance(value, Markup):
        return value
    return _html(value) if isinstance(value, str) else escape(value)


def written_markdown(value: object) -> str:
    """A value as Markdown shows it literally, on one line; what is marked as safe stays."""
    return value if isinstance(value, Markup) else _markdown(str(value))


@lru_cache(4096)
def _html(text: str) -> str:
    return str(escape(legible_lines(text)))


@lru_cache(4096)
def _markdown(text: str) -> str:
    return escape_markdown(text)
