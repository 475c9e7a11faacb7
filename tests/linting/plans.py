"""Plans for the tests of linting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.api import load_text
from jbp.rules.base_plan import BASE

if TYPE_CHECKING:
    from jbp.reading.document import Document


def document_of(text: str = BASE) -> Document:
    return load_text("plan.yaml", text.encode())


def without_risks(text: str = BASE) -> str:
    """The healthy plan with its risks taken away: one error, no-risks."""
    lines = text.splitlines()
    at = lines.index("risks:")
    end = next(index for index in range(at + 1, len(lines)) if lines[index] and not lines[index].startswith(" "))
    return "\n".join([*lines[:at], *lines[end:]]) + "\n"
