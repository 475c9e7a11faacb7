"""Where the partners work together now, and where they mean to."""

from jbp.model.base import Noun, TitledEntity
from jbp.model.fields import Duration, ReadOnly, Table, Text, Texts, Titled
from jbp.model.figure import Money
from jbp.model.scalars import NO_ENTRIES
from jbp.model.words import FocusState, Mobilization


class Rationale(Noun):
    """Why each partner entered, and why together."""

    partners: ReadOnly[Text] = NO_ENTRIES
    joint: Text | None = None


class Objective(TitledEntity):
    """What a focus area is to reach; `serves` names what it serves in the strategy."""

    serves: Texts = ()


class FocusAreaValue(Noun):
    """What each partner and the customer gain, over `period`."""

    partners: ReadOnly[Money] = NO_ENTRIES
    customer: Text | None = None
    other: ReadOnly[Money] = NO_ENTRIES
    period: Text | None = None


class FocusArea(TitledEntity):
    """One field of joint work: of the current state, or a potential expansion."""

    state: FocusState | None = None
    component: Text | None = None
    rationale: Rationale | None = None
    objectives: Table[Titled[Objective]] = NO_ENTRIES
    needs: Texts = ()
    target_customers: Texts = ()
    value: FocusAreaValue | None = None
    kpis: Texts = ()
    mobilization: ReadOnly[Mobilization] = NO_ENTRIES
    horizon: Duration | None = None
    path_to_inclusion: Text | None = None
