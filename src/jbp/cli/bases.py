"""Each plan as it was at the base: where this branch parted from the one that it will go to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.cli.history import History
from jbp.cli.sides import Sides, same
from jbp.cli.spec import Reader
from jbp.reading.read import read

if TYPE_CHECKING:
    from pathlib import Path

    from jbp.cli.spec import Spec
    from jbp.reading.document import Document
    from jbp.reading.inputs import Inputs
    from jbp.workspace.plan_files import PlanFile


class Bases:
    """Finds the earlier states of plans.

    Args:
        cwd: the working folder.
        base: the branch to compare with; None for the one that comes by itself. See `jbp.cli.spec`.
        exact: whether the revision itself is meant, and not where this branch parted from it.

    Raises:
        GitError: there is no repository, no such revision, or no commit in common.
    """

    def __init__(self, cwd: Path, base: str | None, *, exact: bool = False) -> None:
        self._history = History(cwd)
        reader = Reader(cwd, self._history.repository, base)
        self._spec: Spec = reader.revision(base) if exact and base is not None else reader.default_base()
        self._sides = Sides(cwd, self._history.repository, self._history.objects)

    def close(self) -> None:
        """End the conversation with git."""
        self._history.__exit__(None, None, None)

    @property
    def name(self) -> str:
        """What people call the base."""
        return self._spec.shown

    def inputs(self, plan: PlanFile, now: Inputs) -> Inputs | None:
        """The files of a plan at the base; None where it was not there."""
        return self._sides.earlier(plan, now, self._spec)

    def document(self, plan: PlanFile, now: Inputs, partner: str | None) -> Document | None:
        """A plan at the base, as a partner may see it; None where it was not there, or was no plan."""
        earlier = self.inputs(plan, now)
        document = None if earlier is None else read(earlier, partner)
        return document if document is not None and document.plan is not None else None

    def has_changed(self, plan: PlanFile, now: Inputs) -> bool:
        """Whether any byte of a plan's files is another one than at the base."""
        earlier = self.inputs(plan, now)
        return earlier is None or not same(earlier, now)
