"""One rule of a file of team rules, from its text."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from jbp.finding import Severity
from jbp.rule import Pitfall
from jbp.rules.phrasing import listed
from jbp.rules.team.condition import Every
from jbp.rules.team.fields import ANY, Field, Kind, NoFieldError, is_own, plan_format, shown
from jbp.rules.team.message import read_message
from jbp.rules.team.mistakes import Slip, meant
from jbp.rules.team.names import wrong_code
from jbp.rules.team.own_rule import OwnRule
from jbp.rules.team.paths import parse_pattern
from jbp.rules.team.read_condition import ConditionReader
from jbp.syntax.nodes import Scalar, is_absent

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jbp.address import Address
    from jbp.rules.team.message import Piece
    from jbp.rules.team.mistakes import Mistakes
    from jbp.syntax.nodes import MapNode

SEVERITIES: Mapping[str, Severity] = MappingProxyType({severity.value: severity for severity in Severity})
PITFALLS: Mapping[str, Pitfall] = MappingProxyType(
    {pitfall.value: pitfall for pitfall in Pitfall if pitfall is not Pitfall.INTEGRITY}
)
REQUIRED = ("select", "condition", "message", "severity")
TEXTS = ("why", "mend", "summary")
KEYS = ("select", "where", "condition", "message", "severity", "code", "pitfall", *TEXTS)


class RuleReader:
    """Reads one rule; what is wrong with a key is taken down, and the next one is read."""

    def __init__(self, name: Scalar, node: MapNode, file: str, mistakes: Mistakes) -> None:
        self._name = name
        self._node = node
        self._file = file
        self._mistakes = mistakes
        self._conditions: ConditionReader | None = None

    def rule(self, codes: dict[str, str]) -> OwnRule:
        """The rule; where a mistake was taken down, it is not to be used.

        Args:
            codes: the codes of the file so far, each with its rule's name; this one's is added.
        """
        self._check_keys()
        select: Address = ()
        with self._mistakes.noted():
            select = self._select()
        return OwnRule(
            name=self._name.text,
            code=self._code(codes),
            select=select,
            where=self._condition("where"),
            condition=self._condition("condition"),
            message=self._message(),
            severity=SEVERITIES[self._word("severity", SEVERITIES, "error")],
            pitfall=PITFALLS[self._word("pitfall", PITFALLS, "record")],
            texts=MappingProxyType({key: text for key in TEXTS if (text := self._text(key)) is not None}),
            file=self._file,
        )

    def _check_keys(self) -> None:
        missing = [f"`{key}`" for key in REQUIRED if self._node.get(key) is None]
        if missing:
            self._mistakes.add(self._name, f'the rule "{self._name.text}" has no {listed(missing, last="or")}')
        for key, _ in self._node.entries:
            if key.text not in KEYS:
                self._mistakes.add(key, f'a rule has no key "{key.text}"; {meant(key.text, KEYS)}')

    def _select(self) -> Address:
        """The steps of the pattern; once it is known what is selected, conditions can be read."""
        scalar = self._scalar("select")
        if scalar is None:
            return ()
        pattern = parse_pattern(scalar.text)
        if pattern is None:
            form = "kpis.* or initiatives.*.activities.*, or plan for the plan itself"
            raise Slip(scalar, f'"{scalar.text}" is no address pattern; it is written like {form}')
        try:
            entry = plan_format().resolve((), pattern)
        except NoFieldError as error:
            raise Slip(scalar, str(error)) from error
        if plan_format().fields_at(entry) is None:
            raise Slip(scalar, _no_entry(entry))
        self._conditions = ConditionReader(entry, self._mistakes)
        return pattern

    def _condition(self, key: str) -> Every:
        entry = self._node.get(key)
        if entry is not None and self._conditions is not None and not is_absent(entry.value):
            with self._mistakes.noted():
                return self._conditions.condition(entry.value)
        return Every(())

    def _message(self) -> tuple[Piece, ...]:
        scalar = self._scalar("message")
        if scalar is not None and self._conditions is not None:
            with self._mistakes.noted():
                return read_message(scalar, self._conditions)
        return ()

    def _code(self, codes: dict[str, str]) -> str:
        scalar = self._scalar("code")
        if scalar is None:
            return self._name.text
        wrong = wrong_code(scalar.text)
        if wrong is None and scalar.text in codes:
            wrong = f'"{scalar.text}" is the code of the rule "{codes[scalar.text]}" already'
        if wrong is not None:
            self._mistakes.add(scalar, wrong)
        codes[scalar.text] = self._name.text
        return scalar.text

    def _word(self, key: str, words: Mapping[str, object], default: str) -> str:
        scalar = self._scalar(key)
        if scalar is None:
            return default
        if scalar.text not in words:
            self._mistakes.add(scalar, f'there is no {key} "{scalar.text}"; {meant(scalar.text, words)}')
            return default
        return scalar.text

    def _text(self, key: str) -> str | None:
        scalar = self._scalar(key)
        return None if scalar is None else " ".join(scalar.text.split())

    def _scalar(self, key: str) -> Scalar | None:
        """The text of a key; None where there is none, or (which is taken down) something else."""
        entry = self._node.get(key)
        if entry is None or is_absent(entry.value):
            return None
        if isinstance(entry.value, Scalar):
            return entry.value
        self._mistakes.add(entry.value, f"`{key}` is a text; put it in quotes if it begins with a bracket")
        return None


def _no_entry(entry: Address) -> str:
    """What is said of a pattern that selects no entries."""
    if is_own(entry):
        return "a team's own data is asked for in `condition`, by its key; select the entry that holds it"
    kind = (plan_format().field(entry) or Field(Kind.TEXT)).kind
    below = (*entry, ANY)
    if kind is Kind.ENTRIES and plan_format().fields_at(plan_format().resolve((), below)) is not None:
        return f"`{shown(entry)}` holds the entries; {shown(entry)}.* selects every one of them"
    return f"`{shown(entry)}` holds {kind.value}; select the entry that holds it, and name it in `condition`"
