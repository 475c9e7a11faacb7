"""How the texts of a plan become values: one named function per kind of field.

The YAML layer types nothing, so every scalar arrives here as text. A reader returns the value or raises `BadValue`,
whose message is a sentence for people. Readers stand at module level and know nothing of pydantic, so that the
stored form of the schema can name them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from jbp.model.words import CADENCES, RESERVED_IDS
from jbp.values.date import parse_date
from jbp.values.duration import Duration, parse_duration
from jbp.values.problem import BadValue, quote
from jbp.values.quantity import Quantity, is_tbd, parse_decimal, parse_percent, parse_quantity, parse_whole

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from decimal import Decimal
    from typing import Never

Value = TypeVar("Value")


class NoEntries(Mapping[str, "Never"]):
    """The empty mapping that an absent section is; hashable, so that every plan shares the one."""

    __slots__ = ()

    def __getitem__(self, key: str) -> Never:
        raise KeyError(key)

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0

    def __hash__(self) -> int:
        return 0


NO_ENTRIES = NoEntries()

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
ID_LENGTH = 64


def read_flag(raw: object) -> bool:
    """``true`` or ``false``, the only booleans."""
    text = _scalar(raw, "true or false")
    if text in {"true", "false"}:
        return text == "true"
    meant = {"yes": "true", "on": "true", "y": "true", "no": "false", "off": "false", "n": "false"}.get(text.lower())
    meant = meant or (text.lower() if text.lower() in {"true", "false"} else None)
    raise BadValue(
        "wrong-type", f"{quote(text)} is neither true nor false, the only two words that may stand here", meant
    )


def read_whole(raw: object) -> int:
    """A whole number, zero or more."""
    return parse_whole(_scalar(raw, "a whole number"))


def read_month(raw: object) -> int:
    """A month of the year, from 1 to 12."""
    month = parse_whole(_scalar(raw, "a month from 1 to 12"))
    if not 1 <= month <= 12:
        raise BadValue("wrong-type", f"{month} is no month: a year has the months 1 to 12", None)
    return month


def read_decimal(raw: object) -> Decimal:
    """A number, exact."""
    return parse_decimal(_scalar(raw, "a number"))


def read_date(raw: object) -> date:
    """A day, ``2026-03-31``."""
    return parse_date(_scalar(raw, "a date such as 2026-03-31"))


def read_duration(raw: object) -> Duration:
    """A length of time, ``30d 6w 9m 2y``."""
    return parse_duration(_scalar(raw, "a duration such as 30d or 9m"))


def read_cadence(raw: object) -> str:
    """A word for a rhythm (`CADENCES`) or a duration, kept as written."""
    text = _scalar(raw, "a cadence such as monthly, or a duration such as 6w")
    if text not in CADENCES:
        try:
            parse_duration(text)
        except BadValue:
            raise unknown_word(text, CADENCES, "a duration such as 6w") from None
    return text


def read_quantity(raw: object) -> Quantity:
    """A quantity; a bare number takes its field's unit."""
    return parse_quantity(_scalar(raw, "a quantity such as 10-12, $1.2M or 40%"))


def read_money(raw: object) -> Quantity:
    """An amount of money; a bare number is in the plan's currency."""
    quantity = parse_quantity(_scalar(raw, "an amount of money such as $1.2M"))
    if quantity.unit:
        raise BadValue("bad-quantity", f"{quote(quantity.text)} is a share, and an amount of money is meant here", None)
    return quantity


def read_percent(raw: object) -> Quantity:
    """A share; a bare number is percent."""
    return parse_percent(_scalar(raw, "a share such as 40%"))


def read_tolerance(raw: object) -> Quantity:
    """A distance from a target: relative to it (a bare number is percent), or in percentage points (``2pt``)."""
    return parse_percent(_scalar(raw, "a tolerance such as 10% or 2pt"), points=True)


def read_id(raw: object) -> str:
    """An id: lower-case words and numbers joined by hyphens, not a number, a date or a reserved word."""
    text = _scalar(raw, "an id such as lead-flow")
    if _ID.fullmatch(text) and len(text) <= ID_LENGTH and not (text.isdigit() or _DATE.fullmatch(text)):
        if text in RESERVED_IDS or text.startswith("x-"):
            raise BadValue(
                "wrong-type", f"{quote(text)} has a meaning of its own in a plan and cannot name an entry", None
            )
        return text
    raise BadValue("wrong-type", _why_no_id(text), id_of(text))


def is_id(text: str) -> bool:
    """Whether a text has the form of an id (so that it must exist where a person or a function may stand)."""
    return (
        bool(_ID.fullmatch(text))
        and len(text) <= ID_LENGTH
        and not (text.isdigit() or _DATE.fullmatch(text) or text in RESERVED_IDS or text.startswith("x-"))
    )


def id_of(text: str) -> str | None:
    """The id that a text most probably means: ``Lead flow`` means ``lead-flow``."""
    folded = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    joined = re.sub(r"[^a-z0-9]+", "-", folded.lower()).strip("-")[:ID_LENGTH].strip("-")
    return joined if is_id(joined) else None


def _why_no_id(text: str) -> str:
    if text.isdigit() or _DATE.fullmatch(text):
        return f"{quote(text)} cannot be an id: an id is not a number and not a date"
    if len(text) > ID_LENGTH:
        return f"{quote(text)} cannot be an id: it is longer than {ID_LENGTH} characters"
    return f"{quote(text)} cannot be an id: an id is made of lower-case letters, digits and single hyphens"


def read_one_or_more(raw: object) -> tuple[str, ...]:
    """A text, or a list of texts (`party`, `private_to`, `about`)."""
    if isinstance(raw, str):
        return (raw,)
    if isinstance(raw, list) and all(isinstance(item, str) for item in raw):
        return tuple(raw)
    raise BadValue("wrong-type", "here stands one name, or a list of names in square brackets", None)


def without_team_data(raw: object) -> object:
    """A mapping without its ``x-`` keys, which are the team's own and no entries."""
    if isinstance(raw, dict):
        for key in raw:  # a loop, which costs a third of what `any` does: every section comes through here
            if str(key).startswith("x-"):
                return {key: value for key, value in raw.items() if not str(key).startswith("x-")}
    return raw


def read_only(mapping: dict[str, Value]) -> Mapping[str, Value]:
    """The same mapping, that nobody can change any more."""
    return MappingProxyType(mapping)


def titled(raw: object) -> object:
    """An entry written as its title alone."""
    return {"title": raw} if isinstance(raw, str) else raw


def named(raw: object) -> object:
    """An entry written as its name alone."""
    return {"name": raw} if isinstance(raw, str) else raw


def stated(raw: object) -> object:
    """A value proposition written as its statement alone."""
    return {"statement": raw} if isinstance(raw, str) else raw


def quoted(raw: object) -> object:
    """A stakeholder's voice written as the quote alone."""
    return {"quote": raw} if isinstance(raw, str) else raw


def headlined(raw: object) -> object:
    """A journal entry written as its headline alone."""
    return {"headline": raw} if isinstance(raw, str) else raw


def valued(raw: object) -> object:
    """A baseline or benchmark written as its value alone."""
    return {"value": raw} if isinstance(raw, str) else raw


def worded(raw: object) -> object:
    """A vision or an evidence written as its text alone."""
    return {"text": raw} if isinstance(raw, str) else raw


def tbd_opened(raw: object) -> object:
    """A bare ``TBD`` as the mapping that it is short for."""
    return {"tbd": raw} if isinstance(raw, str) and is_tbd(raw) else raw


def figure_tag(raw: object) -> str:
    """Which kind of figure stands here: one still to be determined, or a quantity."""
    return ".tbd" if isinstance(raw, dict) else ".quantity"


def target_tag(raw: object) -> str:
    """Which kind of target stands here: one still to be determined, one in steps, or a quantity."""
    if isinstance(raw, dict):
        return ".tbd" if "tbd" in raw else ".steps"
    return ".quantity"


def unknown_word(text: str, words: tuple[str, ...], else_: str = "") -> BadValue:
    """The problem of a word that stands outside its list."""
    from difflib import get_close_matches  # only a wrong plan pays for it  # noqa: PLC0415

    close = get_close_matches(text.lower().replace(" ", "_").replace("-", "_"), words, n=1)
    listed = ", ".join(words) + (f", or {else_}" if else_ else "")
    return BadValue(
        "wrong-type", f"{quote(text)} is none of the words that may stand here: {listed}", close[0] if close else None
    )


def _scalar(raw: object, expected: str) -> str:
    if isinstance(raw, str):
        return raw
    found = "stands a list" if isinstance(raw, list) else "stand entries of its own"
    raise BadValue("wrong-type", f"here {found}, where {expected} is meant", None)
