from __future__ import annotations

import os
import signal
import time
from typing import TYPE_CHECKING

import pytest

from jbp.workspace.fan import WorkerError, fan, scatter

if TYPE_CHECKING:
    from pathlib import Path


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


def _alone(count: int) -> list[tuple[int]]:
    """Numbers of which each is a share by itself."""
    return [(number,) for number in range(count)]


@pytest.mark.parametrize("processes", [1, 2, 3])
@pytest.mark.parametrize("count", [0, 1, 2, 7, 30])
def test_a_few_things_come_with_their_results(processes: int, count: int) -> None:
    results = dict(scatter(lambda number: number * number, _alone(count), processes=processes))
    assert results == {number: number * number for number in range(count)}


def test_who_is_done_takes_the_next_thing(tmp_path: Path) -> None:
    """The first thing is not done before all others are, which only one other worker is there to do."""
    here = os.getpid()

    def work(number: int) -> int:
        if number:
            (tmp_path / str(number)).touch()
        while not number and len(list(tmp_path.iterdir())) < 5:
            time.sleep(0.01)
        return os.getpid()

    workers = dict(scatter(work, _alone(6), processes=2))
    assert len({workers[number] for number in range(1, 6)}) == 1
    assert len({here, workers[0], workers[1]}) == 3


def test_a_share_is_done_by_one_worker_in_its_order() -> None:
    shares = ((0, 1, 2), (3,), (4, 5), (), (6, 7))
    done = dict(scatter(lambda number: (os.getpid(), time.monotonic_ns(), number), shares, processes=2))
    assert set(done) == set(range(8))
    for share in shares:
        assert len({done[number][0] for number in share}) <= 1
        assert [done[number][1] for number in share] == sorted(done[number][1] for number in share)


def test_what_a_killed_worker_had_left_of_its_share_is_done_here() -> None:
    here = os.getpid()

    def work(number: int) -> int:
        if number == 1 and os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return number

    assert dict(scatter(work, ((0, 1, 2), (3,)), processes=2)) == {number: number for number in range(4)}


def test_a_bug_in_a_worker_is_told_after_what_the_others_did() -> None:
    results = scatter(lambda number: 1 // (number - 2), _alone(6), processes=2)
    seen = {next(results)[0] for _ in range(5)}
    assert seen == {0, 1, 3, 4, 5}
    with pytest.raises(WorkerError, match=r"ZeroDivisionError.*test_fan"):
        next(results)


def test_what_a_killed_worker_had_taken_is_done_here() -> None:
    here = os.getpid()

    def work(number: int) -> int:
        if number == 2 and os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return number

    assert dict(scatter(work, _alone(8), processes=2)) == {number: number for number in range(8)}


def test_a_few_things_are_done_here_where_nothing_can_be_forked(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> int:
        raise OSError

    monkeypatch.setattr(os, "fork", refuse)
    assert list(scatter(str, _alone(3), processes=2)) == [(0, "0"), (1, "1"), (2, "2")]
