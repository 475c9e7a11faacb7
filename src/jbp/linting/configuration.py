"""Configuration files: ``jbp.toml``, or ``[tool.jbp]`` in pyproject.toml, become settings."""

from __future__ import annotations

from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypeAlias

from jbp.errors import UsageError
from jbp.finding import Severity
from jbp.linting.path_pattern import parse_pattern
from jbp.linting.render_table import render_table
from jbp.linting.rule_options import changed, parse_options, rules_table
from jbp.linting.selection import check_removable, check_selectors, one_rule
from jbp.linting.settings import Settings
from jbp.linting.toml_table import (
    WrongSettingError,
    hint,
    located,
    read_table,
    require_keys,
    shown,
    table_of,
    texts,
    within,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from jbp.linting.path_pattern import PathPattern
    from jbp.linting.rule_options import Options
    from jbp.linting.toml_table import Toml
    from jbp.rules.family import LintRule

TeamRules: TypeAlias = "Callable[[tuple[str, ...], tuple[str, ...]], tuple[LintRule, ...]]"
"""Gives the team's own rules: of YAML files, by their paths as configured, and of Python, by the names of plugins."""

SEVERITIES: Final = {"error": Severity.ERROR, "warning": Severity.WARNING, "note": Severity.NOTE, "off": None}
"""The words for how much a rule matters."""

CI_KEYS: Final = ("fmt",)
OVERRIDE_KEYS: Final = ("paths", "select", "ignore", "severities", "rules")
KEYS: Final = (
    "select", "ignore", "severities", "rules", "overrides", "baseline", "team_rules", "python_rules", "render", "ci",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Override:
    """What counts in addition for some plans.

    Attributes:
        patterns: which plans.
        select: the rules to ask; with them, what was ignored before no longer is. None where nothing is said.
        ignore: the rules not to ask, beside those that were ignored before.
        severities: by a rule's name, how much it matters.
        options: by a rule's name, what its options are, or how a list of words changes.
    """

    patterns: tuple[PathPattern, ...]
    select: tuple[str, ...] | None
    ignore: tuple[str, ...]
    severities: Mapping[str, Severity | None]
    options: Options

    def applied(self, settings: Settings) -> Settings:
        """The settings with what is said here in place of what they say."""
        return replace(
            settings,
            select=settings.select if self.select is None else self.select,
            ignore=(*(settings.ignore if self.select is None else ()), *self.ignore),
            severities=MappingProxyType({**settings.severities, **self.severities}),
            options=changed(settings.options, self.options),
        )


@dataclass(frozen=True, slots=True)
class Configuration:
    """What a configuration file states.

    Attributes:
        settings: what counts for every plan.
        overrides: what counts in addition for some; the later ones win.
        baseline: the file of known findings, relative to the configuration file; None where there is none.
        team_rules: the files of the team's own rules, relative to the configuration file.
        python_rules: the names of installed plugins that hold rules.
        checks_layout: whether CI asks that plans are laid out as ``jbp fmt`` does it.
    """

    settings: Settings
    overrides: tuple[Override, ...] = ()
    baseline: str | None = None
    team_rules: tuple[str, ...] = ()
    python_rules: tuple[str, ...] = ()
    checks_layout: bool = True

    def settings_for(self, path: str) -> Settings:
        """The settings of a plan; its path is relative to the configuration file's folder, with forward slashes."""
        settings = self.settings
        for override in self.overrides:
            if any(pattern.matches(path) for pattern in override.patterns):
                settings = override.applied(settings)
        return settings


def parse_configuration(name: str, text: str, load: TeamRules | None = None) -> Configuration:
    """What a configuration file states.

    Args:
        name: what messages call the file; of a ``pyproject.toml``, the table ``[tool.jbp]`` is read.
        text: its content.
        load: gives the team's own rules; asked only where some are configured.

    Raises:
        UsageError: it is no TOML, or names a key, a rule, an option or a severity that does not exist.
    """
    table = read_table(name, text)
    with located(name, text):
        return _stated(table, name, load)


def _stated(table: Toml, name: str, load: TeamRules | None) -> Configuration:
    """What a table states; otherwise as `parse_configuration`."""
    require_keys(table, KEYS, name)
    render_table(table, name)  # documents ask for it when they are made; a mistake in it is told here as well
    with within("team_rules"):
        team_rules = texts(table.get("team_rules", []), "team_rules", name, '["team-rules.yaml"]')
    with within("python_rules"):
        python_rules = texts(table.get("python_rules", []), "python_rules", name, '["acme"]')
    loaded = load(team_rules, python_rules) if load is not None and (team_rules or python_rules) else ()
    with within("team_rules"):
        reader = _Reader(name, _distinct(loaded, name))
    base = reader.override(table, "", ())
    with within("overrides"):
        overrides = tuple(reader.overrides(table.get("overrides", [])))
    with within("baseline"):
        baseline = _baseline(table, name)
    return Configuration(
        settings=base.applied(Settings(team=reader.team)),
        overrides=overrides,
        baseline=baseline,
        team_rules=team_rules,
        python_rules=python_rules,
        checks_layout=_checks_layout(table, name),
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads what one file says of rules, those of the catalogue and the team's own.

    Attributes:
        name: what messages call the file.
        team: the team's own rules.
    """

    name: str
    team: tuple[LintRule, ...]

    def overrides(self, value: object) -> Iterable[Override]:
        """What is said of some plans, one after the other."""
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            raise UsageError(
                f"{self.name}: overrides must be tables, each begun by a line [[overrides]] "
                'and holding a line such as paths = ["drafts/**"].'
            )
        for number, item in enumerate(value):
            with within(number):
                override = self._for_paths(item, f"overrides[{number + 1}]")
            yield override

    def _for_paths(self, table: Toml, label: str) -> Override:
        where = f"{self.name}, {label}"
        require_keys(table, OVERRIDE_KEYS, where)
        with within("paths"):
            paths = texts(table.get("paths", []), "paths", where, '["drafts/**"]')
            if not paths:
                raise UsageError(f'{where} names no paths. Add a line such as paths = ["drafts/**"].')
            for number, path in enumerate(paths):
                with within(number):
                    _require_pattern(path, where)
        return self.override(table, f"{label}.", tuple(map(parse_pattern, paths)))

    def override(self, table: Toml, label: str, patterns: tuple[PathPattern, ...]) -> Override:
        """What a table says of rules; `label` stands before its keys in messages."""
        with within("ignore"):
            ignore = self._selectors(table, "ignore", label)
        with within("select"):
            select = self._selectors(table, "select", label) if "select" in table else None
        with within("severities"):
            severities = self._severities(table.get("severities", {}), f"{self.name}, {label}severities")
        with within("rules"):
            options = self._options(table.get("rules", {}), f"{self.name}, {label}rules")
        return Override(patterns, select, ignore, severities, options)

    def _selectors(self, table: Toml, key: str, label: str) -> tuple[str, ...]:
        where = f"{self.name}, {label}{key}"
        selectors = texts(table.get(key, []), label + key, self.name, '["watermelon", "JBP1"]')
        for number, selector in enumerate(selectors):
            with within(number):
                check_selectors((selector,), where, self.team)
                if key == "ignore":
                    check_removable((selector,), where)
        return tuple(dict.fromkeys(selectors))

    def _severities(self, value: object, where: str) -> Mapping[str, Severity | None]:
        severities: dict[str, Severity | None] = {}
        for selector, word in table_of(value, where, '[severities] with a line watermelon = "note"').items():
            with within(selector):
                rule = one_rule(selector, where, self.team)
                check_removable((rule.name,), where)
                _require_new(rule.name, selector, severities, where)
                severities[rule.name] = _severity(selector, word, where)
        return MappingProxyType(severities)

    def _options(self, value: object, where: str) -> Options:
        options: dict[str, Mapping[str, object]] = {}
        for selector, own in rules_table(value, where):
            with within(selector):
                rule = one_rule(selector, where, self.team)
                _require_new(rule.name, selector, options, where)
                options[rule.name] = parse_options(rule, own, f"{where}.{selector}")
        return MappingProxyType(options)


def _distinct(team: tuple[LintRule, ...], name: str) -> tuple[LintRule, ...]:
    """The team's own rules, of which no two may share a name or a code."""
    if team:
        from jbp.rules.team.names import check_distinct  # few teams have rules of their own  # noqa: PLC0415

        try:
            check_distinct(team)
        except UsageError as error:
            raise UsageError(f"{name}: {error}") from error
    return team


def _severity(selector: str, word: object, where: str) -> Severity | None:
    if not isinstance(word, str) or word not in SEVERITIES:
        meant = hint(word if isinstance(word, str) else "", SEVERITIES)
        raise UsageError(f"{where}: the severity of {selector} is {shown(word)}. {meant}")
    return SEVERITIES[word]


def _require_new(rule: str, selector: str, known: Mapping[str, object], where: str) -> None:
    if rule in known:
        raise UsageError(f"{where}: {selector} is {rule}, which is stated already. Keep one of the two.")


def _require_pattern(path: str, where: str) -> None:
    if path.startswith("!") or "\\" in path:
        raise UsageError(
            f"{where}: paths holds {shown(path)}. A path is written with forward slashes and may hold *, ? and **; "
            "no pattern takes a plan out again."
        )


def _checks_layout(table: Toml, name: str) -> bool:
    with within("ci"):
        own = table_of(table.get("ci", {}), f"{name}: ci", "[ci] with a line fmt = false")
        require_keys(own, CI_KEYS, f"{name}, [ci]")
    value = own.get("fmt", True)
    if not isinstance(value, bool):
        message = f"{name}, [ci]: fmt must be true or false, and is {shown(value)}."
        raise WrongSettingError(message, ("ci", "fmt"))
    return value


def _baseline(table: Toml, name: str) -> str | None:
    value = table.get("baseline")
    if value is not None and (not isinstance(value, str) or not value.strip()):
        raise UsageError(f'{name}: baseline must be a path, such as baseline = "jbp-baseline.json".')
    return value
