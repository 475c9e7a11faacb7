"""Which templates a document is laid out with: the one that lays it out, and all that it takes something from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.rendering.shipped import taken_by

if TYPE_CHECKING:
    from collections.abc import Mapping


def reached(main: str, sources: Mapping[str, str]) -> frozenset[str]:
    """The names of the templates that one takes something from, at first hand or through others; itself among them.

    Names that are put together while a template is laid out are not seen.

    Args:
        main: the template.
        sources: every template there is, by its name.
    """
    found: set[str] = set()
    waiting = [main]
    while waiting:
        name = waiting.pop()
        if name in sources and name not in found:
            found.add(name)
            waiting.extend(taken_by(sources[name]))
    return frozenset(found)
