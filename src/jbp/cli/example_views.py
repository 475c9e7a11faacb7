"""The documents of jbp's own examples, on which templates are tried."""

from __future__ import annotations

import re
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

from jbp import api
from jbp.cli.init_example import example_names
from jbp.resources import resource
from jbp.views.catalogue import DOCUMENTS
from jbp.views.index.name import INDEX

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jbp.finding import Finding
    from jbp.model.plan import Plan
    from jbp.reading.document import Document
    from jbp.views.elements.view import View

_DAY: Final = re.compile(r"--as-of (\d{4}-\d{2}-\d{2})")


class ExampleView(NamedTuple):
    """A document of an example."""

    example: str
    document: str
    view: View


class ExampleViews:
    """Makes the documents of the examples; each plan is read, and linted, once."""

    def __init__(self) -> None:
        self.names = example_names()
        self._examples = tuple(map(_Example, self.names))
        self._views: dict[str, tuple[ExampleView, ...]] = {}

    def of(self, document: str, form: str) -> tuple[ExampleView, ...]:
        """A document of every example."""
        if document not in self._views:
            self._views[document] = tuple(
                ExampleView(one.name, document, one.view(document, form)) for one in self._examples
            )
        return self._views[document]


class _Example:
    """One example, on the day that its README looks at it."""

    def __init__(self, name: str) -> None:
        self.name = name
        folder = resource(f"examples/{name}")
        said = _DAY.search((folder / "README.md").read_text(encoding="utf-8"))
        assert said is not None, name  # noqa: S101 - a test of the examples holds each README to it
        self._day = date.fromisoformat(said[1])
        self._path = folder / "plan.yaml"

    @cached_property
    def _document(self) -> Document:
        return api.load(self._path)

    @property
    def _plan(self) -> Plan:
        assert self._document.plan is not None  # noqa: S101 - as above
        return self._document.plan

    @cached_property
    def _findings(self) -> Sequence[Finding]:
        return api.lint(self._document, as_of=self._day)

    def view(self, document: str, form: str) -> View:
        """One document."""
        if document == INDEX:
            from jbp.views.index.view import view_index  # rarely asked for  # noqa: PLC0415

            return view_index(self._plan, self._day, DOCUMENTS.values(), form)
        kind = DOCUMENTS[document]
        return kind.of()(self._plan, self._day, self._findings if kind.takes_findings else ())
