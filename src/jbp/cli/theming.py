"""Which look the documents of a call have: flag, environment, configuration, none, in this order."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from jbp.cli.configuration_file import counting
from jbp.cli.session import called
from jbp.errors import JbpError, UsageError

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
    if named is not None:
        return theme_named(named, session, called(rendering.theme, "theme", session.environment))
    configured = _configured(rendering.surroundings.config, session, (session.cwd / plan).parent)
    return None if configured is None else configured.loaded()


def theme_files(rendering: Rendering, session: Session, plan: Path) -> frozenset[Path]:
    """The files that the look of a call is made of, as far as they can be known; they need not exist."""
    named = session.text(rendering.theme, "theme")
    try:
        if named is None:
            configured = _configured(rendering.surroundings.config, session, plan.parent)
            path = None if configured is None else configured.path
        else:
            path = None if named == NONE else _file_of(session.cwd / named)
    except JbpError:  # it is told where the theme is asked for
        return frozenset()
    if path is None:
        return frozenset()
    from jbp.workspace.theme_files import files_of_theme  # few calls have a theme  # noqa: PLC0415

    return files_of_theme(path)


def is_theme(named: str, session: Session) -> bool:
    """Whether a place is a theme: its file, the folder of one, a presentation, or the name of one that is shipped."""
    place = session.cwd / named
    if place.is_dir():
        return (place / _FILE).exists()
    return place.suffix.lower() in (".toml", ".pptx", ".potx") or (not place.exists() and named in shipped_themes())


def theme_named(named: str, session: Session, option: str) -> Theme:
    """A theme by the path of its file or its folder, or by the name of one that is shipped.

    Raises:
        UsageError: there is none; `option` is what named it.
    """
    from jbp.workspace.theme_files import load_theme  # few calls have a theme  # noqa: PLC0415

    path = _file_of(session.cwd / named)
    shown = f"{named.rstrip('/')}/{_FILE}" if path != session.cwd / named else named
    if not path.exists() and named in shipped_themes():
        return load_theme(_shipped(named), shown=f"{named}/{_FILE}")
    if not path.exists() and "/" not in named and not path.suffix:
        raise UsageError(
            f'{option}: there is no theme "{named}". {_close(named)} Or name a file: a theme.toml, or your own .pptx.'
        )
    return load_theme(path, shown=shown)


def _file_of(place: Path) -> Path:
    """The file of a theme that is named by its file or its folder."""
    return place / _FILE if place.is_dir() else place


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


class _Configured(NamedTuple):
    """A theme that a configuration names.

    Attributes:
        path: the theme's file.
        shown: what messages call it.
        config: what messages call the configuration.
        root: the folder that all of it must lie in; None where it may lie anywhere.
    """

    path: Path
    shown: str
    config: str
    root: Path | None

    def loaded(self) -> Theme:
        """The theme. Raises what `chosen_theme` does."""
        from jbp.workspace.theme_files import load_theme  # few calls have a theme  # noqa: PLC0415

        try:
            return load_theme(self.path, shown=self.shown, root=self.root)
        except UsageError as error:
            raise UsageError(f"{self.config}, [render]: {error}") from error


def _configured(config: str | None, session: Session, folder: Path) -> _Configured | None:
    """The theme that the configuration names which counts in a folder."""
    found = counting(config, session, folder)
    # Most configurations speak of rules alone, and to read them as a whole takes longer than to make a document.
    if found is None or "theme" not in found.text:
        return None
    from jbp.workspace.git import work_tree  # few calls have a theme  # noqa: PLC0415

    theme = found.render_table().theme
    if theme is None:
        return None
    path = _file_of(Path(os.path.normpath(found.file.parent / theme)))
    if not path.exists() and theme in shipped_themes():
        return _Configured(_shipped(theme), f"{theme}/{_FILE}", found.shown, None)
    # A configuration may be proposed by a stranger: what it names must lie in the repository, as it does itself.
    return _Configured(path, theme, found.shown, work_tree(found.file.parent))
