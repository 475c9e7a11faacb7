"""Templates laid out in this process, without limits: what they may do, and what is said of their mistakes."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from tests.figures.plans import plan_of
from tests.views.samples import AS_OF, sample

from jbp.rendering.own.asking import job_of
from jbp.rendering.own.job import Limits
from jbp.rendering.own.laying_out import Layouts
from jbp.rendering.own.page import finished
from jbp.rendering.own.templates import OwnTemplates
from jbp.template_fault import TemplateFault
from jbp.views.catalogue import DOCUMENTS

if TYPE_CHECKING:
    from jbp.views.elements.view import View


@cache
def view_of(document: str, sections: str | None = None) -> View:
    """A document's content."""
    plan = sample() if sections is None else plan_of(sections)
    return DOCUMENTS[document].builder(plan, AS_OF)


def laid_out(
    text: str,
    form: str = "md",
    document: str = "scorecard",
    *,
    others: dict[str, str] | None = None,
    sections: str | None = None,
) -> str | TemplateFault:
    """What becomes of a template that lays out a document of the sample, with others beside it."""
    main = f"{document}.{form}.jinja"
    templates = OwnTemplates("mine", {main: text, **(others or {})})
    view = view_of(document, sections)
    made = Layouts(Limits()).lay_out(job_of(view, form, templates))
    return finished(made, form, view, main) if isinstance(made, str) else made


def text_of(text: str, form: str = "md", *, sections: str | None = None) -> str:
    """The same, which must be no fault."""
    made = laid_out(text, form, sections=sections)
    assert isinstance(made, str), made
    return made


def fault_of(
    text: str, form: str = "md", document: str = "scorecard", others: dict[str, str] | None = None
) -> TemplateFault:
    """The same, which must be a fault."""
    made = laid_out(text, form, document, others=others)
    assert isinstance(made, TemplateFault), made
    return made
