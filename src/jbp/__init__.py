"""Joint business planning as code: validate, lint and render the plan that companies agree together."""

from __future__ import annotations

TYPE_CHECKING = False  # type checkers know the name; importing typing would double the time of `jbp --version`
if TYPE_CHECKING:
    from jbp.api import diff, format_text, lint, load, load_templates, load_text, load_theme, render

__all__ = ["diff", "format_text", "lint", "load", "load_templates", "load_text", "load_theme", "render"]


def __getattr__(name: str) -> object:
    """Import the API when it is first asked for, so that ``jbp --version`` does not pay for it."""
    if name in __all__:
        from jbp import api  # noqa: PLC0415

        return getattr(api, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
