"""Reading a configuration file with all that it names."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from jbp.cli.configuration_file import configuration_text
from jbp.errors import UsageError
from jbp.linting.configuration import parse_configuration
from jbp.linting.toml_table import within
from jbp.workspace.files import MissingFileError
from jbp.workspace.git import work_tree

if TYPE_CHECKING:
    from collections.abc import Callable

    from jbp.cli.config_source import ConfigSource
    from jbp.linting.configuration import Configuration
    from jbp.rules.family import LintRule


def read_configuration(file: Path, show: Callable[[Path], str], source: ConfigSource) -> Configuration:
    """What a configuration file states, the team's own rules included.

    Args:
        file: its path.
        show: how messages call a path.
        source: where the files are read from, and whether rules in Python are loaded.

    Raises:
        UsageError: the file, or one that it names, does not exist or is wrong.
        ReadError: one of them cannot be read.
    """

    def load(team_rules: tuple[str, ...], python_rules: tuple[str, ...]) -> tuple[LintRule, ...]:
        in_yaml: list[LintRule] = []
        for path in dict.fromkeys(team_rules):
            with within("team_rules", team_rules.index(path)):
                in_yaml += _team_rules(file, path, show, source)
        loads = bool(python_rules) and source.python_rules
        with within("python_rules"):
            return (*in_yaml, *(_python_rules(python_rules, show(file)) if loads else ()))

    shown = show(file)
    return parse_configuration(shown, configuration_text(file, shown, source), load)


def _team_rules(file: Path, path: str, show: Callable[[Path], str], source: ConfigSource) -> tuple[LintRule, ...]:
    from jbp.rules.team.read import team_rules_of  # few teams have rules of their own  # noqa: PLC0415

    named = Path(os.path.normpath(file.parent / path))
    shown = show(named)
    # A configuration may be proposed by a stranger: what it names must lie in the repository, as the file itself does.
    try:
        data = source.read(named, work_tree(file.parent), shown)
    except MissingFileError as error:
        raise UsageError(f"{show(file)}: team_rules names {shown}, which does not exist.") from error
    return team_rules_of(shown, data)


def _python_rules(names: tuple[str, ...], shown: str) -> tuple[LintRule, ...]:
    from jbp.workspace.plugins import python_rules  # as above  # noqa: PLC0415

    try:
        return python_rules(names)
    except UsageError as error:
        raise UsageError(f"{shown}: {error}") from error
