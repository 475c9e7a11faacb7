"""The place that a message begins with, where it is about a file that is no plan, such as a configuration."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_PLACE: Final = re.compile(r"(?P<file>[^:\n]+):(?P<line>[1-9]\d{0,8}):(?P<column>[1-9]\d{0,8})(?=[:, ])", re.ASCII)


class StatedPlace(NamedTuple):
    """A file, and a line and a column in it that count from 1."""

    file: str
    line: int
    column: int


def stated_place(message: str) -> StatedPlace | None:
    """The place; None where the message begins otherwise."""
    found = _PLACE.match(message)
    return StatedPlace(found["file"], int(found["line"]), int(found["column"])) if found else None
