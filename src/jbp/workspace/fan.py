"""The same work on many things, by several processes.

`fan` is for many things that take about as long: each worker takes every n-th, and the results come in their order.
`scatter` is for a few that do not: a worker takes the next share when it is done with one, and the results come as they
are there. Things that need the same stand in one share, so that one worker makes that for all of them.

A fork shares everything that is loaded already, which for this work beats a pool of fresh processes. Each worker writes
its results into a pipe of its own, which holds it back when nobody reads: so memory stays bounded however many things
there are.
"""

from __future__ import annotations

import os
import pickle
import select
import signal
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator, Sequence

Thing = TypeVar("Thing")
Result = TypeVar("Result")

WORTH_IT = 50
"""Above how many things several processes are faster than one, where each is one plan."""

_LENGTH, _NUMBER = 8, 2
"""How many bytes say how long a message is, and which share is next."""


class WorkerError(RuntimeError):
    """A worker met a bug; the message says where."""


class _Worker(NamedTuple):
    process: int
    pipe: int


def fan(
    work: Callable[[Thing], Result],
    things: Sequence[Thing],
    *,
    processes: int | None = None,
    worth_it: int = WORTH_IT,
) -> Iterator[Result]:
    """The result of the work for each thing, in their order.

    Results must be picklable. Where no process can be forked, or a worker is killed, this process does the work.

    Args:
        work: what is done with a thing.
        things: what it is done with.
        processes: how many workers; as many as there are cores where not given, and none for few things.
        worth_it: how many things are few.

    Raises:
        WorkerError: the work raised in a worker.
    """
    wanted = _cores() if processes is None else processes
    if wanted < 2 or len(things) <= (worth_it if processes is None else 1) or not hasattr(os, "fork"):
        yield from map(work, things)
        return
    workers = _start(work, [tuple(enumerate(things))[number::wanted] for number in range(wanted)])
    try:
        for index, thing in enumerate(things):
            worker = workers[index % wanted] if workers else None
            message = _receive(worker.pipe) if worker else None
            yield work(thing) if message is None else cast("Result", message.result())
    finally:
        _end(workers)


def scatter(
    work: Callable[[Thing], Result], shares: Sequence[Sequence[Thing]], *, processes: int | None = None
) -> Generator[tuple[Thing, Result]]:
    """Each of a few things with the result of the work for it, as they are done.

    Args:
        work: as for `fan`.
        shares: what it is done with; a share is done by one worker, in its order. What takes longest stands first, so
            that nobody waits for it in the end.
        processes: how many workers; as many as there are cores where not given.

    Raises:
        WorkerError: the work raised in a worker; what is done with the other things is given before.
    """
    wanted = min(_cores() if processes is None else processes, len(shares))
    left = dict(enumerate(thing for share in shares for thing in share))
    workers = _start_taking(work, shares, wanted) if wanted > 1 and hasattr(os, "fork") else ()
    bugs: list[_Message] = []
    try:
        for message in _gathered(workers):
            thing = left.pop(message.place)
            if message.done:
                yield thing, cast("Result", message.content)
            else:
                bugs.append(message)
    finally:
        _end(workers)
    for thing in left.values():
        yield thing, work(thing)
    for bug in bugs:
        bug.result()


class _Message(NamedTuple):
    """What a worker says of a thing: the result, or where it met a bug."""

    place: int
    done: bool
    content: object

    def result(self) -> object:
        """The result. Raises `WorkerError` where it is a bug."""
        if not self.done:
            raise WorkerError(self.content)
        return self.content


def _start_taking(
    work: Callable[[Thing], Result], shares: Sequence[Sequence[Thing]], count: int
) -> tuple[_Worker, ...]:
    """Workers that take the number of the next share out of one pipe."""
    taking, giving = os.pipe()
    try:
        # It holds far more than a few numbers, and what is read from it is given to one reader.
        os.write(giving, b"".join(number.to_bytes(_NUMBER, "big") for number in range(len(shares))))
        os.close(giving)
        return _start(work, [_taken(taking, shares)] * count)
    finally:
        os.close(taking)


def _taken(pipe: int, shares: Sequence[Sequence[Thing]]) -> Iterator[tuple[int, Thing]]:
    firsts = tuple(accumulate(map(len, shares), initial=0))
    while data := os.read(pipe, _NUMBER):
        number = int.from_bytes(data, "big")
        yield from enumerate(shares[number], firsts[number])


def _gathered(workers: Sequence[_Worker]) -> Iterator[_Message]:
    """What the workers say, as they say it, until all have ended."""
    open_pipes = {worker.pipe for worker in workers}
    while open_pipes:
        for pipe in select.select(open_pipes, (), ())[0]:
            message = _receive(pipe)
            if message is None:
                open_pipes.remove(pipe)
            else:
                yield message


def _cores() -> int:
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on every system
        return os.cpu_count() or 1


def _start(work: Callable[[Thing], Result], shares: Sequence[Iterable[tuple[int, Thing]]]) -> tuple[_Worker, ...]:
    """A worker for each share of the things with their places; none where the system refuses to fork as many."""
    workers: list[_Worker] = []
    try:
        for share in shares:
            workers.append(_fork(work, share, workers))
    except OSError:
        _end(tuple(workers))
        return ()
    return tuple(workers)


def _fork(work: Callable[[Thing], Result], share: Iterable[tuple[int, Thing]], others: Sequence[_Worker]) -> _Worker:
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
        _work(work, share, writing)
        status = 0
    except BrokenPipeError:
        pass
    finally:
        os._exit(status)  # without what the parent wants done at its own end


def _work(work: Callable[[Thing], Result], share: Iterable[tuple[int, Thing]], pipe: int) -> None:
    for place, thing in share:
        try:
            data = pickle.dumps((place, True, work(thing)))
        except Exception as error:  # noqa: BLE001 - whatever it is, it must be told in the parent
            data = pickle.dumps((place, False, _told(error)))
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


def _receive(pipe: int) -> _Message | None:
    """The next message of a worker; None where it has ended before its time."""
    head = _read(pipe, _LENGTH)
    data = None if head is None else _read(pipe, int.from_bytes(head, "big"))
    # The bytes come from a fork of this very process, through a pipe that nobody else holds.
    return None if data is None else _Message(*pickle.loads(data))  # noqa: S301


def _read(pipe: int, size: int) -> bytes | None:
    chunks: list[bytes] = []
    while size and (chunk := os.read(pipe, min(size, 1 << 20))):
        chunks.append(chunk)
        size -= len(chunk)
    return None if size else b"".join(chunks)


def _end(workers: tuple[_Worker, ...]) -> None:
    for worker in workers:
        os.close(worker.pipe)  # a worker that still writes then stops
    for worker in workers:
        os.waitpid(worker.process, 0)
