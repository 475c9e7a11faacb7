"""What `jbp templates check` does: every document that templates of one's own can lay out, of jbp's own examples."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from jbp.cli.checking_themes import check_themes, themes_among
from jbp.cli.example_views import ExampleViews
from jbp.cli.session import begin
from jbp.cli.words import list_formats
from jbp.errors import UsageError
from jbp.rendering.formats import TEXT_FORMATS
from jbp.rendering.own.asking import own_of, sources_of
from jbp.rendering.own.reach import reached
from jbp.rendering.own.templates import ENDING, form_of, stem_of
from jbp.report.template_faults import Checked, Found, faults_json, faults_text
from jbp.template_fault import LIMIT_KINDS, TemplateFault
from jbp.views.catalogue import DOCUMENTS
from jbp.views.index.name import INDEX
from jbp.workspace.output import write_stdout
from jbp.workspace.own_documents import own_documents
from jbp.workspace.template_files import read_templates

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jbp.cli.example_views import ExampleView
    from jbp.cli.request import Surroundings
    from jbp.cli.session import Session
    from jbp.rendering.own.templates import OwnTemplates

_ENDINGS: Final = ", ".join(f".{form}{ENDING}" for form in TEXT_FORMATS)


def check_templates(
    surroundings: Surroundings,
    places: tuple[str, ...],
    document: str | None,
    format: str | None,  # noqa: A002 - the word users know
) -> int:
    """Check templates, and give the exit status: 1 where something is wrong with one."""
    session = begin(surroundings)
    form = session.word(format, "--format", list_formats(), "text")
    themes = themes_among(places, session)
    if themes and form == "json" and themes != places:
        raise UsageError("Themes and templates are reported in different ways. Check them in two calls.")
    if themes:
        check_themes(themes, session, form)
    templates = tuple(place for place in places if place not in themes)
    return _check(templates, document, session, form) if templates else 0


def _check(places: tuple[str, ...], document: str | None, session: Session, form: str) -> int:
    wanted = None if document is None else session.word(document, "--document", DOCUMENTS, "")
    examples = ExampleViews()
    checked: list[Checked] = []
    for place in places:
        templates = read_templates(session.cwd / place, place)
        _require_templates(templates, place)
        checked.extend(_Checking(templates, wanted, examples).checked())
    if form == "json":
        write_stdout(faults_json(checked, examples.names))
    else:
        width, color = session.environment.width, session.color
        write_stdout(faults_text(checked, examples.names, width=width, color=color))
    return 1 if any(one.faults for one in checked) else 0


def _require_templates(templates: OwnTemplates, place: str) -> None:
    if not any(name.endswith(ENDING) for name in templates.sources):
        raise UsageError(f"{place} holds no templates. Their names end with {_ENDINGS}.")


def _nameless(name: str) -> TemplateFault:
    message = "The name of the template does not say what it lays out, so it is never used."
    return TemplateFault("name", message, f"It ends with {_ENDINGS}.", name)


class _Checking:
    """The templates of one place."""

    def __init__(self, templates: OwnTemplates, wanted: str | None, examples: ExampleViews) -> None:
        self._templates, self._wanted, self._examples = templates, wanted, examples

    def checked(self) -> Iterator[Checked]:
        """Each template, with the documents that it has a part in, and what is wrong with it."""
        for name in self._templates.sources:
            if name.endswith(ENDING) and form_of(name) is None and self._templates.main is None:
                yield Checked(self._templates.shown(name), "", (), (Found(_nameless(name), "", ""),))
        for form in self._templates.forms:
            if self._templates.main is not None:
                yield self._alone(self._templates.main, form)
            else:
                yield from self._folder(form)

    def _folder(self, form: str) -> Iterator[Checked]:
        """The templates of a folder: each where the documents that it has a part in are laid out."""
        own, sources = own_of(form, self._templates), sources_of(form, self._templates)
        parts = {document: reached(root, sources) & own for document, root in self._roots(form, sources)}
        laid_out = [document for document, names in parts.items() if names]
        faults = [(found, parts[found.document]) for found in self._faults(laid_out, form, self._templates)]
        for name in sorted(own):
            documents = tuple(document for document in laid_out if name in parts[document])
            if documents:
                told = tuple(found for found, names in faults if _teller(found.fault, names) == name)
                yield Checked(self._templates.shown(name), form, documents, told)
            else:
                yield self._alone(name, form)

    def _roots(self, form: str, sources: dict[str, str]) -> Iterator[tuple[str, str]]:
        """The documents that are asked for and can be laid out in a format, each with its template."""
        names = [(kind.name, kind.template) for kind in DOCUMENTS.values()] + [(INDEX, INDEX)]
        for document, template in names:
            roots = (f"{one}.{form}{ENDING}" for one in (document, template))
            root = next((one for one in roots if one in sources), None)
            if root is not None and self._wanted in (None, document):
                yield document, root

    def _alone(self, name: str, form: str) -> Checked:
        """A template whose name may not say what it lays out: then whatever it fits."""
        templates = replace(self._templates, main=name)
        documents = self._said(name)
        if documents is None:
            documents, faults = self._fitting(form, templates)
        else:
            faults = self._faults(documents, form, templates)
        return Checked(self._templates.shown(name), form, tuple(documents), tuple(faults))

    def _said(self, name: str) -> Sequence[str] | None:
        """The documents that the call or the name of a template says that it lays out."""
        if self._wanted is not None:
            return (self._wanted,)
        stem = stem_of(name).rpartition("/")[2]
        if stem in DOCUMENTS:
            return (stem,)
        return tuple(kind.name for kind in DOCUMENTS.values() if kind.template == stem) or None

    def _fitting(self, form: str, templates: OwnTemplates) -> tuple[Sequence[str], Sequence[Found]]:
        """The documents that a template fits; where it fits none, the fault of the one that it comes furthest with."""
        first = [self._examples.of(document, form)[0] for document in DOCUMENTS]
        tried = list(_tried(first, form, templates))
        fits = [one.document for one, fault in tried if fault is None]
        if fits:
            return fits, self._faults(fits, form, templates)
        one, furthest = max(tried, key=lambda pair: 0 if pair[1] is None else pair[1].line)
        return (), (Found(furthest, one.document, one.example),) if furthest is not None else ()

    def _faults(self, documents: Sequence[str], form: str, templates: OwnTemplates) -> Sequence[Found]:
        """What is wrong when the documents of all examples are laid out; each fault once."""
        views = [one for document in documents for one in self._examples.of(document, form)]
        found: dict[tuple[str, int, str], Found] = {}
        for one, fault in _tried(views, form, templates):
            if fault is not None:
                key = (fault.template, fault.line, fault.message)
                found.setdefault(key, Found(fault, one.document, one.example))
        return tuple(found.values())


def _tried(
    views: Sequence[ExampleView], form: str, templates: OwnTemplates
) -> Iterator[tuple[ExampleView, TemplateFault | None]]:
    """The documents with what is wrong with each; where one passes a limit, the others need not wait for it as well."""
    made = own_documents([one.view for one in views], form, templates)
    for one, document in zip(views, made, strict=False):
        fault = document if isinstance(document, TemplateFault) else None
        yield one, fault
        if fault is not None and fault.kind in LIMIT_KINDS:
            return


def _teller(fault: TemplateFault, names: frozenset[str]) -> str | None:
    """Which of a document's own templates a fault is told of: the one that it is in, else the first of them."""
    return fault.template if fault.template in names else min(names, default=None)
