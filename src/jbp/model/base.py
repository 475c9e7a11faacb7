"""What all nouns of a plan share: they are frozen, and entities carry the same few fields."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

from jbp.model.fields import OneOrMore, Text


class Noun(BaseModel):
    """Anything a plan holds. Keys that begin with ``x-`` are the team's own data and are carried along untouched."""

    model_config = ConfigDict(frozen=True, extra="allow", arbitrary_types_allowed=True)
    __pydantic_extra__: dict[Annotated[str, StringConstraints(pattern="^x-")], object]


class Link(Noun):
    """A place to read on.

    Attributes:
        private_to: the partners who alone may see it; empty when whoever sees its entry may.
    """

    label: Text | None = None
    url: Text | None = None
    private_to: OneOrMore = ()


class Described(Noun):
    """A noun with an accountable person and room for what the team wants to add.

    Attributes:
        owner: the one accountable person, or what stands in a person's place.
        about: the addresses of the entries it concerns.
        note: Markdown.
        links: places to read on.
        formerly: earlier ids, so that a renaming is no removal.
    """

    owner: Text | None = None
    about: OneOrMore = ()
    note: Text | None = None
    links: tuple[Link, ...] = ()
    formerly: tuple[Text, ...] = ()


class Entity(Described):
    """A noun that people point at, own, rename and may hide from others.

    Attributes:
        party: to whom it applies: ``joint``, a partner or a list; empty when not stated.
        private_to: the partners who alone may see it; empty when everybody may.
    """

    party: OneOrMore = ()
    private_to: OneOrMore = ()


class TitledEntity(Entity):
    """An entity whose name is its title."""

    title: Text
