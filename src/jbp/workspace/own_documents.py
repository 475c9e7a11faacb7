"""Documents laid out by templates that jbp does not ship."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from jbp.errors import RenderError
from jbp.rendering.own.asking import job_of
from jbp.rendering.own.page import finished
from jbp.rendering.own.templates import require_laid_out
from jbp.template_fault import TemplateFault, sentences
from jbp.workspace.sandbox import LIMITS, lay_out

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jbp.rendering.own.job import Limits
    from jbp.rendering.own.templates import OwnTemplates
    from jbp.rendering.theme import Theme
    from jbp.views.elements.view import View


def own_document(
    view: View, form: str, templates: OwnTemplates, limits: Limits = LIMITS, theme: Theme | None = None
) -> str:
    """The document of a view, in a company's look if it has one.

    Raises:
        RenderError: the template is wrong; the message says which, where, and what exists there.
        NothingToShow: neither the folder nor jbp has a template for it.
        UsageError: templates lay out other formats.
    """
    (made,) = own_documents([view], form, templates, limits, theme)
    if isinstance(made, TemplateFault):
        own = made.template in templates.sources
        shown = templates.shown(made.template) if own else f"{made.template} (shipped with jbp)"
        raise RenderError(sentences(made, shown))
    return made


def own_documents(
    views: Sequence[View],
    form: str,
    templates: OwnTemplates,
    limits: Limits = LIMITS,
    theme: Theme | None = None,
) -> Iterator[str | TemplateFault]:
    """The documents of views, or what is wrong with their templates, in their order.

    Raises:
        NothingToShow: neither the folder nor jbp has a template for one of them.
        UsageError: templates lay out other formats.
    """
    require_laid_out(form, templates)
    jobs = [job_of(view, form, templates, theme) for view in views]
    shared = [replace(job, sources=jobs[0].sources) for job in jobs]  # one mapping, so that each is read once
    for view, job, made in zip(views, shared, lay_out(shared, limits), strict=True):
        yield finished(made, form, view, job.main, theme) if isinstance(made, str) else made
