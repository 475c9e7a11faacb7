"""What `jbp templates copy` does with a theme that travels with jbp: a folder to begin one's own with."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from jbp.cli.together import write_over, write_together
from jbp.resources import resource
from jbp.workspace.output import write_stderr, write_stdout

if TYPE_CHECKING:
    from jbp.cli.session import Session


def copy_theme(name: str, out: str | None, session: Session, *, force: bool) -> int:
    """Write a shipped theme into a folder, which is called as the theme unless another one is named.

    Raises:
        WriteError: something stands in the way, or cannot be written.
    """
    folder = Path(out or name)
    files = {
        file.name: file.read_text(encoding="utf-8") for file in sorted(resource(f"templates/themes/{name}").iterdir())
    }
    if force:
        write_over(folder, files)
    else:
        write_together(folder, files)
    write_stdout("".join(f"wrote {folder / each}\n" for each in files))
    if not session.quiet:
        write_stderr(
            f"\nNext: change {folder}/theme.toml, then run: jbp templates check {folder}\n"
            f"and: jbp render scorecard --theme {folder} --out scorecard.html\n"
        )
    return 0
