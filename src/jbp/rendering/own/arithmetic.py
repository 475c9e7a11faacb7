"""What the operators of a template may compute. Templates lay out; a sum or a product of small numbers is enough."""

from __future__ import annotations

import operator
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from markupsafe import Markup

from jbp.rendering.own.refusals import RefusedError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

MOST_LETTERS: Final = 1_000
"""How long a text may become by repeating one, and the largest width, step or number of pieces of a filter."""

MOST_ITEMS: Final = 10_000
"""How far a range may reach."""

_LARGEST: Final = 10**15
"""Beyond it no figure of a plan lies; computing with numbers of a million digits takes minutes at a time."""

OPERATORS: Final = frozenset({"*", "**", "%", "+"})

_BY_SIGN: Final[Mapping[str, Callable[[object, object], object]]] = MappingProxyType(
    {"*": operator.mul, "%": operator.mod, "+": operator.add}
)


def computed(sign: str, left: object, right: object, escape: Callable[[object], Markup]) -> object:
    """The result of an operator.

    Raises:
        RefusedError: it is a power, or its result could be beyond all measure.
    """
    if sign == "**":
        raise RefusedError("A template computes no powers.", "Figures come ready from the plan.")
    if isinstance(left, str) or isinstance(right, str):
        return _text(sign, left, right, escape)
    if not (_is_number(left) and _is_number(right)):
        _require_small_lists(sign, left, right)
    if not (_is_small(left) and _is_small(right)):
        raise RefusedError(f'The numbers beside "{sign}" are too large to compute with in a template.')
    return _BY_SIGN[sign](left, right)


def _text(sign: str, left: object, right: object, escape: Callable[[object], Markup]) -> object:
    if sign == "%":
        raise RefusedError('"%" does not fill in texts here.', 'Write "{{ a }} of {{ b }}", or "a" ~ "b" for one text.')
    if sign == "*" and isinstance(left, str) and isinstance(right, int):
        return _repeated(left, right)
    if sign == "*" and isinstance(right, str) and isinstance(left, int):
        return _repeated(right, left)
    if sign == "+" and (isinstance(left, Markup) or isinstance(right, Markup)):
        return Markup("").join((escape(left), escape(right)))
    if sign == "+" and isinstance(left, str) and isinstance(right, str):
        return left + right
    raise RefusedError(f'"{sign}" computes with numbers, and one of these is a text.', "Join texts with ~.")


def _repeated(text: str, times: int) -> str:
    if len(text) * times > MOST_LETTERS:
        raise RefusedError(f"A text may be repeated up to {MOST_LETTERS:,} letters.")
    return text * times


def _require_small_lists(sign: str, left: object, right: object) -> None:
    if sign != "+":
        raise RefusedError(f'"{sign}" computes with numbers, and here it stands beside something else.')
    if sum(len(one) for one in (left, right) if isinstance(one, (list, tuple))) > MOST_ITEMS:
        raise RefusedError(f"A list may be made of up to {MOST_ITEMS:,} entries.")


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float, Decimal))


def _is_small(value: object) -> bool:
    return not isinstance(value, (int, float, Decimal)) or -_LARGEST <= value <= _LARGEST


def bounded_range(*bounds: int) -> range:
    """The numbers that a template counts through.

    Raises:
        RefusedError: there are more than `MOST_ITEMS`.
    """
    numbers = range(*bounds)
    try:
        count = len(numbers)
    except OverflowError:  # more than the machine can count
        count = MOST_ITEMS + 1
    if count > MOST_ITEMS:
        raise RefusedError(f"A range may count up to {MOST_ITEMS:,} numbers.")
    return numbers
