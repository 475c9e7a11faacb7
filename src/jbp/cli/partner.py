"""Who ``--for`` names: a partner of the plan at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.errors import UsageError
from jbp.syntax.nodes import MapNode, Scalar

if TYPE_CHECKING:
    from jbp.reading.document import Document
    from jbp.syntax.nodes import Entry


def require_partner(document: Document, partner: str | None) -> None:
    """Refuse a partner that the plan does not have.

    Raises:
        UsageError: with the partner that was probably meant.
    """
    if partner is None or document.tree is None:
        return
    entry = document.tree.get("partners")
    if entry is None or not isinstance(entry.value, MapNode):
        return
    names = {each.key.text: _name(each) for each in entry.value.entries}
    if partner in names:
        return
    listed = ", ".join(f"{key} ({name})" if name else key for key, name in names.items())
    close = _meant(partner, names)
    hint = f'Did you mean "{close}"? ' if close else ""
    raise UsageError(f'{document.name} has no partner "{partner}". {hint}Its partners are: {listed}.')


def _name(entry: Entry) -> str:
    if isinstance(entry.value, Scalar):
        return entry.value.text
    name = entry.value.get("name") if isinstance(entry.value, MapNode) else None
    return name.value.text if name is not None and isinstance(name.value, Scalar) else ""


def _meant(partner: str, names: dict[str, str]) -> str | None:
    from jbp.reading.typed import close_word  # only an error pays for it  # noqa: PLC0415

    by_name = {name.lower(): key for key, name in names.items()}
    close = close_word(partner, (*names, *by_name))
    return None if close is None else by_name.get(close, close)
