"""A view and somebody's own templates, as a job for the process that lays them out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.rendering.formats import NothingToShow
from jbp.rendering.own.job import Job
from jbp.rendering.own.page import given_to_pages
from jbp.rendering.own.templates import ENDING, SHIPPED, form_of
from jbp.rendering.shipped import shipped

if TYPE_CHECKING:
    from jbp.rendering.own.templates import OwnTemplates
    from jbp.rendering.theme import Theme
    from jbp.views.elements.view import View


def job_of(view: View, form: str, templates: OwnTemplates, theme: Theme | None = None) -> Job:
    """The job of laying out a view with templates that come before the shipped ones, in a company's look if it has one.

    Raises:
        NothingToShow: neither the folder nor jbp has a template for it.
    """
    sources = sources_of(form, templates)
    main = templates.chosen(view, form) or f"{view.template}.{form}{ENDING}"
    if main not in sources:
        raise NothingToShow(f"{templates.place} holds no {view.document}.{form}{ENDING}, and jbp ships none.")
    given = given_to_pages(view, templates, theme) if form == "html" else {}
    return Job(form, main, sources, own_of(form, templates), view, given)


def sources_of(form: str, templates: OwnTemplates) -> dict[str, str]:
    """Every template of a format: the shipped ones, by two names, and in their place those that are not shipped."""
    texts = {name: one.text for name, one in shipped(form).items()}
    own = {name: templates.sources[name] for name in own_of(form, templates)}
    return {**{f"{SHIPPED}{name}": text for name, text in texts.items()}, **texts, **own}


def own_of(form: str, templates: OwnTemplates) -> frozenset[str]:
    """The names of the templates of a format that are not shipped."""
    return frozenset(name for name in templates.sources if form_of(name) == form)
