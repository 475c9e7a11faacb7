"""Laying out one template, in the process that is limited: plain values go in, a text or a fault comes out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from jbp.rendering.environment import HTML_FILTERS, MARKDOWN_FILTERS, WhenUsed
from jbp.rendering.html import own_names
from jbp.rendering.markdown import tidied
from jbp.rendering.own.environment import Sandbox
from jbp.rendering.own.explain import explained
from jbp.rendering.own.job import Job
from jbp.rendering.own.refusals import OutOfTime, TooMuchError

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Mapping

    from jinja2 import Template

    from jbp.rendering.own.job import Limits
    from jbp.template_fault import TemplateFault
    from jbp.views.elements.view import View

_FUNCTIONS: Final = {"html": {"own_names": own_names}}


class Layouts:
    """Lays out jobs one after the other; what they share is read once."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._sandboxes: dict[tuple[str, int], tuple[Mapping[str, str], Sandbox]] = {}

    def lay_out(self, job: Job) -> str | TemplateFault:
        """The document, or what is wrong with the template."""
        sandbox = self._sandbox(job)
        try:
            template = sandbox.get_template(job.main)
            return "" if job.view is None else _laid_out(template, job, self._limits.output)
        except (Exception, OutOfTime) as error:  # noqa: BLE001 - whatever a template does is a fault of the template
            return explained(error, job, sandbox, self._limits)

    def warm_up(self) -> None:
        """Do once what imports something when it is first done."""
        for each in (*HTML_FILTERS.values(), *MARKDOWN_FILTERS.values()):
            if isinstance(each, WhenUsed):
                _ = each.function
        sources = {"first": "{% if %}", "second": '{{ "\\u2713" ~ 1 }}{{ nothing }}'}
        for name in sources:
            self.lay_out(Job("md", name, sources, frozenset(), cast("View", name)))

    def _sandbox(self, job: Job) -> Sandbox:
        key = (job.form, id(job.sources))
        if key not in self._sandboxes:  # the sources are kept, so that no other mapping can have their id
            self._sandboxes[key] = (job.sources, Sandbox(job.form, job.sources, _FUNCTIONS.get(job.form, {})))
        return self._sandboxes[key][1]


def _laid_out(template: Template, job: Job, most: int) -> str:
    context = template.new_context({"view": job.view, **job.given})
    text = "".join(_counted(cast("Generator[str]", template.root_render_func(context)), most))
    return tidied(text) if job.form == "md" else text


def _counted(pieces: Generator[str], most: int) -> Iterator[str]:
    """The pieces as long as they do not come to too much; then the template is told so, in the line that it is at."""
    size = 0
    for piece in pieces:
        size += len(piece.encode("utf-8", "replace"))
        if size > most:
            pieces.throw(TooMuchError())
        yield piece
