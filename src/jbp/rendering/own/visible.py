"""What a template may see of a value and call: the fields of views, and a few words of texts, lists and days."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import is_dataclass
from datetime import date
from functools import cache
from types import BuiltinMethodType, MappingProxyType, MethodType
from typing import TYPE_CHECKING, Final

from jinja2.environment import TemplateModule
from jinja2.filters import _GroupTuple
from jinja2.runtime import BlockReference, LoopContext, Macro, Undefined
from jinja2.utils import Cycler, Joiner, Namespace

if TYPE_CHECKING:
    from collections.abc import Iterable

_LOOP: Final = (
    *("index", "index0", "revindex", "revindex0", "first", "last", "length", "depth", "depth0"),
    *("previtem", "nextitem", "cycle", "changed"),
)
_TEXT: Final = (
    *("format", "split", "splitlines", "strip", "lstrip", "rstrip", "upper", "lower", "title", "capitalize"),
    *("startswith", "endswith", "count", "find"),
)
_NAMES: Final[Mapping[type, tuple[str, ...]]] = MappingProxyType(
    {
        str: _TEXT,
        date: ("year", "month", "day", "isoformat"),
        Mapping: ("items", "keys", "values", "get"),
        LoopContext: _LOOP,
        Cycler: ("next", "current", "reset"),
        _GroupTuple: ("grouper", "list"),
    }
)
"""What is seen of values that are no part of a view."""

_CALLED: Final = (Macro, BlockReference, LoopContext, Joiner, MethodType, BuiltinMethodType, Undefined)
"""What may be called. A method can be had only where `is_visible` lets it be seen; what does not exist says so."""


def is_visible(value: object, name: str) -> bool:
    """Whether a template may see this attribute of a value."""
    if name.startswith("_"):
        return False
    if isinstance(value, (TemplateModule, Namespace)):
        return True
    return name in visible_names(value)


def visible_names(value: object) -> tuple[str, ...]:
    """The names that a template may write behind a value, in the order in which they are declared."""
    if is_dataclass(value) and not isinstance(value, type):
        return fields_of(type(value))
    if _is_wording(value):
        return _public(vars(type(value)))
    if isinstance(value, TemplateModule):
        return _public(vars(value))
    return next((names for kind, names in _NAMES.items() if isinstance(value, kind)), ())


@cache
def fields_of(kind: type) -> tuple[str, ...]:
    """The fields of a value of a view, its properties among them."""
    stated: Iterable[str] = kind.__dataclass_fields__  # type: ignore[attr-defined]  # those of the class among them
    computed = (name for base in kind.__mro__ for name, found in vars(base).items() if isinstance(found, property))
    return _public(dict.fromkeys((*stated, *computed)))


def is_callable_here(value: object) -> bool:
    """Whether a template may call a value."""
    return isinstance(value, _CALLED)


def _is_wording(value: object) -> bool:
    """Whether a value holds fixed words of documents: each family has a class of its own for them."""
    kind = type(value)
    return kind.__name__.endswith("Wording") and kind.__module__.startswith("jbp.views.")


def _public(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(name for name in names if not name.startswith("_"))
