"""What a plan is made of where the stored schema makes it: nouns without pydantic."""

from __future__ import annotations

from typing import NoReturn


class Record:
    """A noun of a plan, made without pydantic; it has the attributes of the model of the same name."""

    __slots__ = ("__dict__", "__pydantic_extra__", "__pydantic_fields_set__", "__pydantic_private__")

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"a plan is frozen; {name} cannot be changed")

    def __repr__(self) -> str:
        stated = ", ".join(f"{name}={value!r}" for name, value in self.__dict__.items())
        return f"{type(self).__name__}({stated})"


def record(name: str) -> type[Record]:
    """The class of the nouns of this name; each call makes another."""
    return type(name, (Record,), {"__slots__": ()})
