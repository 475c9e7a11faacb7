"""What stops a call from outside: Ctrl-C, the end of a terminal, and whoever asks the process to end.

All of them are heard as Ctrl-C is, so that what was begun is tidied up: temporaries, fonts laid out, processes of ours.
"""

from __future__ import annotations

import contextlib
import os
import signal
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import FrameType

    _Handler = Callable[[int, FrameType | None], object] | int | signal.Handlers | None

_ENDINGS: Final = (signal.SIGTERM, signal.SIGHUP)
_STOPPING: Final = (signal.SIGINT, *_ENDINGS)


@contextlib.contextmanager
def endings_heard() -> Iterator[list[int]]:
    """Raise `KeyboardInterrupt` where the process is asked to end; the list then holds the signal.

    What whoever started jbp ignores, as `nohup` does, stays ignored; and outside the main thread nothing changes.
    """
    heard: list[int] = []

    def hear(number: int, _: FrameType | None) -> None:
        heard.append(number)
        raise KeyboardInterrupt

    before = []
    with contextlib.suppress(ValueError):  # not the main thread
        before = [(number, signal.signal(number, hear)) for number in _ENDINGS if _ends(number)]
    try:
        yield heard
    finally:
        for number, handler in before:
            signal.signal(number, handler)


def _ends(number: signal.Signals) -> bool:
    return signal.getsignal(number) is signal.SIG_DFL


def end_by(number: int) -> int:
    """End this process as the signal would have ended it; gives the status of a shell for it where it does not."""
    signal.signal(number, signal.SIG_DFL)
    os.kill(os.getpid(), number)
    return 128 + number


@contextlib.contextmanager
def held_off() -> Iterator[None]:
    """Let whatever stops the call wait, while files are written of which all are to stand, or none.

    A mask would hold only for the thread that asks for it, and the signal would be heard through another; so handlers
    wait instead. Python runs them in the main thread, hence nothing stops the writing of any other.
    """
    waiting: list[int] = []

    def wait(number: int, _: FrameType | None) -> None:
        waiting.append(number)

    before: list[tuple[int, _Handler]] = []
    try:
        with contextlib.suppress(ValueError):  # not the main thread
            before += [(number, signal.signal(number, wait)) for number in _STOPPING if _stops(number)]
        yield
    finally:
        with _masked():
            for number, handler in before:
                signal.signal(number, handler)
        for number in waiting:
            signal.raise_signal(number)


def _stops(number: signal.Signals) -> bool:
    return signal.getsignal(number) not in {signal.SIG_IGN, None}


@contextlib.contextmanager
def _masked() -> Iterator[None]:
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _STOPPING)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
