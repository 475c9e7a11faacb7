"""A call of `jbp render` as a person would type it, to be shown where it mends something."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from jbp.cli.request import RENDERING_VALUES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from jbp.cli.request import Rendering


def written_call(rendering: Rendering, as_of: date) -> str:
    """The call that makes the same documents for a day, whatever the day it is typed on."""
    return shlex.join(_words(rendering, as_of))


def _words(rendering: Rendering, as_of: date) -> Iterator[str]:
    yield "jbp"
    if rendering.surroundings.directory is not None:
        yield from ("-C", rendering.surroundings.directory)
    yield "render"
    yield from (name for name in (rendering.document, rendering.plan) if name is not None)
    for option, field in RENDERING_VALUES.items():
        value = getattr(rendering, field)
        if value is not None:
            yield from (option, value)
    if rendering.surroundings.config is not None:
        yield from ("--config", rendering.surroundings.config)
    yield from ("--as-of", as_of.isoformat())
