"""What all views share: a name that chooses the templates, and a head."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Protocol

if TYPE_CHECKING:
    from jbp.views.heading import Heading


class View(Protocol):
    """A document's content, all arithmetic done: frozen, of plain values."""

    document: ClassVar[str]

    @property
    def heading(self) -> Heading:
        """What stands on top."""
