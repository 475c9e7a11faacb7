"""The files that a plan names: its parts, the tables of its figures, and the plan that an overlay extends.

A light reading, of three keys and no types: what is wrong with their values is for the reading of the plan to say.
"""

from __future__ import annotations

import fnmatch
import os
import re
from typing import TYPE_CHECKING, NamedTuple, Protocol

from jbp.workspace.files import MissingFileError, RefusedFileError, unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from jbp.syntax.nodes import MapNode

_LOOKED_AT = 10_000
"""How many names one pattern may look at."""

_WILD = re.compile(r"[*?\[]")
_TABLE = b"actuals_from"
_ESCAPES = (b"\\x", b"\\u", b"\\U")
"""What may write a letter of a quoted key."""


class Links(NamedTuple):
    """What a plan says of other files.

    Attributes:
        parts: the patterns of `parts`, with their place in that list.
        extends: the plan that it is an overlay of.
        tables: what its KPIs name under `actuals_from`.
    """

    parts: tuple[tuple[int, str], ...] = ()
    extends: str | None = None
    tables: tuple[str, ...] = ()


def read_links(name: str, data: bytes) -> Links:
    """The files that a plan's text names; none where it is no YAML, which its reading reports."""
    # Most plans name none, and need not be parsed to see it. A backslash may write any letter of a quoted key.
    if not any(sign in data for sign in (b"parts", b"extends", _TABLE, b"\\")):
        return Links()
    tree = _tree(name, data)
    return Links() if tree is None else _links(tree)


def tables_of_part(name: str, data: bytes) -> tuple[str, ...]:
    """What the KPIs of a part name under `actuals_from`."""
    if not any(sign in data for sign in (_TABLE, *_ESCAPES)):
        return ()
    tree = _tree(name, data)
    return () if tree is None else _tables(tree)


def _tree(name: str, data: bytes) -> MapNode | None:
    from jbp.syntax.nodes import Source  # noqa: PLC0415 - the YAML library takes longer to import than most plans to read
    from jbp.syntax.parse import decode, parse  # noqa: PLC0415

    source = decode(data, name)
    return parse(source).tree if isinstance(source, Source) else None


def _links(tree: MapNode) -> Links:
    from jbp.syntax.nodes import ListNode, Scalar, is_absent  # noqa: PLC0415 - as above

    parts, extends = tree.get("parts"), tree.get("extends")
    patterns: tuple[tuple[int, str], ...] = ()
    if parts is not None and isinstance(parts.value, ListNode):
        items = enumerate(parts.value.items)
        patterns = tuple((at, item.text) for at, item in items if isinstance(item, Scalar) and not is_absent(item))
    base = None if extends is None or is_absent(extends.value) else extends.value
    return Links(patterns, base.text if isinstance(base, Scalar) else None, _tables(tree))


def _tables(tree: MapNode) -> tuple[str, ...]:
    from jbp.syntax.nodes import MapNode, Scalar, is_absent  # noqa: PLC0415 - as above

    kpis = tree.get("kpis")
    entries = kpis.value.entries if kpis is not None and isinstance(kpis.value, MapNode) else ()
    own = [entry for entry in entries if not entry.key.text.startswith("x-")]
    named = [entry.value.get(_TABLE.decode()) for entry in own if isinstance(entry.value, MapNode)]
    values = [entry.value for entry in named if entry is not None and not is_absent(entry.value)]
    return tuple(dict.fromkeys(value.text for value in values if isinstance(value, Scalar)))


class Folder(Protocol):
    """A folder that patterns look into; names are relative to it."""

    def entries(self, name: str) -> list[tuple[str, bool]]:
        """The names in a folder below that are not hidden, and whether each is a folder itself (a link is not)."""

    def is_there(self, name: str, *, wild: bool) -> bool:
        """Whether there is anything of this name; where a pattern found it, anything but a folder."""


class _OnDisk:
    """A folder of the disk."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def entries(self, name: str) -> list[tuple[str, bool]]:
        return _entries(self._folder / name)

    def is_there(self, name: str, *, wild: bool) -> bool:
        return _is_there(self._folder / name, wild=wild)


def expand(folder: Path, pattern: str) -> tuple[str, ...]:
    """The files below a folder of the disk that a pattern names; otherwise as `expand_in`."""
    return expand_in(_OnDisk(folder), pattern)


def expand_in(folder: Folder, pattern: str) -> tuple[str, ...]:
    """The files below a folder that a pattern names, relative to it, sorted as git sorts.

    ``*``, ``?`` and ``[…]`` stand for letters of one name, ``**`` for any folders; none of them for a hidden name.

    Raises:
        MissingFileError: there is none.
        RefusedFileError: the pattern leads out of the folder, or looks at too many names.
        ReadError: a folder cannot be read.
    """
    require_below(pattern, "initiatives/*.yaml")
    names = [""]
    for step in pattern.split("/"):
        if step not in ("", "."):
            names = list(dict.fromkeys(deeper for name in names for deeper in _step(folder, name, step)))
            if len(names) > _LOOKED_AT:
                raise RefusedFileError(f'"{pattern}" looks at more than {_LOOKED_AT:,} names. Make it narrower.')
    wild = _WILD.search(pattern) is not None
    files = [name for name in names if name and folder.is_there(name, wild=wild)]
    if not files:
        raise MissingFileError(
            f'"{pattern}" matches no file.' if wild else f'"{pattern}" does not exist beside the plan that names it.'
        )
    return tuple(sorted(files, key=os.fsencode))


def require_below(pattern: str, example: str) -> None:
    """Refuse what names no file below a plan's folder.

    Args:
        pattern: what the plan says.
        example: what it might say instead.

    Raises:
        RefusedFileError: it leads out of the folder, or is no path that means the same on every system.
    """
    if pattern.startswith(("/", "~")) or "\\" in pattern or re.match("[A-Za-z]:", pattern) or "\0" in pattern:
        raise RefusedFileError(f'"{pattern}" is no path below the plan\'s folder, such as {example}.')
    if ".." in pattern.split("/"):
        raise RefusedFileError(f'"{pattern}" leads out of the plan\'s folder; its files lie below it.')


def _step(folder: Folder, name: str, step: str) -> Iterator[str]:
    prefix = f"{name}/" if name else ""
    if step == "**":
        yield name
        yield from _folders_below(folder, name)
    elif _WILD.search(step) is None:
        yield prefix + step
    else:
        wanted = re.compile(fnmatch.translate(step))
        yield from (prefix + found for found, _ in folder.entries(name) if wanted.match(found))


def _folders_below(folder: Folder, name: str) -> Iterator[str]:
    waiting, seen = [name], 0
    while waiting:
        at = waiting.pop()
        for found, is_folder in folder.entries(at):
            seen += 1
            if seen > _LOOKED_AT:
                raise RefusedFileError(f'"**" looks at more than {_LOOKED_AT:,} names. Name the folders instead.')
            if is_folder:
                deeper = f"{at}/{found}" if at else found
                waiting.append(deeper)
                yield deeper


def _entries(folder: Path) -> list[tuple[str, bool]]:
    """The names in a folder that are not hidden, and whether each is a folder itself (a link to one is not)."""
    try:
        with os.scandir(folder) as entries:
            return [(each.name, each.is_dir(follow_symlinks=False)) for each in entries if each.name[0] != "."]
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        raise unreadable(error, str(folder)) from error


def _is_there(path: Path, *, wild: bool) -> bool:
    return os.path.lexists(path) and not (wild and path.is_dir())
