"""Every command on the corpus in one process, which none of them may leave in another state than it was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from tests.cli.repositories import Repo
from tests.hostile.corpus.case import SOUND
from tests.hostile.corpus.commands import CALLS, COMMANDS, WITHOUT_PLANS, faults_of_call
from tests.hostile.corpus.corpus import corpus
from tests.processes.machine import Machine

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from tests.conftest import Figures
    from tests.hostile.corpus.case import Case

LARGEST: Final = 20_000
"""Files of more bytes are left to the processes of their own: here each would be read by every command."""
EACH: Final = 500
"""How many files each call meets."""
SHARES: Final = 2
"""Into how many tests the calls are divided, each with a process of its own."""

pytestmark = [pytest.mark.long]


def test_every_command_has_its_call() -> None:
    assert {call[0] for call in CALLS} == COMMANDS - WITHOUT_PLANS


@pytest.mark.parametrize("share", range(SHARES))
def test_every_command_in_one_process(share: int, tmp_path: Path, figures: Figures) -> None:
    cases = [case for case in corpus() if len(case.data) <= LARGEST]
    repo = repository(tmp_path, cases)
    calls = CALLS[share::SHARES]
    wrong: list[str] = []
    met: dict[tuple[str, ...], int] = dict.fromkeys(calls, 0)
    with Machine([(repo.folder, call) for call in calls]) as machine:
        before = [machine.here(repo.folder, *call)[:3] for call in calls]
        for number, case in enumerate(cases):
            (repo.folder / "plan.yaml").write_bytes(case.data)
            (repo.folder / ".git/HEAD").write_text(f"ref: refs/heads/c{number}\n")
            for call in calls_on(number, calls, len(cases)):
                ended = machine.here(repo.folder, *call)
                wrong += [f"{' '.join(call)}, {case.name}: {fault}" for fault in faults_of_call(call, ended)]
                met[call] += 1
        (repo.folder / "plan.yaml").write_bytes(SOUND)
        (repo.folder / ".git/HEAD").write_text("ref: refs/heads/main\n")
        after = [machine.here(repo.folder, *call)[:3] for call in calls]
    assert not wrong, "\n".join(wrong[:60])
    assert before == after  # nothing is left of all that was refused
    figures.tell("hostile files that each command met, all in one process", min(met.values()))
    figures.tell(f"calls of every command on hostile files in one process ({share + 1} of {SHARES})", sum(met.values()))


def repository(folder: Path, cases: Sequence[Case]) -> Repo:
    """A sound plan on the branch main, and for each hostile file a branch with a commit in which it is the plan."""
    repo = Repo(folder / "plans")
    repo.commit(plan__yaml=SOUND.decode(), sound__yaml=SOUND.decode())
    who = b"committer Tester <tester@example.org> 1767225600 +0000\n"
    commits = (
        b"commit refs/heads/c%d\n%sdata 6\nChange\nfrom refs/heads/main\nM 100644 inline plan.yaml\ndata %d\n%s\n"
        % (number, who, len(case.data), case.data)
        for number, case in enumerate(cases)
    )
    repo.git("fast-import", "--quiet", given=b"".join(commits))
    repo.git("pack-refs", "--all")
    return repo


def calls_on(number: int, calls: Sequence[tuple[str, ...]], count: int) -> Iterator[tuple[str, ...]]:
    """The calls that meet a file: each call meets one in so many, and the next call those that come after them."""
    for at, call in enumerate(calls):
        turns = ((number + at + step) % count * EACH // count for step in (0, -1))
        if next(turns) != next(turns):
            yield call
