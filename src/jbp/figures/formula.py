"""Formulas of derived KPIs: ``pursued * close-rate``, ``(leads + referrals) / visits``.

Operators stand between spaces, since ids hold hyphens. A formula is kept in postfix order (Dijkstra's shunting yard),
so that neither reading nor computing it can go deeper than a list.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias

from jbp.values.interval import Interval
from jbp.values.problem import BadValue, quote

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LONGEST = 1000
"""Characters that a formula may have."""
DEEPEST = 20
"""Brackets that may be open at once."""

_PRECEDENCE = {"+": 1, "-": 1, "*": 2, "/": 2}
_WORD = re.compile(r"[()]|[^\s()]+")
_NUMBER = re.compile(r"-?[0-9]{1,30}(?:\.[0-9]{1,30})?(?P<percent>%)?")
_ID = re.compile(r"(?![0-9]+$)[a-z0-9]+(?:-[a-z0-9]+)*")
_CROWDED = re.compile(r"\s*([*/+])\s*")

Item: TypeAlias = "str | Interval"
"""One step of a formula in postfix order: an operator, the id of a KPI, or a number."""


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula that can be computed.

    Attributes:
        text: as the plan writes it.
        postfix: operands before the operators that take them.
    """

    text: str
    postfix: tuple[Item, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The ids of the KPIs it is computed from, each once, in the order they stand."""
        found = (item for item in self.postfix if isinstance(item, str) and item not in _PRECEDENCE)
        return tuple(dict.fromkeys(found))

    def compute(self, value: Callable[[str], Interval | None]) -> Interval | None:
        """The formula's value; None where one of its KPIs has none, or a divisor may be 0.

        Args:
            value: what a KPI's id stands for. A KPI in percent stands for its hundredth part: 40% is 0.4.

        A KPI that stands in it twice may vary by itself in each place, so the result can be wider than it need be.
        """
        stack: list[Interval] = []
        for item in self.postfix:
            if isinstance(item, Interval):
                stack.append(item)
            elif item in _PRECEDENCE:
                right, left = stack.pop(), stack.pop()
                if item == "/" and right.contains(Decimal(0)):
                    return None
                stack.append(_apply(item, left, right))
            else:
                found = value(item)
                if found is None:
                    return None
                stack.append(found)
        return stack[0]


def _apply(operator: str, left: Interval, right: Interval) -> Interval:
    if operator == "+":
        return left + right
    if operator == "-":
        return left - right
    return left * right if operator == "*" else left / right


def parse_formula(text: str) -> Formula:
    """The formula that a text writes: KPI ids and numbers (``40%`` is 0.4) with + - * / and brackets.

    Raises:
        BadValue: ``wrong-type``, saying what is out of place.
    """
    if len(text) > LONGEST:
        raise BadValue("wrong-type", f"A formula has at most {LONGEST} characters; this one has {len(text)}.")
    try:
        return Formula(text, tuple(_postfix(text)))
    except BadValue as problem:
        raise BadValue(problem.rule, problem.message, _meant(text)) from None


def _meant(text: str) -> str | None:
    """The formula with its operators between spaces, where that was all it lacked."""
    spaced = _CROWDED.sub(r" \1 ", text).strip()
    if spaced == text or len(spaced) > LONGEST:
        return None
    try:
        tuple(_postfix(spaced))
    except BadValue:
        return None
    return spaced


def _postfix(text: str) -> Iterator[Item]:
    """The items in postfix order (shunting yard: an operator waits until nothing that binds tighter follows)."""
    waiting: list[str] = []
    operand_next = True
    for word in _WORD.findall(text):
        if operand_next != (word not in _PRECEDENCE and word != ")"):
            raise _misplaced(text, word, operand_next=operand_next)
        if word == "(":
            _open(text, waiting)
        elif word == ")":
            yield from _close(text, waiting)
        elif word in _PRECEDENCE:
            yield from _release(waiting, _PRECEDENCE[word])
            waiting.append(word)
            operand_next = True
        else:
            yield _operand(text, word)
            operand_next = False
    if operand_next:
        raise BadValue("wrong-type", f"The formula {quote(text)} stops where a KPI or a number should follow.")
    if "(" in waiting:
        raise BadValue("wrong-type", f"The formula {quote(text)} opens a bracket that it does not close.")
    yield from reversed(waiting)


def _release(waiting: list[str], precedence: int) -> Iterator[str]:
    while waiting and waiting[-1] != "(" and _PRECEDENCE[waiting[-1]] >= precedence:
        yield waiting.pop()


def _open(text: str, waiting: list[str]) -> None:
    if waiting.count("(") == DEEPEST:
        raise BadValue("wrong-type", f"The formula {quote(text)} opens more than {DEEPEST} brackets in one another.")
    waiting.append("(")


def _close(text: str, waiting: list[str]) -> Iterator[str]:
    yield from _release(waiting, 0)
    if not waiting:
        raise BadValue("wrong-type", f"The formula {quote(text)} closes a bracket that it did not open.")
    waiting.pop()


def _operand(text: str, word: str) -> Item:
    number = _NUMBER.fullmatch(word)
    if number is not None:
        exact = Decimal(word.removesuffix("%"))
        return Interval.point(exact.scaleb(-2) if number["percent"] else exact)
    if _ID.fullmatch(word):
        return word
    needed = "a formula holds ids of KPIs and numbers, with + - * / between spaces, and brackets"
    raise BadValue("wrong-type", f"{quote(word)} cannot stand in the formula {quote(text)}; {needed}.")


def _misplaced(text: str, word: str, *, operand_next: bool) -> BadValue:
    if operand_next:
        return BadValue("wrong-type", f"In the formula {quote(text)}, {quote(word)} stands where a KPI should.")
    return BadValue(
        "wrong-type", f"In the formula {quote(text)}, {quote(word)} stands where an operator (+ - * /) should."
    )
