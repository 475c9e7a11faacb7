"""Where fixes take effect: which of them can be applied together, and which at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.errors import EditError
from jbp.finding import Spot
from jbp.operation import Remove, Rename
from jbp.reading.routing import file_of, own_files

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from jbp.address import Address
    from jbp.finding import Fix
    from jbp.operation import Operation
    from jbp.reading.document import Document
    from jbp.reading.inputs import Inputs


class Touched:
    """The addresses that fixes touch, and all those above them."""

    def __init__(self) -> None:
        self._places: set[Address] = set()
        self._above: set[Address] = set()

    def overlaps(self, place: Address) -> bool:
        """Whether an address holds one of them, or one of them holds it."""
        return place in self._above or any(place[:length] in self._places for length in range(len(place) + 1))

    def add(self, places: Iterable[Address]) -> None:
        """Add addresses; those of one fix may overlap."""
        for place in places:
            self._places.add(place)
            self._above.update(place[:length] for length in range(len(place) + 1))


def places_of(operation: Operation) -> tuple[Address, ...]:
    """The addresses that an operation gives another meaning to."""
    address = operation.address
    if isinstance(operation, Rename):
        return address, (*address[:-1], operation.key)
    # What follows a removed item moves up.
    return (address[:-1] if isinstance(operation, Remove) and isinstance(address[-1], int) else address,)


def is_open(document: Document, inputs: Inputs) -> Callable[[Fix], bool]:
    """Whether all that a fix changes stands in files that can be edited: those of the plan itself, if they are YAML."""
    broken = {
        finding.at.file
        for finding in document.findings
        if finding.name == "yaml-syntax" and isinstance(finding.at, Spot)
    }
    own = {file.name for file in own_files(inputs)} - broken

    def of(fix: Fix) -> bool:
        try:
            return all(file_of(operation.address, document, inputs) in own for operation in fix.operations)
        except EditError:
            return False

    return of
