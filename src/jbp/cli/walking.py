"""Walks through the history of one plan: each commit that touched it, with what it changed.

Blobs are read by one process of git, and each state of the plan is understood once. Long histories are divided among
the cores, stretch by stretch, so that only the states between two stretches are read twice.
"""

from __future__ import annotations

import posixpath
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from jbp.api import inputs_of
from jbp.changes.diff import diff
from jbp.changes.history import Step
from jbp.changes.state import state_of
from jbp.cli.sides import id_of, same
from jbp.errors import JbpError
from jbp.finding import Severity
from jbp.reading.read import read_lightly
from jbp.syntax.by_section import Sections
from jbp.workspace.commits import commits
from jbp.workspace.fan import fan
from jbp.workspace.states import PlansOfCommit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from jbp.changes.change import Change
    from jbp.changes.state import State
    from jbp.reading.inputs import Inputs
    from jbp.workspace.commits import Commit
    from jbp.workspace.git import Repository
    from jbp.workspace.git_objects import Objects

_STRETCH: Final = 24
"""How many commits one piece of work holds."""
_MANY: Final = 2
"""Above how many stretches several processes are faster than one."""


class Walk(NamedTuple):
    """A walk through the history of one plan.

    Attributes:
        repository: whose history it is.
        objects: its objects.
        partner: whose view is walked through; None for all of it.
        since: the first day that is told of; None for the whole history.
    """

    repository: Repository
    objects: Objects
    partner: str | None = None
    since: date | None = None

    def steps(self, head: str, name: str) -> tuple[Step, ...]:
        """The steps of a plan that has a name in a commit, newest first.

        A partner is told neither ids nor words of commits, which may speak of what is private, and of no commit that
        changes nothing in its view.
        """
        points = tuple(self._points(head, name))
        stretches = [points[at : at + _STRETCH] for at in range(0, len(points), _STRETCH)]
        found = fan(partial(self._stretch, Sections()), stretches, worth_it=_MANY)
        steps = [step for stretch in found for step in stretch]
        return tuple(step for step in map(self._seen, steps) if step.changes or step.is_first or step.is_broken)

    def _points(self, head: str, name: str) -> Iterator[_Point]:
        """Each commit that touched the plan with its parents and the plan's name then; through renamings."""
        seen: set[str] = set()
        while name and name not in seen:
            seen.add(name)
            found = commits(self.repository, head, (posixpath.dirname(name),))
            last: Commit | None = None
            for commit in found:
                if self.plans(commit.id).has(name):
                    last = commit
                    if self.since is None or commit.day >= self.since:
                        yield _Point(commit, name)
            if last is None or not last.parents:
                return
            head, name = last.parents[0], self.formerly(last, name)

    def formerly(self, first: Commit, name: str) -> str:
        """What the plan's file was called before the commit that gave it its name; empty where it was none."""
        plans = self.plans(first.parents[0])
        inputs = self.inputs(first.id, name)
        wanted = None if inputs is None else id_of(inputs)
        if wanted is None or plans.has(name):
            return ""
        return next((other for other in plans.names() if self._has_id(first.parents[0], other, wanted)), "")

    def _has_id(self, commit: str, name: str, wanted: bytes) -> bool:
        inputs = self.inputs(commit, name)
        return inputs is not None and id_of(inputs) == wanted

    def plans(self, commit: str) -> PlansOfCommit:
        """The plans of a commit."""
        return PlansOfCommit(self.objects, commit, "")

    def inputs(self, commit: str, name: str) -> Inputs | None:
        """The files of a plan in a commit; None where it is not there, or cannot be read."""
        try:
            return inputs_of(self.plans(commit).load(name))
        except JbpError:
            return None

    def _stretch(self, sections: Sections, points: Sequence[_Point]) -> list[Step]:
        """The steps of commits that follow on each other, newest first; a process keeps the sections it has parsed."""
        reader = _Reader(self, sections)
        return [step for point in points if (step := reader.step(point)) is not None]

    def _seen(self, step: Step) -> Step:
        return step if self.partner is None else step._replace(id="", author="", subject="")


class _Point(NamedTuple):
    commit: Commit
    name: str


class _Reader:
    """Understands the states of a stretch of history, each once."""

    def __init__(self, walk: Walk, sections: Sections) -> None:
        self._walk = walk
        self._known: list[tuple[Inputs, State | None]] = []
        self._sections = sections

    def step(self, point: _Point) -> Step | None:
        """What a commit did to the plan; None where it did nothing."""
        commit, name = point
        own = self._walk.inputs(commit.id, name)
        if own is None:
            return None
        step = Step(commit.id, commit.day, commit.author, commit.subject)
        earlier = [(parent, inputs) for parent in commit.parents if (inputs := self._before(parent, point)) is not None]
        if any(same(inputs, own) for _, inputs in earlier):
            return None
        head = self._state(own)
        if head is None:
            return step._replace(is_broken=True)
        if not earlier:
            return step._replace(is_first=True)
        changes = self._changes(head, [self._readable(parent, inputs, name) for parent, inputs in earlier])
        return step._replace(changes=changes)

    def _changes(self, head: State, parents: Sequence[State | None]) -> tuple[Change, ...]:
        """What differs from the first parent; of a merge, only what differs from all of them."""
        first, *others = [diff(parent, head) for parent in parents if parent is not None] or [()]
        touched = [{change.at for change in other} for other in others]
        return tuple(change for change in first if all(change.at in places for places in touched))

    def _before(self, parent: str, point: _Point) -> Inputs | None:
        """The plan's files in a parent, where they may have had another name."""
        inputs = self._walk.inputs(parent, point.name)
        if inputs is not None:
            return inputs
        name = self._walk.formerly(point.commit, point.name)
        return self._walk.inputs(parent, name) if name else None

    def _readable(self, parent: str, inputs: Inputs, name: str) -> State | None:
        """The state in a parent, or, where the plan was broken there, the last one before it that was not."""
        state = self._state(inputs)
        while state is None:
            found = self._walk.plans(parent)
            older = commits(self._walk.repository, parent, (posixpath.dirname(name),))[1:2]
            if not older or not found.has(name):
                return None
            parent = older[0].id
            earlier = self._walk.inputs(parent, name)
            state = None if earlier is None else self._state(earlier)
        return state

    def _state(self, inputs: Inputs) -> State | None:
        for known, state in self._known:
            if same(known, inputs):
                return state
        document = read_lightly(inputs, self._walk.partner, self._sections)
        is_sound = all(finding.severity is not Severity.ERROR for finding in document.findings)
        state = state_of(document) if is_sound else None
        self._known = [(inputs, state), *self._known[:2]]
        return state


def head_of(walk: Walk, path: Path) -> tuple[str, str]:
    """The newest commit, and a plan's name in the repository.

    Raises:
        GitError: nothing is committed, or the plan lies elsewhere.
    """
    return walk.repository.commit("HEAD"), walk.repository.name_of(path)
