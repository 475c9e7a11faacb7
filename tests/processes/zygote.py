"""jbp, loaded once and forked for each call: hundreds of whole processes, each at a tenth of its time.

Run as a program: it reads an order a line on standard input, and answers each on standard output, in JSON. A fork
closes what it does not need, puts its standard streams where the order wants them, as a shell would, and calls jbp; it
then ends as the interpreter ends, with all that this flushes, or at once where the order says so. An order may also ask
for a call in this very process, which goes on afterwards.
"""

from __future__ import annotations

import gc
import io
import json
import os
import resource
import select
import signal
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypedDict

from jbp import entry

if TYPE_CHECKING:
    from collections.abc import Sequence

_STREAMS: Final = ("stdin", "stdout", "stderr")
_COLLECTED: Final = 20
"""After how many calls in this process its garbage is collected, which a call of jbp leaves to the end of its own."""


class Loading(TypedDict):
    """The first order.

    Attributes:
        calls: what is called while jbp is loaded: folders, and the calls in them.
        forked_sandbox: whether the process that lays out templates of others is a fork too.
    """

    calls: list[tuple[str, list[str]]]
    forked_sandbox: bool


class Order(TypedDict):
    """A call.

    Attributes:
        folder: where it is made.
        arguments: its words.
        stdin, stdout, stderr: where its streams lead: a file, "pipe" for one that nobody reads, None for a closed one.
        here: whether it is made in this process.
        gate: a pipe that it waits at; none where empty.
        limits: what it may use at most, by the names of the limits.
        seconds: after how long it is ended, whatever it does; 0 for never.
        user: whose process it is; 0 for that of the tests.
        environment: variables beside those that are set.
        ends_at_once: whether it ends without what the interpreter does at its end.
    """

    folder: str
    arguments: list[str]
    stdin: str | None
    stdout: str | None
    stderr: str | None
    here: bool
    gate: str
    limits: dict[str, int]
    seconds: int
    user: int
    environment: dict[str, str]
    ends_at_once: bool


def main() -> int:
    """Load jbp by the calls of the first order; then do what each order that follows asks for."""
    orders, answers = os.fdopen(os.dup(0)), os.fdopen(os.dup(1), "w")
    loading: Loading = json.loads(orders.readline())
    for number in (0, 1):
        put(number, os.devnull)
    if loading["forked_sandbox"]:
        from tests.processes import forked_sandbox  # few need it  # noqa: PLC0415

        forked_sandbox.load()
    for folder, arguments in loading["calls"]:
        call(folder, arguments)
    gc.collect()
    gc.freeze()  # or each fork would copy what it only looks at
    print("ready", file=answers, flush=True)
    for number, line in enumerate(orders):
        order = json.loads(line)
        if "wait" in order:
            answer: object = waited(order["wait"])
        elif order["here"]:
            answer = called_here(order)
            if number % _COLLECTED == 0:
                gc.collect()
        else:
            ready, tell = os.pipe()
            answer = os.fork()
            if answer == 0:
                os.close(ready)
                orders.close()
                answers.close()
                return ordered(order, tell)
            os.close(tell)
            os.read(ready, 1)
            os.close(ready)
        print(json.dumps(answer), file=answers, flush=True)
    return 0


def waited(process: int) -> list[float]:
    """How a fork ended: its status, negative for a signal; seconds of work, and megabytes that it held at most."""
    _, state, used = os.wait4(process, 0)
    return [os.waitstatus_to_exitcode(state), used.ru_utime + used.ru_stime, used.ru_maxrss / 1024]


def called_here(order: Order) -> list[float]:
    """A call in this process, and what it gives, as of a fork."""
    direct(order)
    signal.alarm(order["seconds"])
    Path("/proc/self/clear_refs").write_text("5")  # what was held at most is counted anew
    before = worked()
    try:
        status = call(order["folder"], order["arguments"])
    except BaseException:  # noqa: BLE001 - whatever escapes from jbp is what is looked for
        traceback.print_exc()
        status = 1
    sys.stdout.flush()
    sys.stderr.flush()
    signal.alarm(0)
    return [status, worked() - before, held()]


def worked() -> float:
    """Seconds that this process, and those that it started and that have ended, have worked."""
    return sum(
        used.ru_utime + used.ru_stime
        for used in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    )


def held() -> float:
    """Megabytes that this process held at most, since that is counted."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM:"))


def ordered(order: Order, tell: int) -> int:
    """What the order asks for, in the fork."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGHUP, signal.SIG_DFL)  # nohup lets it be ignored
    os.environ.update(order["environment"])
    direct(order)
    gate = os.open(order["gate"], os.O_RDWR) if order["gate"] else None
    for name, most in order["limits"].items():
        resource.setrlimit(getattr(resource, name), (most, most))
    if order["user"]:
        os.setgroups([])
        os.setgid(order["user"])
        os.setuid(order["user"])
    signal.alarm(order["seconds"])
    os.write(tell, b"!")
    os.close(tell)
    if gate is not None:
        select.select([gate], (), ())  # neither read nor closed: either would be a call that a fault may strike
    if order["ends_at_once"]:
        end_at_once(order)
    return call(order["folder"], order["arguments"])


def end_at_once(order: Order) -> None:
    """Call jbp, and end with it: the interpreter's own end costs as much as many a call."""
    status = 1
    try:
        status = call(order["folder"], order["arguments"])
    except BaseException:  # noqa: BLE001 - as above
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)


def call(folder: str, arguments: Sequence[str]) -> int:
    """Call jbp as its command does."""
    os.chdir(folder)
    sys.argv = ["jbp", *arguments]
    return entry.main()


def direct(order: Order) -> None:
    """Put the standard streams where an order wants them."""
    for number, where in enumerate((order["stdin"], order["stdout"], order["stderr"])):
        put(number, where)


def put(number: int, where: str | None) -> None:
    """Put a standard stream at a file, at a pipe that nobody reads ("pipe"), or nowhere (None)."""
    if where is None:
        os.close(number)
        opened = None
    else:
        mode = os.O_RDONLY if number == 0 else os.O_WRONLY | os.O_CREAT | os.O_APPEND
        if where == "pipe":
            reading, descriptor = os.pipe()
            os.close(reading)
        else:
            descriptor = os.open(where, mode, 0o666)
        os.dup2(descriptor, number)
        os.close(descriptor)
        opened = io.TextIOWrapper(
            open(number, "rb" if number == 0 else "wb", closefd=False),  # noqa: SIM115
            encoding="utf-8",
            errors="backslashreplace" if number == 2 else "strict",
            line_buffering=number == 2,
        )
    setattr(sys, _STREAMS[number], opened)
    setattr(sys, f"__{_STREAMS[number]}__", opened)


if __name__ == "__main__":
    sys.exit(main())
