"""The templates of documents that jbp ships: their texts, what each lays out, and what it takes from others."""

from __future__ import annotations

import re
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from jbp.resources import resource

if TYPE_CHECKING:
    from collections.abc import Mapping

FORMS: Final = ("html", "md")
"""The formats that templates are shipped for."""

_SUMMARY = re.compile(r"\{# (?P<text>.*?) #\}")
_TAKES = re.compile(r"""\{%[-+]?\s{0,9}(?:extends|import|include|from)\s{1,9}(["'])(?P<name>[^"']{1,200})\1""")


class Shipped(NamedTuple):
    """One template.

    Attributes:
        name: its file's name.
        form: the format.
        text: the template.
        summary: what it lays out, in a line.
        takes: the names of the templates that it begins with or takes pieces from.
    """

    name: str
    form: str
    text: str
    summary: str
    takes: tuple[str, ...]

    @property
    def stem(self) -> str:
        """Its name without its endings: what a view calls it."""
        return self.name.partition(".")[0]


@cache
def shipped(form: str) -> Mapping[str, Shipped]:
    """The templates of a format by name; none for a format that has none."""
    if form not in FORMS:
        return MappingProxyType({})
    files = sorted(resource(f"templates/{form}").glob("*.jinja"))
    return MappingProxyType({file.name: _read(file.name, form, file.read_text(encoding="utf-8")) for file in files})


def with_what_it_takes(one: Shipped) -> tuple[Shipped, ...]:
    """A template, and those that it takes something from, at first hand or through others."""
    found: dict[str, Shipped] = {}
    waiting = [one]
    while waiting:
        each = waiting.pop()
        found[each.name] = each
        waiting += [shipped(one.form)[name] for name in each.takes if name not in found]
    return tuple(found[name] for name in sorted(found, key=lambda name: (name != one.name, name)))


def _read(name: str, form: str, text: str) -> Shipped:
    summary = _SUMMARY.match(text)
    assert summary is not None, name  # noqa: S101 - each begins with what it lays out
    return Shipped(name, form, text, summary["text"], taken_by(text))


def taken_by(text: str) -> tuple[str, ...]:
    """The names of the templates that one begins with or takes pieces from, as far as they are written out."""
    return tuple(dict.fromkeys(match["name"] for match in _TAKES.finditer(text)))
