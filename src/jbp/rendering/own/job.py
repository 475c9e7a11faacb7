"""What is asked of the process that lays out templates: plain values, which go there as they are."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jbp.views.elements.view import View

_MIB: Final = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Job:
    """One document to lay out.

    Attributes:
        form: the format.
        main: the template that lays it out.
        sources: every template there is, by its name.
        own: the names of those that jbp does not ship.
        view: the document's content; None where the template is only to be read.
        given: what a template of this format has beside the view.
    """

    form: str
    main: str
    sources: Mapping[str, str]
    own: frozenset[str]
    view: View | None
    given: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Limits:
    """What the process may use.

    Attributes:
        seconds: how long one document may take; the process then says in which line it is.
        grace: how many seconds later it is ended, whatever it does; it has them for its start as well.
        memory: bytes of memory.
        output: bytes of one document.
    """

    seconds: float = 8.0
    grace: float = 2.0
    memory: int = 512 * _MIB
    output: int = 16 * _MIB

    @property
    def longest(self) -> str:
        """The time in the words of a message."""
        return f"longer than {self.seconds:g} seconds"

    @property
    def largest(self) -> str:
        """The memory in the words of a message."""
        return f"more than {_shown(self.memory)} of memory"

    @property
    def widest(self) -> str:
        """The output in the words of a message."""
        return f"more than {_shown(self.output)}"


def _shown(size: int) -> str:
    return f"{size // _MIB} MiB" if size >= _MIB else f"{size // 1024} KiB"


class Request(NamedTuple):
    """What the process is sent: jobs, to be done one after the other, each within the limits."""

    jobs: Sequence[Job]
    limits: Limits
