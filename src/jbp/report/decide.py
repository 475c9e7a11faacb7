"""Decisions for people at a terminal: the options side by side, the game as a table, and what follows from it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from jbp.letters import legible, one_line
from jbp.report.columns import wrap
from jbp.report.decide_json import decisions_data
from jbp.report.decide_markdown import MOST, decisions_markdown, shortened
from jbp.report.grid import Row, grid
from jbp.report.safe import neutral
from jbp.report.style import paint

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jbp.views.decisions.decision import DecisionsView, DecisionView
    from jbp.views.decisions.game import GameView, OutcomeView
    from jbp.views.decisions.options import OptionView

FORMATS: Final = ("text", "markdown", "json")
_NARROWEST_OPTION: Final = 18
_NARROWEST_CELL: Final = 7
_NOTHING: Final = "-"


def decisions(view: DecisionsView, plan: str, form: str, *, width: int = 80, color: bool = False) -> str:
    """The decisions of a plan in one of `FORMATS`.

    Args:
        view: the decisions.
        plan: how messages call the plan's file.
        form: the format.
        width: how wide a line may be.
        color: whether to colour the text.
    """
    if form == "json":
        return json.dumps(decisions_data(view, plan), indent=2) + "\n"
    if form == "markdown":
        return "\n".join(decisions_markdown(view)) + "\n"
    if not view.decisions:
        return neutral(f"{one_line(plan)} holds no decisions; they stand under `decisions`.\n")
    blocks = ("\n".join(_decision(one, width, color=color)) for one in view.decisions)
    return neutral("\n\n".join(blocks) + "\n")


def _decision(view: DecisionView, width: int, *, color: bool) -> Iterator[str]:
    yield from (paint(line, "strong", on=color) for line in _wrapped(view.title, width))
    for line in (f"decisions.{view.key}", " ".join(view.facts), view.context):
        if line:
            yield from _wrapped(line, width)
    if view.options:
        yield ""
        yield from _options(view, width, color=color)
    yield from _section("In short", view.summary, width, color=color)
    for section in view.sections:
        if section.key == _first_of_game(view):
            yield from _game(view, width, color=color)
        yield from _section(section.title, section.sentences, width, color=color)


def _first_of_game(view: DecisionView) -> str:
    """The section that the table of the game stands before."""
    return view.game.sections[0].key if view.game is not None and view.game.sections else ""


def _section(title: str, sentences: Sequence[str], width: int, *, color: bool) -> Iterator[str]:
    if not sentences:
        return
    yield from ("", *(paint(line, "strong", on=color) for line in _wrapped(title, width)))
    for sentence in shortened(sentences):
        first, *others = _wrapped(sentence, width - 4)
        yield f"  - {first}"
        yield from (f"    {line}" for line in others)


def _wrapped(text: str, width: int) -> list[str]:
    return wrap(_plain(text), width, 0)


def _plain(text: str) -> str:
    return legible(text)


def _options(view: DecisionView, width: int, *, color: bool) -> list[str]:
    """The options side by side where they fit, else one below the other."""
    rows = list(_rows(view, view.options))
    beside = grid(rows, width, _NARROWEST_OPTION, color=color)
    if beside is not None:
        return beside
    lines: list[str] = []
    for option in view.options:
        _, *card = _rows(view, (option,))
        title = [paint(line, "strong", on=color) for line in _wrapped(option.title, width)]
        lines += ["", *title, *(f"  {line}" for line in (card and grid(card, width - 2, 1)) or ())]
    return lines[1:]


def _rows(view: DecisionView, options: Sequence[OptionView]) -> Iterator[Row]:
    """The rows that at least one of these options fills, that of the titles first."""
    yield Row("", tuple((_plain(option.title),) for option in options), strong=True)
    if any(option.mark for option in options):
        yield Row("", tuple((option.mark,) for option in options))
    if any(option.pros for option in options):
        yield Row("For", tuple(tuple(f"+ {_plain(text)}" for text in option.pros) for option in options))
    if any(option.cons for option in options):
        yield Row("Against", tuple(tuple(f"- {_plain(text)}" for text in option.cons) for option in options))
    for place, partner in enumerate(view.partners):
        yield Row(_plain(partner.name), tuple((option.payoffs[place].text,) for option in options))
    if any(option.together.text for option in options):
        yield Row("Together", tuple((option.together.text or _NOTHING,) for option in options))
    if any(option.present_value.text for option in options):
        yield Row("Expected NPV", tuple((option.present_value.text or _NOTHING,) for option in options))


def _game(view: DecisionView, width: int, *, color: bool) -> Iterator[str]:
    """The game as rows and columns where two play and it fits, else its outcomes one by one."""
    game = view.game
    if game is None or not game.outcomes:
        return
    yield from ("", paint("The game: what each gets", "strong", on=color))
    matrix = _matrix(game, width - 2) if game.is_matrix else None
    if matrix is None:
        yield from _list(game, width)
        return
    rows, columns = (_plain(player.name) for player in game.players)
    yield from (f"  {line}" for line in matrix)
    words = f"Rows: {rows}; columns: {columns}. In each field what {rows} gets, then {columns}; {_marks(game)}."
    yield from (f"  {line}" for line in _wrapped(words, width - 2))


def _marks(game: GameView) -> str:
    stable = "* is stable" + (" if both choose at the same time" if game.order else "")
    return f"{stable}, > is what follows in turn" if game.order else stable


def _matrix(game: GameView, width: int) -> list[str] | None:
    outcomes = {outcome.choices: outcome for outcome in game.outcomes}
    first, second = game.choices
    rows = [Row("", tuple((_plain(column.name),) for column in second))]
    for row in first:
        fields = tuple((_field(outcomes.get((row.key, column.key))),) for column in second)
        rows.append(Row(_plain(row.name), fields))
    return grid(rows, width, _NARROWEST_CELL)


def _field(outcome: OutcomeView | None) -> str:
    if outcome is None:
        return "not stated"
    marks = ("*" if outcome.standing == "stable" else "") + (">" if outcome.follows else "")
    return ", ".join(outcome.payoffs) + (f" {marks}" if marks else "")


def _list(game: GameView, width: int) -> Iterator[str]:
    """The outcomes one by one."""
    names = [{choice.key: _plain(choice.name) for choice in choices} for choices in game.choices]
    for outcome in game.outcomes[:MOST]:
        each = (
            f'{_plain(player.name)} "{names[place][outcome.choices[place]]}": {outcome.payoffs[place]}'
            for place, player in enumerate(game.players)
        )
        first, *others = _wrapped("; ".join(each) + outcome.marks, width - 4)
        yield f"  - {first}"
        yield from (f"    {line}" for line in others)
    if len(game.outcomes) > MOST:
        yield f"    … and {len(game.outcomes) - MOST:,} more"
