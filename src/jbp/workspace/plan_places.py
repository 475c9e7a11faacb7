"""Where the files of a plan lie, also those that are still missing: what to watch for a change of the plan."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from jbp.errors import ReadError
from jbp.workspace.files import read_start
from jbp.workspace.links import expand, read_links, require_below, tables_of_part
from jbp.workspace.watched import Watched

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_WILD = re.compile(r"[*?\[]")


def places_of(plan: Path) -> Watched:
    """The folders of a plan, of its parts and tables, and of the plan that it extends."""
    data = _content(plan)
    links = read_links(plan.name, data)
    places = Watched(frozenset({plan.parent}), files=frozenset({plan}))
    for _, pattern in links.parts:
        places |= _places_of_part(plan.parent, pattern)
    places |= _places_of_tables(plan.parent, links.tables)
    if links.extends is None:
        return places
    base = Path(os.path.normpath(plan.parent / links.extends))
    # An overlay does not extend another one, and one that extends itself must not be followed for ever.
    return places | places_of(base) if read_links(base.name, _content(base)).extends is None else places


def _places_of_part(folder: Path, pattern: str) -> Watched:
    """Where the parts lie that a pattern names, and where more of them may come to lie."""
    try:
        require_below(pattern, "initiatives/*.yaml")
    except ReadError:
        return Watched()
    *above, _ = pattern.split("/")
    firm = folder.joinpath(*_firm(above))
    places = Watched(trees=frozenset({firm})) if any(map(_WILD.search, above)) else Watched(frozenset({firm}))
    try:
        parts = [folder / name for name in expand(folder, pattern)]
    except ReadError:
        return places
    places |= Watched(files=frozenset(parts))
    for part in parts:
        places |= _places_of_tables(folder, tables_of_part(part.name, _content(part)))
    return places


def _places_of_tables(folder: Path, tables: Iterable[str]) -> Watched:
    return Watched(files=frozenset(folder / table for table in tables if _is_below(table)))


def _firm(steps: Iterable[str]) -> Iterator[str]:
    """The steps before the first one that stands for several."""
    for step in steps:
        if _WILD.search(step):
            return
        yield step


def _is_below(table: str) -> bool:
    try:
        require_below(table, "actuals.csv")
    except ReadError:
        return False
    return True


def _content(file: Path) -> bytes:
    """The content of a file; nothing where it cannot be read, which is told when the plan is."""
    try:
        return read_start(file)
    except ReadError:
        return b""
