"""The family of the first pitfall."""

from __future__ import annotations

from jbp.rule import Pitfall
from jbp.rules.family import Family

STAKEHOLDERS = Family(Pitfall.STAKEHOLDERS)
"""The rules on people: sponsors, owners, bodies, and who is asked when."""
