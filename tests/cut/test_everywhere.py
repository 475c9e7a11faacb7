"""Whatever is an entry may be private, and whatever command shows a plan shows it to one partner."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from jbp.cli.app import app
from jbp.model.kinds import kinds
from jbp.model.stored import shape

if TYPE_CHECKING:
    from collections.abc import Iterator

SHOWS_NO_PLAN = {"explain", "git-setup", "init", "rules", "schema", "templates"}
WRITES = {"fmt", "new", "set", "sign"}
"""Whoever changes a file reads all of it."""
ANSWERS_GIT = {"git-driver"}
"""Git asks it, for whoever holds the repository."""

NEVER_PRIVATE = {"partner", "period"}
NO_ENTRIES = {"component", "outcome"}
"""Words and choices in a list, without fields of an entry."""


def takes_a_partner(command: object) -> bool:
    return any("--for" in getattr(option, "opts", ()) for option in getattr(command, "params", ()))


def test_every_command_that_shows_a_plan_shows_it_to_a_partner() -> None:
    commands = getattr(typer.main.get_command(app), "commands", {})
    without = {name for name, command in commands.items() if not takes_a_partner(command)}
    assert without == SHOWS_NO_PLAN | WRITES | ANSWERS_GIT
    assert len(commands) > len(without) + 10


def open_to_all() -> Iterator[str]:
    for word, kind in kinds().items():
        fields = shape().fields_at(kind.pattern)
        if fields is None or "private_to" not in fields:
            yield word


def test_every_kind_of_entry_may_be_private() -> None:
    assert set(open_to_all()) == NEVER_PRIVATE | NO_ENTRIES


def lists_of_entries(at: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Every list of the format that holds mappings; a star stands for any id, and 0 for any item."""
    for name in shape().fields_at(at) or ():
        below = (*at, name)
        if shape().fields_at((*below, 0)) is not None:
            yield (*below, 0)
        yield from lists_of_entries(below if shape().fields_at((*below, "*")) is None else (*below, "*"))


def test_every_item_of_a_list_may_be_private_but_a_cell_of_a_table() -> None:
    found = tuple(lists_of_entries())
    open_ = {at for at in found if "private_to" not in (shape().fields_at(at) or ())}
    assert open_ == {("decisions", "*", "game", "outcomes", 0)}
    assert {at[-2] for at in found} == {"links", "cash_flows", "outcomes"}
