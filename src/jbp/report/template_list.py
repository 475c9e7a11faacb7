"""The shipped templates as a list, for people and for programs."""

from __future__ import annotations

import json
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from jbp.report.columns import wrap
from jbp.report.style import paint

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Protocol

    class Template(Protocol):
        """What is said of a template."""

        @property
        def name(self) -> str:
            """Its file's name."""

        @property
        def form(self) -> str:
            """The format."""

        @property
        def summary(self) -> str:
            """What it lays out."""

        @property
        def takes(self) -> tuple[str, ...]:
            """The templates that it takes something from."""


class Listed(NamedTuple):
    """A template, and the documents that it lays out; none where it is a piece of others."""

    template: Template
    documents: tuple[str, ...]


def templates_text(templates: Sequence[Listed], *, width: int, color: bool) -> str:
    """The list for people: by format, those that lay out documents before the pieces of others."""
    ordered = sorted(templates, key=lambda one: (one.template.form, not one.documents))
    blocks = [_block(form, tuple(group), width, color=color) for form, group in groupby(ordered, key=_form)]
    return "\n".join("".join(f"{line}\n" for line in block) for block in blocks)


def templates_json(templates: Sequence[Listed]) -> str:
    """The list for programs."""
    data = [
        {
            "name": one.template.name,
            "format": one.template.form,
            "documents": list(one.documents),
            "summary": one.template.summary,
            "takes": list(one.template.takes),
        }
        for one in templates
    ]
    return json.dumps({"format_version": 1, "templates": data}, indent=2) + "\n"


def _form(one: Listed) -> str:
    return one.template.form


def _block(form: str, templates: tuple[Listed, ...], width: int, *, color: bool) -> Iterator[str]:
    yield paint(f"Templates of {form}", "strong", on=color)
    for one in templates:
        yield f"  {one.template.name}"
        yield from _indented(one.template.summary, width)
        yield from _indented(f"for {', '.join(one.documents)}" if one.documents else "a piece of others", width)


def _indented(text: str, width: int) -> Iterator[str]:
    first, *others = wrap(text, width, 6)
    yield from (f"      {first}", *others)
