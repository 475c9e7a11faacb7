"""The theme that a configuration names, and the files that the look of a call is made of."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from jbp.cli.configuration_file import NONE, counting
from jbp.errors import JbpError, UsageError

if TYPE_CHECKING:
    from jbp.cli.configuration_file import Counting
    from jbp.cli.request import Rendering
    from jbp.cli.session import Session
    from jbp.rendering.theme import Theme


class _Place(NamedTuple):
    """Where a theme lies.

    Attributes:
        path: its file.
        shown: what messages call it.
        root: the folder that all of it must lie in; None where it may lie anywhere.
    """

    path: Path
    shown: str
    root: Path | None


def theme_of(configuration: Counting) -> Theme | None:
    """The theme that a configuration names; None where it names none.

    Raises:
        UsageError: the configuration or what it names is wrong.
        RenderError: the theme's presentation cannot be taken for one.
        ReadError: a file cannot be read, or lies outside the repository.
    """
    place = _place(configuration)
    if place is None:
        return None
    from jbp.workspace.theme_files import load_theme  # most configurations name no theme  # noqa: PLC0415

    try:
        return load_theme(place.path, shown=place.shown, root=place.root)
    except UsageError as error:
        raise UsageError(configuration.about("theme", str(error))) from error


def theme_files(rendering: Rendering, session: Session, plan: Path) -> frozenset[Path]:
    """The files that the look of a call is made of, as far as they can be known; they need not exist."""
    try:
        path = _file(rendering, session, plan)
    except JbpError:  # it is told where the theme is asked for
        return frozenset()
    if path is None:
        return frozenset()
    from jbp.workspace.theme_files import files_of_theme  # as above  # noqa: PLC0415

    return files_of_theme(path)


def _file(rendering: Rendering, session: Session, plan: Path) -> Path | None:
    from jbp.cli.named_themes import file_of  # as above  # noqa: PLC0415

    named = session.text(rendering.theme, "theme")
    if named is not None:
        return None if named == NONE else file_of(session.cwd / named)
    configuration = counting(rendering.surroundings.config, session, plan.parent)
    place = None if configuration is None else _place(configuration)
    return None if place is None else place.path


def _place(configuration: Counting) -> _Place | None:
    theme = configuration.theme()
    if theme is None:
        return None
    from jbp.cli.named_themes import FILE, file_of, shipped_theme, shipped_themes  # as above  # noqa: PLC0415
    from jbp.workspace.git import work_tree  # noqa: PLC0415

    path = file_of(Path(os.path.normpath(configuration.file.parent / theme)))
    if not path.exists() and theme in shipped_themes():
        return _Place(shipped_theme(theme), f"{theme}/{FILE}", None)
    # A configuration may be proposed by a stranger: what it names must lie in the repository, as it does itself.
    return _Place(path, theme, work_tree(configuration.file.parent))
