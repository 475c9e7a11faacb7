"""The zip archives that presentations are: opened with care, packed so that the same content gives the same bytes."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo
from zlib import error as ZlibError  # noqa: N812 - an exception

from jbp.errors import RenderError

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST_FILES, MOST_BYTES, MOST_OF_ONE = 3_000, 200_000_000, 60_000_000
"""How much a company's theme may hold once it is unpacked."""
_XML = (".xml", ".rels")
_DOCTYPE = (b"<!DOCTYPE", b"<!ENTITY", "<!DOCTYPE".encode("utf-16-le"), "<!DOCTYPE".encode("utf-16-be"))
_STEP = 1 << 16
_DAY = (1980, 1, 1, 0, 0, 0)
_CONTENT_TYPES, _RELATIONS = "[Content_Types].xml", "_rels/.rels"
_WORKBOOK = ".xlsx"
_BROKEN = (BadZipFile, ZlibError, NotImplementedError, RuntimeError, EOFError, OSError, ValueError, UnicodeError)


def unpacked(data: bytes) -> dict[str, bytes]:
    """The files of an archive from outside, each read in steps, so that none can claim to be smaller than it is.

    Raises:
        RenderError: it is no archive, is broken, or holds more than a theme would.
    """
    try:
        with ZipFile(BytesIO(data)) as archive:
            return _read(archive)
    except _BROKEN as error:
        raise RenderError(
            "the theme cannot be opened: it is no PowerPoint file, or a broken or encrypted one; "
            "open it in PowerPoint and save it anew as .pptx, without a password"
        ) from error


def _read(archive: ZipFile) -> dict[str, bytes]:
    entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    if len(entries) > MOST_FILES or sum(entry.file_size for entry in entries) > MOST_BYTES:
        raise RenderError(_TOO_LARGE)
    found: dict[str, bytes] = {}
    names: set[str] = set()
    for entry in entries:
        if entry.filename.casefold() in names:
            raise RenderError(f'the theme holds the file "{entry.filename}" twice; save it anew in PowerPoint')
        names.add(entry.filename.casefold())
        found[entry.filename] = _content(archive, entry)
    return found


_TOO_LARGE = (
    "the theme is too large: unpacked, it holds more than a presentation of layouts would; "
    "delete its example slides and large pictures, and save it anew"
)


def _content(archive: ZipFile, entry: ZipInfo) -> bytes:
    if entry.file_size > MOST_OF_ONE:
        raise RenderError(_TOO_LARGE)
    parts: list[bytes] = []
    with archive.open(entry) as file:
        while part := file.read(_STEP):
            parts.append(part)
    return b"".join(parts)


def refuse_entities(files: Mapping[str, bytes]) -> None:
    """Refuse an archive whose XML could grow while it is read.

    Raises:
        RenderError: one of its files declares entities.
    """
    for name, content in files.items():
        if name.endswith(_XML) and any(mark in content for mark in _DOCTYPE):
            raise RenderError(f'the theme\'s file "{name}" declares entities, which PowerPoint never does')


def packed(files: Mapping[str, bytes]) -> bytes:
    """An archive of the files in a fixed order with fixed dates."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name in sorted(files, key=lambda name: (name != _CONTENT_TYPES, name != _RELATIONS, name)):
            entry = ZipInfo(name, _DAY)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 0  # otherwise it tells the machine's kind
            archive.writestr(entry, files[name])
    return stream.getvalue()


def repacked(data: bytes) -> bytes:
    """An archive of ours as `packed` would make it; workbooks within, which carry the local time too, as well."""
    with ZipFile(BytesIO(data)) as archive:
        files = {entry.filename: archive.read(entry) for entry in archive.infolist()}
    return packed({name: repacked(file) if name.endswith(_WORKBOOK) else file for name, file in files.items()})
