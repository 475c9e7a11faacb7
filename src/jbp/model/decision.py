"""What is to be decided, by whom, and what each option pays."""

from jbp.model.base import Noun, TitledEntity
from jbp.model.fields import Date, Flag, OneOrMore, ReadOnly, Share, Table, Text, Texts, Titled, Whole
from jbp.model.figure import Figure, Money
from jbp.model.scalars import NO_ENTRIES


class CashFlow(Noun):
    """Money in (or out, when negative) in a year counted from the decision, with its probability.

    Attributes:
        private_to: the partners who alone may see it and reckon with it; empty when whoever sees the option may.
    """

    year: Whole | None = None
    amount: Money | None = None
    probability: Share | None = None
    private_to: OneOrMore = ()


class Option(TitledEntity):
    """One way to decide."""

    pros: Texts = ()
    cons: Texts = ()
    payoffs: ReadOnly[Figure] = NO_ENTRIES
    recommended: Flag = False
    cash_flows: tuple[CashFlow, ...] = ()


class Outcome(Noun):
    """What each player gets when each has chosen; a cell of one table, and as private as the options it is of."""

    choices: ReadOnly[Text] = NO_ENTRIES
    payoffs: ReadOnly[Figure] = NO_ENTRIES


class Game(Noun):
    """The players with their options, and the outcomes."""

    players: ReadOnly[Texts] = NO_ENTRIES
    outcomes: tuple[Outcome, ...] = ()


class Decided(Noun):
    """What was decided, when and by whom, and when the minutes were out."""

    option: Text | None = None
    date: Date | None = None
    by: Texts = ()
    minutes_on: Date | None = None


class Decision(TitledEntity):
    """A decision to take: its makers, its options, and who moves first (`order`: partners, or `simultaneous`)."""

    decide_by: Date | None = None
    makers: Texts = ()
    order: OneOrMore = ()
    discount_rate: Share | None = None
    options: Table[Titled[Option]] = NO_ENTRIES
    game: Game | None = None
    decided: Decided | None = None
    context: Text | None = None
