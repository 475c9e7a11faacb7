"""Texts as slides hold them: runs of letters in paragraphs, and what each kind of cell says in them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from jbp.letters import one_line
from jbp.rendering.glyphs import arrow_glyph, status_glyph, wheel_glyph
from jbp.views.elements.cells import Completion, Day, Figure, Level, Lines, Link, Text
from jbp.views.elements.links import vetted
from jbp.views.elements.marks import PartyMark, StatusView, TrendMark
from jbp.views.elements.wording import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jbp.views.elements.cells import Cell
    from jbp.views.elements.marks import StatusMark

_STATUS_TOKENS = {"done": "done", "on_track": "on-track", "delayed": "delayed-edge", "stalled": "stalled"}
_STEPS = {"low": "■□□", "medium": "■■□", "high": "■■■"}
_SWATCH, _NO_SWATCH = "█", "□"
_BETWEEN = " · "


@dataclass(frozen=True, slots=True)
class Run:
    """Letters in one look.

    Attributes:
        text: what they say, on one line.
        color: their colour, a token of the palette or the tone of a partner.
        bold: whether they are bold.
        italic: whether they are italic.
        url: the vetted address they lead to; empty where they lead nowhere.
        behind: the token of the colour behind them; empty where there is none.
        symbol: whether they are no letters but shapes, which few fonts hold.
    """

    text: str
    color: str = "ink"
    bold: bool = False
    italic: bool = False
    url: str = ""
    behind: str = ""
    symbol: bool = False


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph.

    Attributes:
        runs: its letters.
        size: their size in points.
        bullet: ``•``, a number, or empty where it is no item of a list.
        indent: how far it stands from the left, in points.
        before: the room above it, in points.
        align: where its lines stand.
        known: its lines, where they are known already because a longer paragraph was parted.
        known_in: the width for which they are.
    """

    runs: tuple[Run, ...]
    size: float
    bullet: str = ""
    indent: float = 0.0
    before: float = 0.0
    align: str = "left"
    known: tuple[str, ...] = ()
    known_in: float = 0.0

    @property
    def text(self) -> str:
        """All its letters."""
        return "".join(run.text for run in self.runs)

    @property
    def bold(self) -> bool:
        """Whether any of its letters are bold, so that its lines run wider."""
        return any(run.bold for run in self.runs)


def run(text: str, color: str = "ink", *, bold: bool = False, italic: bool = False) -> Run:
    """Letters of a text of the plan."""
    return Run(one_line(text), color, bold=bold, italic=italic)


def symbol(shape: str, color: str = "ink") -> Run:
    """A shape before the word that says the same."""
    return Run(f"{shape} " if shape else "", color, symbol=True)


def bolder(para: Para) -> Para:
    """The paragraph in bold letters."""
    return replace(para, runs=tuple(replace(one, bold=True) for one in para.runs))


def paras_of(cell: Cell, size: float, align: str = "left") -> tuple[Para, ...]:
    """What a cell says, one paragraph for each of its lines."""
    return tuple(Para(runs, size, align=align) for runs in lines_of(cell) if any(one.text for one in runs))


def in_one_line(cells: Iterable[Cell]) -> tuple[Run, ...]:
    """What several cells say behind each other."""
    lines = [runs for cell in cells for runs in lines_of(cell) if any(one.text for one in runs)]
    return tuple(one for place, runs in enumerate(lines) for one in ((Run(_BETWEEN, "quiet"),) if place else ()) + runs)


def lines_of(cell: Cell) -> tuple[tuple[Run, ...], ...]:
    """The lines of a cell, each of runs."""
    if isinstance(cell, Lines):
        return tuple(line for one in cell.cells for line in lines_of(one))
    if isinstance(cell, StatusView):
        return _standing(cell)
    return (_line(cell),)


def _line(cell: Cell) -> tuple[Run, ...]:  # noqa: PLR0911 - one for each kind of cell
    match cell:
        case Text(text, strong, quiet):
            return (run(text, "quiet" if quiet else "ink", bold=strong),)
        case Day(text, _, late):
            return (run(text, bold=late),)
        case Figure():
            return (_figure(cell),)
        case Level(key, word):
            return symbol(_STEPS.get(key, "")), run(word)
        case Completion(percent, text):
            return (run(text),) if percent is None else (symbol(wheel_glyph(percent)), run(text))
        case Link(text, url):
            followed = url if url and vetted(url) else ""
            return (replace(run(text, "focus" if followed else "ink"), url=followed),)
        case PartyMark():
            return (*swatch_runs(cell), run(cell.name or WORDS.not_stated))
        case TrendMark(key, word):
            return symbol(arrow_glyph(key)), run(word)  # type: ignore[arg-type]  # the view holds it as a plain str
    return ()


def _figure(figure: Figure) -> Run:
    if figure.tbd:
        return replace(run(figure.text, "on-tbd", bold=True), behind="tbd")
    return run(figure.text, bold=figure.loud)


def swatch_runs(party: PartyMark) -> tuple[Run, ...]:
    """A square in a party's colour before its name; of several partners, a square each."""
    if party.tone == "none":
        return (symbol(_NO_SWATCH, "quiet"),)
    tones = party.tones if party.tone == "several" else (party.tone,)
    return (*(Run(_SWATCH, tone) for tone in tones), Run(" "))


def status_runs(mark: StatusMark) -> tuple[Run, ...]:
    """A status: its shape in its colour, and its word."""
    token = _STATUS_TOKENS.get(mark.key, "not-started")
    return symbol(status_glyph(mark.key), token), run(mark.word, bold=mark.loud)


def _standing(view: StatusView) -> tuple[tuple[Run, ...], ...]:
    """What is said of a piece of work, and below it what its dates say."""
    said = status_runs(view.said)
    reason = run(view.reason, "quiet")
    if view.computed is not None:
        says = (Run(f"{WORDS.computed_lead} ", "quiet"), *status_runs(view.computed))
        return (said, says, (reason,))
    if view.by_dates and not view.reason:
        return said, (Run(WORDS.by_dates, "quiet"),)
    return said, (reason,)
