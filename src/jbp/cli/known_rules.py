"""The rules that there are where jbp is called: the shipped ones, and the team's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.cli.request import Request
from jbp.cli.settings import SettingsFinder
from jbp.rules.catalogue import ALL_RULES

if TYPE_CHECKING:
    from jbp.cli.request import Surroundings
    from jbp.cli.session import Session
    from jbp.rule import Rule
    from jbp.rules.family import LintRule


def known_rules(surroundings: Surroundings, session: Session) -> tuple[Rule, ...]:
    """The shipped rules in the order of their codes, and the team's own.

    Raises:
        UsageError: the configuration is wrong.
    """
    return (*ALL_RULES, *(each.rule for each in team_rules(surroundings, session)))


def team_rules(surroundings: Surroundings, session: Session) -> tuple[LintRule, ...]:
    """The team's own rules, which the working folder's configuration names.

    Raises:
        UsageError: the configuration is wrong.
    """
    finder = SettingsFinder(Request("lint", surroundings), session.environment, session.cwd)
    return finder.settings(session.cwd / "plan.yaml").team
