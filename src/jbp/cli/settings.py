"""Which settings a plan is linted with: flag, environment, configuration file, default, in this order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.errors import UsageError
from jbp.linting.settings import Settings
from jbp.rule import Pitfall

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from jbp.cli.request import Request
    from jbp.workspace.environment import Environment

_NAMES = ("jbp.toml", "pyproject.toml")
_PITFALLS = {pitfall.value: pitfall for pitfall in Pitfall if pitfall not in {Pitfall.INTEGRITY, Pitfall.RECORD}}
_WORDS = {"1": True, "true": True, "yes": True, "on": True, "0": False, "false": False, "no": False, "off": False}


class SettingsFinder:
    """Finds the settings of plans; each folder is looked into once."""

    def __init__(self, request: Request, environment: Environment, cwd: Path) -> None:
        self._cwd = cwd
        self._folders: dict[Path, Path | None] = {}
        self._files: dict[Path | None, Settings] = {}
        named = request.surroundings.config or environment.options.get("config")
        self._named = None if named is None else cwd / named
        options = environment.options
        self._select = _listed(request.select, options.get("select"))
        self._ignore = _listed(request.ignore, options.get("ignore"))
        self._pitfalls = _pitfalls(_listed(request.pitfall, options.get("pitfall")))
        self._strict = True if request.strict else _truth(options.get("strict"))
        if request.command == "lint":
            _check(self._select, self._ignore)

    def settings(self, folder: Path) -> Settings:
        """The settings for a plan that lies in a folder."""
        file = self._named or self._found(folder)
        if file not in self._files:
            self._files[file] = self._overridden(Settings() if file is None else self._read(file))
        return self._files[file]

    def file(self, folder: Path) -> str | None:
        """The configuration file that counts in a folder, as messages call it."""
        file = self._named or self._found(folder)
        return None if file is None else self._shown(file)

    def _overridden(self, settings: Settings) -> Settings:
        return settings.overridden(
            select=self._select, ignore=self._ignore, pitfalls=self._pitfalls, strict=self._strict
        )

    def _found(self, folder: Path) -> Path | None:
        """The nearest configuration file above a folder, up to the root of its git work tree.

        Outside of git it must lie in the plan's folder, or above it in the working folder or below that.
        """
        if folder not in self._folders:
            here = next((folder / name for name in _NAMES if _configures(folder / name)), None)
            last = (folder / ".git").exists() or folder.parent == folder
            inside = folder != self._cwd and folder.is_relative_to(self._cwd)
            if here is None and not last and (inside or _is_in_git(folder)):
                here = self._found(folder.parent)
            self._folders[folder] = here
        return self._folders[folder]

    def _read(self, file: Path) -> Settings:
        from jbp.linting.configuration import parse_configuration  # most plans have none  # noqa: PLC0415
        from jbp.workspace.files import MissingFileError, read_bytes  # noqa: PLC0415

        shown = self._shown(file)
        try:
            text = read_bytes(file, shown=shown).decode()
        except MissingFileError as error:
            raise UsageError(f"The configuration file {shown} does not exist.") from error
        except UnicodeDecodeError as error:
            raise UsageError(f"{shown} is not written in UTF-8, which TOML must be.") from error
        return parse_configuration(shown, text)

    def _shown(self, file: Path) -> str:
        from jbp.workspace.plan_files import showable  # noqa: PLC0415 - as above

        return showable((file.relative_to(self._cwd) if file.is_relative_to(self._cwd) else file).as_posix())


def _is_in_git(folder: Path) -> bool:
    return any((above / ".git").exists() for above in folder.parents)


def _configures(file: Path) -> bool:
    """Whether a file is there and speaks of jbp; one that cannot be read is refused when it is read."""
    if file.name == "jbp.toml":
        return file.is_file()
    try:
        return file.is_file() and b"[tool.jbp" in file.read_bytes()
    except OSError:
        return False


def _listed(flags: Iterable[str], variable: str | None) -> tuple[str, ...] | None:
    """The items of a repeatable option that also takes commas; None where nothing was said."""
    said = tuple(flags) or ((variable,) if variable else ())
    items = tuple(item.strip() for each in said for item in each.split(",") if item.strip())
    return items if said else None


def _pitfalls(names: tuple[str, ...] | None) -> tuple[Pitfall, ...] | None:
    if names is None:
        return None
    for name in names:
        if name not in _PITFALLS:
            raise UsageError(f'--pitfall: there is no pitfall "{name}". The five are: {", ".join(_PITFALLS)}.')
    return tuple(_PITFALLS[name] for name in names)


def _truth(variable: str | None) -> bool | None:
    if variable is None:
        return None
    if variable.lower() not in _WORDS:
        raise UsageError(f'JBP_STRICT is "{variable}", and must be true or false.')
    return _WORDS[variable.lower()]


def _check(select: tuple[str, ...] | None, ignore: tuple[str, ...] | None) -> None:
    from jbp.linting.selection import check_removable, check_selectors  # validate selects nothing  # noqa: PLC0415

    if select:
        check_selectors(select, "--select")
    if ignore:
        check_selectors(ignore, "--ignore")
        check_removable(ignore, "--ignore")
