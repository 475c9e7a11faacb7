"""What each partner is shown of a plan that keeps something from some of them, for the rules that look at secrecy."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jbp.cut.cut import cut
from jbp.cut.gone import Gone
from jbp.cut.hide import hide
from jbp.cut.sight import says_private, sight
from jbp.cut.target import Targets
from jbp.edit.canonical import canonical
from jbp.model.stored import shape
from jbp.reading.inputs import FileBytes, Inputs
from jbp.reading.names import describe
from jbp.reading.read import read
from jbp.reading.references import references
from jbp.syntax.nodes import Scalar, find, keys_at, walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.address import Address
    from jbp.finding import Part
    from jbp.model.plan import Plan
    from jbp.reading.document import Document
    from jbp.syntax.nodes import MapNode


class Passage(NamedTuple):
    """A text of a plan: where it stands, the entry that holds it in words (``risk "Cells"``), and what it says."""

    at: Address
    entry: str
    text: str


class Broken(NamedTuple):
    """A reference that a partner is not shown, since it leads to what is kept from them.

    Attributes:
        at: where it stands, in an entry that the partner is shown.
        part: whether the key or the value refers.
        entry: that entry, in words.
        to: what it leads to.
        target: that entry, in words.
    """

    at: Address
    part: Part
    entry: str
    to: Address
    target: str


class PartnerView(NamedTuple):
    """What one partner is shown, and what is kept from them.

    Attributes:
        partner: the partner's id.
        shown: the texts of the entries that the partner is shown.
        hidden: the texts of those that the partner is not.
        broken: the references from the former to the latter.
        plan: the plan as the partner is shown it; None where that is no plan.
    """

    partner: str
    shown: tuple[Passage, ...]
    hidden: tuple[Passage, ...]
    broken: tuple[Broken, ...]
    plan: Plan | None


def partner_views(document: Document) -> tuple[PartnerView, ...]:
    """The view of each partner from whom the plan keeps something; none where nothing is private."""
    tree = document.tree
    if tree is None:
        return ()
    views = (_view(document, tree, partner) for partner in keys_at(tree, ("partners",)))
    return tuple(view for view in views if view is not None)


def _view(document: Document, tree: MapNode, partner: str) -> PartnerView | None:
    gone = Gone()
    left = hide(tree, sight(tree, partner, document.owners), gone)
    if not gone.roots:
        return None
    shown: list[Passage] = []
    hidden: list[Passage] = []
    for at, text in _texts(tree):
        passage = Passage(at, describe(tree, at), text)
        (hidden if _is_kept(at, gone) else shown).append(passage)
    broken = tuple(_broken(tree, left, gone))
    return PartnerView(partner, tuple(shown), tuple(hidden), broken, _plan(document, tree, partner))


def _texts(tree: MapNode) -> Iterator[tuple[Address, str]]:
    """Every text of a plan but the marks themselves, with its address."""
    for at, key, node in walk(tree):
        if isinstance(node, Scalar) and not (key is not None and says_private(key.text)):
            yield at, node.text


def _is_kept(at: Address, gone: Gone) -> bool:
    return any(at[:depth] in gone.roots for depth in range(1, len(at) + 1))


def _broken(tree: MapNode, left: MapNode, gone: Gone) -> Iterator[Broken]:
    """The references in what is left that lead to what is gone."""
    targets = Targets(left, gone)
    for reference in references(tree):
        to = targets.gone(reference.kind, reference.text, reference.address)
        if to is not None and not _is_kept(reference.address, gone):
            yield _between(tree, reference.address, to, reference.part)
    for kpi in keys_at(left, ("kpis",)):
        at: Address = ("kpis", kpi, "formula")
        formula = find(left, at)
        to = targets.broken(formula[1].text) if formula is not None and isinstance(formula[1], Scalar) else None
        if to is not None:
            yield _between(tree, at, to, "value")


def _between(tree: MapNode, at: Address, to: Address, part: Part) -> Broken:
    return Broken(at, part, describe(tree, at), to, describe(tree, to))


def _plan(document: Document, tree: MapNode, partner: str) -> Plan | None:
    text = canonical(cut(tree, partner, document.owners), shape())
    return read(Inputs(FileBytes(document.name, text.encode()))).plan
