"""`jbp git-driver`, which git calls; `jbp git-setup` tells it to."""

from typing import Annotated

import typer

from jbp.cli.request import Surroundings

What = Annotated[str, typer.Argument(metavar="DRIVER", help="diff, text or merge.")]
Arguments = Annotated[list[str] | None, typer.Argument(metavar="[ARGUMENT]...", help="What git hands over.")]


def git_driver(surroundings: Surroundings, *, driver: What, arguments: Arguments = None) -> int:
    """Answer git, which calls this where `jbp git-setup` named it: diff, text (for git log -p) or merge."""
    from jbp.cli.drivers import answer  # typer alone is needed for help  # noqa: PLC0415

    return answer(surroundings, driver, tuple(arguments or ()))
