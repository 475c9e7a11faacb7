"""Decisions worked out: the options side by side, what each partner gets, and what follows if all think ahead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from jbp.figures.game import game_of
from jbp.figures.payoff import scales_of
from jbp.figures.people import names_of
from jbp.figures.preference import compare_options
from jbp.values.date import show_date
from jbp.values.quantity import show_quantity
from jbp.views.decisions.game import Named, Section, verdict, view_game
from jbp.views.decisions.options import preferences, present_values, view_options, worth
from jbp.views.decisions.speech import Speech, listed, one_line
from jbp.views.elements.heading import heading_of
from jbp.views.elements.wording import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from jbp.figures.game import Game
    from jbp.finding import Finding
    from jbp.model.decision import Decision
    from jbp.model.plan import Plan
    from jbp.views.decisions.game import GameView
    from jbp.views.decisions.options import OptionView
    from jbp.views.elements.heading import Heading


@dataclass(frozen=True, slots=True)
class DecisionView:
    """One decision, worked out.

    Attributes:
        key: its id.
        title: the question.
        context: what one must know to decide; may be empty.
        facts: by when, by whom, and what was decided.
        partners: those whose payoffs the options state.
        options: the options.
        discount_rate: in words; empty where none is stated.
        summary: what is to be known first, in sentences.
        game: the game; None where none is stated.
        sections: all sentences, those about the game included.
    """

    key: str
    title: str
    context: str
    facts: tuple[str, ...]
    partners: tuple[Named, ...]
    options: tuple[OptionView, ...]
    discount_rate: str
    summary: tuple[str, ...]
    game: GameView | None
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class DecisionsView:
    """The decisions of a plan, all arithmetic done."""

    document: ClassVar[str] = "decisions"
    template: ClassVar[str] = "decisions"
    heading: Heading
    decisions: tuple[DecisionView, ...]


def view_decisions(
    plan: Plan,
    as_of: date,
    findings: Sequence[Finding] = (),  # noqa: ARG001 - every builder takes them
    *,
    only: str | None = None,
) -> DecisionsView:
    """The decisions of a plan on a day; where `only` is given, the one of this id."""
    keys = tuple(plan.decisions) if only is None else (only,)
    return DecisionsView(
        heading_of(plan, as_of, WORDS.decisions), tuple(view_decision(plan, key, as_of) for key in keys)
    )


def view_decision(plan: Plan, key: str, as_of: date) -> DecisionView:
    """One decision of a plan on a day.

    Raises:
        KeyError: the plan has no such decision.
    """
    decision = plan.decisions[key]
    scales = scales_of(plan, decision)
    speech, game = Speech(plan, decision, scales), game_of(decision, scales)
    comparison = compare_options(decision, scales)
    values, shown_values = present_values(plan, decision)
    worked_out = None if game is None else view_game(game, speech)
    sections = (
        Section("preferences", "What the options pay", tuple(preferences(comparison, speech))),
        Section("present-value", "What the options are worth in money", tuple(worth(values, shown_values, speech))),
        *(worked_out.sections if worked_out is not None else ()),
    )
    return DecisionView(
        key=key,
        title=one_line(decision.title),
        context=one_line(decision.context or ""),
        facts=tuple(_facts(decision, speech, as_of)),
        partners=() if comparison is None else tuple(Named(one, speech.partner(one)) for one in comparison.partners),
        options=tuple(view_options(decision, comparison, scales, shown_values)),
        discount_rate="" if decision.discount_rate is None else show_quantity(decision.discount_rate),
        summary=tuple(_summary(decision, game, speech)),
        game=worked_out,
        sections=tuple(section for section in sections if section.sentences),
    )


def _facts(decision: Decision, speech: Speech, as_of: date) -> Iterator[str]:
    decided = decision.decided
    if decided is not None:
        option = f": {speech.option(decided.option)}" if decided.option else ""
        day = f" on {show_date(decided.date)}" if decided.date else ""
        by = f" by {listed(names_of(speech.plan, decided.by))}" if decided.by else ""
        yield f"Decided{day}{by}{option}."
    elif decision.decide_by is not None:
        words = WORDS.decide_overdue if decision.decide_by < as_of else WORDS.decide_by
        yield f"{words.format(day=show_date(decision.decide_by))}."
    if decision.makers and not (decided and decided.by):
        yield f"{WORDS.makers}: {listed(names_of(speech.plan, decision.makers))}."


def _summary(decision: Decision, game: Game | None, speech: Speech) -> Iterator[str]:
    """Whether what is recommended, and what was decided, holds in the game."""
    if not decision.options:
        yield "No options are stated yet, so there is nothing to work out."
    if game is None:
        return
    recommended = [key for key, option in decision.options.items() if option.recommended]
    decided = [decision.decided.option] if decision.decided is not None and decision.decided.option else []
    if recommended and recommended == decided:
        asked = [("The option recommended and decided on", decided)]
    else:
        asked = [("The recommended option", recommended), ("The option decided on", decided)]
    yield from (said for what, options in asked if options and (said := verdict(game, speech, what, options)))
