"""Figures that may be unknown yet, or promised in three steps."""

from typing import Annotated, TypeAlias

from pydantic import BeforeValidator, Discriminator, Tag

from jbp.model import scalars
from jbp.model.base import Noun
from jbp.model.fields import Date, Measure, MoneyAmount, Text


class Tbd(Noun):
    """A figure that is still to be determined: why, by whom and by when."""

    tbd: Text
    owner: Text | None = None
    due: Date | None = None


Figure: TypeAlias = Annotated[
    Annotated[Measure, Tag(".quantity")] | Annotated[Tbd, Tag(".tbd")],
    Discriminator(scalars.figure_tag),
    BeforeValidator(scalars.tbd_opened),
]
Money: TypeAlias = Annotated[
    Annotated[MoneyAmount, Tag(".quantity")] | Annotated[Tbd, Tag(".tbd")],
    Discriminator(scalars.figure_tag),
    BeforeValidator(scalars.tbd_opened),
]


class Steps(Noun):
    """A target in three steps: below the threshold nothing counts, at the stretch everything does."""

    threshold: Figure | None = None
    target: Figure | None = None
    stretch: Figure | None = None


Target: TypeAlias = Annotated[
    Annotated[Measure, Tag(".quantity")] | Annotated[Tbd, Tag(".tbd")] | Annotated[Steps, Tag(".steps")],
    Discriminator(scalars.target_tag),
    BeforeValidator(scalars.tbd_opened),
]
