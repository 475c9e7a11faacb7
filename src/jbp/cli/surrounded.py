"""The options that every command takes, added to a command where it is registered."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING

from jbp.cli import options
from jbp.cli.request import Surroundings

if TYPE_CHECKING:
    from collections.abc import Callable

_COMMON = {
    "directory": (options.Directory, None),
    "config": (options.Config, None),
    "as_of": (options.AsOf, None),
    "color": (options.ColorOption, None),
    "quiet": (options.Quiet, False),
    "verbose": (options.Verbose, False),
}


def surrounded(command: Callable[..., int]) -> Callable[..., int]:
    """A command that takes the common options beside its own, and is given them as its first argument.

    Typer reads parameters from the signature, so that one is made of both; without it, six parameters would stand in
    every command.
    """

    def call(**given: object) -> int:
        common = {name: given.pop(name) for name in _COMMON}
        return command(Surroundings(**common), **given)  # type: ignore[arg-type]

    _, *own = inspect.signature(command).parameters.values()
    added = (
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)
        for name, (annotation, default) in _COMMON.items()
    )
    parameters = [parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY) for parameter in own]
    call.__signature__ = inspect.Signature([*parameters, *added])  # type: ignore[attr-defined]
    call.__annotations__ = {}
    call.__doc__, call.__name__ = command.__doc__, command.__name__
    return call
