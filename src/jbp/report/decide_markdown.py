"""Decisions as Markdown: tables for the options and the game, lists for what follows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jbp.markdown import escape_markdown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from jbp.views.decisions.decision import DecisionsView, DecisionView
    from jbp.views.decisions.game import GameView, OutcomeView

MOST: Final = 20
"""How many sentences of a section people are shown; JSON holds all of them."""


def decisions_markdown(view: DecisionsView) -> Iterator[str]:
    """The lines of all decisions."""
    yield f"# {escape_markdown(view.heading.title)}: decisions"
    if not view.decisions:
        yield from ("", "The plan holds no decisions.")
    for decision in view.decisions:
        yield from ("", f"## {escape_markdown(decision.title)}")
        yield from _decision(decision)


def _decision(view: DecisionView) -> Iterator[str]:
    for line in (f"`decisions.{view.key}`", escape_markdown(" ".join(view.facts)), escape_markdown(view.context)):
        if line:
            yield from ("", line)
    if view.options:
        yield from ("", *_table(_options(view)))
    yield from _list("In short", view.summary)
    first = view.game.sections[0].key if view.game is not None and view.game.sections else ""
    for section in view.sections:
        if view.game is not None and view.game.outcomes and section.key == first:
            yield from ("", "### The game: what each gets", "", *_table(_game(view.game)))
        yield from _list(section.title, section.sentences)


def _list(title: str, sentences: Sequence[str]) -> Iterator[str]:
    if not sentences:
        return
    yield from ("", f"### {title}", "")
    yield from (f"- {escape_markdown(sentence)}" for sentence in shortened(sentences))


def shortened(sentences: Sequence[str]) -> Iterator[str]:
    """The sentences that people are shown, and how many there are besides."""
    yield from sentences[:MOST]
    if len(sentences) > MOST:
        yield f"… and {len(sentences) - MOST:,} more; --format json holds them all."


def _options(view: DecisionView) -> Iterator[list[str]]:
    """The rows of the options' table, its head first."""
    options = view.options
    yield ["", *(escape_markdown(option.title) for option in options)]
    rows = [("", [option.mark for option in options])]
    rows.append(("For", [_paragraphs(option.pros) for option in options]))
    rows.append(("Against", [_paragraphs(option.cons) for option in options]))
    rows += [
        (escape_markdown(partner.name), [escape_markdown(option.payoffs[place].text) for option in options])
        for place, partner in enumerate(view.partners)
    ]
    rows.append(("Together", [escape_markdown(option.together.text) for option in options]))
    rows.append(("Expected net present value", [escape_markdown(option.present_value.text) for option in options]))
    yield from ([label, *cells] for label, cells in rows if any(cells))


def _game(game: GameView) -> Iterator[list[str]]:
    """The rows of the game's table: a matrix for two players, else a row for each outcome."""
    outcomes = {outcome.choices: outcome for outcome in game.outcomes}
    if game.is_matrix and len(game.choices[1]) <= MOST:
        rows, columns = (escape_markdown(player.name) for player in game.players)
        yield [f"{rows} \\ {columns}", *(escape_markdown(choice.name) for choice in game.choices[1])]
        for row in game.choices[0]:
            yield [
                f"**{escape_markdown(row.name)}**",
                *(_field(outcomes.get((row.key, column.key))) for column in game.choices[1]),
            ]
        return
    names = [{choice.key: escape_markdown(choice.name) for choice in choices} for choices in game.choices]
    yield [*(escape_markdown(player.name) for player in game.players), "What each gets"]
    for outcome in game.outcomes:
        yield [*(names[place][choice] for place, choice in enumerate(outcome.choices)), _field(outcome)]


def _field(outcome: OutcomeView | None) -> str:
    if outcome is None:
        return "not stated"
    return escape_markdown(", ".join(outcome.payoffs)) + outcome.marks


def _table(rows: Iterable[list[str]]) -> Iterator[str]:
    head, *body = rows
    yield f"| {' | '.join(head)} |"
    yield f"| {' | '.join('---' for _ in head)} |"
    yield from (f"| {' | '.join(row)} |" for row in body)


def _paragraphs(texts: Sequence[str]) -> str:
    return "<br>".join(map(escape_markdown, texts))
