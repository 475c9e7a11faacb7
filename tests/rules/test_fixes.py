"""What the rules' fixes write, and where they offer none."""

from __future__ import annotations

import pytest
from tests.rules.small_plans import check, person

from jbp.finding import Fix
from jbp.operation import Insert, Set
from jbp.rules.actions.kpis import kpi_undefined
from jbp.rules.actions.targets import total_mismatch
from jbp.rules.stakeholders.contacts import no_single_point_of_contact


def total_fix(combine: str, targets: dict[str, object], **fields: object) -> Fix | None:
    kpi = {"title": "K", "combine": combine, "targets": targets, **fields}
    flags = check(total_mismatch, {"kpis": {"k": kpi}, "currency": "EUR"})
    assert len(flags) == 1
    return flags[0].fix


@pytest.mark.parametrize(
    ("combine", "halves", "total", "unit", "written"),
    [
        ("sum", ("€40k", "€60k"), "€90k", "money", "€100k"),
        ("sum", ("40000", "60000.5"), "90000", "money", "EUR 100000.5"),
        ("sum", ("1000", "1250"), "2000", "count", "2250"),
        ("sum", ("4-6", "6-8"), "18-22", "count", "10-14"),
        ("sum", ("40+", "10"), "60", "count", "50+"),
        ("last", ("20%", "30%"), "40%", "percent", "30%"),
        ("last", ("20", "30"), "40", "percent", "30%"),
        ("sum", ("1pt", "2pt"), "4pt", "points", "3pt"),
        ("average", ("1", "2"), "3.0", "score", "1.5"),
        ("average", ("1", "2"), "3", "score", "2"),
    ],
)
def test_the_total_becomes_what_the_periods_come_to(
    combine: str, halves: tuple[str, str], total: str, unit: str, written: str
) -> None:
    targets: dict[str, object] = {"2026-H1": halves[0], "2026-H2": halves[1], "total": total}
    fix = total_fix(combine, targets, unit=unit)
    assert fix == Fix(f"write {written}", (Set(("kpis", "k", "targets", "total"), written),))
    kpi = {"title": "K", "combine": combine, "unit": unit, "targets": {**targets, "total": written}}
    assert check(total_mismatch, {"kpis": {"k": kpi}, "currency": "EUR"}) == []


def test_a_total_in_steps_is_nobodys_guess() -> None:
    steps = {"threshold": "5", "target": "9", "stretch": "12"}
    assert total_fix("sum", {"2026-H1": "4", "2026-H2": "6", "total": steps}) is None


def test_money_of_other_currencies_is_totalled_in_the_plans_own() -> None:
    kpi = {
        "title": "K",
        "combine": "sum",
        "unit": "money",
        "targets": {"2026-H1": "$10k", "2026-H2": "€5k", "total": "$100k"},
    }
    rates = {"currency": "EUR", "exchange_rates": {"rates": {"USD": "0.9"}}}
    [flag] = check(total_mismatch, {"kpis": {"k": kpi}, **rates})
    assert flag.fix is not None
    assert flag.fix.operations == (Set(("kpis", "k", "targets", "total"), "€14k"),)


def test_only_a_unit_that_is_all_that_lacks_is_added() -> None:
    kpi = {"title": "K", "definition": "D", "source": "S", "owner": "ana", "targets": {"total": "40%"}}
    people = {"people": {"ana": person()}}
    [flag] = check(kpi_undefined, {"kpis": {"k": kpi}, **people})
    assert flag.fix == Fix("add unit: percent", (Insert(("kpis", "k", "unit"), "percent"),), safe=True)
    del kpi["source"]
    [flag] = check(kpi_undefined, {"kpis": {"k": kpi}, **people})
    assert flag.fix is None


MANAGER = {"roles": ["alliance_manager"]}


@pytest.mark.parametrize(
    ("more", "found"),
    [
        ({}, {"a": "ana", "b": "ben"}),
        ({"cho": person("b", **MANAGER)}, None),
        ({"cho": person("b", **MANAGER, until="2026-01-31")}, {"a": "ana", "b": "ben"}),
        ({"ben": person("b")}, None),
        ({"ben": person("b", **MANAGER, private_to="b")}, None),
    ],
    ids=repr,
)
def test_the_only_alliance_manager_is_the_single_point_of_contact(
    more: dict[str, object], found: dict[str, str] | None
) -> None:
    people = {"ana": person("a", **MANAGER), "ben": person("b", **MANAGER), **more}
    work = {"line": {"title": "Pilot line", "party": "joint", "status": "on_track"}}
    [flag] = check(no_single_point_of_contact, {"people": people, "initiatives": work})
    if found is None:
        assert flag.fix is None
        return
    at = ("governance", "communication", "single_point")
    assert flag.fix == Fix(
        "add a: ana and b: ben", tuple(Insert((*at, partner), one) for partner, one in found.items())
    )
