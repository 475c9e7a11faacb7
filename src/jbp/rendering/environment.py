"""The one Jinja environment of each format, and the filters that templates may use."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from jbp.letters import legible_lines
from jbp.rendering.controls import applies, controls_of, folds
from jbp.rendering.escaping import breakable, link_address, literal_markdown
from jbp.rendering.glyphs import arrow_glyph, status_glyph, wheel_glyph
from jbp.rendering.sorting import are_many, sorted_columns, sorts
from jbp.rendering.stored import StoredLoader
from jbp.rendering.symbols import (
    completion_wheel,
    goal_bar,
    level_meter,
    status_symbol,
    swatch,
    tone_swatch,
    trend_arrow,
)
from jbp.resources import resource
from jbp.views.elements.wording import WORDS
from jbp.views.elements.wording_page import PAGE_WORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


@dataclass(frozen=True, slots=True)
class WhenUsed:
    """A filter whose module is imported when a template uses it, since many pages draw no chart and no timeline."""

    module: str
    name: str

    @property
    def function(self) -> Callable[..., object]:
        """What it stands for."""
        found: Callable[..., object] = getattr(import_module(f"jbp.rendering.{self.module}"), self.name)
        return found

    def __call__(self, value: object) -> object:
        """What the filter makes of a value."""
        return self.function(value)


HTML_FILTERS: Mapping[str, Callable[..., object]] = MappingProxyType(
    {
        "applies": applies,
        "chart": WhenUsed("charts", "chart_svg"),
        "controls": controls_of,
        "folds": folds,
        "sorted_columns": sorted_columns,
        "soft": breakable,
        "scorecard_size": WhenUsed("one_sheet.scorecard", "scorecard_size"),
        "scorecard_parts": WhenUsed("one_sheet.scorecard", "scorecard_parts"),
        "sheet_size": WhenUsed("one_sheet.blocks", "sheet_size"),
        "slide_chart": WhenUsed("slide_chart", "slide_chart_svg"),
        "slide_timeline": WhenUsed("slide_timeline", "slide_timeline_svg"),
        "slide_size": WhenUsed("crowded", "slide_size"),
        "sorts": sorts,
        "symbol": status_symbol,
        "wheel": completion_wheel,
        "arrow": trend_arrow,
        "goal_bar": goal_bar,
        "many": are_many,
        "meter": level_meter,
        "swatch": swatch,
        "timeline": WhenUsed("svg", "timeline_svg"),
        "timeline_sheets": WhenUsed("timeline_sheets", "timeline_sheets"),
        "tone_swatch": tone_swatch,
    }
)
"""What draws on a page."""

MARKDOWN_FILTERS: Mapping[str, Callable[..., object]] = MappingProxyType(
    {
        "address": link_address,
        "chart": WhenUsed("charts_in_words", "chart_markdown"),
        "glyph": status_glyph,
        "wheel_glyph": wheel_glyph,
        "arrow_glyph": arrow_glyph,
        "gantt": WhenUsed("mermaid", "timeline_gantt"),
    }
)
"""What shows in letters what a page would draw."""


@cache
def html_environment() -> Environment:
    """Templates of HTML: every text is escaped, without the characters that no page may hold."""
    environment = _environment("html", finalize=_legible)
    environment.filters |= HTML_FILTERS
    environment.globals["page_words"] = PAGE_WORDS
    return environment


@cache
def markdown_environment() -> Environment:
    """Templates of Markdown: what is not marked as safe is escaped for Markdown on its way out.

    `autoescape` makes what a macro returns safe; what `finalize` has escaped is not escaped for HTML again.
    """
    environment = _environment("md", finalize=literal_markdown)
    environment.filters |= MARKDOWN_FILTERS
    return environment


def _environment(folder: str, finalize: Callable[[object], object] | None = None) -> Environment:
    environment = Environment(
        loader=StoredLoader(resource(f"templates/{folder}")),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        # Most templates are laid out once: folding what is constant in them takes longer than it saves.
        optimized=False,
        finalize=finalize,
    )
    environment.globals["words"] = WORDS
    environment.filters["kind"] = kind_of
    return environment


def _legible(value: object) -> object:
    """A text without what acts or cannot be shown; what is marked as safe was made so."""
    return legible_lines(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def kind_of(value: object) -> str:
    """The kind of a cell or a block, by which a template chooses how it looks."""
    return type(value).__name__
