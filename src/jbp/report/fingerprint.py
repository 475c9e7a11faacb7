"""Fingerprints: what makes a finding the same one tomorrow."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from jbp.address import show_address
from jbp.finding import Spot

if TYPE_CHECKING:
    from jbp.finding import Finding


def fingerprint(finding: Finding) -> str:
    """Sixteen hexadecimal digits of the rule, the address and the values written in the plan that led to it.

    Neither wording, nor lines, nor the day enter, so it is the same after an edit elsewhere and on another day.
    """
    from hashlib import sha256  # most reports show none  # noqa: PLC0415

    address = "" if isinstance(finding.at, Spot) else show_address(finding.at)
    parts = json.dumps([finding.code, address, *finding.stated])
    return sha256(parts.encode()).hexdigest()[:16]
