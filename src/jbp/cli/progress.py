"""A progress bar: on a terminal only, and only when the work takes longer than anybody likes to wait in silence."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

Thing = TypeVar("Thing")

PATIENCE = 1.0
"""Seconds after which a bar appears."""


def shown(
    things: Iterable[Thing], total: int, *, quiet: bool, what: str = "Plans", on_stdout: bool = True
) -> Iterator[Thing]:
    """The same things; on standard error, where a person looks at it, how many of them there have been.

    Args:
        things: what is worked through.
        total: how many they are.
        quiet: whether nothing is shown.
        what: what the bar calls them.
        on_stdout: whether results go to standard output, which the bar would cut where that is a terminal too.
    """
    if quiet or not _is_watched(on_stdout=on_stdout):
        yield from things
        return
    yield from _with_bar(things, total, time.monotonic, what)


def _with_bar(things: Iterable[Thing], total: int, clock: Callable[[], float], what: str) -> Iterator[Thing]:
    start, iterator = clock(), iter(things)
    done = 0
    for thing in iterator:
        yield thing
        done += 1
        if clock() - start > PATIENCE:
            break
    else:
        return
    # Only who has waited pays for rich.
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import Progress  # noqa: PLC0415

    # Without colours, which say nothing here: so nobody has to be asked whether they are wanted.
    with Progress(console=Console(stderr=True, no_color=True), transient=True) as bar:
        task = bar.add_task(what, total=total, completed=done)
        for thing in iterator:
            yield thing
            bar.advance(task)


def _is_watched(*, on_stdout: bool) -> bool:
    """Whether a person sees standard error and does not see the results there as well, which the bar would cut."""
    try:
        return sys.stderr.isatty() and not (on_stdout and sys.stdout.isatty())
    except (AttributeError, ValueError):
        return False
