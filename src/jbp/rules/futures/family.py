"""The family of the fifth pitfall."""

from __future__ import annotations

from jbp.rule import Pitfall
from jbp.rules.family import Family

FUTURES = Family(Pitfall.FUTURES)
"""The rules on scenarios, dependence, rivals, the agreement and its end."""
