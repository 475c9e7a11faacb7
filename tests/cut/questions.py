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


def in_text(shared: Shared, draw: Random) -> tuple[Question, ...]:
    """Each command once, as text; the last is what all others are made of."""
    plain = tuple(question for question, _ in _TEXT)
    more = (
        ("get", draw.choice(_ADDRESSES), "--plan", "plan.yaml"),
        ("render", draw.choice(DOCUMENT_NAMES), "plan.yaml", "--format", "md"),
        ("redact", "plan.yaml"),
    )
    return tuple(_for(shared, question) for question in (*plain, *more))


DOCUMENT_NAMES: Final = tuple(DOCUMENTS)


def in_format(shared: Shared, command: str, form: str, draw: Random) -> Question:
    """A command in a format; of documents, one that is drawn."""
    if command != "render":
        found = next(question for question, _ in _TEXT if question[0] == command)
        return _for(shared, (*found, "--format", form))
    names = [name for name in DOCUMENT_NAMES if MADE[form].makes(name)]
    document = draw.choice(names)
    return _for(shared, ("render", document, "plan.yaml", "--format", form, "--out", f"out/{document}.{form}"))


def _for(shared: Shared, question: Question) -> Question:
    return (*question, "--for", shared.reader, "--as-of", AS_OF)
