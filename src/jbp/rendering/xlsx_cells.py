"""Cells of a view as cells of a workbook: real numbers and days where there are any, words everywhere else."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from jbp.letters import legible_lines
from jbp.values.currency import sign_of
from jbp.values.notation import plain
from jbp.views.elements.cells import Completion, Day, Figure, Level, Lines, Link, Text, is_blank
from jbp.views.elements.marks import PartyMark, StatusView, TrendMark
from jbp.views.elements.wording import WORDS
from jbp.views.elements.wording_formats import FORMAT_WORDS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from decimal import Decimal

    from jbp.rendering.palette import Tone
    from jbp.views.elements.cells import Cell

DATE_FORMAT: Final = "d mmm yyyy"
_MOST_DIGITS: Final = 15
"""A number of a workbook is exact to so many digits; longer ones stay text."""

_LONGEST_URL: Final = 2000
_UNIT = re.compile(r"[-0-9.,]+ (?P<unit>[A-Za-z][A-Za-z /-]{0,30})")
_ACTING: Final = ("=", "+", "-", "@", "\t", "\n")
"""What makes a formula of a text where somebody takes it out of the workbook."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a cell looks; cells that look alike share one format of the workbook.

    `fill`, `ink` and `edge`, the line at its left, are tokens of the palette, or colours as ``#rrggbb``.
    """

    bold: bool = False
    quiet: bool = False
    size: int = 10
    fill: str = ""
    ink: str = ""
    edge: str = ""
    number: str = ""
    right: bool = False
    left: bool = False
    middle: bool = False
    wraps: bool = True
    head: bool = False
    total: bool = False
    quoted: bool = False
    title: bool = False


PLAIN: Final = Style()


@dataclass(frozen=True, slots=True)
class Entry:
    """What stands in one cell of a workbook; `url` was vetted. `wheel` where a completion wheel belongs to it."""

    value: str | float | date
    style: Style = PLAIN
    url: str = ""
    wheel: bool = False


EMPTY: Final = Entry("")


def text_entry(text: str, style: Style = PLAIN) -> Entry:
    """A text of a plan, never a formula."""
    cleaned = legible_lines(text)
    return Entry(cleaned, replace(style, quoted=True) if cleaned.startswith(_ACTING) else style)


def entry_of(cell: Cell, tones: Mapping[str, Tone]) -> Entry:  # noqa: PLR0911 - one way for each kind of cell
    """The entry of a cell; `tones` has the colours of the partners."""
    if isinstance(cell, Lines):
        filled = [one for one in cell.cells if not is_blank(one)]
        if len(filled) == 1:
            return entry_of(filled[0], tones)
        return text_entry("\n".join(in_words(one) for one in filled), _style(filled[0]) if filled else PLAIN)
    if isinstance(cell, Figure):
        return _figure(cell)
    if isinstance(cell, Day) and cell.day is not None:
        return Entry(cell.day, replace(_style(cell), number=DATE_FORMAT))
    if isinstance(cell, Completion) and cell.percent is not None:
        return Entry(float(cell.percent) / 100, Style(number="0%", right=True), wheel=True)
    if isinstance(cell, PartyMark):
        return text_entry(in_words(cell), Style(edge=_party(cell, tones).fill))
    if isinstance(cell, Link) and 0 < len(cell.url) <= _LONGEST_URL:
        return replace(text_entry(cell.text, Style(ink="focus")), url=cell.url)
    return text_entry(in_words(cell), _style(cell))


def in_words(cell: Cell) -> str:
    """A cell as a text."""
    if isinstance(cell, Lines):
        return "\n".join(in_words(one) for one in cell.cells)
    if isinstance(cell, StatusView):
        return _standing(cell)
    if isinstance(cell, PartyMark):
        return cell.name or WORDS.not_stated
    if isinstance(cell, (Level, TrendMark)):
        return cell.word
    if isinstance(cell, Link) and not cell.text:
        return cell.url
    return cell.text


def party_style(party: PartyMark | None, tones: Mapping[str, Tone]) -> Style:
    """The colours of a party, with text that can be read on them; of several parties none."""
    return PLAIN if party is None else _party(party, tones)


def _standing(status: StatusView) -> str:
    """What people say, and below it what dates say and why."""
    lines = [status.said.word]
    if status.computed is not None:
        computed = FORMAT_WORDS.says.format(lead=WORDS.computed_lead, status=status.computed.word)
        reason = status.reason
        lines.append(FORMAT_WORDS.because.format(status=computed, reason=reason) if reason else computed)
    elif status.reason:
        lines.append(status.reason)
    elif status.by_dates:
        lines.append(WORDS.by_dates)
    return "\n".join(lines)


def _style(cell: Cell) -> Style:
    if isinstance(cell, Text):
        return Style(bold=cell.strong, quiet=cell.quiet)
    if isinstance(cell, Day):
        return Style(bold=cell.late)
    if isinstance(cell, Figure):
        return _figure_style(cell)
    if isinstance(cell, Level):
        return Style(bold=cell.key == "high")
    if isinstance(cell, StatusView):
        return Style(bold=cell.said.loud)
    return PLAIN


def _party(party: PartyMark, tones: Mapping[str, Tone]) -> Style:
    if party.tone == "joint":
        return Style(fill="joint", ink="on-joint")
    tone = tones.get(party.tone)
    return PLAIN if tone is None else Style(fill=tone.light, ink=tone.on_light)


def _figure(figure: Figure) -> Entry:
    number = figure.number
    if figure.tbd or number is None or len(number.as_tuple().digits) > _MOST_DIGITS:
        return text_entry(figure.text, replace(_figure_style(figure), right=True))
    shown = number / 100 if figure.unit == "percent" else number
    return Entry(float(shown), replace(_figure_style(figure), number=_number_format(figure, number), right=True))


def _figure_style(figure: Figure) -> Style:
    if figure.tbd:
        return Style(fill="tbd", ink="on-tbd")
    return Style(bold=figure.loud)


def _number_format(figure: Figure, number: Decimal) -> str:
    """How a spreadsheet shows the number: with as many decimals as it has, its currency, or its unit."""
    decimals = len(plain(number).partition(".")[2])
    digits = "#,##0" + ("." + "0" * decimals if decimals else "")
    if figure.unit == "percent":
        return digits.removeprefix("#,##") + "%"
    if re.fullmatch("[A-Z]{3}", figure.unit):
        sign = sign_of(figure.unit)
        return f'"{sign}"{digits};-"{sign}"{digits}'
    unit = _UNIT.fullmatch(figure.text)
    return f'{digits}" {unit["unit"]}"' if unit else digits
