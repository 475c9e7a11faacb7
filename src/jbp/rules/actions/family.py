"""The family of the third pitfall."""

from __future__ import annotations

from jbp.rule import Pitfall
from jbp.rules.family import Family

ACTIONS = Family(Pitfall.ACTIONS)
"""The rules on what is done and measured: actions, KPIs, targets, dates and money."""
