"""The filters that a template has: those of Jinja that only lay out, within bounds, and those that draw the marks."""

from __future__ import annotations

import functools
import textwrap  # noqa: F401 - what wraps words imports it on first use, when the child can open no file any more
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jinja2 import pass_environment
from jinja2.filters import FILTERS, make_attrgetter
from jinja2.runtime import Undefined
from markupsafe import Markup

from jbp.rendering.environment import HTML_FILTERS, MARKDOWN_FILTERS, kind_of
from jbp.rendering.own.arithmetic import MOST_LETTERS
from jbp.rendering.own.refusals import RefusedError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from jbp.rendering.own.escaping import Escaping

    Filter = Callable[..., object]
    Escape = Callable[[object], Markup]

_PLAIN: Final = (
    *("abs", "capitalize", "count", "d", "default", "dictsort", "first", "float", "groupby", "int", "items", "last"),
    *("length", "list", "lower", "map", "max", "min", "reject", "rejectattr", "reverse", "select", "selectattr"),
    *("sort", "string", "sum", "title", "trim", "unique", "upper", "wordcount"),
)
_BOUNDED: Final = ("batch", "center", "indent", "round", "slice", "truncate", "wordwrap")
"""Those that take a width or a number of pieces, and would fill the memory with a large one."""

_TAKES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "chart": ("BarChart", "LineChart", "HeatMap", "TimelineChart"),
        "symbol": ("str",),
        "wheel": ("Decimal", "int"),
        "arrow": ("str",),
        "goal_bar": ("GoalBar",),
        "meter": ("str",),
        "swatch": ("PartyMark",),
        "timeline": ("TimelineView",),
        "slide_chart": ("LineChart",),
        "slide_timeline": ("TimelineView",),
        "tone_swatch": ("str",),
        "address": ("str",),
        "glyph": ("str",),
        "wheel_glyph": ("Decimal", "int"),
        "arrow_glyph": ("str",),
        "gantt": ("TimelineView",),
    }
)
"""The kinds of value of which our filters make something; those that are not here take any."""

_WITHOUT: Final[Mapping[str, str]] = MappingProxyType(
    {
        "safe": "A text of a plan never becomes markup. Markup of your own stands in the template as it is, without "
        "{{ }}.",
        "attr": "Write a point and the name: row.title.",
        "format": 'Write "{{ a }} of {{ b }}", or "a" ~ "b" for one text.',
        "forceescape": "Every text is escaped already.",
        "tojson": "For programs there is: jbp render --format json.",
        "random": "The same plan gives the same document each time.",
        "urlize": "A text of a plan never becomes a link.",
        "urlencode": "A text of a plan never becomes a link.",
        "striptags": "A text of a plan holds no tags; what looks like one is text.",
        "xmlattr": 'Write the attributes out: class="{{ name }}".',
        "pprint": "Print the fields that you want to see.",
        "filesizeformat": "Figures come ready from the plan.",
    }
)
"""What Jinja has and a template of jbp has not, with what to do instead."""


def filters_of(form: str, escape: Escape) -> dict[str, Filter]:
    """The filters of a format, in which `escape` makes texts harmless."""
    own = {"html": HTML_FILTERS, "md": MARKDOWN_FILTERS}.get(form, {})
    return (
        {name: FILTERS[name] for name in _PLAIN}
        | {name: _bounded(name, FILTERS[name]) for name in _BOUNDED}
        | {name: _typed(name, made) for name, made in own.items()}
        | {
            "kind": kind_of,
            "e": escape,
            "escape": escape,
            "join": joined,
            "replace": _replaced,
        }
    )


def instead_of(name: str) -> str:
    """Why a filter of Jinja's is not there, and what to do instead; empty for a name that is none."""
    return _WITHOUT.get(name, "")


@pass_environment
def joined(
    environment: Escaping, values: Iterable[object], between: object = "", attribute: str | int | None = None
) -> str:
    """The values as one text; where one of them is laid out already, the others are escaped to stand beside it."""
    read = make_attrgetter(environment, attribute) if attribute is not None else None
    found = list(values) if read is None else [read(value) for value in values]
    if not any(isinstance(value, Markup) for value in (between, *found)):
        return str(between).join(map(str, found))
    return Markup(environment.harmless(between)).join(map(environment.harmless, found))  # noqa: S704 - escaped


@pass_environment
def _replaced(environment: Escaping, text: object, old: object, new: object, count: int = -1) -> str:
    """The text with one piece in place of another; in what is laid out already, the new one is escaped."""
    if not isinstance(text, Markup):
        return str(text).replace(str(old), str(new), count)
    other = str(environment.harmless(str(new)))  # as a text, also where it is markup of the template's own
    return Markup(str(text).replace(str(old), other, count))  # noqa: S704 - escaped, both of them


def _bounded(name: str, made: Filter) -> Filter:
    @functools.wraps(made)
    def call(*given: object, **named: object) -> object:
        for value in (*given[1:], *named.values()):
            if isinstance(value, int) and abs(value) > MOST_LETTERS:
                raise RefusedError(f'The filter "{name}" takes numbers up to {MOST_LETTERS:,}.')
            if name == "indent" and isinstance(value, str) and len(value) > MOST_LETTERS:
                raise RefusedError(f'The filter "{name}" takes up to {MOST_LETTERS:,} letters.')
        return made(*given, **named)

    return call


def _typed(name: str, made: Filter) -> Filter:
    def call(value: object, *given: object) -> object:
        if isinstance(value, Undefined):
            str(value)  # says that it does not exist
        kind = "str" if isinstance(value, str) else kind_of(value)
        takes = _TAKES.get(name)
        if takes is not None and kind not in takes:
            wanted = " or ".join(map(_said, takes))
            raise RefusedError(f'The filter "{name}" takes {wanted}, and was given {_said(kind)}.', kind="value")
        try:
            return made(value, *given)
        except KeyError:
            raise RefusedError(f'The filter "{name}" knows no "{value}".', kind="value") from None

    return call


def with_article(kind: str) -> str:
    """The name of a kind of value in a sentence: ``a StatusView``, ``an Indicator``."""
    return f"{'an' if kind[:1] in 'AEIOU' else 'a'} {kind}"


def _said(kind: str) -> str:
    return {"str": "a text", "Decimal": "a number", "int": "a whole number", "tuple": "a list"}.get(
        kind, with_article(kind)
    )


def plain_filters() -> tuple[str, ...]:
    """The names of Jinja's filters that a template has."""
    return (*_PLAIN, *_BOUNDED, "e", "escape", "join", "replace")
