"""The people who make a partnership work."""

from jbp.model.base import Described
from jbp.model.fields import Date, Flag, OneOrMore, Text, Texts, Whole
from jbp.model.words import PersonLevel, Role


class Person(Described):
    """One person, of one partner."""

    name: Text
    private_to: OneOrMore = ()
    partner: Text
    function: Text | None = None
    title: Text | None = None
    level: PersonLevel | None = None
    roles: tuple[Role, ...] = ()
    owns_pnl: Flag | None = None
    priority_rank: Whole | None = None
    objectives: Texts = ()
    email: Text | None = None
    until: Date | None = None
