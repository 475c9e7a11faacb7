"""The family of the fourth pitfall."""

from __future__ import annotations

from jbp.rule import Pitfall
from jbp.rules.family import Family

CONVERSATIONS = Family(Pitfall.CONVERSATIONS)
"""The rules on risks, differences, decisions, expectations and honest reports."""
