"""What a team says about linting: which rules are asked, and how much each matters."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jbp.finding import Severity
    from jbp.rule import Pitfall
    from jbp.rules.family import LintRule


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings of a lint run. A selector is a rule's name, its code, or the beginning of codes: ``JBP3``.

    Attributes:
        select: the rules to ask; every rule where empty.
        ignore: the rules not to ask, whatever is selected.
        pitfalls: only these families; every family where empty.
        severities: by a rule's name or code, the severity that replaces the rule's own; None switches it off.
        strict: errors stay errors in a plan that is still a draft.
        options: by a rule's name, what the team sets for its options, by their names.
        team: the team's own rules, beside those of the catalogue.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    pitfalls: tuple[Pitfall, ...] = ()
    severities: Mapping[str, Severity | None] = field(default_factory=lambda: MappingProxyType({}))
    strict: bool = False
    options: Mapping[str, Mapping[str, object]] = field(default_factory=lambda: MappingProxyType({}))
    team: tuple[LintRule, ...] = ()

    def overridden(
        self,
        *,
        select: tuple[str, ...] | None = None,
        ignore: tuple[str, ...] | None = None,
        pitfalls: tuple[Pitfall, ...] | None = None,
        strict: bool | None = None,
    ) -> Settings:
        """These settings with whatever is given here in place of what they say; None leaves it as it is."""
        return replace(
            self,
            select=self.select if select is None else select,
            ignore=self.ignore if ignore is None else ignore,
            pitfalls=self.pitfalls if pitfalls is None else pitfalls,
            strict=self.strict if strict is None else strict,
        )
