"""The templates of a folder or a file as they were read, and which of them lays out a document."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from jbp.errors import UsageError
from jbp.rendering.formats import TEXT_FORMATS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jbp.views.elements.view import View


ENDING: Final = ".jinja"
SHIPPED: Final = "shipped/"
"""What stands before the name of a template where the shipped one is meant, whatever the folder holds."""

_NAME = re.compile(r"(?P<stem>.+)\.(?P<form>[A-Za-z0-9]+)\.jinja")


@dataclass(frozen=True, slots=True)
class OwnTemplates:
    """Templates that jbp does not ship.

    Attributes:
        place: what messages call their folder.
        sources: their texts, by their names in the folder, with forward slashes; style sheets are among them.
        main: the one that was named and lays out every document; None where the folder was named.
    """

    place: str
    sources: Mapping[str, str]
    main: str | None = None

    @property
    def forms(self) -> tuple[str, ...]:
        """The formats that they lay out, in the order of `TEXT_FORMATS`."""
        if self.main is not None:
            return (require_form(self.main),)
        found = {form_of(name) for name in self.sources}
        return tuple(form for form in TEXT_FORMATS if form in found)

    def shown(self, name: str) -> str:
        """What messages call one of them."""
        return name if self.place in ("", ".") else f"{self.place.rstrip('/')}/{name}"

    def chosen(self, view: View, form: str) -> str | None:
        """The name of the template that lays out a view in a format; None where jbp ships one for it, and these do not.

        It is the one that was named; else the folder's for this document, else the folder's for all of its kind.
        """
        if self.main is not None:
            return self.main
        names = (f"{one}.{form}{ENDING}" for one in (view.document, view.template))
        return next((name for name in names if name in self.sources), None)


def form_of(name: str) -> str | None:
    """The format that the name of a template says; None where it says none, or one that templates do not lay out."""
    match = _NAME.fullmatch(name)
    return match["form"] if match is not None and match["form"] in TEXT_FORMATS else None


def stem_of(name: str) -> str:
    """What a template is called without its endings: the document that it lays out, where it lays out one."""
    match = _NAME.fullmatch(name)
    return match["stem"] if match is not None else name


def require_form(name: str, shown: str | None = None) -> str:
    """The format that the name of a template says.

    Raises:
        UsageError: it says none, or one that templates do not lay out.
    """
    form = form_of(name)
    if form is None:
        endings = ", ".join(f".{form}{ENDING}" for form in TEXT_FORMATS)
        raise UsageError(f"{shown or name} does not say what it lays out: the name of a template ends with {endings}.")
    return form


def require_laid_out(form: str, templates: OwnTemplates) -> None:
    """Refuse a format of which there is no template.

    Raises:
        UsageError: it is none that templates lay out, or these lay out others.
    """
    if form not in TEXT_FORMATS:
        raise UsageError(f"The format {form} is not made of templates. They lay out {', '.join(TEXT_FORMATS)}.")
    if form not in templates.forms:
        if templates.main is not None:
            shown = templates.shown(templates.main)
            raise UsageError(f"{shown} lays out {templates.forms[0]}, and {form} is asked for. Choose one.")
        holds = f"templates of {', '.join(templates.forms)}" if templates.forms else "no templates at all"
        raise UsageError(f"{templates.place} holds {holds}, and none of {form}.")
