"""Formulas of derived KPIs: whether they can be computed at all (004, 005)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jbp.finding import Related
from jbp.reading.collector import replacement
from jbp.reading.names import describe
from jbp.reading.typed import close_word
from jbp.syntax.nodes import MapNode, Scalar, find
from jbp.values.problem import BadValue

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jbp.address import Address
    from jbp.reading.collector import Collector


def check_formulas(tree: MapNode, found: Collector) -> None:
    """Report formulas that cannot be read, and names in them that are no KPI."""
    kpis = find(tree, ("kpis",))
    if kpis is None or not isinstance(kpis[1], MapNode):
        return
    ids = tuple(entry.key.text for entry in kpis[1].entries)
    for key, value in kpis[1].entries:
        entry = value.get("formula") if isinstance(value, MapNode) else None
        if entry is not None and isinstance(entry.value, Scalar):
            _check(entry.value.text, ("kpis", key.text, "formula"), ids, tree, found)


def _check(text: str, address: Address, ids: tuple[str, ...], tree: MapNode, found: Collector) -> None:
    from jbp.values.formula import parse_formula  # few plans have a formula  # noqa: PLC0415

    try:
        names = parse_formula(text).names
    except BadValue as problem:
        found.add(
            problem.rule,
            address,
            f"{describe(tree, address)}: {_continued(problem.message)}",
            label=f"did you mean {problem.meant}?" if problem.meant else "cannot be computed",
            fix=replacement(address, problem.meant),
            stated=(text,),
        )
        return
    meant_for = {name: close_word(name, ids) for name in names if name not in ids}
    for name, meant in meant_for.items():
        found.add(
            "dangling-reference",
            address,
            f'{describe(tree, address)} is computed from KPI "{name}", which does not exist',
            label=f"no KPI has the id {name}",
            mend=f"Write {meant}." if meant else "Write the id of a KPI of this plan, or add the KPI.",
            related=(Related(("kpis", meant), "did you mean this one?"),) if meant else (),
            fix=replacement(address, _corrected(text, meant_for)),
            stated=(name,),
        )


def _corrected(text: str, meant_for: Mapping[str, str | None]) -> str | None:
    """The formula with the names that were probably meant; None where one of them is anybody's guess."""
    for name, meant in meant_for.items():
        if meant is None:
            return None
        text = re.sub(rf"(?<![\w-]){re.escape(name)}(?![\w-])", meant, text)
    return text


def _continued(sentence: str) -> str:
    """A sentence as the second half of another."""
    return sentence[:1].lower() + sentence[1:].rstrip(".")
