"""What a page of HTML says of how it was made: the templates write it, and here it is read."""

from __future__ import annotations

import re
from typing import Final

_SAID: Final = re.compile(rb'<meta name="generator" content="jbp: ([a-z-]+)">')
_HEAD: Final = 4096
"""In how many of its first bytes a page says it: before anything of a plan but its title."""


def document_of(page: bytes) -> str:
    """The document that jbp made a page as, such as ``scorecard``; empty where it was not made by jbp."""
    found = _SAID.search(page[:_HEAD])
    return "" if found is None else found[1].decode()
