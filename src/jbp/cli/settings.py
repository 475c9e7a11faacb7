"""Which settings a plan is linted with: flag, environment, configuration file, default, in this order."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from jbp.cli.config_source import DISK, ConfigSource
from jbp.cli.configuration_file import NAMES, is_searched_above, nearest
from jbp.cli.session import called
from jbp.errors import JbpError, UsageError
from jbp.linting.settings import Settings
from jbp.rule import Pitfall

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jbp.cli.request import Request
    from jbp.linting.configuration import Configuration
    from jbp.rules.family import LintRule
    from jbp.workspace.environment import Environment

_Selectors: TypeAlias = "tuple[str, tuple[str, ...] | None]"
"""An option that names rules, as messages call it, and what it names."""
_PITFALLS = {pitfall.value: pitfall for pitfall in Pitfall if pitfall not in {Pitfall.INTEGRITY, Pitfall.RECORD}}
_WORDS = {"1": True, "true": True, "yes": True, "on": True, "0": False, "false": False, "no": False, "off": False}


class SettingsFinder:
    """Finds the settings of plans; each folder is looked into, and each configuration read, once."""

    def __init__(self, request: Request, environment: Environment, cwd: Path, source: ConfigSource = DISK) -> None:
        self._cwd = cwd
        self.source = source
        self._folders: dict[Path, Path | None] = {}
        self._files: dict[Path, Configuration] = {}
        self._common: dict[Path | None, Settings] = {}
        options = environment.options
        named = request.surroundings.config or options.get("config")
        self._named = None if named is None else cwd / named
        baseline = request.baseline or options.get("baseline")
        self._baseline = None if baseline is None else cwd / baseline
        self._select = _listed(request.select, options.get("select"))
        self._ignore = _listed(request.ignore, options.get("ignore"))
        self._pitfalls = _pitfalls(
            _listed(request.pitfall, options.get("pitfall")), "--pitfall" if request.pitfall else "JBP_PITFALL"
        )
        self._strict = True if request.strict else _truth(options.get("strict"))
        selectors = (
            (called(request.select, "select", environment), self._select),
            (called(request.ignore, "ignore", environment), self._ignore),
        )
        self._own = _own_rules(selectors) if request.command == "lint" else ()

    def settings(self, plan: Path) -> Settings:
        """The settings of a plan, by its path.

        Raises:
            UsageError: its configuration is wrong, or an option names a rule that it does not know.
        """
        file = self._named or self._found(plan.parent)
        if file is not None and (configuration := self._configuration(file)).overrides:
            return self._with_flags(configuration.settings_for(_path_from(file, plan)))
        if file not in self._common:
            self._common[file] = self._with_flags(Settings() if file is None else self._configuration(file).settings)
        return self._common[file]

    def require_known(self, plans: Iterable[Path]) -> None:
        """Refuse options that name a rule which the configuration of none of the plans knows.

        Without this each plan's configuration must know it.

        Raises:
            UsageError: with the rule that was probably meant.
        """
        if not self._own:
            return
        team: list[LintRule] = []
        files = {self._named or self._found(plan.parent) for plan in plans}
        for file in (file for file in files if file is not None):
            try:
                team.extend(self._configuration(file).settings.team)
            except JbpError:  # it is reported with the plan, and the names may be its
                self._own = ()
                return
        _require_rules(self._own, tuple(team))
        self._own = ()

    @property
    def team(self) -> tuple[LintRule, ...]:
        """The team's own rules of every configuration that was read so far."""
        return tuple(rule for configuration in self._files.values() for rule in configuration.settings.team)

    def file(self, folder: Path) -> str | None:
        """The configuration file that counts in a folder, as messages call it."""
        file = self._named or self._found(folder)
        return None if file is None else self.shown(file)

    def files(self, plan: Path) -> Iterator[Path]:
        """The files that a plan's settings are made of, and those that would take their place if they were there."""
        folder, is_searched = plan.parent, self._named is None
        while is_searched:
            yield from (folder / name for name in NAMES)
            folder, is_searched = folder.parent, is_searched_above(folder, self._cwd)
        file = self._named or self._found(plan.parent)
        if file is None:
            return
        yield file
        try:
            yield from (file.parent / name for name in self._configuration(file).team_rules)
        except JbpError:  # it is told where the settings are asked for
            return

    def baseline(self, folder: Path) -> Path | None:
        """The baseline that counts for the plans of a folder; None where there is none."""
        if self._baseline is not None:
            return self._baseline
        file = self._named or self._found(folder)
        if file is None or (baseline := self._configuration(file).baseline) is None:
            return None
        return Path(os.path.normpath(file.parent / baseline))

    def checks_layout(self, folder: Path) -> bool:
        """Whether the plans of a folder must be laid out as ``jbp fmt`` does it."""
        file = self._named or self._found(folder)
        return file is None or self._configuration(file).checks_layout

    def _with_flags(self, settings: Settings) -> Settings:
        _require_rules(self._own, settings.team)
        return settings.overridden(
            select=self._select, ignore=self._ignore, pitfalls=self._pitfalls, strict=self._strict
        )

    def _found(self, folder: Path) -> Path | None:
        return nearest(folder, self._cwd, self._folders, self.source)

    def _configuration(self, file: Path) -> Configuration:
        if file not in self._files:
            from jbp.cli.configured import read_configuration  # most plans have none  # noqa: PLC0415

            self._files[file] = read_configuration(file, self.shown, self.source)
        return self._files[file]

    def shown(self, file: Path) -> str:
        """What messages call a file."""
        from jbp.workspace.plan_files import showable  # noqa: PLC0415 - as above

        return showable((file.relative_to(self._cwd) if file.is_relative_to(self._cwd) else file).as_posix())


def _listed(flags: Iterable[str], variable: str | None) -> tuple[str, ...] | None:
    """The items of a repeatable option that also takes commas; None where nothing was said."""
    said = tuple(flags) or ((variable,) if variable else ())
    items = tuple(item.strip() for each in said for item in each.split(",") if item.strip())
    return items if said else None


def _pitfalls(names: tuple[str, ...] | None, option: str) -> tuple[Pitfall, ...] | None:
    if names is None:
        return None
    for name in names:
        if name not in _PITFALLS:
            raise UsageError(f'{option}: there is no pitfall "{name}". The five are: {", ".join(_PITFALLS)}.')
    return tuple(_PITFALLS[name] for name in names)


def _truth(variable: str | None) -> bool | None:
    if variable is None:
        return None
    if variable.lower() not in _WORDS:
        raise UsageError(f'JBP_STRICT is "{variable}", and must be true or false.')
    return _WORDS[variable.lower()]


def _path_from(file: Path, plan: Path) -> str:
    """A plan's path from the folder of a configuration file, with forward slashes."""
    return os.path.relpath(plan, file.parent).replace(os.sep, "/")


def _own_rules(named: tuple[_Selectors, _Selectors]) -> tuple[tuple[str, str], ...]:
    """What options name that is no rule of the catalogue, each with its option: perhaps the team's own rules."""
    if not any(selectors for _, selectors in named):
        return ()
    from jbp.linting.selection import check_removable, unknown_selectors  # a plain run names none  # noqa: PLC0415

    option, ignored = named[1]
    check_removable(ignored or (), option)
    return tuple((selector, option) for option, selectors in named for selector in unknown_selectors(selectors or ()))


def _require_rules(own: Iterable[tuple[str, str]], team: tuple[LintRule, ...]) -> None:
    for selector, option in own:
        from jbp.linting.selection import check_selectors  # as above  # noqa: PLC0415

        check_selectors((selector,), option, team)
