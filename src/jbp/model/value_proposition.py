"""What the partners promise customers together."""

from pydantic import Field

from jbp.model.base import Entity
from jbp.model.fields import Text


class ValueProposition(Entity):
    """A joint value proposition: relevancy, quantified value and differentiation."""

    statement: Text
    relevancy: Text | None = None
    quantified_value: Text | None = None
    differentiation: Text | None = None
    for_: Text | None = Field(default=None, alias="for")
    need: Text | None = None
