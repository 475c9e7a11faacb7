"""Which look the documents of a call have: flag, environment, configuration, none, in this order."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from jbp.cli.configuration_file import configuration_text, nearest
from jbp.cli.session import called
from jbp.errors import UsageError

if TYPE_CHECKING:
    from jbp.cli.request import Rendering
    from jbp.cli.session import Session
    from jbp.rendering.theme import Theme

NONE: Final = "none"
"""The word for jbp's own look, where a configuration names another."""
_FILE: Final = "theme.toml"
_FOLDER: Final = "templates/themes"


def chosen_theme(rendering: Rendering, session: Session, plan: str) -> Theme | None:
    """The theme; None for jbp's own look.

    Args:
        rendering: the call.
        session: where it works.
        plan: the plan's path from the working folder, whose nearest configuration counts.

    Raises:
        UsageError: there is no such theme, or something in it cannot be taken.
        RenderError: its presentation cannot be taken for one.
        ReadError: one of its files cannot be read.
    """
    named = session.text(rendering.theme, "theme")
    if named == NONE:
        return None
    if named is None:
        return _configured(rendering.surroundings.config, session, (session.cwd / plan).parent)
    return theme_named(named, session, called(rendering.theme, "theme", session.environment))


def theme_named(named: str, session: Session, option: str) -> Theme:
    """A theme by the path of its file or its folder, or by the name of one that is shipped.

    Raises:
        UsageError: there is none; `option` is what named it.
    """
    from jbp.workspace.theme_files import load_theme  # few calls have a theme  # noqa: PLC0415

    path = session.cwd / named
    if path.is_dir():
        return load_theme(path / _FILE, shown=f"{named.rstrip('/')}/{_FILE}")
    if not path.exists() and named in shipped_themes():
        return load_theme(_shipped(named), shown=f"{named}/{_FILE}")
    if not path.exists() and "/" not in named and not path.suffix:
        raise UsageError(
            f'{option}: there is no theme "{named}". {_close(named)} Or name a file: a theme.toml, or your own .pptx.'
        )
    return load_theme(path, shown=named)


def shipped_themes() -> tuple[str, ...]:
    """The names of the themes that travel with jbp."""
    from jbp.resources import resource  # as above  # noqa: PLC0415

    return tuple(sorted(file.parent.name for file in resource(_FOLDER).glob(f"*/{_FILE}")))


def _shipped(name: str) -> Path:
    from jbp.resources import resource  # as above  # noqa: PLC0415

    return resource(f"{_FOLDER}/{name}/{_FILE}")


def _close(named: str) -> str:
    from jbp.linting.toml_table import hint  # only an error pays for it  # noqa: PLC0415

    return hint(named, (*shipped_themes(), NONE))


def _configured(config: str | None, session: Session, folder: Path) -> Theme | None:
    """The theme that the configuration names which counts in a folder."""
    named = session.text(config, "config")
    file = session.cwd / named if named else nearest(folder, session.cwd, {})
    if file is None:
        return None
    from jbp.workspace.plan_files import showable  # most plans have no configuration  # noqa: PLC0415

    shown = showable((file.relative_to(session.cwd) if file.is_relative_to(session.cwd) else file).as_posix())
    text = configuration_text(file, shown)
    if "theme" not in text:  # most configurations speak of rules alone
        return None
    return _of_configuration(file, shown, text)


def _of_configuration(file: Path, shown: str, text: str) -> Theme | None:
    from jbp.linting.render_table import render_theme  # as above  # noqa: PLC0415
    from jbp.linting.toml_table import read_table  # noqa: PLC0415
    from jbp.workspace.git import work_tree  # noqa: PLC0415
    from jbp.workspace.theme_files import load_theme  # noqa: PLC0415

    theme = render_theme(read_table(shown, text), shown)
    if theme is None:
        return None
    path = Path(os.path.normpath(file.parent / theme))
    if not path.exists() and theme in shipped_themes():
        return load_theme(_shipped(theme), shown=f"{theme}/{_FILE}")
    if path.is_dir():
        path /= _FILE
    # A configuration may be proposed by a stranger: what it names must lie in the repository, as it does itself.
    try:
        return load_theme(path, shown=theme, root=work_tree(file.parent))
    except UsageError as error:
        raise UsageError(f"{shown}, [render]: {error}") from error
