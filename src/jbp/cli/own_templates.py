"""Which templates lay out the documents of a call: flag, environment, none, in this order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jbp.rendering.own.templates import ENDING

if TYPE_CHECKING:
    from pathlib import Path

    from jbp.cli.request import Rendering
    from jbp.cli.session import Session
    from jbp.rendering.own.templates import OwnTemplates

NONE: Final = "none"
"""The word for the shipped templates, where something else names others."""


def named_templates(rendering: Rendering, session: Session) -> OwnTemplates | None:
    """The templates that a call names; None for the shipped ones.

    Raises:
        UsageError: the name of a file does not say what it lays out.
        ReadError: they cannot be read.
    """
    named = session.text(rendering.template, "template")
    if named is None or named == NONE:
        return None
    from jbp.workspace.template_files import read_templates  # few calls have any  # noqa: PLC0415

    return read_templates(session.cwd / named, named)


def template_folder(rendering: Rendering, session: Session) -> Path | None:
    """The folder of the templates that a call names, whether or not it exists; None where it names none."""
    named = session.text(rendering.template, "template")
    if named is None or named == NONE:
        return None
    place = session.cwd / named
    return place.parent if place.suffix == ENDING else place
