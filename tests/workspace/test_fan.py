from __future__ import annotations

import os
import signal

import pytest

from jbp.workspace.fan import WorkerError, fan


@pytest.mark.parametrize("processes", [1, 2, 3])
@pytest.mark.parametrize("count", [0, 1, 2, 7, 100])
def test_results_come_in_order(processes: int, count: int) -> None:
    assert list(fan(lambda number: number * number, range(count), processes=processes)) == [
        number * number for number in range(count)
    ]


def test_the_work_is_done_elsewhere() -> None:
    here = os.getpid()
    assert here not in set(fan(lambda _: os.getpid(), range(10), processes=2))
    assert set(fan(lambda _: os.getpid(), range(10))) == {here}  # too few to be worth it


def test_large_results_pass() -> None:
    sizes = [len(text) for text in fan(lambda number: "x" * (number * 100_000), range(12), processes=2)]
    assert sizes == [number * 100_000 for number in range(12)]


def test_a_bug_in_a_worker_is_told() -> None:
    def work(number: int) -> int:
        return 1 // (number - 5)

    with pytest.raises(WorkerError, match=r"ZeroDivisionError.*test_fan"):
        list(fan(work, range(10), processes=2))


def test_the_work_of_a_killed_worker_is_done_here() -> None:
    here = os.getpid()

    def work(number: int) -> int:
        if number == 4 and os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return number

    assert list(fan(work, range(10), processes=2)) == list(range(10))


def test_whoever_stops_listening_leaves_no_worker_behind() -> None:
    results = fan(lambda number: "x" * 100_000 + str(number), range(1000), processes=2)
    next(results)
    results.close()  # type: ignore[attr-defined]
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def test_without_forks_one_process_does_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> int:
        raise OSError

    monkeypatch.setattr(os, "fork", refuse)
    assert list(fan(str, range(60), processes=2)) == [str(number) for number in range(60)]
