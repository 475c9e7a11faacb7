"""The formats that documents are made in. Each is imported only when it is asked for, with the library it needs."""

from __future__ import annotations

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from jbp.errors import RenderError, UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Protocol

    from jbp.rendering.theme import Theme
    from jbp.views.elements.view import View

    class Painter(Protocol):
        """Makes a document of a view."""

        def __call__(self, view: View, theme: Theme | None = None, /) -> str | bytes:
            """The document; what is made for programs takes no theme."""


TEXT_FORMATS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "html": "a page; every text is escaped, and a policy keeps the page from running or loading anything",
        "md": "Markdown; every text is escaped",
        "csv": "a table of values; every text becomes one cell, quoted where it must be, and never a formula",
        "txt": "text without markup; control characters are taken out",
    }
)
"""The formats that templates lay out, each with what happens to the texts of a plan in it.

Another format would be another way for a text to become markup, so it needs an escape of its own first.
"""


class Format(NamedTuple):
    """One format.

    Attributes:
        suffix: its name, and the ending of a file's name.
        module: the module of `jbp.rendering` that knows it.
        function: what makes the document there.
        binary: whether it is no text, and so never shown on a terminal.
        needs: the library that it needs and that `jbp` alone does not bring; its extra is called as the format.
        documents: the only documents that it can show; empty where it shows every one.
        themed: whether a theme changes it, as it does what people look at.
    """

    suffix: str
    module: str
    function: str
    binary: bool = False
    needs: str = ""
    documents: tuple[str, ...] = ()
    themed: bool = True

    def makes(self, document: str) -> bool:
        """Whether a document can be made in this format."""
        return not self.documents or document in self.documents


_ALL = (
    Format("md", "markdown", "render_markdown"),
    Format("html", "html", "render_html"),
    Format("pdf", "pdf", "render_pdf", binary=True, needs="typst"),
    Format("json", "json_", "render_json", themed=False),
    Format("svg", "picture", "render_svg"),
    Format("pptx", "powerpoint", "render_pptx", binary=True, needs="pptx"),
    Format("xlsx", "xlsx", "render_xlsx", binary=True, needs="xlsxwriter"),
    Format("ics", "ics", "render_ics", documents=("calendar",), themed=False),
)

FORMATS: Mapping[str, Format] = MappingProxyType({one.suffix: one for one in _ALL})
"""The formats that jbp makes by itself, by the ending of a file's name."""

ALL_FORMATS: Mapping[str, Format] = MappingProxyType(
    {**FORMATS, **{form: Format(form, "", "", themed=False) for form in TEXT_FORMATS if form not in FORMATS}}
)
"""The same, and those that are made with a template of one's own alone."""


class NothingToShow(RenderError):  # noqa: N818 - nothing is wrong: the plan holds nothing that this format could show
    """The format shows one thing alone, such as a chart, and the document has none."""


def painter(form: Format) -> Painter:
    """What makes documents in a format.

    Raises:
        UsageError: only a template of one's own makes the format.
        RenderError: the library that it needs is not installed.
    """
    if not form.module:
        raise UsageError(
            f"Documents in the format {form.suffix} need a template of your own: --template FILE.{form.suffix}.jinja"
        )
    try:
        module = import_module(f"jbp.rendering.{form.module}")
    except ModuleNotFoundError as error:
        if not form.needs or (error.name or "").partition(".")[0] != form.needs:
            raise
        raise RenderError(
            f"Documents in the format {form.suffix} need {form.needs}, which is not installed here. "
            f'Install it with: pip install "jbp[{form.suffix}]"'
        ) from error
    found: Painter = getattr(module, form.function)
    return found
