"""What `jbp templates check` does with themes: says that they can be used, and what is to be known of them."""

from __future__ import annotations

import json
from textwrap import fill
from typing import TYPE_CHECKING, Final

from jbp.cli.named_themes import is_theme, theme_named
from jbp.rendering.theme_check import notes_of
from jbp.report.safe import neutral
from jbp.workspace.output import write_stdout

if TYPE_CHECKING:
    from jbp.cli.session import Session

_WIDEST: Final = 100


def themes_among(places: tuple[str, ...], session: Session) -> tuple[str, ...]:
    """Those of the places that are themes: a theme file, a folder with one, a presentation, or one that is shipped."""
    return tuple(place for place in places if is_theme(place, session))


def check_themes(places: tuple[str, ...], session: Session, form: str) -> int:
    """Check themes, and give the exit status: what cannot be used ends the call, and a note is no failure.

    Raises:
        UsageError: a theme cannot be used; the message says where, what, and how to mend it.
        RenderError: its presentation cannot be taken for one.
        ReadError: one of its files cannot be read.
    """
    notes = {place: notes_of(theme_named(place, session, "PLACE")) for place in places}
    if form == "json":
        listed = [{"theme": place, "notes": [*found]} for place, found in notes.items()]
        write_stdout(json.dumps({"version": 1, "themes": listed}, indent=2) + "\n")
    else:
        width = min(session.environment.width, _WIDEST)
        write_stdout(neutral("".join(_told(place, found, width) for place, found in notes.items())))
    return 0


def _told(place: str, notes: tuple[str, ...], width: int) -> str:
    if not notes:
        return f"{place} can be used, and looks everywhere as it says.\n"
    listed = (fill(note, width, initial_indent="  - ", subsequent_indent="    ") for note in notes)
    return "\n".join((f"{place} can be used. Good to know:", *listed)) + "\n"
