"""Every way to ask jbp for something of a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.cut.shared_plans import AS_OF

from jbp.rendering.formats import FORMATS as MADE
from jbp.report.catalogue import FORMATS as REPORTS
from jbp.views.catalogue import DOCUMENTS

if TYPE_CHECKING:
    from random import Random

    from tests.cut.shared_plans import Shared

Question = tuple[str, ...]

_ADDRESSES: Final = (
    *("title", "people", "kpis", "risks", "kpis.orders.targets", "kpis.orders", "governance.bodies", "journal"),
    *("initiatives", "focus_areas.panel", "customers", "decisions", "marketing", "meetings", "parts"),
)
_TEXT: Final[tuple[tuple[Question, tuple[str, ...]], ...]] = (
    (("validate", "plan.yaml"), tuple(REPORTS)),
    (("lint", "plan.yaml"), tuple(REPORTS)),
    (("score", "plan.yaml"), ("text", "json", "svg")),
    (("status", "plan.yaml"), ("text", "markdown", "json")),
    (("decide", "--plan", "plan.yaml"), ("text", "markdown", "json")),
    (("trend", "--plan", "plan.yaml"), ("text", "csv", "json")),
    (("diff", "before/plan.yaml", "plan.yaml"), ("text", "markdown", "html", "json")),
)
FORMATS: Final = tuple(
    sorted({(question[0], form) for question, forms in _TEXT for form in forms} | {("render", f) for f in MADE})
)
"""Every command with every format it writes; those that read a history are asked of histories."""

_HEAVY: Final = frozenset({"pdf", "pptx"})
_SHOWN: Final = 3
"""How many documents are drawn among, of a plan in a format: each plan has others, and one where they take long."""


def in_text(shared: Shared, draw: Random) -> tuple[Question, ...]:
    """Each command once, as text; the last is what all others are made of."""
    plain = tuple(question for question, _ in _TEXT)
    more = (
        ("get", draw.choice(_ADDRESSES), "--plan", "plan.yaml"),
        ("render", _document(shared, "md", draw), "plan.yaml", "--format", "md"),
        ("redact", "plan.yaml"),
    )
    return tuple(_for(shared, question) for question in (*plain, *more))


DOCUMENT_NAMES: Final = tuple(DOCUMENTS)


def in_words(shared: Shared, command: str, draw: Random) -> Question:
    """A command as text."""
    return next(question for question in in_text(shared, draw) if question[0] == command)


def of_document(shared: Shared, name: str, form: str) -> Question:
    """A document in a format."""
    return _for(shared, ("render", name, "plan.yaml", "--format", form, "--out", f"out/{name}.{form}"))


def of_all(shared: Shared) -> Question:
    """All documents of a plan, with the page that leads to them."""
    return _for(shared, ("render", "all", "plan.yaml", "--format", "html", "--out", "out"))


def in_format(shared: Shared, command: str, form: str, draw: Random) -> Question:
    """A command in a format; of documents, one that is drawn."""
    if command != "render":
        found = next(question for question, _ in _TEXT if question[0] == command)
        return _for(shared, (*found, "--format", form))
    return of_document(shared, _document(shared, form, draw), form)


def _document(shared: Shared, form: str, draw: Random) -> str:
    names = [name for name in DOCUMENT_NAMES if MADE[form].makes(name)]
    one = shared.number if form in _HEAVY else shared.number * _SHOWN + draw.randrange(_SHOWN)
    return names[one % len(names)]


def _for(shared: Shared, question: Question) -> Question:
    return (*question, "--for", shared.reader, "--as-of", AS_OF)
