"""The plans on both sides of a comparison, and which of them are one."""

from __future__ import annotations

import os
import posixpath
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from jbp.api import inputs_of
from jbp.cli.piped import piped_inputs
from jbp.cli.spec import STDIN
from jbp.errors import NoPlanError
from jbp.workspace.discover import find_plans
from jbp.workspace.git import GitError
from jbp.workspace.plan_files import load_files
from jbp.workspace.states import PlansOfCommit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from jbp.cli.spec import Spec
    from jbp.reading.inputs import Inputs
    from jbp.workspace.git import Repository
    from jbp.workspace.git_objects import Objects
    from jbp.workspace.plan_files import PlanFile

_ID: Final = re.compile(rb"^id:[ \t]*[\"']?([a-z0-9-]+)", re.MULTILINE)


class Place(NamedTuple):
    """A plan on one side.

    Attributes:
        name: what messages call it.
        key: its name in the repository, by which it is found on the other side; empty where it has none.
        inputs: reads its files.
    """

    name: str
    key: str
    inputs: Callable[[], Inputs]


class Pair(NamedTuple):
    """One plan on both sides; None where one side does not have it."""

    base: Inputs | None
    head: Inputs | None


class Sides:
    """The plans of both sides.

    Args:
        cwd: the working folder.
        repository: the repository; asked for only where a commit is looked into.
        objects: the same for its objects.
    """

    def __init__(self, cwd: Path, repository: Callable[[], Repository], objects: Callable[[], Objects]) -> None:
        self._cwd = cwd
        self._repository = repository
        self._objects = objects

    def pairs(self, base: Spec, head: Spec) -> Iterator[Pair]:
        """The plans of both sides, in the order of the later one; those that are gone stand last.

        Raises:
            NoPlanError: neither side has any.
            ReadError: a plan cannot be read.
        """
        earlier, later = self._places(base), self._places(head)
        if not earlier and not later:
            raise NoPlanError(f"Neither {base.shown} nor {head.shown} holds a plan here. Name it with --plan.")
        if len(earlier) == len(later) == 1 and (_are_named(base, head) or not (earlier[0].key and later[0].key)):
            yield Pair(earlier[0].inputs(), later[0].inputs())
            return
        yield from self._matched(earlier, later, base)

    def earlier(self, plan: PlanFile, now: Inputs, base: Spec) -> Inputs | None:
        """The files of one plan in an earlier state; None where it was not there."""
        place = self._on_disk(plan)
        plans = self._plans(base)
        if place.key and plans.has(place.key):
            return inputs_of(plans.load(place.key))
        return self._renamed(now, [], base)

    def _matched(self, earlier: Sequence[Place], later: Sequence[Place], base: Spec) -> Iterator[Pair]:
        by_key = {place.key: place for place in earlier if place.key}
        left = [place for place in earlier if not place.key or all(place.key != other.key for other in later)]
        for place in later:
            own = by_key.get(place.key) if place.key else None
            inputs = place.inputs()
            yield Pair(own.inputs() if own else self._renamed(inputs, left, base), inputs)
        for place in left:
            yield Pair(place.inputs(), None)

    def _renamed(self, inputs: Inputs, left: list[Place], base: Spec) -> Inputs | None:
        """The earlier state of a plan whose file was called otherwise: that of the same `id`."""
        wanted = id_of(inputs)
        if wanted is None:
            return None
        elsewhere = [*left, *(self._everywhere(base) if not left and base.commit else ())]
        for place in elsewhere:
            earlier = place.inputs()
            if id_of(earlier) == wanted:
                if place in left:
                    left.remove(place)
                return earlier
        return None

    def _everywhere(self, base: Spec) -> tuple[Place, ...]:
        return self._of_commit(base._replace(path=None), whole=True)

    def _places(self, spec: Spec) -> tuple[Place, ...]:
        if spec.path == STDIN:
            return (Place("<stdin>", "", lambda: piped_inputs("<stdin>")),)
        return self._of_commit(spec) if spec.commit is not None else self._of_disk(spec)

    def _of_disk(self, spec: Spec) -> tuple[Place, ...]:
        path = spec.path
        if path is not None and spec.in_repository:
            path = os.path.relpath(self._repository().root / path, self._cwd)
        try:
            plans = find_plans((path,) if path is not None else (), self._cwd)
        except NoPlanError:
            return ()
        return tuple(self._on_disk(plan) for plan in plans if plan.path.exists())

    def _on_disk(self, plan: PlanFile) -> Place:
        try:
            key = self._repository().name_of(plan.path)
        except GitError:
            key = ""
        return Place(plan.shown, key, lambda: inputs_of(load_files(plan)))

    def _of_commit(self, spec: Spec, *, whole: bool = False) -> tuple[Place, ...]:
        plans = self._plans(spec)
        below = "" if whole else self._below(spec)
        names = (below,) if plans.has(below) else tuple(plans.names(below))
        return tuple(
            Place(f"{spec.shown}:{name}", name, lambda name=name: inputs_of(plans.load(name)))  # type: ignore[misc]
            for name in names
        )

    def _plans(self, spec: Spec) -> PlansOfCommit:
        return PlansOfCommit(self._objects(), spec.commit or "", spec.shown)

    def _below(self, spec: Spec) -> str:
        """The file or the folder that is looked at, by its name in the repository."""
        if spec.in_repository and spec.path is not None:
            return posixpath.normpath(spec.path).removeprefix(".")
        name = self._repository().name_of(Path(os.path.abspath(self._cwd / (spec.path or "."))))  # noqa: PTH100
        return "" if name == "." else name


def _are_named(base: Spec, head: Spec) -> bool:
    """Whether each side names a plan of its own, so that both are compared whatever they are called."""
    return base.path is not None and head.path is not None and base.path != head.path


def same(one: Inputs, other: Inputs) -> bool:
    """Whether two states hold the same bytes in the same files, so that nothing can have changed."""
    return (
        one.main.data == other.main.data
        and [part.data for part in one.parts] == [part.data for part in other.parts]
        and [table.file and table.file.data for table in one.tables]
        == [table.file and table.file.data for table in other.tables]
        and (one.base is None) == (other.base is None)
        and (one.base is None or other.base is None or same(one.base, other.base))
        and [problem.message for problem in one.problems] == [problem.message for problem in other.problems]
    )


def id_of(inputs: Inputs) -> bytes | None:
    """The `id` that a plan states, read without understanding the plan; None where it states none."""
    found = _ID.search(inputs.main.data)
    return found[1] if found else None
