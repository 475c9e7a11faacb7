"""What is said of files that are not laid out as `jbp fmt` does it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jbp.report.closing import counted

if TYPE_CHECKING:
    from collections.abc import Sized

RULE: Final = "fmt"
"""How the layout is called where findings are called by their rules."""
MEND: Final = "Run `jbp fmt`, which changes nothing but the layout."
MESSAGE: Final = "This file is not laid out."


def headline(files: Sized) -> str:
    """How many files there are of them."""
    return f"{counted(len(files), 'file')} {'is' if len(files) == 1 else 'are'} not laid out."
