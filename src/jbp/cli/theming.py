"""Which look the documents of a call have: flag, environment, configuration, none, in this order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.cli.configuration_file import NONE, counting

if TYPE_CHECKING:
    from jbp.cli.request import Rendering
    from jbp.cli.session import Session
    from jbp.rendering.theme import Theme


def chosen_theme(rendering: Rendering, session: Session, plan: str) -> Theme | None:
    """The theme; None for jbp's own look.

    Args:
        rendering: the call.
        session: where it works.
        plan: the plan's path from the working folder, whose nearest configuration counts.

    Raises:
        UsageError: there is no such theme, or something in it cannot be taken.
        RenderError: its presentation cannot be taken for one.
        ReadError: one of its files cannot be read.
    """
    named = session.text(rendering.theme, "theme")
    if named == NONE:
        return None
    if named is not None:
        from jbp.cli.named_themes import theme_named  # few calls name a theme  # noqa: PLC0415
        from jbp.cli.session import called  # noqa: PLC0415

        return theme_named(named, session, called(rendering.theme, "theme", session.environment))
    found = counting(rendering.surroundings.config, session, (session.cwd / plan).parent)
    # Most configurations speak of rules alone, and to read them as a whole takes longer than to make a document.
    if found is None or "render" not in found.text:
        return None
    from jbp.cli.configured_theme import theme_of  # as above  # noqa: PLC0415

    return theme_of(found)
