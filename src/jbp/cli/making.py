"""One document of a call of `jbp render`, made in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jbp import api
from jbp.views.catalogue import DOCUMENTS
from jbp.workspace.output import encoded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jbp.cli.asked_documents import Asked
    from jbp.cli.request import Rendering
    from jbp.cli.session import Session
    from jbp.linting.settings import Settings
    from jbp.reading.document import Document


class Making(NamedTuple):
    """What is the same for all documents of a call."""

    asked: Asked
    found: Document
    rendering: Rendering
    session: Session

    def made(self, name: str) -> bytes:
        """One document; what lints the plan does so as the plan's configuration says. Raises what `api.render` does."""
        settings = _settings(self) if DOCUMENTS[name].takes_findings else api.DEFAULT
        review, day = self.rendering.review, self.session.as_of()
        made = api.render(self.found, name, format=self.asked.form, as_of=day, review=review, settings=settings)
        return encoded(made) if isinstance(made, str) else made

    def page_of(self, names: Iterable[str]) -> bytes:
        """The page that leads to documents."""
        from jbp.rendering import render  # most calls make one document  # noqa: PLC0415
        from jbp.views.index.view import view_index  # noqa: PLC0415

        assert self.found.plan is not None  # noqa: S101 - documents of it were made
        kinds = [DOCUMENTS[name] for name in names]
        made = render(view_index(self.found.plan, self.session.as_of(), kinds, self.asked.form), self.asked.form)
        return encoded(made) if isinstance(made, str) else made


def _settings(making: Making) -> Settings:
    from jbp.cli.request import Request  # few documents lint  # noqa: PLC0415
    from jbp.cli.settings import SettingsFinder  # noqa: PLC0415

    session = making.session
    finder = SettingsFinder(Request("lint", making.rendering.surroundings), session.environment, session.cwd)
    return finder.settings(session.cwd / making.found.name)
