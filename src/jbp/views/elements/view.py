"""What all views share: a name, the templates that lay it out, and a head."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from jbp.views.elements.heading import Heading


class View(Protocol):
    """A document's content, all arithmetic done: frozen, of plain values."""

    @property
    def document(self) -> str:
        """Which document it is, as the command line names it."""

    @property
    def template(self) -> str:
        """The name of the templates that lay it out."""

    @property
    def heading(self) -> Heading:
        """What stands on top."""
