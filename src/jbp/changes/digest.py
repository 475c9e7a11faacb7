"""The digest of what the partners agree: sha256 over the canonical JSON (RFC 8785) of the shared, material content.

Figures, days and durations enter as one text for each value, mappings sorted by key, lists sorted (but for those whose
order means something), entries by the first id that they have had. So no reordering, comment, other way of writing the
same figure, and no renaming that `formerly` tells of changes it.
"""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING

from jbp.changes.content import ORDERED, canonical, content_of
from jbp.changes.identity import earliest, renamed
from jbp.changes.material import material
from jbp.changes.pattern import fits

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jbp.address import Address
    from jbp.changes.content import Plain
    from jbp.model.plan import Plan


def digest(shared: Plan) -> str:
    """The digest of a plan.

    Args:
        shared: the plan as every partner may see it: cut for nobody, so that what is private to one does not enter.

    Returns:
        ``sha256:`` and 64 hexadecimal digits.
    """
    return f"sha256:{sha256(signed_text(shared).encode()).hexdigest()}"


def signed_text(shared: Plan) -> str:
    """What is signed: the canonical JSON itself."""
    content = content_of(shared)
    agreed = material(renamed(content, earliest(content)))
    return _json(_in_order(canonical(agreed), ()))


def _in_order(value: Plain, at: Address) -> Plain:
    if isinstance(value, dict):
        return {
            key: one if isinstance(one := value[key], str) else _in_order(one, (*at, key)) for key in _sorted(value)
        }
    if isinstance(value, list):
        items = [_in_order(item, (*at, place)) for place, item in enumerate(value)]
        return items if any(fits(at, ordered) for ordered in ORDERED) else sorted(items, key=_json)
    return value


def _sorted(keys: Iterable[str]) -> list[str]:
    """Keys as RFC 8785 sorts them, by their UTF-16 code units: among ASCII alone that is the usual order."""
    return sorted(keys, key=None if all(map(str.isascii, keys)) else lambda key: key.encode("utf-16-be"))


# Of texts, mappings, lists, true and false alone, so that Python's escapes are those of RFC 8785.
_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
