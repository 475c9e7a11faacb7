"""The same work on many things, by several processes; the results come in the order of the things.

A fork shares everything that is loaded already, which for this work beats a pool of fresh processes. Each worker takes
every n-th thing and writes its results into a pipe of its own, which holds it back when nobody reads: so memory stays
bounded however many things there are.
"""

from __future__ import annotations

import os
import pickle
import signal
from typing import TYPE_CHECKING, NamedTuple, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

Thing = TypeVar("Thing")
Result = TypeVar("Result")

WORTH_IT = 50
"""From how many things on several processes are faster than one."""

_LENGTH = 8


class WorkerError(RuntimeError):
    """A worker met a bug; the message says where."""


class _Worker(NamedTuple):
    process: int
    pipe: int


def fan(work: Callable[[Thing], Result], things: Sequence[Thing], *, processes: int | None = None) -> Iterator[Result]:
    """The result of the work for each thing, in their order.

    Results must be picklable. Where no process can be forked, or a worker is killed, this process does the work.

    Args:
        work: what is done with a thing.
        things: what it is done with.
        processes: how many workers; as many as there are cores where not given, and none for few things.

    Raises:
        WorkerError: the work raised in a worker.
    """
    wanted = _cores() if processes is None else processes
    if wanted < 2 or len(things) <= (WORTH_IT if processes is None else 1) or not hasattr(os, "fork"):
        yield from map(work, things)
        return
    workers = _start(work, things, wanted)
    try:
        for index, thing in enumerate(things):
            worker = workers[index % wanted] if workers else None
            data = _receive(worker.pipe) if worker else None
            yield work(thing) if data is None else cast("Result", _result(data))
    finally:
        _end(workers)


def _cores() -> int:
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on every system
        return os.cpu_count() or 1


def _start(work: Callable[[Thing], Result], things: Sequence[Thing], count: int) -> tuple[_Worker, ...]:
    """The workers; none where the system refuses to fork as many."""
    workers: list[_Worker] = []
    try:
        for number in range(count):
            workers.append(_fork(work, things[number::count], workers))
    except OSError:
        _end(tuple(workers))
        return ()
    return tuple(workers)


def _fork(work: Callable[[Thing], Result], things: Sequence[Thing], others: Sequence[_Worker]) -> _Worker:
    reading, writing = os.pipe()
    try:
        process = os.fork()
    except OSError:
        os.close(reading)
        os.close(writing)
        raise
    if process:
        os.close(writing)
        return _Worker(process, reading)
    status = 1
    try:
        # Whoever stops the command stops the parent, which then ends its workers.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        for pipe in (reading, *(other.pipe for other in others)):
            os.close(pipe)
        _work(work, things, writing)
        status = 0
    except BrokenPipeError:
        pass
    finally:
        os._exit(status)  # without what the parent wants done at its own end


def _work(work: Callable[[Thing], Result], things: Sequence[Thing], pipe: int) -> None:
    for thing in things:
        try:
            data = pickle.dumps((True, work(thing)))
        except Exception as error:  # noqa: BLE001 - whatever it is, it must be told in the parent
            data = pickle.dumps((False, _told(error)))
        _write(pipe, len(data).to_bytes(_LENGTH, "big") + data)


def _told(error: Exception) -> str:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    where = f" ({trace.tb_frame.f_code.co_filename}:{trace.tb_lineno})" if trace else ""
    return f"{type(error).__name__}: {error}{where}"


def _write(pipe: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(pipe, rest) :]


def _receive(pipe: int) -> bytes | None:
    """The next message of a worker; None where it has ended before its time."""
    head = _read(pipe, _LENGTH)
    return None if head is None else _read(pipe, int.from_bytes(head, "big"))


def _read(pipe: int, size: int) -> bytes | None:
    chunks: list[bytes] = []
    while size and (chunk := os.read(pipe, min(size, 1 << 20))):
        chunks.append(chunk)
        size -= len(chunk)
    return None if size else b"".join(chunks)


def _result(data: bytes) -> object:
    # The bytes come from a fork of this very process, through a pipe that nobody else holds.
    done, result = pickle.loads(data)  # noqa: S301
    if not done:
        raise WorkerError(result)
    return result


def _end(workers: tuple[_Worker, ...]) -> None:
    for worker in workers:
        os.close(worker.pipe)  # a worker that still writes then stops
    for worker in workers:
        os.waitpid(worker.process, 0)
