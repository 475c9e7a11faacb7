"""The rules about the record."""

from __future__ import annotations

from jbp.rule import Pitfall
from jbp.rules.family import Family

RECORD = Family(Pitfall.RECORD)
"""Those about what was signed, and what changed since."""

WAIVERS = Family(Pitfall.RECORD)
"""Those about waivers, which are asked last: only then is it known what each waiver covered."""
