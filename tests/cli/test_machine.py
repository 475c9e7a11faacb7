"""Faults of a machine on whole processes: what they write is whole, what they say is true, and none ends in a bug."""

from __future__ import annotations

import os
import random
import re
import shutil
import signal
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
from tests.processes.machine import Ended, Machine

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.conftest import Figures

pytestmark = pytest.mark.long

PLAN = """\
jbp: 1
id: roofs
title: Roofs
profile: new
horizon: {start: 2026-01-01, end: 2026-12-31}
parts: [facts.yaml]
partners: {a: Aldane, b: Birk}
people: {ana: {name: Ana Ruiz, partner: a}}
glossary: {exclusive: "no"}  # so far
"""
PART = 'facts: {Reach: "no"}  # so far\n'
WHOLE = (PLAN, PART)
SICK = (PLAN.replace('"no"', "no"), PART.replace('"no"', "no"))
"""What `lint --fix` makes whole, in both files."""

NEW = PLAN.replace("title: Roofs", "title: Lighter")
SET = ("set", "title", "Lighter")
FIX = ("lint", "--fix", "--fail-on", "never", "--as-of", "2026-06-15")
INIT = ("init", "--partner", "Aldane", "--partner", "Birk", "--as-of", "2026-06-15")
PRIVILEGED = "this test asks the machine for what only root may do (another user, mounts); run it as root"


@pytest.fixture(scope="module")
def place() -> Iterator[Path]:
    """A folder in memory where there is one, for a disk takes its time for each sync."""
    with tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as folder:  # noqa: S108
        yield Path(folder)


@pytest.fixture(scope="module")
def machine(place: Path) -> Iterator[Machine]:
    warm, sick = fresh(place / "warm"), fresh(place / "sick", SICK)
    new = place / "new"
    new.mkdir()
    with Machine([(warm, SET), (sick, FIX), (new, INIT)]) as machine:
        yield machine


def fresh(folder: Path, files: tuple[str, str] = WHOLE) -> Path:
    """A folder with nothing in it but a plan and its part."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name, text in zip(("plan.yaml", "facts.yaml"), files, strict=True):
        (folder / name).write_text(text)
    return folder


def before(call: tuple[str, ...]) -> tuple[str, str]:
    """The files that a call begins with."""
    return SICK if call == FIX else WHOLE


def texts(folder: Path) -> tuple[str, str]:
    return (folder / "plan.yaml").read_text(), (folder / "facts.yaml").read_text()


def leftovers(folder: Path) -> list[str]:
    """Temporaries; a lock file that stays locks nothing."""
    return [path.name for path in folder.iterdir() if path.name.startswith(".jbp-") and path.name.endswith(".tmp")]


def require_true(ended: Ended, now: str, case: object) -> None:
    """The file of `set` is whole, and what was said of it is true."""
    told = (case, ended, now)
    assert now in (PLAN, NEW), told
    assert not ended.broke, told
    if ended.status == 0 or "did not confirm" in ended.err:
        assert now == NEW, told
    elif "Look at what stands there now" in ended.err:  # where the disk lies about the rename, or cannot be asked
        assert any(name in str(case) for name in ("rename", "newfstatat")), told
    elif ended.status > 0 and ended.status != 130:
        assert now == PLAN, told
        assert ended.err.startswith("jbp: "), told


# Faults of single calls of the system, through ptrace.

CALLS = (
    *("openat", "newfstatat", "getdents64", "read", "flock", "pread64", "write", "fchmod", "fsync", "rename", "link"),
    *("unlink", "close", "getcwd", "mkdir"),
)
TRACE = f"trace={','.join(CALLS)}"
ERRORS = tuple(f"error={name}" for name in ("ENOSPC", "EIO", "EINTR"))
LIES = {"write": ("retval=1", "retval=0"), "pread64": ("retval=0",), "read": ("retval=0",), "fsync": ("retval=0",),
        "rename": ("retval=0",), "link": ("retval=0",), "unlink": ("retval=0",)}  # fmt: skip
_ATTEMPTS = 3
"""Now and then a process asks for the state of one file less than the one whose calls were counted."""
SIGNALS = tuple(f"signal={name}" for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGKILL"))


class Point(NamedTuple):
    """The nth time that a process makes a call."""

    call: str
    number: int


def points(log: list[str], of: tuple[str, ...] = CALLS, *, reading: bool = False) -> list[Point]:
    """The calls that strace saw from the first lock on, or before it."""
    counted: dict[str, int] = {}
    found = []
    locked = False
    for line in log:
        match = re.match(r"\d+ +(\w+)\(", line)
        if match and match[1] in CALLS:
            locked = locked or match[1] in {"flock", "mkdir"}
            counted[match[1]] = counted.get(match[1], 0) + 1
            if match[1] in of and locked is not reading:
                found.append(Point(match[1], counted[match[1]]))
    return found


def injected(machine: Machine, folder: Path, call: tuple[str, ...], point: Point, what: str) -> tuple[Ended, bool]:
    """A call in which one call of the system does what `what` says; and whether that came to pass."""
    options = ("-e", TRACE, "-e", f"inject={point.call}:{what}:when={point.number}")
    ended, log = machine.traced(folder, *call, options=options)
    return ended, any("INJECTED" in line or "--- SIG" in line or "killed by" in line for line in log)


def test_a_call_of_the_system_that_fails_lies_or_is_interrupted_leaves_a_whole_plan(
    machine: Machine, place: Path, figures: Figures
) -> None:
    folder = place / "set"
    ended, log = machine.traced(fresh(folder), *SET, options=("-e", TRACE))
    assert (ended.status, texts(folder)[0]) == (0, NEW)
    before = points(log, ("openat", "read", "getdents64", "getcwd"), reading=True)
    cases = [(point, "error=EIO") for point in before]
    cases += [(point, what) for point in points(log) for what in (*ERRORS, *LIES.get(point.call, ()))]
    times = sum(any(met(machine, folder, *case) for _ in range(_ATTEMPTS)) for case in cases)
    assert times > len(cases) * 0.9
    figures.tell("calls of the system that failed or lied under a whole process", times)


def met(machine: Machine, folder: Path, point: Point, what: str) -> bool:
    """Whether `set` met the fault, which did no harm."""
    ended, happened = injected(machine, fresh(folder), SET, point, what)
    require_true(ended, texts(folder)[0], (point, what))
    assert point.call == "unlink" or leftovers(folder) == [], (point, what)
    return happened


def test_a_signal_at_any_step_leaves_a_whole_plan_and_ends_as_the_signal_ends(
    machine: Machine, place: Path, figures: Figures
) -> None:
    folder = place / "signals"
    _, log = machine.traced(fresh(folder), *SET, options=("-e", TRACE))
    steps = points(log, ("openat", "flock", "pread64", "write", "fchmod", "fsync", "rename", "unlink", "close"))
    times = 0
    for point in steps:
        for what in SIGNALS:
            number = signal.Signals[what.removeprefix("signal=")]
            ended, happened = injected(machine, fresh(folder), SET, point, what)
            require_true(ended, texts(folder)[0], (point, what))
            wanted = 130 if number == signal.SIGINT else -number
            # At the very end the process is past hearing Ctrl-C, or had its handlers given back.
            assert ended.status in ({wanted, -number, 0} if point == steps[-1] else {wanted}), (point, what, ended)
            times += happened
            if number == signal.SIGKILL:
                assert machine.call(folder, *SET).status == 0
            assert leftovers(folder) == [], (point, what)
    figures.tell("signals at a step of a write", times)


def test_several_files_are_written_all_or_none(machine: Machine, place: Path, figures: Figures) -> None:
    folder = place / "several"
    ended, log = machine.traced(fresh(folder, SICK), *FIX, options=("-e", TRACE))
    assert (ended.status, texts(folder)) == (0, WHOLE), ended
    times = 0
    for point in points(log, ("write", "fsync", "rename")):
        for what in ("error=ENOSPC", "error=EIO", "signal=SIGTERM", "signal=SIGINT"):
            ended, happened = injected(machine, fresh(folder, SICK), FIX, point, what)
            told = (point, what, ended, texts(folder))
            assert not ended.broke, told
            assert texts(folder) in (SICK, WHOLE), told
            if "as they were" in ended.err:
                assert texts(folder) == SICK, told
            times += happened
    times += new_files(machine, place / "init")
    figures.tell("faults while several files were written", times)


def new_files(machine: Machine, folder: Path) -> int:
    """`init`, put through faults; how many."""
    folder.mkdir()
    ended, log = machine.traced(folder, *INIT, options=("-e", TRACE))
    whole = {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert ended.status == 0
    assert len(whole) == 5, sorted(whole)
    times = 0
    for point in points(log, ("write", "fsync", "link", "mkdir")):
        for what in ("error=ENOSPC", "signal=SIGTERM", "signal=SIGKILL"):
            shutil.rmtree(folder)
            folder.mkdir()
            ended, happened = injected(machine, folder, INIT, point, what)
            now = {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
            told = (point, what, ended, sorted(now))
            assert not ended.broke, told
            if what == "signal=SIGKILL":
                assert all(data == whole[name] for name, data in now.items() if not name.name.startswith(".jbp-")), told
            else:
                assert now in ({}, whole), told
                assert now == whole or not list(folder.iterdir()), told
            times += happened
    return times


# Processes that are killed, and that write at the same time.


def test_kill_9_at_any_moment_leaves_a_whole_plan(machine: Machine, place: Path, figures: Figures) -> None:
    folder = fresh(place / "killed")
    began = time.monotonic()
    for _ in range(5):
        machine.call(fresh(folder), *SET)
    whole = (time.monotonic() - began) / 5
    kills = number = 0
    while kills < 200:
        fresh(folder)
        running = machine.start(folder, *SET, gated=True)
        running.go()
        time.sleep(whole * (number % 80) / 100)  # some have ended by then, and do not count
        os.kill(running.process, signal.SIGKILL)
        kills += machine.end(running).status == -signal.SIGKILL
        assert texts(folder)[0] in (PLAN, NEW), number
        if number % 24 == 0:
            assert machine.call(folder, *SET).status == 0
            assert leftovers(folder) == []
        number += 1
        assert number < 1000, "hardly a writer could be killed"
    figures.tell("writers killed with kill -9", kills)


def test_signals_at_random_moments_leave_a_whole_plan(machine: Machine, place: Path) -> None:
    folder = place / "random"
    chance = random.Random(9)  # noqa: S311 - moments, no secrets
    for _ in range(30):
        number = chance.choice((signal.SIGINT, signal.SIGTERM, signal.SIGHUP))
        fresh(folder)
        running = machine.start(folder, *SET, gated=True)
        running.go()
        time.sleep(chance.random() * 0.06)
        os.kill(running.process, number)
        ended = machine.end(running)
        assert texts(folder)[0] in (PLAN, NEW)
        assert ended.status in {0, 130, -number}, ended
        assert leftovers(folder) == [] or ended.status == -number, ended


def test_writers_at_the_same_time_lose_nothing(machine: Machine, place: Path, figures: Figures) -> None:
    folder = fresh(place / "together")
    (folder / "facts.yaml").write_text("facts: {Reach: far}\n")
    left = [(writer, turn) for turn in range(4) for writer in range(8)]
    conflicts = 0
    while left:
        now = [left.pop(0) for _ in left[:8]]
        running = [machine.start(folder, "set", f"facts.W{writer}-{turn}", f"by {writer}") for writer, turn in now]
        for one, process in zip(now, running, strict=True):
            ended = machine.end(process)
            if ended.status:
                assert "changed after jbp had read it" in ended.err or "another jbp" in ended.err, ended
                conflicts += 1
                left.append(one)
    text = texts(folder)[1]
    missing = [
        (writer, turn) for turn in range(4) for writer in range(8) if f"W{writer}-{turn}: by {writer}" not in text
    ]
    assert missing == []
    assert leftovers(folder) == []
    assert conflicts > 0
    figures.tell("writes by 8 processes at the same time, none lost", 8 * 4)


# Disks, limits and rights.

WRITING = (
    SET,
    FIX,
    ("sign", "--as", "ana"),
    ("lint", "--write-baseline", "known.json", "--fail-on", "never"),
    ("redact", "--for", "a", "--out", "redacted.yaml"),
    ("schema", "--write"),
    ("templates", "copy", "page.html", "--parts"),
    ("init", "new"),
    ("render", "scorecard", "--format", "md", "--out", "documents/scorecard.md"),
    ("score", "--format", "svg", "--output", "badge.svg"),
)


def require_whole(ended: Ended, folder: Path, case: object) -> None:
    """After any command, plan and part are whole, and the end is no bug."""
    plan, part = texts(folder)
    told = (case, ended, plan, part)
    assert not ended.broke, told
    assert ended.status in {0, 1, 2, 4}, told
    assert (plan, part) in (WHOLE, SICK, (NEW, PART)) or ("sign_off:" in plan and part == PART), told
    assert leftovers(folder) == [], told


def test_a_full_disk_and_one_that_can_only_be_read(place: Path, figures: Figures) -> None:
    disk = place / "small"
    disk.mkdir()
    warm = fresh(place / "warmer")
    times = 0
    with Machine([(warm, call) for call in WRITING], small_disk=disk) as machine:
        seen = machine.seen(disk)
        for room in range(4):
            for call in WRITING:
                fresh(seen / "plans", before(call))
                with (seen / "filler").open("wb", buffering=0) as filler:
                    size = 0
                    while size < 300 * 1024:
                        try:
                            size += filler.write(bytes(4096))
                        except OSError:
                            break
                    filler.truncate(max(size - room * 4096, 0))
                ended = machine.call(disk / "plans", *call)
                require_whole(ended, seen / "plans", (room, call))
                if room == 0:
                    assert ended.status == 4, (call, ended)
                times += 1
                (seen / "filler").unlink()
        for name, files in (("plans", WHOLE), ("sick", SICK)):
            fresh(seen / name, files)
        machine.mount_anew(disk, "remount,ro")
        for call in WRITING:
            name = "sick" if call == FIX else "plans"
            ended = machine.call(disk / name, *call)
            require_whole(ended, seen / name, call)
            assert ended.status == 4, (call, ended)
            assert "read" in ended.err, (call, ended)
            assert texts(seen / name) == before(call)
            times += 1
    figures.tell("calls on a full disk, or one that can only be read", times)


def test_limits_of_a_process_and_files_of_others(machine: Machine, place: Path, figures: Figures) -> None:
    if os.geteuid() != 0:
        pytest.fail(PRIVILEGED)
    folder = fresh(place / "limited")
    cases = [{"RLIMIT_FSIZE": most} for most in range(0, len(NEW) + 10, 40)]
    cases += [{"RLIMIT_NOFILE": most} for most in range(4, 10)]
    for limits in cases:
        ended = machine.call(fresh(folder), *SET, limits=limits, stdout="/dev/null", stderr="/dev/null")
        assert ended.status in {0, 2, 3, 4}, (limits, ended)
        assert texts(folder)[0] == (NEW if ended.status == 0 else PLAN), limits
        assert leftovers(folder) == [], limits
    place.chmod(0o755)
    for path, mode in ((folder, 0o755), (folder, 0o777), (folder / "plan.yaml", 0o600)):
        fresh(folder)
        path.chmod(mode)
        ended = machine.call(folder, *SET, user=65534)
        require_true(ended, texts(folder)[0], mode)
        assert ended.status == 4, (path, ended)
    figures.tell("calls under limits, or on files of somebody else", len(cases) + 3)


# Standard streams that are full, closed, or read by nobody.

READING = (
    *(("--version",), ("--help",), ("validate",), ("lint",), ("rules",), ("explain", "JBP405"), ("get", "title")),
    *(("schema",), ("status",), ("score",), ("trend",), ("redact", "--for", "a"), ("decide",), ("templates", "list")),
    *(("templates", "show", "page.html"), ("render", "scorecard", "--format", "md"), ("lint", "--format", "json")),
    *(("set", "--help"), ("sign", "--check"), ("lint", "--diff"), ("log",), ("diff",), ("ci",), ("git-setup",)),
    *(("git-driver", "text", "plan.yaml"), ("fmt", "--check"), ("fmt", "--diff"), ("templates", "check")),
    ("new", "risk", "--set", "name=Late data", "--dry-run"),
)
STREAMS: tuple[dict[str, str | None], ...] = (
    {"stdout": "/dev/full"},
    {"stdout": "pipe"},
    {"stdout": None},
    {"stderr": "/dev/full"},
    {"stdout": None, "stderr": None, "stdin": None},
)


def test_standard_streams_that_are_full_or_closed(place: Path, figures: Figures) -> None:
    folder = place / "streams"
    calls = (*READING, *WRITING)
    times = 0
    warm = [(fresh(place / f"loaded-{number}", before(call)), call) for number, call in enumerate(calls)]
    with Machine(warm) as machine:
        for call in calls:
            clean = machine.call(fresh(folder, before(call)), *call)
            after = texts(folder)
            for streams in STREAMS:
                ended = machine.end(machine.start(fresh(folder, before(call)), *call, **streams))  # type: ignore[arg-type]
                told = (call, streams, ended, clean)
                assert not ended.broke, told
                unheard = clean.out and streams.get("stdout", "") != ""
                quiet = "--help" in call and streams.get("stdout", "") is None  # typer says nothing then
                assert ended.status == (4 if unheard and not quiet else clean.status), told
                assert texts(folder) == after, told
                times += 1
    figures.tell("calls with a standard stream that is full or closed", times)
