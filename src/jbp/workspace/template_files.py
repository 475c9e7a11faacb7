"""Reading the templates of a folder, or one of them with what lies beside it.

They may come from somebody who proposes a change, so they are read as plans are: regular files alone, none that a link
leads out of the folder to, no more of them and no larger ones than a team would write.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from jbp.errors import ReadError
from jbp.rendering.own.templates import ENDING, OwnTemplates, require_form
from jbp.workspace.files import MissingFileError, RefusedFileError, read_bytes, resolve_inside, unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MOST_FILES: Final = 200
MOST_BYTES: Final = 256 * 1024
"""How large one template may be: ten times the largest that is shipped."""

_LOOKED_AT: Final = 10_000
_TOGETHER: Final = 2 * 1024 * 1024
_DEEPEST: Final = 4
_STYLES: Final = ".css"


def read_templates(path: Path, shown: str, root: Path | None = None) -> OwnTemplates:
    """The templates of a folder and the folders in it, or the one that a file holds with those beside it.

    Args:
        path: the folder or the file.
        shown: what messages call it.
        root: where given, the folder that it must lie in once every link is resolved.

    Raises:
        UsageError: a file's name does not say what it lays out.
        MissingFileError: there is nothing of this name.
        ReadError: something of it is not read, as its message says.
    """
    if "\0" in str(path) or not os.path.lexists(path):
        raise MissingFileError(f"{shown} does not exist. Name a folder of templates, or one of them.")
    resolve_inside(path, root, shown)
    if os.path.isdir(path):  # noqa: PTH112 - asks without raising, whatever the path holds
        return OwnTemplates(shown, _texts(path, shown, tuple(_names(path, shown))))
    require_form(path.name, shown)
    main = _text(path, shown, path.parent if root is None else root)
    place = shown.rpartition("/")[0]
    beside = tuple(name for name in _names(path.parent, place or ".", deepest=0) if name != path.name)
    return OwnTemplates(place, {path.name: main} | _texts(path.parent, place, beside), path.name)


def _names(folder: Path, shown: str, deepest: int = _DEEPEST) -> Iterator[str]:
    """The names of templates and style sheets in a folder, relative to it, with forward slashes, sorted.

    Raises:
        ReadError: the folder cannot be read, or there are too many.
    """
    found: list[str] = []
    looked_at = 0

    def refuse(error: OSError) -> None:
        raise unreadable(error, shown) from error

    for at, folders, files in os.walk(folder, onerror=refuse):
        inside = os.path.relpath(at, folder).replace(os.sep, "/")
        depth = 0 if inside == "." else inside.count("/") + 1
        folders[:] = sorted(name for name in folders if not name.startswith(".")) if depth < deepest else []
        prefix = "" if inside == "." else f"{inside}/"
        found += [f"{prefix}{name}" for name in files if name.endswith((ENDING, _STYLES)) and not name.startswith(".")]
        looked_at += len(files) + len(folders)
        if len(found) > MOST_FILES or looked_at > _LOOKED_AT:
            raise RefusedFileError(
                f"{shown} holds more than {MOST_FILES} templates or {_LOOKED_AT:,} files. Name a folder of templates "
                "alone."
            )
    yield from sorted(found)


def _texts(folder: Path, shown: str, names: tuple[str, ...]) -> dict[str, str]:
    texts: dict[str, str] = {}
    size = 0
    for name in names:
        texts[name] = _text(folder / name, f"{shown}/{name}" if shown else name, folder)
        size += len(texts[name])
        if size > _TOGETHER:
            raise RefusedFileError(f"The templates of {shown} are larger than 2 MiB together.")
    return texts


def _text(path: Path, shown: str, root: Path) -> str:
    data = read_bytes(path, root, shown=shown, most=MOST_BYTES)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ReadError(f"{shown}:{line} is not written in UTF-8. Save it in that encoding.") from error
