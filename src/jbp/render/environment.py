"""The one Jinja environment of each format, and the filters that templates may use."""

from __future__ import annotations

from functools import cache


from jinja2 import Environment, FileSystemLoader, StrictUndefined

from jbp.render.escaping import escape_markdown
from jbp.render.svg import timeline_svg
from jbp.render.symbols import completion_wheel, goal_bar, level_meter, status_symbol, swatch, tone_swatch, trend_arrow
from jbp.resources import resource
from jbp.views.wording import WORDS



@cache
def html_environment() -> Environment:
    """Templates of HTML: every text is escaped."""
    environment = _environment("html", autoescape=True)
    environment.filters |= {
        "symbol": status_symbol,
        "wheel": completion_wheel,
        "arrow": trend_arrow,
        "goal_bar": goal_bar,
        "meter": level_meter,
        "swatch": swatch,
        "timeline": timeline_svg,
        "tone_swatch": tone_swatch,
    }
    return environment


@cache
def markdown_environment() -> Environment:
    """Templates of Markdown: what is not marked as safe is escaped for Markdown on its way out."""
    return _environment("md", autoescape=False)


def _environment(folder: str, *, autoescape: bool) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(resource(f"templates/{folder}")),
        undefined=StrictUndefined,
        autoescape=autoescape,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=None if autoescape else escape_markdown,
    )
    environment.globals["words"] = WORDS
    return environment
