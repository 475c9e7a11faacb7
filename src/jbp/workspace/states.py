"""The states that a plan was in: in the work tree, in a commit, in a file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from jbp.workspace.commit_shelf import CommitShelf
from jbp.workspace.discover import has_plan_line, is_plan_name, is_waivers_name
from jbp.workspace.plan_files import PlanFile, PlanFiles, load_files

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.workspace.git_objects import Objects, TreeEntry

_YAML = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class PlansOfCommit:
    """The plans of one commit.

    Attributes:
        objects: the repository's objects.
        commit: the id of the commit.
        revision: what people call it; messages name a file ``revision:name``. Empty where its files are to be called
            alike in every commit.
    """

    objects: Objects
    commit: str
    revision: str

    def names(self, below: str = "") -> Iterator[str]:
        """The names of the plans in a folder, as git sorts."""
        shelf = CommitShelf(self.objects, self.commit)
        inside = f"{below}/" if below else ""
        for name, entry in shelf.files():
            if name.startswith(inside) and name.lower().endswith(_YAML) and self._is_plan(name, entry):
                yield name

    def has(self, name: str) -> bool:
        """Whether there is a file of this name."""
        return CommitShelf(self.objects, self.commit).kind(Path(name)) == "file"

    def load(self, name: str) -> PlanFiles:
        """A plan with all that belongs to it, as the commit has it.

        Raises:
            ReadError: there is none, or it cannot be read.
        """
        shelf = CommitShelf(self.objects, self.commit)
        shown = f"{self.revision}:{name}" if self.revision else name
        return load_files(PlanFile(Path(name), shown), Path(), shelf)

    def _is_plan(self, name: str, entry: TreeEntry) -> bool:
        if is_plan_name(name):
            return True
        return not is_waivers_name(name) and has_plan_line(self.objects.blob(entry.object))
