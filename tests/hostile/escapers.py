"""Every escaper of the product: which functions it is, who reads back what it made, and what must then be read."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final, NamedTuple

from tests.hostile import back_from_documents as documents
from tests.hostile import back_from_reports as reports
from tests.hostile.texts import BRIEF, INSTEAD, acts, folded, lined, unspaced, whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

_RENDERING: Final = "jbp.rendering."
_REPORT: Final = "jbp.report."


class Escaper(NamedTuple):
    """A way of showing texts.

    Attributes:
        homes: the functions of the product that make texts harmless for it.
        read: gives what a reader of another house finds of each text, and sees that nothing else was made of it.
        expected: what must be found of a text.
        fits: which texts the reader gives back letter by letter.
        programs: whether the reader is a program that `make programs` or npm installs.
    """

    homes: tuple[str, ...]
    read: Callable[[Sequence[str]], Iterable[str]]
    expected: Callable[[str], str] = folded
    fits: Callable[[str], bool] = lambda _: True
    programs: bool = False


def _halves_replaced(text: str) -> str:
    return re.sub("[\ud800-\udfff]", INSTEAD, text)


def _is_plain(text: str) -> bool:
    """Whether a text is short, of letters that the fonts of a PDF have, and reads from the left."""
    plain = (
        (letter < "\u0250" and not unicodedata.combining(letter)) or letter in "\ufffdΩπжя" for letter in unspaced(text)
    )
    return len(text) <= BRIEF and bool(unspaced(text)) and all(plain)


def _joined_backslashes(text: str) -> str:
    return text.encode("utf-8", "backslashreplace").decode()


def _is_text(text: str) -> bool:
    return not acts(text)


def _has_few_letters(text: str) -> bool:
    return len(folded(text)) <= 600


_LETTERS: Final = ("jbp.letters.legible", "jbp.letters.legible_lines", "jbp.letters.one_line")
_MARKDOWN: Final = (
    "jbp.markdown.escape_markdown", f"{_RENDERING}escaping.literal_markdown", f"{_RENDERING}written.written_markdown",
    "jbp.letters.one_line",
)  # fmt: skip
_HTML: Final = (
    f"{_RENDERING}environment._legible", f"{_RENDERING}escaping.breakable", f"{_RENDERING}html.own_names",
    f"{_RENDERING}controls._attribute", f"{_RENDERING}sorting._attribute", f"{_RENDERING}symbols._tile",
    f"{_RENDERING}symbols.goal_bar", f"{_RENDERING}own.page._policy_mark",
    f"{_RENDERING}written.written_html", f"{_RENDERING}written._html",
)  # fmt: skip
_SVG: Final = (
    f"{_RENDERING}svg._text", f"{_RENDERING}charts._lines", f"{_RENDERING}charts._svg", f"{_RENDERING}charts._texts",
    f"{_RENDERING}pdf_pictures.Pictures.__init__", f"{_RENDERING}picture._standalone",
    f"{_RENDERING}powerpoint.own_logo._put", f"{_RENDERING}powerpoint.own_theme._faces",
    f"{_RENDERING}theme.svg._Vetting._attributes",
)  # fmt: skip
_YAML: Final = ("double_quoted", "single_quoted", "written", "written_key", "_escaped")

ESCAPERS: Final[dict[str, Escaper]] = {
    "Markdown: cells": Escaper(_MARKDOWN, documents.markdown_cells),
    "Markdown: blocks": Escaper(_MARKDOWN, documents.markdown_blocks),
    "Markdown: addresses": Escaper(
        (f"{_RENDERING}escaping.link_address", "jbp.views.elements.links.vetted"),
        documents.markdown_links,
        documents.followed,
    ),
    "Markdown: comments": Escaper(("jbp.letters.shortened",), reports.comment, reports.cut),
    "Markdown: changes": Escaper((f"{_REPORT}changes.markdown._escaped",), reports.changed, reports.cut),
    "Mermaid": Escaper((f"{_RENDERING}escaping.escape_mermaid",), documents.mermaid, programs=True),
    "HTML": Escaper(_HTML, documents.html),
    "HTML of other people's templates": Escaper(
        (f"{_RENDERING}own.environment", f"{_RENDERING}own.arithmetic._text"), reports.own_page, lined
    ),
    "SVG": Escaper(_SVG, documents.svg),
    "iCalendar": Escaper(
        (f"{_RENDERING}ics._text",), documents.calendar, lambda text: lined(text).replace("\t", " ")
    ),
    "JSON of documents": Escaper((f"{_RENDERING}json_._plain",), documents.json_document, _halves_replaced),
    "JSON of findings": Escaper((f"{_REPORT}json_.finding",), reports.json_report, whole),
    "XLSX": Escaper((f"{_RENDERING}xlsx_cells.text_entry", f"{_RENDERING}xlsx._name"), documents.workbook),
    "PPTX": Escaper((f"{_RENDERING}powerpoint.words.run",), documents.slide),
    "PDF": Escaper((f"{_RENDERING}pdf_cells.piece_of",), documents.pdf, unspaced, _is_plain, programs=True),
    "SARIF": Escaper((f"{_REPORT}sarif_places.message",), reports.sarif_report, reports.in_sarif),
    "SARIF: addresses": Escaper((f"{_REPORT}sarif_places._quoted",), reports.sarif_address, _joined_backslashes),
    "GitHub": Escaper((f"{_REPORT}github.command",), reports.annotated),
    "GitLab": Escaper((f"{_REPORT}gitlab.finding",), reports.code_quality),
    "JUnit": Escaper((f"{_REPORT}junit._text",), reports.junit_report),
    "terminal": Escaper(_LETTERS, reports.terminal, reports.on_terminal, _has_few_letters),
    "terminal of 80 columns": Escaper(
        (f"{_REPORT}text.finding",), reports.narrow_terminal, reports.on_terminal, _has_few_letters
    ),
    "terminal: raw lines": Escaper(
        ("jbp.cli.drivers._text",), reports.raw_lines, reports.on_terminal, _has_few_letters
    ),
    "log of a CI service": Escaper((f"{_REPORT}safe.neutral",), reports.log, unspaced),
    "CSV of figures": Escaper((f"{_REPORT}safe.plain_cell",), reports.table_of_figures, reports.in_cell_of_figures),
    "CSV of other people's templates": Escaper(
        (f"{_RENDERING}own.environment._csv_cell",), reports.own_table, reports.in_cell
    ),
    "YAML": Escaper(tuple(f"jbp.edit.quoting.{name}" for name in _YAML), reports.yaml_values, str, _is_text),
    "shell": Escaper(("jbp.cli.written_call.written_call", "jbp.cli.up_to_date._closing"), reports.shell),
}  # fmt: skip

NO_ESCAPERS: Final = {
    "jbp.edit.change._quoted": "puts quotes with jbp.edit.quoting",
    "jbp.edit.said._quoted": "puts quotes with jbp.edit.quoting",
    "jbp.model.scalars.quoted": "words of a message",
    "jbp.model.storing._quoted": "writes source of jbp itself",
    "jbp.rendering.theme.colors._neutrals": "colours",
    "jbp.rendering.theme.svg.vetted_svg": "draws a logo anew; tests/rendering/theme reads it back",
    "jbp.rules.stakeholders.contacts._quoted": "words of a message",
    "jbp.syntax.build.Builder._quoted": "reads",
    "jbp.syntax.csv_table._quoted": "reads",
    "jbp.syntax.explain._escape": "words of a message",
    "jbp.workspace.links._step": "a pattern of names of files",
}
"""Functions that are called like escapers and are none, with what they do instead."""
