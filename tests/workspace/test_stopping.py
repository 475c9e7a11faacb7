from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
from typing import TYPE_CHECKING

import pytest

from jbp.workspace.stopping import endings_heard, held_off

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

PROGRAM = """
import os, signal, sys
from jbp.cli.exits import ended
def run():
    try:
        os.kill(os.getpid(), int(sys.argv[1]))
        print("went on")
    finally:
        print("tidied up")
        sys.stdout.flush()
    return 0
if sys.argv[2] == "as a terminal starts it":
    signal.signal(int(sys.argv[1]), signal.SIG_DFL)
sys.exit(ended(run, ()))
"""


@pytest.fixture
def ctrl_c_is_heard() -> Iterator[None]:
    """A shell starts what goes on in the background with Ctrl-C ignored."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_who_is_asked_to_end_tidies_up_and_ends_by_that_signal(number: int) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(int(number)), "as a terminal starts it"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (-number, "tidied up\n", "jbp: interrupted\n")


def test_what_nohup_ignores_stays_ignored() -> None:
    done = subprocess.run(
        ["nohup", sys.executable, "-c", PROGRAM, str(int(signal.SIGHUP)), "as it is"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "went on\ntidied up\n")


def test_the_handlers_before_come_back_and_another_thread_is_left_alone() -> None:
    before = signal.getsignal(signal.SIGTERM)
    with endings_heard() as heard:
        assert signal.getsignal(signal.SIGTERM) is not before
        other = threading.Thread(target=lambda: endings_heard().__enter__())
        other.start()
        other.join()
    assert signal.getsignal(signal.SIGTERM) is before
    assert heard == []


@pytest.mark.usefixtures("ctrl_c_is_heard")
def test_a_signal_waits_until_all_is_written() -> None:
    steps = []

    def write() -> None:
        with held_off():
            os.kill(os.getpid(), signal.SIGINT)
            steps.append("written")

    with pytest.raises(KeyboardInterrupt):
        write()
    assert steps == ["written"]
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ())


@pytest.mark.usefixtures("ctrl_c_is_heard")
def test_a_signal_waits_also_where_another_thread_takes_it() -> None:
    steps: list[str] = []
    with another_thread() as other, pytest.raises(KeyboardInterrupt):
        write_while(other, steps)
    assert steps == ["heard", "written"]


@contextlib.contextmanager
def another_thread() -> Iterator[int]:
    done = threading.Event()
    other = threading.Thread(target=done.wait)
    other.start()
    try:
        yield other.ident or 0
    finally:
        done.set()
        other.join()


def write_while(thread: int, steps: list[str]) -> None:
    with held_off():
        waits = signal.getsignal(signal.SIGINT)
        assert callable(waits)

        def wait(number: int, frame: FrameType | None) -> None:
            waits(number, frame)
            steps.append("heard")

        signal.signal(signal.SIGINT, wait)
        signal.pthread_kill(thread, signal.SIGINT)
        until = time.monotonic() + 60
        while not steps and time.monotonic() < until:
            time.sleep(0.01)  # the main thread does not wake for what another hears
        steps.append("written")


def test_what_is_ignored_stays_ignored_while_all_is_written() -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with held_off():
            os.kill(os.getpid(), signal.SIGINT)
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)
