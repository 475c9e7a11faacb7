"""`jbp git-setup`."""

from typing import Annotated

import typer

from jbp.cli.request import Surroundings

Remove = Annotated[
    bool, typer.Option("--remove", help="Take the drivers out of this repository again.", show_default=False)
]


def git_setup(surroundings: Surroundings, *, remove: Remove = False) -> int:
    """Let git speak of plans in this repository: git diff and git log -p in changes of the plan, and a merge of plans.

    It names two drivers in the repository's own configuration, and the plans in .gitattributes, which is to be
    committed. The merge unites edits of different entries and fields, and leaves conflict markers where both sides
    changed the same.
    """
    from jbp.cli.setting_up import set_up  # typer alone is needed for help  # noqa: PLC0415

    return set_up(surroundings, remove=remove)
