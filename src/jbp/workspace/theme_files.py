"""A theme and the files that belong to it: all of them beside it or below, none larger than it may be."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from jbp.errors import JbpError, UsageError, WriteError
from jbp.linting.toml_table import text_of
from jbp.rendering.theme.building import presentation_theme, theme_of
from jbp.rendering.theme.reading import parse_theme
from jbp.workspace.files import MissingFileError, RefusedFileError, read_bytes, resolve_inside
from jbp.workspace.refusals import words_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.rendering.theme import Fonts, Theme
    from jbp.rendering.theme.reading import StatedTheme

PRESENTATIONS: Final = (".pptx", ".potx")
"""What a company's own presentation ends with, which may be a theme by itself."""
_MOST: Final = 3 * 1024 * 1024
_MOST_OF_PRESENTATION: Final = 50 * 1024 * 1024


def load_theme(path: Path, *, shown: str | None = None, root: Path | None = None) -> Theme:
    """Read a theme.

    Args:
        path: a theme file, or a company's presentation.
        shown: what messages call it; its path where not given.
        root: where given, the folder that it must lie in once every link is resolved.

    Raises:
        UsageError: the file or one that it names does not exist, or something in them cannot be taken.
        RenderError: the presentation cannot be taken for one.
        ReadError: one of them cannot be read, lies elsewhere, or is too large.
    """
    name = str(path) if shown is None else shown
    if path.suffix.lower() in PRESENTATIONS:
        return presentation_theme(name, _bytes(path, root, name, _MOST_OF_PRESENTATION))
    stated = parse_theme(name, _text(name, _bytes(path, root, name, _MOST)))
    resolve_inside(path.parent, root, name)
    return theme_of(stated, _files(path.parent, stated))


def files_of_theme(path: Path) -> frozenset[Path]:
    """The files that a theme is made of, as far as it can be read; they need not exist."""
    if path.suffix.lower() in PRESENTATIONS:
        return frozenset({path})
    try:
        stated = parse_theme(path.name, text_of(path.name, read_bytes(path, most=_MOST)))
    except JbpError:  # it is told where the theme is asked for
        return frozenset({path})
    return frozenset({path, *(Path(os.path.normpath(path.parent / name)) for _, name in stated.files())})


def _files(folder: Path, stated: StatedTheme) -> dict[str, bytes]:
    """The files that a theme names; they must lie in its folder, so that they travel with it."""
    found: dict[str, bytes] = {}
    here = stated.shown.rpartition("/")[0]
    for steps, name in stated.files():
        key = f"[{steps[0]}] {steps[1]}" if steps[1:] else steps[0]
        most = _MOST_OF_PRESENTATION if key == "presentation" else _MOST
        shown = f"{here}/{name}" if here else name
        try:
            found[name] = read_bytes(Path(os.path.normpath(folder / name)), folder, shown=shown, most=most)
        except MissingFileError as error:
            what = f"{key} names {name}, which does not exist. Put the file beside the theme."
            raise UsageError(stated.placed(what, steps)) from error
        except RefusedFileError as error:
            raise UsageError(stated.placed(f"{key} names a file that cannot be taken. {error}", steps)) from error
    return found


def _text(name: str, data: bytes) -> str:
    try:
        return text_of(name, data)
    except UsageError as error:
        raise UsageError(f"{error} A theme is a .toml file, or a .pptx.") from error


def _bytes(path: Path, root: Path | None, name: str, most: int) -> bytes:
    try:
        return read_bytes(path, root, shown=name, most=most)
    except MissingFileError as error:
        raise UsageError(f"There is no theme {name}. Check the name and the folder.") from error


@contextmanager
def on_disk(fonts: Fonts) -> Iterator[Fonts]:
    """The fonts as files in a folder of their own, for a library that takes no bytes; gone when it is done.

    Raises:
        WriteError: there is no room for them.
    """
    try:
        folder = Path(tempfile.mkdtemp(prefix="jbp-fonts-"))
    except OSError as error:
        raise _no_room(error) from error
    try:
        _lay_out(fonts, folder)
        yield fonts._replace(folder=str(folder))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _lay_out(fonts: Fonts, folder: Path) -> None:
    try:
        for number, font in enumerate(fonts.files):
            (folder / f"{number}.{font.kind}").write_bytes(font.data)
    except OSError as error:
        raise _no_room(error) from error


def _no_room(error: OSError) -> WriteError:
    return WriteError(
        f"The theme's fonts could not be laid out for the PDF, which needs a folder for what is temporary: "
        f"{words_for(error)}. Make room there, or name another folder in TMPDIR."
    )
