"""Themes by what people call them: a file, its folder, a presentation, or the name of one that is shipped."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jbp.cli.configuration_file import NONE
from jbp.errors import UsageError
from jbp.linting.toml_table import hint
from jbp.resources import resource
from jbp.workspace.theme_files import PRESENTATIONS, load_theme

if TYPE_CHECKING:
    from pathlib import Path

    from jbp.cli.session import Session
    from jbp.rendering.theme import Theme

FILE: Final = "theme.toml"
"""What the file of a theme is called in its folder."""
_SHIPPED: Final = "templates/themes"


def theme_named(named: str, session: Session, option: str) -> Theme:
    """A theme by what a call names it.

    Raises:
        UsageError: there is none, with what was probably meant; `option` is what named it.
        RenderError: its presentation cannot be taken for one.
        ReadError: one of its files cannot be read.
    """
    path = file_of(session.cwd / named)
    if path.exists():
        return load_theme(path, shown=named if path == session.cwd / named else f"{named.rstrip('/')}/{FILE}")
    if named in shipped_themes():
        return load_theme(shipped_theme(named), shown=f"{named}/{FILE}")
    if "/" in named or path.suffix:
        raise UsageError(f"{option}: there is no theme {named}. Check the name and the folder.")
    meant = hint(named, (*shipped_themes(), NONE))
    raise UsageError(f'{option}: there is no theme "{named}". {meant} Or name a file: a theme.toml, or your own .pptx.')


def is_theme(named: str, session: Session) -> bool:
    """Whether something is named as a theme."""
    place = session.cwd / named
    if place.is_dir():
        return (place / FILE).exists()
    return place.suffix.lower() in (".toml", *PRESENTATIONS) or (not place.exists() and named in shipped_themes())


def file_of(place: Path) -> Path:
    """The file of a theme that is named by its file or its folder."""
    return place / FILE if place.is_dir() else place


def shipped_themes() -> tuple[str, ...]:
    """The names of the themes that travel with jbp."""
    return tuple(sorted(file.parent.name for file in resource(_SHIPPED).glob(f"*/{FILE}")))


def shipped_theme(name: str) -> Path:
    """The file of one of them."""
    return resource(f"{_SHIPPED}/{name}/{FILE}")
