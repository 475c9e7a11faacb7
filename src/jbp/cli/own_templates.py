"""Which templates lay out the documents of a call: flag, environment, configuration, none, in this order."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from jbp.cli.configuration_file import counting
from jbp.errors import JbpError, ReadError, UsageError
from jbp.rendering.own.templates import ENDING

if TYPE_CHECKING:
    from jbp.cli.configuration_file import Counting
    from jbp.cli.request import Rendering
    from jbp.cli.session import Session
    from jbp.rendering.own.templates import OwnTemplates

NONE: Final = "none"
"""The word for the shipped templates, where something else names others."""


def named_templates(rendering: Rendering, session: Session) -> OwnTemplates | None:
    """The templates that a call names; None where it names none, or the shipped ones.

    Raises:
        UsageError: the name of a file does not say what it lays out.
        ReadError: they cannot be read.
    """
    named = session.text(rendering.template, "template")
    if named is None or named == NONE:
        return None
    from jbp.workspace.template_files import read_templates  # few calls have any  # noqa: PLC0415

    return read_templates(session.cwd / named, named)


def configured_templates(rendering: Rendering, session: Session, plan: str, form: str) -> OwnTemplates | None:
    """The templates that the configuration of a plan names for a format; None where the call says something else.

    Args:
        rendering: the call.
        session: where it works.
        plan: the plan's path from the working folder.
        form: the format; a configuration may name templates of others alone.

    Raises:
        UsageError: the configuration is wrong, or the name of a file does not say what it lays out.
        ReadError: they cannot be read.
    """
    if session.text(rendering.template, "template") is not None:
        return None
    configured = _configured(rendering.surroundings.config, session, (session.cwd / plan).parent)
    found = None if configured is None else configured.read()
    return found if found is not None and form in found.forms else None


def template_folder(rendering: Rendering, session: Session, plan: Path) -> Path | None:
    """The folder of the templates of a call, whether or not it exists; None where the shipped ones lay out."""
    named = session.text(rendering.template, "template")
    try:
        configured = _configured(rendering.surroundings.config, session, plan.parent) if named is None else None
    except JbpError:  # it is told where the templates are asked for
        return None
    if configured is not None:
        place = configured.path
    elif named is None or named == NONE:
        return None
    else:
        place = session.cwd / named
    return place.parent if place.suffix == ENDING else place


class _Configured(NamedTuple):
    """Templates that a configuration names.

    Attributes:
        path: their folder or file.
        shown: what messages call it.
        config: the configuration.
        root: the folder that they must lie in; None where they may lie anywhere.
    """

    path: Path
    shown: str
    config: Counting
    root: Path | None

    def read(self) -> OwnTemplates:
        """The templates. Raises what `configured_templates` does."""
        from jbp.workspace.template_files import read_templates  # few calls have any  # noqa: PLC0415

        try:
            return read_templates(self.path, self.shown, self.root)
        except (UsageError, ReadError) as error:
            raise type(error)(self.config.about("template", str(error))) from error


def _configured(config: str | None, session: Session, folder: Path) -> _Configured | None:
    found = counting(config, session, folder)
    if found is None or "template" not in found.text:  # as for themes
        return None
    from jbp.workspace.git import work_tree  # as above  # noqa: PLC0415
    from jbp.workspace.plan_files import showable  # noqa: PLC0415

    template = found.render_table().template
    if template is None:
        return None
    path = Path(os.path.normpath(found.file.parent / template))
    shown = showable((path.relative_to(session.cwd) if path.is_relative_to(session.cwd) else path).as_posix())
    # A configuration may be proposed by a stranger: what it names must lie in the repository, as it does itself.
    return _Configured(path, shown, found, work_tree(found.file.parent))
