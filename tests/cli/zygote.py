"""jbp, loaded once and forked for each call, so that hundreds of whole processes can be put through faults.

Run as a program: it reads an order a line on standard input, and answers each on standard output. A fork closes what it
does not need, puts its standard streams where the order wants them, as a shell would, and calls jbp; it then ends as
the interpreter ends, with all that this flushes.
"""

from __future__ import annotations

import io
import json
import os
import resource
import select
import signal
import sys
from typing import cast

from jbp import entry

_STREAMS = ("stdin", "stdout", "stderr")


def main() -> int:
    """Load jbp by the calls of the first order; then fork for each order that follows."""
    orders, answers = os.fdopen(os.dup(0)), os.fdopen(os.dup(1), "w")
    for number in (0, 1):
        put(number, os.devnull)
    for folder, arguments in json.loads(orders.readline()):
        call(folder, arguments)
    print("ready", file=answers, flush=True)
    for line in orders:
        order = json.loads(line)
        if "wait" in order:
            print(os.waitstatus_to_exitcode(os.waitpid(order["wait"], 0)[1]), file=answers, flush=True)
            continue
        ready, tell = os.pipe()
        process = os.fork()
        if process == 0:
            os.close(ready)
            orders.close()
            answers.close()
            return ordered(order, tell)
        os.close(tell)
        os.read(ready, 1)
        os.close(ready)
        print(process, file=answers, flush=True)
    return 0


def ordered(order: dict[str, object], tell: int) -> int:
    """What the order asks for, in the fork."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGHUP, signal.SIG_DFL)  # nohup lets it be ignored
    os.environ.update(cast("dict[str, str]", order["environment"]))
    for number, name in enumerate(_STREAMS):
        put(number, cast("str | None", order[name]))
    gate = os.open(cast("str", order["gate"]), os.O_RDWR) if order["gate"] else None
    for name, most in cast("dict[str, int]", order["limits"]).items():
        limit = getattr(resource, name)
        resource.setrlimit(limit, (most, most))
    if order["user"]:
        os.setgroups([])
        os.setgid(cast("int", order["user"]))
        os.setuid(cast("int", order["user"]))
    os.write(tell, b"!")
    os.close(tell)
    if gate is not None:
        select.select([gate], (), ())  # neither read nor closed: either would be a call that a fault may strike
    return call(cast("str", order["folder"]), cast("list[str]", order["arguments"]))


def call(folder: str, arguments: list[str]) -> int:
    """Call jbp as its command does."""
    os.chdir(folder)
    sys.argv = ["jbp", *arguments]
    return entry.main()


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
            cast("io.BufferedWriter", open(number, "rb" if number == 0 else "wb", closefd=False)),  # noqa: SIM115
            encoding="utf-8",
            errors="backslashreplace" if number == 2 else "strict",
            line_buffering=number == 2,
        )
    setattr(sys, _STREAMS[number], opened)
    setattr(sys, f"__{_STREAMS[number]}__", opened)


if __name__ == "__main__":
    sys.exit(main())
