"""How a rule comes into being: one decorated generator, in the family of its pitfall."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeAlias

from jbp.rule import Pitfall, Rule, severities

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jbp.rule import Flag, Option
    from jbp.rules.context import Context

Check: TypeAlias = "Callable[[Context], Iterator[Flag]]"


@dataclass(frozen=True, slots=True)
class LintRule:
    """A rule and the generator that looks for its mistake.

    Attributes:
        rule: all that is to be said of it.
        check: finds its mistakes in a plan.
        selects: of a team's own rule, whether there is anything in a plan that it looks at; None where that is no
            question.
    """

    rule: Rule
    check: Check
    selects: Callable[[Context], bool] | None = None


@dataclass(frozen=True, slots=True)
class Family:
    """The rules of one pitfall, in the order of their codes."""

    pitfall: Pitfall
    rules: list[LintRule] = field(default_factory=list)

    def rule(  # noqa: PLR0913 - a rule's one home states everything that is to be said of it
        self,
        code: str,
        name: str,
        sev: str,
        *,
        summary: str,
        why: str = "",
        detection: str = "",
        false_positives: str = "",
        mend: str = "",
        bad: str = "",
        good: str = "",
        fix: str = "",
        scope: Literal["local", "plan"] = "plan",
        options: tuple[Option[object], ...] = (),
        compares: bool = False,
    ) -> Callable[[Check], Check]:
        """Add the decorated check to the family. The arguments are those of `Rule`; `sev` is read by `severities`.

        What jbp brings itself states all of them, which a test holds; others' rules state what they like.
        """
        rule = Rule(
            code=code,
            name=name,
            pitfall=self.pitfall,
            severities=severities(sev),
            summary=summary,
            why=why,
            detection=detection,
            false_positives=false_positives,
            mend=mend,
            bad=bad,
            good=good,
            fix=fix,
            scope=scope,
            options=options,
            compares=compares,
        )

        def add(check: Check) -> Check:
            self.rules.append(LintRule(rule, check))
            return check

        return add
