"""Makes a document of every example in both text formats, for tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.examples import ROOT, all_examples

import jbp
from jbp.rendering import render

if TYPE_CHECKING:
    from jbp.views.catalogue import Builder


def render_examples(builder: Builder) -> list[str]:
    """The pages, and the page of the plan that states every field."""
    plans = [(example.plan, example.as_of) for example in all_examples()]
    plans.append(("tests/plans/good/every-field.yaml", max(day for _, day in plans)))
    pages: list[str] = []
    for plan, as_of in plans:
        document = jbp.load(ROOT / plan)
        assert document.plan is not None
        view = builder(document.plan, as_of, jbp.lint(document, as_of=as_of))
        pages += [str(render(view, name)) for name in ("md", "html")]
    return pages
