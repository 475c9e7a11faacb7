"""What waits for itself: activities, bodies and formulas that lead back to where they began (008)."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from jbp.address import parse_address
from jbp.finding import Related
from jbp.model.references import Kind
from jbp.reading.names import name_of, shortened
from jbp.syntax.nodes import MapNode, Scalar, find

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jbp.address import Address
    from jbp.reading.collector import Collector
    from jbp.reading.references import Reference

MOST: Final = 20
"""How many cycles are told at once, and how many members of one: whoever has mended these looks again."""


def check_cycles(tree: MapNode, references: tuple[Reference, ...], found: Collector) -> None:
    """Report each cycle once, at its first member, with all of its members named."""
    graph: dict[Address, dict[Address, Address]] = {}
    for start, end, at in _arrows(tree, references):
        graph.setdefault(start, {}).setdefault(end, at)
    for cycle in islice(_cycles(graph), MOST):
        _report(tree, cycle, graph, found)


def _arrows(tree: MapNode, references: tuple[Reference, ...]) -> Iterator[tuple[Address, Address, Address]]:
    """From what waits, to what it waits for, and where that is said."""
    for reference in references:
        at = reference.address
        if reference.kind is Kind.ACTIVITY:
            sibling = (*at[:3], reference.text)
            address = sibling if find(tree, sibling) is not None else parse_address(reference.text)
            if address is not None:
                yield at[:4], address, at
        elif "after" in at and reference.kind is Kind.ADDRESS:
            address = parse_address(reference.text)
            if address is not None:
                yield at[:2], address, at
        elif reference.kind is Kind.BODY:
            yield at[:3], ("governance", "bodies", reference.text), at
    yield from _formulas(tree)


def _formulas(tree: MapNode) -> Iterator[tuple[Address, Address, Address]]:
    kpis = find(tree, ("kpis",))
    if kpis is None or not isinstance(kpis[1], MapNode):
        return
    names = {entry.key.text for entry in kpis[1].entries}
    for entry in kpis[1].entries:
        formula = entry.value.get("formula") if isinstance(entry.value, MapNode) else None
        if formula is None or not isinstance(formula.value, Scalar):
            continue
        for name in formula.value.text.replace("(", " ").replace(")", " ").split():
            if name in names:
                yield ("kpis", entry.key.text), ("kpis", name), ("kpis", entry.key.text, "formula")


def _cycles(graph: Mapping[Address, Mapping[Address, Address]]) -> Iterator[tuple[Address, ...]]:
    """Each cycle that a walk in depth meets, beginning with its member that was met first."""
    done: set[Address] = set()
    for start in graph:
        path: list[Address] = []
        on_path: dict[Address, int] = {}
        stack: list[tuple[Address, Iterator[Address]]] = []
        if start not in done:
            stack.append((start, iter(graph.get(start, {}))))
            on_path[start] = 0
            path.append(start)
        while stack:
            node, following = stack[-1]
            step = next(following, None)
            if step is None:
                stack.pop()
                path.pop()
                on_path.pop(node, None)
                done.add(node)
            elif step in on_path:
                yield tuple(path[on_path[step] :])
            elif step not in done and step in graph:
                on_path[step] = len(path)
                path.append(step)
                stack.append((step, iter(graph[step])))


def _report(
    tree: MapNode, cycle: tuple[Address, ...], graph: Mapping[Address, Mapping[Address, Address]], found: Collector
) -> None:
    names = [_name(tree, member) for member in cycle[:MOST]]
    places = [graph[one][other] for one, other in zip(cycle, (*cycle[1:], cycle[0]), strict=True)][:MOST]
    more = [f"{len(cycle) - MOST:,} more"] if len(cycle) > MOST else []
    whole = " → ".join((*names, *more, names[0]))
    found.add(
        "dependency-cycle",
        places[0],
        f"{names[0]} waits for itself: {whole}" if len(cycle) > 1 else f"{names[0]} waits for itself",
        label="this leads back to where it began",
        mend="Take one of these references out.",
        related=tuple(
            Related(place, f"{name} leads on from here", "value")
            for place, name in zip(places[1:], names[1:], strict=True)
        ),
    )


def _name(tree: MapNode, address: Address) -> str:
    node = find(tree, address)
    return f'"{shortened((name_of(node[1]) if node is not None else None) or str(address[-1]), 40)}"'
