"""One file of a plan in the layout of ``jbp fmt``: a plan, a part, an overlay, or the waivers beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from jbp.edit.apply import encoded
from jbp.edit.formatted import formatted
from jbp.errors import EditError
from jbp.model.stored import shape
from jbp.reading.waivers import waivers
from jbp.reading.waivers_file import FIELDS
from jbp.syntax.nodes import Source
from jbp.syntax.parse import decode, parse

if TYPE_CHECKING:
    from jbp.address import Address
    from jbp.edit.canonical import Fields
    from jbp.reading.inputs import FileBytes
    from jbp.syntax.parse import Parsed

_UNREADABLE: Final = frozenset({"yaml-syntax", "refused-input"})
_DEPTH_OF_WAIVERS: Final = 2


class LaidOut(NamedTuple):
    """What came of one file.

    Attributes:
        file: the file as it is.
        data: its bytes in the layout; those that it has where it is in it, or cannot be laid out.
        is_broken: whether it cannot be read as a plan's file, which reading the plan reports.
        refusal: why it was not laid out although it can be read; empty where it was.
    """

    file: FileBytes
    data: bytes
    is_broken: bool = False
    refusal: str = ""

    @property
    def is_changed(self) -> bool:
        """Whether the layout differs from what stands in the file."""
        return self.data != self.file.data


def laid_out(file: FileBytes, *, of_waivers: bool) -> LaidOut:
    """A file of a plan in the one layout, saying the same.

    Args:
        file: the file.
        of_waivers: whether it is a file of waivers, whose fields are others than those of a plan.
    """
    source = decode(file.data, file.name)
    if not isinstance(source, Source):
        return LaidOut(file, file.data, is_broken=True)
    parsed = parse(source)
    if any(problem.rule in _UNREADABLE for problem in parsed.problems):
        return LaidOut(file, file.data, is_broken=True)
    if parsed.tree is None:
        # Comments alone are a file of waivers that has none.
        return LaidOut(file, file.data, is_broken=not of_waivers)
    fields: Fields = _Waivers() if of_waivers else shape()
    try:
        text = formatted(parsed, fields, _waived)
    except EditError as error:
        return LaidOut(file, file.data, refusal=str(error))
    return LaidOut(file, encoded(source, text))


class _Waivers:
    """The fields of a file of waivers."""

    def fields_at(self, address: Address) -> tuple[str, ...] | None:
        return FIELDS if len(address) == _DEPTH_OF_WAIVERS and address[0] == "waivers" else None


def _waived(parsed: Parsed) -> object:
    """What the comments of a file accept, wherever they stand."""
    if parsed.tree is None:
        return ()
    found = waivers(parsed.source, parsed.tree, parsed.comments)
    return sorted((one.rules, str(one.address), one.reason, one.until or "") for one in found)
