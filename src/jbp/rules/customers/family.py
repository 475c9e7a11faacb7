"""The family of the second pitfall."""

from __future__ import annotations

from jbp.rule import Pitfall
from jbp.rules.family import Family

CUSTOMERS = Family(Pitfall.CUSTOMERS)
"""The rules on customers, markets and the value that is promised to them."""
