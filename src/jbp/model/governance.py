"""Who decides what, where and how often."""

from typing import Annotated

from pydantic import BeforeValidator, Field

from jbp.model import scalars
from jbp.model.base import Entity, Noun, TitledEntity
from jbp.model.fields import Cadence, Date, Duration, OneOrMore, ReadOnly, Table, Text, Texts, Titled, Whole
from jbp.model.scalars import NO_ENTRIES
from jbp.model.words import BodyLevel


class Body(TitledEntity):
    """A committee. `quorum` counts people: of `each` partner, in `total`, or of a partner by its id."""

    level: BodyLevel | None = None
    purpose: Text | None = None
    chairs: Texts = ()
    rotates: Cadence | None = None
    members: Texts = ()
    deputies: ReadOnly[Text] = NO_ENTRIES
    cadence: Cadence | None = None
    quorum: ReadOnly[Whole] = NO_ENTRIES
    votes: Text | None = None
    charter: Text | None = None
    reports_to: Text | None = None


class DecisionRight(TitledEntity):
    """Who has the final say on a matter, who is consulted, and what is reserved."""

    final_say: Text | None = None
    consulted: Texts = ()
    except_: Texts = Field(default=(), alias="except")


class ReservedMatter(TitledEntity):
    """A matter that needs the consent of partners: of `all`, or of those named."""

    needs: OneOrMore = ()


class EscalationLevel(Entity):
    """To whom an issue goes, and how long they have."""

    title: Text | None = None
    level: Whole | None = None
    to: Texts = ()
    within: Duration | None = None


class Deadlock(Noun):
    """What happens when nobody yields."""

    text: Text | None = None
    after: Duration | None = None
    to: Texts = ()


class Communication(Noun):
    """How the partners speak, and through whom (`single_point`: a person for each partner)."""

    channel: Text | None = None
    cadence: Cadence | None = None
    single_point: ReadOnly[Text] = NO_ENTRIES


class Training(TitledEntity):
    """How many people must be trained or certified, how many are, and by when."""

    required: Whole | None = None
    certified: Whole | None = None
    needed_by: Date | None = None
    expires: Date | None = None


class Governance(Noun):
    """Bodies, decision rights, escalation, communication and training."""

    bodies: Table[Titled[Body]] = NO_ENTRIES
    decision_rights: Table[Titled[DecisionRight]] = NO_ENTRIES
    reserved_matters: Table[Titled[ReservedMatter]] = NO_ENTRIES
    escalation: Table[EscalationLevel] = NO_ENTRIES
    deadlock: Annotated[Deadlock, BeforeValidator(scalars.worded)] | None = None
    communication: Communication | None = None
    training: Table[Titled[Training]] = NO_ENTRIES
