"""Where and what, as SARIF says it: URIs, regions, logical locations and messages."""

from __future__ import annotations

import re
from posixpath import normpath
from typing import TYPE_CHECKING, Final, TypeAlias
from urllib.parse import quote

from jbp.address import show_address
from jbp.letters import legible

if TYPE_CHECKING:
    from jbp.address import Address
    from jbp.reading.document import Place

Json: TypeAlias = "str | int | bool | list[Json] | dict[str, Json] | None"

_DRIVE: Final = re.compile(r"[A-Za-z]:/")
_LINK: Final = re.compile(r"\](?=\()")
_PLACEHOLDER: Final = re.compile(r"\{(\d+)\}")


def message(text: str, *more: str) -> dict[str, Json]:
    """A message of one or more sentences, in which nothing is a link or a placeholder.

    SARIF takes ``[text](address)`` for a link and ``{0}`` for the place of an argument, also in plain text.
    """
    whole = " ".join(_sentence(" ".join(part.split())) for part in (text, *more) if part) if more else text
    plain = _PLACEHOLDER.sub(r"{{\1}}", _LINK.sub("] ", legible(whole)))
    return {"text": plain}


def physical_location(place: Place) -> dict[str, Json]:
    """The file and the stretch of a place; lines and columns count from 1, and the last column is the one after it."""
    return {
        "artifactLocation": artifact_location(place.file),
        "region": region((place.line, place.column), (place.end_line, place.end_column)),
    }


def region(start: tuple[int, int], end: tuple[int, int]) -> dict[str, Json]:
    """The stretch between two positions."""
    return {"startLine": start[0], "startColumn": start[1], "endLine": end[0], "endColumn": end[1]}


def artifact_location(name: str) -> dict[str, Json]:
    """A file by its URI: relative to the folder that jbp was run in, or absolute where the name is."""
    if name.startswith("<"):
        return {"uri": _quoted(name), "description": {"text": "What was piped into jbp."}}
    path = normpath(name.replace("\\", "/") if _DRIVE.match(name.replace("\\", "/")) else name)
    if path.startswith("/"):
        return {"uri": "file:///" + _quoted(path.lstrip("/"))}
    if _DRIVE.match(path):
        return {"uri": f"file:///{path[:2]}{_quoted(path[2:])}"}
    return {"uri": _quoted(path), "uriBaseId": "%SRCROOT%"}


def logical_locations(address: Address) -> list[Json]:
    """The entry that an address names."""
    last = address[-1]
    return [
        {
            "name": f"[{last}]" if isinstance(last, int) else legible(last),
            "fullyQualifiedName": legible(show_address(address)),
        }
    ]


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def _quoted(path: str) -> str:
    """The path with everything percent-encoded that a URI does not hold as it is, a colon too."""
    return quote(path.encode("utf-8", "backslashreplace"), safe="/")
