"""Which configuration file counts in a folder, and its text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from jbp.cli.config_source import DISK, ConfigSource
from jbp.errors import JbpError, UsageError
from jbp.workspace.files import MissingFileError

if TYPE_CHECKING:
    from pathlib import Path

    from jbp.cli.session import Session
    from jbp.linting.render_table import RenderTable

NONE: Final = "none"
"""The word for jbp's own look, where a configuration names another."""

NAMES: Final = ("jbp.toml", "pyproject.toml")
"""What configuration files are called; the first counts."""
_MOST_OF_A_PROJECT: Final = 16 * 1024 * 1024
"""How large a pyproject.toml may be, of which others write most."""


def nearest(folder: Path, cwd: Path, known: dict[Path, Path | None], source: ConfigSource = DISK) -> Path | None:
    """The nearest configuration file above a folder, up to the root of its git work tree.

    Outside of git it must lie in the plan's folder, or above it in the working folder or below that.

    Args:
        folder: that of a plan.
        cwd: the working folder.
        known: what was found before; it takes up what is found now.
        source: where files are looked for.
    """
    if folder not in known:
        here = next((folder / name for name in NAMES if _configures(folder / name, source)), None)
        if here is None and is_searched_above(folder, cwd):
            here = nearest(folder.parent, cwd, known, source)
        known[folder] = here
    return known[folder]


def is_searched_above(folder: Path, cwd: Path) -> bool:
    """Whether a configuration counts in a folder that lies above it."""
    last = (folder / ".git").exists() or folder.parent == folder
    inside = folder != cwd and folder.is_relative_to(cwd)
    return not last and (inside or _is_in_git(folder))


def configuration_text(file: Path, shown: str, source: ConfigSource = DISK) -> str:
    """The text of a configuration file in a source; `shown` is what messages call it.

    Raises:
        UsageError: it does not exist, or is not UTF-8.
        ReadError: it cannot be read.
    """
    from jbp.linting.toml_table import text_of  # most plans have no configuration  # noqa: PLC0415

    try:
        return text_of(shown, source.read(file, None, shown))
    except MissingFileError as error:
        raise UsageError(f"The configuration file {shown} does not exist.") from error


class Counting(NamedTuple):
    """The configuration that counts for a plan.

    Attributes:
        file: its path.
        shown: what messages call it.
        text: its content.
    """

    file: Path
    shown: str
    text: str

    def theme(self) -> str | None:
        """The look of documents that it names. Raises what `render_table` does, but for the value of another key."""
        from jbp.linting.render_table import render_path  # most plans have no configuration  # noqa: PLC0415
        from jbp.linting.toml_table import located, read_table  # noqa: PLC0415

        table = read_table(self.shown, self.text)
        with located(self.shown, self.text):
            return render_path(table, self.shown, "theme")

    def render_table(self) -> RenderTable:
        """What it says of documents.

        Raises:
            UsageError: it is no TOML, or says something that means nothing.
        """
        from jbp.linting.render_table import render_table  # most plans have no configuration  # noqa: PLC0415
        from jbp.linting.toml_table import located, read_table  # noqa: PLC0415

        table = read_table(self.shown, self.text)
        with located(self.shown, self.text):
            return render_table(table, self.shown)

    def about(self, key: str, message: str) -> str:
        """What is to be told of a file or folder that it names in its table ``[render]``, with the place of the key."""
        from jbp.linting.toml_table import placed  # only an error pays for it  # noqa: PLC0415

        return placed(f"{self.shown}, [render]: {message}", self.shown, self.text, ("render", key))


def counting(config: str | None, session: Session, folder: Path) -> Counting | None:
    """The configuration that counts for a plan: the one that a call names, else the nearest; None where there is none.

    Args:
        config: the one that the call names.
        session: where it works.
        folder: that of the plan.

    Raises:
        UsageError: it does not exist, or is not UTF-8.
        ReadError: it cannot be read.
    """
    named = session.text(config, "config")
    file = session.cwd / named if named else nearest(folder, session.cwd, {})
    if file is None:
        return None
    from jbp.workspace.plan_files import showable  # as above  # noqa: PLC0415

    shown = showable((file.relative_to(session.cwd) if file.is_relative_to(session.cwd) else file).as_posix())
    return Counting(file, shown, configuration_text(file, shown))


def _is_in_git(folder: Path) -> bool:
    return any((above / ".git").exists() for above in folder.parents)


def _configures(file: Path, source: ConfigSource) -> bool:
    """Whether a file is there and speaks of jbp; one that cannot be read is refused when it is read."""
    if not source.has(file):
        return False
    try:
        return file.name == NAMES[0] or b"[tool.jbp" in source.read(file, None, file.name, _MOST_OF_A_PROJECT)
    except JbpError:
        return False
