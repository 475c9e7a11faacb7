"""A rule that a team has stated as data, as a rule like all others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jbp.rule import Flag, Rule, Severities
from jbp.rules.family import LintRule
from jbp.rules.team.condition import Subject
from jbp.rules.team.fields import shown
from jbp.rules.team.message import stated_texts, written
from jbp.rules.team.paths import selected

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jbp.address import Address
    from jbp.finding import Severity
    from jbp.rule import Pitfall
    from jbp.rules.context import Context
    from jbp.rules.team.condition import Demand, Every
    from jbp.rules.team.message import Piece


@dataclass(frozen=True, slots=True)
class OwnRule:
    """What a team states of one rule.

    Attributes:
        name: its name.
        code: its code; the name where none is stated.
        select: the steps to the entries that it looks at; none for the plan itself.
        where: for which of them it asks anything; without parts, for all.
        condition: what must hold for them.
        message: the headline of its findings.
        severity: in every partnership.
        pitfall: which family it belongs to.
        texts: what it says of itself: ``why``, ``mend``, ``summary``.
        file: where it is stated.
    """

    name: str
    code: str
    select: Address
    where: Every
    condition: Every
    message: tuple[Piece, ...]
    severity: Severity
    pitfall: Pitfall
    texts: Mapping[str, str]
    file: str

    def lint_rule(self) -> LintRule:
        """It as a rule that can be asked."""
        return LintRule(self._rule(), self._check, self._selects)

    def _rule(self) -> Rule:
        entries = f"every `{shown(self.select)}`" if self.select else "the plan"
        where = f" of which {self.where.phrase()}" if self.where.parts else ""
        asked = f"{entries}{where} that {self.condition.phrase()}"
        return Rule(
            code=self.code,
            name=self.name,
            pitfall=self.pitfall,
            severities=Severities(self.severity, self.severity, self.severity),
            summary=self.texts.get("summary") or f"The team asks of {asked}.",
            why=self.texts.get("why") or f"The team has agreed on it, in {self.file}.",
            detection=f"It asks of {asked}. What may hold or not, as of a range, counts as not holding.",
            false_positives=f"Where an entry is right as it is, the team mends the rule in {self.file}.",
            mend=self.texts.get("mend") or "Write what the finding asks for.",
            bad="",
            good="",
            scope="local",
        )

    def _check(self, context: Context) -> Iterator[Flag]:
        for at, entry in selected(context.plan, self.select):
            subject = Subject(entry, context)
            if self.where.holds(subject) is True and self.condition.holds(subject) is not True:
                yield self._flag(at, subject)

    def _selects(self, context: Context) -> bool:
        return any(True for _ in selected(context.plan, self.select))

    def _flag(self, at: Address, subject: Subject) -> Flag:
        failing = tuple(dict.fromkeys(self.condition.failing(subject)))
        readings = {demand.path: subject.reading(demand.path).held for demand in failing}
        flag = Flag(
            at=at,
            message=written(self.message, at, subject),
            label=_label(failing),
            stated=tuple(text for one in readings.values() for text in stated_texts(one.value)),
            mend=self.texts.get("mend") or " ".join(self.condition.advice(subject)),
        )
        if len(readings) == 1:
            path, one = next(iter(readings.items()))
            if one.value not in (None, ()):
                return flag._replace(at=(*at, *path), part="value")
            if not at:
                return flag._replace(at=path)
        return flag


def _label(failing: tuple[Demand, ...]) -> str:
    if len(failing) == 1:
        return f"{failing[0].field} must be {failing[0].requirement.phrase()}"
    return f"see {', '.join(dict.fromkeys(demand.field for demand in failing))}"
